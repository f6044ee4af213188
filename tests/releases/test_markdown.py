"""The Markdown step does what stock Pelican's reader does with the same extensions."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pelican.readers import MarkdownReader
from pelican.settings import DEFAULT_CONFIG

from plugins.releases.markdown import EXTENSIONS, converter, to_html

CORPUS = [
    "Satu paragraf dengan *tekanan* dan **tebal**.\n\nDua.",
    "## Judul\n\n- a\n- b\n\n1. c\n2. d\n\n> Kutipan\n> dua baris",
    "| a | b |\n|---|--:|\n| 1 | 2 |\n\nKata\n: Arti",
    "Isi[^1] dan [tautan]({filename}lain.md) ![A](b.jpg).\n\n[^1]: Catatan.",
    "Teks & <b>HTML</b> `kode` \\* &copy;\n\n<div>blok</div>",
    "    kode\n\n***\n\nBaris  \nbaru",
]


@pytest.mark.parametrize("text", CORPUS)
def test_it_equals_stock_pelican(text, tmp_path):
    file = tmp_path / "rilis.md"
    # Pelican's `meta` needs a header of its own kind; ours is converted, as an importer would.
    file.write_text(f"Title: Contoh\n\n{text}", encoding="utf-8")
    markdown = {
        "extensions": list(EXTENSIONS),
        "extension_configs": {
            "tables": {"use_align_attribute": True},
            "footnotes": {"BACKLINK_TITLE": "Kembali ke tempat catatan {} disebut"},
        },
        "output_format": "html",
    }

    content, _ = MarkdownReader(DEFAULT_CONFIG | {"MARKDOWN": markdown}).read(str(file))

    assert to_html(text, "id") == content


PIECES = (
    "a", " ", "  \n", "\n", "\n\n", "    ", "1. ", "- ", "# ", "*", "_", "**", "`", "[", "]", "(b)", "![", "[^1]",
    "[^1]: ", "[a]: ", "<b>", "</b>", "<a@b.c>", "<https://a.example>", "&amp;", "&", "<", "> ", "!", "\\", ": ",
    "| a | b |\n|---|---|\n| c | d |\n", "\t", "\r", "\x02", "42", "\x03", "\n ", "\n\nKata lagi", "Kata\n",
    "“Kutipan”", "(c", "===", "---", "<div>", "</div>", "\\*", "+ ", "> a\n\n", "- a\n- b\n\n", "|",
)  # fmt: skip


@settings(max_examples=3 * settings.default.max_examples)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_the_quick_converter_does_what_the_librarys_does(text):
    assert to_html(text, "id") == converter("id").convert(text)


def test_a_first_line_with_a_colon_is_text():
    assert to_html("Catatan: penting\n\nIsi.", "id") == "<p>Catatan: penting</p>\n<p>Isi.</p>"
