"""The files of a tree as a folder that a check can read, byte for byte as git holds them.

Git's own checkout is not used: it obeys attributes, filters and links that came with the tree. The folder is kept, and
only what differs from last time is written, so that the next check finds nearly everything as it was.
"""

import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from plugins.deploy.reuse import remove_empty
from plugins.engine.codes import LOCKED
from plugins.engine.lock import locked
from plugins.engine.trouble import Trouble
from plugins.errors import ContentError
from plugins.findings import Finding, fill
from plugins.hooks.codes import NO_PLAIN_FILE, NO_ROOM, TOO_LARGE, TOO_MANY, TOO_MUCH, UNSAFE_NAME
from plugins.hooks.git import PLAIN, Entry

LARGEST_MB = 100  # code hosts take no more, either
MOST_FILES = 500_000  # 100,000 releases with four files beside each
LARGEST_SUM_GB = 50  # 100,000 releases with 500 KB of pictures each
UNSAFE = set('\\:*?"<>|')  # a backslash parts folders on some systems, others take none of these
PLAINLY_SAFE = re.compile(
    r"(?:[a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9-]*(?:\.[a-z0-9]+)+"
)  # nearly all: looked at at once
GITS_OWN = re.compile(r"(?:\.git|git~\d+)[. ]*\Z", re.IGNORECASE)  # also as Windows shortens it
PATIENCE = 600.0  # seconds that another check of the same folder may take


def bounded(entries: Iterable[Entry]) -> list[Entry]:
    """The entries of a tree. Raises ContentError at the first one beyond what a portal can need.

    A push of a few kilobytes can name one file ten thousand times, and a folder without end.
    """
    taken, size = [], 0
    for entry in entries:
        taken.append(entry)
        size += entry.size
        if len(taken) > MOST_FILES:
            raise ContentError((Finding("", 1, TOO_MANY, {"limit": MOST_FILES}),))
        if size > LARGEST_SUM_GB << 30:
            raise ContentError((Finding("", 1, TOO_MUCH, {"limit": LARGEST_SUM_GB}),))
    return taken


def refusal(entry: Entry) -> Finding | None:
    """Why an entry is not laid out."""
    shown = fill("{path}", {"path": entry.path})  # a name must not move the cursor of whoever pushes
    if entry.mode not in PLAIN:
        return Finding(shown, 1, NO_PLAIN_FILE)
    if not is_safe(entry.path):
        return Finding(shown, 1, UNSAFE_NAME)
    if entry.size > LARGEST_MB << 20:
        return Finding(shown, 1, TOO_LARGE, {"size": -(-entry.size >> 20), "limit": LARGEST_MB})
    return None


def is_safe(path: str) -> bool:
    """Whether it leads to a place below the folder, on any system, and to nothing that git keeps for itself."""
    return bool(PLAINLY_SAFE.fullmatch(path)) or (
        not (UNSAFE & set(path))
        and all(part.isprintable() and part.strip(". ") and not GITS_OWN.match(part) for part in path.split("/"))
    )


def lay_out(entries: Iterable[Entry], folder: Path, blob: Callable[[str], bytes]) -> None:
    """Make a folder hold just these files; `blob` gives bytes by name. What is refused is left out.

    The list of what is there is removed first and written last: where it is missing, the folder is made anew. Raises
    Trouble when more than half of what is free on the disk would go: a site is to be built beside it.
    """
    kept = folder.with_name(f"{folder.name}.json")
    before = _before(kept, folder)
    taken = [entry for entry in entries if refusal(entry) is None]
    wanted = {entry.path: entry.blob for entry in taken}
    if wanted == before:
        return
    folder.mkdir(parents=True, exist_ok=True)
    needed = sum(entry.size for entry in taken if before.get(entry.path) != entry.blob)
    if needed * 2 > (free := shutil.disk_usage(folder).free):
        raise Trouble(NO_ROOM, folder=folder, needed=-(-needed >> 20), free=free >> 20)
    kept.unlink(missing_ok=True)
    for path in before.keys() - wanted.keys():
        (folder / path).unlink(missing_ok=True)
        remove_empty(folder, (folder / path).parent)
    for path, name in wanted.items():
        if before.get(path) != name:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(blob(name))
    kept.write_text(json.dumps(wanted), encoding="utf-8")


def _before(kept: Path, folder: Path) -> dict[str, str]:
    with suppress(OSError, ValueError):
        told = json.loads(kept.read_text(encoding="utf-8"))
        if isinstance(told, dict) and all(os.path.isfile(f"{folder}/{path}") for path in told):
            return told
    if folder.exists():
        shutil.rmtree(folder)
    return {}


@contextmanager
def alone(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Wait until nobody else works with a folder. Raises Trouble when that takes too long."""
    end = time.monotonic() + patience
    with ExitStack() as held:
        while True:
            try:
                held.enter_context(locked(folder))
                break
            except Trouble as trouble:
                if trouble.code is not LOCKED or time.monotonic() > end:
                    raise
                time.sleep(0.2)
        yield
