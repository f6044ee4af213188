"""Rows of a table as passages: each cell beside the head of its column, which says what it is."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

HEAD = re.compile(
    r"(?i)\b(?:nik|ktp|kk|kartu keluarga|hp|wa|whatsapp|telepon|telp|tlp|ponsel|handphone|kontak|rekening|rek"
    r"|ttl|lahir|alamat|e-?mail|surel|nama)\b"
)
BIRTH = re.compile(r"(?i)\b(?:lahir|ttl)\b")
ROUNDED = re.compile(r"([0-9])\.([0-9]{1,17})E\+?([0-9]{1,2})")
WHOLE = re.compile(r"([0-9]{1,18})\.0+")
SERIAL = re.compile(r"[1-4][0-9]{4}")  # days since the end of 1899, as table programs keep a date: 1927 to 2036
EPOCH = date(1899, 12, 30)
MOST_HEAD = 60
BETWEEN = "  "  # cells: no number goes on over two spaces


class Heads:
    """The heads of the columns as the last row that looked like one told them."""

    def __init__(self) -> None:
        self._heads: Sequence[str] = ()

    def passage(self, cells: Sequence[str]) -> str:
        """A row's text; of a row that is one of heads, itself."""
        filled = [cell for cell in cells if cell.strip()]
        if not any(char.isdigit() for cell in filled for char in cell) and _names_columns(filled):
            self._heads = [cell.strip()[:MOST_HEAD] for cell in cells]
            return BETWEEN.join(filled)
        told = (self._told(index, cell) for index, cell in enumerate(cells) if cell.strip())
        return BETWEEN.join(told)

    def _told(self, index: int, cell: str) -> str:
        head = self._heads[index] if index < len(self._heads) else ""
        value = number_of(cell.strip())
        if head and BIRTH.search(head) and SERIAL.fullmatch(value):
            value = (EPOCH + timedelta(days=int(value))).isoformat()
        return f"{head}: {value}" if head else value


def _names_columns(cells: Sequence[str]) -> bool:
    return any(len(cell) <= MOST_HEAD and HEAD.search(cell) for cell in cells)


def number_of(cell: str) -> str:
    """A whole number that a table program keeps as `7.37E+15` or `42.0` in digits; everything else as it is."""
    if whole := WHOLE.fullmatch(cell):
        return whole[1]
    rounded = ROUNDED.fullmatch(cell)
    if not rounded or not len(rounded[2]) <= int(rounded[3]) <= 17:
        return cell
    return (rounded[1] + rounded[2]).ljust(int(rounded[3]) + 1, "0")
