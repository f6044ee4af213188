"""What is certain is mended, once, and nothing else is touched."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.rules import forms, punctuation, words
from plugins.rules.fixes import FIXES, fixed
from tests.rules.judging import manuscript_of

RULES = (
    punctuation.space_before_a_sign,
    punctuation.no_space_after_a_sign,
    punctuation.double_space,
    punctuation.quotation_marks,
    punctuation.preposition_apart,
    punctuation.prefix_together,
    punctuation.particle,
    punctuation.bound_form,
    words.nonstandard_word,
    forms.money_form,
    forms.percent_form,
)
WORDS = """
kata Kata ijin IJIN jum'at Silahkan dikantor di laksanakan apapun nya walau pun antar desa Rp Rp. 500 1500000 ,- % 10
“ ” \" '' ,, „ ‘ ’ , . ; : ? ! … ... - — * ** _ ` `` ``` # ## > | [ ] ( ) [a](b) <b> <https://a.example>
https://a.example/ijin,satu a@b.example [^1] [^1]: \\ &amp; {x} nya pun 1. ijin, kata,kata Kata.Kata
"""
PIECES = st.sampled_from([*WORDS.split(), " ", "  ", "\n", "\n\n", "\n\n    ", "\t", "\u00a0"])
TEXTS = st.lists(PIECES, max_size=30).flatmap(lambda pieces: st.sampled_from(["", " "]).map(lambda s: s.join(pieces)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Loket  buka , lalu\ntutup .", "Loket buka, lalu\ntutup."),
        ("Pagi,siang   , dan sore.", "Pagi, siang, dan sore."),
        ("Pagi ,siang ;dan tamu datang .Lalu pulang.", "Pagi, siang; dan tamu datang. Lalu pulang."),
        ('“Kami datang" katanya.', "“Kami datang” katanya."),
        ("Bantuan Rp. 1500000,- naik 10 %.", "Bantuan Rp1.500.000 naik 10%."),
        ("Silahkan urus ijinnya dikantor.", "Silakan urus izinnya di kantor."),
        ("Akan di laksanakan antar desa walau pun hujan.", "Akan dilaksanakan antardesa walaupun hujan."),
        ("- **ijin** [ijin](ijin.md)", "- **izin** [izin](ijin.md)"),
    ],
)
def test_what_is_certain_is_mended(before, after):
    assert fixed(before) == after


@pytest.mark.parametrize(
    "markdown",
    [
        "“Silahkan urus ijin,” kata Nama Contoh.",
        "> Silahkan urus ijin.\n>\n> — Nama Contoh",
        "Isi `ijin  ,`.\n\n```\nijin  , Rp. 500\n```\n\n    ijin  ,",
        "| ijin  | Rp. 500 |\n|---|---|\n| a  | b , |",
        "Lihat <https://a.example/ijin,x> dan https://a.example/ijin,x, lalu [kata][ijin].\n\n[ijin]: /ijin,x",
        '![Denah ijin](ijin.png "Denah  ijin .")',
        "Isi.\n\n1.  Satu\n2.  Dua  \n    lanjut",
        "Loket Apotik Contoh, Sub Bagian Umum.",
        "",
    ],
)
def test_what_is_not_certain_or_not_prose_stays(markdown):
    assert fixed(markdown) == markdown


@given(TEXTS)
def test_to_mend_twice_is_to_mend_once(markdown):
    for fix in (*FIXES, fixed):
        assert fix(fix(markdown)) == fix(markdown)


@given(TEXTS)
def test_what_was_mended_is_found_no_more(markdown):
    mended = replace(manuscript_of("Isi."), markdown=fixed(markdown))

    assert [found for rule in RULES for found in rule(mended)] == []
