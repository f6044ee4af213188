"""An agency's page: who it is, who heads it, what it has published; and the numbered pages behind it."""

from collections.abc import Iterator

from plugins.catalogue import N_
from plugins.dates import day_text
from plugins.overview import Overview
from plugins.page import Page, Target
from plugins.pages.cards import agencies_in_order, agency_card, agency_full_name
from plugins.pages.head import home_crumb, page_head
from plugins.pages.list_pages import (
    Listing,
    Packed,
    Years,
    list_targets,
    numbered_page,
    own_card,
    release_list,
    shown_page,
    year_counts,
    years_of,
)
from plugins.pages.material import Material
from plugins.pages.parts import Fact, Link, OfficialCard
from plugins.pages.people import holders_now_or_last, in_protocol_order, official_card, standing_text
from plugins.pages.site import contact_view, list_feeds
from plugins.pages.views import AgencyView
from plugins.pages.words import number_text
from plugins.registry.lookup import head_of, title_text
from plugins.registry.records import Agency, Appointment, Official
from plugins.releases.outline import Outline
from plugins.structured_data.graph import agency_json_ld
from plugins.taxonomies.definitions import AGENCIES, OFFICIALS
from plugins.taxonomies.terms import Term

GONE = {
    True: N_("This agency existed until {day}. Its tasks passed to the agency named here."),
    False: N_("This agency existed until {day}."),
}


def agency_targets(overview: Overview, term: Term) -> Iterator[Target]:
    """The landing of one agency, and its numbered pages."""
    slug, members = term.slug, term.releases
    landing = Target(
        term.address,
        agency_page,
        "agency.html",
        (
            slug,
            len(members),
            sum(_corrections(overview, release) for release in members),
            years_of(members, overview.settings.per_page),
            tuple(
                (agency.slug, overview.count(AGENCIES, agency.slug)) for agency in overview.registry.sub_agencies(slug)
            ),
        ),
        sources=(overview.source("agencies", slug),),
    )
    return list_targets(overview, term.address, members, landing, agency_list_page, slug)


def _corrections(overview: Overview, release: Outline) -> int:
    state = overview.states[release.id]
    return 0 if state.hides_text else sum(change.kind == "correction" for change in state.changes)


def _listing(material: Material, agency: Agency) -> Listing:
    name, address = agency_full_name(material, agency), AGENCIES.address_of(agency.slug)
    return Listing(
        material=material,
        address=address,
        name=name,
        breadcrumb=(home_crumb(material), Link(material.words.gettext(AGENCIES.heading), AGENCIES.address)),
        feeds=list_feeds(material.inputs.common, address, name),
        agency=agency.slug,
        card=own_card,
    )


def agency_list_page(material: Material, slug: str, page: Packed) -> Page:
    """A numbered page of an agency."""
    return numbered_page(_listing(material, material.registry.agencies[slug]), page)


def agency_page(
    material: Material,
    slug: str,
    count: int,
    corrected: int,
    years: Years,
    under: tuple[tuple[str, int], ...],
    page: Packed,
) -> Page:
    """The landing of one agency. `under`: slug and number of releases of each agency under it."""
    agency = material.registry.agencies[slug]
    government = material.registry.governments.get(agency.government)
    listing = _listing(material, agency)
    counts, name = dict(under), listing.name
    summary = agency.summary or material.words.gettext("Press releases of {name}.").format(name=name)
    view = AgencyView(
        site=material.site(listing.address),
        head=page_head(
            material,
            listing.address,
            name,
            summary,
            agency=agency.slug,
            json_ld=agency_json_ld(
                agency, material.registry, material.settings, material.inputs.today, listing.breadcrumb
            ),
            feeds=listing.feeds,
        ),
        breadcrumb=listing.breadcrumb,
        cloth=agency.slug,
        government=government.official_name if government else "",
        short_name=agency.short_name,
        name=agency.name,
        summary=agency.summary,
        notice=_notice(material, agency),
        successor=_successor(material, agency),
        releases=release_list(listing, shown_page(page)),
        facts=_facts(material, agency, count, corrected),
        people=_people(material, agency),
        sub_agencies=tuple(
            agency_card(material, item, counts[item.slug])
            for item in agencies_in_order(material.registry.sub_agencies(slug), material.inputs.today)
        ),
        years=year_counts(listing.address, years),
        contact=contact_view(agency.contact) if agency.contact else None,
        accounts=tuple(Link(account.platform, account.url) for account in agency.accounts),
        feeds=listing.feeds,
    )
    return Page(listing.address, "agency.html", view)


def _notice(material: Material, agency: Agency) -> str:
    if agency.until is None or agency.until >= material.inputs.today:
        return ""
    return material.words.gettext(GONE[agency.successor is not None]).format(day=day_text(agency.until))


def _successor(material: Material, agency: Agency) -> Link | None:
    heir = material.registry.agencies.get(agency.successor or "")
    return Link(agency_full_name(material, heir), AGENCIES.address_of(heir.slug)) if heir else None


def _facts(material: Material, agency: Agency, count: int, corrected: int) -> tuple[Fact, ...]:
    _, language, newest = material.words.gettext, material.settings.language, material.newest_first
    facts = [
        Fact(_("Head"), _head(material, agency)),
        Fact(_("Releases"), (Link(number_text(count, language), ""),)),
    ]
    if newest:
        facts.append(Fact(_("Latest release"), (Link(day_text(newest[0].date.date()), ""),)))
    if corrected:
        facts.append(Fact(_("Corrections"), (Link(number_text(corrected, language), "/ralat/"),)))
    if agency.url:
        facts.append(Fact(_("Website"), (Link(agency.url.partition("//")[2].rstrip("/"), agency.url),)))
    return tuple(fact for fact in facts if fact.values)


def _head(material: Material, agency: Agency) -> tuple[Link, ...]:
    """The name, and the title with the day on which it was last seen when nobody knows more."""
    found = head_of(material.registry, "agency", agency.slug, material.inputs.today)
    if found is None:
        return ()
    official, appointment = found
    title = title_text(material.registry, appointment.role, appointment.kind, short=True)
    standing = standing_text(material, appointment)
    return (
        Link(official.name, material.address(OFFICIALS, official.slug)),
        Link(f"{title} ({standing})" if standing else title, ""),
    )


def _people(material: Material, agency: Agency) -> tuple[OfficialCard, ...]:
    """Who holds the agency's roles now, or was last seen in them, in protocol order; someone in two roles once."""
    held: dict[str, tuple[Official, list[Appointment]]] = {}
    for role in material.registry.roles_of("agency", agency.slug):
        for official, appointment in holders_now_or_last(material, role):
            held.setdefault(official.slug, (official, []))[1].append(appointment)
    return tuple(
        official_card(material, official, in_protocol_order(material, appointments))
        for official, appointments in held.values()
    )
