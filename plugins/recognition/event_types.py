"""Which kinds of event a release tells of: `Bimtek`, `Rakor`, `Sosialisasi`."""

from plugins.recognition.story import Seen, Story
from plugins.registry.records import Registry


def event_types(story: Story, registry: Registry) -> tuple[Seen[str], ...]:
    """Slugs of event types, the likeliest first."""
    return ()


def event_name(story: Story, registry: Registry) -> Seen[str] | None:
    """What the event was called: `Bimbingan Teknis Kehumasan dan Protokol`."""
    return None
