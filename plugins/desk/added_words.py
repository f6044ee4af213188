"""Words added to a list inside an entry (`other_names`, `seen_on`): all else in the file stays byte for byte."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plugins.desk.round_trip import ITEM, NOTHING, Edit, Sheet, believed, first_behind, sheet_of
from plugins.desk.yaml_text import FLOW_SIGNS, mapping_lines, scalar
from plugins.positioned import Path


def with_words(text: str, place: Path, key: str, words: Sequence[str], behind: str) -> str | None:
    """The text with more words in the list `key` of the mapping at a place; None when that cannot be made.

    Words that stand there are not added. `behind`: the key below which a new list is written. A single text counts as
    a list of one.
    """
    sheet = sheet_of(text)
    if sheet is None:
        return None
    holder: Any = sheet.given.data
    for step in place:
        holder = holder[step]
    old = holder.get(key)
    known = [old] if isinstance(old, str) else old or []
    new = [word for word in dict.fromkeys(words) if word not in known]
    if not new:
        return text
    wanted = _changed(sheet.given.data, place, {**holder, key: [*known, *new]})
    return believed(sheet, _edits(sheet, place, key, known, new, behind), wanted)


def _changed(data: Any, place: Path, value: Mapping[str, Any]) -> Any:
    """The data with another value at a place."""
    if not place:
        return value
    step, rest = place[0], place[1:]
    if isinstance(data, list):
        return [_changed(item, rest, value) if index == step else item for index, item in enumerate(data)]
    return {name: _changed(item, rest, value) if name == step else item for name, item in data.items()}


def _edits(
    sheet: Sheet, place: Path, key: str, known: Sequence[str], new: Sequence[str], behind: str
) -> Iterator[Edit]:
    path = (*place, key)
    if path not in sheet.given.lines:
        yield from _new_list(sheet, place, key, new, behind)
        return
    at, stop = sheet.index(*path), first_behind(sheet, path)
    line = sheet.bare(at)
    if empty := NOTHING.fullmatch(line):
        indent = len(line) - len(line.lstrip())
        yield Edit(at, tuple(_indented(mapping_lines({key: new}), indent)), 1)
        yield Edit(at, (f"{empty[1]} {_in_brackets(new)}",), 1)
    for number in range(stop - 1, at - 1, -1):  # the bracket with which it ends
        yield from _before_bracket(sheet, number, bool(known), new)
    yield from _instead_of_one(sheet, at, key, known, new)
    if (*path, 0) in sheet.given.lines:
        yield from _behind_last(sheet, path, len(known), new)


def _before_bracket(sheet: Sheet, number: int, is_more: bool, new: Sequence[str]) -> Iterator[Edit]:
    line = sheet.bare(number)
    for found in reversed(list(re.finditer(r",?\s*\]", line))):
        told = ", ".join([_quoted(word) for word in new])
        yield Edit(number, (f"{line[: found.start()]}{', ' if is_more else ''}{told}{line[found.end() - 1 :]}",), 1)


def _instead_of_one(sheet: Sheet, at: int, key: str, known: Sequence[str], new: Sequence[str]) -> Iterator[Edit]:
    """`seen_on: 2025-01-01` becomes a list."""
    line = sheet.bare(at)
    if len(known) == 1 and (found := re.search(rf"({re.escape(key)} *: *)([\"']?){re.escape(known[0])}\2", line)):
        told = f"{line[: found.end(1)]}{_in_brackets([*known, *new])}{line[found.end() :]}"
        yield Edit(at, (told,), 1)


def _behind_last(sheet: Sheet, path: Path, count: int, new: Sequence[str]) -> Iterator[Edit]:
    last = sheet.index(*path, count - 1)
    if found := ITEM.match(sheet.bare(last)):
        for at in (last + 1, first_behind(sheet, (*path, count - 1))):
            yield Edit(at, tuple(f"{found[1]}-{found[2]}{scalar(word)}" for word in new))


def _new_list(sheet: Sheet, place: Path, key: str, new: Sequence[str], behind: str) -> Iterator[Edit]:
    """Lines below the key that it is to follow, as far to the right as that."""
    if (*place, behind) not in sheet.given.lines:
        return
    anchor = sheet.index(*place, behind)
    line = sheet.bare(anchor)
    if found := re.match(rf"( *(?:- +)?){re.escape(behind)} *:", line):
        told = _indented(mapping_lines({key: new}), len(found[1]))
        for at in (anchor + 1, first_behind(sheet, (*place, behind))):
            yield Edit(at, tuple(told))
    brace = line.rfind("}")
    if brace >= 0:
        yield Edit(anchor, (f"{line[:brace].rstrip()}, {key}: {_in_brackets(new)}{line[brace:]}",), 1)


def _in_brackets(words: Sequence[str]) -> str:
    return f"[{', '.join(map(_quoted, words))}]"


def _quoted(word: str) -> str:
    """A word as it may stand between brackets."""
    plain = scalar(word)
    return (
        plain
        if plain != word or not FLOW_SIGNS & set(word)
        else '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'
    )


def _indented(lines: Sequence[str], column: int) -> list[str]:
    return [" " * column + line for line in lines]
