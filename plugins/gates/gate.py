"""What a gate is, and how it ends."""

from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple, Protocol

from plugins.findings import Finding
from plugins.gates.built import Built, Seen
from plugins.gates.memory import Memory

PASSED, FAILED, SKIPPED = "passed", "failed", "skipped"


class Look(Protocol):
    """One gate while it looks: at each file of its scope, then at the whole."""

    def see(self, seen: Seen) -> Iterable[Finding]: ...
    def end(self) -> Iterable[Finding]: ...


class Scope(NamedTuple):
    """What a gate has to look at: the files that are new to it, and what is known of all.

    `moved`: the files that are not as they were when gates passed last, those that are gone among them.
    """

    gate: str
    paths: Collection[str]
    moved: Collection[str]
    memory: Memory


class Gate(NamedTuple):
    """`text`: what must hold, in one line. `reads`: whether it wants to see the files' bytes."""

    name: str
    text: str
    begin: Callable[[Built, Scope], Look]
    reads: Callable[[str], bool] = lambda path: False


class Outcome(NamedTuple):
    """`result` is PASSED, FAILED or SKIPPED (`reason`: the one that somebody gave)."""

    gate: Gate
    result: str
    seconds: float = 0.0
    findings: tuple[Finding, ...] = ()
    reason: str = ""


class Whole:
    """A look at the whole only."""

    def see(self, seen: Seen) -> Iterable[Finding]:
        return ()


class EachFile:
    """A look at each file by itself."""

    def end(self) -> Iterable[Finding]:
        return ()
