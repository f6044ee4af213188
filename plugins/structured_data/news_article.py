"""schema.org NewsArticle: a release. One whose text is hidden tells its title, and that it is withdrawn; no more."""

from plugins.catalogue import N_, Catalogue
from plugins.registry.records import Registry, Source
from plugins.releases.record import Change, Release
from plugins.releases.status import State
from plugins.settings import Settings
from plugins.structured_data.event import event_thing
from plugins.structured_data.government_organization import (
    Thing,
    agency_thing,
    find_unit,
    government_thing,
    unit_reference,
    without_empty,
)
from plugins.structured_data.person import mentioned_person

HEADLINE_LIMIT = 110
WITHDRAWN = "Withdrawn"
CORRECTED = N_("{note} It said: “{was}”. It should say: “{now}”.")


def news_article(
    release: Release, state: State, registry: Registry, settings: Settings, image_url: str, words: Catalogue
) -> Thing:
    """`image_url`: absolute, or "" for none."""
    url = settings.site_url + release.address
    bare = _bare(release, state, url)
    if state.hides_text:
        return bare
    agencies = [agency_thing(registry.agencies[slug], registry, settings) for slug in release.agencies]
    helpers = [find_unit(slug, registry) for slug in (*release.supporting_agencies, *release.partners)]
    owner = registry.governments.get(settings.owner)
    published = release.date.isoformat() if release.has_hour else release.date.date().isoformat()
    return without_empty(
        {
            **bare,
            "description": release.summary,
            "datePublished": published,
            "dateModified": state.updated.isoformat() if state.updated else published,
            "expires": release.expires and release.expires.isoformat(),
            "inLanguage": release.lang,
            "identifier": [value for value in (release.id, release.number) if value],
            "image": image_url,
            "author": agencies,
            "publisher": government_thing(owner, settings) if owner else agencies[0],
            "contributor": [unit_reference(unit, registry, settings) for unit in helpers if unit],
            "dateline": release.dateline,
            "articleSection": [registry.event_types[slug].name for slug in release.event_types],
            "about": release.event and event_thing(release.event, url, registry, settings),
            "mentions": [mentioned_person(mention, registry, settings) for mention in release.officials],
            "citation": [_cited(source) for source in release.sources],
            "correction": [_correction(change, words) for change in state.changes if change.kind == "correction"],
            "translationOfWork": release.translation_of
            and {"@type": "NewsArticle", "identifier": release.translation_of},
            "isAccessibleForFree": True,
        }
    )


def _bare(release: Release, state: State, url: str) -> Thing:
    return without_empty(
        {
            "@type": "NewsArticle",
            "@id": f"{url}#rilis",
            "url": url,
            "mainEntityOfPage": url,
            "headline": _headline(release.title),
            "creativeWorkStatus": WITHDRAWN if state.withdrawal else "",
        }
    )


def _headline(title: str) -> str:
    """At most 110 characters, which search engines ask for; headers are held to it, so this seldom cuts."""
    if len(title) <= HEADLINE_LIMIT:
        return title
    return title[: HEADLINE_LIMIT - 1].rsplit(" ", 1)[0] + "…"


def _correction(change: Change, words: Catalogue) -> Thing:
    text = change.note
    if change.was and change.now:
        text = words.gettext(CORRECTED).format(note=change.note, was=change.was, now=change.now)
    return {"@type": "CorrectionComment", "datePublished": change.at.isoformat(), "text": text}


def _cited(source: Source) -> Thing:
    return without_empty({"@type": "CreativeWork", "name": source.name, "url": source.url})
