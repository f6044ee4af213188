"""What tests of the desk share: a copy of the small site, a desk on it, and somebody who answers from a list."""

import shutil
from datetime import datetime
from itertools import takewhile
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.catalogue import catalogue
from plugins.desk.desk import Desk
from plugins.findings import Finding
from plugins.releases.reading import read_release
from plugins.releases.record import Release
from tests.builders import settings
from tests.engine.portal import SITE

ENGLISH = catalogue("en")
NOW = datetime(2026, 2, 1, 9, 30, 12, tzinfo=ZoneInfo("Asia/Makassar"))


class Script:
    """Answers in order; Ctrl-C when none is left. What was asked and told is kept."""

    def __init__(self, *answers):
        self.answers, self.asked, self.told = list(answers), [], []

    def ask(self, question, default=""):
        self.asked.append(question)
        if not self.answers:
            raise KeyboardInterrupt
        return self.answers.pop(0) or default

    def tell(self, text):
        self.told.append(text)


def a_desk(folder: Path, *answers: str, script: bool = False) -> Desk:
    """A desk on a copy of the small site in a folder; with answers somebody sits at it."""
    content = folder / "content"
    if not content.exists():
        shutil.copytree(SITE / "content", content)
    return Desk(content, settings(), NOW, ENGLISH, Script(*answers) if answers or script else None)


def read(desk: Desk, path: str) -> tuple[Release | None, list[Finding]]:
    """A release of a desk, and what errors it has."""
    release, findings = read_release(path, desk.data(path), desk.registry, desk.settings, frozenset())
    return release, [finding for finding in findings if finding.is_error]


def tree(folder: Path) -> dict[str, bytes]:
    """Path to bytes of every file, hidden ones too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def inserted(old: bytes, new: bytes) -> bytes | None:
    """What was put into the old bytes at one place to make the new ones; None when more than that was done."""
    before, after = _shared(old, new), _shared(old[::-1], new[::-1])
    if before + after < len(old):
        return None
    return new[before : len(new) - (len(old) - before)]


def _shared(one: bytes, other: bytes) -> int:
    """How many bytes two begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
