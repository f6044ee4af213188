"""What a build tells at its end, as a value; and the stages it tells of on its way."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from plugins.catalogue import N_, Catalogue
from plugins.engine.commit import Changes
from plugins.engine.numbers import shown_number
from plugins.findings import Finding

if TYPE_CHECKING:
    from plugins.engine.explain import Explanation

SCANNING, READING, JUDGING, PICTURES, PLANNING, RENDERING, WRITING = (
    N_("scanning"),
    N_("reading"),
    N_("judging"),
    N_("pictures"),
    N_("planning"),
    N_("rendering"),
    N_("writing"),
)


class Progress(Protocol):
    """Who is told how far a build is. `total` 0: nobody knows."""

    def begin(self, stage: str, total: int) -> None: ...
    def step(self) -> None: ...
    def end(self, stage: str, total: int, seconds: float) -> None: ...


class Silence:
    """Progress told to nobody."""

    def begin(self, stage: str, total: int) -> None: ...
    def step(self) -> None: ...
    def end(self, stage: str, total: int, seconds: float) -> None: ...


@dataclass(slots=True)
class Stages:
    """Times each stage and passes it on. The clock is read for people only; no output depends on it."""

    progress: Progress
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str, total: int = 0) -> Iterator[None]:
        self.progress.begin(name, total)
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = time.perf_counter() - start
            self.progress.end(name, total, self.seconds[name])


@dataclass(frozen=True)
class Report:
    """A build that succeeded. `findings` are advice only; `changes` is None when nothing was to be written.

    `releases` there are, `public` of them can be seen now; `read` texts and `made` outputs were new to this build.
    `next_change` is the first moment at which the output would differ though nobody wrote a word; None: never.
    """

    releases: int
    public: int
    pages: int
    outputs: int
    read: int
    made: int
    seconds: tuple[tuple[str, float], ...]
    findings: tuple[Finding, ...] = ()
    changes: Changes | None = None
    next_change: datetime | None = None
    explanation: "Explanation | None" = None

    def unchanged(self, seconds: tuple[tuple[str, float], ...]) -> "Report":
        """The same site found again, with nothing to do."""
        return replace(self, read=0, made=0, seconds=seconds, changes=self.changes and Changes())

    def summary(self, catalogue: Catalogue) -> str:
        """One line: what there is, what was read, made, written and deleted, and how long it took."""
        words = N_("{releases} releases ({public} public): {pages} pages, {assets} other files, {seconds} s")
        text = catalogue.gettext(words).format(
            releases=shown_number(self.releases, catalogue),
            public=shown_number(self.public, catalogue),
            pages=shown_number(self.pages, catalogue),
            assets=shown_number(self.outputs - self.pages, catalogue),
            seconds=shown_number(sum(seconds for _, seconds in self.seconds), catalogue, 1),
        )
        if self.changes is None:
            return text + "."
        done = catalogue.gettext(N_("{read} read, {made} made, {written} written, {deleted} deleted"))
        told = done.format(
            read=shown_number(self.read, catalogue),
            made=shown_number(self.made, catalogue),
            written=shown_number(len(self.changes.written), catalogue),
            deleted=shown_number(len(self.changes.deleted), catalogue),
        )
        return f"{text}; {told}."
