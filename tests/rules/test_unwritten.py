"""A skeleton that nobody has filled in is not published."""

import pytest

from plugins.rules.unwritten import unwritten_part
from tests.rules.judging import told


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("Dinas Contoh [mengumumkan apa, bagi siapa, di mana, dan mulai kapan].", [1]),
        ("Isi.\n\n> “Kami buka.”\n> — [Nama], [jabatan]", [4, 4]),
        ("Isi.\n\n- [Closing: what happens next,\n  until when, and where to ask.]", [3]),
        ("Isi.\n\n| \\[Name\\] |\n|---|\n| a |", [3]),
    ],
)
def test_what_is_not_written_is_told_at_its_line(body, lines):
    assert told(unwritten_part, body) == [(line, "T110") for line in lines]


@pytest.mark.parametrize(
    "body",
    [
        "Dinas Contoh mengumumkan apa, bagi siapa, di mana, dan mulai kapan.",
        "“Mereka [para petani] datang,” kata Nama Contoh. [Nama](https://a.example) [1]",
        "Isi.\n\n    [Nama]\n\n```\n[jabatan]\n```",
        "Isi [Nama Contoh], [jabatan lain] dan [ [",
    ],
)
def test_other_words_in_brackets_are_not(body):
    assert told(unwritten_part, body) == []


def test_title_and_summary_count_and_a_draft_may_be_unwritten():
    summary = "[Tulis di sini dalam satu atau dua kalimat apa yang perlu diketahui pembaca.]"

    assert [code for _, code in told(unwritten_part, "Isi.", title="[Nama]", summary=summary)] == ["T110", "T110"]
    assert told(unwritten_part, "[Nama]", summary=summary, status="draft") == []
