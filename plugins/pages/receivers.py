"""What the engine's signal wakes in this room."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # see yield_pages
    from plugins.overview import Overview
    from plugins.page import Output


def yield_pages(portal: object, overview: "Overview") -> "list[Output]":
    """Every page and file but the feeds."""
    from plugins.pages.plan import plan_pages  # it takes a while to load, and many a build finds nothing new

    return plan_pages(overview)
