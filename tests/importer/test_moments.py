"""Days and moments in all the ways tables hold them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.importer.columns.moments import is_none, moment_of, with_time

ZONE = "Asia/Makassar"
DAY = date(2019, 12, 16)
WITA = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    "written",
    ["2019-12-16", "2019-12-16 00:00:00", "16/12/2019", "16-12-2019", "16.12.2019", "16/12/19", "16 Desember 2019",
     "Senin, 16 Desember 2019", "16-Des-2019", "Dec 16, 2019", "20191216", "2019/12/16", "Senin,16 Desember 2019"],
)  # fmt: skip
def test_a_day_alone(written):
    assert moment_of(written, ZONE) == DAY
    assert not isinstance(moment_of(written, ZONE), datetime)


@pytest.mark.parametrize(
    "written",
    ["2019-12-16 08:00:00", "2019-12-16T08:00:00", "2019-12-16 08:00:00.123456", "16/12/2019 08.00", "16-12-2019 8:00",
     "16 Desember 2019 - 08:00", "20191216080000", "16/12/2019 08:00 AM", "Senin, 16 Des 2019 | pukul 08.00"],
)  # fmt: skip
def test_a_moment_of_the_sources_own_clock(written):
    assert moment_of(written, ZONE) == datetime(2019, 12, 16, 8)  # noqa: DTZ001


@pytest.mark.parametrize(
    "written",
    ["Senin, 16 Desember 2019 | 08:00 WITA", "2019-12-16T08:00:00+08:00", "2019-12-16T00:00:00.000Z", "1576454400",
     "1576454400000", "16 Desember 2019 07:00 WIB", "Mon, 16 Dec 2019 00:00:00 +0000"],
)  # fmt: skip
def test_a_moment_with_its_zone(written):
    assert moment_of(written, ZONE) == datetime(2019, 12, 16, 8, tzinfo=WITA)


def test_the_day_of_a_moment_of_utc_is_that_of_the_source():
    assert moment_of("2019-12-16T20:00:00Z", ZONE).date() == date(2019, 12, 17)


@pytest.mark.parametrize("written", ["0000-00-00", "0000-00-00 00:00:00", "", "  ", "0", "NULL"])
def test_there_is_none(written):
    assert (moment_of(written, ZONE), is_none(written)) == (None, True)


@pytest.mark.parametrize(
    "written",
    ["2019-02-30", "12/31/2019", "Senin", "kemarin", "16 Desember", "2019", "12", "ke-5", "9" * 100, "1800-01-01"],
)
def test_what_is_no_day_is_none_and_not_guessed(written):
    assert (moment_of(written, ZONE), is_none(written)) == (None, False)


def test_the_month_comes_first_only_where_it_is_said():
    assert moment_of("12/31/2019", ZONE, is_month_first=True) == date(2019, 12, 31)
    assert moment_of("05/06/2019", ZONE) == date(2019, 6, 5)


def test_a_time_in_a_column_of_its_own():
    assert with_time(DAY, "08:15:00") == datetime(2019, 12, 16, 8, 15)  # noqa: DTZ001
    assert with_time(DAY, "08.15 WITA") == datetime(2019, 12, 16, 8, 15, tzinfo=WITA)
    assert with_time(DAY, "99:00") == with_time(DAY, "") == DAY
    assert with_time(datetime(2019, 12, 16, 9, tzinfo=UTC), "08:15") == datetime(2019, 12, 16, 9, tzinfo=UTC)


@given(st.text(max_size=30) | st.text("0123456789-/.: TZDesmbr,|", max_size=25))
def test_no_text_raises(text):
    assert moment_of(text, ZONE, is_quick=True) is None or isinstance(moment_of(text, ZONE), date)
