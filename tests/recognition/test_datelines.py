"""The place of issue is told apart from publishers, provinces and days, and from the beginning of a sentence."""

import pytest

from plugins.recognition.datelines import dateline
from plugins.recognition.story import Story
from plugins.registry.records import District, Government, Registry

REGISTRY = Registry(
    governments={
        "contoh-timur": Government(
            slug="contoh-timur", name="Kabupaten Contoh Timur", short_name="Contim", kind="kabupaten", seat="Karangbaru"
        )
    },
    districts={"lembah": District(slug="lembah", name="Lembah", government="contoh-timur")},
)


def seen(body, registry=REGISTRY):
    return dateline(Story("Judul", body), registry)


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("PORTALCONTOH, MELATI — Pemerintah hadir.", "MELATI"),
        ("Melati (ANTARA) - Sebanyak 50 orang hadir.", "Melati"),
        ("Melati, (ANTARA) - Sebanyak 50 orang hadir.", "Melati"),
        ("Melati Utara, SITUS.CONTOH.CO.ID -- Dalam rangka itu.", "Melati Utara"),
        ("BERITA.EXAMPLE, Melati - Dinas hadir.", "Melati"),
        ("Berita.Example MELATI – Dinas hadir.", "MELATI"),
        ("Melati, Sulsel – Sekretaris hadir.", "Melati"),
        ("Melati, Jawa Tengah : Gerakan itu.", "Melati"),
        ("MELATI SULSEL – Sekretaris hadir.", "MELATI"),
        ("Melati-Sulsel, Kominfo – Sekretaris hadir.", "Melati"),
        ("Melati Sul-Sel, PORTAL.EXAMPLE – Sekretaris hadir.", "Melati"),
        ("Melati, Sulsel. Sekretaris hadir.", "Melati"),
        ("Melati, Sulsel-Sekretaris hadir.", "Melati"),
        ("Melati, Sulsel\n\nSekretaris hadir.", "Melati"),
        ("Banda Melati, Aceh – Sekretaris hadir.", "Banda Melati"),
        ("Melati Aceh – Sekretaris hadir.", "Melati Aceh"),
        (" Melati Timur– Pemerintah hadir.", "Melati Timur"),
        ("MELATI, HUMAS – Pemerintah hadir.", "MELATI"),
        ("Melati (Humas Mawar) – Pemerintah hadir.", "Melati"),
        ("Melati [Humas] – Pemerintah hadir.", "Melati"),
        ("[MELATI] Pemerintah hadir.", "MELATI"),
        ("(Melati) – Pemerintah hadir.", "Melati"),
        ("Melati, 21/10/2025 - Pemerintah hadir.", "Melati"),
        ("Melati, 9 Oktober 2022. Hari ini warga hadir.", "Melati"),
        ("Melati, Minggu 8 Januari 2023.. Kelurahan hadir.", "Melati"),
        ("Melati (10/7) – Wakil Bupati hadir.", "Melati"),
        ("Melati, — Pemerintah hadir.", "Melati"),
        ("Kominfo Melati -- Wakil Bupati hadir.", "Melati"),
        ("KabarContoh-Melati – Wakil Bupati hadir.", "Melati"),
        ("*MELATI* – Pemerintah hadir.", "MELATI"),
        ("MELATI || Polres hadir.", "MELATI"),
        ("MELATI: Pemerintah hadir.", "MELATI"),
        ("MELATI, KABAR CONTOH.COM. Pemerintah hadir.", "MELATI"),
        ("Oleh Redaksi\n\nMelati - Pemerintah hadir.", "Melati"),
    ],
)
def test_a_place_as_it_is_written(body, place):
    found = seen(body)

    assert found is not None
    assert found.value == place
    assert Story("Judul", body).text[found.start : found.end] == place
    assert found.is_sure


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Pemerintah Kabupaten Contoh - melalui dinas - hadir.",
        "Bupati Contoh – orang nomor satu – hadir.",
        "Dinas Contoh menggelar rapat - besar.",
        "Rakor Contoh – Digelar.",
        "Sebuah kota - Melati.",
        "“Kami datang - untuk rakyat,” katanya.",
        "Senin - Kamis pekan ini rapat.",
        "PORTALCONTOH – Dinas hadir.",
        "Swiss-Contoh menjadi tempat rapat.",
        "Foto Bersama, Tim Contoh : semua hadir.",
        "42 peserta – hadir.",
    ],
)
def test_what_is_no_place(body):
    assert seen(body) is None


def test_of_two_unknown_names_in_capitals_nobody_can_say_which_is_the_place():
    found = seen("MELATI, LASKAR – Pemerintah hadir.")

    assert found is not None
    assert not found.is_sure


@pytest.mark.parametrize("body", ["LASKAR, LEMBAH – Dinas hadir.", "LASKAR, KARANGBARU – Dinas hadir."])
def test_of_two_names_the_registry_knows_the_place(body):
    found = seen(body)

    assert found is not None
    assert (found.value, found.is_sure) == (body.split()[1], True)


def test_of_two_names_that_is_the_place_which_the_text_names_again():
    found = seen("LASKAR, MELATI – Dinas hadir di Kota Melati.")

    assert found is not None
    assert (found.value, found.is_sure) == ("MELATI", True)


def test_a_dateline_stands_in_the_body():
    assert dateline(Story("Melati – Rapat", "Pemerintah hadir."), REGISTRY) is None


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Melati,Harian Contoh.com-Gubernur hadir.", "Melati"),
        ("MELATI.Beritaku.id ||\n\nBupati hadir.", "MELATI"),
        ("Melati, Portal Contoh\n\nBupati hadir di Melati.", "Melati"),
        ("MELATI-Bupati Melati hadir.", "MELATI"),
        ("MELATI, portalkami – Bupati hadir.", "MELATI"),
        ("PORTALCONTOH, Kembang – Bupati hadir.", "Kembang"),
        ("MELATI, PORTALContoh.id: Bupati hadir.", "MELATI"),
    ],
)
def test_a_place_beside_the_name_of_a_portal(body, place):
    found = seen(body)

    assert found is not None
    assert (found.value, found.is_sure) == (place, True)


@pytest.mark.parametrize("body", ["KABAR KEMBANG – Bupati hadir di Kembang.", "PORTALKEMBANG-Bupati hadir."])
def test_what_may_be_a_newspaper_asks(body):
    found = seen(body)

    assert found is None or not found.is_sure
