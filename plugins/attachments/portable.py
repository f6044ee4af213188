"""PDF, as far as the standard library goes: text in streams that are plain or deflated.

Covered are fonts whose codes are letters themselves, and those with a table back to letters (ToUnicode) that is found
by the font's name. Not covered: what is locked, pictures of text (a scan), other filters, fonts without such a table.
"""

import re
from collections.abc import Iterator, Mapping

from plugins.attachments.passages import Budget, Passage, Unread
from plugins.attachments.portable_fonts import Fonts, decoded, literal
from plugins.attachments.portable_streams import MOST_STREAM, streams

MOST_ALL = 32_000_000  # bytes of all streams
LOCKED = re.compile(rb"/Encrypt[ \r\n]{0,4}(?:[0-9]{1,7}[ \r\n]{1,4}[0-9]{1,7}[ \r\n]{1,4}R|<<)")
SHOWS = re.compile(rb"T[jJ]|'|\"")
TOKEN = re.compile(
    rb"/(?P<font>[^\s/<>\[\]()%{}]{1,60})\s{1,8}(?P<size>[-+0-9.]{1,12})\s{1,8}Tf\b"
    rb"|\((?P<text>(?:[^()\\]|\\.){0,4000})(?=[()])"
    rb"|<(?P<hex>[0-9A-Fa-f\s]{1,8000})>"
    rb"|(?P<right>[-0-9.]{1,12})\s{1,4}(?P<up>[-0-9.]{1,12})\s{1,4}T[dD]\b"
    rb"|(?P<kern>-[0-9.]{1,12})|(?P<line>\b(?:Tm|ET)\b|T\*|')",
    re.DOTALL,
)
USED = re.compile(rb"/([^\s/<>\[\]()%{}]{1,60})\s{1,8}[-+0-9.]{1,12}\s{1,8}Tf\b")
DIGIT, LETTER = 0.65, 1.05  # of an em: how wide they are at the most
UNPRINTABLE = 10  # one of so many characters: codes of a font without a table, not letters
GAP = 180  # thousandths of an em: what moves the next letters further stands for a space


def pages(data: bytes) -> Iterator[Passage]:
    """The words of a PDF; a row is the number of the stream of text in the file, which most often is the page.
    Pages with words that only a reader of the fonts themselves could tell end it as one without words does."""
    if data[:1024].find(b"%PDF-") < 0:
        raise Unread("broken")
    if LOCKED.search(data):
        raise Unread("locked")
    known, is_cut = _known(data)
    budget, fonts, row = Budget(), Fonts(data, known), 0
    has_words, is_doubtful = False, False
    for stream in known:
        if b"BT" in stream and SHOWS.search(stream):
            row += 1
            told, strange = 0, 0
            for line in _lines(stream, fonts.by_name):
                budget.take(line)
                told, strange = told + len(line), strange + _unprintable(line)
                has_words = has_words or _is_of_words(line)
                yield Passage(row, line)
            is_doubtful = is_doubtful or strange * UNPRINTABLE > told
            is_doubtful = is_doubtful or any(name in fonts.doubtful for name in USED.findall(stream))
    if is_cut:
        raise Unread("huge")
    if is_doubtful or not has_words:
        raise Unread("wordless")


def _unprintable(line: str) -> int:
    return sum(not (char.isprintable() or char.isspace()) for char in line)


def _is_of_words(line: str) -> bool:
    """Whether a line is mostly letters and digits."""
    signs = "".join(line.split())
    return bool(signs) and sum(map(str.isalnum, signs)) * 2 >= len(signs)


def _known(data: bytes) -> tuple[list[bytes], bool]:
    """The streams, and whether some are missing or cut for their size."""
    found, left = list[bytes](), MOST_ALL
    for stream in streams(data):
        left -= len(stream)
        if left < 0:
            return found, True
        found.append(stream)
        if len(stream) >= MOST_STREAM:
            return found, True
    return found, False


def _lines(stream: bytes, fonts: Mapping[bytes, Mapping[int, str]]) -> Iterator[str]:
    """The texts between BT and ET as lines of words; what is drawn beside them takes long and says nothing."""
    font: Mapping[int, str] | None = None
    size, line, begins = 1.0, list[str](), stream.find(b"BT")
    while begins >= 0:
        ends = stream.find(b"ET", begins)
        ends = len(stream) if ends < 0 else ends + 2
        for token in TOKEN.finditer(stream, begins, ends):
            if token["font"] is not None:
                font, size = fonts.get(token["font"]), _number(token["size"])
            elif token["text"] is not None:
                line.append(decoded(literal(token["text"]), font))
            elif token["hex"] is not None:
                line.append(decoded(_from_hex(token["hex"]), font))
            elif token["kern"] is not None:
                line += [" "] if _number(token["kern"]) < -GAP else []
            elif token["right"] is not None and line and not _number(token["up"]):
                line += [] if _goes_on(line[-1], _number(token["right"]), size) else ["  "]
            elif line:
                yield "".join(line)
                line.clear()
        begins = stream.find(b"BT", ends)
    if line:
        yield "".join(line)


def _goes_on(written: str, right: float, size: float) -> bool:
    """Whether what is written next stands right behind it, as far as the usual widths of letters tell."""
    width = DIGIT if written.isdecimal() else LETTER
    return 0 < right <= abs(size) * width * max(1, len(written))


def _from_hex(digits: bytes) -> bytes:
    bare = b"".join(digits.split())
    return bytes.fromhex((bare + b"0" * (len(bare) % 2)).decode())


def _number(written: bytes) -> float:
    try:
        return float(written)
    except ValueError:
        return 0.0
