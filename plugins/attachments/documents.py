"""Documents and slides of office programs: paragraphs, and tables row by row."""

import re
from collections.abc import Iterator

from plugins.attachments.archives import Archive, number_in, opened, parse, parts_of
from plugins.attachments.asides import asides
from plugins.attachments.passages import Budget, Passage
from plugins.attachments.tables import Heads

WORD_PARTS = re.compile(r"word/(?:document[0-9]*|header[0-9]*|footer[0-9]*|footnotes|endnotes|comments)\.xml")
SLIDE_PARTS = re.compile(r"ppt/(?:slides/slide|notesSlides/notesSlide|comments/comment)[0-9]+\.xml")
OPEN_PARTS = re.compile(r"content\.xml|styles\.xml")
PARAGRAPHS, ROWS, CELLS = frozenset({"p", "h"}), frozenset({"tr", "table-row"}), frozenset({"tc", "table-cell"})
SPACES = frozenset({"tab", "br", "cr", "s", "line-break"})


def documents(data: bytes) -> Iterator[Passage]:
    """A .docx: paragraphs and rows of tables are counted, first those of the text, then headers, footers, notes, and
    what is beside them."""
    return _counted(data, WORD_PARTS, "word/document")


def open_documents(data: bytes) -> Iterator[Passage]:
    """An .odt or .odp, in the same way."""
    return _counted(data, OPEN_PARTS, "content")


def slides(data: bytes) -> Iterator[Passage]:
    """A .pptx: a row is the number of the slide, whether the words are on it or in its notes."""
    with opened(data) as archive:
        budget = Budget()
        for name in parts_of(archive, SLIDE_PARTS):
            yield from (Passage(number_in(name)[0], text) for text in _texts(archive, name, budget))
        yield from (Passage(1, text) for text in asides(archive, budget))


def _counted(data: bytes, parts: re.Pattern[str], first: str) -> Iterator[Passage]:
    with opened(data) as archive:
        budget, row = Budget(), 0
        for name in sorted(parts_of(archive, parts), key=lambda name: not name.startswith(first)):
            for text in _texts(archive, name, budget):
                row += 1
                yield Passage(row, text)
        yield from (Passage(number, text) for number, text in enumerate(asides(archive, budget), row + 1))


class _Words:
    """Gathers the words of an XML stream: a paragraph, or the row of a table with all that is within."""

    def __init__(self, budget: Budget) -> None:
        self.told: list[str] = []
        self._budget, self._heads = budget, Heads()
        self._rows, self._cells, self._parts = 0, list[str](), list[str]()

    def begins(self, name: str, attributes: dict[str, str]) -> None:
        if name in SPACES:
            self._parts.append(" ")
        elif name in ROWS:
            self._rows += 1

    def ends(self, name: str) -> None:
        if name in PARAGRAPHS and self._rows:
            self._parts.append(" ")
        elif name in PARAGRAPHS:
            self._tell(self._taken())
        elif name in CELLS:
            self._cells.append(self._taken())
        elif name in ROWS:
            self._rows -= 1
            if not self._rows:
                self._tell(self._heads.passage(self._cells))
                self._cells.clear()

    def text(self, text: str) -> None:
        self._parts.append(text)

    def _taken(self) -> str:
        text = "".join(self._parts)
        self._parts.clear()
        return text

    def _tell(self, text: str) -> None:
        self._budget.take(text)
        if text.strip():
            self.told.append(text)


def _texts(archive: Archive, name: str, budget: Budget) -> list[str]:
    words = _Words(budget)
    parse(archive.pieces(name), words.begins, words.ends, words.text)
    return words.told
