"""What a text is made of on its way to Markdown: blocks of runs, as a word processor keeps them.

A run holds words of one look. `**a***b*` and its like cannot arise, nor can nesting be lost: there is none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from plugins.importer.old_release import OldPicture

BOLD, ITALIC, STRUCK, RAISED, LOWERED = 1, 2, 4, 8, 16
SPACES = re.compile(r"[ \t\r\f\v]+")
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
    begins: bool = False  # an item that is the first of its list

    @property
    def text(self) -> str:
        """Its words without any signs."""
        return text_of(self.runs)


def text_of(runs: Sequence[Run]) -> str:
    """The words of some runs."""
    return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])


def tidy(runs: Sequence[Run]) -> Runs:
    """The same words with single spaces, none at the ends of a line, and neighbours of one look made one run."""
    if len(runs) == 1 and _is_tidy(runs[0].text):
        return tuple(runs)
    made: list[tuple[list[str], Run]] = []  # the words of each run, and its look
    after = "\n"  # what the last character was
    for run in runs:
        text = run.text
        if _is_untidy(text):
            text = re.sub(r" ?\n ?", "\n", SPACES.sub(" ", text))
        if after in "\n ":
            text = text.lstrip(" ")
        if not text:
            continue
        if text[0] == "\n" and after == " ":
            made[-1][0][-1] = made[-1][0][-1].rstrip(" ")
        after = text[-1]
        if made and made[-1][1][1:] == run[1:]:
            made[-1][0].append(text)
        else:
            made.append(([text], run))
    found = [Run(words, run.marks, run.link) for parts, run in made if (words := "".join(parts))]
    if not (found and (found[0].text[0].isspace() or after.isspace())):
        return tuple(found)
    words = text_of(found)
    return cut(found, len(words) - len(words.lstrip()), len(words.rstrip()))


def _is_untidy(text: str) -> bool:
    """Whether there is more white space than single spaces and line ends: one by one is faster than all at once."""
    is_plain = "  " not in text and " \n" not in text and "\n " not in text and "\t" not in text
    return not is_plain or "\r" in text or "\f" in text or "\v" in text


def _is_tidy(text: str) -> bool:
    return bool(text) and not (text[0].isspace() or text[-1].isspace() or _is_untidy(text))


def cut(runs: Iterable[Run], start: int, end: int | None = None) -> Runs:
    """The runs from one character to another."""
    found, place = [], 0
    for run in runs:
        begins, place = place, place + len(run.text)
        text = run.text[max(0, start - begins) : None if end is None else max(0, end - begins)]
        if text:
            found.append(Run(text, run.marks, run.link))
    return tuple(found)


def lines_of(runs: Runs) -> Iterator[Runs]:
    """The runs line by line; an empty one stands for an empty line."""
    line: list[Run] = []
    for run in runs:
        if "\n" not in run.text:
            line.append(run)
            continue
        first, *others = run.text.split("\n")
        line.append(Run(first, run.marks, run.link))
        for text in others:
            yield tidy(line)
            line = [Run(text, run.marks, run.link)]
    yield tidy(line)


def joined(lines: Iterable[Runs], sign: str) -> Runs:
    """Several lines as one, with a sign between them."""
    parts: list[Run] = []
    for number, line in enumerate(lines):
        parts += [Run(sign)] if number and line and parts else []
        parts += line
    return tuple(parts)
