"""Builds that an operator keeps at hand for a store that has no place for them: whole files once, by their digest.

    <folder>/files/<aa>/<sha256>    a file of a build; a hard link to the output, which is never written in place
    <folder>/<build>.json           its manifest
    <folder>/history                one line a switch: moment and build
    <folder>/machine                who deploys from here, as a random word

Nothing of it is at the store: what was withdrawn yesterday must not lie there under another name.
"""

import os
import re
import secrets
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from plugins.deploy.codes import OTHER_DEPLOY, PLACE_FAULT
from plugins.deploy.hashing import data_of, file_at
from plugins.deploy.manifest import BUILD_LENGTH, BadManifest, File, Manifest, read_manifest
from plugins.deploy.target import Deployed, history_in
from plugins.engine.codes import LOCKED
from plugins.engine.lock import locked
from plugins.engine.trouble import Trouble
from plugins.whole_files import OWNER_ONLY, appear, write_whole

FILES, HISTORY, MACHINE = "files", "history", "machine"
DIGESTS = re.compile(rb"\b[0-9a-f]{64}\b")  # in a manifest; to read five of a large site takes seconds


class Shelf:
    """The kept builds of the target `name`; `keep`: how many."""

    def __init__(self, name: str, folder: Path, keep: int) -> None:
        self.name, self.folder, self.keep = name, folder, max(keep, 2)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """One at a time on this machine. What the disk refuses is told."""
        try:
            with locked(self.folder):
                yield
        except Trouble as trouble:
            if trouble.code.id == LOCKED.id:
                raise Trouble(OTHER_DEPLOY, target=self.name) from trouble
            raise
        except OSError as error:
            path = error.filename or self.folder
            raise Trouble(PLACE_FAULT, path=path, problem=error.strerror or error) from error

    def machine(self) -> str:
        """The same word each time: two deploys with the same word cannot be under way at once."""
        place = self.folder / MACHINE
        if not place.is_file():
            self.folder.mkdir(parents=True, exist_ok=True)
            with suppress(FileExistsError):
                write_whole(place, secrets.token_hex(8).encode(), OWNER_ONLY, appear)
        return place.read_text(encoding="ascii")

    def put(self, manifest: Manifest, output: Path, sent: Collection[str]) -> None:
        """Keep a build. Raises Trouble for a file that is not as the manifest tells.

        `sent`: what will be asked for in a moment; where it was kept already and has changed since, it is kept anew.
        """
        asked = {manifest.files[path] for path in sent if path in manifest.files}
        for file in asked:
            if not self.holds(file):
                self._place(file.sha256).unlink(missing_ok=True)
        there = self._digests()
        for path, file in manifest.files.items():
            if file.sha256 not in there:
                self._link(output / path, file, path)
                there.add(file.sha256)
        write_whole(self._manifest(manifest.build), manifest.data(), OWNER_ONLY)

    def data(self, file: File, path: str) -> bytes:
        """The bytes of a file that is kept. Raises Trouble when they are not those any more."""
        return data_of(self._place(file.sha256), file.sha256, path)

    def holds(self, file: File) -> bool:
        """Whether a file is kept, with the bytes that it had."""
        with suppress(OSError):
            return file_at(self._place(file.sha256)) == file
        return False

    def manifest(self, build: str) -> Manifest | None:
        """That of a build; None when it is not kept, or cannot be read."""
        if len(build) != BUILD_LENGTH or not build.isalnum():
            return None
        with suppress(OSError, BadManifest):
            return read_manifest(self._manifest(build).read_bytes())
        return None

    def note(self, build: str) -> None:
        """It goes live now."""
        with open(self.folder / HISTORY, "a", encoding="utf-8") as stream:
            stream.write(f"{datetime.now(UTC).isoformat(timespec='seconds')} {build}\n")

    def history(self) -> tuple[Deployed, ...]:
        """What went live when from here, newest first."""
        with suppress(OSError):
            return history_in((self.folder / HISTORY).read_text(encoding="utf-8", errors="replace"))
        return ()

    def builds(self) -> tuple[str, ...]:
        """The builds that are kept, the one that was live last first."""
        there = {place.stem for place in self.folder.glob("*.json")}
        return tuple(build for build in dict.fromkeys(word.build for word in self.history()) if build in there)

    def prune(self) -> None:
        """Let go of all but the newest builds, and of the files that are in none of those."""
        kept = self.builds()[: self.keep]
        for place in self.folder.glob("*.json"):
            if place.stem not in kept:
                place.unlink()
        used = {found.decode() for build in kept for found in DIGESTS.findall(self._manifest(build).read_bytes())}
        for digest in self._digests() - used:
            self._place(digest).unlink()

    def _digests(self) -> set[str]:
        return {place.name for place in (self.folder / FILES).glob("*/[!.]*")}

    def _link(self, source: Path, file: File, path: str) -> None:
        data = data_of(source, file.sha256, path)
        place = self._place(file.sha256)
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(source, place, follow_symlinks=False)
        except OSError:  # another disk, or one without hard links
            write_whole(place, data, OWNER_ONLY)

    def _place(self, digest: str) -> Path:
        return self.folder / FILES / digest[:2] / digest

    def _manifest(self, build: str) -> Path:
        return self.folder / f"{build}.json"
