"""The files beside a release: named, there, of a kind the portal serves, and none forgotten (R24x)."""

from collections.abc import Iterator

from plugins.findings import ContentPath, Finding
from plugins.releases import header_codes as codes
from plugins.releases.file_names import ATTACHMENTS, PICTURES, ending_of, is_own_name
from plugins.releases.subject import Subject


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
            yield subject.finding(codes.OUTSIDE_FOLDER, *place, value=name, folder=ContentPath(subject.folder))
            continue
        if ending_of(name) not in endings:
            code = codes.NOT_A_PICTURE if endings is PICTURES else codes.NOT_AN_ATTACHMENT
            yield subject.finding(code, *place, value=name, known=", ".join(endings))
        elif f"{subject.folder}/{name}" not in subject.files:
            yield subject.finding(codes.NO_SUCH_FILE, *place, value=name, folder=ContentPath(subject.folder))
        if name in named:
            yield subject.finding(codes.FILE_TWICE, *place, value=name)
        named.add(name)
