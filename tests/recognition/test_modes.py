"""How people took part is told of the event alone, and only where the text tells it."""

import pytest

from plugins.recognition.modes import mode
from plugins.recognition.story import Story


def told(body, title="Judul"):
    found = mode(Story(title, body))
    return (found.value, found.is_sure) if found else None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Rakor digelar secara hybrid di Aula Contoh Melati, Senin (5/5/2025).", "hybrid"),
        ("Rakor digelar secara hibrida, Senin (5/5/2025).", "hybrid"),
        ("Bimtek dilaksanakan secara luring dan daring di Hotel Contoh.", "hybrid"),
        ("Sosialisasi diikuti peserta baik daring maupun luring.", "hybrid"),
        ("Rakor digelar secara daring, Senin (5/5/2025).", "online"),
        ("Kepala dinas mengikuti rapat secara virtual.", "online"),
        ("Bupati menghadiri rakor melalui aplikasi Zoom Meeting.", "online"),
        ("Dinas Contoh menggelar webinar literasi digital.", "online"),
        ("Diklat dilaksanakan secara tatap muka di Aula Contoh Melati.", "onsite"),
    ],
)
def test_the_text_says_it(body, expected):
    assert told(body) == (expected, True)


@pytest.mark.parametrize(
    "body",
    [
        "Rakor digelar di Aula Contoh Melati, Senin (5/5/2025).",
        "Pelantikan tidak dilaksanakan secara virtual.",
        "Peserta kegiatan mendaftar secara online.",
        "Dinas membuka layanan secara daring bagi warga.",
        "Kepala dinas membuka bimtek. “Kami nanti menggelar rapat secara daring,” katanya.",
        "",
    ],
)
def test_it_says_nothing_of_the_event(body):
    assert told(body) is None


def test_somebody_online_while_there_is_a_venue_is_asked():
    body = "Rakor digelar di Aula Contoh Melati, Senin (5/5/2025). Sekretaris daerah hadir secara virtual."

    assert told(body) == ("hybrid", False)


def test_what_contradicts_itself_is_asked():
    body = "Bimtek digelar secara daring. Sehari kemudian bimtek dilaksanakan secara tatap muka."

    assert told(body) == ("hybrid", False)
