"""Days as Indonesians write them: `Senin (16/12)`, `21–22 Oktober 2025`, `Rabu, tanggal 21 hingga Kamis 22 Oktober`.

What is written is told, true or not: the 31st of November is found as well as the 30th.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from plugins.dates import MONTHS, WEEKDAYS

_SPELLINGS = (
    "januari jan", "februari pebruari feb", "maret mar", "april apr", "mei", "juni jun",
    "juli jul", "agustus agust agt agu", "september sept sep", "oktober okt", "november nopember nov nop",
    "desember des",
)  # fmt: skip
MONTH_OF = {name: number for number, names in enumerate(_SPELLINGS, 1) for name in names.split()}
WEEKDAY_OF = {name.lower(): number for number, name in enumerate(WEEKDAYS)} | {"jum'at": 4, "ahad": 6}
_APOSTROPHES = "'’‘`´"
_EVEN = str.maketrans(dict.fromkeys(_APOSTROPHES, "'"))
_DASH = "-‐‑–—―−"
_FULL = {name.lower() for name in MONTHS} | {"pebruari", "nopember"}

_GAP = r"\s{1,3}"
_MONTH = rf"(?:{'|'.join(sorted(MONTH_OF, key=len, reverse=True))})(?!\w)\.?"
_WEEKDAY = rf"(?:senin|selasa|rabu|kamis|jum[{_APOSTROPHES}]?at|sabtu|minggu|ahad)(?!\w)"
_UNTIL = (
    rf"(?:\s{{0,3}}[{_DASH}]{{1,2}}\s{{0,3}}|\s{{1,3}}(?:s\.?/?d\.?|sampai(?:\s{{1,3}}dengan)?|hingga|dan|&)\s{{1,3}})"
)
_PART = (
    rf"(?:{_GAP}(?:dini{_GAP}hari|pagi|siang|sore|petang|malam))?"
    rf"(?:{_GAP}(?:(?:pekan|minggu){_GAP})?(?:lalu|kemarin|ini|depan|mendatang))?"
)
_TOLD = rf"(?:(?:hari{_GAP})?(?:tanggal|tgl\.?)|hari){_GAP}"
_NUMBER = r"(?:0?[1-9]|[1-3]\d)(?!\d)"
_NAMED = rf"(?P<w1>{_WEEKDAY})(?:{_UNTIL}(?P<w2>{_WEEKDAY}))?{_PART}"
_TO_DATE = rf"(?:\s{{0,3}}[,/]?\s{{0,3}}(?:\(\s?)?(?:{_TOLD})?)"
_BETWEEN = rf"\)?{_UNTIL}(?:(?:hari{_GAP})?(?P<%s>{_WEEKDAY}){_PART}\s{{0,3}},?\s{{0,3}})?\(?(?:{_TOLD})?"
_WORDS = (
    rf"(?:(?P<d1>{_NUMBER})(?P<more>(?:\s{{0,3}},\s{{0,3}}{_NUMBER}){{0,4}})"
    rf"(?:{_GAP}(?P<m1>{_MONTH})(?:{_GAP}(?P<y1>\d{{4}})(?!\d))?)?{_BETWEEN % 'w3'})?"
    rf"(?P<d2>{_NUMBER}){_GAP}(?P<m2>{_MONTH})(?:\s{{0,3}},?\s{{0,3}}(?:tahun{_GAP})?(?P<y2>\d{{4}})(?![\w/]))?"
)
_FIGURES = (
    rf"(?:(?P<n1>{_NUMBER})(?:/(?P<o1>[01]?\d)(?!\d)(?:/(?P<z1>\d{{4}})(?!\d))?)?{_BETWEEN % 'w4'})?"
    r"(?P<n2>0?[1-9]|[1-3]\d)(?P<sign>[/.-])(?P<o2>\d{1,2})(?:(?P=sign)(?P<z2>\d{4}|\d\d))?(?![\w/]|-\d|[.,]\d)"
)
_BEGIN = r"(?<![\w/.,+-])"
# A date begins with a weekday or a digit: whatever else is passed over at once.
_DIGITS = re.compile(r"\d+")
_LONGEST_BEFORE = 120  # characters from a weekday to the digits behind it
_STARTS = re.compile(
    r"[\dSRKJMAsrkjma](?<![\w/.,+-].)"
    r"(?:(?<=\d)|(?i:(?<=s)(?:en|el|ab)|(?<=r)ab|(?<=k)am|(?<=j)um|(?<=m)in|(?<=a)ha))"
)
_DAYS = re.compile(rf"{_BEGIN}(?:{_NAMED}{_TO_DATE})?(?:{_WORDS}|{_FIGURES})", re.IGNORECASE)
_SPOKEN_OF = re.compile(r"(?:tanggal|tgl\.?|\()\s*$", re.IGNORECASE)
_SPOKEN_OF_RANGE = re.compile(r"\b(?:pada|mulai|sejak|dari|selama)\s*$", re.IGNORECASE)
_OF_NO_DAY = re.compile(r"(?:nomor|no\.?|pasal|ayat|jalan|jl\.?|versi)\s*$", re.IGNORECASE)
_NOT_ITS_WEEKDAY = re.compile(
    r"\b(?:malam|setiap|tiap)(?:\s+hari)?\s*$", re.IGNORECASE
)  # the night before it; every one
_MIGHT_BE = re.compile(rf"\d\s{{1,3}}{_MONTH}|\d[/.-]\d", re.IGNORECASE)
LAST, WEEK = 31, 7
BEFORE = 20  # characters that say what figures mean


class Day(NamedTuple):
    """One day as written; the year is None and the weekday is None where none stands."""

    day: int
    month: int
    year: int | None = None
    weekday: int | None = None  # Monday is 0

    def in_year(self, year: int) -> date | None:
        """The day in a year, None when there is no such day."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def known(self) -> date | None:
        """The day, when its year is written and there is such a day."""
        return self.in_year(self.year) if self.year is not None else None

    @property
    def is_possible(self) -> bool:
        """Whether there is such a day, in its year or, without one, in any."""
        return self.in_year(2000 if self.year is None else self.year) is not None

    def near(self, day: date) -> date | None:
        """The day itself, or the one nearest to `day` when its year is not written."""
        if self.year is not None:
            return self.known
        found = (self.in_year(year) for year in (day.year - 1, day.year, day.year + 1) if 0 < year < 10_000)
        return min(filter(None, found), key=lambda other: abs(other - day), default=None)


class Days(NamedTuple):
    """A day or a range of days in a text: where, and what stands there. Of one day both ends are the same.

    `weekdays` are those that stand with it, also where nobody can say to which of its days they belong.
    """

    start: int
    text: str
    first: Day
    last: Day
    weekdays: tuple[int, ...] = ()
    has_figures: bool = False

    @property
    def end(self) -> int:
        """The place behind it."""
        return self.start + len(self.text)

    @property
    def ends(self) -> tuple[Day, ...]:
        """The first and the last day, or the one."""
        return (self.first,) if self.first == self.last else (self.first, self.last)

    def near(self, day: date) -> tuple[date, date] | None:
        """First and last day, in the years nearest to `day` where none is written; None for days that are none."""
        last = self.last.near(day)
        first = self.first.near(last) if last else None
        if not first or not last:
            return None
        return (first, last) if first <= last else None


@lru_cache(maxsize=128)
def days(text: str) -> tuple[Days, ...]:
    """Every day with its month in a text, in order. Several rules ask for those of the same few texts."""
    return tuple(_found(text)) if _MIGHT_BE.search(text) else ()


def _found(text: str) -> Iterator[Days]:
    over = 0
    for start in _starts(text):
        found = _DAYS.match(text, start) if start >= over else None
        if found is None:
            continue
        over = found.end()
        if found["more"] and not _is_list(found):
            over = found.end("d1")
        elif not _OF_NO_DAY.search(_before(found)):
            days = _in_words(found) if found["d2"] else _in_figures(found)
            if days:
                yield days


def _starts(text: str) -> Iterator[int]:
    """Where a date may begin. Each has a digit, and there are few in a text: what is far before them is not read."""
    over = 0
    for digits in _DIGITS.finditer(text):
        for begin in _STARTS.finditer(text, max(over, digits.start() - _LONGEST_BEFORE), digits.start() + 1):
            yield begin.start()
        over = digits.end()


def _is_list(found: re.Match[str]) -> bool:
    """Whether days stand one behind the other, `3, 4 dan 5 Mei`: of `No. 8, 21 dan 22 Mei` the first is none."""
    numbers = [int(number) for number in re.findall(r"\d+", f"{found['d1']} {found['more']} {found['d2']}")]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def days_between(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last."""
    for number in range((last - first).days + 1):
        yield first + timedelta(number)


def _in_words(found: re.Match[str]) -> Days | None:
    month, own = _month(found["m2"]), _month(found["m1"] or found["m2"])
    if not month or not own:
        return None
    last = (int(found["d2"]), month, _year(found["y2"]))
    first = last
    if found["d1"]:
        first = (int(found["d1"]), own, _year(found["y1"]) or _year_before(own, last))
    return _days(found, first, last, found["w3"], False) if last[0] <= LAST or _is_told(found) else None


def _in_figures(found: re.Match[str]) -> Days | None:
    month, year = int(found["o2"]), found["z2"]
    is_told = _is_told(found) or bool(found["n1"] and _SPOKEN_OF_RANGE.search(_before(found)))
    is_whole = year is not None and len(year) == 4 and 1 <= month <= 12
    if not (is_told or (is_whole and Day(int(found["n2"]), month, int(year)).is_possible)):
        return None
    if found["sign"] != "/" and not (is_whole and found["n1"] is None) and not _is_bracketed(found):
        return None
    if not is_whole and not 1 <= month <= 12 and not (found["w1"] and year):
        return None
    last = (int(found["n2"]), month, _year(year))
    first = last
    if found["n1"]:
        own = int(found["o1"]) if found["o1"] else month
        first = (int(found["n1"]), own, _year(found["z1"]) or _year_before(own, last))
    return _days(found, first, last, found["w4"], True)


def _days(
    found: re.Match[str],
    first: tuple[int, int, int | None],
    last: tuple[int, int, int | None],
    between: str | None,
    has_figures: bool,
) -> Days | None:
    """The days with their weekdays, where it is clear which belongs to which."""
    before = (
        []
        if _NOT_ITS_WEEKDAY.search(_before(found))
        else [_weekday(found[name]) for name in ("w1", "w2") if found[name]]
    )
    named = [*before, *([_weekday(between)] if between else [])]
    if any(number is None for number in named):  # "minggu" is a week, too
        named = []
    weekdays = tuple(number for number in named if number is not None)
    of_first = of_last = None
    if first == last:
        of_first = of_last = weekdays[0] if len(weekdays) == 1 else None
    elif len(weekdays) == 2 and (between or last[1] != first[1] or last[0] - first[0] < WEEK):
        of_first, of_last = weekdays
    elif between and weekdays:
        of_last = weekdays[-1]
    closed = found[0].rfind("(") > found[0].rfind(")") and found.string.startswith(")", found.end())
    text = f"{found[0]})" if closed else found[0]
    return Days(found.start(), text, Day(*first, of_first), Day(*last, of_last), weekdays, has_figures)


def _is_told(found: re.Match[str]) -> bool:
    """Whether the words beside it say that it is a day: a weekday, `tanggal` or a bracket."""
    return bool(found["w1"] or found["w3"] or found["w4"] or _SPOKEN_OF.search(_before(found)))


def _is_bracketed(found: re.Match[str]) -> bool:
    """`Senin (16-12)`: a weekday stands with it, and it can be no range (`10-12`)."""
    is_day = found["sign"] == "-" and found["n1"] is None and 1 <= int(found["o2"]) <= 12 and found["z2"] is None
    behind_bracket = found.string[: found.start("n2")].endswith("(")
    return is_day and bool(found["w1"]) and behind_bracket and int(found["n2"]) > int(found["o2"])


def _before(found: re.Match[str]) -> str:
    return found.string[max(0, found.start() - BEFORE) : found.start()]


def _weekday(word: str) -> int | None:
    if word == "minggu":
        return None
    return WEEKDAY_OF[word.lower().translate(_EVEN)]


def _month(word: str) -> int | None:
    """The month's number; what is shortened counts with a capital alone: `5 des` may be five villages."""
    name = word.rstrip(".").lower()
    return MONTH_OF[name] if name in _FULL or word[0].isupper() else None


def _year(word: str | None) -> int | None:
    if word is None:
        return None
    return int(word) if len(word) == 4 else 2000 + int(word)


def _year_before(month: int, last: tuple[int, int, int | None]) -> int | None:
    """The year of a range's first day, which stands with its last alone: `30 Desember – 2 Januari 2026`."""
    year = last[2]
    return year - 1 if year is not None and month > last[1] else year
