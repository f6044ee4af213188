"""A branch of a git repository as target: one commit a build, which a host shows as pages.

The branch is pushed as a whole, and only if it still names the commit that the plan was made from. What is live is
known by looking: a tree that was not made from here is read through, and the plan mends what somebody changed in it.

`history` says what becomes of earlier builds. `orphan`: where the branch has grown to twice `keep` commits it begins
anew with the last `keep` deploys, so the repository does not grow for ever. `kept`: each deploy follows the last one,
for ever; the way back leads as far as with `orphan`. Either way the branch's own log is the history, and a way back is
the earlier tree as a new commit.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from plugins.catalogue import N_
from plugins.deploy.codes import (
    BRANCH_TAKEN,
    NO_GIT,
    NO_SUCH_BUILD,
    NOT_LIVE_ANY_MORE,
    NOT_REACHED,
    OTHER_DEPLOY,
    PUSH_REFUSED,
)
from plugins.deploy.hashing import data_of
from plugins.deploy.held import DOMAIN, NO_JEKYLL, Held, held_in, remember
from plugins.deploy.manifest import BUILD_LENGTH, PLACE, Manifest
from plugins.deploy.plan import Plan, with_kept_assets
from plugins.deploy.repository import Commit, GitRefused, Repository
from plugins.deploy.target import Deployed, Step, one_before
from plugins.engine.codes import LOCKED
from plugins.engine.lock import locked
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError
from plugins.git import answer
from plugins.schema import Record
from plugins.values import Line, Number

CACHE = Path(".cache", "deploy")
ORPHAN, KEPT = "orphan", "kept"
SUBJECT = re.compile(rf"Build ([0-9a-f]{{{BUILD_LENGTH}}})")
SAYS_LITTLE = ("To ", "Warning:", "fatal: Could not read from remote", "Please make sure", "and the repository exists")
HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")


class Settings(Record):
    """`remote`: an address, or the name of a remote of the project's own repository. `domain`: written into `CNAME`."""

    kind: Line
    remote: Line
    branch: Line
    history: Line = ORPHAN
    keep: Number = 5
    domain: Line = ""


class Branch:
    """See the module's own text."""

    def __init__(self, name: str, repository: Repository, branch: str, keep: int, history: str, domain: str) -> None:
        self.name, self.repository, self.branch = name, repository, branch
        self.keep, self.history_kept, self.domain = max(keep, 2), history == KEPT, domain
        self._seen: str | None = None  # the commit that was live when it was last looked at
        self._pushed: tuple[Manifest, str] | None = None

    def live(self) -> Manifest | None:
        with self._alone():
            tip = self._look()
            return self._held(tip).manifest if tip else None

    def deploy(self, plan: Plan, output: Path, step: Step) -> None:
        """Make the tree here, and push it."""
        with self._alone():
            tip = self._look() if self._seen is None else self._seen
            held = self.repository.blobs(tip) if tip else {}
            self._push(plan.new, self._tree(plan.new, tip, held, {}, self._read(plan, output, step)), tip)

    def unlike(self, plan: Plan) -> str:
        with self._alone():
            tip = self._look()
            if self._pushed == (plan.new, tip):
                return ""  # the id of a commit is a digest of all its files
            live = self._held(tip).manifest if tip else None
        return "" if live and live.data() == plan.new.data() else PLACE

    def rollback(self, build: str) -> Manifest:
        with self._alone():
            tip = self._look()
            builds = self._builds(tip)
            commits = {other: commit for commit, other in reversed(builds)}
            known = tuple(dict.fromkeys(other for _, other in builds))
            live = self._held(tip) if tip else None
            build = build or one_before(self.name, known if live else (), live.manifest.build if live else "")
            earlier = self._held(commits[build].id) if build in commits else None
            if live is None or earlier is None or earlier.manifest.build != build:
                raise Trouble(NO_SUCH_BUILD, target=self.name, build=build, known=", ".join(known) or "-")
            whole = with_kept_assets(earlier.manifest, live.manifest, datetime.now(UTC).date())
            joined = {path: live.blobs[path] for path in whole.kept if path not in earlier.blobs}
            self._push(whole, self._tree(whole, commits[build].id, earlier.blobs, joined, ()), tip)
            return whole

    def history(self) -> tuple[Deployed, ...]:
        with self._alone():
            return tuple(Deployed(build, commit.at) for commit, build in self._builds(self._look()))

    def _look(self) -> str:
        """The commit that is live now, brought here; "" for none."""
        try:
            self._seen = self.repository.fetch(self.branch, self._reach)
        except GitRefused as refused:
            self.repository.drop_if_broken()
            raise Trouble(NOT_REACHED, remote=self._where, problem=_reason(refused)) from refused
        return self._seen

    def _held(self, commit: str) -> Held:
        """What a commit holds. Raises Trouble for one of a branch that is not of the portal's making."""
        held = held_in(self.repository, commit, (made.id for made, _ in self._builds(commit)))
        if held is None:
            raise Trouble(BRANCH_TAKEN, branch=self.branch, remote=self._where)
        return held

    def _read(self, plan: Plan, output: Path, step: Step) -> Iterator[tuple[str, bytes]]:
        for path in plan.sent:
            yield path, data_of(output / path, plan.new.everything[path].sha256, path)
            step(path)

    def _tree(
        self,
        manifest: Manifest,
        base: str,
        held: Mapping[str, str],
        joined: Mapping[str, str],
        new: Iterable[tuple[str, bytes]],
    ) -> str:
        """The tree of a build, from a commit and what that holds, blobs that are here, and new files."""

        def files() -> Iterator[tuple[str, bytes]]:
            yield from new
            yield PLACE, manifest.data()
            if NO_JEKYLL not in manifest.files:
                yield NO_JEKYLL, b""
            if self.domain and DOMAIN not in manifest.files:
                yield DOMAIN, f"{self.domain}\n".encode()

        return self.repository.make_tree(base, held.keys() - manifest.everything.keys(), joined, files())

    def _push(self, manifest: Manifest, tree: str, expected: str) -> None:
        whole = self.history_kept or len(self._commits(expected)) < self._reach
        parent = expected if whole else self._begun_anew(expected)
        who = _who(manifest.site, datetime.now(UTC).isoformat(timespec="seconds"))
        message = f"Build {manifest.build}\n\nContent: {manifest.commit or '-'}\n"
        commit = self.repository.commit(tree, parent, message, who)
        try:
            self.repository.push(commit, self.branch, expected)
        except GitRefused as refused:
            self.repository.drop_if_broken()
            raise self._refusal(refused) from refused
        self._seen, self._pushed = commit, (manifest, commit)
        remember(self.repository, tree)
        self.repository.tidy()

    def _refusal(self, refused: GitRefused) -> Trouble:
        said = str(refused)
        if "(stale info)" in said or "(fetch first)" in said or "cannot lock ref" in said:
            return Trouble(NOT_LIVE_ANY_MORE, target=self.name)
        if "[remote rejected]" in said or "[rejected]" in said:
            return Trouble(PUSH_REFUSED, remote=self._where, branch=self.branch, problem=_reason(refused))
        return Trouble(NOT_REACHED, remote=self._where, problem=_reason(refused))

    def _begun_anew(self, tip: str) -> str:
        """The last deploys as a branch that begins with the oldest of them."""
        parent = ""
        for commit, _ in reversed(self._builds(tip)[: self.keep - 1]):
            message = self.repository.run("log", "-1", "--format=%B", commit.id).decode().rstrip("\n") + "\n"
            host = self.repository.run("log", "-1", "--format=%ae", commit.id).decode().strip()
            who = _who("", commit.at) | {"GIT_AUTHOR_EMAIL": host, "GIT_COMMITTER_EMAIL": host}
            parent = self.repository.commit(self.repository.tree_of(commit.id), parent, message, who)
        return parent

    def _builds(self, tip: str) -> list[tuple[Commit, str]]:
        """The deploys that the branch remembers, newest first; what others have committed there is passed over."""
        told = ((commit, SUBJECT.fullmatch(commit.subject)) for commit in self._commits(tip))
        return [(commit, found[1]) for commit, found in told if found]

    def _commits(self, tip: str) -> tuple[Commit, ...]:
        return self.repository.commits(tip, self._reach) if tip else ()

    @property
    def _reach(self) -> int:
        """How many commits of the branch are looked at."""
        return 2 * self.keep

    @property
    def _where(self) -> str:
        return self.repository.masked(self.repository.remote)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One at a time in the folder here; others are held off by the push."""
        place = self.repository.place
        try:
            with locked(place):
                try:
                    self.repository.begin()
                    yield
                except GitRefused as refused:
                    self.repository.drop_if_broken()
                    raise Trouble(NO_GIT, path=place, problem=_reason(refused)) from refused
        except Trouble as trouble:
            if trouble.code.id == LOCKED.id:
                raise Trouble(OTHER_DEPLOY, target=self.name) from trouble
            raise
        except OSError as error:
            raise Trouble(NO_GIT, path=error.filename or place, problem=error.strerror or error) from error


def _who(site: str, at: str) -> dict[str, str]:
    """Whose the commits are: the portal's, never a person's."""
    email = f"portal@{urlsplit(site).hostname or 'localhost'}"
    return {
        f"GIT_{role}_{part}": value
        for role in ("AUTHOR", "COMMITTER")
        for part, value in {"NAME": "Warta Daerah", "EMAIL": email, "DATE": at}.items()
    }


def _reason(refused: GitRefused) -> str:
    """The line of what git said that tells most."""
    lines = [line.strip() for line in str(refused).splitlines() if line.strip() and not line.startswith(SAYS_LITTLE)]
    telling = [line for line in lines if line.startswith(("remote:", "fatal:", "error:", "!", "ssh:"))] or lines
    words = re.sub(r"^(?:remote|fatal|error|ssh): *", "", (telling or ["-"])[0])
    return "".join(character for character in words if character.isprintable())  # a server may say anything


def opened(name: str, settings: Settings) -> Branch:
    """The target of these settings. Raises SettingError."""
    key = f"TARGETS['{name}']"
    folder = Path.cwd()
    if settings.history not in (ORPHAN, KEPT):
        raise SettingError(f"{key}['history']", N_("must be 'orphan' or 'kept'"), settings.history)
    if answer(folder, "check-ref-format", f"refs/heads/{settings.branch}") is None:
        raise SettingError(f"{key}['branch']", N_("must be the name of a branch"), settings.branch)
    if settings.domain and not HOST.fullmatch(settings.domain):
        raise SettingError(f"{key}['domain']", N_("must be a host name"), settings.domain)
    if "://" in settings.remote and urlsplit(settings.remote).password is not None:
        raise SettingError(f"{key}['remote']", N_("must hold no password: use a key or git's credential helper"))
    remote = settings.remote
    if re.fullmatch(r"\w[\w.-]*", remote) and not (folder / remote).exists():
        remote = (answer(folder, "remote", "get-url", "--push", remote) or "").strip()
        if not remote:
            raise SettingError(
                f"{key}['remote']", N_("must be an address, or a remote that git knows"), settings.remote
            )
    digest = sha256(f"{remote}\0{settings.branch}".encode()).hexdigest()[:16]
    repository = Repository(folder / CACHE / f"{digest}.git", remote, folder)
    return Branch(name, repository, settings.branch, settings.keep, settings.history, settings.domain)
