"""The days of the event are found among all days that a release names; nobody is sure where the text is not."""

from datetime import date

import pytest

from plugins.recognition.event_days import event_days
from plugins.recognition.story import Story


def spans(body, published=None, title="Judul"):
    """(first, last, whether it is sure) of each span."""
    found = event_days(Story(title, body, published))
    return [(str(seen.value.first), str(seen.value.last), seen.is_sure) for seen in found]


def one(first, last=None):
    return [(first, last or first, True)]


def unsure(first, last=None):
    return [(first, last or first, False)]


PUBLISHED = date(2019, 12, 18)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Bimtek digelar di Melati, Senin (16/12/2019).", one("2019-12-16")),
        ("Bimtek digelar Rabu-Kamis, 22-23 Februari 2023, di Melati.", one("2023-02-22", "2023-02-23")),
        ("Bimtek digelar mulai Selasa, tanggal 21 hingga Rabu 22 Oktober 2025.", one("2025-10-21", "2025-10-22")),
        ("Diklat berlangsung 29 Agustus – 2 September 2022 di Melati.", one("2022-08-29", "2022-09-02")),
        ("Diklat berlangsung 30 Desember 2021 s.d. 2 Januari 2022.", one("2021-12-30", "2022-01-02")),
        ("Rakor dibuka Jum'at, 7 Nopember 2025.", one("2025-11-07")),
        ("RAKOR DIGELAR DI MELATI, RABU (23/11/2022).", one("2022-11-23")),
    ],
)
def test_the_days_of_an_event(body, expected):
    assert spans(body) == expected


# The year.


def test_a_missing_year_is_that_of_the_publication():
    assert spans("Diklat dibuka Senin (16/12).", PUBLISHED) == one("2019-12-16")


def test_a_day_before_the_new_year_is_of_the_old_one():
    assert spans("Rakor digelar Selasa (31/12).", date(2020, 1, 2)) == one("2019-12-31")


def test_a_missing_year_is_that_of_another_day_of_the_text():
    body = "Diklat dibuka Senin (16/12).\n\nKegiatan ini berlangsung pada 16-18 Desember 2019."

    assert spans(body, date(2024, 3, 1)) == one("2019-12-16", "2019-12-18")


def test_without_publication_the_weekday_decides_between_the_years_of_the_text_and_asks():
    assert spans("Diklat dibuka Senin (16/12) dengan anggaran tahun 2019.") == unsure("2019-12-16")
    assert spans("Diklat dibuka Senin (16/12) dengan anggaran tahun 2016.") == []


def test_without_any_year_nothing_is_told():
    assert spans("Diklat dibuka Senin (16/12).") == []


@pytest.mark.parametrize("day", ["Selasa (16/12)", "Selasa, 16 Desember 2019"])
def test_a_weekday_that_contradicts_asks(day):
    assert spans(f"Diklat dibuka di Melati, {day}.", PUBLISHED) == unsure("2019-12-16")


def test_a_single_weekday_before_a_range_is_of_one_of_its_days():
    assert spans("Diklat digelar Rabu, 16-18 Desember 2019.") == one("2019-12-16", "2019-12-18")
    assert spans("Diklat digelar Sabtu, 16-18 Desember 2019.") == unsure("2019-12-16", "2019-12-18")


def test_a_day_that_there_is_not_is_none():
    assert spans("Diklat digelar Senin, 31 November 2019.") == []


# First and last day apart.

LEAD = "Bimtek digelar di Melati, Senin (17/11/2025)."


@pytest.mark.parametrize(
    "later",
    [
        "Bimtek yang berlangsung hingga 20 November 2025 ini memuat praktik.",
        "Kegiatan akan berakhir pada Kamis, 20 November 2025.",
        "Bimtek berlangsung selama empat hari.",
        "Kegiatan itu digelar selama 4 (empat) hari.",
    ],
)
def test_the_last_day_may_stand_elsewhere(later):
    assert spans(f"{LEAD}\n\n{later}") == one("2025-11-17", "2025-11-20")


def test_the_opening_and_the_end_are_one_event():
    body = "Bupati membuka bimtek, Senin (17/11/2025).\n\nAsisten menutup bimtek, Kamis (20/11/2025)."

    assert spans(body) == one("2025-11-17", "2025-11-20")


def test_how_long_it_lasted_counts_back_from_the_end_and_asks():
    body = "Asisten menutup bimtek yang berlangsung selama tiga hari, Kamis (20/11/2025)."

    assert spans(body) == unsure("2025-11-18", "2025-11-20")


@pytest.mark.parametrize(
    "later",
    [
        "Pemerintah menerima masukan tertulis sampai 3 Desember 2025.",
        "Pendaftaran dibuka hingga 20 November 2025.",
        "Operasi berlangsung 15 s.d. 28 November 2025, ujar Kasi Humas.",
        "Laporan dikirim selama 14 hari kerja.",
        "Tahun lalu kegiatan serupa berlangsung selama tiga hari.",
    ],
)
def test_what_goes_on_beside_it_is_not_its_length(later):
    assert spans(f"{LEAD}\n\n{later}") == one("2025-11-17")


# Days of something else.


@pytest.mark.parametrize(
    "other",
    [
        "Dasarnya Undang-Undang Nomor 9 Tahun 2010 tanggal 12 November 2010.",
        "Mereka diangkat dengan Keputusan Bupati Nomor 821.2/17/7/2025 tanggal 28 Juli 2025.",
        "Laporan tertanggal 24 Mei 2025 dibacakan.",
        "Kabupaten Contoh berdiri pada 3 Mei 2003.",
        "Pahlawan itu lahir di Melati pada 5 Juni 1920.",
        "Berkas dikirim paling lambat 31 Desember 2025.",
        "Musrenbang kabupaten dijadwalkan 29 Maret 2026.",
        "Pemilu akan dilaksanakan pada 17 April 2026 mendatang.",
        "Kehadiran lebih baik dibandingkan 5 Mei 2023.",
        "Kegiatan sebelumnya digelar pada Senin (3/11/2025).",
        "Banjir terakhir terjadi pada 19 Januari 2021.",
        "Kontrak Nomor 620/05/04/2021 ditandatangani 4 Mei 2021.",
        "“Layanan ini buka sejak 1 Juli 2025,” katanya.",
        "“Datanya sudah lengkap,” kata Sekretaris, Rabu (19/11/2025).",
    ],
)
def test_days_of_something_else(other):
    assert spans(f"{LEAD}\n\nPeserta berasal dari semua kecamatan di kabupaten itu.\n\n{other}") == one("2025-11-17")


@pytest.mark.parametrize(
    "lead",
    [
        "Sosialisasi Peraturan Daerah Nomor 5 Tahun 2023 digelar di Melati, Senin (17/11/2025).",
        "Dinas menggelar rapat membahas festival yang akan dibuka bulan depan, Senin (17/11/2025).",
        "Menjelang Natal, Dinas menggelar rapat persiapan di Melati, Senin (17/11/2025).",
        "Upacara Hari Ulang Tahun ke-51 digelar di Melati, Senin (17/11/2025).",
    ],
)
def test_words_of_other_days_do_not_hide_the_day_of_the_event(lead):
    assert spans(lead) == one("2025-11-17")


def test_a_plan_is_told_only_where_nothing_else_is_and_asks():
    assert spans("Dinas akan menggelar sosialisasi pada Selasa, 30 Juli 2019.") == unsure("2019-07-30")


def test_two_events_of_one_text():
    body = "Sosialisasi berlangsung Selasa (17/10/2023), sedangkan pelatihan digelar Kamis (19/10/2023)."

    assert spans(body) == [*one("2023-10-17"), *one("2023-10-19")]


# Days that the publication alone tells.


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("Bupati membuka rakor di Melati, Rabu.", "2019-12-18"),
        ("Bupati membuka rakor di Melati, Senin.", "2019-12-16"),
        ("Bupati membuka rakor di Melati kemarin.", "2019-12-17"),
        ("Hari ini Bupati membuka rakor di Melati.", "2019-12-18"),
    ],
)
def test_words_beside_the_publication_ask(body, day):
    assert spans(body, PUBLISHED) == unsure(day)
    assert spans(body) == []


@pytest.mark.parametrize("body", ["Rakor itu akan dibuka Senin depan.", "Warga hadir.", ""])
def test_no_day_at_all(body):
    assert spans(body, PUBLISHED) == []


def test_the_first_days_of_the_calendar_are_no_trouble():
    assert spans("Rakor digelar Senin (2/1).", date.min) is not None
    assert spans("Hari ini rakor digelar kemarin.", date.min) is not None


def test_what_somebody_said_while_something_happened_is_its_day():
    body = "Kepala dinas berharap banyak.\n\nHal itu diutarakan saat menyampaikan materi di Melati, Senin (16/12/2019)."

    assert spans(body, PUBLISHED) == one("2019-12-16")


def test_a_long_time_told_of_later_is_none_of_the_event():
    lead = "Dewan menggelar rapat paripurna tentang laporan badan anggaran, Rabu (26/6/2024)."
    lead += (
        " Rapat itu dihadiri para anggota dewan, bupati, wakil bupati, sekretaris daerah dan kepala perangkat daerah."
    )
    later = "\n\nPembahasan itu dilaksanakan mulai tanggal 14 sampai dengan 25 Juni 2024 oleh badan anggaran dewan."

    assert spans(lead + later, date(2024, 6, 27)) == one("2024-06-26")
