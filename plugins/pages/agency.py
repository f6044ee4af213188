"""An agency's page: who it is, who heads it, what it has published; and the numbered pages behind it."""

from plugins.catalogue import N_
from plugins.dates import day_text
from plugins.page import Page
from plugins.pages.cards import agencies_in_order, agency_card, agency_full_name
from plugins.pages.corrections import change_views
from plugins.pages.head import home_crumb, page_head
from plugins.pages.list_pages import Listing, newest_of, numbered_pages, own_card, years_of
from plugins.pages.material import Material
from plugins.pages.parts import Fact, Link, OfficialCard
from plugins.pages.people import holders_now_or_last, in_protocol_order, official_card, standing_text
from plugins.pages.site import contact_view, list_feeds
from plugins.pages.views import AgencyView
from plugins.pages.words import number_text
from plugins.registry.lookup import head_of, title_text
from plugins.registry.records import Agency, Appointment, Official
from plugins.structured_data.graph import agency_json_ld
from plugins.taxonomies.definitions import AGENCIES, OFFICIALS
from plugins.taxonomies.terms import Term

GONE = {
    True: N_("This agency existed until {day}. Its tasks passed to the agency named here."),
    False: N_("This agency existed until {day}."),
}


def agency_pages(material: Material, term: Term) -> list[Page]:
    """The landing of one agency, and its numbered pages."""
    agency = material.registry.agencies[term.slug]
    government = material.registry.governments.get(agency.government)
    name = agency_full_name(material, agency)
    listing = Listing(
        material=material,
        address=term.address,
        name=name,
        members=term.releases,
        breadcrumb=(home_crumb(material), Link(material.words.gettext(AGENCIES.heading), AGENCIES.address)),
        feeds=list_feeds(material.inputs, term.address, name),
        agency=agency.slug,
        sources=(material.source("agencies", agency.slug),),
        card=own_card,
    )
    summary = agency.summary or material.words.gettext("Press releases of {name}.").format(name=name)
    view = AgencyView(
        site=material.site(term.address),
        head=page_head(
            material,
            term.address,
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
        releases=newest_of(listing),
        facts=_facts(material, agency, term),
        people=_people(material, agency),
        sub_agencies=tuple(
            agency_card(material, item)
            for item in agencies_in_order(material.sub_agencies.get(agency.slug, ()), material.inputs.today)
        ),
        years=years_of(listing),
        contact=contact_view(agency.contact) if agency.contact else None,
        accounts=tuple(Link(account.platform, account.url) for account in agency.accounts),
        feeds=listing.feeds,
    )
    landing = Page(term.address, "agency.html", view, listing.sources, material.newest(term.releases))
    return [landing, *numbered_pages(listing)]


def _notice(material: Material, agency: Agency) -> str:
    if agency.until is None or agency.until >= material.inputs.today:
        return ""
    return material.words.gettext(GONE[agency.successor is not None]).format(day=day_text(agency.until))


def _successor(material: Material, agency: Agency) -> Link | None:
    heir = material.registry.agencies.get(agency.successor or "")
    return Link(agency_full_name(material, heir), AGENCIES.address_of(heir.slug)) if heir else None


def _facts(material: Material, agency: Agency, term: Term) -> tuple[Fact, ...]:
    _, language = material.words.gettext, material.settings.language
    corrected = sum(
        1 for release in term.releases for change in change_views(material, release) if change.kind == "correction"
    )
    facts = [
        Fact(_("Head"), _head(material, agency)),
        Fact(_("Releases"), (Link(number_text(len(term.releases), language), ""),)),
    ]
    if term.releases:
        facts.append(Fact(_("Latest release"), (Link(day_text(term.releases[-1].date.date()), ""),)))
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
    for role in material.roles_of.get(("agency", agency.slug), ()):
        for official, appointment in holders_now_or_last(material, role):
            held.setdefault(official.slug, (official, []))[1].append(appointment)
    return tuple(
        official_card(material, official, in_protocol_order(material, appointments))
        for official, appointments in held.values()
    )
