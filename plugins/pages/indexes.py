"""The index of each taxonomy: all agencies, event types, officials, roles, districts, governments."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from plugins.catalogue import N_
from plugins.overview import Overview
from plugins.page import Page, Target
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
Counted = tuple[tuple[str, int], ...]


def index_targets(overview: Overview) -> list[Target]:
    """One index for each taxonomy; those that count releases are as new as the newest of them."""
    lastmod = overview.newest(overview.listed)
    return [
        Target(
            taxonomy.address,
            recipe,
            template,
            (tuple((term.slug, len(term.releases)) for term in overview.terms[taxonomy.key]),) if counts else (),
            lastmod=lastmod,
        )
        for taxonomy, recipe, template, counts in (
            (AGENCIES, agencies_page, "agencies.html", True),
            (OFFICIALS, officials_page, "officials.html", False),
            (EVENT_TYPES, event_types_page, "terms.html", True),
            (ROLES, roles_page, "terms.html", False),
            (DISTRICTS, districts_page, "terms.html", True),
            (GOVERNMENTS, governments_page, "terms.html", True),
        )
    ]


def agencies_page(material: Material, counts: Counted) -> Page:
    """/instansi/. `counts`: slug and number of releases of each, by name; of the other indexes likewise."""
    view = AgenciesView(*_frame(material, AGENCIES), _agencies(material, dict(counts)))
    return Page(AGENCIES.address, "agencies.html", view)


def officials_page(material: Material) -> Page:
    """/pejabat/"""
    return Page(OFFICIALS.address, "officials.html", OfficialsView(*_frame(material, OFFICIALS), _officials(material)))


def event_types_page(material: Material, counts: Counted) -> Page:
    """/kegiatan/"""
    return _terms_page(material, EVENT_TYPES, (("", _event_types(material, counts)),))


def roles_page(material: Material) -> Page:
    """/jabatan/"""
    return _terms_page(material, ROLES, _roles(material))


def districts_page(material: Material, counts: Counted) -> Page:
    """/wilayah/"""
    return _terms_page(material, DISTRICTS, _districts(material, counts))


def governments_page(material: Material, counts: Counted) -> Page:
    """/pemerintah/"""
    return _terms_page(material, GOVERNMENTS, (("", _governments(material, dict(counts))),))


def _terms_page(material: Material, taxonomy: Taxonomy, groups: Groups[TermCard]) -> Page:
    return Page(taxonomy.address, "terms.html", TermsView(*_frame(material, taxonomy), groups))


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


def _agencies(material: Material, counts: Mapping[str, int]) -> Groups[AgencyCard]:
    groups = []
    for government in _governments_in_order(material):
        ordered = agencies_in_order(material.registry.agencies_of(government.slug), material.inputs.today)
        groups.append(
            (government.name, tuple(agency_card(material, agency, counts[agency.slug]) for agency in ordered))
        )
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


def _event_types(material: Material, counts: Counted) -> tuple[TermCard, ...]:
    known = material.registry.event_types
    return tuple(
        term_card(material, known[slug].name, EVENT_TYPES.address_of(slug), count, known[slug].summary)
        for slug, count in counts
    )


def _governments(material: Material, counts: Mapping[str, int]) -> tuple[TermCard, ...]:
    return tuple(
        term_card(material, item.name, GOVERNMENTS.address_of(item.slug), counts[item.slug])
        for item in _governments_in_order(material)
    )


def _districts(material: Material, counts: Counted) -> Groups[TermCard]:
    known = material.registry.districts
    groups = (
        (
            government.name,
            tuple(
                term_card(material, known[slug].name, DISTRICTS.address_of(slug), count)
                for slug, count in counts
                if known[slug].government == government.slug
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
        if material.address(ROLES, role.slug):
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
