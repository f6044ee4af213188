"""Numbers in running text as people write them: digits in one group or in several, with what stands between them."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

SPACES = " \u00a0\u202f\n\t"
SEPARATORS = re.escape(SPACES + ".-\u2010\u2011\u2013")
RUN = re.compile(rf"[0-9]+(?:[{SEPARATORS}][0-9]+)*")
GROUP = re.compile("[0-9]+")
OTHER_DIGITS = re.compile("[\uff10-\uff19]")
USUAL_DIGITS = {0xFF10 + digit: str(digit) for digit in range(10)}
REGISTERED = 16  # digits of a NIK: two such numbers beside each other are two, whatever stands between
NEXT = re.compile(rf"[,/][0-9]{{{REGISTERED}}}(?![0-9])")
LAST = re.compile(rf"(?<![0-9])[0-9]{{{REGISTERED}}}[,/]$")
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]+")


def with_usual_digits(text: str) -> str:
    """The text with full-width digits as those of every keyboard; every character stays in its place."""
    return text.translate(USUAL_DIGITS) if OTHER_DIGITS.search(text) else text


class Number(NamedTuple):
    """Digits without what parts them, and where they stand."""

    digits: str
    start: int
    end: int


def without_addresses(text: str) -> str:
    """The text with web addresses blanked out; every other character stays in its place."""
    if "://" not in text and "www." not in text:
        return text
    return ADDRESS.sub(lambda found: " " * len(found[0]), text)


def numbers(text: str, shapes: frozenset[tuple[int, ...]]) -> Iterator[Number]:
    """The numbers whose groups have the lengths of a shape, with the same sign between all of them.

    A neighbour that is parted by the same sign belongs to a longer number, and so does one behind a stop or a hyphen.
    """
    longest, shortest = max(map(len, shapes)), min(map(sum, shapes))
    for run in RUN.finditer(text):
        groups = [(found.start(), found.end()) for found in GROUP.finditer(text, run.start(), run.end())]
        if run.end() - run.start() < shortest:
            continue
        signs = [_sign(text[end]) for _, end in groups[:-1]]
        for index, (one, other) in enumerate(pairwise(groups)):
            if all(end - start == REGISTERED for start, end in (one, other)):
                signs[index] = " "
        first = 0
        while first < len(groups):
            last = _last(groups, signs, first, shapes, longest)
            if last is None:
                first += 1
                continue
            start, end = groups[first][0], groups[last][1]
            if not is_glued(text, start, end):
                yield Number("".join(text[left:right] for left, right in groups[first : last + 1]), start, end)
            first = last + 1


def _sign(character: str) -> str:
    return " " if character in SPACES else "." if character == "." else "-"


def _last(
    groups: list[tuple[int, int]], signs: list[str], first: int, shapes: frozenset[tuple[int, ...]], longest: int
) -> int | None:
    """The last group of the number that begins with a group, if one does."""
    if first and signs[first - 1] != " ":
        return None
    sizes: tuple[int, ...] = ()
    for last in range(first, min(first + longest, len(groups))):
        if last - first >= 2 and signs[last - 1] != signs[first]:
            return None
        sizes += (groups[last][1] - groups[last][0],)
        behind = signs[last] if last < len(signs) else ""
        before = signs[first - 1] if first else ""
        inner = signs[first] if last > first else ""
        if sizes in shapes and behind in ("", " ") and (inner != " " or " " not in (before, behind)):
            return last
    return None


def is_glued(text: str, start: int, end: int) -> bool:
    """Whether digits are part of a word, a fraction or an amount."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if end - start == REGISTERED:
        after = "" if NEXT.match(text, end) else after
        before = "" if LAST.search(text[max(0, start - REGISTERED - 2) : start]) else before
    return (
        (before[-1:].isalpha() and not LABEL.search(text[max(0, start - 5) : start]))
        or before[-1:] == "_"
        or (before[-1:] in ",/" and before[:1].isdigit())
        or after[:1].isalpha()
        or after[:1] == "_"
        or (after[:1] in ",/" and after[1:2].isdigit())
    )


LABEL = re.compile(r"(?i)(?<![a-z])(?:nik|kk|ktp|hp|wa|rek)$")
