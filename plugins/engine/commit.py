"""Stage and commit: everything is written beside the output first, then put in place; what is the same is
left alone.

An unchanged file keeps its inode and its time, so that a deploy, a cache and a watcher see only what
changed. A crash anywhere is mended by the next build: it compares bytes and believes nothing else.
"""

import errno
import filecmp
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from plugins.engine.codes import DISK_FULL, NOT_WRITABLE
from plugins.engine.output import MARKED, MARKER
from plugins.engine.trouble import Trouble

FILE, FOLDER = 0o644, 0o755
FULL = (errno.ENOSPC, errno.EDQUOT)
BINARY = getattr(os, "O_BINARY", 0)  # Windows would turn \n into \r\n


@dataclass(frozen=True, slots=True)
class Changes:
    """What a commit did to the output, by path relative to it."""

    written: tuple[str, ...]
    deleted: tuple[str, ...]
    unchanged: int


@contextmanager
def staging(output: Path) -> Iterator[Path]:
    """A new folder beside the output, on the same disk, gone at the end; those that a killed build left are
    removed."""
    begin = f".{output.name}.stage-"
    with told_as_trouble(output.parent):
        output.parent.mkdir(parents=True, exist_ok=True)
        for old in output.parent.glob(begin + "*"):  # the lock is held: nobody is using them
            shutil.rmtree(old)
        stage = output.parent / f"{begin}{os.getpid()}"
        stage.mkdir()
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def stage_files(stage: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files (path relative to the output, bytes) into the stage."""
    with told_as_trouble(stage):
        write(stage / MARKER, MARKED)
        for path, content in files:
            write(stage / path, content)


def write(file: Path, content: bytes) -> None:
    """Write a new file and the folders above it; a file that is there already is an error."""
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, FILE)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)


def commit(stage: Path, output: Path) -> Changes:
    """Make `output` hold exactly the staged files. New bytes first and pages after what they show; deletions
    last."""
    with told_as_trouble(output):
        output.mkdir(parents=True, exist_ok=True)
        planned = sorted(files_in(stage), key=_order)
        for folder in sorted({(output / path).parent for path in planned}):
            _make_folder(output, folder)
        written = [path for path in planned if _put(stage, output, path)]
        deleted = _delete_others(output, set(planned))
    return Changes(tuple(written), tuple(deleted), len(planned) - len(written))


def files_in(folder: Path) -> Iterator[str]:
    """Relative paths of everything below a folder that is no real folder itself; links are not followed."""
    for found, folders, files in os.walk(folder):
        here = Path(found).relative_to(folder)
        links = [name for name in folders if (Path(found) / name).is_symlink()]
        yield from ((here / name).as_posix() for name in (*files, *links))


def _order(path: str) -> tuple[bool, bool, str]:
    """The mark first, then pictures and stylesheets, then pages, feeds and the like."""
    return (path != MARKER, path.endswith((".html", ".xml", ".json", ".txt")), path)


def _put(stage: Path, output: Path, path: str) -> bool:
    source, target = stage / path, output / path
    if _is_same(source, target):
        if os.name != "nt" and target.stat().st_mode & 0o777 != FILE:
            target.chmod(FILE)
        return False
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    source.chmod(FILE)  # whatever the umask made of it
    os.replace(source, target)
    return True


def _is_same(source: Path, target: Path) -> bool:
    """Same bytes, in a plain file of its own."""
    if target.is_symlink() or not target.is_file() or source.stat().st_size != target.stat().st_size:
        return False
    return filecmp.cmp(source, target, shallow=False)


def _make_folder(output: Path, folder: Path) -> None:
    """The folders down to `folder`; a link or file in the way goes, since writing through it would end
    elsewhere."""
    parts = [folder, *folder.parents]
    for part in reversed(parts[: parts.index(output)]):
        if part.is_symlink() or (part.exists() and not part.is_dir()):
            part.unlink()
        if not part.exists():
            part.mkdir()
            part.chmod(FOLDER)


def _delete_others(output: Path, planned: set[str]) -> list[str]:
    others = sorted(path for path in files_in(output) if path not in planned)
    for path in others:
        (output / path).unlink()
    for found, _, _ in os.walk(output, topdown=False):
        if Path(found) != output:
            with suppress(OSError):  # it is not empty
                Path(found).rmdir()
    return others


@contextmanager
def told_as_trouble(place: Path) -> Iterator[None]:
    """The system's refusals while writing, in words."""
    try:
        yield
    except OSError as error:
        path = error.filename or place
        if error.errno in FULL:
            raise Trouble(DISK_FULL, path=path) from error
        raise Trouble(NOT_WRITABLE, path=path, problem=error.strerror or str(error)) from error
