"""Sheets of table programs, row by row, the cells beside the heads of their columns."""

import re
from collections.abc import Iterator

from plugins.attachments.archives import Archive, opened, parse, parts_of
from plugins.attachments.asides import asides
from plugins.attachments.passages import Budget, Passage
from plugins.attachments.tables import Heads

SHEET_PARTS = re.compile(r"xl/worksheets/[^/]+\.xml")
NOTE_PARTS = re.compile(r"xl/(?:comments[0-9]*|comments/comment[0-9]+|threadedComments/threadedComment[0-9]+)\.xml")
STRINGS = "xl/sharedStrings.xml"
COLUMNS = 2_000  # of a row that are told
REPEATS = 50  # of a cell that says it stands several times
VALUES = frozenset({"v", "t"})


def sheets(data: bytes) -> Iterator[Passage]:
    """An .xlsx: each row of each sheet, then what is noted beside cells, drawn, or kept for pivot tables."""
    with opened(data) as archive:
        names, budget = archive.names(), Budget()
        strings = _texts(archive, STRINGS, "si", budget) if STRINGS in names else []
        for name in parts_of(archive, SHEET_PARTS):
            sheet = _Sheet(strings, budget)
            parse(archive.pieces(name), sheet.begins, sheet.ends, sheet.text)
            yield from sheet.told
        for name in names:
            if NOTE_PARTS.fullmatch(name):
                yield from (Passage(1, text) for text in _texts(archive, name, "text", budget) if text)
        yield from (Passage(1, text) for text in asides(archive, budget))


def open_sheets(data: bytes) -> Iterator[Passage]:
    """An .ods: each row of each sheet."""
    with opened(data) as archive:
        (name,) = parts_of(archive, re.compile(r"content\.xml"))[:1]
        sheet = _OpenSheet([], Budget())
        parse(archive.pieces(name), sheet.begins, sheet.ends, sheet.text)
        yield from sheet.told


def _texts(archive: Archive, name: str, element: str, budget: Budget) -> list[str]:
    """The text of each element of a name; an empty one counts, too."""
    told, parts = list[str](), list[str]()

    def ends(name: str) -> None:
        if name == element:
            told.append("".join(parts))
            budget.take(told[-1])
            parts.clear()

    parse(archive.pieces(name), lambda name, attributes: None, ends, parts.append)
    return told


class _Sheet:
    """Gathers the rows of an .xlsx sheet."""

    def __init__(self, strings: list[str], budget: Budget) -> None:
        self.told: list[Passage] = []
        self._strings, self._budget, self._heads = strings, budget, Heads()
        self._row, self._column, self._kind, self._is_value = 0, 0, "n", False
        self._cells, self._parts = list[str](), list[str]()

    def begins(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self._row = _count(attributes.get("r", "")) or self._row + 1
            self._column = 0
            self._cells.clear()
        elif name == "c":
            self._column = _column(attributes.get("r", "")) or self._column + 1
            self._kind = attributes.get("t", "n")
            self._parts.clear()
        elif name in VALUES:
            self._is_value = True

    def ends(self, name: str) -> None:
        if name in VALUES:
            self._is_value = False
        elif name == "c" and self._column <= COLUMNS:
            self._cells += [""] * (self._column - 1 - len(self._cells))
            self._cells.append(self._value())
        elif name == "row":
            self._tell()

    def text(self, text: str) -> None:
        if self._is_value:
            self._parts.append(text)

    def _value(self) -> str:
        text = "".join(self._parts)
        if self._kind != "s":
            return text
        index = _count(text)
        return self._strings[index] if text and index < len(self._strings) else ""

    def _tell(self) -> None:
        text = self._heads.passage(self._cells)
        self._budget.take(text)
        if text:
            self.told.append(Passage(max(1, self._row), text))


class _OpenSheet(_Sheet):
    """Gathers the rows of all sheets of an .ods."""

    _times, _rows, _given = 1, 1, ""

    def begins(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table":
            self._row, self._heads = 1, Heads()
        elif name == "table-row":
            self._rows = _count(attributes.get("table:number-rows-repeated", "")) or 1
            self._cells.clear()
        elif name in ("table-cell", "covered-table-cell"):
            self._times = min(_count(attributes.get("table:number-columns-repeated", "")) or 1, REPEATS)
            self._given = attributes.get("office:value") or attributes.get("office:date-value") or ""
            self._parts.clear()

    def ends(self, name: str) -> None:
        if name in ("table-cell", "covered-table-cell") and len(self._cells) < COLUMNS:
            self._cells += [self._given or "".join(self._parts).strip()] * self._times
        elif name == "table-row":
            self._tell()
            self._row += self._rows

    def text(self, text: str) -> None:
        self._parts.append(text)


def _count(text: str) -> int:
    """A small whole number; 0 of anything else."""
    text = text.strip()
    return int(text) if text.isdecimal() and len(text) < 9 else 0


def _column(reference: str) -> int:
    """27 of `AA5`; 0 of nothing."""
    number = 0
    for letter in reference[:4]:
        if "A" <= letter <= "Z":
            number = number * 26 + ord(letter) - 64
    return number
