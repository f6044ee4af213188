"""What is mended in a file before it is committed: bytes in, bytes out. Nothing here looks at a disk or at git."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from plugins.catalogue import N_
from plugins.checks.header_mends import with_id
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
        if (value := id_of(data)) == "" and (new := with_given_id(data, value := new_id())) is not None:
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


def with_given_id(data: bytes, value: str) -> bytes | None:
    """A release with an id, where there is none; all else stays byte for byte. None when that cannot be."""
    return edited_header(data, lambda header: with_id(header, lambda: value))
