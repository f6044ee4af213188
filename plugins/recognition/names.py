"""Names in running text: where a known one stands, and what looks like one."""

import re
from collections.abc import Iterator
from functools import lru_cache

_REST = r"(?:\.|[\w'’-]{0,30})"
_CAPITAL = rf"[A-ZÀ-Þ]{_REST}"
RUN = re.compile(rf"[A-ZÀ-Þ](?<![\w-].){_REST}(?:\s{{1,3}}(?:{_CAPITAL}|\d{{1,4}}(?![\w/]))){{0,7}}")
HONORIFICS = re.compile(
    r"(?:(?:H|Hj|Dr|Drs|Dra|Ir|Prof|K\.?H|dr|drg|Tn|Ny|Sdr|Sdri|Bapak|Ibu|Saudara|Saudari)\.?\s{1,3})+$"
)


@lru_cache(maxsize=128)
def evened(text: str) -> str:
    """The text with one kind of space and apostrophe; every character keeps its place. Kept for the next rule."""
    for given, even in (("’", "'"), ("\n", " "), ("\t", " "), ("\u00a0", " ")):
        text = text.replace(given, even)
    return text


def lowered(text: str) -> str:
    """The text in small letters; every character keeps its place."""
    small = text.lower()
    return small if len(small) == len(text) else text


def places(text: str, name: str) -> Iterator[int]:
    """Where a name stands in an evened text, not within a word nor as half of a hyphenated one."""
    start = text.find(name) if name else -1
    while start >= 0:
        end = start + len(name)
        if is_edge(text, start) and is_edge(text, end):
            yield start
        start = text.find(name, end)


def is_edge(text: str, place: int) -> bool:
    """Whether no word goes on across a place."""
    before, after = text[place - 1 : place], text[place : place + 1]
    if (before.isalnum() or before == "_") and (after.isalnum() or after == "_"):
        return False
    return not (
        (before == "-" and text[max(0, place - 2) : place - 1].isalnum() and after.isalnum())
        or (after == "-" and before.isalnum() and text[place + 1 : place + 2].isalnum())
    )


def runs(text: str) -> Iterator[tuple[int, str]]:
    """Words with capitals one behind the other: (place, `Nama C. Contoh`)."""
    for found in RUN.finditer(text):
        yield found.start(), found[0].rstrip("-'’")


def is_slip(word: str, other: str) -> bool:
    """Whether one letter too many, too few, another one or two exchanged ones part two different words."""
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    short, long = sorted((word, other), key=len)
    at = next((place for place, (one, two) in enumerate(zip(short, long, strict=False)) if one != two), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    if short[at + 1 :] == long[at + 1 :]:
        return True
    return is_swap(word, other)


def is_swap(word: str, other: str) -> bool:
    """Whether two neighbouring letters are exchanged."""
    if len(word) != len(other):
        return False
    unlike = [place for place in range(len(word)) if word[place] != other[place]]
    if len(unlike) != 2 or unlike[1] != unlike[0] + 1:
        return False
    one, two = unlike
    return word[one] == other[two] and word[two] == other[one]
