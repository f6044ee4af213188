"""A file with one table or several as old releases: with the map that is given, or the one that it seems to ask for."""

from collections.abc import Iterator

from plugins.findings import Finding
from plugins.importer.columns.column_map import ColumnMap
from plugins.importer.columns.proposed_maps import proposal_of
from plugins.importer.old_release import OldRelease, Source
from plugins.importer.sources.releases_of_rows import releases, remark
from plugins.importer.sources.rows import Row, Rows
from plugins.importer.sources.tables_codes import NO_MAP

MOST_MEANINGS = 200_000
"""Rows of a table that says what numbers mean which are kept."""
MOST_TOLD = 100


def read_table(source: Source, rows: Rows) -> Iterator[OldRelease]:
    """Every row of the table with the releases; the file is read once more for each thing to be found out before."""
    path = source.path.as_posix()
    columns = source.columns
    if columns is None:
        proposal = proposal_of(source.path, rows)
        if not proposal.confidence:
            known = ", ".join(guess.column for guess in proposal.guesses) or "–"
            told = [row for row in rows(source.path, path) if isinstance(row, Finding)]
            yield from map(remark, told or [Finding(path, 1, NO_MAP, {"known": known})])
            return
        columns = proposal.columns
    meanings, told = _meanings(source, rows, columns)
    yield from map(remark, told)
    tables = frozenset({columns.table}) if columns.table else None
    yield from releases(rows(source.path, path, tables, source.advanced), columns, meanings, source, path)


def _meanings(source: Source, rows: Rows, columns: ColumnMap) -> tuple[dict[str, dict[str, str]], list[Finding]]:
    """What the numbers of each column mean that has a table for it; and the rows of such tables that are broken."""
    meanings: dict[str, dict[str, str]] = {column: {} for column in columns.lookups}
    told: list[Finding] = []
    if not meanings:
        return meanings, told
    tables = frozenset(lookup.table for lookup in columns.lookups.values())
    for row in rows(source.path, source.path.as_posix(), tables):
        if not isinstance(row, Row):
            continue
        if row.raw and row.table != columns.table and len(told) < MOST_TOLD:
            told += row.findings
        for column, lookup in columns.lookups.items():
            key, value = row.cells.get(lookup.key), row.cells.get(lookup.value)
            if row.table == lookup.table and key and value and len(meanings[column]) < MOST_MEANINGS:
                meanings[column][key.strip()] = value
    return meanings, told
