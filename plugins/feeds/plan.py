"""Every feed of the portal as Page values: of the whole site, of each term, of corrections; the 20 newest each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from plugins.feeds.entries import Entries
from plugins.feeds.views import Entry, FeedView
from plugins.inputs import Inputs
from plugins.page import Output, Page
from plugins.registry.lookup import full_name
from plugins.releases.record import Release
from plugins.taxonomies.definitions import AGENCIES
from plugins.taxonomies.terms import Term

LENGTH = 20
CORRECTIONS = "/ralat/"
TEMPLATES = {"atom.xml": "feed.atom.xml", "feed.json": "feed.json", "rss.xml": "feed.rss.xml"}
BESIDE_LISTS = ("atom.xml", "feed.json")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a feed is of. `address`: the page it belongs to."""

    address: str
    title: str
    subtitle: str


def plan_feeds(inputs: Inputs) -> list[Output]:
    """All feeds, also those without entries: a reader may subscribe before the first release."""
    entries = Entries(inputs)
    settings, words = inputs.settings, entries.words
    site = Subject("/", settings.name, settings.tagline)
    feeds = _feeds(entries, site, _newest(entries, inputs.listed), tuple(TEMPLATES))
    for terms in inputs.terms.values():
        for term in terms:
            feeds += _feeds(entries, _subject(entries, term), _newest(entries, term.releases), BESIDE_LISTS)
    corrections = Subject(
        CORRECTIONS,
        _with_site(entries, words.gettext("List of corrections")),
        words.gettext("What was wrong in releases, what is right, and which releases are withdrawn."),
    )
    return feeds + _feeds(entries, corrections, _newest_corrections(entries), BESIDE_LISTS)


def _subject(entries: Entries, term: Term) -> Subject:
    registry = entries.inputs.registry
    name = full_name(registry, registry.agencies[term.slug]) if term.taxonomy is AGENCIES else term.name
    subtitle = entries.words.gettext("Newest releases: {name}").format(name=name)
    return Subject(term.address, _with_site(entries, name), subtitle)


def _with_site(entries: Entries, name: str) -> str:
    return f"{name} · {entries.inputs.settings.name}"


def _newest(entries: Entries, releases: Sequence[Release]) -> list[Entry]:
    """`releases`: oldest first."""
    return [entries.of_release(release) for release in reversed(releases[-LENGTH:])]


def _newest_corrections(entries: Entries) -> list[Entry]:
    changed = (release for release in entries.inputs.listed if entries.inputs.states[release.id].updated)
    found = [entry for release in changed for entry in entries.of_corrections(release)]
    return sorted(found, key=lambda entry: (entry.updated, entry.id), reverse=True)[:LENGTH]


def _feeds(entries: Entries, subject: Subject, shown: Sequence[Entry], names: Sequence[str]) -> list[Output]:
    """The same entries in each format. A feed without entries was last changed at a settled time, not "now"."""
    settings = entries.inputs.settings
    owner = entries.inputs.registry.governments.get(settings.owner)
    updated = max((entry.updated for entry in shown), default=datetime.fromisoformat(settings.feed_epoch))
    return [
        Page(
            subject.address + name,
            TEMPLATES[name],
            FeedView(
                id=entries.tag(subject.address),
                title=subject.title,
                subtitle=subject.subtitle,
                language=settings.language,
                site_url=entries.origin + subject.address,
                self_url=entries.origin + subject.address + name,
                updated=updated,
                author=owner.official_name if owner else settings.name,
                icon=entries.origin + entries.inputs.theme.icon,
                rights=settings.licence,
                entries=tuple(shown),
            ),
        )
        for name in names
    ]
