"""The six taxonomies as values: which registry list gives the terms, and under which of them a release stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from plugins.catalogue import N_
from plugins.registry.lookup import government_of, has_page, is_public_office
from plugins.registry.records import Registry
from plugins.releases.outline import Outline
from plugins.releases.record import Release

Listed = Outline | Release


class Entry(Protocol):
    """What every registry entry has."""

    @property
    def slug(self) -> str: ...
    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """`path` is its place in addresses; `heading` the words over its index, for the catalogue.

    `entries` are the registry entries that have a page, `has` tells whether a slug is one of them; `under` names the
    terms of one release, without repetition.
    """

    key: str
    path: str
    heading: str
    entries: Callable[[Registry], Mapping[str, Entry]]
    has: Callable[[Registry, str], bool]
    under: Callable[[Registry, Listed], tuple[str, ...]]
    names_people: bool = False  # a release withdrawn for personal data or the law stands under none of its terms

    @property
    def address(self) -> str:
        return f"/{self.path}/"

    def address_of(self, slug: str) -> str:
        return f"/{self.path}/{slug}/"


def _once(slugs: tuple[str, ...]) -> tuple[str, ...]:
    return slugs if len(slugs) < 2 else tuple(dict.fromkeys(slugs))


def issuers(release: Listed) -> tuple[str, ...]:
    """The agencies a release stands under: those that issue it, lead first, then those that support it."""
    return _once(release.agencies + release.supporting_agencies)


def _governments(registry: Registry, release: Listed) -> tuple[str, ...]:
    found = (government_of(registry, registry.agencies[slug]) for slug in issuers(release))
    return _once(tuple([government.slug for government in found if government]))


def _officials(registry: Registry) -> Mapping[str, Entry]:
    return {slug: official for slug, official in registry.officials.items() if has_page(registry, official)}


def _is_official(registry: Registry, slug: str) -> bool:
    official = registry.officials.get(slug)
    return official is not None and has_page(registry, official)


def _roles(registry: Registry) -> Mapping[str, Entry]:
    return {slug: role for slug, role in registry.roles.items() if is_public_office(registry, role)}


def _is_role(registry: Registry, slug: str) -> bool:
    role = registry.roles.get(slug)
    return role is not None and is_public_office(registry, role)


AGENCIES = Taxonomy(
    "agency",
    "instansi",
    N_("Agencies"),
    lambda registry: registry.agencies,
    lambda registry, slug: slug in registry.agencies,
    lambda _, release: issuers(release),
)
EVENT_TYPES = Taxonomy(
    "event-type",
    "kegiatan",
    N_("Event types"),
    lambda registry: registry.event_types,
    lambda registry, slug: slug in registry.event_types,
    lambda _, release: _once(release.event_types),
)
OFFICIALS = Taxonomy(
    "official",
    "pejabat",
    N_("Officials"),
    _officials,
    _is_official,
    lambda _, release: _once(tuple([mention.person for mention in release.officials])),
    names_people=True,
)
ROLES = Taxonomy(
    "role",
    "jabatan",
    N_("Roles"),
    _roles,
    _is_role,
    lambda _, release: _once(tuple([mention.role for mention in release.officials])),
    names_people=True,
)
DISTRICTS = Taxonomy(
    "district",
    "wilayah",
    N_("Districts"),
    lambda registry: registry.districts,
    lambda registry, slug: slug in registry.districts,
    lambda _, release: _once(release.districts),
)
GOVERNMENTS = Taxonomy(
    "government",
    "pemerintah",
    N_("Governments"),
    lambda registry: registry.governments,
    lambda registry, slug: slug in registry.governments,
    _governments,
)

TAXONOMIES = (AGENCIES, EVENT_TYPES, OFFICIALS, ROLES, DISTRICTS, GOVERNMENTS)
