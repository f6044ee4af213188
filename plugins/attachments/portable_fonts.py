"""From the codes in a PDF's strings back to letters."""

import re
from collections.abc import Mapping

from plugins.attachments.portable_streams import stream_at

NUMBERED = re.compile(rb"(?:^|[\s>])([0-9]{1,7})\s{1,4}0\s{1,4}obj\b")
FONT = re.compile(rb"/Type\s{0,4}/Font\b")
FONT_NAMES = re.compile(rb"/([^\s/<>\[\]()%{}]{1,60})\s{1,4}([0-9]{1,7})\s{1,4}0\s{1,4}R")
TO_LETTERS = re.compile(rb"/ToUnicode\s{1,4}([0-9]{1,7})\s{1,4}0\s{1,4}R")
PAIR = re.compile(rb"<([0-9A-Fa-f]{2,4})>\s{0,4}<([0-9A-Fa-f]{4,32})>")
RANGE = re.compile(rb"<([0-9A-Fa-f]{2,4})>\s{0,4}<([0-9A-Fa-f]{2,4})>\s{0,4}<([0-9A-Fa-f]{4})>")
LISTED = re.compile(rb"<([0-9A-Fa-f]{2,4})>\s{0,4}<[0-9A-Fa-f]{2,4}>\s{0,4}\[([0-9A-Fa-f<>\s]{1,20000})\]")
ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b"", b"\r\n": b"", b"\n": b"", b"\r": b""}
# Of a stream that packs objects: number and place of each.
HEAD = re.compile(rb"\s{0,4}((?:[0-9]{1,7}\s{1,4}[0-9]{1,9}\s{1,4}){1,10000})(?=[<\[(/])")
NONE = -1  # no object's number
NO_FONT: Mapping[int, str] = {}
MOST_CODES = 70_000
WIDE = -1  # a code that is none: in the table of a font whose codes have two bytes


class Fonts:
    """The tables to letters by the names that streams call fonts. In `doubtful` are names of fonts with different ones,
    as in a file that was put together from several: what is written with them is not known."""

    def __init__(self, data: bytes, streams: list[bytes]) -> None:
        tables = _tables(data, streams)
        found: dict[bytes, list[Mapping[int, str] | None]] = {}
        for part in (data, *streams) if any(tables.values()) else ():
            for name, number in FONT_NAMES.findall(part):
                table = tables.get(int(number), NO_FONT)
                if table is not NO_FONT and table not in found.setdefault(name, []):
                    found[name].append(table)
        self.by_name: Mapping[bytes, Mapping[int, str]] = {
            name: table for name, (table, *others) in found.items() if table is not None and not others
        }
        self.doubtful = frozenset(name for name, known in found.items() if len(known) > 1)


def _tables(data: bytes, streams: list[bytes]) -> dict[int, Mapping[int, str] | None]:
    """By the number of a font's object its table; None of a font without one."""
    wanted: dict[int, int] = {}
    for number, about in _objects(data, streams):
        if pointer := TO_LETTERS.search(about):
            wanted[number] = int(pointer[1])
        elif FONT.search(about):
            wanted.setdefault(number, NONE)
    by_number = _tables_by_number(data, set(wanted.values()) - {NONE})
    return {font: by_number.get(table) for font, table in wanted.items()}


def _objects(data: bytes, streams: list[bytes]) -> list[tuple[int, bytes]]:
    """The dictionaries of all objects, those packed into streams too, with their numbers."""
    places = [(int(found[1]), found.end()) for found in NUMBERED.finditer(data)]
    ends = [start for _, start in places[1:]] + [len(data)]
    found = [
        (number, data[start : min(end, start + 3_000)]) for (number, start), end in zip(places, ends, strict=False)
    ]
    for stream in streams:
        head = HEAD.match(stream)
        if head:
            told = [int(part) for part in head[1].split()]
            pairs = list(zip(told[::2], told[1::2], strict=False))
            offsets = [offset for _, offset in pairs[1:]] + [len(stream)]
            found += [
                (number, stream[head.end() + offset : min(head.end() + end, head.end() + offset + 3_000)])
                for (number, offset), end in zip(pairs, offsets, strict=True)
            ]
    return found


def _tables_by_number(data: bytes, numbers: set[int]) -> dict[int, Mapping[int, str]]:
    found = {}
    for place in NUMBERED.finditer(data):
        if int(place[1]) in numbers:
            found[int(place[1])] = letters(stream_at(data, place.end()))
    return found


def letters(table: bytes) -> Mapping[int, str]:
    """A ToUnicode table: what each code stands for."""
    found: dict[int, str] = {}
    for block in _between(table, b"beginbfchar", b"endbfchar"):
        for code, letter in PAIR.findall(block):
            found[int(code, 16)] = _text(letter)
    for block in _between(table, b"beginbfrange", b"endbfrange"):
        for first, last, letter in RANGE.findall(block):
            begin = int(letter, 16)
            for index, code in enumerate(range(int(first, 16), min(int(last, 16), int(first, 16) + 4_096) + 1)):
                if len(found) < MOST_CODES:
                    found[code] = chr(min(begin + index, 0xFFFF))
        for first, listed in LISTED.findall(block):
            for index, letter in enumerate(re.findall(rb"<([0-9A-Fa-f]{4,32})>", listed)):
                found[int(first, 16) + index] = _text(letter)
    if any(code > 255 for code in found):
        found[WIDE] = ""
    return found


def _between(table: bytes, begin: bytes, end: bytes) -> list[bytes]:
    """What stands between two words; to the last of the first ones that has an end."""
    return [part.partition(end)[0] for part in table.split(begin)[1:]]


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits[: len(digits) // 4 * 4].decode()).decode("utf-16-be", "replace")


def literal(written: bytes) -> bytes:
    """The bytes of a string between brackets."""
    if b"\\" not in written:
        return written

    def plain(found: re.Match[bytes]) -> bytes:
        sign = found[1]
        return bytes([int(sign, 8) & 255]) if sign[:1].isdigit() and sign[:1] < b"8" else ESCAPED.get(sign, sign)

    return ESCAPE.sub(plain, written)


def decoded(codes: bytes, font: Mapping[int, str] | None) -> str:
    """Letters of codes: by the font's table, of one or two bytes a code; without one as Windows reads them."""
    if font is None:
        if codes[:1] == b"\x00" and len(codes) % 2 == 0:
            return codes.decode("utf-16-be", "replace")
        return codes.decode("cp1252", "replace")
    if len(codes) % 2 == 0 and (WIDE in font or codes[:1] == b"\x00"):
        wide = (int.from_bytes(codes[place : place + 2], "big") for place in range(0, len(codes), 2))
        return "".join(font.get(code, "") for code in wide)
    return "".join(font.get(code, "") for code in codes)
