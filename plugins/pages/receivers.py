"""What the engine's signal wakes in this room."""

from plugins.overview import Overview
from plugins.page import Output
from plugins.pages.plan import plan_pages


def yield_pages(portal: object, overview: Overview) -> list[Output]:
    """Every page and file but the feeds."""
    return plan_pages(overview)
