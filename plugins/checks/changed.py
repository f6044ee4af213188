"""Which files of the content somebody is working on, as git sees it: their findings are told first."""

import subprocess
from pathlib import Path

PATIENCE = 10  # seconds
GIT = ("git", "--no-optional-locks", "-c", "core.fsmonitor=false")  # reads, and runs nothing that a repository names
STATUS = ("status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", ".")


def changed_files(content: Path) -> frozenset[str]:
    """The content paths that differ from the last commit or are not in it; none where git cannot tell."""
    try:
        prefix = _said(content, "rev-parse", "--show-prefix").rstrip("\n")
        told = _said(content, *STATUS).split("\0")
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return frozenset()
    return frozenset(entry[3:].removeprefix(prefix) for entry in told if len(entry) > 3)


def _said(folder: Path, *words: str) -> str:
    done = subprocess.run(
        [*GIT, *words], cwd=folder, capture_output=True, stdin=subprocess.DEVNULL, timeout=PATIENCE, check=True
    )
    return done.stdout.decode()
