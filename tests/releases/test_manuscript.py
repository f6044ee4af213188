"""The words of a Markdown text, block by block with their lines; no word is lost, no line is wrong."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.releases import manuscript
from plugins.releases.manuscript import blocks_of, plain


@pytest.mark.parametrize(
    ("markdown", "blocks"),
    [
        ("Satu\ndua.\n\nTiga.", [("paragraph", 5, "Satu\ndua."), ("paragraph", 8, "Tiga.")]),
        ("## Judul\nIsi.", [("heading", 5, "Judul"), ("paragraph", 6, "Isi.")]),
        ("- a\n- b\n  c\n\nd", [("item", 5, "a"), ("item", 6, "b\n  c"), ("paragraph", 9, "d")]),
        ("1. a\n2. b", [("item", 5, "a"), ("item", 6, "b")]),
        ("> “A.”\n> — B\n\nC", [("quote", 5, "“A.”\n— B"), ("paragraph", 8, "C")]),
        ("| a | b |\n|---|--:|\n| 1 | 2 |", [("table", 5, "| a | b |"), ("table", 7, "| 1 | 2 |")]),
        ('![Aula](a.jpg "Foto: B")\n\nIsi.', [("picture", 5, "Aula Foto: B"), ("paragraph", 7, "Isi.")]),
        ("Isi[^1].\n\n[^1]: Catatan.", [("paragraph", 5, "Isi."), ("note", 7, "Catatan.")]),
        ("```\na **b**\n\nc\n```\nd", [("code", 6, "a **b**\n\nc"), ("paragraph", 10, "d")]),
        ("Isi.\n\n    kode", [("paragraph", 5, "Isi."), ("code", 7, "    kode")]),
        ("[a]: /alamat/\n\nIsi.", [("paragraph", 7, "Isi.")]),
        ("Isi.\n\n---\n\nLagi.", [("paragraph", 5, "Isi."), ("paragraph", 9, "Lagi.")]),
    ],
)
def test_blocks_and_their_lines(markdown, blocks):
    assert list(blocks_of(markdown, 5)) == blocks


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("**tebal** dan *miring*", "tebal dan miring"),
        ("***a*** __b__ _c_", "a b c"),
        ("nama_berkas_ini 2*3*4", "nama_berkas_ini 2*3*4"),
        ('[tautan](/rilis/ "judul") lagi', "tautan lagi"),
        ("[a\nb](/rilis/)", "a\nb"),
        ("<https://contoh.example/> ini", " ini"),
        ("a<br>b &amp; c", "a b & c"),
        ("isi[^1] dan [^lain]", "isi dan "),
        (r"1\. bukan \*daftar\*", "1. bukan *daftar*"),
        ("`kode` di sini", "kode di sini"),
        ("**[tautan](/a/)**", "tautan"),
    ],
)
def test_words_without_signs(markdown, words):
    assert plain(markdown) == words


PIECES = [
    *("a", "B c", "\n", "\n\n", "**", "*", "_", "[x](y)", "![z](w)", "`"),
    *("> ", "- ", "1. ", "# ", "|", "```\n", "&amp;", "[^1]", "    "),
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_a_blocks_last_line_is_a_line_of_the_text(markdown):
    lines = markdown.split("\n")

    for block in blocks_of(markdown, 1):
        assert 1 <= block.line <= block.line_of(len(block.text)) <= len(lines)
        for number, line in enumerate(block.text.split("\n"), block.line):
            assert all(word in lines[number - 1] for word in ("a", "B c") if word in line)


@given(st.text("aB \n*_[](){}<>!`&;#\\.|~^1\"'", max_size=40))
def test_a_text_that_is_not_looked_through_has_no_signs(text):
    quick = plain(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manuscript, "SIGN", re.compile(""))

        assert plain(text) == quick
