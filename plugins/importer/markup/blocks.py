"""What a text is made of on its way to Markdown: blocks of runs, as a word processor keeps them.

A run holds words of one look. `**a***b*` and its like cannot arise, nor can nesting be lost: there is none.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from plugins.importer.old_release import OldPicture

BOLD, ITALIC, STRUCK, RAISED, LOWERED = 1, 2, 4, 8, 16
SPACES = re.compile(r"[ \t\r\f\v]+")
UNTIDY = re.compile(r"[ \t\r\f\v]{2}|[\t\r\f\v]| \n|\n ")
Kind = Literal["paragraph", "heading", "item", "table", "picture"]


class Run(NamedTuple):
    """Words of one look; a line break within a block is the sign of one."""

    text: str
    marks: int = 0
    link: str = ""


Runs = tuple[Run, ...]


class Block(NamedTuple):
    """A paragraph, heading, list item, table or picture.

    `level`: of a heading, or how deep an item stands, from 0. `marker` of an item: `-` or `3.`; "" for a further
    paragraph of the item before.
    """

    kind: Kind
    runs: Runs = ()
    level: int = 0
    marker: str = ""
    is_quoted: bool = False
    rows: tuple[tuple[Runs, ...], ...] = ()
    has_head: bool = False  # the first row of a table names its columns
    picture: OldPicture | None = None

    @property
    def text(self) -> str:
        """Its words without any signs."""
        return text_of(self.runs)


def text_of(runs: Iterable[Run]) -> str:
    """The words of some runs."""
    return "".join(run.text for run in runs)


def tidy(runs: Iterable[Run]) -> Runs:
    """The same words with single spaces, none at the ends of a line, and neighbours of one look made one run."""
    joined: list[Run] = []
    after = "\n"  # what the last character was
    for run in runs:
        text = run.text
        if UNTIDY.search(text):
            text = re.sub(r" ?\n ?", "\n", SPACES.sub(" ", text))
        if after in "\n ":
            text = text.lstrip(" ")
        if not text:
            continue
        if text[0] == "\n" and after == " ":
            joined[-1] = joined[-1]._replace(text=joined[-1].text.rstrip(" "))
        after = text[-1]
        if joined and joined[-1][1:] == run[1:]:
            joined[-1] = joined[-1]._replace(text=joined[-1].text + text)
        else:
            joined.append(run._replace(text=text))
    if joined and not (joined[0].text[0].isspace() or after.isspace()):
        return tuple(joined)
    words = text_of(joined)
    return cut(joined, len(words) - len(words.lstrip()), len(words.rstrip()))


def cut(runs: Iterable[Run], start: int, end: int | None = None) -> Runs:
    """The runs from one character to another."""
    found, place = [], 0
    for run in runs:
        begins, place = place, place + len(run.text)
        text = run.text[max(0, start - begins) : None if end is None else max(0, end - begins)]
        if text:
            found.append(run._replace(text=text))
    return tuple(found)


def lines_of(runs: Runs) -> Iterator[Runs]:
    """The runs line by line; an empty one stands for an empty line."""
    text = text_of(runs)
    if "\n" not in text:
        yield runs
        return
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield tidy(cut(runs, start, end))
        start = end + 1
    yield tidy(cut(runs, start))


def joined(lines: Iterable[Runs], sign: str) -> Runs:
    """Several lines as one, with a sign between them."""
    parts: list[Run] = []
    for number, line in enumerate(lines):
        parts += [Run(sign)] if number and line and parts else []
        parts += line
    return tuple(parts)
