"""The files beside releases and pages: pictures made ready to serve, attachments as they are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from plugins.engine.codes import UNNAMED_FILE, UNREADABLE
from plugins.engine.scan import BESIDE, Scanned
from plugins.findings import Finding
from plugins.media.pictures import Renditions, read_picture
from plugins.registry.records import Spot
from plugins.releases.record import Attachment, ContentPage, Picture, Release
from plugins.releases.status import state_of


@dataclass(frozen=True)
class Beside:
    """What stands beside the texts, by content path."""

    renditions: Mapping[str, Renditions]
    attachments: Mapping[str, bytes]


def pictures_of(item: Release | ContentPage) -> tuple[Picture, ...]:
    """Every picture an item shows, in the order in which the reader meets them."""
    if isinstance(item, ContentPage):
        return item.body.pictures
    return (*((item.image,) if item.image else ()), *item.gallery, *item.body.pictures)


def files_of(item: Release | ContentPage) -> tuple[Picture | Attachment, ...]:
    """The same, and the attachments of its header."""
    return (*pictures_of(item), *(item.attachments if isinstance(item, Release) else ()))


def hides_text(item: Release | ContentPage, now: datetime) -> bool:
    """Withdrawn for personal data or the law: none of its files is served any more."""
    if isinstance(item, ContentPage):
        return False
    withdrawal = state_of(item, now).withdrawal
    return withdrawal is not None and withdrawal.hides_text


def load_beside(
    items: Iterable[Release | ContentPage], scanned: Scanned, findings: list[Finding]
) -> Iterator[tuple[str, Renditions | bytes]]:
    """Each named file once, with what is served of it; what cannot be told is told at the line that names
    it."""
    seen: set[str] = set()
    for item in items:
        for named in files_of(item):
            if named.path in seen or named.path not in scanned.files:
                continue
            seen.add(named.path)
            try:
                data = scanned.load(named.path)
            except OSError as error:
                findings.append(Finding(item.source, named.line, UNREADABLE, {"problem": error.strerror}))
                continue
            if isinstance(named, Attachment):
                yield named.path, data
                continue
            made, told = read_picture(named.path, data, Spot(item.source, named.line))
            findings += told
            if made:
                yield named.path, made


def unnamed_files(items: Iterable[Release | ContentPage], scanned: Scanned) -> list[Finding]:
    """Advice for files that nobody names: they would be missed only after publication."""
    items = list(items)
    named = {file.path for item in items for file in files_of(item)}
    named |= {link.target.removeprefix("{filename}").partition("#")[0] for item in items for link in item.body.links}
    read = {item.source for item in items}
    findings = []
    for path in sorted(scanned.files - named):
        found = BESIDE.fullmatch(path)
        if found and found[1] + ".md" in read:
            findings.append(Finding(path, 1, UNNAMED_FILE, {"release": found[1] + ".md"}))
    return findings
