"""What is asked of git, and the files of a tree as git holds them."""

import os
import subprocess
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, NamedTuple

from plugins import git
from plugins.engine.trouble import Trouble
from plugins.hooks.codes import GIT_FAILED

PLAIN = {"100644", "100755"}  # the modes of files; others are links and repositories within


class Entry(NamedTuple):
    """A file of a tree: its path within the content folder, mode, name of its bytes, and how many they are."""

    path: str
    mode: str
    blob: str
    size: int


@dataclass(frozen=True)
class Repository:
    """Where git is asked; `is_bare`: the folder is the repository itself. Environment variables of a hook hold on."""

    folder: Path
    is_bare: bool = False
    environment: Mapping[str, str] = field(default_factory=dict)

    def ask(self, *words: str, given: bytes = b"") -> bytes:
        """What git answers. Raises Trouble when it refuses."""
        done = subprocess.run(self._command(*words), input=given, capture_output=True, cwd=self.folder, env=self._env())
        if done.returncode:
            raise _refused(words, done.returncode, done.stderr)
        return done.stdout

    def knows(self, *words: str) -> bool:
        """Whether git says yes to a question."""
        done = subprocess.run(self._command(*words), capture_output=True, cwd=self.folder, env=self._env())
        return done.returncode == 0

    def has(self, name: str) -> bool:
        """Whether there is a commit, tree or file of that name, such as `HEAD:content`."""
        return self.knows("cat-file", "-e", name)

    def text(self, *words: str) -> str:
        """An answer of one line."""
        return os.fsdecode(self.ask(*words)).rstrip("\r\n")

    def paths(self, *words: str) -> list[str]:
        """An answer of paths, each ended by NUL."""
        return [os.fsdecode(path) for path in self.ask(*words).split(b"\0") if path]

    def entries(self, tree: str) -> Generator[Entry, None, None]:
        """All files below a tree, in git's order and while git is telling: there may be more than a memory holds."""
        words, pipe = ("ls-tree", "-r", "-l", "-z", "--full-tree", tree), subprocess.PIPE
        with subprocess.Popen(
            self._command(*words), stdout=pipe, stderr=pipe, cwd=self.folder, env=self._env()
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            for line in _ended_by_nul(process.stdout):
                yield _entry(os.fsdecode(line))
            problem = process.stderr.read()
        if process.returncode:
            raise _refused(words, process.returncode, problem)

    @contextmanager
    def blobs(self) -> Iterator["Blobs"]:
        """The bytes of files, one after the other, from one process."""
        command = self._command("cat-file", "--batch")
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=self.folder, env=self._env()) as process:
            yield Blobs(process)

    def _command(self, *words: str) -> list[str]:
        where = [f"--git-dir={self.folder}"] if self.is_bare else []
        return git.command(*where, *words)

    def _env(self) -> dict[str, str]:
        return {**os.environ, **self.environment}


@dataclass(frozen=True)
class Blobs:
    """A process that gives the bytes of files by their names."""

    process: "subprocess.Popen[bytes]"

    def __call__(self, blob: str) -> bytes:
        asked, answers = self.process.stdin, self.process.stdout
        assert asked is not None
        assert answers is not None
        asked.write(f"{blob}\n".encode())
        asked.flush()
        told = answers.readline().split()
        if len(told) != 3:
            raise Trouble(GIT_FAILED, words="cat-file", problem=blob)
        data = answers.read(int(told[2]))
        answers.read(1)  # the line end behind it
        return data


def _refused(words: tuple[str, ...], status: int, problem: bytes) -> Trouble:
    told = problem.decode("utf-8", "replace").strip().splitlines() or [f"exit code {status}"]
    return Trouble(GIT_FAILED, words=" ".join(words[:2]), problem=told[-1])


def _ended_by_nul(stream: IO[bytes]) -> Iterator[bytes]:
    rest = b""
    while chunk := stream.read(1 << 16):
        *lines, rest = (rest + chunk).split(b"\0")
        yield from lines


def _entry(line: str) -> Entry:
    """`100644 blob 1a2b…   1234<tab>releases/2025/x.md`; a repository within has the size `-`."""
    told, _, path = line.partition("\t")
    mode, _, blob, size = told.split()
    return Entry(path, mode, blob, int(size) if size.isdigit() else 0)
