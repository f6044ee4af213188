"""A release's page. A withdrawn one keeps it, says so, is not indexed, and for some reasons shows no text."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from urllib.parse import quote

from plugins.page import Page
from plugins.pages.archives import ALL, month_address, month_name, year_address
from plugins.pages.body import body_html
from plugins.pages.cards import agency_full_name, release_card
from plugins.pages.corrections import change_views
from plugins.pages.files import attachment_views, emblem_address, picture_view
from plugins.pages.head import absolute, page_head, share_of
from plugins.pages.material import Material
from plugins.pages.parts import Alternate, FeedLink, Head, Link, Share, SourceView
from plugins.pages.people import mentioned_cards
from plugins.pages.release_parts import (
    alternates_of,
    byline,
    contact_of,
    facts_of,
    history_of,
    jointly_with,
    letterhead_address,
    more_like,
    withdrawal_view,
)
from plugins.pages.site import host_of, list_feeds
from plugins.pages.views import ReleaseView
from plugins.pages.words import change_text
from plugins.registry.lookup import government_of
from plugins.registry.records import Agency
from plugins.releases.record import Release
from plugins.releases.words import kind_text
from plugins.structured_data.graph import release_json_ld
from plugins.taxonomies.definitions import AGENCIES, EVENT_TYPES


def short_address(release: Release) -> str:
    """`/v/k7mp-42qx/`"""
    return f"/v/{release.id}/"


def release_page(material: Material, release: Release) -> Page:
    """The page of one public release."""
    inputs, registry = material.inputs, material.registry
    state, hidden = inputs.states[release.id], inputs.hides_text(release)
    agency = registry.agencies[release.lead_agency]
    government = government_of(registry, agency)
    around = material.neighbours.get(release.id)
    alternates = alternates_of(material, release)
    short_link = absolute(material, short_address(release))
    view = ReleaseView(
        site=material.site(release.address),
        head=_head(material, release, alternates),
        breadcrumb=_breadcrumb(material, release),
        cloth=agency.slug,
        government=government.official_name if government else "",
        agency=Link(agency.name, AGENCIES.address_of(agency.slug)),
        jointly=jointly_with(material, release),
        letterhead_address=letterhead_address(material, agency),
        emblem=emblem_address(inputs),
        kind=kind_text(release.kind, material.words),
        event_types=tuple(
            Link(registry.event_types[slug].name, EVENT_TYPES.address_of(slug)) for slug in release.event_types
        ),
        number="" if hidden else release.number,
        title=release.title,
        summary="" if hidden else release.summary,
        published=release.date,
        has_hour=release.has_hour,
        updated=state.updated,
        updated_word=_updated_word(material, release),
        lang=release.lang,
        withdrawal=withdrawal_view(material, release),
        expired=_valid_until(release.expires) if release.expires and state.expired else None,
        changes=change_views(material, release),
        facts=facts_of(material, release),
        event_start=release.event.start if release.event and not state.withdrawal else None,
        event_end=release.event.end if release.event and not state.withdrawal else None,
        dateline="" if hidden else release.dateline,
        body_html="" if hidden else body_html(material, release.body),
        image=None if hidden else picture_view(material, release.image),
        gallery=() if hidden else tuple(filter(None, (picture_view(material, item) for item in release.gallery))),
        code=release.id.upper(),
        short_url=host_of(material.settings.site_url) + short_address(release),
        short_link=short_link,
        whatsapp=f"https://wa.me/?text={quote(f'{release.title} {short_link}', safe='')}",
        attachments=() if hidden else attachment_views(material, release),
        contact=contact_of(material, release),
        officials=() if hidden else mentioned_cards(material, release),
        reference_day=release.reference_day,
        sources=()
        if hidden
        else tuple(SourceView(source.name, source.url or "", source.date) for source in release.sources),
        byline=() if hidden else byline(material, release),
        history=history_of(material, release),
        related=tuple(release_card(material, item) for item in material.related[release.id]),
        related_more=more_like(material, release),
        previous=_link(around.previous if around else None),
        next=_link(around.next if around else None),
        translations=tuple(item for item in alternates if item.lang != release.lang),
        feeds=_feeds(material, agency),
    )
    # A withdrawn one is named too, with its new moment, so that crawlers come and see that it is not to be kept.
    return Page(release.address, "release.html", view, (release.source,), material.lastmod(release))


def _valid_until(end: datetime) -> datetime:
    """A day alone is kept as the midnight after it; to readers it is that last day."""
    return end - timedelta(days=1) if end.time() == time() else end


def _head(material: Material, release: Release, alternates: tuple[Alternate, ...]) -> Head:
    withdrawn = material.inputs.states[release.id].withdrawal is not None
    hidden = material.inputs.hides_text(release)
    description = material.words.gettext("This release is withdrawn.") if hidden else release.summary
    share = _share(material, release, description)
    return page_head(
        material,
        release.address,
        release.title,
        description,
        agency=release.lead_agency,
        share=share,
        indexed=not withdrawn,
        json_ld=release_json_ld(
            release,
            material.inputs.states[release.id],
            material.registry,
            material.settings,
            share.image,
            _breadcrumb(material, release),
        ),
        feeds=_feeds(material, material.registry.agencies[release.lead_agency]),
        alternates=alternates,
    )


def _share(material: Material, release: Release, description: str) -> Share:
    """The release's own picture, else its agency's cloth."""
    inputs, image = material.inputs, release.image
    share = share_of(material, release.address, release.title, description, release.lead_agency, release.date)
    share = replace(share, modified=inputs.states[release.id].updated)
    owner = inputs.owners.get(image.path) if image else None
    if image is None or owner is None or inputs.hides_text(release):
        return share
    address = absolute(material, owner.address + inputs.renditions[image.path].share.name)
    return replace(share, image=address, image_alt=image.alt, image_type="image/jpeg")


def _breadcrumb(material: Material, release: Release) -> tuple[Link, ...]:
    """Down to the month; a translation may stand alone in a month that has no archive."""
    year, month = release.date.year, release.date.month
    start = Link(material.words.gettext("Releases"), ALL)
    if (year, month) not in material.months:
        return (start,)
    name = month_name(month, material.settings.language)
    return start, Link(str(year), year_address(year)), Link(name, month_address(year, month))


def _updated_word(material: Material, release: Release) -> str:
    state = material.inputs.states[release.id]
    if state.withdrawal:
        return material.words.gettext("Withdrawn")
    return change_text(state.changes[0].kind, material.words) if state.changes else ""


def _feeds(material: Material, agency: Agency) -> tuple[FeedLink, ...]:
    """Those of the lead agency."""
    return list_feeds(material.inputs, AGENCIES.address_of(agency.slug), agency_full_name(material, agency))


def _link(release: Release | None) -> Link | None:
    return Link(release.title, release.address) if release else None
