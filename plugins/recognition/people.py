"""People whom a text names with their offices, known to the registry or not."""

from plugins.recognition.story import Body, Person, Seen, Story
from plugins.registry.records import Registry


def people(story: Story, registry: Registry, named: tuple[Seen[Body], ...]) -> tuple[Seen[Person], ...]:
    """Everybody, once each, where they are first named. `named`: what `bodies` found."""
    return ()
