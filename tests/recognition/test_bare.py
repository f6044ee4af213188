"""What is no prose is covered, sign for sign, and nothing moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.recognition.bare import COVER, bare, begins_sentence, is_name, own_words, unquoted, without_code, words_in
from plugins.releases.manuscript import blocks_of

TEXTS = st.lists(
    st.sampled_from([*"“”\"'‘’`*_[]()<>{}|#>-.:@/&aA1 \n", "\n\n", "    ", "```\n", "[a](b)", "![a](b)"]), max_size=40
).map("".join)


def seen(view, markdown):
    """What is left, the covered parts as one sign."""
    shown = view(markdown, tuple(blocks_of(markdown, 7)), 7)
    assert len(shown) == len(markdown)
    return "·".join(part for part in shown.replace("\n", " ").split(COVER) if part)


@given(TEXTS)
def test_every_line_stays_where_it_is(markdown):
    blocks = tuple(blocks_of(markdown, 3))
    for view in (bare, own_words, without_code):
        shown = view(markdown, blocks, 3)
        assert [len(line) for line in shown.split("\n")] == [len(line) for line in markdown.split("\n")]
        assert all(after in (before, COVER) for before, after in zip(markdown, shown, strict=True))


@pytest.mark.parametrize(
    ("markdown", "left"),
    [
        ("Isi `kode` dan ``a ` b``.", "Isi · dan ·."),
        ("Isi [kata](https://a.example/x(y)) itu.", "Isi [kata]· itu."),
        ("Isi [kata][a] itu.[^1]\n\n[a]: /x\n[^1]: Catatan", "Isi [kata]· itu.· · · Catatan"),
        ("Isi <b>tebal</b> & <https://a.example>.", "Isi ·tebal· & ·."),
        ("Isi https://a.example/x, humas@a.example, dan/atau.", "Isi · ·"),
        ("Isi {filename} &nbsp; akhir.", "Isi · · akhir."),
        ("Isi.\n\n| a | b |\n|---|---|\n| c | d |\n\nAkhir.", "Isi.  · |---|---| · Akhir."),
        ("Isi.\n\n```\nkode\n```\nLalu `kode`, itu.", "Isi. · · · Lalu ·, itu."),
        ("Isi.\n\n```\n```\nLalu `kode`, itu.", "Isi. · · Lalu ·, itu."),
        ("Isi.\n\n![Denah](a.png)\n\n```\nkode\n```", "Isi. · · ·"),
    ],
)
def test_what_is_covered(markdown, left):
    assert seen(bare, markdown).split() == left.split()


def test_what_is_quoted_is_nobodys_own_word():
    shown = seen(own_words, 'Isi “kata” dan "kata".\n\n> Kutipan\n\nAkhir.')

    assert shown.split() == ["Isi", "·", "dan", "·.", "·", "Akhir."]
    assert unquoted("Isi “a\nb” itu") == f"Isi {COVER}{COVER}\n{COVER}{COVER} itu"


def test_code_alone_is_covered_where_links_are_sought():
    assert seen(without_code, "[a](b) `c`\n\n    kode") == "[a](b) ·  "


def test_the_words_of_a_text():
    assert words_in("Jum’at, Anak-anak 42 [x](y)") == {"jum'at", "anak-anak", "x", "y"}


@pytest.mark.parametrize(
    ("text", "word", "begins", "name"),
    [
        ("Apotik buka.", "Apotik", True, False),
        ("Apotik Contoh buka.", "Apotik", True, True),
        ("Di Apotik itu.", "Apotik", False, True),
        ("Selesai. Apotik buka.", "Apotik", True, False),
        ("Satu kalimat yang panjang sekali.\n\n- *Apotik* buka.", "Apotik", True, False),
        ("Di apotik itu.", "apotik", False, False),
    ],
)
def test_a_name_has_a_capital_within_a_sentence(text, word, begins, name):
    start = text.index(word)

    assert begins_sentence(text, start) is begins
    assert is_name(text, start, start + len(word)) is name
