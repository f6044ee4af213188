"""The page of an event type, a district or a government: its releases, and the others of its kind."""

from collections.abc import Callable
from dataclasses import dataclass

from plugins.catalogue import N_
from plugins.page import Page
from plugins.pages.cards import agencies_in_order, agency_card, term_card
from plugins.pages.head import home_crumb, page_head
from plugins.pages.list_pages import Listing, newest_of, numbered_pages, years_of
from plugins.pages.material import Material
from plugins.pages.parts import AgencyCard, Link
from plugins.pages.site import list_feeds
from plugins.pages.views import TermView
from plugins.taxonomies.definitions import DISTRICTS, EVENT_TYPES, GOVERNMENTS, Taxonomy
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
    summary: Callable[[Material, Term], str]
    is_alike: Callable[[Material, Term, Term], bool] = lambda material, term, other: True
    agencies: Callable[[Material, Term], tuple[AgencyCard, ...]] = lambda material, term: ()


def _event_type_summary(material: Material, term: Term) -> str:
    return material.registry.event_types[term.slug].summary


def _district_summary(material: Material, term: Term) -> str:
    government = material.registry.governments.get(material.registry.districts[term.slug].government)
    return material.words.gettext("District of {name}").format(name=government.name) if government else ""


def _same_government(material: Material, term: Term, other: Term) -> bool:
    districts = material.registry.districts
    return districts[term.slug].government == districts[other.slug].government


def _agencies(material: Material, term: Term) -> tuple[AgencyCard, ...]:
    theirs = (agency for agency in material.registry.agencies.values() if agency.government == term.slug)
    return tuple(agency_card(material, agency) for agency in agencies_in_order(theirs, material.inputs.today))


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
        lambda material, term: "",
        agencies=_agencies,
    ),
)


def term_pages(material: Material, kind: TermKind, term: Term) -> list[Page]:
    """The landing of one term, and its numbered pages."""
    words, feeds = material.words, list_feeds(material.inputs, term.address, term.name)
    listing = Listing(
        material=material,
        address=term.address,
        name=term.name,
        members=term.releases,
        breadcrumb=(home_crumb(material), Link(words.gettext(kind.taxonomy.heading), kind.taxonomy.address)),
        feeds=feeds,
        sources=(material.source(kind.registry_list, term.slug),),
    )
    summary = kind.summary(material, term)
    description = words.gettext(kind.description).format(name=term.name)
    others = (
        other
        for other in material.inputs.terms[kind.taxonomy.key]
        if other.slug != term.slug and kind.is_alike(material, term, other)
    )
    view = TermView(
        site=material.site(term.address),
        head=page_head(material, term.address, term.name, description, feeds=feeds),
        breadcrumb=listing.breadcrumb,
        name=term.name,
        summary=summary,
        releases=newest_of(listing),
        years=years_of(listing),
        others_heading=words.gettext(kind.others_heading),
        others=tuple(term_card(material, other) for other in others),
        agencies=kind.agencies(material, term),
        feeds=feeds,
    )
    landing = Page(term.address, "term.html", view, listing.sources, material.newest(term.releases))
    return [landing, *numbered_pages(listing)]
