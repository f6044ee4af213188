"""The index of each taxonomy: all agencies, event types, officials, roles, districts, governments."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TypeVar

from plugins.catalogue import N_
from plugins.page import Page
from plugins.pages.cards import agencies_in_order, agency_card, term_card
from plugins.pages.head import home_crumb, page_head
from plugins.pages.material import Material
from plugins.pages.parts import AgencyCard, Head, Link, OfficialCard, Site, TermCard
from plugins.pages.people import holders_now_or_last, in_protocol_order, official_card, standing_text
from plugins.pages.views import AgenciesView, OfficialsView, TermsView
from plugins.registry.lookup import government_of, has_page, held_now_or_last, is_public, protocol_order, unit_of
from plugins.registry.records import ACTING, Appointment, Government, Official, Partner, Role
from plugins.taxonomies.definitions import (
    AGENCIES,
    DISTRICTS,
    EVENT_TYPES,
    GOVERNMENTS,
    OFFICIALS,
    ROLES,
    Taxonomy,
)

INTROS = {
    AGENCIES.key: N_("All agencies that issue releases here, by government."),
    EVENT_TYPES.key: N_("All kinds of events that releases tell of."),
    OFFICIALS.key: N_("All officials, in protocol order."),
    ROLES.key: N_("All roles, and who holds them."),
    DISTRICTS.key: N_("Where events took place."),
    GOVERNMENTS.key: N_("The governments whose agencies issue releases here."),
}

Shown = TypeVar("Shown")
Groups = tuple[tuple[str, tuple[Shown, ...]], ...]
Frame = tuple[Site, Head, tuple[Link, ...], str, str]


def index_pages(material: Material) -> list[Page]:
    """One index for each taxonomy; those that count releases are as new as the newest of them."""
    lastmod = material.newest(material.inputs.listed)
    return [
        _page(AGENCIES, "agencies.html", AgenciesView(*_frame(material, AGENCIES), _agencies(material)), lastmod),
        _page(OFFICIALS, "officials.html", OfficialsView(*_frame(material, OFFICIALS), _officials(material)), lastmod),
        *(
            _page(taxonomy, "terms.html", TermsView(*_frame(material, taxonomy), groups), lastmod)
            for taxonomy, groups in (
                (EVENT_TYPES, (("", _event_types(material)),)),
                (ROLES, _roles(material)),
                (DISTRICTS, _districts(material)),
                (GOVERNMENTS, (("", _governments(material)),)),
            )
        ),
    ]


def _page(
    taxonomy: Taxonomy, template: str, view: AgenciesView | OfficialsView | TermsView, lastmod: datetime | None
) -> Page:
    return Page(taxonomy.address, template, view, lastmod=lastmod)


def _frame(material: Material, taxonomy: Taxonomy) -> Frame:
    heading, intro = material.words.gettext(taxonomy.heading), material.words.gettext(INTROS[taxonomy.key])
    head = page_head(material, taxonomy.address, heading, intro)
    return material.site(taxonomy.address), head, (home_crumb(material),), heading, intro


def _governments_in_order(material: Material) -> list[Government]:
    """The portal's owner first, then by name."""
    owner = material.owner.slug
    return sorted(
        material.registry.governments.values(), key=lambda item: (item.slug != owner, item.name.casefold(), item.slug)
    )


def _agencies(material: Material) -> Groups[AgencyCard]:
    groups = []
    for government in _governments_in_order(material):
        theirs = (item for item in material.registry.agencies.values() if item.government == government.slug)
        ordered = agencies_in_order(theirs, material.inputs.today)
        groups.append((government.name, tuple(agency_card(material, agency) for agency in ordered)))
    return tuple(group for group in groups if group[1])


def _officials(material: Material) -> Groups[OfficialCard]:
    """By the government of the highest role held now or last; then state bodies, then people who have no page."""
    registry, today = material.registry, material.inputs.today
    ordered = sorted(registry.officials.values(), key=lambda item: protocol_order(registry, item, today))
    by_body: dict[tuple[str, str], list[OfficialCard]] = defaultdict(list)
    for official in ordered:
        held = held_now_or_last(official, today)
        body = _body_of(material, official, held)
        kind = "partner" if isinstance(body, Partner) else "government"
        by_body[kind, body.slug].append(official_card(material, official, held))
    return _grouped(material, by_body)


def _grouped(material: Material, by_body: Mapping[tuple[str, str], list[Shown]]) -> Groups[Shown]:
    """The governments in their order, then state bodies among the partners, then the other partners."""
    partners = material.registry.partners.values()
    bodies = [
        *((item.name, ("government", item.slug)) for item in _governments_in_order(material)),
        *((item.name, ("partner", item.slug)) for item in sorted(partners, key=_partner_order)),
    ]
    return tuple((name, tuple(by_body[key])) for name, key in bodies if key in by_body)


def _partner_order(partner: Partner) -> tuple[bool, str, str]:
    return not is_public(partner), partner.name.casefold(), partner.slug


def _body_of(material: Material, official: Official, held: Iterable[Appointment]) -> Government | Partner:
    """Someone with a page stands under a public body, even while their highest role is elsewhere."""
    registry = material.registry
    bodies = []
    for appointment in in_protocol_order(material, (*held, *official.appointments)):
        role = registry.roles[appointment.role]
        unit = government_of(registry, role) or unit_of(registry, role)
        if isinstance(unit, Government | Partner):
            bodies.append(unit)
    public = [body for body in bodies if is_public(body)]
    return (public if has_page(registry, official) and public else bodies)[0]


def _event_types(material: Material) -> tuple[TermCard, ...]:
    summaries = material.registry.event_types
    return tuple(
        term_card(material, term, summaries[term.slug].summary) for term in material.inputs.terms[EVENT_TYPES.key]
    )


def _governments(material: Material) -> tuple[TermCard, ...]:
    terms = (material.term(GOVERNMENTS, government.slug) for government in _governments_in_order(material))
    return tuple(term_card(material, term) for term in terms if term)


def _districts(material: Material) -> Groups[TermCard]:
    groups = (
        (
            government.name,
            tuple(
                term_card(material, term)
                for term in material.inputs.terms[DISTRICTS.key]
                if material.registry.districts[term.slug].government == government.slug
            ),
        )
        for government in _governments_in_order(material)
    )
    return tuple(group for group in groups if group[1])


def _roles(material: Material) -> Groups[TermCard]:
    """By government, in protocol order; those of state bodies among the partners last."""
    registry = material.registry
    by_body: dict[tuple[str, str], list[TermCard]] = defaultdict(list)
    for role in sorted(registry.roles.values(), key=lambda item: (item.order, item.name.casefold(), item.slug)):
        if material.term(ROLES, role.slug):
            government = government_of(registry, role)
            key = ("government", government.slug) if government else ("partner", role.partner or "")
            by_body[key].append(_role_card(material, role))
    return _grouped(material, by_body)


def _role_card(material: Material, role: Role) -> TermCard:
    """With whoever holds it, or held it when last seen: `Nama Pejabat (Plt.), tercatat 22 Oktober 2025`."""
    holders = []
    for official, held in holders_now_or_last(material, role):
        name = f"{official.name} ({ACTING[held.kind]})" if held.kind in ACTING else official.name
        holders.append(", ".join(filter(None, (name, standing_text(material, held)))))
    return TermCard(role.name, ROLES.address_of(role.slug), "; ".join(holders))
