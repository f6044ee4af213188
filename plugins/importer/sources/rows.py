"""A row of a table, whatever file it stood in."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from plugins.findings import Finding
from plugins.importer.old_release import Advanced

LONGEST = 64 << 20
"""Bytes of one row: more than any text with pictures written into it."""


@dataclass(frozen=True, slots=True)
class Row:
    """`cells` by column, None for NULL; `raw`: what stood there when it could not be read as cells."""

    line: int
    cells: Mapping[str, str | None]
    table: str = ""
    raw: str = ""
    findings: tuple[Finding, ...] = ()


class Rows(Protocol):
    """What reads the rows of a file, in their order, and tells what is wrong with the file itself.

    `name` is the file's in findings. `tables`: only those, where there are several; None for all. A set of them is
    asked for by name, so one that is not there is told; whatever else says for each piece of a table whether it is.
    `advanced` is told how many bytes have been read.
    """

    def __call__(
        self, path: Path, name: str, tables: Container[str] | None = None, advanced: Advanced | None = None
    ) -> Iterator[Row | Finding]: ...
