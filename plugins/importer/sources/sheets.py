"""Tables out of CSV and JSON files."""

from collections.abc import Iterator

from plugins.importer.old_release import OldRelease, Source
from plugins.importer.sources import csv_rows, json_rows
from plugins.importer.sources.opening import head
from plugins.importer.sources.tables import read_table

JSON_BEGINS = (b"[", b"{", b"/*")


def read(source: Source) -> Iterator[OldRelease]:
    """Every row; which of both it is shows in its first sign."""
    is_json = head(source.path, 1024).lstrip().startswith(JSON_BEGINS)
    return read_table(source, json_rows.rows if is_json else csv_rows.rows)
