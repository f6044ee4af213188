"""A role's page: the line of its holders, and the releases that name one of them in it."""

from collections.abc import Iterator
from dataclasses import replace

from plugins.overview import Overview
from plugins.page import Page, Target
from plugins.pages.cards import agency_full_name, release_card
from plugins.pages.head import home_crumb, page_head
from plugins.pages.list_pages import Listing, Packed, list_targets, numbered_page, release_list, shown_page
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


def role_targets(overview: Overview, term: Term) -> Iterator[Target]:
    """The landing of one role, and its numbered pages."""
    slug, sources = term.slug, (overview.source("roles", term.slug),)
    landing = Target(term.address, role_page, "role.html", (slug, len(term.releases)), sources=sources)
    return list_targets(overview, term.address, term.releases, landing, role_list_page, slug)


def role_list_page(material: Material, slug: str, page: Packed) -> Page:
    """A numbered page of a role."""
    return numbered_page(_listing(material, material.registry.roles[slug]), page)


def _listing(material: Material, role: Role) -> Listing:
    address = ROLES.address_of(role.slug)

    def with_holder(material: Material, release: Release) -> Card:
        return replace(release_card(material, release), note=_holders_that_day(material, role, release))

    return Listing(
        material=material,
        address=address,
        name=role.name,
        breadcrumb=(home_crumb(material), Link(material.words.gettext(ROLES.heading), ROLES.address)),
        feeds=list_feeds(material.inputs.common, address, role.name),
        card=with_holder,
    )


def role_page(material: Material, slug: str, count: int, page: Packed) -> Page:
    """The landing of one role."""
    role = material.registry.roles[slug]
    unit = unit_of(material.registry, role)
    unit_name = agency_full_name(material, unit) if isinstance(unit, Agency) else unit.name
    listing = _listing(material, role)
    description = material.words.gettext("Who has held the office “{role}” ({unit}), and the releases that name them.")
    view = RoleView(
        site=material.site(listing.address),
        head=page_head(
            material,
            listing.address,
            f"{role.name}, {unit_name}",
            description.format(role=role.name, unit=unit_name),
            feeds=listing.feeds,
        ),
        breadcrumb=listing.breadcrumb,
        name=role.name,
        unit=Link(unit_name, unit_address(material, unit)),
        tenures=tuple(
            tenure(material, official, appointment, of_person=False)
            for official, appointment in material.registry.appointments_to(slug)
        ),
        releases=release_list(listing, shown_page(page)),
        facts=_facts(material, role, count),
        feeds=listing.feeds,
    )
    return Page(listing.address, "role.html", view)


def _holders_that_day(material: Material, role: Role, release: Release) -> str:
    """`Plt. Kepala BKPSDM, Nama Pejabat`: who was named in this role."""
    if material.inputs.hides_text(release):
        return ""
    return "; ".join(
        f"{title_that_day(material, [mention])}, {material.registry.officials[mention.person].name}"
        for mention in release.officials
        if mention.role == role.slug
    )


def _facts(material: Material, role: Role, count: int) -> tuple[Fact, ...]:
    _ = material.words.gettext
    holders = []
    for official, appointment in holders_now_or_last(material, role):
        holders.append(Link(official.name, material.address(OFFICIALS, official.slug)))
        standing = standing_text(material, appointment)
        holders += [Link(f"({standing})", "")] if standing else []
    named = release_count(count, material.words, material.settings.language)
    facts = (Fact(_("Holder"), tuple(holders)), Fact(_("Named in"), (Link(named, ""),)))
    return tuple(fact for fact in facts if fact.values)
