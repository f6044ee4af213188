"""Offices of villages, churches, clinics and posts, and names as they are given in one region or another."""

import pytest

from tests.recognition.regencies import people_in
from tests.recognition.test_people import told


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Panewu Antah Tamrin Pejabat hadir.", "Panewu", "Antah"),
        ("Mantri Pamong Praja Antah, Tamrin Pejabat, hadir.", "Mantri Pamong Praja", "Antah"),
        ("Carik Kalurahan Antah, Tamrin Pejabat, hadir.", "Carik", "Kalurahan Antah"),
        ("Ulu-ulu Kalurahan Antah, Tamrin Pejabat, hadir.", "Ulu-ulu", "Kalurahan Antah"),
        ("Dukuh Antah, Tamrin Pejabat, hadir.", "Dukuh", "Antah"),
        ("Imum Mukim Antah, Tamrin Pejabat, hadir.", "Imum Mukim", "Antah"),
        ("Hukum Tua Desa Antah, Tamrin Pejabat, hadir.", "Hukum Tua", "Desa Antah"),
        ("Kelian Adat Antah, Tamrin Pejabat, hadir.", "Kelian Adat", "Antah"),
        ("Kepala Kampung Antah, Tamrin Pejabat, hadir.", "Kepala Kampung", "Antah"),
        ("Kapospol Antah, Aiptu Tamrin Pejabat, hadir.", "Kapospol", "Antah"),
        ("Bidan Desa Antah, Tamrin Pejabat, hadir.", "Bidan Desa", "Antah"),
        ("Pastor Paroki Santo Misal Antah Romo Tamrin Pejabat hadir.", "Pastor", "Paroki Santo Misal Antah"),
        ("PPL Kecamatan Antah, Tamrin Pejabat, hadir.", "PPL", "Kecamatan Antah"),
        ("Ketua RW 05 Tamrin Pejabat hadir.", "Ketua", "RW 05"),
        ("Bupati Kaur Tamrin Pejabat hadir.", "Bupati", "Kaur"),
    ],
)
def test_offices_of_one_region_or_another(text, role, body):
    assert told(text) == [("Tamrin Pejabat", "definitif", role, body)]


@pytest.mark.parametrize(
    "text",
    [
        "Warga di Dukuh Antah, Tamrin Pejabat mengatakan hal itu.",
        "Mahasiswa PPL Universitas Antah, Tamrin Pejabat, hadir.",
        "Para petinggi negara, Tamrin Pejabat, hadir.",
    ],
)
def test_places_and_students_hold_none(text):
    assert told(text) == []


@pytest.mark.parametrize("title", ["bapak", "ibu", "bpk", "bpk.", "ibu Hj.", "Bpk H."])
@pytest.mark.parametrize("gap", [" ", ", "])
def test_a_small_title_stands_between_office_and_name(title, gap):
    text = f"Kepala Dinas Sosial{gap}{title} Tamrin Pejabat, S.Sos., hadir."

    assert told(text) == [("Tamrin Pejabat", "definitif", "Kepala", "Dinas Sosial")]


@pytest.mark.parametrize("name", ["Lalu Tamrin Pejabat", "Baiq Pejabat", "I Gusti Ngurah Pejabat", "Ni Luh Pejabat"])
@pytest.mark.parametrize("office", ["Kepala Dinas Sosial", "Kepala Dinas Sosial,", "Camat Antah", "Bupati Bantaeng"])
def test_the_first_word_of_a_name_is_none_of_the_office(office, name):
    (seen,) = people_in(f"{office} {name} hadir.")

    assert (seen.value.name, seen.is_sure) == (name, True)


def test_lalu_lintas_is_no_name():
    assert [role for *_, role, _ in told("Kepala Seksi Lalu Lintas Tamrin Pejabat hadir.")] == [
        "Kepala Seksi Lalu Lintas"
    ]


@pytest.mark.parametrize(
    ("office", "role", "body"),
    [
        ("Kepala Seksi Pemerintahan Kecamatan Antah", "Kepala Seksi Pemerintahan", "Kecamatan Antah"),
        ("Kepala Bidang Pemerintahan Desa", "Kepala Bidang Pemerintahan Desa", ""),
        ("Kepala Balai Besar Wilayah Sungai Antah Hilir", "Kepala", "Balai Besar Wilayah Sungai Antah Hilir"),
        ("Kepala BPJS Kesehatan Cabang Antah", "Kepala", "BPJS Kesehatan Cabang Antah"),
        ("Kepala Lapas Kelas IIB Antah", "Kepala", "Lapas Kelas IIB Antah"),
        ("Kepala KUA Antah", "Kepala", "KUA Antah"),
        ("Kepala Pasar Antah", "Kepala Pasar", "Antah"),
        ("Direktur Utama Perumda Air Minum Tirta Antah", "Direktur Utama", "Perumda Air Minum Tirta Antah"),
        ("Ketua Kelompok Tani Sumber Rejeki", "Ketua", "Kelompok Tani Sumber Rejeki"),
        ("Ketua RT 03 RW 05", "Ketua", "RT 03 RW 05"),
        ("Ketua RT 03 Kelurahan Antah", "Ketua", "RT 03 Kelurahan Antah"),
        ("Kepala Seksi Operasi Jaringan Irigasi", "Kepala Seksi Operasi Jaringan Irigasi", ""),
    ],
)
def test_where_a_body_ends_and_a_name_begins_without_a_comma(office, role, body):
    assert told(f"{office} Tamrin Pejabat hadir.") == [("Tamrin Pejabat", "definitif", role, body)]


def test_a_name_of_three_words_stays_whole_behind_what_asks_for_a_place():
    assert told("Kepala KUA Budi Misal Pejabat hadir.") == [("Budi Misal Pejabat", "definitif", "Kepala", "KUA")]


def test_a_village_before_a_balinese_name():
    assert told("Perbekel Desa Antah I Made Pejabat hadir.") == [
        ("I Made Pejabat", "definitif", "Perbekel", "Desa Antah")
    ]


def test_a_hospital_called_after_somebody():
    assert told("Direktur RSUD dr. Antah Misal, Tamrin Pejabat, hadir.") == [
        ("Tamrin Pejabat", "definitif", "Direktur", "RSUD dr. Antah Misal")
    ]
