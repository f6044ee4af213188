"""What a process used, and what it did to a folder. Whole processes only: starting up is part of the work.

Run as a script it starts a command and prints what the command used: a process takes over the peak memory of the one
that starts it, so that one must be small. Nothing but the standard library is imported here for that reason.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import resource


@dataclass(frozen=True, slots=True)
class Used:
    """Seconds of wall time; seconds of CPU, those of ended children included; peak of the largest process in bytes."""

    wall: float
    cpu: float
    peak: int


@dataclass(frozen=True, slots=True)
class File:
    """A file as it stands: whether it was written again shows in the first three, whether it differs in the last."""

    inode: int
    changed_at: int
    size: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """`files` written and their `size`; of those `differing` in content from before, or new; `deleted`."""

    files: int
    size: int
    differing: int
    deleted: int


Tree = dict[str, File]


class Failed(RuntimeError):
    """The command did not end well; the text is the end of what it said."""


def measure(command: list[str], cwd: Path, environment: dict[str, str] | None = None) -> Used:
    """Run a command in a process of its own and tell what it used. Raises Failed."""
    starter = [sys.executable, "-I", "-S", str(Path(__file__).resolve()), *command]
    done = subprocess.run(starter, cwd=cwd, env=environment, capture_output=True, text=True, errors="replace")
    if done.returncode:
        raise Failed(f"{command[0]} ended with {done.returncode}:\n{(done.stderr + done.stdout)[-4000:]}")
    return Used(**json.loads(done.stdout.splitlines()[-1]))


def tree(folder: Path) -> Tree:
    """Every file below a folder by its path; empty when there is no folder."""
    found: Tree = {}
    waiting = [str(folder)] if folder.is_dir() else []
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    told = entry.stat(follow_symlinks=False)
                    digest = blake2b(Path(entry.path).read_bytes(), digest_size=16).digest()
                    path = os.path.relpath(entry.path, folder).replace(os.sep, "/")
                    found[path] = File(told.st_ino, told.st_mtime_ns, told.st_size, digest)
    return found


def written(before: Tree, after: Tree) -> Written:
    """What a process wrote between two looks at a folder."""
    new = {path: file for path, file in after.items() if before.get(path) != file}
    differing = sum(path not in before or before[path].digest != file.digest for path, file in new.items())
    return Written(len(new), sum(file.size for file in new.values()), differing, len(before.keys() - after.keys()))


def _start(command: list[str]) -> int:
    """Run the command, its output kept for the case that it fails; print what it used as one line of JSON."""
    import tempfile

    with tempfile.TemporaryFile() as said:
        _adopt_orphans()
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        usages = [usage, *_orphans()]
        code = process.returncode = os.waitstatus_to_exitcode(status)
        if code:
            said.seek(max(0, said.tell() - 4000))
            sys.stderr.write(said.read().decode("utf-8", "replace"))
            return code if code > 0 else 1
    unit = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss
    cpu = sum(one.ru_utime + one.ru_stime for one in usages)
    print(json.dumps(asdict(Used(wall, cpu, max(one.ru_maxrss for one in usages) * unit))))
    return 0


def _adopt_orphans() -> None:
    """Become the parent of whatever the command leaves running: workers that it does not wait for used time as well."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER


def _orphans() -> Iterator["resource.struct_rusage"]:
    """What each of them used, once it has ended."""
    while True:
        try:
            yield os.wait4(-1, 0)[2]
        except ChildProcessError:
            return


if __name__ == "__main__":
    sys.exit(_start(sys.argv[1:]))
