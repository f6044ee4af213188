"""Rows of JSON files: an array, `{"data": […]}`, what phpMyAdmin exports, one object a line; read object by object."""

import json
import re
from collections.abc import Container, Iterator
from pathlib import Path
from typing import Any

from plugins.findings import Finding
from plugins.importer.old_release import Advanced
from plugins.importer.sources.opening import BROKEN, PIECE, Pieces, opened
from plugins.importer.sources.rows import LONGEST, Row
from plugins.importer.sources.tables_codes import BROKEN_ROW, CUT_OFF, EMPTY, OTHER_ENCODING, TOO_LONG, UNREADABLE

_SPACE = re.compile(r"(?:[\s,]++|/\*(?:(?!\*/).)*+\*/|//[^\n]*+\n)*+", re.DOTALL)
_NAMED = re.compile(r"//\s*(?:[\w$-]+\.)?([\w$-]+)\s*$", re.MULTILINE)  # phpMyAdmin's remark above an array
_KEY = re.compile(r'"((?:[^"\\]|\\.)*)"\s*:\s*', re.DOTALL)
_ROWS_BEGIN = re.compile(r"\[\s*(?=\{)")
_HOLDER = re.compile(r'\{\s*"type"\s*:\s*"(?:header|database|table)"')
_NEXT = re.compile(r"\}\s*,?\s*(?=\{)|\}\s*\]")
_OBJECT_OR_ARRAY = re.compile(r"[\[{]")
NEAR = 16  # characters before the end at which a complaint may come of the text's going on in the next piece
BEHIND = 300  # characters of what has been read that are kept
DEEPEST = 4  # objects within objects that are told as columns


def rows(
    path: Path, name: str, tables: Container[str] | None = None, advanced: Advanced | None = None
) -> Iterator[Row | Finding]:
    """Every object of every array of objects; what is nested in one is a column too, such as `title.rendered`."""
    try:
        with opened(path, advanced) as file:
            pieces = Pieces(file)
            reader = _Reader(iter(pieces), name)
            number = 0
            for told in reader.everything():
                number += 1
                if isinstance(told, Finding) or tables is None or told.table in tables:
                    yield told
            if not number:
                yield Finding(name, 1, EMPTY)
            if pieces.other_line:
                yield Finding(name, pieces.other_line, OTHER_ENCODING)
    except BROKEN as error:
        yield Finding(name, 1, UNREADABLE, {"problem": error})


class _Reader:
    """Walks down to where objects stand in a row, and gives them one by one."""

    def __init__(self, pieces: Iterator[str], name: str) -> None:
        self.pieces, self.name = pieces, name
        self.text, self.at, self.line, self.counted = "", 0, 1, 0  # `line`: of the place `counted`
        self.is_whole = False  # nothing comes after `text`
        self.decoder = json.JSONDecoder(strict=False, parse_int=str, parse_float=str)

    def everything(self) -> Iterator[Row | Finding]:
        """All rows, whatever stands around them."""
        table = ""
        while sign := self._next():
            before = self.text[max(0, self.at - BEHIND) : self.at]
            if named := list(_NAMED.finditer(before)):
                table = named[-1][1]
            if sign == "[":
                self.at += 1
                yield from self._array(table)
            elif sign == "{" and not self._is_row():
                yield from self._holder()
            elif sign == "{":
                yield from self._object(table)
            elif sign in "]}":  # of something that was mended above
                self.at += 1
            else:
                yield Finding(self.name, self._line(), BROKEN_ROW, {"problem": self.text[self.at : self.at + 40]})
                if not self._skip_to(_OBJECT_OR_ARRAY):
                    return

    def _array(self, table: str) -> Iterator[Row | Finding]:
        while sign := self._next():
            if sign == "]":
                self.at += 1
                return
            if sign == "{" and _HOLDER.match(self.text, self.at):
                yield from self._holder()
            elif sign == "{":
                yield from self._object(table)
            else:
                yield Finding(self.name, self._line(), BROKEN_ROW, {"problem": self.text[self.at : self.at + 40]})
                if not self._skip_to(_NEXT):
                    return
        yield Finding(self.name, self._line(), CUT_OFF)

    def _holder(self, depth: int = 0) -> Iterator[Row | Finding]:
        """An object that holds rows under some of its keys, or deeper; its `name` is the table's."""
        table = ""
        self.at += 1
        while sign := self._next():
            if sign == "}":
                self.at += 1
                return
            self._fill_for(_KEY)
            key = _KEY.match(self.text, self.at)
            if not key:
                yield Finding(self.name, self._line(), BROKEN_ROW, {"problem": self.text[self.at : self.at + 40]})
                self._skip_to(_OBJECT_OR_ARRAY)
                return
            self.at = key.end()
            sign = self._next()
            if sign == "{" and key[1].isdecimal():  # what PHP makes of an array with gaps
                yield from self._object(table)
                continue
            if sign == "{" and depth < DEEPEST:
                yield from self._holder(depth + 1)
                continue
            if _ROWS_BEGIN.match(self.text, self.at):
                self.at += 1
                yield from self._array(table)
                continue
            line = self._line()
            value, problem = self._value()
            if problem:
                yield Finding(self.name, line, problem, {"problem": "JSON", "limit": LONGEST >> 20})
                self._skip_to(_OBJECT_OR_ARRAY)
                return
            table = value if key[1] == "name" and isinstance(value, str) else table
        yield Finding(self.name, self._line(), CUT_OFF)

    def _object(self, table: str) -> Iterator[Row | Finding]:
        line, start = self._line(), self.at
        value, problem = self._value()
        if not problem and value:
            yield Row(line, dict(_columns(value)), table)
        elif not problem:
            return
        elif problem is BROKEN_ROW:
            self._skip_to(_NEXT)
            raw = self.text[start : self.at] if start < self.at else ""
            yield Row(line, {}, table, raw, (Finding(self.name, line, BROKEN_ROW, {"problem": "JSON"}),))
        else:
            yield Finding(self.name, line, problem, {"limit": LONGEST >> 20})
            if problem is TOO_LONG:
                self._skip_to(_NEXT)
            else:
                self.at = len(self.text)

    def _value(self) -> tuple[Any, Any]:
        """The value that begins here, and the code of what is wrong with it."""
        while True:
            try:
                value, self.at = self.decoder.raw_decode(self.text, self.at)
            except json.JSONDecodeError as error:
                may_go_on = error.msg.startswith("Unterminated") or error.pos >= len(self.text) - NEAR
                if not may_go_on:
                    return None, BROKEN_ROW
                if len(self.text) - self.at > LONGEST:
                    return None, TOO_LONG
                if not self._more():
                    return None, CUT_OFF
            except (RecursionError, ValueError):
                return None, BROKEN_ROW
            else:
                return value, None

    def _is_row(self) -> bool:
        """Whether an object that stands by itself is a row: one whole in a line, and perhaps more below it."""
        self._fill_for(re.compile(r"[^\n]*\n\s*\S"))
        line, _, below = self.text[self.at :].partition("\n")
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            return False
        return below.lstrip().startswith("{") or not _holds_rows(value)

    def _next(self) -> str:
        """The next sign that means something; "" at the end."""
        if self.at > PIECE:
            self._line()
            behind = self.at - BEHIND
            self.text, self.at, self.counted = self.text[behind:], BEHIND, BEHIND
        while True:
            found = _SPACE.match(self.text, self.at)
            end = found.end() if found else self.at
            if len(self.text) - end > 1 or self.is_whole:
                self.at = end
                return self.text[end : end + 1]
            self._more()

    def _fill_for(self, pattern: re.Pattern[str]) -> None:
        while not pattern.match(self.text, self.at) and len(self.text) - self.at < LONGEST and self._more():
            pass

    def _skip_to(self, pattern: re.Pattern[str]) -> bool:
        """Go on behind the next place that fits, or at it when it is a bracket that opens; False at the end."""
        start = self.at + 1
        while not (found := pattern.search(self.text, start)):
            start = max(start, len(self.text) - NEAR)
            if not self._more():
                self.at = len(self.text)
                return False
        self.at = found.start() if pattern is _OBJECT_OR_ARRAY else found.end() - found[0].endswith("]")
        return True

    def _line(self) -> int:
        self.line += self.text.count("\n", self.counted, self.at)
        self.counted = self.at
        return self.line

    def _more(self) -> bool:
        """Read on, the more the longer this one value is; False at the end."""
        wanted = len(self.text) - self.at
        gathered = [self.text]
        while not self.is_whole and wanted >= 0:
            piece = next(self.pieces, None)
            if piece is None:
                self.is_whole = True
            else:
                gathered.append(piece)
                wanted -= len(piece)
        self.text = "".join(gathered)
        return len(gathered) > 1


def _holds_rows(value: Any, depth: int = 0) -> bool:
    """Whether rows stand within an object, so that it is none itself."""
    return any(
        (isinstance(part, list) and part and all(isinstance(one, dict) for one in part))
        or (isinstance(part, dict) and depth < DEEPEST and (key.isdecimal() or _holds_rows(part, depth + 1)))
        for key, part in value.items()
    )


def _columns(value: Any, above: str = "", depth: int = 0) -> Iterator[tuple[str, str | None]]:
    """The columns of an object, with those of the objects in it behind a dot."""
    for key, part in value.items():
        name = f"{above}{key}"
        if isinstance(part, dict) and depth < DEEPEST:
            yield from _columns(part, f"{name}.", depth + 1)
        elif isinstance(part, list):
            yield name, ", ".join(filter(None, map(_words, part)))
        else:
            yield name, _words(part)


def _words(part: Any) -> str | None:
    """A value as a cell; of an object in a list its name."""
    if isinstance(part, dict):
        part = next((part[key] for key in ("name", "nama", "title", "judul") if key in part), None) or json.dumps(part)
    if part is None or isinstance(part, str):
        return part
    return {True: "1", False: "0"}[part] if isinstance(part, bool) else json.dumps(part)
