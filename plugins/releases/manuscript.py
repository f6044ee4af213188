"""A release as rules look at it: the record, and the text as its author wrote it, block by block with its lines.

The body's HTML has no lines; so the words are taken from the Markdown itself, freed of its signs. No sign that is
taken out holds a line end: the line of any character is that of its block and the line ends before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import Literal, NamedTuple

from plugins.findings import Code, Finding
from plugins.registry.records import Registry
from plugins.releases.record import Release
from plugins.settings import Settings

Kind = Literal[
    "title", "summary", "heading", "paragraph", "item", "quote", "table", "picture", "note", "code", "header"
]  # fmt: skip

FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$")
ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+")
QUOTE = re.compile(r" {0,3}>[ \t]?")
NOTE = re.compile(r"\[\^[^\]\n]+\]:[ \t]*")
MARKED: tuple[tuple[Kind, re.Pattern[str]], ...] = (("quote", QUOTE), ("note", NOTE), ("item", ITEM))
REFERENCE = re.compile(r" {0,3}\[[^\]\n]+\]:[ \t]*\S")
RULE = re.compile(r"[ |:*_-]*")  # a table's second line, or a line across the page
PICTURE = re.compile(r'!\[([^\]]*)\]\(\s*<?([^)\s>]*)>?(?:\s+"([^"]*)")?\s*\)')
LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\](?:\([^)\n]*\)|\[[^\]\n]*\])")
MARK = re.compile(r"\[\^[^\[\]\n]+\]")
AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^>\s]*>")
TAG = re.compile(r"</?[A-Za-z][^<>\n]*>")
EMPHASIS = re.compile(r"(?<![\w*\\])(\*{1,3}|_{1,3})(?=\S)(.{1,1000}?)(?<=[^\s\\])\1(?![\w*])", re.DOTALL)
SIGN = re.compile(r"[\[<`*_\\&]")  # with which all of these begin
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>-])")


class Block(NamedTuple):
    """A title, paragraph, list item and the like: its words without Markdown's signs, and the line where it begins."""

    kind: Kind
    line: int
    text: str

    def line_of(self, place: int) -> int:
        """The line of a character of the text."""
        return self.line + self.text.count("\n", 0, place)


@dataclass(frozen=True)
class Manuscript:
    """What a rule is given: one release. `registry` is watched, so a judgement is renewed with what it asked.

    `markdown` is the body as it stands in the file, `first_line` where it begins.
    """

    release: Release
    markdown: str
    first_line: int
    registry: Registry
    settings: Settings

    @property
    def path(self) -> str:
        return self.release.source

    def finding(self, line: int, code: Code, **facts: object) -> Finding:
        """What a rule yields."""
        return Finding(self.path, line, code, facts)

    def header(self, key: str, code: Code, **facts: object) -> Finding:
        """The same, at a key of the header."""
        return Finding(self.path, self.release.line_of(key), code, facts)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The body's blocks in order."""
        return tuple(blocks_of(self.markdown, self.first_line))

    @cached_property
    def texts(self) -> tuple[Block, ...]:
        """Title, summary and the body's blocks."""
        release = self.release
        title = Block("title", release.line_of("title"), release.title)
        summary = Block("summary", release.line_of("summary"), release.summary)
        return (title, summary, *self.blocks)

    @cached_property
    def shown(self) -> tuple[Block, ...]:
        """Every text that readers are shown: those above, and what the header tells beside title and summary.

        Of a release whose text is hidden there are only the title and the note that says why.
        """
        if (withdrawn := self.release.withdrawn) and withdrawn.hides_text:
            note = Block("header", self.release.line_of("withdrawn"), withdrawn.note)
            return (Block("title", self.release.line_of("title"), self.release.title), note)
        return (*self.texts, *header_texts(self.release))

    @property
    def hides_text(self) -> bool:
        """Whether readers see nothing of its text, pictures and attachments any more."""
        return self.release.withdrawn is not None and self.release.withdrawn.hides_text

    @cached_property
    def prose(self) -> tuple[Block, ...]:
        """Of the body what is written in sentences: paragraphs, quotations, notes and list items."""
        return tuple(block for block in self.blocks if block.kind in ("paragraph", "quote", "note", "item"))

    @cached_property
    def lead(self) -> Block | None:
        """The first paragraph."""
        return next((block for block in self.blocks if block.kind == "paragraph"), None)


def header_texts(release: Release) -> Iterator[Block]:
    """What a header shows to readers in words of its own, beside title and summary."""
    pictures = (*([release.image] if release.image else []), *release.gallery)
    lines: list[tuple[int, tuple[str, ...]]] = [
        (picture.line, (picture.alt, picture.caption, picture.credits)) for picture in pictures
    ]
    lines += [(attachment.line, (attachment.title, attachment.path)) for attachment in release.attachments]
    told: list[tuple[str, tuple[str, ...]]] = [
        (key, (getattr(release, key),)) for key in ("number", "author", "editor", "approver")
    ]
    if event := release.event:
        told.append(("event", (event.name, event.place)))
    told += [("sources", (source.name,)) for source in release.sources]
    told += [("changes", (change.note, change.was, change.now, change.approver)) for change in release.changes]
    if release.withdrawn:
        told.append(("withdrawn", (release.withdrawn.note,)))
    lines += [(release.line_of(key), texts) for key, texts in told]
    for line, texts in lines:
        yield from (Block("header", line, text) for text in texts if text)


def blocks_of(markdown: str, first_line: int) -> Iterator[Block]:
    """The blocks of a Markdown text."""
    kind: Kind | None = None
    start, gathered, fence, is_after_blank = first_line, list[str](), "", True

    def ended() -> Iterator[Block]:
        nonlocal kind
        if kind and any(line.strip() for line in gathered):
            yield Block(kind, start, "\n".join(gathered) if kind == "code" else plain("\n".join(gathered)))
        kind = None
        gathered.clear()

    for number, line in enumerate(markdown.split("\n"), first_line):
        opened = FENCE.match(line)
        if fence:
            if opened and opened[1].startswith(fence):
                yield from ended()
                fence = ""
            else:
                gathered.append(line)
            continue
        if opened:
            yield from ended()
            kind, start, fence = "code", number + 1, opened[1][:3]
            continue
        found, text, begins = _kind_of(line, kind, is_after_blank)
        is_after_blank = found is None
        if found != kind or begins:
            yield from ended()
        if found is not None:
            if kind is None:
                kind, start = found, number
            gathered.append(text)
    yield from ended()


def _kind_of(line: str, before: Kind | None, is_after_blank: bool) -> tuple[Kind | None, str, bool]:
    """What a line is behind one of a block of kind `before` (None: no text), its words, whether it begins a block."""
    if not line.strip() or RULE.fullmatch(line) or (REFERENCE.match(line) and not NOTE.match(line)):
        return None, "", False
    if is_after_blank and line.startswith(("    ", "\t")) and before in (None, "code") and not ITEM.match(line):
        return "code", line, False
    for kind, pattern in MARKED:
        if found := pattern.match(line):
            return kind, line[found.end() :], kind != "quote"
    if found := HEADING.fullmatch(line):
        return "heading", found[1], True
    if PICTURE.fullmatch(line.strip()):
        return "picture", line, True
    if line.lstrip().startswith("|") or (before == "table" and "|" in line):
        return "table", line, True
    if before in ("item", "quote", "note", "paragraph"):
        return before, line, False
    return "paragraph", line, False


def plain(text: str) -> str:
    """Words without Markdown's signs; every line end stays where it is."""
    if not SIGN.search(text):
        return text
    text = PICTURE.sub(lambda found: " ".join(filter(None, (found[1], found[3]))), text)
    text = LINK.sub(lambda found: found[1], AUTOLINK.sub("", MARK.sub("", text)))
    text = TAG.sub(lambda found: " " if found[0][1:3].lower() == "br" else "", text).replace("`", "")
    for _ in range(2):  # strong within emphasis
        text = EMPHASIS.sub(lambda found: found[2], text)
    text = ESCAPED.sub(lambda found: found[1], text)
    return re.sub(r"&[#\w]+;", lambda found: unescape(found[0]).replace("\n", " "), text) if "&" in text else text
