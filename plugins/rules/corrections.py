"""A correction: what stands somewhere and what belongs there. One finder serves the rule that tells and the fix."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from plugins.findings import Code, Finding
from plugins.recognition.bare import bare, own_words, unquoted
from plugins.releases.manuscript import Manuscript
from plugins.rules.prose import is_indonesian


class Correction(NamedTuple):
    """From `start` to `end` of a text stands `was`; `now` belongs there."""

    start: int
    end: int
    was: str
    now: str


Finder = Callable[[str], Iterable[Correction]]


def told(manuscript: Manuscript, code: Code, *finders: Finder, quoted: bool = False) -> Iterator[Finding]:
    """A finding for each correction in title, summary and body; what is quoted only where `quoted`."""
    if not is_indonesian(manuscript):
        return
    for key in ("title", "summary"):
        text = getattr(manuscript.release, key)
        for finder in finders:
            for found in finder(text if quoted else unquoted(text)):
                yield manuscript.header(key, code, was=found.was, now=found.now)
    body = (bare if quoted else own_words)(manuscript.markdown, manuscript.blocks, manuscript.first_line)
    line, seen = manuscript.first_line, 0
    for found in sorted(found for finder in finders for found in finder(body)):
        line, seen = line + body.count("\n", seen, found.start), found.start
        yield manuscript.finding(line, code, was=found.was, now=found.now)


def mended(text: str, corrections: Iterable[Correction]) -> str:
    """The text with its corrections; of two that overlap the first."""
    parts, place = [], 0
    for found in sorted(corrections):
        if found.start >= place:
            parts += [text[place : found.start], found.now]
            place = found.end
    return "".join((*parts, text[place:]))
