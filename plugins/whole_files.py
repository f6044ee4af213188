"""Files written whole or not at all: beside their place first, under a name that a build passes over, then put there by
one rename. Whatever stops it, no half of a file is left, and what was there before stays.
"""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

OWNER_ONLY = 0o600


def write_whole(place: Path, data: bytes, mode: int, move: Callable[[str, Path], object] = os.replace) -> None:
    """Put a file with these permissions in its place. `move` gives it its name: os.replace, or `appear`.

    Raises OSError.
    """
    write_stream(place, mode, lambda stream: stream.write(data), move)


def write_stream(
    place: Path,
    mode: int,
    write: Callable[[IO[bytes]], object],
    move: Callable[[str, Path], object] = os.replace,
) -> None:
    """The same for a file that is too large to be held as a whole: `write` is given the stream. Raises OSError."""
    handle, beside = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(beside, mode)
        move(beside, place)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(beside)


def appear(beside: str, place: Path) -> None:
    """Give a file its name unless somebody took it in the meantime, where the disk can tell. Raises FileExistsError."""
    try:
        os.link(beside, place)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links
        if os.path.lexists(place):
            raise FileExistsError(place) from None
        os.rename(beside, place)
