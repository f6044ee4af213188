"""Days are found in every form in which Indonesians write them, and nothing else is taken for one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.dates import WEEKDAYS
from plugins.recognition.days import Day, days, days_between


def shown(text):
    """(what is written, first day, last day, weekdays) of each day found."""
    return [
        (found.text, _shown(found.first), _shown(found.last), [WEEKDAYS[number] for number in found.weekdays])
        for found in days(text)
    ]


def _shown(day: Day) -> str:
    return f"{day.day}/{day.month}" + (f"/{day.year}" if day.year is not None else "")


@pytest.mark.parametrize(
    ("text", "written", "first", "last", "weekdays"),
    [
        ("Senin (16/12) pagi", "Senin (16/12)", "16/12", "16/12", ["Senin"]),
        ("Rabu (23/11/2022).", "Rabu (23/11/2022)", "23/11/2022", "23/11/2022", ["Rabu"]),
        ("Rabu, 22 Oktober 2025, pukul", "Rabu, 22 Oktober 2025", "22/10/2025", "22/10/2025", ["Rabu"]),
        ("Rabu malam (22/10/25)", "Rabu malam (22/10/25)", "22/10/2025", "22/10/2025", ["Rabu"]),
        ("Jum'at, 7 Nopember 2025", "Jum'at, 7 Nopember 2025", "7/11/2025", "7/11/2025", ["Jumat"]),
        ("Jum’at, 7 Nov. 2025", "Jum’at, 7 Nov. 2025", "7/11/2025", "7/11/2025", ["Jumat"]),
        ("Kamis, 20\nNovember 2025", "Kamis, 20\nNovember 2025", "20/11/2025", "20/11/2025", ["Kamis"]),
        ("hingga 20 November 2025.", "20 November 2025", "20/11/2025", "20/11/2025", []),
        ("pada 22 Oktober, ia", "22 Oktober", "22/10", "22/10", []),
        ("16-18 Desember 2019", "16-18 Desember 2019", "16/12/2019", "18/12/2019", []),
        ("Acara (6-7/2) itu", "6-7/2", "6/2", "7/2", []),
        ("tanggal 6/2", "6/2", "6/2", "6/2", []),
        ("mulai 9/4/2010", "9/4/2010", "9/4/2010", "9/4/2010", []),
        ("mulai 22-10-2025", "22-10-2025", "22/10/2025", "22/10/2025", []),
        ("30 Desember – 2 Januari 2026", "30 Desember – 2 Januari 2026", "30/12/2025", "2/1/2026", []),
        ("17 s.d. 20 November 2025", "17 s.d. 20 November 2025", "17/11/2025", "20/11/2025", []),
        ("(30/10-2/11/2025)", "30/10-2/11/2025", "30/10/2025", "2/11/2025", []),
        ("31 November", "31 November", "31/11", "31/11", []),
        ("tanggal 32 Mei 2025", "32 Mei 2025", "32/5/2025", "32/5/2025", []),
        ("pada (31/11/2025)", "31/11/2025", "31/11/2025", "31/11/2025", []),
        ("malam Minggu (4/10/2025)", "Minggu (4/10/2025)", "4/10/2025", "4/10/2025", []),
        ("dalam seminggu 4 Oktober", "4 Oktober", "4/10", "4/10", []),
        ("Kamis, 5/6/25", "Kamis, 5/6/25", "5/6/2025", "5/6/2025", ["Kamis"]),
        ("Kamis/11 Februari 2016", "Kamis/11 Februari 2016", "11/2/2016", "11/2/2016", ["Kamis"]),
        ("Senin (16-12) pagi", "Senin (16-12)", "16/12", "16/12", ["Senin"]),
        ("Senin pekan lalu (5/6)", "Senin pekan lalu (5/6)", "5/6", "5/6", ["Senin"]),
        ("Jum`at (26/6/2020)", "Jum`at (26/6/2020)", "26/6/2020", "26/6/2020", ["Jumat"]),
        ("SENIN, 16 DESEMBER 2019", "SENIN, 16 DESEMBER 2019", "16/12/2019", "16/12/2019", ["Senin"]),
        ("22 Oktober tahun 2025", "22 Oktober tahun 2025", "22/10/2025", "22/10/2025", []),
        ("pada 21.10.2025 itu", "21.10.2025", "21/10/2025", "21/10/2025", []),
        ("pada 6-7/2 lalu", "6-7/2", "6/2", "7/2", []),
        ("tanggal 3, 4 dan 5 Mei", "3, 4 dan 5 Mei", "3/5", "5/5", []),
        ("Jalan Contoh No. 8, 21 dan 22 Mei", "21 dan 22 Mei", "21/5", "22/5", []),
        ("16 & 17 Mei 2024", "16 & 17 Mei 2024", "16/5/2024", "17/5/2024", []),
        ("26‑27 Oktober", "26‑27 Oktober", "26/10", "27/10", []),
        ("16\u00a0s/d\u00a018 Desember", "16\u00a0s/d\u00a018 Desember", "16/12", "18/12", []),
        ("28 Februari – 2 Maret", "28 Februari – 2 Maret", "28/2", "2/3", []),
        (
            "Senin (16/12) sampai dengan hari Rabu (18/12/2019)",
            "Senin (16/12) sampai dengan hari Rabu (18/12/2019)",
            "16/12/2019",
            "18/12/2019",
            ["Senin", "Rabu"],
        ),
        (
            "Selasa, tanggal 21 hingga Rabu 22 Oktober 2025",
            "Selasa, tanggal 21 hingga Rabu 22 Oktober 2025",
            "21/10/2025",
            "22/10/2025",
            ["Selasa", "Rabu"],
        ),
        (
            "Selasa–Rabu, 21–22 Oktober 2025",
            "Selasa–Rabu, 21–22 Oktober 2025",
            "21/10/2025",
            "22/10/2025",
            ["Selasa", "Rabu"],
        ),
    ],
)
def test_a_day_as_it_is_written(text, written, first, last, weekdays):
    assert shown(text) == [(written, first, last, weekdays)]


@pytest.mark.parametrize(
    "text",
    [
        "Undang-Undang Nomor 9 Tahun 2010",
        "2/3 peserta",
        "surat nomor 12/3/2020",
        "surat 800/12/2020/DC",
        "buka 24/7",
        "pukul 09.00–10.00",
        "45 Mei",
        "menang 2-0 Mei lalu",
        "mencapai 35 November lalu",
        "surat 31/11/2025",
        "Keputusan Nomor 31 April 2025",
        "2025-10-22",
        "tahun 2025/2026",
        "12/22/2020",
        "hari Rabu",
        "pada 2/3 wilayah",
        "Kamis (10-12)",
        "versi 1.10.2025",
        "pukul 09.00-10.30",
        "Oktober 2025",
        "5 des",  # villages
    ],
)
def test_what_is_no_day(text):
    assert shown(text) == []


def test_a_weekday_belongs_to_the_day_beside_it():
    [found] = days("Selasa, 21 hingga Rabu, 22 Oktober 2025")

    assert (found.first.weekday, found.last.weekday) == (1, 2)


def test_one_weekday_before_a_range_may_be_that_of_any_of_its_days():
    [found] = days("Kamis, 22–24 Oktober 2025")

    assert (found.first.weekday, found.last.weekday, found.weekdays) == (None, None, (3,))


@pytest.mark.parametrize("text", ["Setiap Senin, 1–31 Oktober 2025", "Senin dan Kamis, 1–31 Oktober 2025"])
def test_weekdays_that_come_again_belong_to_no_day(text):
    [found] = days(text)

    assert (found.first.weekday, found.last.weekday) == (None, None)


def test_a_day_without_its_year_is_the_nearest_one():
    [found] = days("2 Januari")

    assert found.near(date(2025, 12, 30)) == (date(2026, 1, 2), date(2026, 1, 2))
    assert Day(29, 2).near(date(2025, 3, 1)) == date(2024, 2, 29)
    assert Day(31, 11).near(date(2025, 3, 1)) is None


def test_a_range_that_ends_before_it_begins_is_none():
    [found] = days("22–21 Oktober 2025")

    assert found.near(date(2025, 10, 21)) is None


def test_days_between_are_those_of_a_range_with_its_ends():
    assert list(days_between(date(2025, 10, 31), date(2025, 11, 1))) == [date(2025, 10, 31), date(2025, 11, 1)]


PIECES = st.sampled_from(
    ["Senin", "minggu", "dan", "–", "-", ",", "(", ")", "/", " ", "\n", "3", "31", "2025", "Mei", "Okt."]
)


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60))
def test_whatever_is_written_is_found_where_it_stands(text):
    for found in days(text):
        assert text[found.start : found.end] == found.text
        found.near(date(2025, 10, 22))


@pytest.mark.parametrize(
    "text", ["1 " * 32_000, "Senin " * 10_000, "1/1-" * 16_000, "Rabu, 1 hingga " * 4_000, "(" * 64_000, "1, " * 20_000]
)
def test_a_hostile_text_takes_no_longer_than_its_length(text):
    assert days(text) == ()
