"""What is certain in the header of a release: quotation marks that YAML needs, a key's one spelling, brackets around
a list of one, an id.

Each function takes the text of a header and gives it mended, or None. As with every edit by lines (decision 0006) the
new text counts only when it reads as the old one was meant.
"""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from plugins.desk.round_trip import ENDS, NOTHING, Edit, Sheet, believed, lines_of, sheet_of
from plugins.desk.yaml_text import scalar
from plugins.positioned import Path, Positioned, read_yaml
from plugins.releases.header import Header
from plugins.releases.identity import meant_id
from plugins.releases.key_words import KEY_WORDS
from plugins.schema import folded_key, keys_at, validate
from plugins.settings import Settings
from plugins.slugs import is_slug
from plugins.yaml_trouble import IN_WORDS_QUOTES

_TEXTS = """title summary name place dateline number author editor approver alt caption credit photographer note was now
reason consent address hours"""
TEXTS = frozenset(_TEXTS.split())
"""Keys whose value is always one text."""

LISTS = ("agencies", "supporting_agencies", "partners", "event_types", "districts", "officials")
"""Keys whose value is always a list, and may be one of slugs."""

LINE = re.compile(r"(?P<start>(?P<indent> *(?:- +)?)(?P<key>[\w-]+): +)(?P<value>\S(?:.*[^ ])?)(?P<end> *)")
NOT_SURE = ("|", ">", "“")  # a text over several lines, it may be; Word's marks around some of its words


def with_quotes(header: str) -> str | None:
    """Texts in quotation marks that YAML would take for something else, as `title: Catat: loket pindah`."""
    if not read_yaml(header, "")[1]:
        return None
    lines, said = list(lines_of(header)), dict[int, str]()
    for index, line in enumerate(lines):
        bare = line.rstrip(ENDS)
        found = LINE.fullmatch(bare)
        if (
            found
            and _means_text(found["key"])
            and _breaks(found["value"])
            and not _goes_on(lines, index, found["indent"])
        ):
            value = _without_words_quotes(found["value"])
            lines[index] = f"{found['start']}{scalar(value)}{found['end']}{line[len(bare) :]}"
            said[index + 1] = value
    text = "".join(lines)
    given, findings = read_yaml(text, "")
    # A line within a longer text only looks like a key.
    read = {line: value_at(given, path) for path, line in given.lines.items() if said and path}
    return text if said and not findings and all(read.get(line) == value for line, value in said.items()) else None


def _means_text(word: str) -> bool:
    """Whether a key, or a word for one, is that of a text."""
    return not TEXTS.isdisjoint([word, *KEY_WORDS.get(folded_key(word), "").split()])


def _breaks(value: str) -> bool:
    """Whether a value cannot be read as it stands, though what it says is certain."""
    plain = _without_words_quotes(value)
    if re.search(r"[ \t]#", value) or plain.startswith(NOT_SURE):
        return False
    mark = value[0]
    if mark in "\"'" and (value.count(mark) % 2 or value.endswith(mark)):
        return False  # does the mark belong to the text, or around it?
    return bool(read_yaml(f"key: {value}\n", "")[1])


def _without_words_quotes(value: str) -> str:
    """A value that stands in Word's quotation marks, which YAML does not know, without them."""
    found = IN_WORDS_QUOTES.fullmatch(value)
    return found[1].strip() if found else value


def _goes_on(lines: list[str], index: int, indent: str) -> bool:
    """Whether the next line that is written belongs to the same value."""
    rest = (line.rstrip(ENDS) for line in lines[index + 1 :])
    follows = next((line for line in rest if line.strip()), "")
    return len(follows) - len(follows.lstrip()) > len(indent)


def value_at(given: Positioned, path: Path) -> Any:
    """The value at a path."""
    value = given.data
    for step in path:
        value = value[step]
    return value


def with_known_keys(header: str, settings: Settings) -> str | None:
    """Keys as the table of fields spells them, where a word can mean one key only, as `judul`.

    A key and those inside it are mended together, and only where what they say is right under their new names.
    """
    text, sheet = header, _keys_of(header)
    for key in sheet.given.data if sheet else ():
        new = _all_renamed(text, key)
        if new != text and not _complaints(new, settings) - _complaints(text, settings):
            text = new
    return text if text != header else None


def _all_renamed(text: str, top: str) -> str:
    """The header with one of its keys, and all inside it, under the names that they mean."""
    name = top
    while sheet := _keys_of(text):
        places = (path for path in sheet.given.lines if path[:1] == (name,))
        place = next((path for path in places if _meant_key(sheet, path)), None)
        new = _renamed(sheet, place, _meant_key(sheet, place)) if place else None
        if place is None or new is None:
            break
        name = _meant_key(sheet, place) if len(place) == 1 else name
        text = new
    return text


def _meant_key(sheet: Sheet, path: Path) -> str:
    """The one key that is meant by the word at a path; "" for a key that is known, and where nothing is certain."""
    word, known = path[-1], keys_at(Header, path[:-1])
    if not isinstance(word, str) or word in known:
        return ""
    meant = [key for key in KEY_WORDS.get(folded_key(word), "").split() if key in known]
    return meant[0] if len(meant) == 1 and meant[0] not in value_at(sheet.given, path[:-1]) else ""


def _renamed(sheet: Sheet, path: Path, name: str) -> str | None:
    word, around, at = str(path[-1]), value_at(sheet.given, path[:-1]), sheet.index(*path)
    line = sheet.bare(at)
    places = re.finditer(rf"(?<![\w-]){re.escape(word)}(?=['\"]? *:)", line)
    edits = (Edit(at, (line[: found.start()] + name + line[found.end() :],), 1) for found in places)
    wanted = _with(sheet.given.data, path[:-1], {name if key == word else key: around[key] for key in around})
    return believed(sheet, edits, wanted)


def _with(data: Any, path: Path, value: Any) -> Any:
    """The data with another value at a path."""
    if not path:
        return value
    inner = _with(data[path[0]], path[1:], value)
    if isinstance(data, list):
        return [inner if number == path[0] else item for number, item in enumerate(data)]
    return {**data, path[0]: inner}


def _complaints(header: str, settings: Settings) -> Counter[str]:
    """What is wrong, by code, but for the lists that are mended next."""
    given, _ = read_yaml(with_lists(header) or header, "")
    _, findings = validate(Header, given, "", aliases=KEY_WORDS, context={"zone": settings.zone})
    return Counter(finding.code.id for finding in findings)


def with_lists(header: str) -> str | None:
    """Brackets around the slugs of a list, as `agencies: dinas-contoh`."""
    text = header
    for key in LISTS:
        sheet = _keys_of(text)
        value = sheet.given.data.get(key) if sheet else None
        if sheet is None or not isinstance(value, str):
            continue
        slugs = [slug.strip() for slug in value.split(",")]
        line = sheet.bare(sheet.index(key))
        bare = line.rstrip(" ")
        found = re.fullmatch(rf"({key} *: *)(?P<mark>['\"]?)(.*)(?P=mark)", bare)
        if found and all(map(is_slug, slugs)):
            edit = Edit(sheet.index(key), (f"{found[1]}[{found[3]}]{line[len(bare) :]}",), 1)
            text = believed(sheet, [edit], {**sheet.given.data, key: slugs}) or text
    return text if text != header else None


def with_id(header: str, draw: Callable[[], str]) -> str | None:
    """An id, where there is none; one in capitals or without its hyphen as it was given."""
    sheet = _keys_of(header)
    if sheet is None:
        return None
    data, given = sheet.given.data, sheet.given.data.get("id")
    if given is None:
        meant = draw()
    else:
        meant = meant_id(str(given))
        if not meant or meant == given:
            return None
    if "id" in data:
        at = sheet.index("id")
        line = sheet.bare(at)
        written = NOTHING if given is None else re.compile(rf"( *id *:) *(['\"]?){re.escape(str(given))}\2 *")
        found = written.fullmatch(line)
        edit = Edit(at, (f"{found[1]} {meant}",), 1) if found else None
    else:
        first = sheet.bare(min(line for path, line in sheet.given.lines.items() if path) - 1) if data else ""
        edit = Edit(0, (f"{first[: len(first) - len(first.lstrip())]}id: {meant}",))
    return believed(sheet, [edit] if edit else (), {**data, "id": meant})


def _keys_of(header: str) -> Sheet | None:
    sheet = sheet_of(header)
    return sheet if sheet and isinstance(sheet.given.data, dict) else None
