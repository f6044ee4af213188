"""Days that do not agree with the calendar, the header or one another are told where they stand."""

import pytest

from plugins.rules.days import (
    day_exists,
    event_is_past_when_it_is_told_so,
    lead_tells_the_days_of_the_event,
    weekday_of_the_date,
    year_is_near,
    year_is_written,
)
from tests.rules.judging import told

EVENT = {"name": "Bimtek Contoh", "start": "2025-10-21", "end": "2025-10-22", "place": "Aula Contoh"}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Acara dibuka Selasa (22/10/2025).", [(1, "F101")]),
        ("Isi.\n\nAcara dibuka\nSelasa, 22 Oktober 2025.", [(4, "F101")]),
        ("Senin–Rabu, 21–22 Oktober 2025.", [(1, "F101")]),
        ("Rabu–Kamis, 21–22 Oktober 2025.", [(1, "F101")]),  # told once
        ("Selasa, tanggal 21 hingga Kamis 22 Oktober 2025.", [(1, "F101")]),
        ("Minggu, 22–24 Oktober 2025.", [(1, "F101")]),  # none of the three
        ("- Jum'at, 22 Oktober 2025", [(1, "F101")]),
        ("Acara dibuka Selasa (22/10).", [(1, "F102")]),
        ("Senin, 22 Oktober, acara dibuka.", [(1, "F102")]),
        ("> Kamis, 22 Oktober, acara dibuka.", [(1, "F102")]),
    ],
)
def test_a_weekday_that_is_not_that_of_the_date(body, found):
    assert told(weekday_of_the_date, body) == found


@pytest.mark.parametrize(
    "body",
    [
        "Acara dibuka Rabu (22/10/2025).",
        "Selasa–Rabu, 21–22 Oktober 2025.",
        "Kamis, 22–24 Oktober 2025.",  # one of them
        "Acara dibuka Rabu (22/10).",
        "Malam Kamis, 22 Oktober 2025.",  # the night before it
        "Dua minggu 22 Oktober 2025.",
        "Setiap Senin. 22 Oktober 2025 libur.",
        "Senin hingga Jumat, 22 Oktober 2025.",  # nobody can say
        "Senin, 31 November 2025.",  # there is none
        "Senin, 17 Agustus.",
        "```\nSelasa (22/10/2025)\n```\n\nIsi.",
    ],
)
def test_a_weekday_that_may_be_right(body):
    assert told(weekday_of_the_date, body, **({"date": "2026-02-01"} if "17 Agustus" in body else {})) == []


def test_a_title_is_looked_at_and_a_translation_is_not():
    assert told(weekday_of_the_date, "Isi.", title="Acara Selasa (22/10/2025)") == [(-7, "F101")]
    assert told(weekday_of_the_date, "Selasa (22/10/2025)", lang="en", translation_of="2222-223y") == []


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Hingga 31 November 2025.", 1),
        ("Isi.\n\nPada 30 Februari ia datang.", 3),
        ("Pada 29 Februari 2025.", 1),
        ("Mulai 28–31 September 2025.", 1),
        ("Rabu (22/13/2025)", 1),
        ("Pada tanggal 35 Mei 2025", 1),
    ],
)
def test_a_day_that_there_is_not(body, line):
    assert told(day_exists, body) == [(line, "F103")]


@pytest.mark.parametrize(
    "body",
    ["Hingga 30 November 2025.", "Pada 29 Februari.", "Pada 29 Februari 2024.", "Surat Nomor 31/11/2025", "45 Mei"],
)
def test_a_day_that_there_is(body):
    assert told(day_exists, body) == []


@pytest.mark.parametrize(
    "body", ["Rabu, 22 Oktober 2052.", "Pada 22 Oktober 2205.", "Pada 22/10/0205.", "Kamis, 22 Oktober 2028"]
)
def test_a_year_that_is_far_away(body):
    assert told(year_is_near, body) == [(1, "F104")]


@pytest.mark.parametrize(
    "body", ["Sejak 17 Agustus 1945.", "Rabu, 22 Oktober 2025.", "Hingga 31 Desember 2045.", "Target tahun 2205."]
)
def test_a_year_that_is_near(body):
    assert told(year_is_near, body) == []


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Acara dibuka Rabu (22/10).", 1),
        ("Isi.\n\nAcara dibuka Selasa, 21 Oktober. Lalu ditutup Rabu, 22 Oktober.", 3),  # once
        ("Acara berlangsung tanggal 21/10.", 1),
        ("Pada Selasa (21/10) hujan.\n\nAcara ditutup Rabu (22/10/2025).", 1),
    ],
)
def test_a_day_without_its_year(body, line):
    assert told(year_is_written, body) == [(line, "F105")]


@pytest.mark.parametrize(
    "body",
    [
        "Acara dibuka Rabu (22/10/2025).",
        "Acara dibuka Selasa (21/10) dan ditutup Rabu (22/10/2025).",
        "Acara dibuka Rabu (22/10/2025).\n\nPada Rabu (22/10) itu hujan.",
        "Acara dibuka Selasa (21/10/2025).\n\nPada Rabu (22/10) itu hujan.",
        "Hari Santri diperingati setiap 22 Oktober.",
        "Isi.",
    ],
)
def test_a_day_with_its_year(body):
    assert told(year_is_written, body, title="Rakor Rabu (22/10)") == []


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Bimtek dibuka pada 15 Oktober 2025.", 1),
        ("## Judul\n\nBimtek dibuka\nRabu, 15 Oktober.", 4),
        ("Bimtek berlangsung Senin–Rabu, 20–22 Oktober 2025.", 1),
        ("Bimtek dibuka, 21 Oktober 2024.", 1),
    ],
)
def test_a_day_in_the_lead_that_is_not_of_the_event(body, line):
    assert told(lead_tells_the_days_of_the_event, body, event=EVENT) == [(line, "F106")]


@pytest.mark.parametrize(
    "body",
    [
        "Bimtek berlangsung Selasa–Rabu, 21–22 Oktober 2025.",
        "Bimtek ditutup Rabu, 22 Oktober.",
        "Panitia berkata pada Rabu, 15 Oktober, bimtek dibuka pada 21 Oktober 2025.",
        "Pendaftaran dibuka hingga Rabu, 15 Oktober 2025.",
        "Aturan itu berlaku sejak Rabu, 15 Oktober 2025.",
        "Daerah itu berdiri pada 3 Mei 2003.",
        "Isi.\n\nBimtek lain dibuka Rabu, 15 Oktober 2025.",  # not the lead
    ],
)
def test_days_in_the_lead_that_may_be_right(body):
    assert told(lead_tells_the_days_of_the_event, body, event=EVENT) == []


def test_the_day_of_the_release_is_that_of_its_announcement():
    body = "Dinas Contoh mengumumkan jadwal bimtek, Jumat (17/10/2025)."

    assert told(lead_tells_the_days_of_the_event, body, event=EVENT, date="2025-10-17") == []
    assert told(lead_tells_the_days_of_the_event, body, event=EVENT, date="2025-10-20") == [(1, "F106")]


def test_without_an_event_no_day_is_compared():
    assert told(lead_tells_the_days_of_the_event, "Rapat dibuka Rabu, 15 Oktober 2025.") == []


@pytest.mark.parametrize("body", ["Bimtek diikuti 42 peserta.", "Bupati membuka bimtek.", "Bimtek telah usai."])
def test_an_event_to_come_that_is_told_as_past(body):
    found = told(event_is_past_when_it_is_told_so, body, event=EVENT, date="2025-10-20")

    assert [code for _, code in found] == ["F107"]


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("Bimtek diikuti 42 peserta.", "2025-10-21"),  # it has begun
        ("Bimtek akan diikuti 42 peserta.", "2025-10-20"),
        ("Bimtek diikuti 42 peserta.\n\nPanitia menyiapkan aula untuk besok.", "2025-10-20"),
        ("Bimtek ini tentang arsip.", "2025-10-20"),
    ],
)
def test_an_event_that_is_told_as_it_is(body, day):
    assert told(event_is_past_when_it_is_told_so, body, event=EVENT, date=day) == []
