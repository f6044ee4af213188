"""The home page: what is new, who published lately, what has been corrected. It has no pages of its own behind it."""

from dataclasses import replace
from datetime import date

from plugins.overview import Overview
from plugins.page import Page, Target
from plugins.pages.cards import agency_card, release_card, term_card
from plugins.pages.corrections import Noted
from plugins.pages.head import page_head
from plugins.pages.material import Material
from plugins.pages.parts import Card, ReleaseList
from plugins.pages.views import HomeView
from plugins.releases.status import Flag
from plugins.structured_data.graph import home_json_ld
from plugins.taxonomies.definitions import AGENCIES, EVENT_TYPES

SECONDS = 3
CORRECTIONS = 3
AGENCIES_SHOWN = 8


def home_target(overview: Overview, noted: tuple[Noted, ...]) -> Target:
    """`noted`: all corrections and withdrawals, oldest first."""
    leads, latest = _leads_and_latest(overview)
    corrections = _lately_noted(overview, noted)
    shown = dict.fromkeys((*leads, *latest, *(id_ for id_, _, _ in corrections)))
    event_types = tuple((term.slug, len(term.releases)) for term in overview.terms[EVENT_TYPES.key] if term.releases)
    params = (leads, latest, corrections, _active_agencies(overview), event_types)
    return Target("/", home_page, "home.html", params, tuple(shown), lastmod=overview.newest(overview.listed))


Counted = tuple[tuple[str, int], ...]
"""Slug and number of releases of each."""


def home_page(
    material: Material,
    leads: tuple[str, ...],
    latest: tuple[str, ...],
    corrections: tuple[tuple[str, Flag, int], ...],
    agencies: Counted,
    event_types: Counted,
) -> Page:
    """The home page. `corrections`: id, flag and day (as an ordinal) of the releases lately corrected or withdrawn."""
    settings, owner, registry = material.settings, material.owner, material.registry

    def card(id_: str) -> Card:
        return release_card(material, material.release(id_))

    view = HomeView(
        site=material.site("/"),
        head=page_head(
            material,
            "/",
            material.words.gettext("Latest releases"),
            settings.tagline,
            json_ld=home_json_ld(settings, owner),
            feeds=material.site("/").feeds,
        ),
        lead=card(leads[0]) if leads else None,
        seconds=tuple(map(card, leads[1:])),
        latest=ReleaseList(tuple(map(card, latest))),
        corrections=tuple(
            replace(card(id_), day=date.fromordinal(day), flags=(flag,)) for id_, flag, day in corrections
        ),
        agencies=tuple(agency_card(material, registry.agencies[slug], count) for slug, count in agencies),
        event_types=tuple(
            term_card(material, registry.event_types[slug].name, EVENT_TYPES.address_of(slug), count)
            for slug, count in event_types
        ),
    )
    return Page("/", "home.html", view)


def _leads_and_latest(overview: Overview) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The newest that still hold lead; the next ones follow, and a withdrawn one among them only there. Ids."""
    leads: list[str] = []
    latest: list[str] = []
    for release in reversed(overview.listed):
        if len(leads) <= SECONDS and not overview.states[release.id].withdrawal:
            leads.append(release.id)
        elif len(latest) < overview.settings.per_page:
            latest.append(release.id)
        elif len(leads) > SECONDS:
            break
    return tuple(leads), tuple(latest)


def _lately_noted(overview: Overview, noted: tuple[Noted, ...]) -> tuple[tuple[str, Flag, int], ...]:
    """The releases lately corrected or withdrawn, each once, with the day of the change."""
    chosen: dict[str, tuple[str, Flag, int]] = {}
    for item in reversed(noted):
        if len(chosen) == CORRECTIONS:
            break
        day = item.at.astimezone(overview.settings.zone).date()
        chosen.setdefault(item.release, (item.release, item.kind, day.toordinal()))
    return tuple(chosen.values())


def _active_agencies(overview: Overview) -> Counted:
    """Those with releases, whoever published last first."""
    active = [term for term in overview.terms[AGENCIES.key] if term.releases]
    active.sort(key=lambda term: (term.releases[-1].order, term.slug), reverse=True)
    return tuple((term.slug, len(term.releases)) for term in active[:AGENCIES_SHOWN])
