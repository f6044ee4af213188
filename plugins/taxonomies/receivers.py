"""What the engine's signal wakes in this room."""

from plugins.taxonomies.definitions import TAXONOMIES, Taxonomy


def yield_taxonomies(portal: object) -> tuple[Taxonomy, ...]:
    """All six."""
    return TAXONOMIES
