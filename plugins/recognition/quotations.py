"""What is quoted in a text, and who said it."""

from plugins.recognition.story import Person, Quotation, Seen, Story


def quotations(story: Story, people: tuple[Seen[Person], ...]) -> tuple[Seen[Quotation], ...]:
    """Every quotation of more than a few words, in the order of the text."""
    return ()
