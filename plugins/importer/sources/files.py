"""The files of a source that is a file or a folder, and their bytes, whatever is wrong with them."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from plugins.findings import Code, Finding
from plugins.importer.markup import markup_codes as codes
from plugins.importer.old_release import Advanced, OldRelease

MEGABYTE = 1_000_000


class OldFile(NamedTuple):
    """A file of a source. `key`: its path within the source; `path`: as findings name it."""

    file: Path
    key: str
    path: str

    @property
    def ending(self) -> str:
        """`docx` of `Surat.DOCX`."""
        return self.file.suffix.lower().removeprefix(".")

    def finding(self, code: Code, **facts: object) -> Finding:
        """Something to tell of the whole file."""
        return Finding(self.path, 1, code, facts)

    def unusable(self, code: Code, **facts: object) -> OldRelease:
        """A release of which there is nothing but what is wrong with it."""
        return OldRelease(self.key, self.path, findings=(self.finding(code, **facts),))


def files_of(path: Path, endings: Collection[str], advanced: Advanced | None = None) -> Iterator[OldFile]:
    """The files with one of the endings in the order of their names; what a browser saved beside a page is passed over.

    A file that was named itself is given whatever its ending. Symbolic links are not followed. `advanced` is told the
    bytes of those that have been dealt with.
    """
    done = 0
    if not path.is_dir():
        yield OldFile(path, path.name, path.as_posix())
        return
    for folder, names, files in os.walk(path):
        names[:] = sorted(name for name in names if not is_saved_beside(name) and not name.startswith("."))
        for name in sorted(files):
            file = Path(folder, name)
            is_meant = not name.startswith((".", "~$")) and file.suffix.lower().removeprefix(".") in endings
            if is_meant and not file.is_symlink():
                yield OldFile(file, file.relative_to(path).as_posix(), file.as_posix())
                done += size_of(file)
                if advanced is not None:
                    advanced(done)


def size_of(file: Path) -> int:
    """How many bytes a file has; 0 of one that cannot be asked."""
    try:
        return file.stat().st_size
    except OSError:
        return 0


def is_saved_beside(folder: str) -> bool:
    """Whether a folder holds what a page is made of: `Halaman_files`."""
    return folder.lower().endswith(("_files", "-files", "_berkas", ".files", "_file"))


def bytes_of(old: OldFile, limit: int) -> bytes | OldRelease:
    """The bytes of a file; or the release that tells why there are none."""
    try:
        size = old.file.stat().st_size
        if size > limit:
            return old.unusable(codes.TOO_BIG, size=-(-size // MEGABYTE), limit=limit // MEGABYTE)
        return old.file.read_bytes()
    except OSError as error:
        return old.unusable(codes.NOT_READ, reason=error.strerror or type(error).__name__)


def nothing_here(path: Path, endings: Collection[str]) -> OldRelease:
    """What tells that a source has no file of the kinds asked for; it is no text."""
    kinds = ", ".join(f".{ending}" for ending in endings)
    return OldRelease(
        "", path.as_posix(), findings=(Finding(path.as_posix(), 1, codes.NOTHING_HERE, {"kinds": kinds}),)
    )
