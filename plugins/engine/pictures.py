"""The files beside releases and pages: pictures made ready to serve, attachments as they are, the emblem."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from plugins.engine.codes import UNREADABLE
from plugins.engine.read import Content
from plugins.engine.scan import Scanned
from plugins.findings import Finding
from plugins.media.pictures import Renditions, read_picture
from plugins.registry.records import Spot
from plugins.releases.record import Attachment, ContentPage, Picture, Release
from plugins.releases.status import is_public, state_of


@dataclass(frozen=True)
class Beside:
    """What stands beside the texts and may be seen now, by content path."""

    renditions: Mapping[str, Renditions]
    attachments: Mapping[str, bytes]
    emblem: bytes = b""


def load_beside(found: Content, scanned: Scanned, now: datetime) -> tuple[Beside, list[Finding]]:
    """Every file that a release or page names, once; what is wrong with it is told at the line that names it.

    Pictures of embargoed releases are checked too, so that a release cannot fail at its hour; they go no further.
    Of a release whose text is hidden no file is served any more.
    """
    renditions: dict[str, Renditions] = {}
    attachments: dict[str, bytes] = {}
    findings: list[Finding] = []
    for item in found.items:
        if isinstance(item, Release) and (item.status == "draft" or state_of(item, now).hides_text):
            continue
        shown = not isinstance(item, Release) or is_public(item, now)
        for file in dict.fromkeys(files_of(item)):
            if file.path not in scanned.files or file.path in renditions or file.path in attachments:
                continue
            made, told = load(item.source, file, scanned)
            findings += told
            if shown and isinstance(made, Renditions):
                renditions[file.path] = made
            elif shown and isinstance(made, bytes):
                attachments[file.path] = made
    emblem = scanned.load(scanned.emblem) if scanned.emblem in scanned.files else b""
    return Beside(renditions, attachments, emblem), findings


def load(source: str, file: Picture | Attachment, scanned: Scanned) -> tuple[Renditions | bytes | None, list[Finding]]:
    """What is served of one file that `source` names."""
    try:
        data = scanned.load(file.path)
    except OSError as error:
        return None, [Finding(source, file.line, UNREADABLE, {"problem": error.strerror})]
    if isinstance(file, Attachment):
        return data, []
    return read_picture(file.path, data, Spot(source, file.line))


def files_of(item: Release | ContentPage) -> tuple[Picture | Attachment, ...]:
    """Every file an item names, in the order in which the reader meets them."""
    if isinstance(item, ContentPage):
        return item.body.pictures
    lead = (item.image,) if item.image else ()
    return (*lead, *item.gallery, *item.body.pictures, *item.attachments)
