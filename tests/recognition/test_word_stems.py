"""What a word may be made from is among what is offered, and no other word's stem."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.recognition.word_stems import stems


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("bibit", "bibit"),
        ("datanya", "data"),
        ("digelar", "gelar"),
        ("menyampaikannya", "sampai"),
        ("menulis", "tulis"),
        ("memutakhirkan", "mutakhir"),
        ("mengimbau", "imbau"),
        ("mengecek", "cek"),
        ("diperluas", "luas"),
        ("keberlanjutan", "lanjut"),
        ("pemberdayaan", "daya"),
        ("pengelolaannya", "kelola"),
        ("petugasnya", "tugas"),
        ("pedesaan", "desa"),
        ("kedua", "dua"),
        ("bekerja", "kerja"),
        ("pertahankan", "tahan"),
        ("antarinstansi", "instansi"),
        ("masukan", "masuk"),
        ("masukkan", "masuk"),
    ],
)
def test_a_stem_is_found(word, stem):
    assert stem in stems(word)


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("dilakuan", "laku"),  # di- and -an do not go together
        ("menpakai", "pakai"),  # before p it is mem-
        ("kesekolah", "sekolah"),  # ke- alone is a preposition
        ("terraih", "raih"),
        ("mengsampaikan", "sampai"),
    ],
)
def test_what_cannot_stand_together_is_not_taken_apart(word, stem):
    assert stem not in stems(word)


@given(st.text(max_size=40))
def test_any_word_offers_itself_and_few_others(word):
    offered = list(stems(word))

    assert offered[0] == word
    assert len(offered) < 200
