"""First paragraphs that only tell that something was held; releases that do not say what changes for people."""

import pytest

from plugins.rules.substance import lead_says_what, readers_learn_what_changes
from tests.rules.judging import manuscript_of, told

LEAD = "Bupati Contoh membuka rapat koordinasi di Aula Contoh, Rabu, 22 Oktober 2025."
GUESTS = (
    "Hadir Sekretaris Daerah, para asisten, staf ahli, kepala perangkat daerah, camat, dan tamu undangan dari provinsi."
)
SPEECH = "Dalam sambutannya, Bupati mengapresiasi panitia dan seluruh jajaran atas terselenggaranya rapat yang khidmat."
END = "Rapat ditutup dengan doa dan foto bersama seluruh tamu undangan, lalu ramah tamah di ruang sebelah aula itu."
CEREMONY = "\n\n".join((LEAD, GUESTS, SPEECH + " " + END))


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Dinas Contoh menggelar kegiatan di Aula Contoh, Rabu, 22 Oktober 2025.", 1),
        ("Bupati Contoh mengikuti acara, Rabu (22/10/2025).", 1),
        ("Kegiatan berlangsung lancar dan penuh semangat.", 1),
        ("## Judul\n\nBupati Contoh menghadiri\nrapat koordinasi pada Rabu. Acara itu dihadiri 200 tamu.", 3),
        ("Dinas Contoh menggelar diklat di Aula Contoh.", 1),
        ("Rapat telah dilaksanakan di Aula Contoh dengan tertib.", 1),
        ("Dinas Contoh menyelenggarakan sosialisasi bertempat di Aula Contoh.", 1),
    ],
)
def test_a_first_paragraph_that_only_tells_that_something_was_held(body, line):
    assert told(lead_says_what, body) == [(line, "T107")]


@pytest.mark.parametrize(
    "body",
    [
        "Dinas Contoh menggelar pelatihan pembuatan pupuk di Aula Contoh, Rabu.",
        "Dinas Contoh menggelar sosialisasi tentang pupuk di Aula Contoh.",
        "Sebanyak 72 peserta mengikuti bimbingan teknis (bimtek) manajemen pelayanan publik di Aula Contoh.",
        "Dinas Contoh menggelar rapat di Aula Contoh dan memutuskan jam buka loket.",
        "Mengurangi sampah di pasar, Dinas Contoh menggelar kegiatan di Aula Contoh.",
        "Dinas Contoh menggelar pelatihan di bidang pertanian.",
        "Bupati Contoh menghadiri Rapat Paripurna DPRD di Gedung Contoh, Rabu.",
        "Dinas Contoh menggelar kegiatan “Satu Desa Satu Taman” di Aula Contoh.",
        "Dinas Contoh menggelar kegiatan, mulai lomba sampai pameran.",
        "Peserta mengikuti kegiatan selama tiga hari, yaitu pengukuran lahan.",
        "Dinas Contoh menggelar diklat selama tiga hari; materinya dana desa.",
        "Warga belajar menanam. Kegiatan itu berlangsung lancar.",
        "42 peserta belajar pada kegiatan di Aula Contoh.",
        "Bimtek (bimbingan teknis) digelar di Aula Contoh.",  # what stands between may tell
    ],
)
def test_a_first_paragraph_that_tells_what(body):
    assert told(lead_says_what, body) == []


@pytest.mark.parametrize(
    ("body", "header"),
    [
        (CEREMONY, {}),
        (CEREMONY, {"title": "Bupati buka rapat koordinasi", "summary": "Rapat dihadiri tamu undangan."}),
        (f"{CEREMONY}\n\nWarga dapat mengurus berkas sampai malam.", {}),  # too far down
        (CEREMONY.replace("22 Oktober 2025", "22 Oktober 2025, selama 2 jam"), {}),
        (CEREMONY.replace("Hadir", "Pada 2025 yang lalu juga hadir"), {}),
    ],
)
def test_a_release_of_which_nobody_has_anything(body, header):
    found = list(readers_learn_what_changes(manuscript_of(body, **header)))

    assert [(finding.line, finding.code.id) for finding in found] == [(3, "T108")]


@pytest.mark.parametrize(
    ("body", "header"),
    [
        (f"{CEREMONY} Rapat itu mengatur jadwal loket.", {}),
        (CEREMONY, {"title": "Rapat di Contoh bahas jalan rusak"}),
        (CEREMONY, {"summary": "Layanan buka sampai malam."}),
        (CEREMONY.replace("tamu undangan dari provinsi", "120 perangkat desa"), {}),
        (CEREMONY.replace("panitia dan", "panitia yang mengumpulkan Rp2 miliar dan"), {}),
        (CEREMONY.replace(GUESTS, f"{GUESTS}\n\n- Loket melayani warga sampai malam."), {}),
        (f"{LEAD}\n\n{GUESTS}", {}),  # too short to judge
        (CEREMONY, {"kind": "speech"}),
        (CEREMONY, {"lang": "en", "translation_of": "2222-223y"}),
    ],
)
def test_a_release_that_tells_what_changes(body, header):
    assert told(readers_learn_what_changes, body, **header) == []
