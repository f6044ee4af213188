"""Days are written as CLDR writes them in Indonesian, without asking it each time."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_date

from plugins.dates import Meant, day_text, meant_moment, parse_moment, range_text, weekday_text

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


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("20-11-2026", "2026-11-20"),
        ("20/11/2026", "2026-11-20"),
        ("2026/11/2", "2026-11-02"),
        ("20 November 2026", "2026-11-20"),
        ("Jumat, 20 Nopember 2026", "2026-11-20"),
        ("20 nov 2026", "2026-11-20"),
        ("2026-11-20 08:00", "2026-11-20T08:00+08:00"),
        ("2026-11-20T8.00", "2026-11-20T08:00+08:00"),
        ("20 November 2026 pukul 08.00 WIT", "2026-11-20T08:00+09:00"),
        ("2026-11-20 25:00", ""),
        ("11-20-2026", ""),
        ("20 Novamber 2026", ""),
        ("besok", ""),
    ],
)
def test_what_people_write_for_a_moment_is_understood(text, meant):
    zone = ZoneInfo("Asia/Makassar")

    assert meant_moment(text, zone) == Meant(meant)
    assert not meant or parse_moment(meant, zone)


@pytest.mark.parametrize("text", ["2026-11-31", "31 November 2026", "31/11/2026 08.00"])
def test_a_day_that_there_is_not_is_named(text):
    assert meant_moment(text, ZoneInfo("Asia/Makassar")) == Meant(no_such_day="31 November 2026")
