"""Where an event was, in which district, and how many took part."""

from plugins.recognition.story import Seen, Story
from plugins.registry.records import Registry


def places(story: Story) -> tuple[Seen[str], ...]:
    """Venues, the likeliest first: `Aula Hotel Contoh, Kecamatan Contoh`."""
    return ()


def districts(story: Story, registry: Registry) -> tuple[Seen[str], ...]:
    """Slugs of the districts (kecamatan) in which the event was."""
    return ()


def participants(story: Story) -> Seen[int] | None:
    """How many took part: `diikuti 42 peserta`, `Sebanyak 50 orang pejabat`."""
    return None
