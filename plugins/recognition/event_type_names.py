"""By what words a text calls the event types of a registry, and the name of one event."""

import re
from functools import lru_cache
from typing import NamedTuple

from plugins.recognition.once import once
from plugins.registry.lookup import names_of
from plugins.registry.records import Registry

# Ways in which the same word is written.
_SPELLINGS = {
    "dan": r"(?:dan|&)",
    "teknis": r"te(?:k|kh|h|ch)nis",
    "koordinasi": r"ko?-?ordinasi",
    "sosialisasi": r"sosiali[sz]asi",
    "musyawarah": r"musya?warah",
}
_NO_DAY = r"(?!(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)\b)"
_WORD = rf"{_NO_DAY}(?:[A-ZÀ-Þ][\w'’./-]*|[ks]e-\w+)"
_NUMBER = r"\d{1,4}(?![\w/])(?!\s[A-Z]\w+\s\d{4})"
_LINK = r"(?:dan|&|untuk|bagi|tentang|dalam|berbasis|atas|terhadap|menuju)"
_QUOTED = r"[“\"'‘][^“”\"'‘’\n]{2,80}[”\"'’]"
TAIL = re.compile(
    rf"(?:\s?\([^()\n]{{1,30}}\))?(?P<rest>\s{{1,2}}(?:{_QUOTED}|{_WORD})"
    rf"(?:\s{{1,2}}(?:{_QUOTED}|(?:{_LINK}\s{{1,2}}){{0,2}}{_WORD}|{_NUMBER})){{0,16}})"
)
"""What follows the word for the type in the name of an event."""


class TypeNames(NamedTuple):
    """One pattern for all names of all types in small letters, and the slug of each of its groups."""

    pattern: re.Pattern[str]
    slugs: tuple[str, ...]


@once
def type_names(registry: Registry) -> TypeNames:
    """The names of a registry's event types; of two that begin alike the longer one is found."""
    named = sorted(
        ((name, kind.slug) for kind in registry.event_types.values() for name in names_of(kind)),
        key=lambda pair: (-len(pair[0]), pair),
    )
    names = "|".join(f"({_written(name)})" for name, _ in named) or "(?!)"
    firsts = "".join(sorted({name[0].lower() for name, _ in named if name[0].isalnum()})) or "a"
    pattern = re.compile(rf"(?<![\w-])(?=[{firsts}])(?:{names})(?=nya\b|(?!\w|-\w))")
    return TypeNames(pattern, tuple(slug for _, slug in named))


@lru_cache(maxsize=16)
def mentions(names: TypeNames, small: str) -> tuple[tuple[str, int, int], ...]:
    """(slug, start, end) of every event type that a text in small letters names."""
    return tuple((names.slugs[(found.lastindex or 1) - 1], *found.span()) for found in names.pattern.finditer(small))


def _written(name: str) -> str:
    """A pattern for every usual way of writing a name; its abbreviation may stand within it."""
    return r"\s{1,3}".join(_SPELLINGS.get(word, re.escape(word)) for word in name.lower().split())


def name_tail(text: str, place: int) -> tuple[str, int]:
    """The words of an event's name that follow its type at a place, and where they end; "" where there are none."""
    found = TAIL.match(text, place)
    if not found:
        return "", place
    rest = found["rest"].rstrip(".,/-")
    return " ".join(rest.split()), found.start("rest") + len(rest)
