"""An old build turned into the next one: what it shares with the live build stays as it is.

Two builds of a large site differ in a few files. To link all others anew, and to remove them where they are no longer
needed, would take longer than everything else in a deploy.
"""

import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path


def left_in(folder: Path, live: Path, wanted: Collection[str]) -> frozenset[str]:
    """Remove all from a folder but what is wanted and is the very file of the live build. What is left, by its path.

    Raises OSError.
    """
    here, there = _inodes(folder), _inodes(live)
    left = frozenset(path for path in wanted if path in here and here[path] == there.get(path))
    for path in here.keys() - left:
        (folder / path).unlink()
        remove_empty(folder, (folder / path).parent)
    return left


def _inodes(folder: Path) -> dict[str, int]:
    """What each name in a folder stands for; links are names like any other."""
    found, waiting = dict[str, int](), [(str(folder), "")]
    while waiting:
        place, above = waiting.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{above}{entry.name}/"))
                else:
                    found[above + entry.name] = entry.inode()
    return found


def remove_empty(top: Path, folder: Path) -> None:
    """Remove a folder below `top` when it is empty, and each above it that has become so."""
    with suppress(OSError):  # until one that is not empty
        while folder != top:
            folder.rmdir()
            folder = folder.parent
