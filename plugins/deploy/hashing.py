"""The size and SHA-256 of every file of an output; what has not been touched since the last time is not read again."""

import json
import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from plugins.deploy.codes import CHANGED_WHILE_DEPLOYED
from plugins.deploy.manifest import PLACE, File
from plugins.engine.output import MARKER
from plugins.engine.trouble import Trouble
from plugins.whole_files import OWNER_ONLY, write_whole

FEW = 100  # when not even one of so many is new, they are read again rather than all be written down
FRESH = 2_000_000_000  # nanoseconds in which a file may change again without another time
PIECE = 1 << 20
Stamp = tuple[int, int, int, int]
Kept = dict[str, tuple[Stamp, File]]


def files_of(output: Path, memory: Path) -> dict[str, File]:
    """Every file below an output but the portal's own mark. `memory`: where the digests are kept; it may be deleted.

    Symbolic links are left out: a build makes none, and one might lead anywhere. Raises OSError.
    """
    kept, now = _remembered(memory), time.time_ns()
    files, unknown = dict[str, File](), dict[str, Stamp]()
    for path, stamp in _stamps(str(output)):
        if path in kept and kept[path][0] == stamp:
            files[path] = kept[path][1]
        else:
            unknown[path] = stamp
    with ThreadPoolExecutor(min(8, os.cpu_count() or 1)) as threads:
        read = dict(zip(unknown, threads.map(lambda path: file_at(output / path), unknown), strict=True))
    if len(unknown) * FEW > len(files):
        settled = {path: (stamp, read[path]) for path, stamp in unknown.items() if now - max(stamp[0::3]) > FRESH}
        _remember(memory, {path: kept[path] for path in files} | settled)
    return files | read


def file_at(place: Path) -> File:
    """Size and digest of a file as it is now. Raises OSError."""
    found, size = sha256(), 0
    with open(place, "rb") as stream:
        while piece := stream.read(PIECE):
            found.update(piece)
            size += len(piece)
    return File(size, found.hexdigest())


def data_of(place: Path, digest: str, path: str) -> bytes:
    """The bytes of a file that must still have this SHA-256. Raises Trouble when they are not, or OSError."""
    try:
        data = place.read_bytes()
    except FileNotFoundError as error:
        raise Trouble(CHANGED_WHILE_DEPLOYED, path=path) from error
    if sha256(data).hexdigest() != digest:
        raise Trouble(CHANGED_WHILE_DEPLOYED, path=path)
    return data


def _stamps(output: str) -> Iterator[tuple[str, Stamp]]:
    waiting = [(output, "")]
    while waiting:
        folder, above = waiting.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                path = above + entry.name
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{path}/"))
                elif entry.is_file(follow_symlinks=False) and path not in (MARKER, PLACE):
                    seen = entry.stat(follow_symlinks=False)
                    yield path, (seen.st_mtime_ns, seen.st_size, seen.st_ino, seen.st_ctime_ns)


def _remembered(memory: Path) -> Kept:
    with suppress(OSError, ValueError, TypeError, KeyError):
        told = json.loads(memory.read_bytes())
        return {path: ((a, b, c, d), File(b, digest)) for path, (a, b, c, d, digest) in told.items()}
    return {}


def _remember(memory: Path, settled: Kept) -> None:
    """It only saves time: where it cannot be written, all is read the next time."""
    told = {path: (*stamp, file.sha256) for path, (stamp, file) in settled.items()}
    with suppress(OSError):
        memory.parent.mkdir(parents=True, exist_ok=True)
        write_whole(memory, json.dumps(told, separators=(",", ":")).encode(), OWNER_ONLY)
