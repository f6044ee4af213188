"""Names of districts that are near to registered ones, or of none, are told; those of elsewhere are left alone."""

import pytest

from plugins.registry.records import District
from plugins.rules.districts import districts_are_registered, districts_are_written_as_in_the_registry
from tests.builders import a_registry
from tests.rules.judging import told


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Bimtek di Kecamatan Angkonna Contoh.", 1),
        ("Isi.\n\nBimtek di\nKecamatan Buaru Contoh.", 4),
        ("Warga Kecamatan Burau Cntoh hadir.", 1),
    ],
)
def test_a_district_with_a_slip(body, line):
    assert told(districts_are_written_as_in_the_registry, body) == [(line, "F132")]


@pytest.mark.parametrize(
    "body",
    [
        "Bimtek di Kecamatan Angkona Contoh.",
        "Bimtek di Kecamatan Angkona Contoh Kabupaten Contoh.",
        "Bimtek di Kecamatan Peraga Raya.",  # of elsewhere
        "Bimtek di Kecamatan Contoh.",
        "Setiap kecamatan hadir.",
        "Kecamatan Kabupaten Contoh.",
    ],
)
def test_a_district_that_may_be_right(body):
    assert told(districts_are_written_as_in_the_registry, body) == []


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Bimtek berlangsung di Kecamatan Antah Berantah.", 1),
        ("Isi.\n\nWarga datang\ndari Kecamatan Peraga pada Senin.", 4),
        ("Jembatan di Desa Peraga, Kecamatan Antah Berantah, rusak.", 1),
        ("Bimtek di Kecamatan Antah Berantah, Kabupaten Contoh.", 1),  # ours
        ("Isi.\n\n- Warga Kecamatan Antah Berantah Senin ini belajar.", 3),
        ("Bimtek di Kecamatan Antah Berantah. Camatnya datang ke Kota Peraga.", 1),
    ],
)
def test_a_district_that_is_in_no_registry(body, line):
    assert told(districts_are_registered, body) == [(line, "F133")]


@pytest.mark.parametrize(
    "body",
    [
        "Bimtek di Kecamatan Antah Berantah, Kota Peraga.",
        "Bimtek di Kecamatan Antah Berantah, Provinsi Peraga.",
        "Di Kota Peraga, warga Kecamatan Antah belajar.\n\nIsi.\n\nMereka dari Kecamatan Antah.",
        "Bimtek di Kecamatan Antah Berantah, Kabupaten Contohan.",  # not ours
        "Bimtek di Kecamatan Angkona Contoh Senin.",
        "Bimtek di Kecamatan Angkonna Contoh.",  # F132
        "Bimtek di Kecamatan Contoh.",  # an agency
        "Bimtek di Kecamatan\nBurau Contoh.",
        "Piala bagi juara di Kecamatan Layak Anak.",
        "Rapat Antar Kecamatan Bahas Banjir.",
        "Warga datang ke Kantor Kecamatan Senin ini.",
        "Setiap kecamatan hadir.",
    ],
)
def test_a_district_that_is_known_or_of_elsewhere(body):
    assert told(districts_are_registered, body) == []


def test_where_no_district_is_registered_none_is_missed():
    body = "Bimtek berlangsung di Kecamatan Antah Berantah."
    other = [District(slug="antah-berantah", name="Antah Berantah", government="kabupaten-contoh")]

    assert told(districts_are_registered, body, registry=a_registry(districts=[])) == []
    assert told(districts_are_registered, body, registry=a_registry(districts=other)) == []
