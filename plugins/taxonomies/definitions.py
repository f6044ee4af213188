"""The six taxonomies as values: which registry list gives the terms, and under which of them a release stands."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from plugins.catalogue import N_
from plugins.registry.lookup import government_of, has_page, is_public_office
from plugins.registry.records import Registry
from plugins.releases.record import Release


class Entry(Protocol):
    """What every registry entry has."""

    @property
    def slug(self) -> str: ...
    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """`path` is its place in addresses; `heading` the words over its index, for the catalogue.

    `entries` are the registry entries that have a page; `under` names the terms of one release, without repetition.
    """

    key: str
    path: str
    heading: str
    entries: Callable[[Registry], Mapping[str, Entry]]
    under: Callable[[Registry, Release], tuple[str, ...]]
    names_people: bool = False  # a release withdrawn for personal data or the law stands under none of its terms

    @property
    def address(self) -> str:
        return f"/{self.path}/"

    def address_of(self, slug: str) -> str:
        return f"/{self.path}/{slug}/"


def _once(slugs: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slugs))


def issuers(release: Release) -> tuple[str, ...]:
    """The agencies a release stands under: those that issue it, lead first, then those that support it."""
    return _once((*release.agencies, *release.supporting_agencies))


def _governments(registry: Registry, release: Release) -> tuple[str, ...]:
    found = (government_of(registry, registry.agencies[slug]) for slug in issuers(release))
    return _once(government.slug for government in found if government)


def _officials(registry: Registry) -> Mapping[str, Entry]:
    return {slug: official for slug, official in registry.officials.items() if has_page(registry, official)}


def _roles(registry: Registry) -> Mapping[str, Entry]:
    return {slug: role for slug, role in registry.roles.items() if is_public_office(registry, role)}


AGENCIES = Taxonomy(
    "agency", "instansi", N_("Agencies"), lambda registry: registry.agencies, lambda _, release: issuers(release)
)
EVENT_TYPES = Taxonomy(
    "event-type",
    "kegiatan",
    N_("Event types"),
    lambda registry: registry.event_types,
    lambda _, release: _once(release.event_types),
)
OFFICIALS = Taxonomy(
    "official",
    "pejabat",
    N_("Officials"),
    _officials,
    lambda _, release: _once(mention.person for mention in release.officials),
    names_people=True,
)
ROLES = Taxonomy(
    "role",
    "jabatan",
    N_("Roles"),
    _roles,
    lambda _, release: _once(mention.role for mention in release.officials),
    names_people=True,
)
DISTRICTS = Taxonomy(
    "district",
    "wilayah",
    N_("Districts"),
    lambda registry: registry.districts,
    lambda _, release: _once(release.districts),
)
GOVERNMENTS = Taxonomy(
    "government", "pemerintah", N_("Governments"), lambda registry: registry.governments, _governments
)

TAXONOMIES = (AGENCIES, EVENT_TYPES, OFFICIALS, ROLES, DISTRICTS, GOVERNMENTS)
