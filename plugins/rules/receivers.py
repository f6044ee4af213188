"""What the engine's signal wakes in this room."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # see yield_rules
    from plugins.releases.rule import AnyRule


def yield_rules(portal: object, advice: bool) -> "tuple[AnyRule, ...]":
    """All of them, or those that can stop a build."""
    # Rules take a while to load, and many a build finds nothing new.
    if advice:
        from plugins.rules.families import RULES

        return RULES
    from plugins.rules.guards import GUARDS

    return GUARDS
