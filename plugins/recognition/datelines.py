"""The place of issue with which a release begins: `MALILI —`, `Malili (ANTARA) -`, `Luwu Utara, PORTAL.EXAMPLE --`."""

from plugins.recognition.story import Seen, Story
from plugins.registry.records import Registry


def dateline(story: Story, registry: Registry) -> Seen[str] | None:
    """The place, without the publisher's name that may stand beside it."""
    return None
