"""The home page: what is new, who published lately, what has been corrected. It has no pages of its own behind it."""

from dataclasses import replace

from plugins.page import Page
from plugins.pages.cards import agency_card, release_card, term_card
from plugins.pages.corrections import Noted
from plugins.pages.head import page_head
from plugins.pages.material import Material
from plugins.pages.parts import AgencyCard, Card, ReleaseList, TermCard
from plugins.pages.views import HomeView
from plugins.releases.record import Release
from plugins.structured_data.graph import home_json_ld
from plugins.taxonomies.definitions import AGENCIES, EVENT_TYPES

SECONDS = 3
CORRECTIONS = 3
AGENCIES_SHOWN = 8


def home_page(material: Material, noted: tuple[Noted, ...]) -> Page:
    """`noted`: all corrections and withdrawals, oldest first."""
    leads, latest = _leads_and_latest(material)
    settings, owner = material.settings, material.owner
    title = material.words.gettext("Latest releases")
    view = HomeView(
        site=material.site("/"),
        head=page_head(
            material,
            "/",
            title,
            settings.tagline,
            json_ld=home_json_ld(settings, owner),
            feeds=material.site("/").feeds,
        ),
        lead=release_card(material, leads[0]) if leads else None,
        seconds=tuple(release_card(material, release) for release in leads[1:]),
        latest=ReleaseList(tuple(release_card(material, release) for release in latest)),
        corrections=_lately_noted(material, noted),
        agencies=_active_agencies(material),
        event_types=_used_event_types(material),
    )
    return Page("/", "home.html", view, lastmod=material.newest(material.inputs.listed))


def _leads_and_latest(material: Material) -> tuple[list[Release], list[Release]]:
    """The newest that still hold lead; the next ones follow, and a withdrawn one among them only there."""
    leads: list[Release] = []
    latest: list[Release] = []
    for release in reversed(material.inputs.listed):
        if len(leads) <= SECONDS and not material.inputs.states[release.id].withdrawal:
            leads.append(release)
        elif len(latest) < material.settings.per_page:
            latest.append(release)
        elif len(leads) > SECONDS:
            break
    return leads, latest


def _lately_noted(material: Material, noted: tuple[Noted, ...]) -> tuple[Card, ...]:
    """The releases lately corrected or withdrawn, each once, with the day of the change."""
    chosen: dict[str, Card] = {}
    for item in reversed(noted):
        if len(chosen) == CORRECTIONS:
            break
        card = release_card(material, item.release)
        day = item.at.astimezone(material.settings.zone).date()
        chosen.setdefault(item.release.id, replace(card, day=day, flags=(item.kind,)))
    return tuple(chosen.values())


def _active_agencies(material: Material) -> tuple[AgencyCard, ...]:
    """Those with releases, whoever published last first."""
    active = [term for term in material.inputs.terms[AGENCIES.key] if term.releases]
    active.sort(key=lambda term: (term.releases[-1].order, term.slug), reverse=True)
    return tuple(agency_card(material, material.registry.agencies[term.slug]) for term in active[:AGENCIES_SHOWN])


def _used_event_types(material: Material) -> tuple[TermCard, ...]:
    return tuple(term_card(material, term) for term in material.inputs.terms[EVENT_TYPES.key] if term.releases)
