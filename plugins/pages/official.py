"""An official's page: the appointments over time, and each release with the title held that day."""

from collections.abc import Iterator
from dataclasses import replace

from plugins.overview import Overview
from plugins.page import Page, Target
from plugins.pages.cards import release_card
from plugins.pages.head import home_crumb, page_head
from plugins.pages.list_pages import Listing, Packed, list_targets, numbered_page, release_list, shown_page
from plugins.pages.material import Material
from plugins.pages.parts import Card, Fact, Link
from plugins.pages.people import in_protocol_order, standing_text, tenure, title_that_day, unit_address
from plugins.pages.site import list_feeds
from plugins.pages.views import OfficialView
from plugins.pages.words import release_count
from plugins.registry.lookup import held_now_or_last, title_text, unit_of
from plugins.registry.records import Official
from plugins.releases.record import Release
from plugins.structured_data.graph import official_json_ld
from plugins.taxonomies.definitions import OFFICIALS
from plugins.taxonomies.terms import Term


def official_targets(overview: Overview, term: Term) -> Iterator[Target]:
    """The landing of one official, and its numbered pages."""
    slug, sources = term.slug, (overview.source("officials", term.slug),)
    landing = Target(term.address, official_page, "official.html", (slug, len(term.releases)), sources=sources)
    return list_targets(overview, term.address, term.releases, landing, official_list_page, slug)


def official_list_page(material: Material, slug: str, page: Packed) -> Page:
    """A numbered page of an official."""
    return numbered_page(_listing(material, material.registry.officials[slug]), page)


def _listing(material: Material, official: Official) -> Listing:
    address = OFFICIALS.address_of(official.slug)

    def with_title(material: Material, release: Release) -> Card:
        mentions = [mention for mention in release.officials if mention.person == official.slug]
        # Of a release whose text is hidden nobody is told whom it named, or as what.
        note = "" if material.inputs.hides_text(release) else title_that_day(material, mentions)
        return replace(release_card(material, release), note=note)

    return Listing(
        material=material,
        address=address,
        name=official.name,
        breadcrumb=(home_crumb(material), Link(material.words.gettext(OFFICIALS.heading), OFFICIALS.address)),
        feeds=list_feeds(material.inputs.common, address, official.name),
        card=with_title,
    )


def official_page(material: Material, slug: str, count: int, page: Packed) -> Page:
    """The landing of one official."""
    official = material.registry.officials[slug]
    listing = _listing(material, official)
    intro = _intro(material, official)
    view = OfficialView(
        site=material.site(listing.address),
        head=page_head(
            material,
            listing.address,
            official.name,
            intro,
            json_ld=official_json_ld(
                official, material.registry, material.settings, material.inputs.today, listing.breadcrumb
            ),
            feeds=listing.feeds,
        ),
        breadcrumb=listing.breadcrumb,
        name=_with_degrees(official),
        intro=intro,
        tenures=tuple(
            tenure(material, official, appointment, of_person=True)
            for appointment in sorted(official.appointments, key=lambda item: (item.first_day, item.role), reverse=True)
        ),
        releases=release_list(listing, shown_page(page)),
        facts=_facts(material, official, count),
        feeds=listing.feeds,
    )
    return Page(listing.address, "official.html", view)


def _with_degrees(official: Official) -> str:
    """Degrees stand on the person's own page only."""
    name = f"{official.degrees.before} {official.name}".strip()
    return f"{name}, {official.degrees.after}" if official.degrees.after else name


def _intro(material: Material, official: Official) -> str:
    """`Kepala BKPSDM sejak 3 Maret 2025.` for each role held now, else last; and the registry's remark."""
    sentences = []
    for held in in_protocol_order(material, held_now_or_last(official, material.inputs.today)):
        title = title_text(material.registry, held.role, held.kind)
        standing = standing_text(material, held)
        sentences.append(f"{title}, {standing}." if standing else f"{title}.")
    if official.note:
        sentences.append(" ".join(official.note.split()))
    return " ".join(sentences)


def _facts(material: Material, official: Official, count: int) -> tuple[Fact, ...]:
    """The bodies they serve now or served last, and how often they are named."""
    _ = material.words.gettext
    units = {}
    for held in in_protocol_order(material, held_now_or_last(official, material.inputs.today)):
        unit = unit_of(material.registry, material.registry.roles[held.role])
        units[unit.slug] = Link(unit.name, unit_address(material, unit))
    named = release_count(count, material.words, material.settings.language)
    return Fact(_("Body"), tuple(units.values())), Fact(_("Named in"), (Link(named, ""),))
