"""An official's page: the appointments over time, and each release with the title held that day."""

from dataclasses import replace

from plugins.page import Page
from plugins.pages.cards import release_card
from plugins.pages.head import home_crumb, page_head
from plugins.pages.list_pages import Listing, newest_of, numbered_pages
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


def official_pages(material: Material, term: Term) -> list[Page]:
    """The landing of one official, and its numbered pages."""
    official = material.registry.officials[term.slug]
    feeds = list_feeds(material.inputs, term.address, official.name)

    def with_title(material: Material, release: Release) -> Card:
        mentions = [mention for mention in release.officials if mention.person == official.slug]
        # Of a release whose text is hidden nobody is told whom it named, or as what.
        note = "" if material.inputs.hides_text(release) else title_that_day(material, mentions)
        return replace(release_card(material, release), note=note)

    listing = Listing(
        material=material,
        address=term.address,
        name=official.name,
        members=term.releases,
        breadcrumb=(home_crumb(material), Link(material.words.gettext(OFFICIALS.heading), OFFICIALS.address)),
        feeds=feeds,
        sources=(material.source("officials", official.slug),),
        card=with_title,
    )
    intro = _intro(material, official)
    view = OfficialView(
        site=material.site(term.address),
        head=page_head(
            material,
            term.address,
            official.name,
            intro,
            json_ld=official_json_ld(
                official, material.registry, material.settings, material.inputs.today, listing.breadcrumb
            ),
            feeds=feeds,
        ),
        breadcrumb=listing.breadcrumb,
        name=_with_degrees(official),
        intro=intro,
        tenures=tuple(
            tenure(material, official, appointment, of_person=True)
            for appointment in sorted(official.appointments, key=lambda item: (item.first_day, item.role), reverse=True)
        ),
        releases=newest_of(listing),
        facts=_facts(material, official, term),
        feeds=feeds,
    )
    landing = Page(term.address, "official.html", view, listing.sources, material.newest(term.releases))
    return [landing, *numbered_pages(listing)]


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


def _facts(material: Material, official: Official, term: Term) -> tuple[Fact, ...]:
    """The bodies they serve now or served last, and how often they are named."""
    _ = material.words.gettext
    units = {}
    for held in in_protocol_order(material, held_now_or_last(official, material.inputs.today)):
        unit = unit_of(material.registry, material.registry.roles[held.role])
        units[unit.slug] = Link(unit.name, unit_address(material, unit))
    count = release_count(len(term.releases), material.words, material.settings.language)
    return Fact(_("Body"), tuple(units.values())), Fact(_("Named in"), (Link(count, ""),))
