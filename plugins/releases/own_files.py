"""The files beside a release: named, there, of a kind the portal serves, and none forgotten (R24x)."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath

from plugins.findings import Finding
from plugins.releases import header_codes as codes
from plugins.releases.record import ContentPage, Release
from plugins.releases.subject import Subject

PICTURES = ("jpg", "jpeg", "png", "webp")
# Closed: nothing that a browser would run as part of the site (html, svg, xml, js).
ATTACHMENTS = ("pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "csv", "txt", "zip", "mp3")


def ending_of(name: str) -> str:
    """`jpg` of `Foto.JPG`, "" without one."""
    return PurePosixPath(name).suffix.lower().removeprefix(".")


def is_own_name(name: str) -> bool:
    """Whether it is the name of a file, without a folder."""
    return bool(name) and not ({"/", "\\", ":"} & set(name)) and not name.startswith(".")


def check_own_files(subject: Subject) -> Iterator[Finding]:
    """Pictures and attachments that the header names."""
    named: set[str] = set()
    entries: list[tuple[tuple[str | int, ...], str, tuple[str, ...]]] = [
        ((*place, "file"), picture.file, PICTURES) for place, picture in subject.pictures()
    ]
    entries += [
        (("attachments", index, "file"), attachment.file, ATTACHMENTS)
        for index, attachment in enumerate(subject.header.attachments)
    ]
    for place, name, endings in entries:
        if not is_own_name(name):
            yield subject.finding(codes.OUTSIDE_FOLDER, *place, value=name, folder=subject.folder)
            continue
        if ending_of(name) not in endings:
            code = codes.NOT_A_PICTURE if endings is PICTURES else codes.NOT_AN_ATTACHMENT
            yield subject.finding(code, *place, value=name, known=", ".join(endings))
        elif f"{subject.folder}/{name}" not in subject.files:
            yield subject.finding(codes.NO_SUCH_FILE, *place, value=name, folder=subject.folder)
        if name in named:
            yield subject.finding(codes.FILE_TWICE, *place, value=name)
        named.add(name)


def check_unused(items: Iterable[Release | ContentPage], files: Collection[str]) -> Iterator[Finding]:
    """A file that its release or page does not name is not published, which its editor should know."""
    beside: dict[str, list[str]] = {}
    for path in sorted(files):
        beside.setdefault(path.rpartition("/")[0], []).append(path)
    for item in items:
        folder = item.source.removesuffix(".md")
        named = {picture.path for picture in item.body.pictures}
        if isinstance(item, Release):
            named |= {picture.path for picture in (*item.gallery, *filter(None, [item.image]))}
            named |= {attachment.path for attachment in item.attachments}
        for path in beside.get(folder, ()):
            if path not in named:
                yield Finding(item.source, 1, codes.UNUSED_FILE, {"value": path.removeprefix(folder + "/")})
