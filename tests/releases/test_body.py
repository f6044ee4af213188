"""From Markdown to the theme's forms."""

import re

import pytest

from plugins.releases.addresses import with_addresses, with_pictures
from plugins.releases.body import read_body
from plugins.releases.mentions import names_to_link
from tests.builders import a_registry

PATH, FOLDER = "releases/2025/rilis-contoh.md", "releases/2025/rilis-contoh"
FILES = frozenset(f"{FOLDER}/{name}" for name in ("foto.jpg", "susunan acara.pdf", "daftar.pdf"))
NBSP = "\u00a0"


def read(markdown, **changes):
    body, findings = read_body(markdown, PATH, 10, files=FILES, **changes)
    assert [finding.code.id for finding in findings if finding.is_error] == []
    return body


def html(markdown, **changes):
    return read(markdown, **changes).html.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Satu.\n\nDua.", "<p>Satu.</p>\n<p>Dua.</p>"),
        ("Satu  \ndua", "<p>Satu<br>\ndua</p>"),
        ("Catatan: tetap ada.", "<p>Catatan: tetap ada.</p>"),
        ("a & b < c", "<p>a &amp; b &lt; c</p>"),
        ("Isi.\n\n***", "<p>Isi.</p>\n<hr>"),
        ("## Materi & cara", '<h2 id="isi-materi-cara">Materi &amp; cara</h2>'),
        ("## A\n\n## A", '<h2 id="isi-a">A</h2>\n<h2 id="isi-a-2">A</h2>'),
        ("## ?!", '<h2 id="isi-bagian">?!</h2>'),
        ("Kata\n: Arti", "<dl>\n<dt>Kata</dt>\n<dd>Arti</dd>\n</dl>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("> Kutipan biasa.", "<blockquote>\n<p>Kutipan biasa.</p>\n</blockquote>"),
        ("[a](https://a.example/?b=c&d)", '<p><a href="https://a.example/?b=c&amp;d">a</a></p>'),
        ('[a](#b) <i id="b">c</i>', '<p><a href="#isi-b">a</a> <i id="isi-b">c</i></p>'),
        ("[a](/rilis/)", '<p><a href="/rilis/">a</a></p>'),
        ("[a]({filename}lain.md#dua)", '<p><a href="{filename}releases/2025/lain.md#isi-dua">a</a></p>'),
        ("[a]({filename}/pages/tentang.md)", '<p><a href="{filename}pages/tentang.md">a</a></p>'),
        ("[a]({filename}../2024/lain.md)", '<p><a href="{filename}releases/2024/lain.md">a</a></p>'),
        ("[a](daftar.pdf)", f'<p><a href="{{filename}}{FOLDER}/daftar.pdf">a</a></p>'),
        ("[a](susunan%20acara.pdf)", f'<p><a href="{{filename}}{FOLDER}/susunan acara.pdf">a</a></p>'),
        ("<humas@dinas.example>", '<p><a href="mailto:humas@dinas.example">humas@dinas.example</a></p>'),
        ('<a id="x y">a</a>', '<p><a id="isi-x-y">a</a></p>'),
        ("[a b-c](tel:+62)", '<p><a href="tel:+62">a b\u2011c</a></p>'),
    ],
)  # fmt: skip
def test_markdown_becomes_html(markdown, expected):
    assert html(markdown) == expected


def test_a_picture_alone_becomes_a_figure():
    assert html('![Orang](foto.jpg "Peserta belajar. Foto: Humas Contoh")') == (
        '<figure class="figure"><img alt="Orang" class="figure__image" loading="lazy" '
        f'src="{{picture}}{FOLDER}/foto.jpg"><figcaption class="figure__caption">Peserta belajar. '
        '<span class="figure__credit">Foto: Humas Contoh</span></figcaption></figure>'
    )


def test_a_picture_is_noted_with_its_words_and_line():
    (picture,) = read('Isi.\n\n![Orang "A"](rilis-contoh/foto.jpg "Foto: Humas")').pictures

    assert (picture.path, picture.alt, picture.caption, picture.credit, picture.line) == (
        f"{FOLDER}/foto.jpg", 'Orang "A"', "", "Humas", 12,
    )  # fmt: skip


@pytest.mark.parametrize("sign", ["—", "–", "--"])
@pytest.mark.parametrize("gap", ["\n", "\n>\n"])
def test_a_quote_with_its_speaker_becomes_a_figure(sign, gap):
    assert re.sub(r">\s+<", "><", html(f"> “Kata *ini*.”{gap}> {sign} Nama Contoh, Kepala Dinas, Ketua")) == (
        '<figure class="quote"><blockquote class="quote__text"><p>“Kata <em>ini</em>.”</p></blockquote>'
        '<figcaption class="quote__source"><span class="quote__name">Nama Contoh</span>'
        '<span class="quote__role">Kepala Dinas, Ketua</span></figcaption></figure>'
    )


def test_a_table_scrolls_in_a_region_with_a_name():
    made = re.sub(r">\s+<", "><", html("| Kecamatan | Peserta |\n|---|--:|\n| A | 12 |"))

    assert made == (
        '<section aria-label="Tabel 1: Kecamatan, Peserta" class="release-body__table" tabindex="0"><table>'
        '<thead><tr><th scope="col">Kecamatan</th><th class="u-end" scope="col">Peserta</th></tr></thead>'
        '<tbody><tr><td>A</td><td class="u-end">12</td></tr></tbody></table></section>'
    )


def test_an_empty_head_is_no_head():
    assert html("|   | A |\n|---|---|\n| b | 1 |").count("<th ") == 1


def test_footnotes_lead_there_and_back_in_indonesian():
    made = html("Isi[^a].\n\n[^a]: Catatan.")

    assert '<sup id="isi-fnref-a"><a href="#isi-fn-a">1</a></sup>' in made
    assert '<li id="isi-fn-a">' in made
    assert 'href="#isi-fnref-a" title="Kembali ke tempat catatan 1 disebut"' in made
    assert "class=" not in made
    assert "<div" not in made


def test_links_inside_the_portal_are_noted_with_their_lines():
    links = read("Isi [a](/rilis/).\n\n[b](#c) dan [a](/rilis/)\n[d](https://a.example/)\n\n## C").links

    assert [(link.target, link.line) for link in links] == [("/rilis/", 10), ("#isi-c", 12), ("/rilis/", 12)]


def test_anchors_are_the_ids_of_the_html():
    body = read('## A\n\nIsi[^1].\n\n<span id="b">c</span>\n\n[^1]: D.')

    assert set(re.findall(r'id="([^"]+)"', body.html)) == set(body.anchors)


def test_names_are_linked_once_outside_links_headings_and_code():
    names = names_to_link(a_registry(), ["dinas-contoh"], ["pejabat-contoh"])
    made = html(
        "## Dinas Contoh\n\n`Dinas Contoh` [Dinas Contoh](/x/) **Dinas Contoh** Dinas Contoh\n\n> Pejabat Contoh ya",
        names=names,
    )

    assert made.count('<a href="/instansi/dinas-contoh/">Dinas Contoh</a>') == 1
    assert '<strong><a href="/instansi/dinas-contoh/">' in made
    assert made.count('<a href="/pejabat/pejabat-contoh/">') == 1


def test_a_name_that_the_author_linked_is_not_linked_again():
    names = names_to_link(a_registry(), ["dinas-contoh"], [])

    assert html("[dinas](/instansi/dinas-contoh/) Dinas Contoh", names=names).count("<a ") == 1


def test_the_text_is_the_words_alone():
    body = read("Isi *ini*[^1].\n\n## Dua\n\n- satu\n    - dua\n- tiga\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: C.")

    assert body.text.replace(NBSP, " ").split("\n\n")[:8] == ["Isi ini1.", "Dua", "satu", "dua", "tiga", "a", "b", "1"]


def test_one_text_leaves_nothing_to_the_next():
    alone = read("Isi [b].")
    read("Isi[^1] [b].\n\n[^1]: C.\n\n[b]: /rilis/")

    assert read("Isi [b].") == alone


class View:
    address, srcset, width, height = "/aset/a.webp", "/aset/a-480.webp 480w", 960, 640


def test_pictures_get_address_widths_and_dimensions():
    made = with_pictures(read("![A](foto.jpg)").html, {f"{FOLDER}/foto.jpg": View})

    assert ' src="/aset/a.webp" srcset="/aset/a-480.webp 480w" sizes="' in made
    assert ' width="960" height="640"' in made


def test_links_and_pictures_get_their_addresses():
    source = read("[a]({filename}lain.md#b) [c](/rilis/) [d](https://e.example/)\n\n![A](foto.jpg)").html
    made = with_addresses(
        source,
        {"releases/2025/lain.md": "/rilis/2025/10/lain/", f"{FOLDER}/foto.jpg": "/a&b.jpg"},
        "https://p.example",
    )

    assert 'href="https://p.example/rilis/2025/10/lain/#isi-b"' in made
    assert 'href="https://p.example/rilis/"' in made
    assert 'href="https://e.example/"' in made
    assert 'src="https://p.example/a&amp;b.jpg"' in made


def test_text_that_looks_like_a_link_is_left_alone():
    source = read('`<a href="{filename}x.md">` dan ` href="/x/"`').html

    assert with_addresses(source, {}, "https://p.example") == source


def test_a_link_without_address_leads_nowhere():
    assert with_addresses(read("[a]({filename}lain.md)").html, {}) == "<p><a>a</a></p>"


@pytest.mark.parametrize("markdown", ["> " * 200 + "a", "<b>" * 200, "- " * 300 + "a", "[" * 300, "*" * 500 + "a"])
def test_bottomless_nesting_is_told_and_not_fallen_into(markdown):
    _, findings = read_body(markdown, PATH, 10)

    assert all(finding.code.id.startswith("B") for finding in findings)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    ["Kata[^1] ", "[a] ", "[a](/rilis/) ", "[a](/rilis/ 'b') [c]\n\n", "## Satu\n\n", "- a\n", "1 < 2\n\n", "| a "],
)
def test_a_long_text_is_read_whatever_it_repeats(piece):
    _, findings = read_body(f"Isi.\n\n[^1]: Catatan.\n\n{piece * 300}", "releases/2025/rilis-contoh.md", 9)

    assert [finding for finding in findings if finding.code.id == "B103"] == []
