"""What the values of a column look like: days, HTML, long texts, names of pictures, Y and N."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

from plugins.importer.columns.moments import is_none, moment_of
from plugins.importer.columns.states import state_of
from plugins.importer.markup.plain_words import is_html

SAMPLED = 200
"""Rows that are looked at."""
CUT = 4_000  # characters of a value that are kept
ZONE = "Asia/Makassar"
_PICTURE = re.compile(r"[^<>\n]{1,250}\.(?:jpe?g|png|gif|webp|bmp)(?:[?,;|][^<>\n]*)?", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d+")
_SLUG = re.compile(r"(?:https?://\S+|/?[a-z0-9]+(?:[-_/.][a-zA-Z0-9]+)+(?:\.html?|\.php)?)")
_TIME = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: *(?:WIB|WITA|WIT))?", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-]\d{4}\b.*")


@dataclass(slots=True)
class Values:
    """A sample of a column: its values that say something, and how many there were."""

    said: list[str] = field(default_factory=list)
    number: int = 0

    def add(self, cell: str | None) -> None:
        """One more row."""
        self.number += 1
        if cell and not is_none(cell):
            self.said.append(cell[:CUT])

    def look(self) -> "Look":
        """All that is known of them."""
        said = self.said
        many = len(said) or 1
        lengths = [len(value) for value in said] or [0]
        return Look(
            filled=len(said) / (self.number or 1),
            length=median(lengths),
            distinct=len(set(said)) / many,
            kinds=len(set(said)),
            days=_share(said, _is_day),
            html=_share(said, is_html),
            pictures=_share(said, lambda value: _PICTURE.fullmatch(value.strip()) is not None),
            numbers=_share(said, lambda value: _NUMBER.fullmatch(value.strip()) is not None),
            slugs=_share(said, lambda value: _SLUG.fullmatch(value.strip()) is not None),
            times=_share(said, lambda value: _TIME.fullmatch(value.strip()) is not None),
            addresses=_share(said, lambda value: value.startswith(("http://", "https://"))),
            lines=_share(said, lambda value: "\n" in value.strip()),
        )


@dataclass(frozen=True, slots=True)
class Look:
    """Shares of 0 to 1 of the values that say something; `filled`: how many do; `length`: the usual one."""

    filled: float
    length: float
    distinct: float
    kinds: int
    days: float
    html: float
    pictures: float
    numbers: float
    slugs: float
    times: float
    addresses: float
    lines: float


def _share(said: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(map(fits, said)) / len(said) if said else 0.0


def _is_day(value: str) -> bool:
    if len(value) > 60 or not any(sign.isdigit() for sign in value):
        return False
    return any(moment_of(value, ZONE, is_month_first, is_quick=True) is not None for is_month_first in (False, True))


def is_month_first(said: Sequence[str]) -> bool:
    """Whether days are written 12/31/2019: some can be nothing else, and none must be 31/12/2019."""
    written = [(int(found[1]), int(found[2])) for value in said if (found := _MONTH_FIRST.fullmatch(value.strip()))]
    return any(second > 12 for _, second in written) and all(first <= 12 for first, _ in written)


def suits(field: str, look: Look, said: Sequence[str], column: str) -> float:
    """How well values suit a field, 0 to 1: 0 where they cannot be that."""
    if not said:
        return 0.3 if field in ("picture", "categories", "summary", "state", "caption") else 0.0
    short_words = look.pictures < 0.5 and look.html < 0.5 and look.days < 0.5 and look.length <= 80
    return {
        "title": lambda: (
            float(8 <= look.length <= 250 and look.lines < 0.1 and look.slugs < 0.5 and look.numbers < 0.1)
            * (1 if look.distinct > 0.5 else 0.3)
        ),
        "body": lambda: 1.0 if look.length > 300 or look.html > 0.6 else 0.6 if look.length > 100 else 0.0,
        "published": lambda: look.days if look.days > 0.7 else 0.0,
        "time": lambda: look.times if look.times > 0.8 else 0.0,
        "state": lambda: _suits_state(look, said, column),
        "kind": lambda: float(look.kinds <= 12 and look.numbers < 0.5 and short_words),
        "address": lambda: 1.0 if look.slugs > 0.5 else 0.0,
        "summary": lambda: 1.0 if 30 <= look.length <= 1000 and look.days < 0.5 else 0.0,
        "author": lambda: float(short_words),
        "reporter": lambda: float(short_words and look.numbers < 0.5),
        "editor": lambda: float(short_words and look.numbers < 0.5),
        "publisher": lambda: float(look.html < 0.5 and look.length <= 150 and look.numbers < 0.5),
        "rights": lambda: float(look.length <= 200 and look.numbers < 0.5),
        "categories": lambda: float(look.length <= 200 and look.html < 0.3 and look.days < 0.5),
        "picture": lambda: 1.0 if look.pictures > 0.5 else 0.5 if look.addresses > 0.5 else 0.0,
        "caption": lambda: float(look.length <= 400 and look.pictures < 0.5 and look.numbers < 0.5),
        "key": lambda: 1.0 if look.distinct > 0.99 and look.filled > 0.99 and look.length <= 40 else 0.0,
    }[field]()


def _suits_state(look: Look, said: Sequence[str], column: str) -> float:
    if all(state_of(column, value) for value in set(said)):
        return 1.0
    return 0.5 if look.kinds <= 5 and look.days < 0.5 else 0.0
