"""What the engine's signal wakes in this room."""

from plugins.feeds.plan import plan_feeds
from plugins.inputs import Inputs
from plugins.page import Output


def yield_feeds(portal: object, inputs: Inputs) -> list[Output]:
    """The feeds, when the engine asks."""
    return list(plan_feeds(inputs))
