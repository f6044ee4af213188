"""Rows of CSV files as any program writes them: `;` or `,`, several lines in a cell, too many or too few cells."""

import csv
import re
from collections import Counter, deque
from collections.abc import Container, Iterator
from itertools import islice
from pathlib import Path

from plugins.findings import Finding
from plugins.importer.old_release import Advanced
from plugins.importer.sources.opening import BROKEN, Pieces, opened
from plugins.importer.sources.rows import LONGEST, Row
from plugins.importer.sources.tables_codes import EMPTY, OPEN_QUOTE, OTHER_ENCODING, RAGGED, TOO_LONG, UNREADABLE

SIGNS = ";,\t|"
SAMPLED = 200  # lines that the delimiter is found out from
OPEN_LINES = 20_000  # a cell of more lines was never closed
_DECLARED = re.compile(r"sep=(.)\r?\n?")  # what Excel writes for itself
_NO_NAME = re.compile(r"[\d\s.,:/+-]*")


def rows(
    path: Path, name: str, tables: Container[str] | None = None, advanced: Advanced | None = None
) -> Iterator[Row | Finding]:
    """Every row below the heads of the columns; rows without heads have columns called 1, 2, 3."""
    csv.field_size_limit(LONGEST)
    try:
        with opened(path, advanced) as file:
            pieces = Pieces(file)
            yield from _rows(_Lines(pieces), name)
            if pieces.other_line:
                yield Finding(name, pieces.other_line, OTHER_ENCODING)
    except BROKEN as error:
        yield Finding(name, 1, UNREADABLE, {"problem": error})


class _Lines:
    """Lines with their ends, which can be put back."""

    def __init__(self, pieces: Pieces) -> None:
        self.source = _lines(pieces)
        self.waiting: deque[str] = deque()
        self.taken: list[str] = []
        self.number = 1  # of the line that comes next

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self.waiting.popleft() if self.waiting else next(self.source)
        self.taken.append(line)
        if len(self.taken) > OPEN_LINES:
            raise csv.Error("open")
        return line

    def begin(self) -> int:
        """The line on which the next row begins."""
        self.number += len(self.taken)
        self.taken = []
        return self.number

    def put_back(self, lines: list[str]) -> None:
        """Lines to be given once more."""
        self.waiting.extendleft(reversed(lines))
        del self.taken[len(self.taken) - len(lines) :]

    def ahead(self, count: int) -> list[str]:
        """The next lines, which stay."""
        lines = list(islice(self, count))
        self.put_back(lines)
        return lines


def _lines(pieces: Pieces) -> Iterator[str]:
    rest, is_old_mac = "", None
    for piece in pieces:
        if is_old_mac is None:
            is_old_mac = "\r" in piece and "\n" not in piece
        text = rest + (piece.replace("\r", "\n") if is_old_mac else piece)
        *lines, rest = text.split("\n")
        for line in lines:
            yield line + "\n"
    if rest:
        yield rest


def _rows(lines: _Lines, name: str) -> Iterator[Row | Finding]:
    sign = _delimiter(lines)
    heads: list[str] = []
    for line, cells, trouble in _cells(lines, sign, name):
        if not cells:
            yield from trouble
            continue
        if not heads:
            heads, is_row = _heads(cells)
            if not is_row:
                continue
        findings = list(trouble)
        if len(cells) > len(heads) > 1 and any(cells[len(heads) :]):
            findings.append(Finding(name, line, RAGGED, {"found": len(cells), "expected": len(heads)}))
            cells = [*cells[: len(heads) - 1], sign.join(cells[len(heads) - 1 :])]  # no word is lost
        elif len(cells) < len(heads):
            findings.append(Finding(name, line, RAGGED, {"found": len(cells), "expected": len(heads)}))
        yield Row(line, dict(zip(heads, cells, strict=False)), findings=tuple(findings))
    if not heads:
        yield Finding(name, 1, EMPTY)


def _cells(lines: _Lines, sign: str, name: str) -> Iterator[tuple[int, list[str], list[Finding]]]:
    """The cells of each row that has any, and the line on which it begins."""
    while True:
        line = lines.begin()
        findings = []
        try:
            cells = next(csv.reader(lines, delimiter=sign), None)
        except csv.Error:
            cells = []
            if sum(map(len, lines.taken)) > LONGEST:
                findings.append(Finding(name, line, TOO_LONG, {"limit": LONGEST >> 20}))
        if cells is None:
            return
        if _is_open(lines.taken, sign) or (not cells and len(lines.taken) > OPEN_LINES):
            findings.append(Finding(name, line, OPEN_QUOTE))
            lines.put_back(lines.taken[1:])
            cells = lines.taken[0].rstrip("\r\n").split(sign)
        if any(cell.strip() for cell in cells):
            yield line, cells, findings
        elif findings:
            yield line, [], findings


def _is_open(taken: list[str], sign: str) -> bool:
    """Whether a row that takes several lines ends without the mark that closes its last cell."""
    return len(taken) > 1 and sum(line.count('"') for line in taken) % 2 == 1


def _delimiter(lines: _Lines) -> str:
    """The sign that parts most rows into the same number of cells, the first as well, and into more than others do."""
    sample = lines.ahead(SAMPLED)
    if sample and (declared := _DECLARED.fullmatch(sample[0])):
        next(lines)
        return declared[1]

    def fitness(sign: str) -> tuple[int, int]:
        widths = list(_widths(sample, sign))
        several = Counter(width for width in widths if width > 1)
        width, rows = several.most_common(1)[0] if several else (0, 0)
        return rows * min(width, 4) * (2 if widths[:1] == [width] else 1), width

    return max(SIGNS, key=fitness)


def _widths(sample: list[str], sign: str) -> Iterator[int]:
    """How many cells each row has; twice of a row whose marks stand as they must, which a wrong sign seldom leaves."""
    for is_strict in (False, True):
        reader = csv.reader(sample, delimiter=sign, strict=is_strict)
        while True:
            try:
                yield len(next(reader))
            except StopIteration:
                break
            except csv.Error:  # the next row may be better
                continue


def _heads(cells: list[str]) -> tuple[list[str], bool]:
    """The names of the columns, and whether the row is one itself, since it names nothing."""
    words = [cell.strip() for cell in cells]
    if any(len(word) > 64 or "\n" in word or (word and _NO_NAME.fullmatch(word)) for word in words):
        return [str(number) for number in range(1, len(cells) + 1)], True
    seen: Counter[str] = Counter()
    heads = []
    for number, word in enumerate(words, 1):
        head = word or str(number)
        seen[head] += 1
        heads.append(head if seen[head] == 1 else f"{head} {seen[head]}")
    return heads, False
