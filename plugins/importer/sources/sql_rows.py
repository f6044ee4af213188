"""Rows of SQL dumps as mysqldump and phpMyAdmin write them: INSERT and REPLACE, under the names of columns."""

import re
from collections.abc import Container, Iterator
from pathlib import Path

from plugins.findings import Finding
from plugins.importer.old_release import Advanced
from plugins.importer.sources.opening import BROKEN, Unfolds, opened, text_of
from plugins.importer.sources.rows import LONGEST, Row
from plugins.importer.sources.sql_text import Cut, SqlText, TooLong
from plugins.importer.sources.sql_values import Broken, Value, pass_over, pass_over_long, row
from plugins.importer.sources.tables_codes import (
    BROKEN_ROW,
    CUT_OFF,
    CUT_OFF_ROW,
    MISSING_TABLE,
    NOT_COPY,
    OTHER_ENCODING,
    RAGGED,
    TOO_LONG,
    UNFOLDS,
    UNREADABLE,
)

_WORD = rb"(?:`(?:[^`]|``)+`|\"[^\"]+\"|\[[^\]]+\]|[\w$\x80-\xff]+)"
_NAME = rb"(" + _WORD + rb"(?:\s*\.\s*" + _WORD + rb"){0,2})"
_INSERT = re.compile(
    rb"(?:INSERT|REPLACE)\s+(?:(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE|OR\s+\w+)\s+)*(?:INTO\s+)?"
    + _NAME
    + rb"\s*(?:\(([^()']*)\)\s*)?VALUES?\s*(?=\()",
    re.IGNORECASE,
)
_CREATE = re.compile(
    rb"CREATE\s+(?:TEMPORARY\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?" + _NAME + rb"\s*(?=\()", re.IGNORECASE
)
_COPY = re.compile(rb"COPY\s+" + _NAME + rb"[^;]*FROM\s+stdin\s*;", re.IGNORECASE)
_COPY_ENDS = re.compile(rb"\n\\\.\r?\n")
_DELIMITER = re.compile(rb"DELIMITER[ \t]+(?!;\s)\S+", re.IGNORECASE)
_DELIMITER_ENDS = re.compile(rb"\nDELIMITER[ \t]+;", re.IGNORECASE)
_PART = re.compile(rb"`(?:[^`]|``)*`|\"[^\"]*\"|'(?:[^'\\]|\\.|'')*'|--[^\n]*|[(),;]|[^\s(),;'`\"]+", re.DOTALL)
_NO_COLUMNS = frozenset(b"PRIMARY KEY UNIQUE CONSTRAINT FULLTEXT INDEX SPATIAL FOREIGN CHECK PERIOD".split())
STATEMENTS = re.compile(
    rb"^\s*(?:(?:INSERT|REPLACE)\s+(?:IGNORE\s+)?INTO\s+"
    + _NAME
    + rb"\s*(?:\([^()']*\)\s*)?VALUES?\s*\(|CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?"
    + _NAME
    + rb"\s*\()",
    re.IGNORECASE | re.MULTILINE,
)
"""What tells that a text is a dump."""


def rows(
    path: Path, name: str, tables: Container[str] | None = None, advanced: Advanced | None = None
) -> Iterator[Row | Finding]:
    """Every row of the tables asked for; a dump that was cut off is read as far as it is whole."""
    dump = None
    try:
        with opened(path, advanced) as file:
            dump = _Dump(SqlText(file), name, tables)
            yield from dump.rows()
    except Unfolds:
        yield Finding(name, dump.text.line() if dump else 1, UNFOLDS)
    except EOFError:  # a gzip file that was cut off
        yield Finding(name, dump.text.line() if dump else 1, CUT_OFF)
    except BROKEN as error:
        yield Finding(name, dump.text.line() if dump else 1, UNREADABLE, {"problem": error})
    if dump and isinstance(tables, frozenset):
        for table in sorted(tables - dump.columns.keys()):
            yield Finding(name, 1, MISSING_TABLE, {"table": table, "known": ", ".join(dump.columns) or "–"})


class _Dump:
    """The statements of a dump, one after the other. `columns` of each table that was named, () where none are."""

    def __init__(self, text: SqlText, name: str, tables: Container[str] | None) -> None:
        self.text, self.name, self.tables = text, name, tables
        self.columns: dict[str, tuple[str, ...]] = {}

    def rows(self) -> Iterator[Row | Finding]:
        """All rows that were asked for, up to where the dump ends."""
        while True:
            self.text.skip_space()
            self.text.settle()
            if not self.text.ahead(1):
                return
            try:
                yield from self._statement()
            except TooLong:  # no end of a broken row is in sight
                yield self._finding(TOO_LONG, limit=LONGEST >> 20)
                self.text.at = len(self.text.data)
                self.text.skip_statement()
            except Cut:
                yield self._finding(CUT_OFF)
                return

    def _statement(self) -> Iterator[Row | Finding]:
        text = self.text
        start = text.ahead(10)[:1].upper()
        if start in (b"I", b"R") and (found := text.match(_INSERT)):
            table = _name(found[1])
            listed = tuple(_name(word) for word in re.findall(_WORD, found[2] or b""))
            known = self.columns.setdefault(table, listed)
            if self.tables is None or table in self.tables:
                text.at = found.end()
                yield from self._values(table, listed or known)
                return
        elif start == b"C" and (found := text.match(_CREATE)):
            text.at = found.end()
            self.columns[_name(found[1])] = tuple(self._created())
        elif start == b"C" and (found := text.match(_COPY)):
            yield self._finding(NOT_COPY, table=_name(found[1]))
            self._pass(_COPY_ENDS)
            return
        elif start == b"D" and text.match(_DELIMITER):
            self._pass(_DELIMITER_ENDS)
            return
        if not text.skip_statement() and start in (b"I", b"R"):
            raise Cut

    def _values(self, table: str, columns: tuple[str, ...]) -> Iterator[Row | Finding]:
        text = self.text
        while True:
            text.skip_space()
            text.settle()
            sign = text.ahead(1)
            if sign == b"(":
                yield self._row(table, columns)
            elif sign == b",":
                text.at += 1
            elif sign == b";":
                text.at += 1
                return
            elif not sign or not text.skip_statement():  # ON DUPLICATE KEY UPDATE …
                raise Cut
            else:
                return

    def _row(self, table: str, columns: tuple[str, ...]) -> Row | Finding:
        text, line, start = self.text, self.text.line(), self.text.at
        try:
            values = row(text)
        except Broken as broken:
            text.at = start
            raw = text_of(pass_over(text))[0]
            near = text_of(broken.near)[0]
            return Row(line, {}, table, raw, (Finding(self.name, line, BROKEN_ROW, {"problem": f"… {near}"}),))
        except TooLong:
            if not pass_over_long(text):
                raise Cut from None
            return Finding(self.name, line, TOO_LONG, {"limit": LONGEST >> 20})
        except (Cut, EOFError):
            raw = text_of(text.data[start:])[0]
            text.at = len(text.data)
            return Row(line, {}, table, raw, (Finding(self.name, line, CUT_OFF_ROW),))
        return self._named(values, line, table, columns)

    def _named(self, values: list[Value], line: int, table: str, columns: tuple[str, ...]) -> Row:
        findings = []
        cells: dict[str, str | None] = {}
        is_other = False
        for number, value in enumerate(values):
            text, other = (None, False) if value is None else text_of(value)
            cells[columns[number] if number < len(columns) else str(number + 1)] = text
            is_other |= other
        if columns and len(columns) != len(values):
            findings.append(Finding(self.name, line, RAGGED, {"found": len(values), "expected": len(columns)}))
        if is_other:
            findings.append(Finding(self.name, line, OTHER_ENCODING))
        return Row(line, cells, table, findings=tuple(findings))

    def _created(self) -> Iterator[str]:
        """The names of the columns in the brackets that begin here."""
        depth, is_first = 0, False
        for found in _PART.finditer(self.text.ahead(1 << 18)):
            part = found[0]
            if part == b"(":
                depth += 1
                is_first = depth == 1
            elif part == b")":
                depth -= 1
                if not depth:
                    return
            elif part == b",":
                is_first = depth == 1
            elif is_first and not part.startswith(b"--"):
                is_first = False
                if part.upper() not in _NO_COLUMNS:
                    yield _name(part)

    def _pass(self, pattern: re.Pattern[bytes]) -> None:
        try:
            found = self.text.search(pattern)
        except TooLong:
            self.text.drop()
            return
        self.text.at = found.end() if found else len(self.text.data)

    def _finding(self, code: object, **facts: object) -> Finding:
        return Finding(self.name, self.text.line(), code, facts)  # type: ignore[arg-type]


def _name(word: bytes) -> str:
    """A name without its quotation marks and without that of its database."""
    return text_of((re.findall(_WORD, word) or [word])[-1])[0].strip('`"[]').replace("``", "`")
