"""What is mended in a file before it is committed: bytes in, bytes out. Nothing here looks at a disk or at git."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from plugins.catalogue import N_
from plugins.desk.bytes_of_files import edited_header
from plugins.engine.scan import BESIDE
from plugins.media.stripped import stripped
from plugins.positioned import read_yaml
from plugins.releases.file_names import PICTURES, ending_of
from plugins.releases.identity import is_id
from plugins.releases.reading import RELEASE_PLACE
from plugins.releases.source import read_parts

ID_WRITTEN = N_("`id: {id}` has been written into the header")
STRIPPED = N_("what the camera wrote beside the picture has been taken out")


@dataclass(frozen=True, slots=True)
class Mended:
    """New bytes, and words that say what was done; `id`: the one that was written."""

    data: bytes
    words: str
    id: str = ""


def mended(path: str, data: bytes, new_id: Callable[[], str]) -> Mended | None:
    """A file of the content as it should be committed; None when it is right as it is, or cannot be mended safely."""
    if RELEASE_PLACE.fullmatch(path):
        if (value := id_of(data)) == "" and (new := with_id(data, value := new_id())) is not None:
            return Mended(new, ID_WRITTEN, value)
    elif BESIDE.fullmatch(path) and ending_of(PurePosixPath(path).name) in PICTURES:
        new = stripped(path, data)
        if new != data:
            return Mended(new, STRIPPED)
    return None


def id_of(data: bytes) -> str | None:
    """What a release has as its id; "" for nothing, None when its header cannot be read."""
    parts, _ = read_parts("", data)
    if parts.header is None:
        return None
    given, findings = read_yaml(parts.header, "")
    if findings or not isinstance(given.data, dict):
        return None
    value = given.data.get("id")
    return value if isinstance(value, str) else None if value else ""


def known_id(data: bytes) -> str:
    """The id of an earlier version of a release, or ""."""
    value = id_of(data)
    return value if value and is_id(value) else ""


def with_id(data: bytes, value: str) -> bytes | None:
    """A release with an id on the first line of its header, or where `id:` stands empty; all else stays byte for byte.

    None when that cannot be.
    """

    def change(header: str) -> str | None:
        old, _ = read_yaml(header, "")
        lines = header.splitlines(keepends=True)
        first = lines[0] if lines else "\n"
        end = first[len(first.rstrip("\r\n")) :] or "\n"
        line = f"id: {value}{end}"
        at = next((number for number, text in enumerate(lines) if text.strip() == "id:"), None)
        new = "".join([line, *lines] if at is None else [*lines[:at], line, *lines[at + 1 :]])
        given, findings = read_yaml(new, "")
        return new if not findings and given.data == {**(old.data or {}), "id": value} else None

    return edited_header(data, change)
