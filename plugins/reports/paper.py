"""A report laid out: what stands on it, whether it is printed, read on a screen or in a terminal.

Every text is ready to be read: in the reader's language, with days and numbers as people write them.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple


class Line(NamedTuple):
    """A smaller line below a cell's text: `label: text`. `is_code`: to be compared sign by sign."""

    label: str
    text: str
    link: str = ""
    is_code: bool = False


class Cell(NamedTuple):
    """What stands in one place of a table."""

    text: str
    lines: tuple[Line, ...] = ()


class Column(NamedTuple):
    """`head`: names its row; `number`: stands to the right; else words."""

    title: str
    kind: Literal["head", "number", "words"] = "words"


class Group(NamedTuple):
    """Rows of a table that belong together; "" for a title where there is only one group."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`caption` says what it is to whoever meets it alone. Every row has as many cells as there are columns."""

    caption: str
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]

    @property
    def is_counted(self) -> bool:
        """Whether it holds numbers alone beside the heads of its rows."""
        return len(self.columns) > 1 and all(column.kind == "number" for column in self.columns[1:])


@dataclass(frozen=True, slots=True)
class Section:
    """A part with a heading: sentences, then perhaps a table."""

    heading: str
    sentences: tuple[str, ...] = ()
    table: Table | None = None


class Signature(NamedTuple):
    """A place for somebody's signature; `name` may be unknown."""

    office: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole report. `facts`: of what and as of when it is. `care`: what to heed before it is passed on."""

    title: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    care: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()


def rows(*given: tuple[Cell, ...]) -> tuple[Group, ...]:
    """One group without a title; none for no rows."""
    return (Group("", given),) if given else ()
