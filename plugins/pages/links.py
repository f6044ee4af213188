"""Whether every link inside the portal arrives: at a page, a file, a place on a page; and whether redirects do.

Embargoed releases are checked too, so that none fails at its hour: what is public by then counts for them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from plugins.dates import day_text
from plugins.findings import Code, Finding
from plugins.inputs import Inputs
from plugins.page import Output
from plugins.pages import codes
from plugins.pages.redirects import SOURCE
from plugins.pages.release import short_address
from plugins.releases.record import BodyLink, ContentPage, Release
from plugins.releases.status import WITHDRAWN_MARK, State
from plugins.schema import nearest

FILENAME = "{filename}"
FRAME_ANCHORS = frozenset({"", "isi", "menu"})
HISTORY_ANCHOR = "riwayat"


@dataclass(frozen=True)
class Ground:
    """What a link may lead to. `later` are releases that are ready but embargoed, `drafts` those nobody can open."""

    addresses: frozenset[str]
    anchors: Mapping[str, frozenset[str]]  # by address; an address that is missing here is not looked into
    files: Mapping[str, str]  # address by content path
    hidden: Mapping[str, Release]  # withdrawn without their text, by folder
    later: Mapping[str, Release]  # by content path, address and short address
    drafts: Mapping[str, Release]


def check_links(inputs: Inputs, outputs: Iterable[Output], releases: Sequence[Release]) -> list[Finding]:
    """Every link and redirect that does not arrive. `releases` are all there are, drafts too."""
    ground = _ground(inputs, outputs, releases)
    public: list[Release | ContentPage] = [item for item in inputs.releases if not inputs.hides_text(item)]
    waiting = [item for item in releases if item.status == "ready" and item.id not in inputs.by_id]
    findings: list[Finding] = []
    for item in (*public, *inputs.pages, *waiting):
        for link in item.body.links:
            findings += _judge(ground, item, link)
    return findings + list(_redirects(inputs, ground))


def _ground(inputs: Inputs, outputs: Iterable[Output], releases: Sequence[Release]) -> Ground:
    anchors = {item.address: frozenset(item.body.anchors) | FRAME_ANCHORS for item in inputs.pages}
    for release in inputs.releases:
        anchors[release.address] = FRAME_ANCHORS | _places_in(release, inputs.states[release.id])
    closed = [release for release in releases if release.id not in inputs.by_id]
    return Ground(
        addresses=frozenset(output.address for output in outputs),
        anchors=anchors,
        files=inputs.addresses,
        hidden={item.source.removesuffix(".md"): item for item in inputs.releases if inputs.hides_text(item)},
        later=_known_by([item for item in closed if item.status == "ready"]),
        drafts=_known_by([item for item in closed if item.status != "ready"]),
    )


def _places_in(release: Release, state: State) -> frozenset[str]:
    """What has an id on a release's page: its history, its notices, and the places in its text."""
    notice = {WITHDRAWN_MARK} if state.withdrawal else set()
    return frozenset({HISTORY_ANCHOR, *notice, *(() if state.hides_text else (*state.marks, *release.body.anchors))})


def _known_by(releases: Iterable[Release]) -> Mapping[str, Release]:
    return {name: item for item in releases for name in (item.source, item.address, short_address(item))}


def _judge(ground: Ground, item: Release | ContentPage, link: BodyLink) -> Iterator[Finding]:
    """`{filename}` links carry a content path, others a root-relative address; own anchors were judged on reading."""
    if link.target.startswith("#"):
        return
    named, _, anchor = link.target.removeprefix(FILENAME).partition("#")
    place = unquote(named.partition("?")[0]) if not link.target.startswith(FILENAME) else named
    known = ground.files.get(place, "") if link.target.startswith(FILENAME) else place
    if known in ground.addresses:
        if anchor not in ground.anchors.get(known, {anchor}):
            yield Finding(item.source, link.line, codes.NO_SUCH_ANCHOR, {"address": known, "anchor": anchor})
    elif place in ground.drafts:
        facts = {"target": link.target, "source": ground.drafts[place].source}
        yield Finding(item.source, link.line, codes.NOT_PUBLIC, facts)
    elif place in ground.later:
        yield from _judge_embargoed(ground.later[place], item, link)
    elif not _is_own_file(item, place):
        yield from _lost(ground, item, link, place)


def _judge_embargoed(target: Release, item: Release | ContentPage, link: BodyLink) -> Iterator[Finding]:
    """A release that appears no earlier than the one it names may name it."""
    if isinstance(item, Release) and item.date >= target.date:
        return
    facts = {"target": link.target, "source": target.source, "until": day_text(target.date.date())}
    yield Finding(item.source, link.line, codes.EMBARGOED, facts)


def _is_own_file(item: Release | ContentPage, place: str) -> bool:
    """A file the release itself brings: of an embargoed one it is in no plan yet."""
    if not isinstance(item, Release):
        return False
    return place in {file.path for file in item.attachments}


def _lost(ground: Ground, item: Release | ContentPage, link: BodyLink, place: str) -> Iterator[Finding]:
    facts: dict[str, object] = {"target": link.target}
    if link.target.startswith(FILENAME):
        folder = place.rpartition("/")[0]
        if folder in ground.hidden:
            yield Finding(item.source, link.line, codes.HIDDEN, facts | {"source": ground.hidden[folder].source})
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


def _redirects(inputs: Inputs, ground: Ground) -> Iterator[Finding]:
    for moved in inputs.registry.redirects:
        address, _, anchor = moved.to.partition("#")
        if address in ground.addresses and anchor in ground.anchors.get(address, {anchor}):
            continue
        spot = inputs.registry.spots.get(("redirects", moved.origin))
        facts = {"origin": moved.origin, "target": moved.to}
        yield Finding(spot.path if spot else SOURCE, spot.line if spot else 1, codes.REDIRECT_NOWHERE, facts)
