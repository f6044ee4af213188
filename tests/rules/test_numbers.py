"""Numbers that do not agree are told; parts, guesses and sums are left alone."""

import pytest

from plugins.rules.numbers import participants_are_those_of_the_header, title_counts_as_the_text
from tests.rules.judging import told

EVENT = {"name": "Bimtek Contoh", "start": "2025-10-21", "end": "2025-10-22", "place": "Aula", "participants": "42"}


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Sebanyak 50 peserta mengikuti bimtek.", 1),
        ("Bimtek\nitu bagi dua puluh peserta.", 2),
        ("Isi.\n\nBimtek diikuti 50 orang.", 3),
        ("Isi.\n\nBimtek diikuti oleh sebanyak 50 orang peserta dari desa.", 3),
        ("Bimtek diikuti 1.042 pegawai.", 1),
    ],
)
def test_other_participants_than_in_the_header(body, line):
    assert told(participants_are_those_of_the_header, body, event=EVENT) == [(line, "F110")]


@pytest.mark.parametrize(
    "body",
    [
        "Sebanyak 42 peserta mengikuti bimtek.",
        "Sebanyak empat puluh dua peserta mengikuti bimtek.",
        "Dari 42 pegawai yang diundang hadir 40 peserta.",  # 42 is told
        "Sekitar 50 peserta mengikuti bimtek.",
        "Sebanyak 20 peserta perempuan mengikuti bimtek.",
        "Sebanyak 20 peserta hadir luring, lalu 22 peserta daring.",  # the sum
        "Setiap kelas menampung per 20 peserta.",
        "Isi.\n\nSebanyak 20 peserta berasal dari desa.",  # not in the lead: a part
        "Bimtek dijaga 5 petugas dari Wilayah 01.",
    ],
)
def test_participants_that_may_be_right(body):
    assert told(participants_are_those_of_the_header, body, event=EVENT) == []


def test_a_title_counts_as_the_header_does():
    title = "50 peserta ikuti bimtek"

    assert told(participants_are_those_of_the_header, "Isi.", event=EVENT, title=title) == [(-13, "F110")]


def test_a_header_without_participants_says_nothing():
    event = {key: value for key, value in EVENT.items() if key != "participants"}

    assert told(participants_are_those_of_the_header, "Bimtek diikuti 50 orang.", event=event) == []


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("42 warga terima bantuan", "Sebanyak 50 warga menerima bantuan."),
        ("Bantuan bagi dua desa", "Bantuan diserahkan kepada tiga desa."),
        ("1.500 siswa ikut lomba", "Lomba itu bagi 1.050 siswa."),
    ],
)
def test_a_title_that_counts_otherwise_than_the_text(title, body):
    assert told(title_counts_as_the_text, body, title=title) == [(-7, "F111")]


def test_a_summary_that_counts_otherwise_than_the_text():
    assert told(title_counts_as_the_text, "Ada 50 warga.", summary="Ada 42 warga.") == [(-6, "F111")]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("42 warga terima bantuan", "Sebanyak 42 warga menerima bantuan."),
        ("42 warga terima bantuan", "Sebanyak empat puluh dua warga menerima bantuan."),
        ("42 warga terima bantuan", "Sebanyak 20 warga Contoh dan 22 warga Peraga menerima bantuan."),
        ("42 warga terima bantuan", "Sekitar 40 warga menerima bantuan."),
        ("42 warga terima bantuan", "Ada 50 petugas."),
        ("42 warga terima bantuan", "Sebanyak 50 warga mendaftar.\n\nDari mereka 42 menerima bantuan."),
        ("Hampir 50 warga terima bantuan", "Sebanyak 48 warga menerima bantuan."),
    ],
)
def test_a_title_that_may_be_right(title, body):
    assert told(title_counts_as_the_text, body, title=title) == []
