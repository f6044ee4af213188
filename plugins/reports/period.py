"""The days that a report tells of."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from plugins.dates import MONTHS, parse_day
from plugins.engine.trouble import Trouble
from plugins.reports.codes import BACKWARDS, BAD_DAY, BAD_PERIOD, TWO_PERIODS

SHORT = re.compile(r"([1-9]\d{3})(?:-(?:(\d{2})|[Qq]([1-4])|[Ss]([12])))?", re.ASCII)

Month = tuple[int, int]
"""Year and month, 1 to 12."""


class Period(NamedTuple):
    """`first` and `last` belong to it."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last

    def months(self) -> Iterator[Month]:
        """The months that have a day in it, in order."""
        year, month = month_of(self.first)
        while (year, month) <= month_of(self.last):
            yield year, month
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def month_of(day: date) -> Month:
    """The month that a day or moment lies in."""
    return day.year, day.month


def month_text(month: Month) -> str:
    """`Januari 2026`"""
    return f"{MONTHS[month[1] - 1]} {month[0]}"


def period_of(short: str, first: str, last: str, today: date) -> Period:
    """What `--period`, `--from` and `--until` mean together; with none of them, this year up to today.

    Raises Trouble.
    """
    if short and (first or last):
        raise Trouble(TWO_PERIODS)
    if short:
        return parse_period(short)
    until = _day("--until", last) if last else today
    since = _day("--from", first) if first else date(until.year, 1, 1)
    if not last:
        until = max(until, since)
    if until < since:
        raise Trouble(BACKWARDS, first=since.isoformat(), last=until.isoformat())
    return Period(since, until)


def parse_period(text: str) -> Period:
    """`2026`, `2026-S1`, `2026-Q1` or `2026-01`. Raises Trouble."""
    found = SHORT.fullmatch(text.strip())
    if not found:
        raise Trouble(BAD_PERIOD, value=text)
    month, quarter, half = (int(part or 0) for part in found.groups()[1:])
    if month:
        start, length = month, 1
    elif quarter:
        start, length = 3 * quarter - 2, 3
    elif half:
        start, length = 6 * half - 5, 6
    else:
        start, length = (1, 12) if found[2] is None else (0, 0)  # there is no month 00
    if not 1 <= start <= 12:
        raise Trouble(BAD_PERIOD, value=text)
    year, end = int(found[1]), start + length - 1
    return Period(date(year, start, 1), date(year, end, monthrange(year, end)[1]))


def _day(option: str, text: str) -> date:
    try:
        return parse_day(text.strip())
    except ValueError as error:
        raise Trouble(BAD_DAY, option=option, value=text) from error
