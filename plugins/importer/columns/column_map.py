"""Which column of a table holds what: `judul=title, isi=body, tanggal=published`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

FIELDS = (
    "key", "title", "body", "published", "time", "state", "kind", "address", "summary",
    "author", "reporter", "editor", "publisher", "rights", "categories", "picture", "caption",
)  # fmt: skip
"""What a column may hold: the names are those of `OldRelease`, two for its first picture, and the `time` of a day that
stands in a column of its own."""


class Lookup(NamedTuple):
    """Another table that says what a number means: `kategori.nama by id_kategori`."""

    table: str
    value: str
    key: str


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """`columns`: field of an old release by column. `table`: the one of several that holds the releases, else "".

    Several columns may hold one field: texts are joined, of all else the first that says something counts. `lookups`:
    by column. `address`: a pattern such as `/berita/{id}-{slug}.html`. `is_month_first`: days are written 12/31/2019.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    table: str = ""
    lookups: Mapping[str, Lookup] = field(default_factory=dict)
    address: str = ""
    is_month_first: bool = False

    def of(self, field: str) -> tuple[str, ...]:
        """The columns that hold a field, in the order of the map."""
        return tuple(column for column, held in self.columns.items() if held == field)
