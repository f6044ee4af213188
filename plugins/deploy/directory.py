"""A local folder as target: whole builds beside each other, and one symbolic link that says which is live.

    <path>/builds/<build>/      each build whole; what it shares with the one before is the same file (a hard link)
    <path>/live                 -> builds/<build>: the folder that a server serves
    <path>/history              one line a switch: moment and build

A build is made whole under another name first, and the link is switched by one rename. So the public meets one whole
version at every moment, and a build that was killed has changed nothing that they see.
"""

import os
import re
import shutil
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from plugins.deploy.codes import (
    BROKEN_LIVE,
    NO_SUCH_BUILD,
    NOT_LIVE_ANY_MORE,
    OTHER_DEPLOY,
    PLACE_FAULT,
    PLACE_TAKEN,
)
from plugins.deploy.hashing import data_of, file_at
from plugins.deploy.manifest import BUILD_LENGTH, PLACE, BadManifest, Manifest, read_manifest
from plugins.deploy.plan import Plan, with_kept_assets
from plugins.deploy.reuse import left_in
from plugins.deploy.target import Deployed, Step, history_in, one_before
from plugins.engine.codes import LOCKED
from plugins.engine.lock import locked
from plugins.engine.trouble import Trouble
from plugins.schema import Record
from plugins.values import Line, Number
from plugins.whole_files import write_whole

BUILDS, LIVE, HISTORY = "builds", "live", "history"
FILE, FOLDER = 0o644, 0o755
LEFT = re.compile(rf"\.[0-9a-f]{{{BUILD_LENGTH}}}\.(?:part|old)")  # of a deploy that was killed
MANY = 2000  # files; to wait for the whole disk once is then faster than for each


class Settings(Record):
    """`keep`: how many builds stay, the live one among them."""

    kind: Line
    path: Line
    keep: Number = 5


class Directory:
    """See the module's own text. `root` is `<path>`."""

    def __init__(self, name: str, root: Path, keep: int) -> None:
        self.name, self.root, self.keep = name, root, max(keep, 2)
        self._planned: str | None = None  # the build that was live when `live` was asked

    def live(self) -> Manifest | None:
        self._planned = build = self._live_build()
        return self._manifest(build) if build else None

    def deploy(self, plan: Plan, output: Path, step: Step) -> None:
        """Make the build whole beside the live one, then switch to it."""
        expected = self._live_build() if self._planned is None else self._planned
        with self._alone(), self._told():
            self._look_for(expected)
            (self.root / BUILDS).mkdir(FOLDER, parents=True, exist_ok=True)
            self._remove_unfinished()
            place = self._place(plan.new.build)
            if not self._is_whole(place, plan.new):
                made = place.with_name(f".{place.name}.part")
                self._fill(made, plan, output, step)
                if place.exists():  # of the same files, but broken
                    os.replace(place, place.with_name(f".{place.name}.old"))
                os.replace(made, place)
            else:  # the same files, made at another moment, and perhaps past other gates
                write_whole(place / PLACE, plan.new.data(), FILE)
            self._look_for(expected)
            self._switch(plan.new.build)
            self._planned = plan.new.build
            self._prune()

    def unlike(self, plan: Plan) -> str:
        live = self.served()
        with suppress(OSError):
            if (live / PLACE).read_bytes() != plan.new.data():
                return PLACE
            return next((path for path in plan.sent if file_at(live / path) != plan.new.everything[path]), "")
        return LIVE

    def rollback(self, build: str) -> Manifest:
        with self._alone(), self._told():
            live, known = self._live_build(), self._whole()
            build = build or one_before(self.name, known, live)
            if build not in known:
                raise Trouble(NO_SUCH_BUILD, target=self.name, build=build, known=", ".join(known) or "-")
            manifest = self._with_live_assets(build)
            self._switch(build)
            return manifest

    def history(self) -> tuple[Deployed, ...]:
        try:
            return history_in((self.root / HISTORY).read_text(encoding="utf-8", errors="replace"))
        except OSError:
            return ()

    def served(self) -> Path:
        """The folder whose files are live."""
        return self.root / LIVE

    def _place(self, build: str) -> Path:
        return self.root / BUILDS / build

    def _live_build(self) -> str:
        """The build that the link names; "" for none yet. Raises Trouble when something else stands there."""
        link = self.root / LIVE
        if not os.path.lexists(link):
            return ""
        if not link.is_symlink():
            raise Trouble(PLACE_TAKEN, path=link)
        return Path(os.readlink(link)).name

    def _look_for(self, expected: str) -> None:
        """Raises Trouble when another build is live than was planned from: what both share is taken from there."""
        if self._live_build() != expected:
            raise Trouble(NOT_LIVE_ANY_MORE, target=self.name)

    def _manifest(self, build: str) -> Manifest:
        try:
            return read_manifest((self._place(build) / PLACE).read_bytes())
        except (OSError, BadManifest) as error:
            raise Trouble(BROKEN_LIVE, target=self.name, problem=error) from error

    def _whole(self) -> tuple[str, ...]:
        """The builds that are there whole, the one that was live last first."""
        order = dict.fromkeys(deployed.build for deployed in self.history())
        there = {place.name for place in (self.root / BUILDS).glob("[!.]*") if (place / PLACE).is_file()}
        return tuple(build for build in order if build in there)

    def _with_live_assets(self, build: str) -> Manifest:
        """An earlier build and its manifest, with the assets of the live one."""
        try:
            live = self.live()
        except Trouble:  # broken: this is the way out of it
            live = None
        whole = with_kept_assets(self._manifest(build), live, datetime.now(UTC).date())
        folder = self._place(build)
        for path, (file, _) in whole.kept.items():
            if not (folder / path).exists():
                os.makedirs((folder / path).parent, FOLDER, exist_ok=True)
                _link(self.served() / path, folder / path, file.sha256, path)
        write_whole(folder / PLACE, whole.data(), FILE)
        return whole

    def _is_whole(self, place: Path, manifest: Manifest) -> bool:
        """Whether a build that is there already has every file that it must have, by size."""
        with suppress(OSError):
            return all((place / path).stat().st_size == file.size for path, file in manifest.everything.items()) and (
                read_manifest((place / PLACE).read_bytes()).build == manifest.build
            )
        return False

    def _fill(self, folder: Path, plan: Plan, output: Path, step: Step) -> None:
        """Every file of a build into a new folder: linked where the live build has the same, else copied."""
        live, manifest = self.served(), plan.new
        new = {*plan.add, *plan.change}
        made: set[str] = set()
        there = self._begun(folder, manifest.everything.keys() - new)
        for path, file in manifest.everything.items():
            if path in there:
                continue
            above = path.rpartition("/")[0]
            if above not in made:
                os.makedirs(folder / above, FOLDER, exist_ok=True)
                made.add(above)
            if path in new:
                _copy(output / path, folder / path, file.sha256, path)
                step(path)
            else:
                _link(live / path, folder / path, file.sha256, path)
        write_whole(folder / PLACE, manifest.data(), FILE)
        _settle(folder, plan.sent)

    def _begun(self, folder: Path, shared: Collection[str]) -> Collection[str]:
        """A folder to be filled, and the files that it has already: the oldest build, where that would have to go now.

        A deploy that fails has cost this one build; the live one and those before it stay.
        """
        live = self._live_build()
        spare = [build for build in self._whole()[self.keep - 1 :] if build != live]
        if not spare:
            folder.mkdir(FOLDER)
            return ()
        os.replace(self._place(spare[-1]), folder)
        return left_in(folder, self._place(live), shared)

    def _switch(self, build: str) -> None:
        beside = self.root / f".{LIVE}"
        with suppress(FileNotFoundError):
            beside.unlink()
        beside.symlink_to(f"{BUILDS}/{build}", target_is_directory=True)
        # Before the switch: a build that was never live does no harm in there, one that is live must be in there.
        with open(self.root / HISTORY, "a", encoding="utf-8") as stream:
            stream.write(f"{datetime.now(UTC).isoformat(timespec='seconds')} {build}\n")
        os.replace(beside, self.root / LIVE)

    def _prune(self) -> None:
        """Remove all but the newest builds; each under another name first, so that none is ever half there."""
        for build in self._whole()[self.keep :]:
            gone = self._place(f".{build}.old")
            os.replace(self._place(build), gone)
            shutil.rmtree(gone, ignore_errors=True)

    def _remove_unfinished(self) -> None:
        for left in (self.root / BUILDS).glob(".*"):
            if LEFT.fullmatch(left.name):
                shutil.rmtree(left)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One deploy at a time; the lock is gone when its process is."""
        try:
            with locked(self.root / "deploy"):
                yield
        except Trouble as trouble:
            if trouble.code.id == LOCKED.id:
                raise Trouble(OTHER_DEPLOY, target=self.name) from trouble
            raise

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What the disk refuses, in words."""
        before = os.umask(0o777 - FOLDER)  # what is served is readable, whatever the umask
        try:
            yield
        except OSError as error:
            path = error.filename or self.root
            raise Trouble(PLACE_FAULT, path=path, problem=error.strerror or error) from error
        finally:
            os.umask(before)


def _copy(source: Path, place: Path, digest: str, path: str) -> None:
    """A copy whose bytes are those of the manifest. Raises Trouble when the output changes meanwhile."""
    data = data_of(source, digest, path)
    with open(place, "xb") as stream:
        stream.write(data)


def _settle(folder: Path, paths: Sequence[str]) -> None:
    """Have the disk keep what was written: after the switch a power cut must not leave empty files."""
    if len(paths) > MANY and hasattr(os, "sync"):
        os.sync()
        return
    for path in paths:
        with open(folder / path, "rb") as stream:
            os.fsync(stream.fileno())


def _link(live: Path, place: Path, digest: str, path: str) -> None:
    """The same file under another name; a copy on a disk that has no hard links."""
    try:
        os.link(live, place)
    except OSError:
        _copy(live, place, digest, path)


def opened(name: str, settings: Settings) -> Directory:
    """The target of these settings."""
    return Directory(name, Path(settings.path).expanduser().absolute(), settings.keep)
