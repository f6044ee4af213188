"""Which old pictures stand in the text: those at hand, with words, behind its first paragraph. All are listed.

The leading picture stands in the header instead: the one that the source names, else the first of the text.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from plugins.importer.markup.blocks import ITALIC, Block, Run
from plugins.importer.markup.picture_files import file_of, name_of
from plugins.importer.old_release import OldPicture, OldRelease
from plugins.releases.file_names import ATTACHMENTS, PICTURES, ending_of
from plugins.releases.header import ALT_LIMIT, CAPTION_LIMIT

SHOWN_ADDRESS = 60  # of a picture that is its own address


class Placed(NamedTuple):
    """The blocks with the pictures that stay; all pictures; words that went with pictures; and what is told of them."""

    blocks: list[Block]
    pictures: tuple[OldPicture, ...]
    files: tuple[OldPicture, ...]
    captions: list[str]
    missing: list[str]
    wordless: list[str]
    inside: int


def placed(blocks: Sequence[Block], old: OldRelease, credit: str = "") -> Placed:
    """Give each picture of the text its file where there is one, and take out those that cannot stand there."""
    made: list[Block] = []
    found: list[OldPicture] = []
    captions: list[str] = []
    wordless: list[str] = []
    names: set[str] = set()  # two files of one name cannot lie beside one release
    inside, lead = 0, _lead(blocks, old)
    for block in blocks:
        if block.picture is None:
            made.append(block)
            continue
        if block.picture.address.startswith("data:"):
            inside += 1
            captions.append(block.picture.caption)
            found.append(replace(block.picture, address=block.picture.address[:SHOWN_ADDRESS] + "…"))
            continue
        picture = _with_file(block.picture, old, credit if not found else "")
        is_new = name_of(picture) not in names
        names.add(name_of(picture))
        found.append(picture)
        captions.append(picture.caption)
        if picture.file is None or not is_new or not is_picture(picture.file) or picture.file == lead:
            continue
        if not (picture.alt or picture.caption):
            wordless.append(picture.file.name)
        elif any(before.kind == "paragraph" for before in made):
            made += _shown(picture)
    known = {picture.address for picture in found} | {picture.file for picture in found if picture.file}
    others = [picture for picture in old.pictures if picture.address not in known and picture.file not in known]
    pictures = tuple(
        sorted((*others, *found), key=lambda one: lead is None or one.file != lead)
    )  # the leading one first
    missing = [
        picture.address for picture in pictures if picture.file is None and not picture.address.startswith("data:")
    ]
    return Placed(made, pictures, _files(made, old), captions, missing, wordless, inside)


def _lead(blocks: Sequence[Block], old: OldRelease) -> Path | None:
    """The file of the leading picture. One of the text whose caption is too long for a header stays where it is."""
    shown = [_with_file(block.picture, old, "") for block in blocks if block.picture]
    long = {picture.file for picture in shown if len(picture.caption) > CAPTION_LIMIT}
    at_hand = (picture.file for picture in (*old.pictures, *shown) if picture.file and is_picture(picture.file))
    first = next(at_hand, None)
    return None if first in long else first


def is_picture(file: Path) -> bool:
    """Whether a release can show it."""
    return ending_of(file.name) in PICTURES


def _with_file(picture: OldPicture, old: OldRelease, credit: str) -> OldPicture:
    known = file_of(picture.address, old.pictures)
    if known is None:
        return replace(picture, credit=credit)
    return OldPicture(
        picture.address,
        known.file,
        picture.caption or known.caption,
        picture.alt or known.alt,
        known.credit or credit,
    )


def _shown(picture: OldPicture) -> list[Block]:
    """The picture; a caption too long for one becomes a paragraph under it."""
    is_long = len(picture.caption) + len(picture.credit) + 8 > CAPTION_LIMIT
    words = picture.alt or picture.caption
    alt = words if len(words) <= ALT_LIMIT else words[: ALT_LIMIT - 1].rpartition(" ")[0] + "…"
    block = Block("picture", picture=replace(picture, alt=alt, caption="" if is_long else picture.caption))
    return [block, Block("paragraph", (Run(picture.caption, ITALIC),))] if is_long else [block]


def _files(blocks: Sequence[Block], old: OldRelease) -> tuple[OldPicture, ...]:
    """The files to download that the text links to, and those the source knew of."""
    runs = [run for block in blocks for cells in ((block.runs,), *block.rows) for part in cells for run in part]
    linked = {run.link: run.text for run in runs if run.link and ending_of(run.link.split("?")[0]) in ATTACHMENTS}
    known = {picture.address for picture in old.files}
    return (*old.files, *(OldPicture(link, caption=words) for link, words in linked.items() if link not in known))
