"""A column map proposed by looking at a table: what its columns are called, and what stands in them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as of_its_own
from math import log10
from pathlib import Path

from plugins.importer.columns.column_map import FIELDS, ColumnMap, Lookup
from plugins.importer.columns.known_names import fields_of, table_fitness, tells_of_publishing, words_of
from plugins.importer.columns.looks import SAMPLED, Look, Values, is_month_first, suits
from plugins.importer.sources.rows import Row, Rows

NEEDED = {"title": 1.0, "body": 1.0, "published": 0.7}
"""What a proposal is not worth much without, and how much."""
SEVERAL = frozenset({"categories", "body", "state"})
LEAST = 0.45
SURE = 0.75
NAMES = ("nama", "name", "judul", "title", "label", "username", "full", "lengkap", "display", "realname")


@dataclass(frozen=True, slots=True)
class Guess:
    """One column: the field that it seems to hold ("" for none), how sure that is, and a value of it."""

    column: str
    field: str
    confidence: float
    sample: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """`confidence`: of the whole, 0 where nobody can say. `tables`: all that there are."""

    columns: ColumnMap
    confidence: float
    guesses: tuple[Guess, ...] = ()
    tables: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether nobody needs to look at it."""
        return self.confidence >= SURE


@dataclass(slots=True)
class _Table:
    name: str
    columns: dict[str, Values] = of_its_own(default_factory=dict)
    rows: int = 0

    def add(self, row: Row) -> None:
        """One more row; only the first are looked into."""
        self.rows += 1
        if self.rows <= SAMPLED:
            for column, cell in row.cells.items():
                self.columns.setdefault(column, Values()).add(cell)


class _Wanted:
    """Holds the tables of which not enough rows have been seen."""

    def __init__(self, tables: Mapping[str, _Table]) -> None:
        self.tables = tables

    def __contains__(self, name: object) -> bool:
        table = self.tables.get(str(name))
        return table is None or table.rows < SAMPLED


def proposed(path: Path, kind: str = "", table: str = "") -> Proposal:
    """The map that a file's tables seem to ask for: of `table`, else of the one that looks most like releases."""
    from plugins.importer.sources.choosing import kind_of, rows_of

    return proposal_of(path, rows_of(kind or kind_of(path)), table)


def proposal_of(path: Path, rows: Rows, wanted: str = "") -> Proposal:
    """The same for a file whose kind is known."""
    tables: dict[str, _Table] = {}
    for row in rows(path, path.name, _Wanted(tables)):
        if isinstance(row, Row) and not row.raw:
            tables.setdefault(row.table, _Table(row.table)).add(row)
        if "" in tables and tables[""].rows >= SAMPLED:
            break  # the file is one table
    judged = [(_fitness(table), table) for name, table in tables.items() if not wanted or name == wanted]
    if not judged:
        return Proposal(ColumnMap(), 0.0, tables=tuple(tables))
    (_, confidence, guesses), table = max(judged, key=lambda one: one[0][0])
    return Proposal(_map(table, guesses, tables), confidence, tuple(guesses), tuple(tables))


def _fitness(table: _Table) -> tuple[float, float, list[Guess]]:
    """How much a table looks like that of the releases, how sure its map is, and the map."""
    looks = {column: values.look() for column, values in table.columns.items()}
    guesses = _guesses(table, looks)
    best = {guess.field: guess.confidence for guess in reversed(guesses)}
    confidence = min(best.get("title", 0.0), best.get("body", 0.0))
    if "published" not in best:
        confidence *= NEEDED["published"]
    longest = max((looks[guess.column].length for guess in guesses if guess.field == "body"), default=0.0)
    return confidence * table_fitness(table.name) * log10(10 + longest * table.rows), confidence, guesses


def _guesses(table: _Table, looks: Mapping[str, Look]) -> list[Guess]:
    """For each column the field that suits it best; a field goes to the column that it suits best."""
    scores = sorted(_scores(table, looks), reverse=True)
    taken: dict[str, tuple[str, float]] = {}
    held: set[str] = set()
    for score, _, _, column, field in scores:
        if column in taken or score < LEAST or (field in held and not _may_join(field, column, table, taken)):
            continue
        taken[column] = field, min(score, 1.0)
        held.add(field)
    guesses = []
    for column, values in table.columns.items():
        field, confidence = taken.get(column, ("", 0.0))
        guesses.append(Guess(column, field, confidence, next(iter(values.said), "")))
    return guesses


def _scores(table: _Table, looks: Mapping[str, Look]) -> Iterator[tuple[float, int, int, str, str]]:
    for place, (column, values) in enumerate(table.columns.items()):
        named = fields_of(column, table.name)
        for number, field in enumerate(FIELDS):
            fit = suits(field, looks[column], values.said, column)
            if field in named and fit:
                score = 0.55 * named[field] + 0.45 * fit
                if field == "published":
                    score += tells_of_publishing(column)
                yield score, -number, -place, column, field
            elif fit and not named and (field in NEEDED or field == "picture"):
                yield 0.5 * fit - 0.01 * (field == "title"), -number, -place, column, field


def _may_join(field: str, column: str, table: _Table, taken: Mapping[str, tuple[str, float]]) -> bool:
    """Whether a further column holds the same: Joomla's `introtext` and `fulltext`, tags beside a category."""
    if field == "body":
        pair = {"introtext", "fulltext"}
        return column in pair and any(name in pair for name, (held, _) in taken.items() if held == "body")
    return field in SEVERAL and field in fields_of(column, table.name)


def _map(table: _Table, guesses: Iterable[Guess], tables: Mapping[str, _Table]) -> ColumnMap:
    columns = {guess.column: guess.field for guess in guesses if guess.field}
    lookups = {}
    for column, field in columns.items():
        values = table.columns[column]
        if field in ("categories", "author") and values.said and values.look().numbers > 0.9:
            lookup = _lookup(column, table, tables)
            if lookup:
                lookups[column] = lookup
    month_first = any(
        is_month_first(table.columns[column].said) for column, field in columns.items() if field == "published"
    )
    name = table.name if len(tables) > 1 else ""
    return ColumnMap(columns, name, lookups, is_month_first=month_first)


def _lookup(column: str, table: _Table, tables: Mapping[str, _Table]) -> Lookup | None:
    """The table whose name a column tells (`id_kategori`), with its key and its name."""
    told = [word for word in words_of(column) if word != "id" and len(word) > 2]
    for name, other in tables.items():
        if other is table or not any(word in name.lower() or name.lower().rstrip("s") in word for word in told):
            continue
        keys = [key for key in other.columns if "id" in words_of(key)]
        values = [
            value
            for part in NAMES
            for value in other.columns
            if part in words_of(value) and "seo" not in words_of(value) and value not in keys
        ]
        if keys and values:
            same = column if column in other.columns else keys[0]
            return Lookup(name, values[0], same)
    return None
