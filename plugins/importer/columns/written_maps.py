"""A column map as somebody writes it: `judul=title,isi=body`, or the same as a YAML file."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from plugins.findings import Finding
from plugins.importer.columns.column_map import FIELDS, ColumnMap, Lookup
from plugins.importer.sources.tables_codes import BAD_MAP, NO_BODY_COLUMN, UNKNOWN_FIELD, UNREADABLE
from plugins.positioned import read_yaml

OPTION = "--map"


def written_map(text: str) -> tuple[ColumnMap | None, tuple[Finding, ...]]:
    """The map that `--map` says, or the file that it names; None where there are findings."""
    if text.endswith((".yaml", ".yml")):
        return _of_file(Path(text))
    parts = [(1, *part.split("=", 1)) if "=" in part else (1, part, "") for part in text.split(",") if part.strip()]
    return _map(OPTION, parts)  # type: ignore[arg-type]


def _of_file(path: Path) -> tuple[ColumnMap | None, tuple[Finding, ...]]:
    """`judul: title`, line by line; `columns:` above them may stand there."""
    name = path.as_posix()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return None, (Finding(name, 1, UNREADABLE, {"problem": error}),)
    read, findings = read_yaml(text, name)
    if findings:
        return None, tuple(findings)
    parts = [
        (read.line((key,)), key, value)
        for key, value in (read.data if isinstance(read.data, dict) else {}).items()
        if not isinstance(value, dict)
    ]
    inner = read.data.get("columns") if isinstance(read.data, dict) else None
    if isinstance(inner, dict):
        parts += [(read.line(("columns", key)), key, value) for key, value in inner.items()]
    return _map(name, [(line, key, value if isinstance(value, str) else "") for line, key, value in parts])


def _map(name: str, parts: Iterable[tuple[int, str, str]]) -> tuple[ColumnMap | None, tuple[Finding, ...]]:
    columns: dict[str, str] = {}
    lookups: dict[str, Lookup] = {}
    table = address = ""
    is_month_first = False
    findings = []
    for line, column, said in ((line, column.strip(), said.strip()) for line, column, said in parts):
        field, at, place = said.partition("@")
        lookup = place.split(".")
        if column == "table" and said not in FIELDS:
            table = said
        elif column == "address" and "{" in said:
            address = said
        elif (column, said) == ("days", "month-first"):
            is_month_first = True
        elif not column or not said or (at and not (2 <= len(lookup) <= 3 and all(lookup))):
            findings.append(Finding(name, line, BAD_MAP, {"part": f"{column}={said}" if said else column}))
        elif field not in FIELDS:
            near = get_close_matches(field, FIELDS, n=1)
            facts = {"field": field, "known": ", ".join([*near, *(one for one in FIELDS if one not in near)])}
            findings.append(Finding(name, line, UNKNOWN_FIELD, facts))
        else:
            columns[column] = field
            if at:
                lookups[column] = Lookup(lookup[0], lookup[1], lookup[2] if len(lookup) == 3 else column)
    if not findings and "body" not in columns.values():
        findings.append(Finding(name, 1, NO_BODY_COLUMN))
    return (None, tuple(findings)) if findings else (ColumnMap(columns, table, lookups, address, is_month_first), ())
