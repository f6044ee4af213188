"""Files of the content folder, written whole or not at all: beside their place first, then put there by one rename.

Nothing outside the folder is ever written, nothing behind a symbolic link, and no file that was not read before.
"""

import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from plugins.desk.codes import CHANGED, EXISTS, NOT_WRITTEN, OUTSIDE
from plugins.engine.trouble import Trouble

FOLDER = 0o777  # less what the umask takes away


def place_of(content: Path, path: str) -> Path:
    """Where a content path is on the disk. Raises Trouble when that would be somewhere else than it looks."""
    parts = PurePosixPath(path).parts
    if not path.isprintable() or "\\" in path or not parts or path.startswith("/") or ".." in parts:
        raise Trouble(OUTSIDE, path=path)
    place = content.resolve()
    for part in parts:
        place = place / part
        if place.is_symlink() or (os.path.lexists(place) and place.resolve() != place):
            raise Trouble(OUTSIDE, path=path)
    return place


def write_new(content: Path, path: str, data: bytes) -> Path:
    """Write a file that is not there yet. Raises Trouble when it is, or cannot be written."""
    place = place_of(content, path)
    if os.path.lexists(place):
        raise Trouble(EXISTS, path=path)
    with _told(path):
        place.parent.mkdir(FOLDER, parents=True, exist_ok=True)
        _put(place, data, _shared_mode(), _appear)
    return place


def write_over(content: Path, path: str, old: bytes, new: bytes) -> Path:
    """Put new bytes in the place of the old ones, with the same permissions. Raises Trouble when others are there."""
    place = place_of(content, path)
    with _told(path):
        mode = stat.S_IMODE(place.stat().st_mode)
        if place.read_bytes() != old:
            raise Trouble(CHANGED, path=path)
        _put(place, new, mode, os.replace)
    return place


@contextmanager
def _told(path: str) -> Iterator[None]:
    try:
        yield
    except FileExistsError as error:
        raise Trouble(EXISTS, path=path) from error
    except OSError as error:
        raise Trouble(NOT_WRITTEN, path=path, problem=error.strerror or error) from error


def _put(place: Path, data: bytes, mode: int, move: Callable[[str, Path], object]) -> None:
    """Write beside the place, under a name that a build passes over, then move it there."""
    handle, beside = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(beside, mode)
        move(beside, place)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(beside)


def _appear(beside: str, place: Path) -> None:
    """Give the file its name unless somebody took it in the meantime, where the disk can tell."""
    try:
        os.link(beside, place)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links
        if os.path.lexists(place):
            raise FileExistsError(place) from None
        os.rename(beside, place)


def _shared_mode() -> int:
    """The permissions of a new file."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
