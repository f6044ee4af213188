"""What is certain in the words of a release: title, summary and body, as `plugins/rules/fixes.py` mends them.

Headings stay as they are, since links from elsewhere may lead to them; so do words in another language than
Indonesian, and whatever the release waives.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from plugins.dates import parse_day
from plugins.desk.round_trip import Edit, Sheet, believed, first_behind, sheet_of
from plugins.desk.yaml_text import scalar
from plugins.positioned import read_yaml
from plugins.releases.manuscript import HEADING
from plugins.releases.source import read_parts
from plugins.rules.fixes import fixed, fixed_line

KEYS = ("title", "summary")
VALUE = re.compile(r"(?P<start>\w+ *: +)(?P<mark>['\"]?)(?P<said>.*)(?P=mark)")
LINE_END = re.compile(r"(\r\n|\r|\n)")
UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")


def waived_codes(header: Any, today: date) -> frozenset[str] | None:
    """The codes that a header waives today; None where the words are not Indonesian, or nobody can tell."""
    if not isinstance(header, dict) or header.get("lang", "id") not in ("id", None):
        return None
    waivers = header.get("waivers")
    entries = waivers if isinstance(waivers, list) else []
    return frozenset(
        str(entry.get("code")) for entry in entries if isinstance(entry, dict) and not _has_ended(entry, today)
    )


def _has_ended(waiver: dict[str, Any], today: date) -> bool:
    """Whether its last day is known and past."""
    try:
        return parse_day(str(waiver.get("until"))) < today
    except ValueError:
        return False


def with_words(header: str, today: date) -> str | None:
    """The text of a header with title and summary mended."""
    text = header
    waived = waived_codes(read_yaml(header, "")[0].data, today)
    for key in KEYS if waived is not None else ():
        sheet = sheet_of(text)
        said = sheet.given.data.get(key) if sheet else None
        if sheet and isinstance(said, str) and (meant := fixed_line(said, waived or ())) != said:
            edits = _edits(sheet, key, said, meant, lambda words: fixed_line(words, waived or ()))
            text = believed(sheet, edits, {**sheet.given.data, key: meant}) or text
    return text if text != header else None


def _edits(sheet: Sheet, key: str, said: str, meant: str, fix: Callable[[str], str]) -> Iterator[Edit]:
    """The value on its one line, in the marks that it has or those that it needs now; else line by line."""
    at = sheet.index(key)
    line = sheet.bare(at)
    bare = line.rstrip(" ")
    found = VALUE.fullmatch(bare)
    if found and found["said"] == said:
        mark = found["mark"]
        for value in (f"{mark}{meant}{mark}", scalar(meant)):
            yield Edit(at, (f"{found['start']}{value}{line[len(bare) :]}",), 1)
    lines = [sheet.bare(index) for index in range(at, first_behind(sheet, (key,)))]
    if len(lines) > 1 and not any(line.lstrip().startswith("#") for line in lines):
        begun = re.match(r"\w+ *: *", lines[0])
        heads = [begun[0] if begun else "", *(line[: len(line) - len(line.lstrip())] for line in lines[1:])]
        told = (head + fix(line[len(head) :]) for head, line in zip(heads, lines, strict=True))
        yield Edit(at, tuple(told), len(lines))


def with_body(data: bytes, today: date) -> bytes:
    """A whole release with its body mended; every line keeps its end."""
    parts, _ = read_parts("", data)
    waived = waived_codes(read_yaml(parts.header, "")[0].data, today) if parts.header is not None else None
    if parts.body is None or waived is None:
        return data
    pieces = LINE_END.split(data.decode("utf-8"))
    first = 2 * (parts.body_line - 1)  # every other piece is the end of a line
    lines = pieces[first::2]
    new = fixed(parts.body, waived).split("\n")
    if "\n".join(lines) != parts.body or len(new) != len(lines):
        return data
    pieces[first::2] = [
        line if _is_heading(lines, index) else mended
        for index, (line, mended) in enumerate(zip(lines, new, strict=True))
    ]
    return "".join(pieces).encode()


def _is_heading(lines: list[str], index: int) -> bool:
    """Whether a line is a heading, by its sign or by the line below it."""
    below = lines[index + 1] if index + 1 < len(lines) else ""
    return bool(HEADING.match(lines[index]) or (lines[index].strip() and UNDERLINE.fullmatch(below)))
