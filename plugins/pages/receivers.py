"""What the engine's signal wakes in this room."""

from plugins.inputs import Inputs
from plugins.page import Output
from plugins.pages.plan import plan_pages


def yield_pages(portal: object, inputs: Inputs) -> list[Output]:
    """Every page and file but the feeds."""
    return plan_pages(inputs)
