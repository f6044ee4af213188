"""Titles of ceremonies, praise, summaries that repeat, first paragraphs without who, when or where."""

import pytest

from plugins.rules.newsworthiness import ceremony_in_title, lead_of_an_event, praise_in_title, summary_repeats_title
from tests.rules.judging import told

EVENT = {
    "event": {"name": "Bimtek Contoh", "start": "2025-10-21", "place": "Aula Contoh"},
    "event_types": ["bimtek"],
}
GOOD = "Sebanyak 42 petani belajar membuat pupuk di Aula Contoh, Rabu, 22 Oktober 2025."


def codes_of(rule, body="Isi.", **header):
    found = told(rule, body, **header)
    return [code for _, code in found]


@pytest.mark.parametrize(
    "title",
    [
        "Bupati menghadiri pembukaan bimtek",
        "Pameran dibuka secara resmi",
        "Wakil Bupati sambut kunjungan tamu dari Contoh",
        "Kepala Dinas Contoh buka pelatihan petani",
        "Sekda terima audiensi mahasiswa",
    ],
)
def test_a_title_of_a_ceremony(title):
    assert codes_of(ceremony_in_title, title=title) == ["T101"]


@pytest.mark.parametrize(
    "title",
    [
        "42 petani belajar membuat pupuk sendiri",
        "Bupati buka loket malam untuk pekerja",
        "Jalan resmi satu arah mulai Senin",
        "Warga terima bantuan bibit",
        "Kehadiran siswa naik di Contoh",
    ],
)
def test_a_title_of_something_else(title):
    assert codes_of(ceremony_in_title, title=title) == []
    assert codes_of(praise_in_title, title=title) == []


def test_a_translation_has_its_own_words():
    given = {"title": "Bupati menghadiri bimtek", "lang": "en", "translation_of": "2222-223y"}

    assert codes_of(ceremony_in_title, **given) == []


@pytest.mark.parametrize("title", ["Festival sukses digelar", "Lomba berjalan meriah", "Warga Contoh luar biasa"])
def test_a_title_that_praises(title):
    assert codes_of(praise_in_title, title=title) == ["T106"]


@pytest.mark.parametrize(
    "title", ["Festival digelar tiga hari", "Superkomputer dipasang", "Kesuksesan petani diteliti"]
)
def test_a_title_that_tells(title):
    assert codes_of(praise_in_title, title=title) == []


@pytest.mark.parametrize(
    "summary",
    ["Loket Dinas Contoh kini buka malam.", "Buka malam: loket di Dinas Contoh.", "LOKET dinas contoh buka, malam."],
)
def test_a_summary_that_repeats(summary):
    found = told(summary_repeats_title, "Isi.", title="Loket Dinas Contoh buka malam", summary=summary)

    assert [code for line, code in found if line < 1] == ["T105"]


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Loket Dinas Contoh buka malam", "Warga dapat mengurus berkas sampai pukul 20.00."),
        ("Loket Dinas Contoh buka malam", "Mulai Senin, loket melayani warga di Dinas Contoh."),
        ("Loket buka", "Loket buka."),  # too short to tell
    ],
)
def test_a_summary_that_adds(title, summary):
    assert codes_of(summary_repeats_title, title=title, summary=summary) == []


@pytest.mark.parametrize(
    ("lead", "codes"),
    [
        ("Kegiatan berlangsung lancar.", ["T102", "T103", "T104"]),
        ("Bimtek berlangsung di Aula Contoh, Rabu.", ["T102"]),
        ("Sebanyak 42 petani belajar di Aula Contoh.", ["T103"]),
        ("Dinas Contoh mengajar kemarin.", []),  # its name holds a word of the place
        ("Sebanyak 42 petani belajar, 22 Oktober 2025.", ["T104"]),
    ],
)
def test_a_first_paragraph_without_who_when_or_where(lead, codes):
    assert told(lead_of_an_event, f"{lead}\n\n{GOOD}", **EVENT) == [(1, code) for code in codes]


@pytest.mark.parametrize(
    ("body", "header"),
    [
        (GOOD, EVENT),
        ("Panitia menampilkan sebelas tarian di Aula Contoh, Rabu.", EVENT),
        ("Penari dan penonton memenuhi Aula Contoh, Rabu.", EVENT),
        ("Badan Contoh mengajar di Contoh sejak pagi.", EVENT | {"agencies": ["badan-contoh"]}),
        ("Kegiatan berlangsung lancar.", {}),  # no event
        ("Kegiatan berlangsung lancar.", EVENT | {"kind": "speech"}),
    ],
)
def test_a_first_paragraph_with_all_of_it(body, header):
    assert told(lead_of_an_event, body, **header) == []


def test_what_is_online_has_no_place():
    online = EVENT | {"event": {"name": "Bimtek Contoh", "start": "2025-10-21", "mode": "online"}}

    assert told(lead_of_an_event, "Warga belajar, Rabu.", **online) == []
