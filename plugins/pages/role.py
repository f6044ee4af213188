"""A role's page: the line of its holders, and the releases that name one of them in it."""

from dataclasses import replace

from plugins.page import Page
from plugins.pages.cards import agency_full_name, release_card
from plugins.pages.head import home_crumb, page_head
from plugins.pages.list_pages import Listing, newest_of, numbered_pages
from plugins.pages.material import Material
from plugins.pages.parts import Card, Fact, Link
from plugins.pages.people import holders_now_or_last, standing_text, tenure, title_that_day, unit_address
from plugins.pages.site import list_feeds
from plugins.pages.views import RoleView
from plugins.pages.words import release_count
from plugins.registry.lookup import unit_of
from plugins.registry.records import Agency, Role
from plugins.releases.record import Release
from plugins.taxonomies.definitions import OFFICIALS, ROLES
from plugins.taxonomies.terms import Term


def role_pages(material: Material, term: Term) -> list[Page]:
    """The landing of one role, and its numbered pages."""
    role = material.registry.roles[term.slug]
    unit = unit_of(material.registry, role)
    unit_name = agency_full_name(material, unit) if isinstance(unit, Agency) else unit.name
    feeds = list_feeds(material.inputs, term.address, role.name)

    def with_holder(material: Material, release: Release) -> Card:
        return replace(release_card(material, release), note=_holders_that_day(material, role, release))

    listing = Listing(
        material=material,
        address=term.address,
        name=role.name,
        members=term.releases,
        breadcrumb=(home_crumb(material), Link(material.words.gettext(ROLES.heading), ROLES.address)),
        feeds=feeds,
        sources=(material.source("roles", role.slug),),
        card=with_holder,
    )
    description = material.words.gettext("Who has held the office “{role}” ({unit}), and the releases that name them.")
    view = RoleView(
        site=material.site(term.address),
        head=page_head(
            material,
            term.address,
            f"{role.name}, {unit_name}",
            description.format(role=role.name, unit=unit_name),
            feeds=feeds,
        ),
        breadcrumb=listing.breadcrumb,
        name=role.name,
        unit=Link(unit_name, unit_address(material, unit)),
        tenures=tuple(
            tenure(material, official, appointment, of_person=False)
            for official, appointment in material.appointments.get(role.slug, ())
        ),
        releases=newest_of(listing),
        facts=_facts(material, role, term),
        feeds=feeds,
    )
    landing = Page(term.address, "role.html", view, listing.sources, material.newest(term.releases))
    return [landing, *numbered_pages(listing)]


def _holders_that_day(material: Material, role: Role, release: Release) -> str:
    """`Plt. Kepala BKPSDM, Nama Pejabat`: who was named in this role."""
    if material.inputs.hides_text(release):
        return ""
    return "; ".join(
        f"{title_that_day(material, [mention])}, {material.registry.officials[mention.person].name}"
        for mention in release.officials
        if mention.role == role.slug
    )


def _facts(material: Material, role: Role, term: Term) -> tuple[Fact, ...]:
    _ = material.words.gettext
    holders = []
    for official, appointment in holders_now_or_last(material, role):
        holders.append(Link(official.name, material.address(OFFICIALS, official.slug)))
        standing = standing_text(material, appointment)
        holders += [Link(f"({standing})", "")] if standing else []
    count = release_count(len(term.releases), material.words, material.settings.language)
    facts = (Fact(_("Holder"), tuple(holders)), Fact(_("Named in"), (Link(count, ""),)))
    return tuple(fact for fact in facts if fact.values)
