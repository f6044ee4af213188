"""What the engine's signal wakes in this room."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # see yield_rules
    from plugins.releases.rule import AnyRule


def yield_rules(portal: object) -> "tuple[AnyRule, ...]":
    """All of them."""
    from plugins.rules.families import RULES  # it takes a while to load, and many a build finds nothing new

    return RULES
