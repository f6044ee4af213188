"""The text of an SQL dump as MySQL writes it, by bytes: strings, names and remarks, and where each ends.

It is read in pieces and only so much of it is held as one row takes; one longer than `LONGEST` is passed over.
"""

import re
from collections.abc import Callable
from typing import BinaryIO

from plugins.importer.sources.opening import PIECE
from plugins.importer.sources.rows import LONGEST

# Possessive: they never go back, however long a text with however many signs in it is.
_STRING_REST = re.compile(rb"[^'\\]*+(?:(?:\\.|'')[^'\\]*+)*+", re.DOTALL)
_PLAIN = re.compile(rb"(?:[^'\"`;/#-]++|'(?:[^'\\]++|\\.|'')*+'|`[^`]*+`)*+", re.DOTALL)
_SPACE = re.compile(rb"\s*+")
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"0": b"\0", b"Z": b"\x1a", b"b": b"\b"}
_OTHERS = re.compile(rb"\\([^%_])", re.DOTALL)


SEEN = 1 << 16
"""Bytes that the head of a statement, with all names of its columns, is not longer than."""


class TooLong(Exception):
    """One row is longer than any text."""


class Cut(Exception):
    """The dump ends here, in the midst of something."""


def unescaped(raw: bytes) -> bytes:
    """What a string in single quotes says."""
    if b"''" in raw:
        raw = raw.replace(b"''", b"'")
    if b"\\" not in raw:
        return raw
    parts = raw.split(b"\\\\")
    for number, part in enumerate(parts):
        if b"\\" in part:
            part = part.replace(b"\\r\\n", b"\r\n").replace(b"\\n", b"\n").replace(b'\\"', b'"').replace(b"\\'", b"'")
            parts[number] = _OTHERS.sub(lambda found: _ESCAPED.get(found[1], found[1]), part)
    return b"\\".join(parts)


class SqlText:
    """A window on a dump: `data` holds it, `at` is the next place. Whoever keeps places within a row may do so until
    `settle` is called."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.data, self.at, self.is_whole = b"", 0, False
        self._line, self._counted = 1, 0

    def line(self, at: int | None = None) -> int:
        """The line of a place, by default the next one; it must not lie behind the last that was asked for."""
        at = self.at if at is None else at
        self._line += self.data.count(b"\n", self._counted, at)
        self._counted = at
        return self._line

    def settle(self) -> None:
        """Let go of what lies behind, when that is much."""
        if self.at > PIECE:
            self.drop()

    def drop(self) -> None:
        """Let go of what lies behind."""
        self.line()
        self.data, self.at, self._counted = self.data[self.at :], 0, 0

    def more(self) -> bool:
        """Read on, the more the longer what is being read; False at the end. Raises TooLong."""
        held = len(self.data) - self.at
        if held > LONGEST:
            raise TooLong
        gathered = [self.data]
        while not self.is_whole and held >= 0:
            piece = self.file.read(PIECE)
            self.is_whole = not piece
            gathered.append(piece)
            held -= len(piece)
        self.data = b"".join(gathered)
        return len(gathered) > 1 and bool(gathered[1])

    def ahead(self, count: int) -> bytes:
        """The next bytes, fewer at the end; they stay."""
        while len(self.data) - self.at < count and self.more():
            pass
        return self.data[self.at : self.at + count]

    def match(self, pattern: re.Pattern[bytes]) -> re.Match[bytes] | None:
        """What fits here; not for what may be longer than `SEEN`."""
        self.ahead(SEEN)
        return pattern.match(self.data, self.at)

    def search(self, pattern: re.Pattern[bytes]) -> re.Match[bytes] | None:
        """The next place that fits, with all that lies before it held. Raises TooLong."""
        start = self.at
        while not (found := pattern.search(self.data, start)):
            start = max(start, len(self.data) - 64)
            if not self.more():
                return None
        return found

    def skip_space(self) -> None:
        """Go on to what is neither space nor remark."""
        while True:
            while True:
                found = _SPACE.match(self.data, self.at)
                assert found
                self.at = found.end()
                if self.at < len(self.data) or not self.more():
                    break
            if self.data[self.at : self.at + 1] not in (b"-", b"#", b"/") or not self.skip_remark():
                return

    def skip_remark(self) -> bool:
        """Go behind a remark; False when none begins here."""
        start = self.ahead(3)
        if not (start.startswith((b"-- ", b"--\n", b"--\r", b"--\t", b"#")) or start == b"--") and not (
            start.startswith(b"/*") and not start.startswith(b"/*!")
        ):
            return False
        end = b"*/" if start.startswith(b"/*") else b"\n"
        self._past(lambda: self.data.find(end, self.at), len(end))
        return True

    def _past(self, find: Callable[[], int], length: int) -> None:
        """Go behind the next such place, or to the end, holding nothing on the way."""
        while (place := find()) < 0:
            self.at = max(self.at, len(self.data) - length + 1)
            self.drop()
            if not self.more():
                self.at = len(self.data)
                return
        self.at = place + length

    def string_end(self) -> int:
        """The place behind the string in single quotes that begins here. Raises Cut and TooLong."""
        inside = self.at + 1
        while True:
            found = _STRING_REST.match(self.data, inside)
            assert found
            inside = found.end()
            if self.data[inside : inside + 1] == b"'" and (inside + 1 < len(self.data) or not self.more()):
                return inside + 1
            if self.data[inside : inside + 1] != b"'" and not self.more():
                raise Cut

    def skip_string(self) -> None:
        """Go behind such a string, however long, holding nothing. Raises Cut."""
        self.at += 1
        while True:
            found = _STRING_REST.match(self.data, self.at)
            assert found
            self.at = found.end()
            if len(self.data) - self.at < 2:
                self.drop()
                if not self.more():
                    break
            elif self.data[self.at : self.at + 1] == b"'":
                break
        if self.data[self.at : self.at + 1] != b"'":
            raise Cut
        self.at += 1

    def skip_statement(self) -> bool:
        """Go behind the `;` that ends what begins here, holding nothing; False when the dump ends before it."""
        while True:
            found = _PLAIN.match(self.data, self.at)
            assert found
            self.at = found.end()
            self.settle()
            sign = self.data[self.at : self.at + 1]
            if sign == b";":
                self.at += 1
                return True
            if sign == b"'":
                try:
                    self.skip_string()
                except Cut:
                    return False
            elif sign in (b'"', b"`"):
                self.at += 1
                self._past(lambda sign=sign: self.data.find(sign, self.at), 1)  # type: ignore[misc]
            elif sign and not self.skip_remark():
                self.at += 1
            elif not sign and not self.more():
                return False
