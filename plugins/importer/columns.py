"""Which column of a table holds what: `judul=title, isi=body, tanggal=published`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

FIELDS = (
    "key", "title", "body", "published", "state", "kind", "address", "summary",
    "author", "reporter", "editor", "publisher", "rights", "categories", "picture", "caption",
)  # fmt: skip
"""What a column may hold; the names are those of `OldRelease`, and two for its first picture."""


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """`columns`: field of an old release by column. `table`: the one of several that holds the releases, else ""."""

    columns: Mapping[str, str] = field(default_factory=dict)
    table: str = ""
