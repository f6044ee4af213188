"""A folder on another machine as target, reached by OpenSSH and rsync; laid out there as by `directory.py`.

    {"kind": "ssh", "host": "warta.example", "user": "warta", "path": "/srv/warta/site"}

What has changed is sent beside what is live and compared there with the manifest. The build is made of it and of hard
links, compared as a whole, and one rename of a link makes it live: if that is the same as when the plan was made. All
of it under a lock that is gone when the connection is (remote.py); remote.sh says how. Nothing depends on a clock.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from plugins.catalogue import N_
from plugins.deploy import published
from plugins.deploy.codes import (
    ASSET_LOST,
    BROKEN_LIVE,
    CHANGED_WHILE_DEPLOYED,
    NO_SUCH_BUILD,
    NOT_AS_PLANNED,
)
from plugins.deploy.hashing import file_at
from plugins.deploy.manifest import PLACE, BadManifest, Manifest, read_manifest
from plugins.deploy.plan import Plan, with_kept_assets
from plugins.deploy.remote import Login, Remote
from plugins.deploy.target import Deployed, Step, history_in, one_before
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError
from plugins.schema import Record
from plugins.values import Line, Number

HOST = re.compile(r"[\w.:][\w.:%-]*")
USER = re.compile(r"\w[\w.@-]*")
GLOBBED = re.compile(r"[*?\[\]\\]")  # rsync would look for several folders
HEALED = 2  # times that files are sent which turn out to be missing there


class Settings(Record):
    """`keep`: how many builds stay. `identity`, `known_hosts`: files; without them those of the user count.

    `verify`: compare every file there with its digest at each deploy, not only the number and sizes of all and the
    digests of what was sent.
    """

    kind: Line
    host: Line
    path: Line
    user: Line = ""
    port: Number = 0
    keep: Number = 5
    identity: Line = ""
    known_hosts: Line = ""
    verify: bool = False


class Seen(NamedTuple):
    """What stands there: the live build and its manifest's digest ("" for none), builds newest first, the history."""

    live: str
    digest: str
    builds: tuple[str, ...]
    history: tuple[Deployed, ...]


class Ssh:
    """See the module's own text. The connection is made when it is needed first, and again when it was cut."""

    def __init__(self, name: str, login: Login, path: str, keep: int, verify: bool) -> None:
        self.name, self.login, self.path, self.keep = name, login, path, max(keep, 2)
        self.verify = "yes" if verify else "no"
        self.planned = ""  # the build that was live when `live` was asked
        self._connection: Remote | None = None

    @property
    def remote(self) -> Remote:
        if self._connection is None or not self._connection.is_open:
            self.close()
            self._connection = Remote(self.name, self.login, self.path)
        return self._connection

    def close(self) -> None:
        """End the connection, if there is one."""
        if self._connection:
            self._connection.close()
        self._connection = None

    def live(self) -> Manifest | None:
        seen = self._seen()
        self.planned = seen.live
        return self._live(seen)

    def deploy(self, plan: Plan, output: Path, step: Step) -> None:
        """Send what has changed, make the build beside the live one, compare it, switch."""
        new, live = plan.new, self.planned
        with self._alone() as remote:
            remote.ask("begin", live, new.build)
            if new.build == live:  # only its kept assets are others
                self._send(remote, new)
                remote.ask("renew", new.build)
                return
            self._make(remote, plan, output, step)
            remote.ask("switch", live, new.build, _moment())
            # It is live: what cannot be tidied up now is tidied up by the next deploy.
            with suppress(Trouble):
                remote.ask("prune", *self._seen().builds[self.keep :])

    def unlike(self, plan: Plan) -> str:
        digest, *broken = self.remote.ask("served").splitlines() or [""]
        if digest != sha256(plan.new.data()).hexdigest():
            return PLACE
        return broken[0] if broken else ""

    def rollback(self, build: str) -> Manifest:
        with self._alone() as remote:
            seen = self._seen()
            build = build or one_before(self.name, seen.builds, seen.live)
            if build not in seen.builds:
                raise Trouble(NO_SUCH_BUILD, target=self.name, build=build, known=", ".join(seen.builds) or "-")
            manifest = self._manifest(build)
            if build == seen.live:
                return manifest
            remote.ask("begin", seen.live, build)
            try:
                manifest = with_kept_assets(manifest, self._live(seen), datetime.now(UTC).date())
            except Trouble as trouble:
                if trouble.code.id != BROKEN_LIVE.id:  # which must not keep anybody from going back
                    raise
            manifest = self._dressed(remote, build, manifest)
            remote.ask("point", build, _moment())
            return manifest

    def history(self) -> tuple[Deployed, ...]:
        return self._seen().history

    def _seen(self) -> Seen:
        """Look at what stands there. The live build is the first of `builds`, whatever the history says."""
        told: dict[str, list[str]] = {"live": [], "digest": [], "build": [], "since": []}
        for line in self.remote.ask("look").splitlines():
            word, _, rest = line.partition(" ")
            if word in told:  # a folder there may have a name of two lines
                told[word].append(rest)
        live = "".join(told["live"])
        history = history_in("\n".join(told["since"]))
        there = dict.fromkeys(told["build"])
        order = dict.fromkeys([live, *(deployed.build for deployed in history), *there])
        builds = tuple(build for build in order if build in there)
        return Seen(live, "".join(told["digest"])[:64], builds, history)

    def _live(self, seen: Seen) -> Manifest | None:
        """The live manifest; from the operator's own copy where that has the same bytes, for it may be megabytes."""
        if not seen.live:
            return None
        if not seen.digest:
            raise Trouble(BROKEN_LIVE, target=self.name, problem=f"no {PLACE}")
        with suppress(OSError, BadManifest):
            data = published.place_of(Path.cwd(), self.name).read_bytes()
            if sha256(data).hexdigest() == seen.digest:
                return read_manifest(data)
        return self._manifest(seen.live)

    def _manifest(self, build: str) -> Manifest:
        try:
            return read_manifest(self.remote.ask("manifest", build).encode())
        except BadManifest as error:
            raise Trouble(BROKEN_LIVE, target=self.name, problem=error) from error

    @contextmanager
    def _alone(self) -> Iterator[Remote]:
        """The connection, with the lock held there."""
        remote = self.remote
        remote.ask("take", alone=False)
        try:
            yield remote
        finally:
            with suppress(Trouble):
                remote.ask("drop", alone=False)

    def _make(self, remote: Remote, plan: Plan, output: Path, step: Step) -> None:
        """The whole build beside the live one. A file that should have been there, but is broken, is sent as well."""
        new, build = plan.new, plan.new.build
        sent, wrong, is_laid = list(plan.sent), [""], False
        for _ in range(HEALED + 1):
            self._send(remote, new, output, sent, step)
            wrong = remote.ask("arrived", build).splitlines()
            if wrong:  # unless it has changed here, it is sent once more
                _look_at(output, sent, new)
                continue
            if not is_laid:
                remote.ask("lay", build)
                is_laid = True
            remote.ask("fill", build)
            wrong = [path for path in remote.ask("check", self.verify, str(len(new.everything))).splitlines() if path]
            if not wrong:
                return
            for path in wrong:
                if path not in new.files:
                    raise Trouble(ASSET_LOST, target=self.name, path=path)
            sent = sorted({*sent, *wrong})
        raise Trouble(NOT_AS_PLANNED, target=self.name, path=wrong[0])

    def _send(
        self,
        remote: Remote,
        new: Manifest,
        output: Path = Path(),
        paths: Sequence[str] = (),
        step: Step = lambda path: None,
    ) -> None:
        """A manifest, and files of its build."""
        (remote.folder / PLACE).write_bytes(new.data())
        files = [*((output.absolute(), path) for path in paths), (remote.folder, PLACE)]
        meant = set(paths)

        def told(path: str) -> None:
            if path in meant:
                step(path)

        try:
            remote.send(files, f".incoming/{new.build}", "../../live", told)
        except Trouble:
            _look_at(output, paths, new)
            raise

    def _dressed(self, remote: Remote, build: str, manifest: Manifest) -> Manifest:
        """Give an earlier build the assets that its manifest names now, and that manifest; without those lost."""
        self._send(remote, manifest)
        if lost := set(remote.ask("dress", build).splitlines()):
            manifest = replace(manifest, kept={path: kept for path, kept in manifest.kept.items() if path not in lost})
            self._send(remote, manifest)
        remote.ask("renew", build)
        return manifest


def _moment() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _look_at(output: Path, paths: Sequence[str], new: Manifest) -> None:
    """Raises Trouble when an output is not any more what the manifest says."""
    for path in paths:
        try:
            is_same = file_at(output / path) == new.everything[path]
        except OSError:
            is_same = False
        if not is_same:
            raise Trouble(CHANGED_WHILE_DEPLOYED, path=path)


def opened(name: str, settings: Settings) -> Ssh:
    """The target of these settings. Raises SettingError; nothing is reached yet."""
    key = f"TARGETS['{name}']"
    if not HOST.fullmatch(settings.host):
        raise SettingError(f"{key}['host']", N_("must be the name or address of a machine"), settings.host)
    if settings.user and not USER.fullmatch(settings.user):
        raise SettingError(f"{key}['user']", N_("must be the name of a user"), settings.user)
    if settings.port > 65535:
        raise SettingError(f"{key}['port']", N_("must be at most 65535"), settings.port)
    path = settings.path.removeprefix("~/").rstrip("/")
    if not path or path == "~" or GLOBBED.search(path):
        raise SettingError(f"{key}['path']", N_("must be a folder, without * ? [ ] or \\"), settings.path)
    files = {}
    for part in ("identity", "known_hosts"):
        given = getattr(settings, part)
        file = Path(given).expanduser().absolute()
        if given and not file.is_file():
            raise SettingError(f"{key}['{part}']", N_("must be a file that is there"), given)
        files[part] = str(file) if given else ""
    login = Login(settings.host, settings.user, settings.port, **files)
    return Ssh(name, login, path if path.startswith("/") else f"./{path}", settings.keep, settings.verify)
