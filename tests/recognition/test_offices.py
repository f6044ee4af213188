"""An office belongs to the name beside it only where a reader would say so."""

import pytest

from plugins.recognition.offices import office_after, office_before, persons

NAME = "Nama Contoh"
LABELS = ("kepala dinas contoh", "kepala dinas", "bupati contoh")
REGIONS = ("kabupaten contoh", "contoh raya")


def before(text):
    place = text.index(NAME)
    found = office_before(text, place, place + len(NAME), LABELS, REGIONS)
    return found and (found.label, found.kind)


def after(text):
    place = text.index(NAME)
    found = office_after(text, place, place + len(NAME), LABELS, REGIONS)
    return found and (found.label, found.kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kepala Dinas Contoh, Nama Contoh, hadir.", "definitif"),
        ("Kepala Dinas Contoh Nama Contoh hadir.", "definitif"),
        ("Menurut Kepala Dinas Contoh, H. Nama Contoh, itu baik.", "definitif"),
        ("Didampingi Kepala Dinas Contoh Nama Contoh, warga pulang.", "definitif"),
        ("Warga senang. Kepala Dinas Contoh, Nama Contoh menutup acara.", "definitif"),
        ("Plt. Kepala Dinas Contoh, Nama Contoh, hadir.", "plt"),
        ("Acara dibuka Pj Kepala Dinas Contoh, Nama Contoh.", "pj"),
        ("Pelaksana Tugas (Plt.) Kepala Dinas Contoh, Nama Contoh, hadir.", "plt"),
        ("Kepala Dinas Contoh (Discon) Kabupaten Contoh, Nama Contoh, hadir.", "definitif"),
        ("Bupati Contoh, Orang Lain, dan Kepala Dinas Contoh, Nama Contoh, hadir.", "definitif"),
        ("Sementara itu, Kepala Dinas Contoh, Nama Contoh, hadir.", "definitif"),
    ],
)
def test_an_office_before_a_name(text, kind):
    assert before(text) == ("kepala dinas contoh", kind)


@pytest.mark.parametrize(
    "text",
    [
        "Wakil Bupati Contoh, Nama Contoh, hadir.",
        "mantan Kepala Dinas Contoh, Nama Contoh, hadir.",
        "atas nama Bupati Contoh, Nama Contoh membuka acara.",
        "Hadir Orang Lain, Kepala Dinas Contoh, Nama Contoh, dan warga.",  # whose is it?
        "Kepala Dinas Contoh Baru, Nama Contoh, hadir.",
        "Kepala Dinas Contoh hadir bersama Nama Contoh.",
        "Subkepala Dinas Contoh, Nama Contoh.",
        "Nama Contoh hadir.",
        "Didampingi Kepala Dinas Contoh, Nama Contoh meninjau ruang.",  # another one
        "Usai melapor kepada Bupati Contoh, Nama Contoh pulang.",
        "Bersama Bupati Contoh, Nama Contoh, Kepala Dinas Contoh, hadir.",
    ],
)
def test_no_office_before_a_name(text):
    assert before(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("— Nama Contoh, Kepala Dinas Contoh", "definitif"),
        ("Hadir pula Nama Contoh, Plt. Kepala Dinas Contoh Kabupaten Contoh.", "plt"),
        ("Acara dibuka oleh Nama Contoh, Kepala Dinas Contoh (Discon), kemarin.", "definitif"),
    ],
)
def test_an_office_behind_a_name(text, kind):
    assert after(text) == ("kepala dinas contoh", kind)


@pytest.mark.parametrize(
    "text",
    [
        "Bupati Contoh, Nama Contoh, Kepala Dinas Contoh, Orang Lain.",
        "Hadir Nama Contoh, Kepala Dinas Contoh, Orang Lain.",  # whose is it?
        "Nama Contoh, Kepala Dinas Contohan.",
        "Nama Contoh dan Kepala Dinas Contoh.",
    ],
)
def test_no_office_behind_a_name(text):
    assert after(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kepala Dinas Contoh, Nama Contoh, hadir.", ["Nama Contoh"]),
        ("Hadir H. Nama Contoh, Kepala Dinas.", ["Nama Contoh"]),
        ("Hadir Nama Contoh, Kepala Dinas.", ["Hadir Nama Contoh", "Nama Contoh"]),
        ("pula Nama Contoh, Kepala Dinas.", ["Nama Contoh"]),
        ("“Baik,” kata Nama Contoh.", ["Nama Contoh"]),
        ("Bupati Contoh Nama Orang membuka.", ["Nama Orang"]),
        ("Bupati Contoh Raya Nama Orang membuka.", ["Nama Orang", "Raya Nama Orang"]),
        ("Warga Contoh Raya hadir.", []),
        ("Kepala Dinas Contoh, Kabupaten Contoh.", []),
    ],
)
def test_who_may_be_named(text, names):
    assert [name for _, name in persons(text)] == names
