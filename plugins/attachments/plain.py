"""Text files and tables in text: lines as they are, whatever wrote them."""

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from plugins.attachments.passages import Budget, Passage
from plugins.attachments.tables import Heads

MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
SIGNS = ";\t,|"
SAMPLE = 4_000


def text_of(data: bytes) -> str:
    """The bytes as text: by their mark, else UTF-8, else what Windows writes. Nothing fails."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def lines(data: bytes) -> Iterator[Passage]:
    """A text file line by line."""
    budget = Budget()
    for number, line in enumerate(text_of(data).splitlines(), 1):
        budget.take(line)
        if line.strip():
            yield Passage(number, line)


def rows(data: bytes) -> Iterator[Passage]:
    """A table of text, row by row; a row is told at the line on which it begins."""
    budget, heads = Budget(), Heads()
    text = text_of(data).replace("\x00", "")
    sample = text[:SAMPLE]
    sign = max(SIGNS, key=sample.count) if any(sign in sample for sign in SIGNS) else ","
    reader = csv.reader(StringIO(text, newline=""), delimiter=sign)
    before = 0
    while True:
        try:
            cells = next(islice(reader, 1), None)
        except csv.Error:  # a cell of more than 128 KB: on with the next row
            before = reader.line_num
            continue
        if cells is None:
            return
        row, before = before + 1, reader.line_num
        told = heads.passage(cells)
        budget.take(told)
        if told:
            yield Passage(row, told)
