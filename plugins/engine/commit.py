"""Stage and commit: everything is written beside the output first, then put in place; what is the same is
left alone.

An unchanged file keeps its inode and its time, so that a deploy, a cache and a watcher see only what
changed. A crash anywhere is mended by the next build: it compares bytes and believes nothing else.
"""

import errno
import os
import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from glob import escape
from pathlib import Path

from plugins.engine.codes import DISK_FULL, NOT_WRITABLE
from plugins.engine.output import MARKED, MARKER
from plugins.engine.trouble import Trouble
from plugins.hosting.twins import BROTLI, GZIP

FILE, FOLDER = 0o644, 0o755
# What rmdir says of a folder that is not empty, or not there.
STAYS = (errno.ENOTEMPTY, errno.EEXIST, errno.ENOENT, errno.ENOTDIR)
FULL = (errno.ENOSPC, errno.EDQUOT)
UNMARKED = ".unmarked"  # in the stage; the output never holds it


@dataclass(frozen=True, slots=True)
class Changes:
    """What a commit did to the output, by path relative to it."""

    written: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()


@dataclass
class Stage:
    """The folder in which new files wait."""

    folder: Path
    made: set[str] = field(default_factory=set)
    paths: list[str] = field(default_factory=list)

    def write(self, path: str, content: bytes) -> None:
        """Put a file (path relative to the output) here; one that is here already is an error."""
        with told_as_trouble(self.folder):
            above = path.rpartition("/")[0]
            if above not in self.made:
                os.makedirs(f"{self.folder}/{above}", FOLDER, exist_ok=True)
                self.made.add(above)
            with open(f"{self.folder}/{path}", "xb") as stream:
                stream.write(content)
            self.paths.append(path)


def remove_stages(output: Path) -> None:
    """Remove what killed builds left beside an output. Its lock is held, so nobody is using them."""
    for old in output.parent.glob(f".{escape(output.name)}.stage-*"):
        shutil.rmtree(old)


@contextmanager
def staging(output: Path) -> Iterator[Stage]:
    """A new folder beside the output, on the same disk, gone at the end; those that a killed build left are
    removed."""
    with told_as_trouble(output.parent):
        output.parent.mkdir(parents=True, exist_ok=True)
        remove_stages(output)
        folder = output.parent / f".{output.name}.stage-{os.getpid()}"
    before = os.umask(0o777 - FOLDER)  # what is served is readable, whatever the umask
    try:
        with told_as_trouble(output.parent):
            folder.mkdir(FOLDER)
        yield Stage(folder)
    finally:
        os.umask(before)
        shutil.rmtree(folder, ignore_errors=True)


def commit(stage: Stage, output: Path, deleted: Collection[str]) -> Changes:
    """Put what is staged into the output. New bytes first and pages after what they show; then deletions.

    `deleted` are files that are planned no longer. While the output is neither old nor new it bears nobody's mark; a
    new one comes last.
    """
    with told_as_trouble(output):
        if not os.path.lexists(output):
            os.replace(stage.folder, output)
            return Changes(tuple(sorted(stage.paths)), ())
        planned = sorted(stage.paths, key=_order)
        if MARKER in planned:
            stage.write(UNMARKED, MARKED.format(mark="").encode())
            os.replace(stage.folder / UNMARKED, output / MARKER)
        for folder in sorted({(output / path).parent for path in planned}):
            _make_folder(output, folder)
        written = [path for path in planned if path != MARKER and _put(stage.folder, output, path)]
        twins = {path.lower(): path for path in planned}
        gone = sorted(path for path in deleted if not _is_same_place(output, path, twins.get(path.lower())))
        _delete(output, gone)
        written += [path for path in planned if path == MARKER and _put(stage.folder, output, path)]
    return Changes(tuple(written), tuple(gone))


def _is_same_place(output: Path, path: str, twin: str | None) -> bool:
    """Whether what is to go is what has just been put: where letters' case does not count, a name may change in it."""
    if twin is None or path == twin:
        return twin is not None
    with suppress(OSError):
        return os.path.samefile(output / path, output / twin)
    return False


def files_in(folder: Path) -> Iterator[str]:
    """Relative paths of everything below a folder that is no real folder itself; links are not followed."""
    for found, folders, files in os.walk(folder):
        here = Path(found).relative_to(folder)
        links = [name for name in folders if (Path(found) / name).is_symlink()]
        yield from ((here / name).as_posix() for name in (*files, *links))


def _order(path: str) -> tuple[bool, str]:
    """Pictures and stylesheets, then pages, feeds and the like; a compressed twin right behind its file."""
    file = path.removesuffix(BROTLI).removesuffix(GZIP)
    return (file.endswith((".html", ".xml", ".json", ".txt")), path)


def _put(stage: Path, output: Path, path: str) -> bool:
    source, target = stage / path, output / path
    if _is_same(source, target):
        if os.name != "nt" and target.stat().st_mode & 0o777 != FILE:
            target.chmod(FILE)
        return False
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    os.replace(source, target)
    return True


def _is_same(source: Path, target: Path) -> bool:
    """Same bytes, in a plain file of its own."""
    if target.is_symlink() or not target.is_file() or source.stat().st_size != target.stat().st_size:
        return False
    return source.read_bytes() == target.read_bytes()


def _make_folder(output: Path, folder: Path) -> None:
    """The folders down to `folder`; a link or file in the way goes, since writing through it would end
    elsewhere."""
    parts = [folder, *folder.parents]
    for part in reversed(parts[: parts.index(output)]):
        if part.is_symlink() or (part.exists() and not part.is_dir()):
            part.unlink()
        if not part.exists():
            part.mkdir(FOLDER)


def sweep(output: Path) -> None:
    """Remove the folders that a killed build emptied and left."""
    with told_as_trouble(output):
        for found, _, files in os.walk(output, topdown=False):
            if not files and Path(found) != output:
                _removed(Path(found))


def _removed(folder: Path) -> bool:
    """Whether a folder was empty, and is gone. Raises OSError when the system refuses."""
    try:
        folder.rmdir()
    except OSError as error:
        if error.errno not in STAYS:
            raise
        return False
    return True


def _delete(output: Path, paths: Iterable[str]) -> None:
    """Remove files, and the folders that are empty then. Nothing goes that a link leads to, or that is a folder now."""
    for path in paths:
        file = output / path
        if any(folder.is_symlink() for folder in file.parents[: path.count("/")]):
            continue
        if file.is_symlink() or not file.is_dir():
            with suppress(FileNotFoundError, NotADirectoryError):
                file.unlink()
        folder = file.parent
        while folder != output:
            if not _removed(folder):
                break
            folder = folder.parent


@contextmanager
def told_as_trouble(place: Path) -> Iterator[None]:
    """The system's refusals while writing, in words."""
    try:
        yield
    except OSError as error:
        path = error.filename2 or error.filename or place
        if error.errno in FULL:
            raise Trouble(DISK_FULL, path=path) from error
        raise Trouble(NOT_WRITABLE, path=path, problem=error.strerror or str(error)) from error
