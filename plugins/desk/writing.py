"""Files of the content folder, written whole or not at all.

Nothing outside the folder is ever written, nothing behind a symbolic link, and no file that was not read before.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from plugins.desk.codes import CHANGED, EXISTS, NOT_WRITTEN, OUTSIDE
from plugins.engine.trouble import Trouble
from plugins.whole_files import appear, write_whole

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
        write_whole(place, data, _shared_mode(), appear)
    return place


def write_over(content: Path, path: str, old: bytes, new: bytes) -> Path:
    """Put new bytes in the place of the old ones, with the same permissions. Raises Trouble when others are there."""
    place = place_of(content, path)
    with _told(path):
        mode = stat.S_IMODE(place.stat().st_mode)
        if place.read_bytes() != old:
            raise Trouble(CHANGED, path=path)
        write_whole(place, new, mode)
    return place


@contextmanager
def _told(path: str) -> Iterator[None]:
    try:
        yield
    except FileExistsError as error:
        raise Trouble(EXISTS, path=path) from error
    except OSError as error:
        raise Trouble(NOT_WRITTEN, path=path, problem=error.strerror or error) from error


def _shared_mode() -> int:
    """The permissions of a new file."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
