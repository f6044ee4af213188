"""The body of a release or page: Markdown in, safe HTML in the theme's forms out, and everything wrong with it told.

Markdown → nh3 → BeautifulSoup (this file: ids, links, figures, quotes, tables; `body_tree.py`: first mentions) →
typogrify.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import count

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from plugins.catalogue import N_, catalogue
from plugins.findings import Code, Finding
from plugins.releases import body_codes as codes
from plugins.releases.addresses import anchor, judge_link
from plugins.releases.body_places import check_notes, check_places
from plugins.releases.body_tree import HEADINGS, MARK, PLAIN_HEADING, Tree, is_below, number_of, read_tree, write_tree
from plugins.releases.figures import read_picture
from plugins.releases.headings import check_headings
from plugins.releases.lines import Lines
from plugins.releases.markdown import to_html
from plugins.releases.mentions import NO_NAMES, Names
from plugins.releases.opening import check_ends
from plugins.releases.plain_text import check_characters, words_of
from plugins.releases.record import Body, BodyLink, Picture
from plugins.releases.sanitising import TooDeep, sanitise
from plugins.releases.typography import curl
from plugins.slugs import slug_of

SPEAKER = re.compile(r"(?:^|\n)\s*(?:—|–|--)\s+")
TABLE = N_("Table {number}: {columns}")


@dataclass
class _Pass:
    """One body on its way: the tree, and what the steps leave for the Body."""

    tree: Tree
    path: str
    lines: Lines
    files: Collection[str]
    language: str
    findings: list[Finding] = field(default_factory=list)
    links: list[BodyLink] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    ids: dict[str, None] = field(default_factory=dict)
    headings: list[tuple[int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.look()

    def look(self) -> None:
        """Note what is in the tree: at first, and after each step that takes out; no step looks for what one makes."""
        self.tags = self.tree.tags()

    def tell(self, line: int, code: Code, **facts: object) -> None:
        self.findings.append(Finding(self.path, line, code, facts))

    @property
    def soup(self) -> BeautifulSoup:
        return self.tree.soup

    def all(self, name: str) -> list[Tag]:
        return [tag for tag in self.tags if tag.name == name]


def read_body(
    markdown: str,
    path: str,
    first_line: int,
    *,
    names: Names = NO_NAMES,
    dateline: str | None = None,
    files: Collection[str] = frozenset(),
    language: str = "id",
    is_curled: bool = True,
) -> tuple[Body, list[Finding]]:
    """The body whose Markdown begins at `first_line` of the file `path`, and what is wrong with it.

    `names`: what to link at its first mention. `dateline`: the place that the build will print, None where it prints
    none (pages). `files`: content paths that exist, for pictures and links to files beside the text. Not `is_curled`,
    its quotes stay as they are typed: who only judges need not wait for them.
    """
    lines = Lines(markdown, first_line)
    findings = list(check_characters(markdown, path, first_line))
    try:
        safe, told = sanitise(to_html(markdown, language), path, lines)
        findings += told
        tree = read_tree(safe)
    except Exception as error:  # whatever a parser trips over, an editor gets a line and not a traceback
        code = codes.TOO_DEEP if isinstance(error, TooDeep) else codes.UNREADABLE
        return Body("", ""), [*findings, Finding(path, first_line, code)]
    work = _Pass(tree, path, lines, files, language, findings)
    if tree.is_empty():
        work.tell(first_line, codes.EMPTY_BODY)
    for step in (_unwrap_notes, _set_ids, _check_headings, _check_links, _make_figures, _make_quotes, _wrap_tables):
        step(work)
    work.findings += check_notes(markdown, tree.texts() if "[^" in safe else (), work.ids, path, lines)
    work.findings += check_places(work.links, work.ids, path)
    written = write_tree(tree, names).strip("\n")
    if dateline is not None:
        work.findings += check_ends(tree.ends(), written.startswith("<p>"), dateline, path, lines)
    html = curl(written) if is_curled else written
    return Body(html, words_of(html), tuple(work.links), tuple(work.pictures), tuple(work.ids)), work.findings


def _unwrap_notes(work: _Pass) -> None:
    """The converter's wrapper of the footnotes says nothing without its class."""
    for tag in work.all("div"):
        inside = tag.find_all(True)
        notes = any(item.name == "li" and str(item.get("id", "")).startswith("fn:") for item in inside)
        if notes and any(item.name == "hr" for item in inside):
            tag.unwrap()
            work.look()


def _set_ids(work: _Pass) -> None:
    """Every id gets the prefix and is there once; headings get one of their words, and are noted."""

    tried: dict[str, Iterator[int]] = {}

    def given(name: str) -> str:
        first = anchor(name)
        numbers = tried.setdefault(first, count(1))
        chosen = next(name for n in numbers if (name := first if n == 1 else f"{first}-{n}") not in work.ids)
        work.ids[chosen] = None
        return chosen

    def noted(level: str, words: str) -> str:
        work.headings.append((int(level), " ".join(words.split())))
        return slug_of(words) or "bagian"

    for tag in work.tags:
        if tag.name == MARK:
            text = work.tree.plain[number_of(tag)]
            work.tree.plain[number_of(tag)] = PLAIN_HEADING.sub(
                lambda found: f'<h{found[1]} id="{given(noted(found[1], found[2]))}">{found[2]}', text
            )
            continue
        of_words = noted(tag.name[1], tag.get_text()) if tag.name in HEADINGS else ""
        if of_words or "id" in tag.attrs:
            tag["id"] = given(str(tag.get("id") or of_words))


def _check_headings(work: _Pass) -> None:
    """What is wrong with the headings is told; one of the first level is shown as one of the second."""
    work.findings += check_headings(work.headings, work.path, work.lines)
    for tag in work.all("h1"):
        tag.name = "h2"


def _check_links(work: _Pass) -> None:
    """Every link leads somewhere and has words; those inside the portal are noted for the check of the whole."""
    for tag in work.all("a"):
        if "href" not in tag.attrs:
            continue
        written = str(tag["href"]).strip()
        line = work.lines.of_target(written)
        target, code = judge_link(written, work.path, work.files)
        if code:
            work.tell(line, code, value=written)
            del tag["href"]
            continue
        if not tag.get_text(strip=True) and not tag.find("img"):
            work.tell(line, codes.NO_LINK_WORDS, value=written)
        tag["href"] = target
        if target.startswith(("#", "/", "{")):
            work.links.append(BodyLink(target, line))
        if target.startswith("tel:"):  # a number is one word
            for node in tag.find_all(string=True):
                node.replace_with(NavigableString(node.replace(" ", "\u00a0").replace("-", "\u2011")))


def _make_figures(work: _Pass) -> None:
    """A paragraph that holds only a picture becomes a figure with its caption."""
    for image in work.all("img"):
        if "src" not in image.attrs:  # the sanitiser took it, and that is told
            image.extract()
            continue
        target, parent = str(image["src"]), image.parent
        alt, title = str(image.get("alt", "")), str(image.get("title", ""))
        line = work.lines.of_target(target)
        picture, credit, findings = read_picture(target, alt, title, work.path, line, work.files)
        work.findings += findings
        alone = parent is not None and parent.name == "p" and parent.parent is work.soup
        if parent is None or not alone or len(parent.find_all(True)) > 1 or parent.get_text(strip=True):
            work.tell(line, codes.PICTURE_IN_TEXT, value=target)
            image.extract()
            continue
        work.pictures.append(picture)
        source = "{picture}" + picture.path
        image.attrs = {"class": "figure__image", "src": source, "alt": picture.alt, "loading": "lazy"}
        parent.name, parent.attrs = "figure", {"class": "figure"}
        parts: list[str | Tag] = [picture.caption] if picture.caption else []
        parts += [_element(work, "span", "figure__credit", credit)] if credit else []
        if parts:
            parent.append(_element(work, "figcaption", "figure__caption", *parts))


def _element(work: _Pass, name: str, class_name: str, *contents: str | Tag) -> Tag:
    made = work.soup.new_tag(name, attrs={"class": class_name})
    for index, item in enumerate(contents):
        if index:
            made.append(" ")
        made.append(NavigableString(item) if isinstance(item, str) else item)
    return made


def _make_quotes(work: _Pass) -> None:
    """A block quote whose last line is "— Name, office" becomes a quote with its speaker."""
    for block in work.all("blockquote"):
        last = next((tag for tag in reversed(block.contents) if isinstance(tag, Tag)), None)
        if last is None or last.name != "p" or is_below(block, "blockquote"):
            continue
        texts = [node for node in last.children if isinstance(node, NavigableString) and SPEAKER.search(node)]
        if not texts:
            continue
        sign = list(SPEAKER.finditer(texts[-1]))[-1]
        following = list(texts[-1].next_siblings)
        who = texts[-1][sign.end() :] + "".join(node.get_text() for node in following)
        for node in following:
            node.extract()
        texts[-1].replace_with(NavigableString(texts[-1][: sign.start()].rstrip()))
        if not last.get_text(strip=True):
            last.extract()
        name, _, role = " ".join(who.split()).partition(", ")
        parts = [_element(work, "span", "quote__name", name)]
        parts += [_element(work, "span", "quote__role", role)] if role else []
        figure = block.wrap(_element(work, "figure", "quote"))
        block["class"] = "quote__text"
        figure.append(_element(work, "figcaption", "quote__source", *parts))
    work.look()


def _wrap_tables(work: _Pass) -> None:
    """A table scrolls in a region of its own; heads say what they head; alignment is a class."""
    template = catalogue(work.language).gettext(TABLE)
    for number, table in enumerate((tag for tag in work.all("table") if not is_below(tag, "table")), 1):
        cells = [cell for cell in table.find_all(True) if cell.name in ("th", "td")]
        for cell in cells:
            align = str(cell.attrs.pop("align", "")).lower()
            if align in ("right", "center"):
                cell["class"] = {"right": "u-end", "center": "u-center"}[align]
            if cell.name == "th" and not cell.get_text(strip=True):
                cell.name = "td"
            elif cell.name == "th":
                cell["scope"] = "col" if is_below(cell, "thead") else "row"
        heads = [" ".join(cell.get_text().split()) for cell in cells if cell.name == "th" and cell["scope"] == "col"]
        label = template.format(number=number, columns=", ".join(heads)).rstrip(": ")
        region = _element(work, "section", "release-body__table")
        region["aria-label"], region["tabindex"] = label, "0"
        table.wrap(region)
