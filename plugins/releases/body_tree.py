"""A body's safe HTML as BeautifulSoup's tree and back; what needs no tree stays text, and never becomes one.

That is most of a release: paragraphs, headings and lists without links, pictures and notes, of which a tree takes more
time than Markdown does. They come out the same either way, as the tests hold; `PLAIN` says what makes sure of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape, unescape
from itertools import chain

from bs4 import BeautifulSoup, Tag
from bs4.builder import HTMLTreeBuilder
from bs4.element import NavigableString

from plugins.releases.mentions import Names, pieces
from plugins.releases.plain_text import TAG

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
NO_LINKS_IN = {"a", "code", "pre", "kbd", "samp", *HEADINGS}
# In the tree it stands for the text with the number `n`. The sanitiser lets no such element through.
MARK = "wbr"
VOID = {"br", "hr", "img", MARK}
# Outermost elements that are written as they were read: without references, without attributes (but where a list
# starts), and of elements that no step looks for, but for headings. Several one below the other are one text.
_WORDS = "(?:[^<&]++|</?(?:em|strong)>|<br>)*+"
_LIST = rf'<[uo]l(?: start="\d+")?>\n(?:<li>{_WORDS}</li>\n)*+</[uo]l>'
_BLOCK = rf"(?:<p>{_WORDS}</p>|<h[2-6]>[^<&]*+</h[2-6]>|{_LIST})"
PLAIN = re.compile(rf"({_BLOCK}(?:\n{_BLOCK})*+)|{TAG.pattern}")
PLAIN_HEADING = re.compile("<h([2-6])>([^<]*)")
PLAIN_BLOCK = re.compile(r"<(p|h[2-6]|[uo]l)\b(?:[^<]++|<(?!/\1>))*+</\1>")  # by now the headings have ids
# The parser makes one space or line end of several between two tags; where it does, all goes through it.
SPACES = re.compile(r">(?![ \n]<)\s+<")
ANY_TAG = re.compile("(<[^>]*>)")
ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')


@dataclass(frozen=True)
class Tree:
    """`plain`: the texts that the MARKs in the tree stand for."""

    soup: BeautifulSoup
    plain: list[str] = field(default_factory=list)

    def is_empty(self) -> bool:
        """Whether there is neither a word nor a picture."""
        words = any(ANY_TAG.sub("", text).strip() for text in self.plain)
        return not words and not self.soup.get_text(strip=True) and not self.soup.find("img")

    def tags(self) -> list[Tag]:
        """The elements that are in the tree, as `find_all` gives them."""
        return [node for node in self.soup.descendants if isinstance(node, Tag)]

    def texts(self) -> Iterator[NavigableString]:
        """The texts that are in the tree."""
        return (node for node in self.soup.descendants if isinstance(node, NavigableString))

    def ends(self) -> list[tuple[str, str]]:
        """The first and the last of the outermost elements with their words; one when there is but one."""
        blocks: list[Tag | re.Match[str]] = []
        for node in self.soup.contents:
            if isinstance(node, Tag):
                blocks += PLAIN_BLOCK.finditer(self.plain[number_of(node)]) if node.name == MARK else [node]
        ends = blocks[:1] + blocks[1:][-1:]
        return [
            (end.name, end.get_text()) if isinstance(end, Tag) else (end[1], ANY_TAG.sub("", end[0])) for end in ends
        ]


def number_of(mark: Tag) -> int:
    """Which of the plain texts a MARK stands for."""
    return int(str(mark["n"]))


def read_tree(html: str) -> Tree:
    """The tree of sanitised HTML."""
    plain: list[str] = []
    depth = 0

    def keep(found: re.Match[str]) -> str:
        nonlocal depth
        text, name = found[1], found[2]
        if text is None:
            depth += 0 if name in VOID else -1 if found[0].startswith("</") else 1
        elif not depth and "[^" not in text:  # a call of a note that there is not is looked for in the tree
            plain.append(text)
            return f'<{MARK} n="{len(plain) - 1}">'
        return found[0]

    if len(TAG.findall(html)) != html.count("<"):
        return Tree(BeautifulSoup(html, "html.parser"))
    if not SPACES.search(html):
        html = PLAIN.sub(keep, html)
    return Tree(BeautifulSoup(html, builder=_PlainTagsBuilder()), plain)


class _PlainTagsBuilder(HTMLTreeBuilder):
    """Makes the tree that html.parser would, where each "<" begins a plain tag and each element is closed.

    Then each node comes behind the one that was made before it, and there is nothing to be mended.
    """

    def feed(self, markup: str | bytes) -> None:
        assert self.soup is not None
        assert isinstance(markup, str)
        parent: Tag = self.soup
        last: Tag | NavigableString | None = None
        end = 0
        for found in chain(TAG.finditer(markup), (None,)):
            text = markup[end : found.start() if found else None]
            if text:
                string = NavigableString(_text(text, parent))
                string.setup(parent, last)
                parent.contents.append(string)
                last = string
            if not found:
                return
            end, tag, name = found.end(), found[0], found[1]
            if tag.startswith("</"):
                assert parent.parent is not None
                parent = parent.parent
                continue
            attributes = {key: unescape(value) for key, value in ATTRIBUTE.findall(tag)} if "=" in tag else {}
            made = Tag(self.soup, self, name, None, None, attributes, parent, last)
            parent.contents.append(made)
            last = made
            if name not in VOID:
                parent = made


def _text(text: str, parent: Tag) -> str:
    """A text as characters. Of several spaces alone BeautifulSoup keeps one, or a line end, but where they count."""
    text = unescape(text)
    if text == "\n" or text.strip(BeautifulSoup.ASCII_SPACES) or parent.name == "pre" or is_below(parent, "pre"):
        return text
    return "\n" if "\n" in text else " "


def is_below(tag: Tag, name: str) -> bool:
    """Whether an element is within one of this name."""
    return any(parent.name == name for parent in tag.parents)


def write_tree(tree: Tree, names: Names) -> str:
    """The HTML as every check likes it: `<br>`, double quotes, only the references that must be, attributes in order.

    The first mention of each agency and official that the header names leads to its page.
    """
    written: list[str] = []
    links = (tag for tag in tree.tags() if tag.name == "a" and "href" in tag.attrs)
    linked = {str(tag["href"]) for tag in links} if names.pages else set[str]()

    def link(text: str) -> None:
        if text == "\n" or names.pages <= linked:  # most texts in a tree are line ends between elements
            written.append(escape(text, quote=False))
            return
        for piece, address in pieces(text, names, linked):
            words = escape(piece, quote=False)
            written.append(f'<a href="{escape(address)}">{words}</a>' if address else words)

    def write_plain(text: str) -> None:
        tag = ""
        for index, piece in enumerate(ANY_TAG.split(text)):
            if index % 2:
                tag = piece
            if index % 2 or tag.startswith("<h"):
                written.append(piece)
            else:
                link(piece)

    def write(parent: Tag, may_link: bool) -> None:
        for node in parent.contents:
            if not isinstance(node, Tag):
                link(str(node)) if may_link else written.append(escape(str(node), quote=False))
            elif node.name == MARK:
                text = tree.plain[number_of(node)]
                written.append(text) if names.pages <= linked or not names.may_be_in(text) else write_plain(text)
            else:
                written.append(f"<{node.name}{_attributes(node)}>")
                if not node.is_empty_element:
                    write(node, may_link and node.name not in NO_LINKS_IN)
                    written.append(f"</{node.name}>")

    write(tree.soup, True)
    return "".join(written)


def _attributes(tag: Tag) -> str:
    """In order, each behind a space. The tree keeps the value of `class` as a list."""
    if not tag.attrs:
        return ""
    values = {name: " ".join(value) if isinstance(value, list) else value for name, value in tag.attrs.items()}
    return "".join(f' {name}="{escape(value)}"' for name, value in sorted(values.items()))
