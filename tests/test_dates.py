"""Days are written as CLDR writes them in Indonesian, without asking it each time."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date

from plugins.dates import day_text, range_text, weekday_text

YEAR = [date(2025, 1, 1) + timedelta(days) for days in range(365)]


@pytest.mark.parametrize(("written", "pattern"), [(day_text, "d MMMM y"), (weekday_text, "EEEE, d MMMM y")])
def test_every_day_of_a_year_is_written_as_in_cldr(written, pattern):
    assert [written(day) for day in YEAR] == [format_date(day, pattern, locale="id") for day in YEAR]


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2025-10-22", "2025-10-22", "22 Oktober 2025"),
        ("2025-10-21", "2025-10-22", "21–22 Oktober 2025"),
        ("2025-10-30", "2025-11-02", "30 Oktober – 2 November 2025"),
        ("2025-12-30", "2026-01-02", "30 Desember 2025 – 2 Januari 2026"),
    ],
)
def test_a_range_says_month_and_year_once_where_they_are_the_same(start, end, text):
    assert range_text(date.fromisoformat(start), date.fromisoformat(end)) == text
