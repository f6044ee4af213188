"""A term and its releases. A registry entry without releases is a term too: its page says that there are none yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.registry.records import Registry
from plugins.releases.outline import Outline
from plugins.taxonomies.definitions import Taxonomy


@dataclass(frozen=True, slots=True)
class Term:
    """`releases` stand oldest first, in their total order."""

    taxonomy: Taxonomy
    slug: str
    name: str
    releases: tuple[Outline, ...] = ()

    @property
    def address(self) -> str:
        return self.taxonomy.address_of(self.slug)


def build_terms(taxonomy: Taxonomy, registry: Registry, releases: Iterable[Outline]) -> tuple[Term, ...]:
    """Every term of a taxonomy, by name (then slug), whatever the order of the files.

    `releases` are those that stand in lists, in total order; one under a term without a page (an official outside
    government) is simply not gathered there.
    """
    entries = taxonomy.entries(registry)
    gathered: dict[str, list[Outline]] = {slug: [] for slug in entries}
    under = taxonomy.under
    for release in releases:
        for slug in under(registry, release):
            if slug in gathered:
                gathered[slug].append(release)
    ordered = sorted(entries.values(), key=lambda entry: (entry.name.casefold(), entry.slug))
    return tuple(Term(taxonomy, entry.slug, entry.name, tuple(gathered[entry.slug])) for entry in ordered)
