"""Edits of a YAML text by lines: what an edit does not speak of stays as it was, byte for byte.

An edit is proposed by the look of lines, and believed only when the new text, read anew, is exactly the old value with
the change. Where no proposal holds, the answer is None: the text must be edited by hand.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.desk.yaml_text import Value, as_read, list_lines, mapping_lines
from plugins.positioned import Path, Positioned, read_yaml

ENDS = "\n\r\x85\u2028\u2029"  # where YAML ends a line
LINES = re.compile(rf"[^{ENDS}]*(?:\r\n|[{ENDS}])|[^{ENDS}]+\Z")
ITEM = re.compile(r"( *)-( +)(?=\S)")
NOTHING = re.compile(r"( *[\w-]+ *:) *(?:\[ *\]|~|null)? *")
DAY = r"(['\"]?)\d{4}-\d{2}-\d{2}\2"


@dataclass(frozen=True, slots=True)
class Edit:
    """New lines, without their ends, before line `at` (counted from 0), instead of as many as `replaced`."""

    at: int
    lines: tuple[str, ...]
    replaced: int = 0


@dataclass(frozen=True)
class Sheet:
    """A text that could be read: its lines with their ends, its value, the line of each part of it."""

    lines: tuple[str, ...]
    given: Positioned

    def index(self, *path: str | int) -> int:
        """The line of a value, counted from 0."""
        return self.given.lines[path] - 1

    def bare(self, index: int) -> str:
        """A line without its end."""
        return self.lines[index].rstrip(ENDS)

    def edited(self, edit: Edit) -> str:
        """The text after an edit. A file without an end of its last line stays so."""
        end = self._end(edit.at)
        before, after = self.lines[: edit.at], self.lines[edit.at + edit.replaced :]
        is_open = bool(self.lines) and self.lines[-1][-1] not in ENDS
        joined = end.join(edit.lines)
        if is_open and not after:
            lead = end if before and before[-1][-1] not in ENDS else ""
            return "".join([*before, lead, joined])
        return "".join([*before, joined, end, *after])

    def _end(self, at: int) -> str:
        """The line end of the neighbourhood."""
        near = [*reversed(self.lines[:at]), *self.lines[at:]]
        ends = (line[len(line.rstrip(ENDS)) :] for line in near)
        return next(filter(None, ends), "\n")


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text as YAML counts them, each with its end."""
    return tuple(LINES.findall(text))


def sheet_of(text: str) -> Sheet | None:
    """The text read, or None when it cannot be."""
    given, findings = read_yaml(text, "")
    return None if findings or given.data is None else Sheet(lines_of(text), given)


def with_item(text: str, key: str, item: Mapping[str, Value]) -> str | None:
    """The text with one more item in the list under a key; key "": the text itself is the list."""
    return with_items(text, key, [item])


def with_items(text: str, key: str, items: Sequence[Mapping[str, Value]]) -> str | None:
    """The same with several, one behind the other."""
    sheet = sheet_of(text)
    if sheet is None or not isinstance(sheet.given.data, dict if key else list):
        return None
    data: Any = sheet.given.data
    old = data.get(key) if key else data
    if not isinstance(old, list | None):
        return None
    new = [*(old or ()), *map(as_read, items)]
    wanted = {**data, key: new} if key else new
    return believed(sheet, _items(sheet, key, len(old or ()), [list_lines([item]) for item in items]), wanted)


def with_block(text: str, key: str, values: Mapping[str, Value]) -> str | None:
    """The text with keys of its own under a key that had no value."""
    sheet = sheet_of(text)
    if sheet is None or not isinstance(sheet.given.data, dict) or sheet.given.data.get(key) is not None:
        return None
    wanted = {**sheet.given.data, key: as_read(values)}
    return believed(sheet, _below(sheet, key, mapping_lines(values)), wanted)


def with_until(text: str, index: int, day: str) -> str | None:
    """The text with the last day of an appointment, which has `from`."""
    sheet = sheet_of(text)
    if sheet is None:
        return None
    held = [dict(item) for item in sheet.given.data["appointments"]]
    held[index]["until"] = day
    return believed(sheet, _untils(sheet, index, day), {**sheet.given.data, "appointments": held})


def believed(sheet: Sheet, edits: Iterable[Edit], wanted: Any) -> str | None:
    """The text after the first edit that makes just what is wanted of it."""
    for edit in edits:
        text = sheet.edited(edit)
        given, findings = read_yaml(text, "")
        if not findings and without_ends(given.data) == without_ends(wanted):
            return text
    return None


def without_ends(value: Any) -> Any:
    """A value whose texts end in no line end: a block text (`>`) at the end of an open file gains one with what is
    added behind it, and says the same."""
    if isinstance(value, dict):
        return {key: without_ends(held) for key, held in value.items()}
    if isinstance(value, list):
        return [without_ends(held) for held in value]
    return value.rstrip("\n") if isinstance(value, str) else value


def _items(sheet: Sheet, key: str, count: int, items: list[list[str]]) -> Iterator[Edit]:
    """Where new items may stand: behind the last one, as far to the right."""
    if not count:
        yield from _below(sheet, key, [line for lines in items for line in lines])
        return
    last: Path = (*filter(None, [key]), count - 1)
    found = ITEM.match(sheet.bare(sheet.index(*last)))
    if not found:
        return
    column = len(found[1])
    first = " " * column + "-" + found[2]
    parted = count > 1 and not sheet.bare(sheet.index(*last) - 1).strip()
    told: list[str] = []
    for lines in items:
        told += [""] if parted else []
        told += [(" " * len(first) if number else first) + line[2:] for number, line in enumerate(lines)]
    stop = first_behind(sheet, last)
    place = _behind(sheet, stop, column)
    for at in (place, stop):
        yield Edit(at, tuple(told))


def first_behind(sheet: Sheet, path: Path) -> int:
    """The line on which something begins that is not in the value at a path."""
    start = sheet.given.lines[path]
    later = [line for place, line in sheet.given.lines.items() if line > start and place[: len(path)] != path]
    return min(later) - 1 if later else len(sheet.lines)


def _behind(sheet: Sheet, stop: int, column: int) -> int:
    """The place before the blank lines and remarks that stand above a line, but for remarks on what is before them."""
    at = stop
    while at:
        line = sheet.bare(at - 1)
        is_own = line.strip() and column and len(line) - len(line.lstrip()) >= column
        if is_own or not (not line.strip() or line.lstrip().startswith("#")):
            break
        at -= 1
    return at


def _below(sheet: Sheet, key: str, lines: list[str]) -> Iterator[Edit]:
    """Lines under a key without a value, or under a new one at the end."""
    if (key,) in sheet.given.lines:
        at = sheet.index(key)
        found = NOTHING.fullmatch(sheet.bare(at))
        if found:
            indent = " " * (len(found[1]) - len(found[1].lstrip()) + 2)
            told = [indent + line for line in lines]
            if found[0].rstrip() == found[1]:
                yield Edit(at + 1, tuple(told))
            yield Edit(at, (found[1], *told), 1)
        return
    first = sheet.bare(min(sheet.given.lines[(name,)] for name in sheet.given.data) - 1) if sheet.given.data else ""
    indent = first[: len(first) - len(first.lstrip())]
    told = [f"{indent}{key}:", *(f"{indent}  {line}" for line in lines)]
    for at in (_behind_blank(sheet), len(sheet.lines)):
        yield Edit(at, tuple(told))


def _behind_blank(sheet: Sheet) -> int:
    at = len(sheet.lines)
    while at and not sheet.bare(at - 1).strip():
        at -= 1
    return at


def _untils(sheet: Sheet, index: int, day: str) -> Iterator[Edit]:
    """The day instead of the one that stands there, else on a line below `from`, else behind it in its brackets."""
    item = sheet.given.data["appointments"][index]
    place: Path = ("appointments", index)
    if "until" in item:
        at = sheet.index(*place, "until")
        line = sheet.bare(at)
        for found in re.finditer(rf"(until *: *){DAY}", line):
            yield Edit(at, (line[: found.start()] + f"{found[1]}{day}" + line[found.end() :],), 1)
        empty = re.fullmatch(r"( *(?:- +)?until *:) *(?:~|null)? *", line)
        if empty:
            yield Edit(at, (f"{empty[1]} {day}",), 1)
        return
    at = sheet.index(*place, "from")
    line = sheet.bare(at)
    block = re.match(r" *(?:- +)?(?=from *:)", line)
    if block:
        yield Edit(at + 1, (" " * block.end() + f"until: {day}",))
    for found in re.finditer(rf"(from *: *){DAY}", line):
        yield Edit(at, (line[: found.end()] + f", until: {day}" + line[found.end() :],), 1)
