"""Git, asked in one way by all who ask: it takes no lock for a look, runs no watcher that a repository names, and reads
names of files as they are.
"""

import subprocess
from pathlib import Path

PATIENCE = 60  # seconds; a log of many years takes long
STATUS = ("status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", ".")


def command(*words: str) -> list[str]:
    """The words with which git is called."""
    settings = ("-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
    return ["git", "--no-optional-locks", "--literal-pathspecs", *settings, *words]


def answer(folder: Path, *words: str) -> str | None:
    """What git says in a folder; None when it refuses, is not there, or takes too long.

    Names that are no UTF-8 come as Python's own file names do, so that they can be found, but not printed.
    """
    nothing = subprocess.DEVNULL
    try:
        done = subprocess.run(command(*words), cwd=folder, stdin=nothing, capture_output=True, timeout=PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else None


def changed(folder: Path) -> tuple[str, ...] | None:
    """The files below a folder that differ from the last commit or are not in it, as seen from the repository's top.

    A file that was moved stands under both its names. None where git cannot tell.
    """
    told = answer(folder, *STATUS)
    return None if told is None else tuple(entry[3:] for entry in told.split("\0") if entry)
