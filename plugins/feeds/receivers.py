"""What the engine's signal wakes in this room."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # see yield_feeds
    from plugins.overview import Overview
    from plugins.page import Output


def yield_feeds(portal: object, overview: "Overview") -> "list[Output]":
    """The feeds, when the engine asks."""
    from plugins.feeds.plan import plan_feeds  # it takes a while to load, and many a build finds nothing new

    return list(plan_feeds(overview))
