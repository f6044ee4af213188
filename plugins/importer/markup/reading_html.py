"""HTML into blocks: one walk over the tree, without recursion but for the cells of a table."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from plugins.importer.markup.blocks import Block, Kind, Run, Runs, joined, text_of, tidy
from plugins.importer.markup.cleaning import INLINE
from plugins.importer.markup.embedded import embedded_address, picture_of
from plugins.importer.markup.layout import cells_of, is_layout
from plugins.importer.markup.links import dead_address, target_of
from plugins.importer.markup.marks import is_hidden, marks_of
from plugins.importer.old_release import OldPicture

CAPTION_CLASS = re.compile(r"\b(?:wp-caption-text|(?:image|img|photo|foto|picture|figure)-?_?caption|caption-text)\b")
HEADING = re.compile(r"h[1-6]")
WITHIN_LINES = INLINE | {"br", "img"}
LOOKS_ALONE = INLINE - {"a", "q"}  # what does nothing but look otherwise
BLANK_LINE = re.compile(r"[^\S\n]*\n[^\S\n]*\n\s*")
MOST_DEPTH = 5


class ReadHtml(NamedTuple):
    """The blocks of a body; what stood in it unseen, and links that lead nowhere from elsewhere."""

    blocks: tuple[Block, ...]
    hidden: tuple[str, ...] = ()
    dead_links: tuple[str, ...] = ()


def read_html(clean_html: str, base: str = "") -> ReadHtml:
    """The blocks of HTML that `cleaned` has made; `base` is where it could be read, for links within that site."""
    root = etree.fromstring(f"<div>{clean_html}</div>", etree.HTMLParser(huge_tree=True))
    walk = _Walk(base, keeps_lines="<p" not in clean_html and "<br" not in clean_html)
    walk.read(root)
    return ReadHtml(tuple(walk.blocks), tuple(walk.hidden), tuple(walk.dead_links))


@dataclass
class _Walk:
    base: str
    keeps_lines: bool = False  # a line end is one, as in what WordPress keeps
    blocks: list[Block] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    dead_links: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    marks: list[int] = field(default_factory=lambda: [0])
    link: str = ""
    quotes: int = 0
    paragraphs: int = 0
    verbatim: int = 0
    heading: int = 0
    lists: list[int | None] = field(default_factory=list)  # the number of the next item, None where there are none
    marker: str = ""
    begins: bool = False  # the next item begins a list
    items: int = 0
    pictures: list[OldPicture] = field(default_factory=list)
    captions: list[list[Run]] = field(default_factory=list)  # what came before a caption that is being read
    are_captions: list[bool] = field(default_factory=list)  # of the elements that are open

    def read(self, root: etree._Element) -> None:
        walk = etree.iterwalk(root, events=("start", "end"))
        taken: etree._Element | None = None  # whose end comes next, since nothing in it is read
        for event, element in walk:
            tag = element.tag
            if not isinstance(tag, str):
                continue
            if event == "start":
                if self._is_taken(element, tag):
                    walk.skip_subtree()
                    taken = element
                else:
                    self._begin(element, tag)
                    self._add(element.text)
            else:
                if element is not taken:
                    self._end(tag)
                taken = None
                if element is not root:
                    self._add(element.tail)
        self._flush()

    def _is_taken(self, element: etree._Element, tag: str) -> bool:
        """Whether an element was dealt with as a whole."""
        if is_hidden(element):
            if tag not in INLINE:
                self._flush()
            self.hidden.append(
                " ".join(etree.tostring(element, method="text", encoding="unicode", with_tail=False).split())
            )
            return True
        if tag == "table" and not is_layout(element):
            self._table(element)
            return True
        return False

    def _begin(self, element: etree._Element, tag: str) -> None:
        if tag not in WITHIN_LINES:
            self._flush()
        self.marks.append(marks_of(element, tag, self.marks[-1]))
        if tag not in LOOKS_ALONE:
            self._begin_more(element, tag)
        is_caption = _is_caption(element, tag)
        self.are_captions.append(is_caption)
        if is_caption:
            self._flush()
            self.captions.append([])

    def _begin_more(self, element: etree._Element, tag: str) -> None:
        """What an element does beside a look."""
        if tag == "a":
            self.link = target_of(element.get("href") or "", self.base)
            if not self.link and (told := dead_address(element)):
                self.dead_links.append(told)
        elif tag == "br":
            self.runs.append(Run("\n", self.marks[-1]))
        elif tag == "img":
            self._picture(element)
        elif tag == "p":
            self.paragraphs += 1
        elif tag == "blockquote":
            self.quotes += 1
        elif tag == "pre":
            self.verbatim += 1
        elif tag == "q":
            self.runs.append(Run("“", self.marks[-1], self.link))
        elif tag in ("ul", "ol"):
            self.begins = True
            start = element.get("start") or "1"
            self.lists.append(
                int(start)
                if tag == "ol" and start.isascii() and start.isdigit() and len(start) < 6
                else 1
                if tag == "ol"
                else None
            )
        elif tag == "li":
            self._item()
        elif HEADING.fullmatch(tag):
            self.heading = int(tag[1])
        elif tag in ("iframe", "embed", "object", "video", "audio", "source"):
            self._embed(element)

    def _end(self, tag: str) -> None:
        self.marks.pop()
        if self.are_captions.pop():
            self._caption()
        if tag in LOOKS_ALONE:
            return
        if tag == "a":
            self.link = ""
        elif tag == "q":
            self.runs.append(Run("”", self.marks[-1], self.link))
        elif tag not in WITHIN_LINES:
            self._flush()
        if tag == "p":
            self.paragraphs -= 1
        elif tag == "blockquote":
            self.quotes -= 1
        elif tag == "pre":
            self.verbatim -= 1
        elif tag in ("ul", "ol"):
            self.lists.pop()
        elif tag == "li":
            self.items -= 1
            self.marker = ""
        elif HEADING.fullmatch(tag):
            self.heading = 0

    def _add(self, text: str | None) -> None:
        if not text:
            return
        if self.verbatim or (self.keeps_lines and not self.paragraphs):
            shown = text
        elif "\n" in text and not self.paragraphs:  # what WordPress keeps beside paragraphs of its own
            shown = "\n\n".join(part.replace("\n", " ") for part in BLANK_LINE.split(text))
        else:
            shown = text.replace("\n", " ")
        self.runs.append(Run(shown, self.marks[-1], self.link))

    def _flush(self) -> None:
        """What was gathered becomes a block; the pictures in it come after it."""
        if self.runs:
            runs, self.runs = tidy(self.runs), []
            if runs and self.captions:
                self.captions[-1] += [Run("\n"), *runs] if self.captions[-1] else runs
            elif runs:
                self.blocks.append(self._block(runs))
        if self.pictures:
            self.blocks += [Block("picture", picture=picture) for picture in self.pictures]
            self.pictures.clear()

    def _block(self, runs: Runs) -> Block:
        kind: Kind = "paragraph"
        if self.items > 0:
            marker, self.marker = self.marker, ""
            begins, self.begins = self.begins and bool(marker), False
            level = min(max(0, len(self.lists) - 1), MOST_DEPTH)
            return Block("item", runs, level, marker, begins=begins)
        if self.heading:
            kind = "heading"
        return Block(kind, runs, self.heading, is_quoted=self.quotes > 0)

    def _item(self) -> None:
        self.items += 1
        number = self.lists[-1] if self.lists else None
        self.marker = "-" if number is None else f"{number}."
        if number is not None:
            self.lists[-1] = number + 1

    def _picture(self, element: etree._Element) -> None:
        picture = picture_of(element, self.base)
        if picture:
            self.pictures.append(picture)
            self.runs.append(Run(" ", self.marks[-1]))

    def _embed(self, element: etree._Element) -> None:
        address = embedded_address(element, self.base)
        if target_of(address):
            self.runs.append(Run(address, 0, target_of(address)))
            self._flush()

    def _caption(self) -> None:
        self._flush()
        runs = tidy(self.captions.pop())
        last = self.blocks[-1] if self.blocks else None
        if runs and last and last.picture and not last.picture.caption:
            caption = " ".join(text_of(runs).split())
            self.blocks[-1] = last._replace(picture=_with_caption(last.picture, caption))
        elif runs:
            self.blocks.append(Block("paragraph", runs, is_quoted=self.quotes > 0))

    def _table(self, table: etree._Element) -> None:
        self._flush()
        rows, has_head = cells_of(table)
        made: list[tuple[Runs, ...]] = []
        pictures: list[Block] = []
        for row in rows:
            cells: list[Runs] = []
            for cell in row:
                inner = _Walk(self.base)
                if cell is not None:
                    inner.read(cell)
                self.hidden += inner.hidden
                self.dead_links += inner.dead_links
                pictures += [block for block in inner.blocks if block.picture]
                cells.append(joined((_with_marker(block) for block in inner.blocks if block.runs), "\n"))
            made.append(tuple(cells))
        caption = table.find("caption")
        if caption is not None:
            inner = _Walk(self.base)
            inner.read(caption)
            self.blocks += inner.blocks
        self.blocks += [Block("table", rows=tuple(made), has_head=has_head), *pictures]


def _with_marker(block: Block) -> Runs:
    return (Run(f"{block.marker} "), *block.runs) if block.marker else block.runs


def _with_caption(picture: OldPicture, caption: str) -> OldPicture:
    return OldPicture(picture.address, picture.file, caption, picture.alt, picture.credit)


def _is_caption(element: etree._Element, tag: str) -> bool:
    names = element.get("class")
    return tag == "figcaption" or (names is not None and CAPTION_CLASS.search(names) is not None)
