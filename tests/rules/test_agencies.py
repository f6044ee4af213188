"""Names of agencies that are near to registered ones are told; other words are left alone."""

import pytest

from plugins.rules.agencies import (
    agencies_are_written_as_in_the_registry,
    short_names_are_explained,
)
from tests.builders import a_registry, an_agency
from tests.rules.judging import told


def registry():
    return a_registry(
        agencies=[
            an_agency(name="Dinas Perikanan dan Kelautan", short_name="DPKCON"),
            an_agency("dinas-pertanian", name="Dinas Pertanian", short_name="Distan"),
            an_agency("badan-contoh", name="Badan Contoh", short_name="Bacon", government="provinsi-contoh"),
        ]
    )


def judged(rule, body, **header):
    return told(rule, body, registry=registry(), **header)


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Dinas Perikanan dan Kelauatn hadir.", 1),
        ("Isi.\n\nWarga\nDinas Perikanaan dan Kelautan hadir.", 4),
        ("Hadir pula Dinas Pertanin.", 1),
        ("Hadir pula DKPCON.", 1),
        ("- Dinas Perikanan, dan Kelautam", 1),
    ],
)
def test_the_name_of_an_agency_with_a_slip(body, line):
    assert judged(agencies_are_written_as_in_the_registry, body) == [(line, "F130")]


@pytest.mark.parametrize(
    "body",
    [
        "Dinas Perikanan dan Kelautan hadir.",
        "Dinas Perikanan hadir.",
        "Dinas Pertanahan hadir.",  # another one
        "Dinas Pertanian Peraga hadir.",
        "Dinas perikanan dan kelautan hadir.",
        "Badan Cotnoh hadir.",  # of another government, and not in the header
        "DPKCON dan DPKRAN hadir.",
        "Sebuah dinas hadir.",
    ],
)
def test_the_name_of_an_agency_that_may_be_right(body):
    assert judged(agencies_are_written_as_in_the_registry, body) == []


def test_a_near_name_that_is_registered_is_right():
    known = a_registry(
        agencies=[
            an_agency(name="Bagian Layanan"),
            an_agency("bagian-lain", name="Bagian Layaran", government="provinsi-contoh"),
        ]
    )

    assert told(agencies_are_written_as_in_the_registry, "Bagian Layaran hadir.", registry=known) == []
    assert told(agencies_are_written_as_in_the_registry, "Bagian Layakan hadir.", registry=known) == [(1, "F130")]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("DPKCON menggelar bimtek.", 1),
        ("Isi.\n\nBimtek digelar\nDPKCON.", 4),
        ("DPKCON menggelar bimtek. Dinas Perikanan dan Kelautan (DPKCON) mengundang warga.", 1),
        ("Kepala DPKCON, Nama Contoh, hadir.", 1),
    ],
)
def test_a_short_name_that_is_not_explained(body, line):
    assert judged(short_names_are_explained, body) == [(line, "F131")]


@pytest.mark.parametrize(
    "body",
    [
        "Dinas Perikanan dan Kelautan (DPKCON) menggelar bimtek.\n\nDPKCON mengundang warga.",
        "Dinas Perikanan dan Kelautan menggelar bimtek. DPKCON mengundang warga.",
        "DPKCON (Dinas Perikanan dan Kelautan) menggelar bimtek.",
        "Dinas Perikanan\ndan Kelautan (DPKCON) menggelar bimtek.",
        "Dinas Perikanan, dan Kelautan menggelar bimtek. DPKCON mengundang warga.",
        "## DPKCON\n\nIsi.",
        "Distan hadir.",  # not of the header
    ],
)
def test_a_short_name_that_is_explained_or_not_used(body):
    assert judged(short_names_are_explained, body) == []


def test_a_short_name_in_a_title_needs_no_explanation():
    assert judged(short_names_are_explained, "Isi.", title="DPKCON menggelar bimtek") == []
