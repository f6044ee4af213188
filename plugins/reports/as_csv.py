"""A table for spreadsheets: UTF-8 with a byte order mark and semicolons, as Excel in Indonesia opens it with a click.

Quoted after RFC 4180, lines ended with CR LF. A cell that a spreadsheet would take for a formula gets an apostrophe
before it: titles and names come from many hands.
"""

import csv
import io
from collections.abc import Iterable, Sequence

FORMULA = ("=", "+", "-", "@", "\t", "\r")
DELIMITER = ";"  # the comma parts decimals in Indonesia
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"

Rows = Iterable[Sequence[str]]


def as_csv(rows: Rows) -> bytes:
    """The table as a file; the first row names the columns."""
    told = io.StringIO(newline="")
    csv.writer(told, delimiter=DELIMITER, lineterminator="\r\n").writerows(
        [harmless(cell) for cell in row] for row in rows
    )
    return (MARK + told.getvalue()).encode("utf-8")


def harmless(cell: str) -> str:
    """The cell as text for every spreadsheet."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
