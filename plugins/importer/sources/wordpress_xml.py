"""The items of a WordPress export, one by one, out of files that need not be sound XML.

Before the parser (lxml, without network, document types and entities) sees it, each piece is made legal: control
characters go; outside CDATA, `&nbsp;` becomes its number, and a `&` or a tag that is none of WordPress's is taken for
text. What the parser then still has to recover from is told.
"""

import re
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from html.entities import html5
from pathlib import Path
from typing import Any

from lxml import etree

from plugins.findings import Finding
from plugins.importer.old_release import Advanced
from plugins.importer.sources.opening import BROKEN, Pieces, opened
from plugins.importer.sources.rows import LONGEST
from plugins.importer.sources.tables_codes import (
    BAD_SIGNS,
    BROKEN_XML,
    CUT_OFF,
    DECLARATIONS,
    OTHER_ENCODING,
    TOO_LONG,
    UNREADABLE,
)

FORBIDDEN = bytes(set(range(32)) - {9, 10, 13})
CDATA, CDATA_ENDS = b"<![CDATA[", b"]]>"
_DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ITEM = re.compile(rb"<item\b")
_HEADER = re.compile(rb"\A\s*<\?xml[^>]*\?>")
_STRAY = re.compile(
    rb"<(?!/?(?:rss|channel|item|title|link|description|guid|pubDate|category|language|generator|image|url|width|height"
    rb"|cloud|[\w.-]+:[\w.-]+)[\s/>]|!--|!\[CDATA|\?)"
)
_SIGN = re.compile(rb"&(?:(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);|(\w{1,31};)|)")
_HELD = re.compile(rb"(?:&[#\w]{0,31}|<(?:!\[?[CDAT]{0,5}\[?|[^<>]{0,4096}))\Z")  # what may go on in the next piece
_NAMESPACES = (("/excerpt", "excerpt"), ("wordpress.org/export", "wp"), ("/content/", "content"), ("/dc/", "dc"))
MOST_TROUBLES = 20


class Item:
    """An <item> or <wp:author>: the text of each part by its name, and those that stand several times."""

    def __init__(self, element: Any, line: int) -> None:
        self.line, self.name = line, _named(element.tag)
        self.texts: dict[str, str] = {}
        self.categories: list[tuple[str, str]] = []
        self.meta: dict[str, str] = {}
        for part in element:
            name = _named(part.tag)
            if name == "category":
                self.categories.append((part.get("domain") or "", part.text or ""))
            elif name == "wp:postmeta":
                pair = {_named(one.tag): one.text or "" for one in part}
                self.meta.setdefault(pair.get("wp:meta_key", ""), pair.get("wp:meta_value", ""))
            elif name:
                self.texts.setdefault(name, part.text or "")

    def __getitem__(self, name: str) -> str:
        """The text of a part, "" where there is none."""
        return self.texts.get(name, "")


def items(path: Path, shown: str, advanced: Advanced | None = None) -> Iterator[Item | Finding]:
    """Every item and author of a file, then what was wrong with it. A file with declarations is refused whole."""
    try:
        with opened(path, advanced) as file:
            pieces = Pieces(file)
            yield from _items(pieces, shown)
            if pieces.other_line:
                yield Finding(shown, pieces.other_line, OTHER_ENCODING)
    except BROKEN as error:
        yield Finding(shown, 1, UNREADABLE, {"problem": error})


def _items(pieces: Pieces, shown: str) -> Iterator[Item | Finding]:
    parser = etree.XMLPullParser(
        events=("start", "end"), tag=("item", "{*}author", "wp:author", "channel", "rss"), recover=True,
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, encoding="utf-8",
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    legal = _Legal()
    open_items, is_closed = 0, False
    for piece in legal.pieces(pieces):
        if legal.declared_line:
            yield Finding(shown, legal.declared_line, DECLARATIONS)
            return
        try:
            parser.feed(piece)
        except etree.XMLSyntaxError:
            break
        for event, element in parser.read_events():
            name = _named(element.tag)
            if event == "start":
                open_items += name == "item"
            elif name in ("item", "wp:author"):
                open_items -= name == "item"
                yield Item(element, legal.lines.popleft() if name == "item" and legal.lines else 1)
                _free(element)
            elif name in ("rss", "channel"):
                is_closed = True
    with suppress(etree.XMLSyntaxError):
        parser.close()  # only then it tells what was wrong
    yield from _troubles(parser, legal, shown)
    if open_items > 0 or not is_closed:
        yield Finding(shown, legal.line, CUT_OFF)


def _free(element: Any) -> None:
    """Let go of an element and of all before it."""
    element.clear(keep_tail=False)
    parent = element.getparent()
    while element.getprevious() is not None and parent is not None:
        del parent[0]


def _troubles(parser: Any, legal: "_Legal", shown: str) -> Iterator[Finding]:
    told: dict[tuple[int, int], Any] = {}
    for error in parser.feed_error_log:
        if "Namespace prefix" not in error.message and "Premature end" not in error.message:
            told.setdefault((error.line, error.type), error)
    for (line, _), error in list(told.items())[:MOST_TROUBLES]:
        yield Finding(shown, line or 1, BROKEN_XML, {"problem": error.message.strip()})
    if legal.forbidden:
        yield Finding(shown, legal.forbidden_line, BAD_SIGNS, {"number": legal.forbidden})
    for line in legal.long_lines:
        yield Finding(shown, line, TOO_LONG, {"limit": LONGEST >> 20})


class _Legal:
    """Makes pieces of a file legal XML. `lines`: of each item that was begun; `declared_line`: of a document type."""

    def __init__(self) -> None:
        self.line, self.lines = 1, deque[int]()
        self.forbidden = self.forbidden_line = 0
        self.long_lines: list[int] = []
        self.declared_line = 0
        self._rest, self._in_cdata, self._length = b"", False, 0

    def pieces(self, texts: Pieces) -> Iterator[bytes]:
        """The pieces, legal."""
        is_first = True
        for text in texts:
            data = text.encode("utf-8", "replace")
            if is_first:
                data, is_first = _HEADER.sub(b"", data), False
            clean = data.translate(None, FORBIDDEN)
            if len(clean) < len(data):
                self.forbidden += len(data) - len(clean)
                self.forbidden_line = self.forbidden_line or self.line
            yield b"".join(self._parts(clean, False))
        if self._rest:
            yield b"".join(self._parts(b"", True))

    def _parts(self, data: bytes, is_last: bool) -> Iterator[bytes]:
        data, at = self._rest + data, 0
        self._rest = b""
        while at < len(data):
            mark = CDATA_ENDS if self._in_cdata else CDATA
            end = data.find(mark, at)
            if end < 0:
                stop = len(data) if is_last else self._cut(data, at)
                self._rest = data[stop:]
                yield self._part(data[at:stop])
                return
            yield self._part(data[at:end])
            yield mark
            self._in_cdata, self._length, at = not self._in_cdata, 0, end + len(mark)

    def _cut(self, data: bytes, at: int) -> int:
        """Where to stop so that nothing is cut in two."""
        if self._in_cdata:
            return max(at, len(data) - len(CDATA_ENDS) + 1)
        found = _HELD.search(data, max(at, len(data) - 5000))
        return found.start() if found else len(data)

    def _part(self, data: bytes) -> bytes:
        """A part that stands within CDATA, or without."""
        if self._in_cdata:
            self.line += data.count(b"\n")
            self._length += len(data)
            if self._length > LONGEST:
                if self._length - len(data) <= LONGEST:
                    self.long_lines.append(self.line)
                return b""
            return data
        if (found := _DECLARED.search(data)) and not self.declared_line:
            self.declared_line = self.line + data.count(b"\n", 0, found.start())
        before = 0
        for item in _ITEM.finditer(data):
            self.line += data.count(b"\n", before, item.start())
            before = item.start()
            self.lines.append(self.line)
        self.line += data.count(b"\n", before)
        data = _SIGN.sub(self._sign, data) if b"&" in data else data
        return _STRAY.sub(b"&lt;", data)

    def _sign(self, found: re.Match[bytes]) -> bytes:
        """A reference that XML knows."""
        known, named = found[1], found[2]
        if known and known.startswith(b"#"):
            number = int(known[2:], 16) if known[1:2] in b"xX" else int(known[1:])
            if (
                number in (9, 10, 13)
                or 32 <= number < 0xD800
                or 0xE000 <= number < 0xFFFE
                or 0x10000 <= number < 0x110000
            ):
                return found[0]
            self.forbidden += 1
            self.forbidden_line = self.forbidden_line or self.line
            return b""
        if known:
            return found[0]
        letters = html5.get(named.decode("utf-8", "replace")) if named else None
        if letters:
            return b"".join(b"&#%d;" % ord(letter) for letter in letters)
        return b"&amp;" + found[0][1:]


@lru_cache(maxsize=1024)
def _named(tag: object) -> str:
    """`wp:post_id`, `content:encoded`, `title`: the name as WordPress writes it, whatever the version."""
    if not isinstance(tag, str):
        return ""
    if not tag.startswith("{"):
        return tag
    space, _, name = tag[1:].partition("}")
    return next((f"{prefix}:{name}" for part, prefix in _NAMESPACES if part in space), name)
