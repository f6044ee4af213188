"""How many took part is told by the number of those who did, not by any other number."""

import pytest

from plugins.recognition.participants import participants
from plugins.recognition.story import Story


def count(body, title="Judul"):
    found = participants(Story(title, body))
    return (found.value, found.is_sure) if found else None


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("Bimtek diikuti 42 peserta.", 42),
        ("Di ikuti 42 pelajar, bimtek digelar di Melati.", 42),
        ("Bimtek diikuti oleh sebanyak 42 (empat puluh dua) orang peserta.", 42),
        ("Sebanyak 50 orang pejabat mengikuti diklat.", 50),
        ("Hadir Kepala Dinas serta 72 peserta.", 72),
        ("Bimtek diikuti lima puluh peserta.", 50),
        ("Sebanyak 1.200 warga menghadiri acara itu.", 1200),
        ("Pelatihan digelar dengan peserta sebanyak 419 orang.", 419),
        ("Peserta berjumlah 35 orang.", 35),
        ("Simulasi melibatkan 90 personel gabungan.", 90),
        ("Rombongan berjumlah 11 orang.", 11),
        ("Kegiatan dihadiri 64 kepala desa.", 64),
    ],
)
def test_who_took_part(body, number):
    assert count(body) == (number, True)


def test_the_title_may_tell_it():
    assert count("Dinas menggelar bimtek.", "72 Peserta Ikuti Bimtek Arsip") == (72, True)


@pytest.mark.parametrize(
    "body",
    [
        "Bimtek diikuti ratusan peserta.",
        "Bimtek menghadirkan 3 narasumber.",
        "Tahun lalu bimtek diikuti 42 peserta.",
        "Pendamping telah turun ke 41 desa.",
        "Anggarannya Rp42.000.000.",
        "Undang-Undang Nomor 42 mengaturnya.",
        "Di desanya 27 ekor sapi sakit.",
        "Rapat dimulai pukul 09.30.",
        "Bimtek dibagi dalam kelas berisi maksimal 20 orang.",
        "",
    ],
)
def test_other_numbers(body):
    assert count(body) is None


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("Sekitar 80 warga hadir di lapangan.", 80),
        ("Bimtek diikuti lebih dari 100 peserta.", 100),
        ("Bimtek diikuti 52 humas provinsi dan 48 humas kabupaten.", 52),
        ("Dinas akan menggelar bimtek bagi 30 warga.", 30),
    ],
)
def test_a_rough_number_asks(body, number):
    assert count(body) == (number, False)


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("Dinas melatih 26 juru pelihara candi.", 26),
        ("Dinas membekali 40 juru parkir di Melati.", 40),
        ("Sebanyak 20 ribu pegawai mengikuti kegiatan itu.", 20_000),
        ("Upacara dibatasi; peserta upacara hanya 50 orang.", 50),
        ("Bimtek diikuti dua puluh lima (25) kader.", 25),
    ],
)
def test_people_told_by_what_is_done_with_them(body, number):
    assert count(body) == (number, True)


@pytest.mark.parametrize(
    "body",
    ["Lomba diikuti 150 kelompok usaha.", "Rapat dihadiri 24 OPD.", "Sebanyak 308 keluarga mengikuti kegiatan itu."],
)
def test_things_are_no_people(body):
    assert count(body) is None
