"""One old release in, its clean Markdown and plain text out, with all that was taken from it on the way."""

import re
from html import unescape
from typing import NamedTuple
from urllib.parse import urlsplit

from plugins.findings import Code, Finding
from plugins.importer.markup import credits
from plugins.importer.markup import markup_codes as codes
from plugins.importer.markup.blocks import Block
from plugins.importer.markup.characters import plain_characters
from plugins.importer.markup.cleaning import cleaned, flat_text, is_too_deep, seen_text
from plugins.importer.markup.converted import Converted
from plugins.importer.markup.joints import paragraphs, split_lines
from plugins.importer.markup.mojibake import mended
from plugins.importer.markup.placing import Placed, placed
from plugins.importer.markup.reading_html import ReadHtml, read_html
from plugins.importer.markup.reading_text import read_text
from plugins.importer.markup.sifting import sift
from plugins.importer.markup.stored import is_html, unescaped, without_shortcodes
from plugins.importer.markup.tidying import tidied
from plugins.importer.markup.words import lost, words_of
from plugins.importer.markup.writing import markdown_of, plain_of
from plugins.importer.old_release import OldRelease

MOST_TOLD = 12  # words in a finding


class _Read(NamedTuple):
    """A body as blocks, and what a reader of it saw, as text."""

    found: ReadHtml
    seen: str
    stood_for: list[str]
    is_too_deep: bool = False
    mended: tuple[str, str] | None = None  # a sign in a wrong encoding, and what it was meant to be


def converted(old: OldRelease) -> Converted:
    """What becomes of an old release's body before anything is recognised in it."""
    title = _plain_line(old.title)
    read = _read(old)
    numbers = [block.marker for block in read.found.blocks if block.marker != "-"]
    before = words_of((read.seen, *numbers, *read.stood_for, *old.left_out))
    title_block = next(iter(read.found.blocks), None) if not title else None
    if title_block and title_block.kind == "heading":
        title = " ".join(title_block.text.split())
    sifted = sift(list(split_lines(read.found.blocks)), title, _site(old))
    hidden = (text for text in read.found.hidden if text)
    dropped = (*sifted.dropped, *hidden, *read.stood_for, *old.left_out)
    put = placed(tidied(paragraphs(sifted.lines)), old, sifted.value(credits.PICTURE))
    plain = plain_of(put.blocks)
    after = words_of((plain,))
    missing = lost(before, [*after, *words_of(dropped), *words_of(put.captions)])
    return Converted(
        title=title,
        markdown=markdown_of(put.blocks),
        plain=plain,
        reporter=_joined(old.reporter, sifted.value(credits.REPORTER)),
        editor=_joined(old.editor, sifted.value(credits.EDITOR)),
        publisher=old.publisher or sifted.value(credits.PUBLISHER),
        rights=_joined(old.rights, sifted.value(credits.RIGHTS)),
        pictures=put.pictures,
        files=put.files,
        dropped=dropped,
        lost=missing,
        words_before=len(before),
        words_after=len(after),
        findings=tuple(_findings(old, read, put, missing, len(after))),
    )


def _read(old: OldRelease) -> _Read:
    text, was, now = mended(old.body)
    read = _read_text(plain_characters(text), old)
    return read._replace(mended=(was, now)) if was else read


def _read_text(text: str, old: OldRelease) -> _Read:
    stood_for: list[str] = []
    if old.is_html or "&" in text or "<" in text:
        text = unescaped(text)
        if old.is_html or is_html(text):
            text, stood_for = without_shortcodes(text)
            if is_too_deep(text):
                flat = plain_characters(flat_text(text))
                return _Read(ReadHtml(read_text(flat)), flat, stood_for, is_too_deep=True)
            if is_html(text):
                clean = plain_characters(cleaned(text))
                return _Read(read_html(clean, old.address), plain_characters(seen_text(clean)), stood_for)
        text = plain_characters(unescape(text))
    blocks: tuple[Block, ...] = read_text(text)
    return _Read(ReadHtml(blocks), text, stood_for)


def _plain_line(text: str) -> str:
    """A title without elements, entities and what nobody sees."""
    text = mended(text).text
    bare = re.sub(r"</?[a-zA-Z][^<>]*>", "", unescaped(text)) if "<" in text or "&" in text else text
    return " ".join(plain_characters(unescape(bare)).split())


def _site(old: OldRelease) -> str:
    """The names of where it stood."""
    try:
        host = urlsplit(old.address).hostname or ""
    except ValueError:
        host = ""
    return f"{old.publisher} {host}"


def _joined(first: str, second: str) -> str:
    return first if not second or second.lower() in first.lower() else ", ".join(filter(None, (first, second)))


def _findings(old: OldRelease, read: _Read, put: Placed, missing: tuple[str, ...], words: int) -> list[Finding]:
    found: list[Finding] = []

    def tell(code: Code, **facts: object) -> None:
        found.append(Finding(old.path, old.line, code, facts))

    if read.is_too_deep:
        tell(codes.TOO_DEEP)
    if read.mended:
        tell(codes.MENDED_BYTES, was=read.mended[0], now=read.mended[1])
    if missing:
        tell(codes.WORDS_LOST, count=len(missing), words=" ".join(missing[:MOST_TOLD]))
    if not words:
        tell(codes.NO_WORDS)
    if links := read.found.dead_links:
        tell(codes.DEAD_LINKS, count=len(links), value=links[0])
    if put.missing:
        tell(codes.PICTURES_MISSING, count=len(put.missing), value=put.missing[0])
    if put.inside:
        tell(codes.PICTURE_INSIDE, count=put.inside)
    for name in put.wordless:
        tell(codes.PICTURE_WITHOUT_WORDS, value=name)
    for value in read.stood_for:
        tell(codes.STOOD_FOR, value=value)
    return found
