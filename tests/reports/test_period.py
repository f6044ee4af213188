"""Which days a report tells of, and what is no period."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.engine.trouble import Trouble
from plugins.reports.period import Period, month_text, parse_period, period_of

TODAY = date(2026, 2, 10)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-S1", "2026-01-01", "2026-06-30"),
        ("2026-s2", "2026-07-01", "2026-12-31"),
        ("2026-Q1", "2026-01-01", "2026-03-31"),
        ("2026-q4", "2026-10-01", "2026-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        (" 2026-12 ", "2026-12-01", "2026-12-31"),
    ],
)
def test_a_short_period_has_its_days(text, first, last):
    assert parse_period(text) == Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text", ["2026-00", "2026-13", "2026-Q5", "2026-S3", "26", "0000", "2026-1", "2026-01-01", "x", "٢٠٢٦"]
)
def test_what_is_no_period_is_refused(text):
    with pytest.raises(Trouble) as refused:
        parse_period(text)

    assert refused.value.code.id == "E402"


@pytest.mark.parametrize(
    ("given", "first", "last"),
    [
        (("", "", ""), "2026-01-01", "2026-02-10"),
        (("", "2025-03-04", ""), "2025-03-04", "2026-02-10"),
        (("", "", "2025-03-04"), "2025-01-01", "2025-03-04"),
        (("", "2027-03-04", ""), "2027-03-04", "2027-03-04"),
        (("", "2026-01-05", "2026-01-05"), "2026-01-05", "2026-01-05"),
        (("2026-01", "", ""), "2026-01-01", "2026-01-31"),
    ],
)
def test_what_is_not_given_is_this_year_up_to_today(given, first, last):
    assert period_of(*given, TODAY) == Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("2026", "2026-01-01", ""), "E403"),
        (("", "kemarin", ""), "E404"),
        (("", "", "2026-02-30"), "E404"),
        (("", "2026-02-02", "2026-02-01"), "E405"),
    ],
)
def test_days_that_make_no_period_are_refused(given, code):
    with pytest.raises(Trouble) as refused:
        period_of(*given, TODAY)

    assert refused.value.code.id == code


@given(first=st.dates(date(1990, 1, 1), date(2100, 1, 1)), length=st.integers(0, 1500), day=st.integers(-20, 1520))
def test_the_months_are_those_of_the_days(first, length, day):
    period = Period(first, date.fromordinal(first.toordinal() + length))
    looked_at = date.fromordinal(first.toordinal() + day)
    months = list(period.months())

    assert period.holds(looked_at) is (0 <= day <= length)
    assert months == sorted(
        {(it.year, it.month) for it in map(date.fromordinal, range(first.toordinal(), period.last.toordinal() + 1))}
    )


def test_a_month_is_named_in_indonesian():
    assert month_text((2026, 5)) == "Mei 2026"
