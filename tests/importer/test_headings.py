"""Titles and summaries in the lengths of a header; datelines taken from a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.importer.drafts.dateline import without_dateline
from plugins.importer.drafts.headings import cut, summary_of, title_of
from plugins.releases.header import SUMMARY_LIMIT, TITLE_LIMIT


@given(text=st.text(), limit=st.integers(2, 60))
def test_what_is_cut_has_at_most_so_many_characters_and_only_words_of_the_text(text, limit):
    said = cut(text, limit)

    assert len(said) <= limit
    assert said == text or text.startswith(said.removesuffix("…"))


@given(given=st.text(), plain=st.text())
def test_any_title_and_summary_fit(given, plain):
    title = title_of(given, plain)

    assert len(title.said) <= TITLE_LIMIT
    assert len(summary_of(given, plain, title.said)) <= SUMMARY_LIMIT


@pytest.mark.parametrize(
    ("given", "plain", "summary"),
    [
        ("<p>Kutipan&nbsp;lama.</p>", "Isi.", "Kutipan lama."),
        ("", "Kalimat satu. Kalimat dua.", "Kalimat satu. Kalimat dua."),
        ("", "Kalimat satu. Lalu " + "panjang " * 30 + "sekali.", "Kalimat satu."),
        ("Judul", "Kalimat satu.", "Kalimat satu."),
        ("", "", "Judul"),
    ],
)
def test_the_summary_is_the_old_one_or_the_first_sentences(given, plain, summary):
    assert summary_of(given, plain, "Judul") == summary


@pytest.mark.parametrize(
    ("markdown", "plain", "rest"),
    [
        ("MALILI – Isi.", "MALILI", "Isi."),
        ("**MALILI** – Isi.", "MALILI", "Isi."),
        ("**MALILI – Isi** lagi.", "MALILI", None),
        ("**MALILI –** Isi.", "MALILI –", "Isi."),
        ("MALILI, SULSEL — *Isi*.", "MALILI, SULSEL —", "*Isi*."),
        ("Malili\n\nIsi.", "Malili", "Isi."),
        ("Isi lain.", "MALILI", None),
        ("MALILI –", "MALILI", None),
        ("Isi.", "", "Isi."),
    ],
)
def test_a_dateline_is_taken_off_whole_or_not_at_all(markdown, plain, rest):
    assert without_dateline(markdown, plain) == rest
