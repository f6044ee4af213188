"""What became of one old release, and of a whole run: what the report tells and what proposals are gathered from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

from plugins.catalogue import N_
from plugins.findings import Finding, Phrase
from plugins.importer.markup.converted import Converted
from plugins.importer.old_release import OldRelease
from plugins.recognition.story import Recognised, Story

Status = Literal["new", "unchanged", "refreshed", "kept", "waiting", "skipped"]
"""`new`: a draft is written. `unchanged`: it stood there already. `refreshed`: its draft, which nobody had touched,
is written anew, since the source or the registry tells more today. `kept`: an editor has touched, moved or deleted it,
so it is left alone. `waiting`: something needs a person before it can become a draft (`findings` say what). `skipped`:
it is no release (a page of WordPress, an empty text, the same text a second time)."""

STATUSES: Mapping[Status, str] = {
    "new": N_("new"),
    "unchanged": N_("unchanged"),
    "refreshed": N_("refreshed"),
    "kept": N_("kept as the editor left it"),
    "waiting": N_("waiting for a decision"),
    "skipped": N_("skipped"),
}


class Doubt(NamedTuple):
    """Something recognised that did not go into the header: `key` of the header, the value in words, and why not.

    `start` and `end` count in `story.text`, as in `Seen`; both 0 where it has no place. `rule` and `confidence` are
    those of the `Seen`.
    """

    key: str
    value: str
    reason: Phrase
    start: int = 0
    end: int = 0
    rule: str = ""
    confidence: float = 0.0


class Told(NamedTuple):
    """What a report tells of a result whatever becomes of it: parts of a page, and members of a JSON object."""

    text: str  # the old one, with what was recognised
    doubts: str  # as items of a list
    table: str
    rest: str
    json: str


@dataclass(frozen=True, slots=True)
class Result:
    """One old release and what was made of it.

    `converted`, `story` and `recognised` are None only for what is skipped before it is looked into. `path`: of its
    draft in the content (`releases/2019/….md`), "" where there is none; `draft`: the file's bytes as this run would
    write them, even where the run did not (`kept`, or a dry run); empty when there can be none. Paths of `findings`
    are the source's (`old.path`), or the draft's for what a check would say of it.
    """

    old: OldRelease
    status: Status
    converted: Converted | None = None
    story: Story | None = None
    recognised: Recognised | None = None
    id: str = ""
    path: str = ""
    draft: bytes = b""
    findings: tuple[Finding, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    is_ours: bool = True  # nobody else's text, or somebody has permitted it
    told: Told | None = None  # None: the report has to find its words itself

    def now(self, status: Status, *more: Finding) -> "Result":
        """The same with another status, and with further findings."""
        return replace(self, status=status, findings=(*self.findings, *more))


@dataclass(frozen=True, slots=True)
class Run:
    """A whole run, known at its end. `counts`: results by status; `findings`: what belongs to no single result."""

    source: str  # its name, as in `sources` of the drafts
    path: Path
    kind: str  # of the source: `wordpress`, `sql`, …
    content: Path
    is_dry: bool = False
    was_stopped: bool = False  # with Ctrl-C: what was done until then stands
    counts: Mapping[Status, int] = field(default_factory=dict)
    published: int = 0  # of the new and refreshed ones, those that are ready at once (--publish)
    seconds: float = 0.0
    findings: tuple[Finding, ...] = ()

    @property
    def items(self) -> int:
        """How many old releases were met."""
        return sum(self.counts.values())


class Listener(Protocol):
    """Whoever is told of a run while it goes on: the report, the proposals. Results come in the source's order, each
    once, and are not kept by the run."""

    def take(self, result: Result) -> None:
        """Hear of one result."""

    def close(self, run: Run) -> None:
        """Hear that the run has ended, also when it was stopped."""
