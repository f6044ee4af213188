"""The days of the event that a release tells of, among all the days that it names."""

from plugins.recognition.story import Seen, Span, Story


def event_days(story: Story) -> tuple[Seen[Span], ...]:
    """Spans of days, the likeliest first; a missing year is that of the publication, a weekday checks it."""
    return ()
