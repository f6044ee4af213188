"""Whether every link inside the portal arrives: at a page, a file, a place on a page; and whether redirects do.

Embargoed releases are checked too, so that none fails at its hour: what is public by then counts for them.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from plugins.dates import day_text
from plugins.findings import Code, ContentPath, Finding
from plugins.overview import FILENAME, Overview
from plugins.pages import codes
from plugins.pages.redirects import SOURCE, asleep_redirects
from plugins.releases.identity import is_id
from plugins.releases.outline import Outline
from plugins.releases.record import BodyLink, ContentPage, short_address
from plugins.releases.status import WITHDRAWN_MARK, State
from plugins.schema import nearest

SHORT = re.compile(r"/v/([^/]+)/")
FRAME_ANCHORS = frozenset({"", "isi", "menu"})
HISTORY_ANCHOR = "riwayat"


@dataclass(frozen=True)
class Ground:
    """What a link may lead to. `later` are releases that are ready but embargoed, `drafts` those nobody can open."""

    addresses: Collection[str]
    anchors: "Anchors"
    files: Mapping[str, str]  # address by content path
    hidden: Mapping[str, Outline]  # withdrawn without their text, by folder
    later: Mapping[str, Outline]  # by content path, address and short address
    drafts: Mapping[str, Outline]


def check_links(overview: Overview, addresses: Collection[str], releases: Sequence[Outline]) -> list[Finding]:
    """Every link and redirect that does not arrive.

    `addresses`: the plan's; `releases` are all there are, drafts too.
    """
    ground = _ground(overview, addresses, releases)
    linking: list[tuple[Outline | ContentPage, tuple[BodyLink, ...]]] = [
        (item, item.links)
        for item in releases
        if item.links and item.status == "ready" and not (item.id in overview.by_id and overview.hides_text(item))
    ]
    linking += [(page, page.body.links) for page in overview.pages]
    found = [finding for item, links in linking for link in links for finding in _judge(ground, item, link)]
    return found + list(_redirects(overview, ground))


def _ground(overview: Overview, addresses: Collection[str], releases: Sequence[Outline]) -> Ground:
    closed = [release for release in releases if release.id not in overview.by_id]
    return Ground(
        addresses=addresses,
        anchors=Anchors(overview),
        files=overview.addresses,
        hidden={item.source.removesuffix(".md"): item for item in overview.releases if overview.hides_text(item)},
        later=_known_by([item for item in closed if item.status == "ready"]),
        drafts=_known_by([item for item in closed if item.status != "ready"]),
    )


class Anchors:
    """The places that a link may lead to on a page of the portal's texts; of other pages nobody knows."""

    def __init__(self, overview: Overview) -> None:
        self.overview = overview

    @cached_property
    def releases(self) -> Mapping[str, Outline]:
        """By address."""
        return {release.address: release for release in self.overview.releases}

    @cached_property
    def pages(self) -> Mapping[str, frozenset[str]]:
        """The places on each page of content/pages/, by its address."""
        return {page.address: frozenset(page.body.anchors) | FRAME_ANCHORS for page in self.overview.pages}

    def has(self, address: str, anchor: str) -> bool:
        """Whether a page has a place of this name, as far as it can be told."""
        if release := self.releases.get(address):
            return anchor in FRAME_ANCHORS | _places_in(release, self.overview.states[release.id])
        return address not in self.pages or anchor in self.pages[address]


def _places_in(release: Outline, state: State) -> frozenset[str]:
    """What has an id on a release's page: its history, its notices, and the places in its text."""
    notice = {WITHDRAWN_MARK} if state.withdrawal else set()
    return frozenset({HISTORY_ANCHOR, *notice, *(() if state.hides_text else (*state.marks, *release.anchors))})


def _known_by(releases: Iterable[Outline]) -> Mapping[str, Outline]:
    return {name: item for item in releases for name in (item.source, item.address, short_address(item.id))}


def _judge(ground: Ground, item: Outline | ContentPage, link: BodyLink) -> Iterator[Finding]:
    """`{filename}` links carry a content path, others a root-relative address; own anchors were judged on reading."""
    if link.target.startswith("#"):
        return
    named, _, anchor = link.target.removeprefix(FILENAME).partition("#")
    place = unquote(named.partition("?")[0]) if not link.target.startswith(FILENAME) else named
    known = ground.files.get(place, "") if link.target.startswith(FILENAME) else place
    if known in ground.addresses:
        if not ground.anchors.has(known, anchor):
            yield Finding(item.source, link.line, codes.NO_SUCH_ANCHOR, {"address": known, "anchor": anchor})
    elif place in ground.drafts:
        facts = {"target": link.target, "source": ContentPath(ground.drafts[place].source)}
        yield Finding(item.source, link.line, codes.NOT_PUBLIC, facts)
    elif place in ground.later:
        yield from _judge_embargoed(ground.later[place], item, link)
    elif not _is_own_file(item, place):
        yield from _lost(ground, item, link, place)


def _judge_embargoed(target: Outline, item: Outline | ContentPage, link: BodyLink) -> Iterator[Finding]:
    """A release that appears no earlier than the one it names may name it."""
    if isinstance(item, Outline) and item.date >= target.date:
        return
    facts = {"target": link.target, "source": ContentPath(target.source), "until": day_text(target.date.date())}
    yield Finding(item.source, link.line, codes.EMBARGOED, facts)


def _is_own_file(item: Outline | ContentPage, place: str) -> bool:
    """A file the release itself brings: of an embargoed one it is in no plan yet."""
    if not isinstance(item, Outline):
        return False
    return place in {file.path for file in item.files if not file.is_picture}


def _lost(ground: Ground, item: Outline | ContentPage, link: BodyLink, place: str) -> Iterator[Finding]:
    facts: dict[str, object] = {"target": link.target}
    if link.target.startswith(FILENAME):
        folder = place.rpartition("/")[0]
        if folder in ground.hidden:
            yield Finding(
                item.source, link.line, codes.HIDDEN, facts | {"source": ContentPath(ground.hidden[folder].source)}
            )
        else:
            yield Finding(item.source, link.line, codes.NO_SUCH_FILE, facts)
    elif f"{place}/" in ground.addresses or f"{place}/" in ground.later or f"{place}/" in ground.drafts:
        yield Finding(item.source, link.line, codes.NO_SLASH, facts | {"address": f"{place}/"})
    else:
        yield Finding(item.source, link.line, *_no_address(ground, place))


def _no_address(ground: Ground, place: str) -> tuple[Code, dict[str, object]]:
    """With the address most like it; only those that begin alike are compared, as there may be many."""
    beginning = "/".join(place.split("/")[:2]) + "/"
    near = nearest(place, sorted(address for address in ground.addresses if address.startswith(beginning)))
    return (codes.NEAR_ADDRESS, {"target": place, "nearest": near}) if near else (codes.NO_ADDRESS, {"target": place})


def _redirects(overview: Overview, ground: Ground) -> Iterator[Finding]:
    """Those that lead nowhere. One that leads to a draft or an embargoed release waits for it, and is in no plan."""
    redirects = overview.registry.redirects
    asleep = asleep_redirects(redirects, lambda place: place in ground.drafts or place in ground.later)
    for moved in redirects:
        address, _, anchor = moved.to.partition("#")
        if moved.origin in asleep or (address in ground.addresses and ground.anchors.has(address, anchor)):
            continue
        spot = overview.registry.spots.get(("redirects", moved.origin))
        gone = SHORT.fullmatch(address)
        if gone and is_id(gone[1]):  # such as a draft that was imported, with its old address, and deleted
            told = {"origin": moved.origin, "id": gone[1]}
            yield Finding(spot.path if spot else SOURCE, spot.line if spot else 1, codes.REDIRECT_TO_NONE, told)
            continue
        facts = {"origin": moved.origin, "target": moved.to}
        yield Finding(spot.path if spot else SOURCE, spot.line if spot else 1, codes.REDIRECT_NOWHERE, facts)
