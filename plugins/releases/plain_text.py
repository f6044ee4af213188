"""The plain words of a body; and the characters that nobody sees but that change what is read."""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

from plugins.findings import Finding
from plugins.releases.body_codes import UNSEEN_CHARACTER

ALLOWED = "\n\t\u00ad\u200b"  # a soft hyphen and a break without width are typesetting
_INLINE = "a abbr b bdi cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u var"
INLINE = frozenset(_INLINE.split())
# A tag as the sanitiser and the serialiser write it.
TAG = re.compile(r"""</?([a-z][a-z0-9]*)(?: [a-z-]+="[^"<>]*")*>""")


def check_characters(text: str, path: str, first_line: int) -> Iterator[Finding]:
    """Each unseen character once a line: control characters, bidirectional marks, joiners; as `&#8238;`, too."""
    if "&" not in text and text.replace("\n", "").isprintable():
        return
    for number, line in enumerate(text.split("\n")):
        for character in dict.fromkeys(unescape(line)):
            if character in ALLOWED or character.isprintable():
                continue
            if character.isspace() and character not in "\u2028\u2029\x0b\x0c\x1c\x1d\x1e\x1f\x85":
                continue
            name = unicodedata.name(character, f"U+{ord(character):04X}")
            yield Finding(path, first_line + number, UNSEEN_CHARACTER, {"name": name})


def words_of(html: str) -> str:
    """The words of a body's HTML as plain text, blocks parted by blank lines."""
    pieces = TAG.split(html)
    # The serialiser writes no "<" but before a tag; whatever else may come is left to a parser that knows all of HTML.
    blocks = _blocks(pieces) if len(pieces) == 2 * html.count("<") + 1 else _parsed(html)
    return "\n\n".join(filter(None, (" ".join("".join(block).split()) for block in blocks)))


def _blocks(pieces: list[str]) -> list[list[str]]:
    """The texts of each block; `pieces` are texts and the names of the tags between them, by turns."""
    block = [unescape(pieces[0])]
    blocks = [block]
    for name, text in zip(pieces[1::2], pieces[2::2], strict=True):
        if name == "br":
            block.append(" ")
        elif name not in INLINE:
            block = []
            blocks.append(block)
        block.append(unescape(text) if "&" in text else text)
    return blocks


def _parsed(html: str) -> list[list[str]]:
    """The same of any HTML."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return reader.blocks


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[list[str]] = [[]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._part(tag)

    def handle_data(self, data: str) -> None:
        self.blocks[-1].append(data)

    def _part(self, tag: str) -> None:
        if tag == "br":
            self.blocks[-1].append(" ")
        elif tag not in INLINE:
            self.blocks.append([])
