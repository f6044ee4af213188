"""The content folder as a run sees it: which ids and names are taken; drafts and files put into it.

Nothing that is there is written over but a draft that nobody has touched. A file comes into its place by one rename,
from one hidden file, so that a kill leaves nothing half-written and nothing to be swept up but that.
What a batch has written is safe on the disk before the ledger speaks of it.
"""

import os
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from plugins.desk.writing import FOLDER, place_of
from plugins.engine.trouble import Trouble
from plugins.importer.drafts.beside import Copied
from plugins.importer.running.ledger import BESIDE
from plugins.importer.running.run_codes import NO_SPACE

ID = re.compile(rb"^id: *[\"']?([0-9a-z]{4}-[0-9a-z]{4})", re.MULTILINE)
HEAD = 4096  # bytes in which a header has its id; else the file is read whole


class Shelf:
    """`ids`: the path of each release that is there, by its id. A dry run writes nothing."""

    def __init__(self, content: Path, is_dry: bool) -> None:
        self.content, self.is_dry = content, is_dry
        self.ids = dict(_known_ids(content))
        self._folders: dict[str, Path] = {}  # that are there, each by its content path
        self._planned: set[str] = set()
        self._last: dict[str, int] = {}
        self._unsafe: list[Path] = []

    def read(self, path: str) -> bytes | None:
        """The bytes of a file of the content; None when it is not there."""
        try:
            return place_of(self.content, path).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise Trouble(NO_SPACE, path=path, problem=error.strerror or error) from error

    def free(self, path: str, is_known: Callable[[str], bool]) -> str:
        """The path, or the same with a number, where no release and no folder of pictures is, and none was."""
        stem = path.removesuffix(".md")
        number = self._last.get(stem, 1)
        while True:
            tried = stem if number == 1 else f"{stem}-{number}"
            if not (f"{tried}.md" in self._planned or is_known(f"{tried}.md") or self._is_there(tried)):
                self._last[stem] = number
                self._planned.add(f"{tried}.md")
                return f"{tried}.md"
            number += 1

    def put(self, path: str, data: bytes) -> None:
        """Write a draft, new or instead of one that nobody has touched. Raises Trouble."""
        self._write(path, lambda beside: beside.write_bytes(data))

    def put_beside(self, path: str, copied: tuple[Copied, ...]) -> None:
        """Copy what belongs to a release into its folder, unless it is there."""
        for file, name in copied:
            place = f"{path.removesuffix('.md')}/{name}"
            if not os.path.lexists(place_of(self.content, place)):
                self._write(place, lambda beside, file=file: shutil.copyfile(file, beside))  # type: ignore[misc]

    def make_safe(self) -> None:
        """Wait until all that was written is on the disk: at once, since one by one it takes longer than the rest."""
        if self._unsafe and hasattr(os, "sync"):
            os.sync()
        elif self._unsafe:
            for place in self._unsafe:
                with suppress(OSError):  # somebody may have moved it in the meantime
                    _sync(place)
        self._unsafe.clear()

    def sweep(self) -> None:
        """Take away what a kill has left."""
        with suppress(OSError):
            (self.content / BESIDE).unlink(missing_ok=True)

    def _is_there(self, stem: str) -> bool:
        return any(os.path.lexists(self.content / name) for name in (f"{stem}.md", stem))

    def _write(self, path: str, fill: Callable[[Path], object]) -> None:
        if self.is_dry:
            return
        beside, place = self.content / BESIDE, self._place(path)
        try:
            fill(beside)
            if place.exists():  # of what is replaced one of the two must be whole, whatever happens
                _sync(beside)
            os.replace(beside, place)
        except OSError as error:
            self.sweep()
            raise Trouble(NO_SPACE, path=error.filename or path, problem=error.strerror or error) from error
        self._unsafe.append(place)

    def _place(self, path: str) -> Path:
        """Where a content path is on the disk, in a folder that is there; each folder is looked at once."""
        parent, _, name = path.rpartition("/")
        if parent not in self._folders or os.path.lexists(self._folders[parent] / name):
            folder = place_of(self.content, path).parent
            try:
                folder.mkdir(FOLDER, parents=True, exist_ok=True)
            except OSError as error:
                raise Trouble(NO_SPACE, path=error.filename or path, problem=error.strerror or error) from error
            self._folders[parent] = folder
        return self._folders[parent] / name


def _sync(place: Path) -> None:
    with place.open("rb+") as file:
        os.fsync(file.fileno())


def _known_ids(content: Path) -> list[tuple[str, str]]:
    """The id and path of each release. Hidden files are none."""
    found = []
    for file in sorted((content / "releases").glob("*/[!.]*.md")):
        with suppress(OSError), file.open("rb") as stream:
            data = stream.read(HEAD)
            match = ID.search(data) or (ID.search(data + stream.read()) if len(data) == HEAD else None)
            if match:
                found.append((match[1].decode(), file.relative_to(content).as_posix()))
    return found
