"""The page of an event type, a district or a government: its releases, and the others of its kind."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plugins.catalogue import N_
from plugins.overview import Overview
from plugins.page import Page, Target
from plugins.pages.cards import agencies_in_order, agency_card, term_card
from plugins.pages.head import home_crumb, page_head
from plugins.pages.list_pages import (
    Listing,
    Packed,
    Years,
    list_targets,
    numbered_page,
    release_list,
    shown_page,
    year_counts,
    years_of,
)
from plugins.pages.material import Material
from plugins.pages.parts import Link
from plugins.pages.site import list_feeds
from plugins.pages.views import TermView
from plugins.registry.records import Registry
from plugins.taxonomies.definitions import AGENCIES, DISTRICTS, EVENT_TYPES, GOVERNMENTS, Taxonomy
from plugins.taxonomies.terms import Term


@dataclass(frozen=True, slots=True)
class TermKind:
    """What differs between the three.

    `registry_list` is the attribute of the Registry; `description` says in words what the list is of.
    """

    taxonomy: Taxonomy
    registry_list: str
    others_heading: str
    description: str
    summary: Callable[[Material, str], str]
    is_alike: Callable[[Registry, str, str], bool] = lambda registry, slug, other: True
    has_agencies: bool = False


def _event_type_summary(material: Material, slug: str) -> str:
    return material.registry.event_types[slug].summary


def _district_summary(material: Material, slug: str) -> str:
    government = material.registry.governments.get(material.registry.districts[slug].government)
    return material.words.gettext("District of {name}").format(name=government.name) if government else ""


def _same_government(registry: Registry, slug: str, other: str) -> bool:
    return registry.districts[slug].government == registry.districts[other].government


TERM_KINDS = (
    TermKind(
        EVENT_TYPES,
        "event_types",
        N_("Other types"),
        N_("Releases about events of the type “{name}”."),
        _event_type_summary,
    ),
    TermKind(
        DISTRICTS,
        "districts",
        N_("Other districts"),
        N_("Releases about events in {name}."),
        _district_summary,
        is_alike=_same_government,
    ),
    TermKind(
        GOVERNMENTS,
        "governments",
        N_("Other governments"),
        N_("Releases of the agencies of {name}."),
        lambda material, slug: "",
        has_agencies=True,
    ),
)


KINDS = {kind.taxonomy.key: kind for kind in TERM_KINDS}


def term_targets(overview: Overview, kind: TermKind, term: Term) -> Iterator[Target]:
    """The landing of one term, and its numbered pages."""
    key, slug, registry = kind.taxonomy.key, term.slug, overview.registry
    others = (
        other for other in overview.terms[key] if other.slug != slug and kind.is_alike(registry, slug, other.slug)
    )
    agencies = registry.agencies_of(slug) if kind.has_agencies else ()
    landing = Target(
        term.address,
        term_page,
        "term.html",
        (
            key,
            slug,
            years_of(term.releases, overview.settings.per_page),
            tuple((other.slug, len(other.releases)) for other in others),
            tuple((agency.slug, overview.count(AGENCIES, agency.slug)) for agency in agencies),
        ),
        sources=(overview.source(kind.registry_list, slug),),
    )
    return list_targets(overview, term.address, term.releases, landing, term_list_page, key, slug)


def term_list_page(material: Material, key: str, slug: str, page: Packed) -> Page:
    """A numbered page of a term."""
    return numbered_page(_listing(material, KINDS[key], slug), page)


def _listing(material: Material, kind: TermKind, slug: str) -> Listing:
    address, name = kind.taxonomy.address_of(slug), _name(material, kind, slug)
    return Listing(
        material=material,
        address=address,
        name=name,
        breadcrumb=(home_crumb(material), Link(material.words.gettext(kind.taxonomy.heading), kind.taxonomy.address)),
        feeds=list_feeds(material.inputs.common, address, name),
    )


def _name(material: Material, kind: TermKind, slug: str) -> str:
    name: str = getattr(material.registry, kind.registry_list)[slug].name
    return name


def term_page(
    material: Material,
    key: str,
    slug: str,
    years: Years,
    others: tuple[tuple[str, int], ...],
    agencies: tuple[tuple[str, int], ...],
    page: Packed,
) -> Page:
    """The landing of one term. `others` and `agencies`: slug and number of releases of those it names."""
    kind, words = KINDS[key], material.words
    listing, counts = _listing(material, kind, slug), dict(agencies)
    description = words.gettext(kind.description).format(name=listing.name)
    ordered = agencies_in_order((material.registry.agencies[name] for name in counts), material.inputs.today)
    view = TermView(
        site=material.site(listing.address),
        head=page_head(material, listing.address, listing.name, description, feeds=listing.feeds),
        breadcrumb=listing.breadcrumb,
        name=listing.name,
        summary=kind.summary(material, slug),
        releases=release_list(listing, shown_page(page)),
        years=year_counts(listing.address, years),
        others_heading=words.gettext(kind.others_heading),
        others=tuple(
            term_card(material, _name(material, kind, other), kind.taxonomy.address_of(other), count)
            for other, count in others
        ),
        agencies=tuple(agency_card(material, agency, counts[agency.slug]) for agency in ordered),
        feeds=listing.feeds,
    )
    return Page(listing.address, "term.html", view)
