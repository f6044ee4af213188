"""Officials who are named without their office of the day, or in one of text and header only, are told."""

import pytest

from plugins.registry.records import Role
from plugins.rules.people import (
    office_is_that_of_the_day,
    officials_of_the_header_are_named,
    officials_of_the_text_are_in_the_header,
)
from tests.builders import a_registry, an_appointment, an_official
from tests.rules.judging import told

DAY = "2025-10-22"


def registry():
    """Beside the usual officials: one who has left an office, one who will come, and one who was only seen."""
    usual = a_registry()
    former = an_official(
        "lama-contoh",
        an_appointment("kepala-dinas-contoh", **{"from": "2015-01-01", "until": "2019-12-31"}),
        an_appointment("staf-ahli-lain-contoh"),
    )
    seen = an_official("terlihat-contoh", an_appointment("bupati-contoh", seen_on=["2018-01-01"]))
    other = Role.model_validate(
        {"slug": "staf-ahli-lain-contoh", "name": "Staf Ahli Lain", "government": "kabupaten-contoh", "order": "210"}
    )
    return a_registry(officials=[*usual.officials.values(), former, seen], roles=[*usual.roles.values(), other])


def judged(rule, body, *officials, **header):
    given = [{"person": person, "role": role} if role else person for person, _, role in map(_parted, officials)]
    return told(rule, body, registry=registry(), date=DAY, **({"officials": given} if given else {}), **header)


def _parted(official):
    return official.partition(":")


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Kepala Badan Contoh, Pelaksana Contoh, hadir.", 1),
        ("Isi.\n\nKepala Bacon\nPelaksana Contoh hadir.", 3),
        ("Pj. Kepala Badan Contoh, Pelaksana Contoh, hadir.", 1),
        ("> “Baik.”\n> — Pelaksana Contoh, Kepala Badan Contoh", 2),
    ],
)
def test_one_who_stands_in_and_is_called_the_holder(body, line):
    assert judged(office_is_that_of_the_day, body, "pelaksana-contoh") == [(line, "F122")]


@pytest.mark.parametrize(
    "body",
    [
        "Plt. Kepala Badan Contoh, Pelaksana Contoh, hadir.",
        "Pelaksana Tugas (Plt.) Kepala Badan Contoh, Pelaksana Contoh, hadir.",
        "Plt Kepala Bacon, Pelaksana Contoh, hadir.",
        "Hadir pula Pelaksana Contoh, Plt. Kepala Badan Contoh.",
        "Kepala Badan Contoh Raya, Pelaksana Contoh, hadir.",  # another body
        "Kepala Badan Contoh hadir, lalu Pelaksana Contoh.",
        "Wakil Kepala Badan Contoh, Pelaksana Contoh, hadir.",  # another office
        "Kelak Kepala Badan Contoh, Pelaksana Contoh, hadir.",
        "Pada 2019 Kepala Badan Contoh, Pelaksana Contoh, hadir.",  # another time
        "Hadir Orang Lain, Kepala Badan Contoh, Pelaksana Contoh, dan warga.",  # whose is it?
    ],
)
def test_one_who_stands_in_and_may_be_called_so(body):
    assert judged(office_is_that_of_the_day, body, "pelaksana-contoh") == []


def test_a_holder_who_is_called_a_stand_in():
    body = "Plt. Kepala Dinas Contoh, Pejabat Contoh, hadir."

    assert judged(office_is_that_of_the_day, body, "pejabat-contoh") == [(1, "F122")]


@pytest.mark.parametrize(
    ("body", "official"),
    [
        ("Kepala Dinas Contoh, Lama Contoh, hadir.", "lama-contoh"),  # left it in 2019
        ("Kadis Contoh Lama Contoh hadir.", "lama-contoh"),
        ("Plt. Kepala Dinas Contoh, Bupati Contoh, hadir.", "bupati-contoh"),  # another's, of the release's agency
        ("Bupati Contoh, Ganda Contoh, hadir.", "ganda-contoh:staf-ahli-contoh"),
    ],
)
def test_an_office_that_the_registry_gives_to_others(body, official):
    others = ["bupati-contoh"] if official != "bupati-contoh" else []

    assert judged(office_is_that_of_the_day, body, official, *others) == [(1, "F120")]


@pytest.mark.parametrize(
    "body",
    [
        "Mantan Kepala Dinas Contoh, Lama Contoh, hadir.",
        "Lama Contoh pernah menjadi Kepala Dinas Contoh.",
        "Staf Ahli Lain, Lama Contoh, hadir.",
        "Saat itu Kepala Dinas Contoh, Lama Contoh, hadir.",
        "Kepala Dinas Contoh, Lama Contoh Kecil, hadir.",  # a longer name
    ],
)
def test_a_former_holder_who_is_called_rightly(body):
    assert judged(office_is_that_of_the_day, body, "lama-contoh") == []


def test_of_namesakes_nobody_can_say_which_one_is_meant():
    known = registry()
    twin = an_official("pejabat-contoh-2", an_appointment("staf-ahli-contoh"), name="Pejabat Contoh", note="Lain.")
    whole = a_registry(officials=[*known.officials.values(), twin], roles=list(known.roles.values()))
    body = "Kepala Dinas Contoh, Pejabat Contoh, hadir."

    assert told(office_is_that_of_the_day, body, registry=whole, officials=["pejabat-contoh-2", "pejabat-contoh"]) == []


def test_of_a_single_name_nobody_is_sure_who_bears_it():
    """What would be an error of `Lama Contoh` is advice where the text has a name of one word."""
    known = registry()
    one = an_official(
        "lama",
        an_appointment("kepala-dinas-contoh", **{"from": "2015-01-01", "until": "2019-12-31"}),
        an_appointment("staf-ahli-lain-contoh"),
    )
    whole = a_registry(officials=[*known.officials.values(), one], roles=list(known.roles.values()))
    body = "Kepala Dinas Contoh, Lama, hadir."

    assert told(office_is_that_of_the_day, body, registry=whole, officials=["lama"]) == [(1, "F121")]


def test_an_office_that_the_registry_does_not_know_of():
    body = "Direktur Lembaga Contoh, Pejabat Contoh, dan warga."
    known = registry()
    nobody = a_registry(officials=[of for of in known.officials.values() if of.slug != "bupati-contoh"])
    officials = ["pejabat-contoh", "mitra-contoh"]

    assert judged(office_is_that_of_the_day, body, *officials) == [(1, "F120")]  # it is another's that day
    assert told(
        office_is_that_of_the_day,
        "Bupati Contoh, Terlihat Contoh, hadir.",
        registry=a_registry(
            officials=[
                *nobody.officials.values(),
                an_official(
                    "terlihat-lagi",
                    an_appointment("bupati-contoh", seen_on=["2018-01-01"]),
                    an_appointment("staf-ahli-contoh", seen_on=[DAY]),
                    name="Terlihat Contoh",
                ),
            ]
        ),
        officials=["terlihat-lagi"],
    ) == [(1, "F121")]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Kepala Dinas Contoh, Pejabat Contoh, hadir.", 1),
        ("Isi.\n\nHadir pula Pejabat Contoh, Kepala Dinas Contoh.", 3),
        ("“Baik,” kata Pejabat Contoh.", 1),
        ("Kepala Dinas Discon Pejabat Contoh hadir.", 1),
        ("Hadir Pejabat Contoh, Kepala Dinas Contoh.", 1),
    ],
)
def test_an_official_of_the_text_who_is_not_in_the_header(body, line):
    assert judged(officials_of_the_text_are_in_the_header, body) == [(line, "F123")]


@pytest.mark.parametrize(
    "body",
    [
        "Kepala Dinas Contoh, Orang Lain, hadir.",  # of no registry
        "Acara dibuka atas nama Kepala Dinas Contoh, Pejabat Contoh.",
        "Mantan Kepala Dinas Contoh, Pejabat Contoh, hadir.",
        "Lagu Pejabat Contoh dinyanyikan.",
        "Kepala Dinas Contoh, Pejabat Contoh Kecil, hadir.",
    ],
)
def test_names_that_need_not_be_in_the_header(body):
    assert judged(officials_of_the_text_are_in_the_header, body) == []


def test_an_official_who_is_in_the_header():
    body = "Kepala Dinas Contoh, Pejabat Contoh, hadir."

    assert judged(officials_of_the_text_are_in_the_header, body, "pejabat-contoh") == []


@pytest.mark.parametrize("body", ["Isi.", "Kepala Dinas Contoh hadir.", "Pejabatcontoh hadir."])
def test_an_official_of_the_header_whom_the_text_does_not_name(body):
    [(line, code)] = judged(officials_of_the_header_are_named, body, "pejabat-contoh")

    assert (line < 1, code) == (True, "F124")


@pytest.mark.parametrize(
    "body",
    [
        "Pejabat Contoh hadir.",
        "PEJABAT CONTOH hadir.",
        "Pejabat\nContoh hadir.",
        "Pejabat C. Contoh hadir.",
        "| Nama | Hadir |\n|---|---|\n| Pejabat Contoh | ya |\n\nIsi.",
    ],
)
def test_an_official_of_the_header_whom_the_text_names(body):
    assert judged(officials_of_the_header_are_named, body, "pejabat-contoh") == []
