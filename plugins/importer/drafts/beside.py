"""Pictures and files that come along with a text: their names in the release's folder, their places in the header."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from plugins.desk.yaml_text import Value
from plugins.findings import Code, Finding
from plugins.importer.drafts.headings import cut, line_of
from plugins.importer.markup.picture_files import name_of
from plugins.importer.old_release import OldPicture, OldRelease
from plugins.importer.running import run_codes as codes
from plugins.releases.file_names import ATTACHMENTS, PICTURES, ending_of
from plugins.releases.header import ALT_LIMIT, CAPTION_LIMIT
from plugins.slugs import slug_of

LONGEST_NAME = 60  # characters of a file's name, without its ending


class Copied(NamedTuple):
    """A file that is to be copied into the release's folder under a name."""

    file: Path
    name: str


class Beside(NamedTuple):
    """`header`: the keys image, gallery and attachments; `names`: the new name by the address it was linked by."""

    header: Mapping[str, Value]
    copied: tuple[Copied, ...]
    names: Mapping[str, str]
    findings: tuple[Finding, ...]


def beside(
    old: OldRelease, pictures: Iterable[OldPicture], files: Iterable[OldPicture], title: str, markdown: str = ""
) -> Beside:
    """What is at hand is copied and, unless it stands in the text already, named in the header. The rest is told."""
    names: dict[Path, str] = {}
    shown: list[dict[str, str]] = []
    attached: list[dict[str, str]] = []
    missing: list[str] = []
    findings: list[Finding] = []
    by_address: dict[str, str] = {}

    def find(code: Code, **facts: object) -> None:
        findings.append(Finding(old.path, old.line, code, facts))

    given = [*((one, PICTURES) for one in pictures), *((one, ATTACHMENTS) for one in files)]
    for one, endings in given:
        if one.file is None:
            missing.append(one.address)
            continue
        if ending_of(one.file.name) not in endings:
            find(codes.UNNAMEABLE, file=one.file.name, known=", ".join(endings))
            continue
        is_new = one.file not in names
        name = names.setdefault(one.file, _name(one.file, set(names.values())))
        in_text = name_of(one)  # as the text calls it, which knows nothing of other files
        by_address |= {one.address: name, in_text: name}
        if not is_new:
            continue
        caption = line_of(one.caption)
        if endings is ATTACHMENTS:
            attached.append({"file": name, "title": caption or line_of(one.alt) or one.file.name})
            continue
        if any(f"]({address}" in markdown for address in (one.address, f"<{one.address}>", in_text, one.file.name)):
            continue
        alt = line_of(one.alt) or caption
        if not alt:
            find(codes.NO_ALT, file=name)
        shown.append(
            {
                "file": name,
                "alt": cut(alt or title, ALT_LIMIT),
                "caption": cut(caption, CAPTION_LIMIT),
                "credit": line_of(one.credit),
            }
        )
    if missing:
        find(codes.LOST_PICTURES, count=len(missing), address=missing[0])
    header: dict[str, Value] = {"image": shown[0] if shown else {}, "gallery": shown[1:], "attachments": attached}
    return Beside(header, tuple(Copied(file, name) for file, name in names.items()), by_address, tuple(findings))


def _name(file: Path, taken: set[str]) -> str:
    """A name that every disk takes and that is not taken yet."""
    stem, ending = slug_of(file.stem)[:LONGEST_NAME].strip("-") or "gambar", ending_of(file.name)
    numbered = (stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for one in numbered if (name := f"{one}.{ending}") not in taken)
