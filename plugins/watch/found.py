"""What one run of watching has found, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from plugins.findings import Code
from plugins.watch.asking import Certificate
from plugins.watch.chosen import Memory
from plugins.watch.codes import UNREACHABLE

FINE, WRONG, UNREACHED = "fine", "wrong", "unreachable"
EXIT = {FINE: 0, WRONG: 1, UNREACHED: 2}


class Found(NamedTuple):
    """One thing that is wrong. `address`: where, "" for the site as a whole."""

    code: Code
    address: str
    facts: Mapping[str, object]


@dataclass(frozen=True)
class Report:
    """A run at its end. `asked` of `files` were asked for, `fresh` of them new since the run before."""

    url: str
    target: str
    build: str
    live: str
    asked: int
    files: int
    fresh: int
    requests: int
    seconds: float
    certificate: Certificate | None
    found: tuple[Found, ...]
    memory: Memory

    @property
    def verdict(self) -> str:
        """`fine`, `wrong` or `unreachable`."""
        if any(found.code.id == UNREACHABLE.id for found in self.found):
            return UNREACHED
        return WRONG if self.found else FINE
