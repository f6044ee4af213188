"""Markdown to HTML: one converter a process, with the few extensions that editors are told of.

Tables, footnotes, definition lists, and lists that do not run into one another. Not `meta` (Pelican's default): it
would swallow a first line such as "Catatan: …". Not `attr_list`: looks are the theme's.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor
from markdown.util import ETX, STX, AtomicString

from plugins.catalogue import N_, catalogue
from plugins.releases.patience import Patience, check_signs, count_searches

EXTENSIONS = ("tables", "footnotes", "def_list", "sane_lists")
BACK = N_("Back to where note {} is named")
# An inline pattern needs one of these: escapes, code, links, pictures, notes, HTML, references, emphasis, line breaks.
INLINE = ("\\", "`", "[", "<", "&", "*", "_", "  \n")
# Every block but a paragraph begins with another sign than these, or has a line that does: a list, a quote, a note, the
# line of hyphens of a table or heading.
PARAGRAPH = re.compile(r"[^\W\d_]|[“‘(]")
OTHER_LINE = re.compile(r"\n(?![^\W\d_])")
# What whitespace is made even for: the converter's own signs, other line ends, tabs, lines that begin with spaces.
UNEVEN = (STX, ETX, "\r", "\t", "\n ")
# Patterns that are not searched for by their first sign, and so are slow, with a sign that each of them needs.
SLOW_PATTERNS = {"backtick": "`", "reference": "[", "link": "[", "short_reference": "["}


def _has_any(signs: tuple[str, ...], text: str) -> bool:
    return any(sign in text for sign in signs)  # faster than a search for all of them at once


class _Whitespace(NormalizeWhitespace):
    """Passes over a text that is even."""

    def run(self, lines: list[str]) -> list[str]:
        return super().run(lines) if _has_any(UNEVEN, "\n".join(lines)) else [*lines, "", ""]


class _HtmlBlocks(HtmlBlockPreprocessor):
    """Passes over a text without tags and references, which a parser of HTML would give back as it is."""

    def run(self, lines: list[str]) -> list[str]:
        return super().run(lines) if any("<" in line or "&" in line for line in lines) else lines


class _Paragraphs(BlockProcessor):
    """Takes what can be nothing but a paragraph; a dozen processors would look at each block before it is one."""

    def __init__(self, parser: BlockParser, patience: Patience) -> None:
        super().__init__(parser)
        self.patience = patience

    def test(self, parent: Element, block: str) -> bool:
        self.patience.take(len(block))
        return PARAGRAPH.match(block) is not None and not OTHER_LINE.search(block)

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        return self.parser.blockprocessors["paragraph"].run(parent, blocks)


class _PlainTexts(Treeprocessor):
    """Tells the converter which texts have nothing inline in them; it would try each of its patterns on each text.

    What no pattern can match is the same after all of them were tried.
    """

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not _has_any(INLINE, element.text):
                element.text = AtomicString(element.text)
            if element.tail and not _has_any(INLINE, element.tail):
                element.tail = AtomicString(element.tail)


class _Unescaped(UnescapeTreeprocessor):
    """Passes over a text in which nothing was escaped."""

    def run(self, root: Element) -> None:
        if any("\\" in line for line in self.md.lines):  # type: ignore[attr-defined]
            super().run(root)


@dataclass(frozen=True)
class _Guarded:
    """A pattern of the converter that is not looked for in a text without its sign."""

    pattern: re.Pattern[str]
    sign: str

    def finditer(self, text: str, start: int) -> Iterable[re.Match[str]]:
        return self.pattern.finditer(text, start) if self.sign in text else ()


def converter(language: str) -> Markdown:
    """The library's converter as any program would set it up; what ours must equal."""
    configs: dict[str, dict[str, object]] = {
        # Alignment as an attribute, since authors' styles do not pass the sanitiser.
        "tables": {"use_align_attribute": True},
        "footnotes": {"BACKLINK_TITLE": catalogue(language).gettext(BACK)},
    }
    return Markdown(extensions=list(EXTENSIONS), extension_configs=configs, output_format="html")


@cache
def _converter(language: str) -> tuple[Markdown, Patience]:
    made, patience = converter(language), Patience()
    # What has a name of the library's takes its place; the other two come just before "empty" and "inline".
    made.preprocessors.register(_Whitespace(made), "normalize_whitespace", 30)
    made.preprocessors.register(_HtmlBlocks(made), "html_block", 20)
    made.parser.blockprocessors.register(_Paragraphs(made.parser, patience), "paragraphs", 101)
    made.treeprocessors.register(_PlainTexts(made), "plain_texts", 21)
    made.treeprocessors.register(_Unescaped(made), "unescape", 0)
    for name, sign in SLOW_PATTERNS.items():
        pattern = made.inlinePatterns[name]
        pattern.compiled_re = _Guarded(pattern.compiled_re, sign)  # type: ignore[assignment]
    count_searches(made, patience)
    # It is asked several times for each element whether one of these is its name.
    made.block_level_elements = frozenset(made.block_level_elements)  # type: ignore[assignment]
    return made, patience


def to_html(markdown: str, language: str) -> str:
    """The HTML of a text, with the author's raw HTML still in it: unsafe until it is sanitised. Raises TooMuch."""
    converter, patience = _converter(language)
    patience.begin()
    check_signs(markdown, patience)
    # Before, not after: a text on which the converter gave up must leave nothing to the next one.
    converter.reset()
    return converter.convert(markdown)
