"""What the engine's signal wakes in this room."""

from plugins.feeds.plan import plan_feeds
from plugins.overview import Overview
from plugins.page import Output


def yield_feeds(portal: object, overview: Overview) -> list[Output]:
    """The feeds, when the engine asks."""
    return list(plan_feeds(overview))
