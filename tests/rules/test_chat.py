"""What a text brings along from a chat is told once; ordinary signs are left alone."""

import pytest

from plugins.rules.chat import copied_from_chat
from tests.rules.judging import manuscript_of, told


@pytest.mark.parametrize(
    ("body", "line", "value"),
    [
        ("👉 Loket buka.\n👉 Loket tutup.", 1, "👉"),
        ("Isi.\n\nLoket buka ✅", 3, "✅"),
        ("Isi.\n\n☎️ 0123", 3, "☎️"),
        ("Isi 🇮🇩.", 1, "🇮"),
        ("Isi.\nWarga ke ~loket~ aula.", 2, "~loket~"),
        ("[20/11 14.05] Ani Contoh: Loket buka.", 1, "[20/11 14.05] Ani Contoh:"),
        ("Isi.\n\n20/11/26 14.05 - Ani Contoh: Loket buka.", 3, "20/11/26 14.05 - Ani Contoh:"),
        ("Assalamualaikum wr. wb.\n\nLoket buka.", 1, "Assalamualaikum"),
        ("*Assalamu\u2019alaikum* semua.", 1, "Assalamu\u2019alaikum"),
    ],
)
def test_what_comes_from_a_chat(body, line, value):
    (found,) = copied_from_chat(manuscript_of(body))

    assert (found.line, found.facts["value"]) == (manuscript_of(body).first_line + line - 1, value)


@pytest.mark.parametrize(
    "body",
    [
        "Isi *sharing session* dan **tebal** seharga ~10 ribu sampai ~20 ribu.",
        "Skor 3 → 4, 25 °C, ½, ★, © Contoh, ✓, “kutipan”.",
        "Lihat [20/11 pagi](https://contoh.example/~a/~b/).",
        "Isi `~loket~`.\n\n```\n👉\n```",
        "Pukul 14.05 - 15.00: loket buka.",
        "Rapat 20/11 pukul 14.05: loket buka.",
        "“Assalamualaikum,” kata Nama Contoh membuka acara.",
        "~~Loket lama~~ pindah.",
    ],
)
def test_what_does_not(body):
    assert told(copied_from_chat, body) == []


def test_a_title_and_a_summary_too():
    assert [line < 1 for line, _ in told(copied_from_chat, "Isi 👉.", title="🎉 Loket buka")] == [True]
    assert [line < 1 for line, _ in told(copied_from_chat, "Isi.", summary="Loket ~tutup~ buka")] == [True]


def test_a_speech_may_greet_and_a_translation_is_left_alone():
    assert told(copied_from_chat, "Assalamualaikum wr. wb.", kind="speech") == []
    assert told(copied_from_chat, "Office 👉.", lang="en", translation_of="2222-223y") == []
