"""A bare repository of our own, in which a site's tree is made and from which it is pushed. It may be deleted.

Nothing here knows the project's repository: neither its work tree nor its index is touched, and no hook of the user's
runs. What git says is masked before anybody sees it: an address may hold a password.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import IO, NamedTuple
from urllib.parse import unquote

from plugins.deploy.manifest import File
from plugins.errors import CREDENTIALS

SETTINGS = {
    "core.hooksPath": os.devnull,
    "core.quotePath": "false",
    "core.logAllRefUpdates": "false",
    "gc.auto": "0",  # fetch would begin one in the background
    "maintenance.auto": "false",
    "push.gpgSign": "false",
    "push.followTags": "false",
    "http.lowSpeedLimit": "100",
    "http.lowSpeedTime": "60",
}
# What a hook's git tells its children about another repository.
OTHERS = ("DIR", "WORK_TREE", "INDEX_FILE", "OBJECT_DIRECTORY", "ALTERNATE_OBJECT_DIRECTORIES", "QUARANTINE_PATH")
OTHERS_TOO = ("PREFIX", "COMMON_DIR", "NAMESPACE", "SHALLOW_FILE", "GRAFT_FILE", "IMPLICIT_WORK_TREE")
LIVE, NEXT = "refs/heads/live", "refs/heads/next"
LEFT = ("*.lock", "refs/heads/*.lock", "objects/pack/tmp_*", "objects/*/tmp_*", "fast_import_crash_*")
PLAIN = "100644"
PACK_AFTER = 200  # loose objects, or a fiftieth of it in packs


class GitRefused(RuntimeError):
    """What git said, without credentials."""


class Commit(NamedTuple):
    """A commit: its id, when it was made (ISO 8601), and the first line of its message."""

    id: str
    at: str
    subject: str


class Repository:
    """`place`: the folder. `remote`: an address, as git takes it; `folder`: where a relative one begins."""

    def __init__(self, place: Path, remote: str, folder: Path) -> None:
        self.place, self.remote, self.folder = place, remote, folder

    def begin(self) -> None:
        """Make it, or clear away what a git that was killed has left in it. Nobody else may be at work there."""
        if not (self.place / "HEAD").is_file():
            self.place.mkdir(parents=True, exist_ok=True)
            self.run("init", "--quiet", "--bare", "--initial-branch=live", "--template=", str(self.place))
        for pattern in LEFT:
            for left in self.place.glob(pattern):
                left.unlink(missing_ok=True)

    def drop_if_broken(self) -> None:
        """Throw the folder away when it lacks something, as after a power cut; the next start makes another."""
        try:
            self.run("fsck", "--full", "--no-dangling", "--no-progress")
        except GitRefused:
            shutil.rmtree(self.place, ignore_errors=True)

    def run(self, *words: str, data: bytes | None = None, more: dict[str, str] | None = None) -> bytes:
        """What git answers. Raises GitRefused."""
        try:
            done = subprocess.run(
                self._command(*words),
                cwd=self.folder,
                env=_environment() | (more or {}),
                capture_output=True,
                stdin=subprocess.DEVNULL if data is None else None,
                input=data,
            )
        except OSError as error:
            raise GitRefused(error.strerror or str(error)) from error
        if done.returncode:
            raise GitRefused(self.masked((done.stderr + b"\n" + done.stdout).decode("utf-8", "replace")))
        answer: bytes = done.stdout
        return answer

    def remote_tip(self, branch: str) -> str:
        """The commit that a branch of the remote names now; "" for none."""
        name = f"refs/heads/{branch}"
        told = self.run("ls-remote", "--", self.remote, name).decode("utf-8", "replace")
        found = (line.partition("\t") for line in told.splitlines())  # git also tells names that only end so
        return next((commit for commit, _, ref in found if ref == name), "")

    def fetch(self, branch: str, depth: int) -> str:
        """Bring the last commits of a remote's branch here; its tip, "" where there is none."""
        tip = self.remote_tip(branch)
        if not tip:
            self.run("update-ref", "-d", LIVE)
        elif tip != self.tip():
            where = f"+refs/heads/{branch}:{LIVE}"
            words = ("--quiet", "--no-tags", "--no-write-fetch-head", f"--depth={depth}")
            self.run("fetch", *words, "--", self.remote, where)
            tip = self.tip()
        return tip

    def tip(self) -> str:
        """The commit that was fetched or pushed last; "" for none."""
        with suppress(GitRefused):
            return self.run("rev-parse", "--verify", "--quiet", LIVE).decode().strip()
        return ""

    def commits(self, tip: str, most: int) -> tuple[Commit, ...]:
        """The last commits, newest first."""
        told = self.run("log", f"--max-count={most}", "--first-parent", "--format=%H%x00%cI%x00%s", tip, "--")
        return tuple(Commit(*line.split("\0")) for line in told.decode("utf-8", "replace").splitlines())

    def tree_of(self, commit: str) -> str:
        """The id of a commit's tree."""
        return self.run("rev-parse", "--verify", f"{commit}^{{tree}}").decode().strip()

    def blobs(self, commit: str) -> dict[str, str]:
        """The files of a commit: id by path, "" for what is no plain file."""
        told = self.run("ls-tree", "-r", "-z", commit).decode("utf-8", "surrogateescape")
        entries = (entry.split("\t", 1) for entry in told.split("\0") if entry)
        return {path: head.split(" ")[2] if head.startswith(f"{PLAIN} ") else "" for head, path in entries}

    def files(self, blobs: Iterable[str]) -> Iterator[File]:
        """Size and SHA-256 of each blob."""
        process = self._process("cat-file", "--batch")
        with process:
            ask, answer = _pipes(process)
            for blob in blobs:
                ask.write(blob.encode() + b"\n")
                ask.flush()
                head = answer.readline().split()
                if len(head) != 3:
                    raise GitRefused(f"the object {blob} is missing")
                yield File(int(head[2]), sha256(answer.read(int(head[2]))).hexdigest())
                answer.read(1)

    def make_tree(
        self, base: str, gone: Iterable[str], same: Mapping[str, str], new: Iterable[tuple[str, bytes]]
    ) -> str:
        """The tree of a commit ("": none) without what is gone, with blobs that are here (id by path) and new files."""
        with self._importing() as stream:
            begun = f"from {base}\n" if base else ""
            stream.write(f"commit {NEXT}\ncommitter portal <portal> 0 +0000\ndata 0\n{begun}".encode())
            for path in gone:
                stream.write(b"D %s\n" % _quoted(path))
            for path, blob in same.items():
                stream.write(b"M %s %s %s\n" % (PLAIN.encode(), blob.encode(), _quoted(path)))
            for path, data in new:
                stream.write(b"M %s inline %s\ndata %d\n%s\n" % (PLAIN.encode(), _quoted(path), len(data), data))
            stream.write(b"done\n")
        return self.tree_of(NEXT)

    def commit(self, tree: str, parent: str, message: str, who: dict[str, str]) -> str:
        """A commit of that tree; `who`: GIT_AUTHOR_NAME and the like."""
        parents = ("-p", parent) if parent else ()
        return self.run("commit-tree", tree, *parents, data=message.encode(), more=who).decode().strip()

    def push(self, commit: str, branch: str, expected: str) -> None:
        """Let the remote's branch name a commit, if it still names the expected one ("": if it is not there)."""
        where = f"refs/heads/{branch}"
        words = ("--porcelain", "--no-verify", f"--force-with-lease={where}:{expected}")
        try:
            self.run("push", *words, "--", self.remote, f"{commit}:{where}")
        except GitRefused:
            if self.remote_tip(branch) != commit:  # else only the answer was lost
                raise
        self.run("update-ref", LIVE, commit)

    def tidy(self) -> None:
        """Pack what has gathered."""
        with suppress(GitRefused):
            self.run("-c", f"gc.auto={PACK_AFTER}", "-c", "gc.autoDetach=false", "gc", "--auto", "--quiet")

    def masked(self, text: str) -> str:
        """A text without the credentials that an address holds."""
        for part in CREDENTIALS.findall(self.remote):
            for secret in (part[:-1], *part[:-1].split(":")):
                for form in {secret, unquote(secret)} - {"", "git"}:
                    text = text.replace(form, "…")
        return CREDENTIALS.sub("…@", text)

    def _command(self, *words: str) -> list[str]:
        settings = (word for key, value in SETTINGS.items() for word in ("-c", f"{key}={value}"))
        return ["git", *settings, f"--git-dir={self.place}", *words]

    def _process(self, *words: str) -> "subprocess.Popen[bytes]":
        pipe = subprocess.PIPE
        return subprocess.Popen(
            self._command(*words),
            cwd=self.folder,
            env=_environment(),
            stdin=pipe,
            stdout=pipe,
            stderr=subprocess.DEVNULL,
        )

    @contextmanager
    def _importing(self) -> Iterator[IO[bytes]]:
        with self._process("fast-import", "--quiet", "--force", "--done") as process:
            try:
                yield _pipes(process)[0]
                process.communicate()
            except BrokenPipeError:
                process.wait()
            except BaseException:
                process.kill()
                raise
        if process.returncode:
            raise GitRefused("fast-import has ended; is the disk full?")


def _pipes(process: "subprocess.Popen[bytes]") -> tuple[IO[bytes], IO[bytes]]:
    assert process.stdin
    assert process.stdout
    return process.stdin, process.stdout


def _environment() -> dict[str, str]:
    others = {f"GIT_{name}" for name in (*OTHERS, *OTHERS_TOO)}
    kept = {name: value for name, value in os.environ.items() if name not in others}
    return kept | {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C", "LANGUAGE": "C"}


def _quoted(path: str) -> bytes:
    escaped = re.sub(r'[\x00-\x1f"\\]', lambda found: f"\\{ord(found[0]):03o}", path)
    return f'"{escaped}"'.encode("utf-8", "surrogateescape")
