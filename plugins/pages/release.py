"""A release's page. A withdrawn one keeps it, says so, is not indexed, and for some reasons shows no text."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple
from urllib.parse import quote

from plugins.overview import Overview
from plugins.page import Page, Target
from plugins.pages.archives import ALL, month_address, month_name, year_address
from plugins.pages.body import body_html
from plugins.pages.cards import agency_full_name, release_card
from plugins.pages.corrections import change_views
from plugins.pages.files import attachment_views, picture_view
from plugins.pages.head import absolute, page_head, share_of
from plugins.pages.material import Material
from plugins.pages.neighbours import Neighbours, neighbours, related_releases
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
from plugins.registry.records import Agency, Source
from plugins.releases.record import Release, short_address
from plugins.releases.status import valid_until
from plugins.releases.words import kind_text
from plugins.structured_data.graph import release_json_ld
from plugins.taxonomies.definitions import AGENCIES, EVENT_TYPES

ALONE = Neighbours()


class Around(NamedTuple):
    """The other releases that a release's page names, by id; "" where there is none.

    `versions`: all translations and their original, its own id included; `in_archive`: whether its month has a page.
    """

    previous: str = ""
    next: str = ""
    related: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    in_archive: bool = True


def release_targets(overview: Overview) -> Iterator[Target]:
    """The page of each public release."""
    withdrawn = {release.id for release in overview.releases if release.withdrawn}
    withdrawn = {id_ for id_ in withdrawn if overview.states[id_].withdrawal}
    related = related_releases(overview.releases, withdrawn)
    beside = neighbours(overview.listed)
    months = {(release.date.year, release.date.month) for release in overview.listed}
    for release in overview.releases:
        id_, next_to, alike = release.id, beside.get(release.id, ALONE), related[release.id]
        around = (
            next_to.previous.id if next_to.previous else "",
            next_to.next.id if next_to.next else "",
            tuple([item.id for item in alike]),
            tuple([item.id for item in overview.versions(release)]),
            (release.date.year, release.date.month) in months,
        )
        heads = dict.fromkeys((*around[:2], *around[2], *around[3], *overview.beside(release)))
        for none in ("", id_):
            heads.pop(none, None)
        yield Target(
            release.address,
            release_page,
            "release.html",
            (id_, around),
            tuple(heads),
            (id_,),
            (release.source,),
            # A withdrawn one is named too, with its new moment: crawlers come and see that it is not to be kept.
            overview.lastmod(release),
        )


def release_page(material: Material, id_: str, named: tuple[Any, ...]) -> Page:
    """The page of one public release; `named` are the fields of an `Around`."""
    inputs, registry, release, around = material.inputs, material.registry, material.release(id_), Around(*named)
    state, hidden = inputs.states[release.id], inputs.hides_text(release)
    agency = registry.agencies[release.lead_agency]
    government = government_of(registry, agency)
    alternates = alternates_of(material, around.versions)
    short_link = absolute(material, short_address(release.id))
    breadcrumb = _breadcrumb(material, release, around.in_archive)
    view = ReleaseView(
        site=material.site(release.address),
        head=_head(material, release, alternates, breadcrumb),
        breadcrumb=breadcrumb,
        cloth=agency.slug,
        government=government.official_name if government else "",
        agency=Link(agency.name, AGENCIES.address_of(agency.slug)),
        jointly=jointly_with(material, release),
        letterhead_address=letterhead_address(material, agency),
        emblem=inputs.common.emblem,
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
        expired=valid_until(release.expires) if release.expires and state.expired else None,
        changes=change_views(material, release),
        facts=facts_of(material, release),
        event_start=release.event.start if release.event and not state.withdrawal else None,
        event_end=release.event.end if release.event and not state.withdrawal else None,
        dateline="" if hidden else release.dateline,
        body_html="" if hidden else body_html(material, release.body),
        image=None if hidden else picture_view(material, release.image),
        gallery=() if hidden else tuple(filter(None, (picture_view(material, item) for item in release.gallery))),
        code=release.id.upper(),
        short_url=host_of(material.settings.site_url) + short_address(release.id),
        short_link=short_link,
        whatsapp=f"https://wa.me/?text={quote(f'{release.title} {short_link}', safe='')}",
        attachments=() if hidden else attachment_views(material, release),
        contact=contact_of(material, release),
        officials=() if hidden else mentioned_cards(material, release),
        reference_day=release.reference_day,
        sources=() if hidden else tuple(map(_source_view, release.sources)),
        byline=() if hidden else byline(material, release),
        history=history_of(material, release),
        related=tuple(release_card(material, material.release(item)) for item in around.related),
        related_more=more_like(material, release) if around.related else None,
        previous=_link(material, around.previous),
        next=_link(material, around.next),
        translations=tuple(item for item in alternates if item.lang != release.lang),
        feeds=_feeds(material, agency),
    )
    return Page(release.address, "release.html", view)


def _head(
    material: Material, release: Release, alternates: tuple[Alternate, ...], breadcrumb: tuple[Link, ...]
) -> Head:
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
            breadcrumb,
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


def _breadcrumb(material: Material, release: Release, in_archive: bool) -> tuple[Link, ...]:
    """Down to the month; a translation may stand alone in a month that has no archive."""
    year, month = release.date.year, release.date.month
    start = Link(material.words.gettext("Releases"), ALL)
    if not in_archive:
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
    return list_feeds(material.inputs.common, AGENCIES.address_of(agency.slug), agency_full_name(material, agency))


def _link(material: Material, id_: str) -> Link | None:
    if not id_:
        return None
    release = material.release(id_)
    return Link(release.title, release.address)


def _source_view(source: Source) -> SourceView:
    """With whose text it is where somebody has permitted it; a source of the registry has no such key."""
    return SourceView(source.name, source.url or "", source.date, getattr(source, "rights", ""))
