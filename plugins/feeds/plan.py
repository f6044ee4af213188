"""Every feed of the portal, planned and made: of the whole site, of each term, of corrections; the 20 newest each.

Those of the whole site hold whole texts. Those of a term hold summaries: a release stands under a dozen terms, and who
follows a term on a phone should not load twenty texts for one that is new.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from plugins.feeds.entries import Entries
from plugins.feeds.views import Entry, FeedView
from plugins.overview import Overview
from plugins.page import Output, Page, Target
from plugins.pages.material import Material
from plugins.registry.lookup import full_name
from plugins.releases.outline import Outline
from plugins.releases.status import WITHDRAWN_MARK
from plugins.taxonomies.definitions import AGENCIES

LENGTH = 20
CORRECTIONS = "/ralat/"
TEMPLATES = {"atom.xml": "feed.atom.xml", "feed.json": "feed.json", "rss.xml": "feed.rss.xml"}
BESIDE_LISTS = ("atom.xml", "feed.json")
Subject = tuple[str, str, str]
"""What a feed is of: the address of its list, the slug of an agency (or ""), the name of any other term; none: all."""


def plan_feeds(overview: Overview) -> list[Output]:
    """All feeds, also those without entries: a reader may subscribe before the first release."""
    feeds: list[Output] = list(_feeds(overview, ("/", "", ""), overview.listed, tuple(TEMPLATES)))
    for key, terms in overview.terms.items():
        for term in terms:
            subject = (term.address, term.slug if key == AGENCIES.key else "", term.name)
            feeds += _feeds(overview, subject, term.releases, BESIDE_LISTS)
    ids = _lately_corrected(overview)
    for name in BESIDE_LISTS:
        feeds.append(Target(CORRECTIONS + name, corrections_feed, TEMPLATES[name], (name,), ids))
    return feeds


def _feeds(overview: Overview, subject: Subject, members: Sequence[Outline], names: Sequence[str]) -> Iterator[Target]:
    """The same entries in each format. `members`: oldest first."""
    newest = members[-LENGTH:]
    shown = tuple([release.id for release in newest])
    texts = shown if is_whole(subject) else ()
    heads: dict[str, None] = {} if texts else dict.fromkeys(shown)
    for release in newest:
        heads |= overview.beside(release) if texts else overview.replacement(release)
    others = tuple([id_ for id_ in heads if id_ not in texts])
    for name in names:
        yield Target(subject[0] + name, list_feed, TEMPLATES[name], (subject, name, shown), others, texts)


def is_whole(subject: Subject) -> bool:
    """Whether a feed holds whole texts."""
    return not subject[2]


def _lately_corrected(overview: Overview) -> tuple[str, ...]:
    """The releases to which the newest corrections and withdrawals belong, and what took a withdrawn one's place."""
    found: list[tuple[datetime, str, Outline]] = []
    for release in overview.listed:
        if release.changes or release.withdrawn:
            state = overview.states[release.id]
            marks = zip(state.changes, state.marks, strict=True) if not state.hides_text else ()
            found += [
                (change.at, f"{release.id}:{mark}", release) for change, mark in marks if change.kind == "correction"
            ]
            if state.withdrawal:
                found.append((state.withdrawal.at, f"{release.id}:{WITHDRAWN_MARK}", release))
    found.sort(key=lambda item: item[:2], reverse=True)
    ids: dict[str, None] = {}
    for _, _, release in found[:LENGTH]:
        ids |= {release.id: None, **overview.beside(release)}
    return tuple(ids)


def list_feed(material: Material, subject: Subject, name: str, shown: tuple[str, ...]) -> Page:
    """The feed beside a list. `shown`: ids, oldest first."""
    entries, address = Entries(material.inputs), subject[0]
    title, subtitle = _titles(entries, subject)
    whole = is_whole(subject)
    newest = [entries.of_release(material.release(id_), whole) for id_ in reversed(shown)]
    return _feed(entries, address, name, title, subtitle, newest)


def corrections_feed(material: Material, name: str) -> Page:
    """The newest corrections and withdrawals."""
    entries, words = Entries(material.inputs), material.words
    found = [
        entry
        for release in material.inputs.releases
        if release.translation_of is None
        for entry in entries.of_corrections(release)
    ]
    shown = sorted(found, key=lambda entry: (entry.updated, entry.id), reverse=True)[:LENGTH]
    title = _with_site(entries, words.gettext("List of corrections"))
    subtitle = words.gettext("What was wrong in releases, what is right, and which releases are withdrawn.")
    return _feed(entries, CORRECTIONS, name, title, subtitle, shown)


def _titles(entries: Entries, subject: Subject) -> tuple[str, str]:
    """Title and subtitle."""
    settings, registry = entries.inputs.settings, entries.inputs.registry
    _, agency, name = subject
    if not name:
        return settings.name, settings.tagline
    name = full_name(registry, registry.agencies[agency]) if agency else name
    return _with_site(entries, name), entries.words.gettext("Newest releases: {name}").format(name=name)


def _with_site(entries: Entries, name: str) -> str:
    return f"{name} · {entries.inputs.settings.name}"


def _feed(entries: Entries, address: str, name: str, title: str, subtitle: str, shown: Sequence[Entry]) -> Page:
    """A feed without entries was last changed at a settled time, not "now"."""
    settings = entries.inputs.settings
    owner = entries.inputs.registry.governments.get(settings.owner)
    view = FeedView(
        id=entries.tag(address),
        title=title,
        subtitle=subtitle,
        language=settings.language,
        site_url=entries.origin + address,
        self_url=entries.origin + address + name,
        updated=max((entry.updated for entry in shown), default=datetime.fromisoformat(settings.feed_epoch)),
        author=owner.official_name if owner else settings.name,
        icon=entries.origin + entries.inputs.theme.icon,
        rights=settings.licence,
        entries=tuple(shown),
    )
    return Page(address + name, TEMPLATES[name], view)
