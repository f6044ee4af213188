"""In which year a day is that is written without one."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from plugins.recognition.days import Days, days_between
from plugins.recognition.story import Story

NEAR = timedelta(days=45)  # of another day in the text, whose year is written
LONG_AGO = timedelta(days=300)  # before the publication: of no event that is news
LONGEST = timedelta(days=31)
EARLIEST, LATEST = 1900, 2200  # years of events
AS_WRITTEN, BESIDE, PUBLISHED, FAR, GUESSED, CONTRADICTED = 1.0, 0.95, 0.95, 0.7, 0.7, 0.5
"""How sure a day is of its year."""

BARE_YEAR = re.compile(r"(?<![\w/.,-])(?:19|20)\d\d(?![\w/]|[.,]\d)")


class Years(NamedTuple):
    """What a story knows of years: its publication, the days whose year is written, and years that stand alone."""

    published: date | None
    days: tuple[date, ...]
    bare: tuple[int, ...]

    @classmethod
    def of(cls, story: Story, found: tuple[Days, ...]) -> "Years":
        """The years of a story in which these days are named."""
        known = tuple(day for one in found for end in one.ends if (day := end.known))
        if all(one.first.year is not None and one.last.year is not None for one in found):
            return cls(story.published, known, ())
        bare = {int(year[0]) for year in BARE_YEAR.finditer(story.text)}
        return cls(story.published, known, tuple(sorted(bare, reverse=True)))


def in_their_year(found: Days, years: Years) -> tuple[date, date, float] | None:
    """First and last day and how sure their year is; None where nobody can say, or there are no such days."""
    dated = _dated(found, years)
    return dated if dated and dated[0].year >= EARLIEST and dated[1].year <= LATEST else None


def _dated(found: Days, years: Years) -> tuple[date, date, float] | None:
    if found.last.year is not None:
        span = found.near(date(2000, 1, 1))
        return (*span, AS_WRITTEN if fits(found, span) else CONTRADICTED) if span else None
    for other in years.days:
        span = found.near(other)
        if span and abs(span[0] - other) <= NEAR and fits(found, span):
            return (*span, BESIDE)
    if years.published:
        span = found.near(years.published)
        if span is None:
            return None
        if not fits(found, span):
            return (*span, CONTRADICTED)
        return (*span, PUBLISHED if abs(years.published - span[1]) <= LONG_AGO / 2 else FAR)
    return _guessed(found, years)


def _guessed(found: Days, years: Years) -> tuple[date, date, float] | None:
    """By the years that the text names: the latest one whose weekday fits, or the one after it."""
    named = sorted({*years.bare, *(day.year for day in years.days)}, reverse=True)
    for year in [*named[:1], *(year + 1 for year in named[:1]), *named[1:]]:
        span = found.near(date(year, 7, 1)) if year < 9999 else None
        if span and found.weekdays and fits(found, span):
            return (*span, GUESSED)
    span = found.near(date(named[0], 7, 1)) if named and not found.weekdays else None
    return (*span, CONTRADICTED) if span else None


def fits(found: Days, span: tuple[date, date]) -> bool:
    """Whether the weekdays that stand with days are theirs."""
    first, last = span
    for day, known in ((found.first, first), (found.last, last)):
        if day.weekday is not None and known.weekday() != day.weekday:
            return False
    if found.first.weekday is None and found.last.weekday is None and len(found.weekdays) == 1:
        if last - first > LONGEST:
            return True
        return found.weekdays[0] in {day.weekday() for day in days_between(first, last)}
    return True
