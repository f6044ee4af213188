"""By what words a text calls the event types of a registry, and the name of one event."""

import re
from functools import lru_cache
from typing import NamedTuple

from plugins.recognition.names import is_edge
from plugins.recognition.once import once
from plugins.registry.lookup import names_of
from plugins.registry.records import Registry

SURELY_ALIKE, MOSTLY_ALIKE = 2, 6
"""So many letters at its beginning are the same in every way of writing a word."""

# Ways in which the same word is written.
_SPELLINGS = {
    "dan": r"(?:dan|&)",
    "teknis": r"te(?:k|kh|h|ch)nis",
    "koordinasi": r"ko-?o?rdinasi",
    "sosialisasi": r"sosiali[sz]asi",
    "musyawarah": r"musya?warah",
}
_GAP = r"(?:[^\S\n]{1,2}|\n(?!\n))"
_NO_DAY = r"(?!(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)\b)"
_WORD = rf"{_NO_DAY}(?:[A-ZÀ-Þ][\w'’./-]*|[ks]e-\w+)"
_NUMBER = r"\d{1,4}(?![\w/])(?!\s[A-Z]\w+\s\d{4})"
_LINK = r"(?:dan|&|untuk|bagi|tentang|dalam|berbasis|atas|terhadap|menuju)"
_QUOTED = r"[“\"'‘][^“”\"'‘’\n]{2,80}[”\"'’]"
TAIL = re.compile(
    rf"(?:\s?\([^()\n]{{1,30}}\))?(?P<rest>{_GAP}(?:{_QUOTED}|{_WORD})"
    rf"(?:{_GAP}(?:{_QUOTED}|(?:{_LINK}{_GAP}){{0,2}}{_WORD}|{_NUMBER})){{0,16}})"
)
"""What follows the word for the type in the name of an event."""


class TypeName(NamedTuple):
    """A name of an event type: the letters with which it begins, a pattern for all ways of writing it."""

    begins: str
    pattern: re.Pattern[str]
    slug: str


TypeNames = tuple[TypeName, ...]


@once
def type_names(registry: Registry) -> TypeNames:
    """The names of a registry's event types, the longest first."""
    named = sorted(
        ((name, kind.slug) for kind in registry.event_types.values() for name in names_of(kind)),
        key=lambda pair: (-len(pair[0]), pair),
    )
    return tuple(
        TypeName(_beginning(name), re.compile(rf"{_written(name)}(?=nya\b|(?!\w|-\w))"), slug) for name, slug in named
    )


@lru_cache(maxsize=16)
def mentions(names: TypeNames, small: str) -> tuple[tuple[str, int, int], ...]:
    """(slug, start, end) of every event type that a text in small letters names, in order; none lies in another."""
    found: dict[int, tuple[str, int, int]] = {}
    for begins, pattern, slug in names:
        start = small.find(begins)
        while start >= 0:
            if start not in found and is_edge(small, start) and (match := pattern.match(small, start)):
                found[start] = slug, start, match.end()
            start = small.find(begins, start + 1)
    apart: list[tuple[str, int, int]] = []
    for mention in sorted(found.values(), key=lambda mention: mention[1]):
        if not apart or mention[1] >= apart[-1][2]:
            apart.append(mention)
    return tuple(apart)


def _beginning(name: str) -> str:
    first = name.lower().split()[0]
    return first[: SURELY_ALIKE if first in _SPELLINGS else MOSTLY_ALIKE]


def _written(name: str) -> str:
    """A pattern for every usual way of writing a name; its abbreviation may stand within it."""
    return r"\s{1,3}".join(_SPELLINGS.get(word, re.escape(word)) for word in name.lower().split())


def name_tail(text: str, place: int, stop: int) -> tuple[str, int]:
    """The words of an event's name that follow its type, and where they end, before `stop`; "" where there are none."""
    found = TAIL.match(text, place, stop)
    if not found:
        return "", place
    rest = found["rest"].rstrip(".,/-")
    return " ".join(rest.split()), found.start("rest") + len(rest)
