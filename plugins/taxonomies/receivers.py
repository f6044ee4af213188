"""What the engine's signal wakes in this room."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # see yield_taxonomies
    from plugins.taxonomies.definitions import Taxonomy


def yield_taxonomies(portal: object) -> "tuple[Taxonomy, ...]":
    """All six."""
    from plugins.taxonomies.definitions import TAXONOMIES  # as in the other rooms: nothing is loaded before it is asked

    return TAXONOMIES
