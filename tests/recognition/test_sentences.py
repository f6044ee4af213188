"""Sentences end where a reader ends them: not behind a title, an initial or a degree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.recognition.sentences import sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Satu. Dua.", ["Satu.", "Dua."]),
        ("Satu! Dua? Tiga", ["Satu!", "Dua?", "Tiga"]),
        ("Plt. Kepala Dinas Contoh hadir. Ia pulang.", ["Plt. Kepala Dinas Contoh hadir.", "Ia pulang."]),
        ("Nama C. Contoh hadir. Ia pulang.", ["Nama C. Contoh hadir.", "Ia pulang."]),
        (
            "Dr. H. Nama, S.Sos., M.Si. Hadir pula ia.",
            ["Dr. H. Nama, S.Sos., M.Si. Hadir pula ia."],
        ),
        ("Biayanya Rp1.500.000. Sisanya kembali.", ["Biayanya Rp1.500.000.", "Sisanya kembali."]),
        ("Pukul 09.00 WITA acara dimulai. Selesai.", ["Pukul 09.00 WITA acara dimulai.", "Selesai."]),
        ("“Kami siap.” Begitu katanya.", ["“Kami siap.”", "Begitu katanya."]),
        ("“Siapa?” tanyanya. Diam.", ["“Siapa?” tanyanya.", "Diam."]),
        ("Satu.\nDua.", ["Satu.", "Dua."]),
        ("Lihat hal. 3. Sudah.", ["Lihat hal. 3.", "Sudah."]),
        ("", []),
        ("   ", []),
    ],
)
def test_where_sentences_end(text, parts):
    assert [sentence.text for sentence in sentences(text)] == parts


@given(st.text(alphabet="aB. !?“”\n1,", max_size=60))
def test_nothing_is_lost_and_places_are_true(text):
    found = list(sentences(text))

    assert all(text[sentence.start :].startswith(sentence.text) for sentence in found)
    assert "".join("".join(sentence.text.split()) for sentence in found) == "".join(text.split())
