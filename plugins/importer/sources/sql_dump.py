"""SQL dumps of home-made sites, packed with gzip or not."""

from collections.abc import Iterator

from plugins.importer.old_release import OldRelease, Source
from plugins.importer.sources.sql_rows import rows
from plugins.importer.sources.tables import read_table


def read(source: Source) -> Iterator[OldRelease]:
    """Every row of the table that holds the releases."""
    return read_table(source, rows)
