"""Bodies as home-made sites, Word and WordPress keep them, and the Markdown that is made of them."""

from pathlib import Path

import pytest

from plugins.importer.markup.converting import converted
from plugins.importer.markup.picture_files import name_of
from plugins.importer.old_release import OldPicture, OldRelease

FIRST = "<p>Pemerintah Kabupaten Contoh membuka loket malam.</p>"


def made(body, is_html=True, **given):
    return converted(OldRelease(key="1", path="lama.sql", body=body, is_html=is_html, **given))


def codes(result):
    return [finding.code.id for finding in result.findings]


STORED = {
    "two breaks are a paragraph": ("Satu kalimat.<br /><br />Dua kalimat.", "Satu kalimat.\n\nDua kalimat."),
    "a break in a sentence is none": (
        "<p>Pemerintah Kabupaten Contoh membuka loket<br>malam bagi warga.</p>",
        "Pemerintah Kabupaten Contoh membuka loket malam bagi warga.",
    ),
    "short lines stay lines": (
        "<p>Alamat:<br>Jalan Contoh 5<br>Kota Contoh</p>",
        "Alamat:  \nJalan Contoh 5  \nKota Contoh",
    ),
    "styles and spaces": (
        '<p style="text-align:justify"><span style="font-size:12pt">Loket&nbsp;'
        '&nbsp;<font color="red">malam</font></span></p>',
        "Loket malam",
    ),
    "bold by style": ('<p>Loket <span style="font-weight:bold">malam</span> dibuka.</p>', "Loket **malam** dibuka."),
    "bold that is none": ('<b style="font-weight:normal">Loket malam</b>', "Loket malam"),
    "spaces within bold": ("<p>Loket<b> malam </b>dibuka</p>", "Loket **malam** dibuka"),
    "bold in a word": ("<p><b>L</b>oket malam</p>", "Loket malam"),
    "all bold": ("<p><b>Satu.</b></p><p><b>Dua.</b></p>", "Satu.\n\nDua."),
    "junk of Word": (
        "<!--[if gte mso 9]><xml>junk</xml><![endif]--><p class=MsoNormal>Loket<o:p></o:p> malam</p><style>p{}</style>",
        "Loket malam",
    ),
    "bullets of Word": (
        "<p><![if !supportLists]><span>·<span>&nbsp;&nbsp; </span></span><![endif]>satu</p>"
        "<p><span>\uf0b7</span> dua</p>",
        "- satu\n- dua",
    ),
    "a whole document": (
        "<html><head><title>Situs</title></head><body><div>Loket malam</div></body></html>",
        "Loket malam",
    ),
    "escaped twice": ("&lt;p&gt;Loket &amp;amp; layanan&lt;/p&gt;&lt;p&gt;Dua&lt;/p&gt;", "Loket & layanan\n\nDua"),
    "a table that is none": ("<table><tr><td><p>Satu.</p><p>Dua.</p></td></tr></table>", "Satu.\n\nDua."),
    "a table": (
        "<table><tr><th>Nama</th><th>Nilai</th></tr><tr><td>A|B</td><td>1<br>2</td></tr></table>",
        "| Nama | Nilai |\n| --- | --- |\n| A\\|B | 1<br>2 |",
    ),
    "cells over several": (
        "<table><tr><td rowspan=2>A</td><td>1</td></tr><tr><td>2</td></tr><tr><td colspan=2>B</td></tr></table>",
        "|  |  |\n| --- | --- |\n| A | 1 |\n|  | 2 |\n| B |  |",
    ),
    "lists in lists": (
        "<ol start=3><li>tiga<ul><li>dalam</li></ul></li><li>empat</li></ol>",
        "3. tiga\n    - dalam\n4. empat",
    ),
    "typed lists": ("<p>1. satu</p><p>2. dua</p>", "1. satu\n2. dua"),
    "a number that is no list": ("<p>5. Kelurahan menerima bantuan.</p>", "5\\. Kelurahan menerima bantuan."),
    "a hyphen that is no list": ("<p>- Loket malam</p>", "\\- Loket malam"),
    "a quotation": (FIRST + "<blockquote><p>Satu.</p><p>Dua.</p></blockquote>", "> Satu.\n>\n> Dua."),
    "headings": (FIRST + "<h4>Satu</h4><p>x</p><h6><b>Dua</b></h6>", "## Satu\n\nx\n\n### Dua"),
    "a paragraph in the clothes of a heading": (
        FIRST + f"<h2>{'Panjang sekali ' * 9}.</h2>",
        f"{'Panjang sekali ' * 9}.",
    ),
    "links": (
        '<p>Lihat <a href="/x y">ini</a> dan <a href="https://a.example/b_c(d)">itu</a>.</p>',
        "Lihat [ini](https://lama.example/x%20y) dan [itu](https://a.example/b_c%28d%29).",
    ),
    "a link that would be a picture": (
        "<p>Lihat!<a href='https://a.example/'>ini</a></p>",
        "Lihat\\![ini](https://a.example/)",
    ),
    "a player": (
        '<p>Loket</p><iframe src="//www.youtube.com/embed/abcdefgh"></iframe>',
        "[https://www.youtube.com/watch?v=abcdefgh](https://www.youtube.com/watch?v=abcdefgh)",
    ),
    "what watches readers": (
        FIRST + '<img src="https://a.example/p.gif" width=1 height=1><script>x</script>',
        "malam.",
    ),
    "struck out, raised": ("<p><s>Lama</s> 10 m<sup>2</sup></p>", "<del>Lama</del> 10 m<sup>2</sup>"),
    "signs of Markdown": (
        "<p>#satu *dua* _tiga_ [empat](x) `lima` &lt;b&gt; a_b 5 &lt; 6</p>",
        "\\#satu \\*dua\\* \\_tiga\\_ \\[empat](x) \\`lima\\` &lt;b> a_b 5 &lt; 6",
    ),
    "paragraphs of WordPress": ("Satu <em>kalimat</em>.\n\nDua kalimat.<!--more-->", "Satu *kalimat*.\n\nDua kalimat."),
    "blocks of WordPress": ("<!-- wp:paragraph --><p>Satu.</p><!-- /wp:paragraph -->", "Satu."),
    "columns of a builder": ('[vc_row][vc_column width="1/2"]Satu.[/vc_column][/vc_row]', "Satu."),
    "brackets that are words": ("<p>[KOTA CONTOH] Loket [sic] malam</p>", "\\[KOTA CONTOH] Loket \\[sic] malam"),
    "signs of a forum": ("[b]Loket[/b] [url=https://a.example/]malam[/url]", "**Loket** [malam](https://a.example/)"),
    "a wrong encoding": ("<p>â€œLoketâ€\x9d malam â€“ pagi</p>", "“Loket” malam – pagi"),
    "unseen characters": ("<p>Lo\u200bket\u202e ma\u00adlam\x00\x93x\x94</p>", "Loket malam“x”"),
}


@pytest.mark.parametrize("name", STORED)
def test_stored_html_becomes_clean_markdown(name):
    body, markdown = STORED[name]
    result = made(body, address="https://lama.example/berita/1")

    assert result.markdown.endswith(markdown)
    assert result.lost == ()


PASTED = {
    "signs of a chat": ("*Loket* _malam_ ~lama~ 2*3*4", "**Loket** *malam* <del>lama</del> 2\\*3\\*4"),
    "paragraphs by blank lines": ("Satu kalimat.\n\n\nDua kalimat.", "Satu kalimat.\n\nDua kalimat."),
    "paragraphs by lines": (
        f"Satu kalimat yang {'panjang ' * 9}sekali.\nDua kalimat.",
        f"Satu kalimat yang {'panjang ' * 9}sekali.\n\nDua kalimat.",
    ),
    "lines that a program broke": (
        "Pemerintah Kabupaten Contoh membuka loket malam bagi\nwarga Kecamatan Contoh. Loket itu melayani kartu"
        " keluarga,\nakta, dan surat pindah.",
        "Pemerintah Kabupaten Contoh membuka loket malam bagi warga Kecamatan Contoh. Loket itu melayani kartu"
        " keluarga, akta, dan surat pindah.",
    ),
    "a sentence over a blank line": (
        "Pemerintah Kabupaten Contoh membuka loket malam bagi\n\nwarga Kecamatan Contoh.",
        "Pemerintah Kabupaten Contoh membuka loket malam bagi warga Kecamatan Contoh.",
    ),
    "a list": ("Syaratnya:\n• kartu\n• surat\n\nSelesai dibawa.", "Syaratnya:\n\n- kartu\n- surat\n\nSelesai dibawa."),
    "entities": ("Loket &amp; layanan&nbsp;malam &quot;baru&quot;", 'Loket & layanan malam "baru"'),
    "HTML that nobody told of": ("<p>Satu.</p><p>Dua.</p>", "Satu.\n\nDua."),
    "line ends of all kinds": ("Satu kalimat.\r\n\r\nDua kalimat.\r\rTiga.", "Satu kalimat.\n\nDua kalimat.\n\nTiga."),
}


@pytest.mark.parametrize("name", PASTED)
def test_pasted_text_becomes_clean_markdown(name):
    body, markdown = PASTED[name]
    result = made(body, is_html=False)

    assert result.markdown == markdown
    assert result.lost == ()


def test_the_title_is_freed_of_markup_and_does_not_stand_in_the_text_again():
    result = made("<h1>Loket &amp; Malam</h1><p>Isi.</p>", title="<b>Loket &amp;amp; Malam</b>")

    assert (result.title, result.markdown, result.dropped) == ("Loket & Malam", "Isi.", ("Loket & Malam",))


@pytest.mark.parametrize("body", ["<p>Loket Malam.</p><p>Isi.</p>", "<p>Loket Malam</p>"])
def test_a_first_sentence_that_stands_for_the_title_stays(body):
    assert made(body, title="Loket Malam").plain.startswith("Loket Malam")


def test_a_heading_is_the_title_where_there_is_none():
    assert made("<h1>Loket Malam</h1><p>Isi.</p>").title == "Loket Malam"


def test_plain_text_holds_the_words_without_signs():
    result = made("<p>Loket <b>malam</b> #1</p><ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr>"
                  "<tr><td>e</td><td>f</td></tr></table>")  # fmt: skip

    assert result.plain == "Loket malam #1\n\n- a\n- b\n\nc | d\ne | f"
    assert (result.words_before, result.words_after) == (9, 9)


def test_what_nobody_saw_is_dropped_and_told():
    result = made('<p>Loket malam</p><div style="display: none">judi contoh</div>')

    assert (result.markdown, result.dropped, result.lost) == ("Loket malam", ("judi contoh",), ())


def test_a_gallery_is_told_of_since_readers_saw_it():
    result = made('<p>Loket malam</p>[gallery ids="1,2"]')

    assert codes(result) == ["I108"]
    assert result.dropped == ('[gallery ids="1,2"]',)


@pytest.mark.slow
def test_a_text_too_deep_for_a_tree_keeps_its_words():
    result = made("<div>" * 9000 + "<p>Loket <b>malam</b></p>" + "</div>" * 9000)

    assert result.markdown == "Loket malam"
    assert codes(result) == ["I102"]


def test_an_empty_body_is_told():
    assert codes(made("<p>&nbsp;</p><br>")) == ["I107"]


def test_a_link_to_nowhere_is_told_and_its_words_stay():
    result = made('<p>Lihat <a href="berita.php?id=5">berita itu</a>.</p>')

    assert (result.markdown, codes(result)) == ("Lihat berita itu.", ["I103"])


def test_files_to_download_are_listed():
    result = made('<p>Unduh <a href="https://lama.example/a.pdf">surat</a>.</p>')

    assert [(file.address, file.caption) for file in result.files] == [("https://lama.example/a.pdf", "surat")]


# Pictures -------------------------------------------------------------------------------------------------


def figure(address, alt="Rapat", caption="Suasana rapat."):
    return f'<figure><a href="x"><img src="{address}" alt="{alt}"></a><figcaption>{caption}</figcaption></figure>'


LEAD = OldPicture("https://lama.example/up/muka.jpg", Path("up/muka.jpg"))


def test_a_picture_at_hand_stands_in_the_text_with_its_caption():
    known = OldPicture("https://lama.example/up/Foto Rapat.JPG", Path("up/Foto Rapat.JPG"))
    address = "https://lama.example/up/Foto%20Rapat-300x200.JPG"
    result = made(FIRST + figure(address), pictures=(LEAD, known))

    assert result.markdown.endswith('![Rapat](foto-rapat.jpg "Suasana rapat.")')
    assert [(name_of(picture), picture.caption) for picture in result.pictures] == [
        ("muka.jpg", ""),
        ("foto-rapat.jpg", "Suasana rapat."),
    ]
    assert (result.lost, codes(result)) == ((), [])


def test_the_first_picture_of_a_text_leads_where_the_source_names_none():
    first, second = (OldPicture(f"/up/{name}.jpg", Path(f"up/{name}.jpg")) for name in "ab")
    body = f"{FIRST}{figure('/up/a.jpg')}<p>Warga datang.</p>{figure('/up/b.jpg', 'Warga')}"
    result = made(body, pictures=(first, second))

    assert result.markdown == f'{FIRST[3:-4]}\n\nWarga datang.\n\n![Warga](b.jpg "Suasana rapat.")'
    lead = result.pictures[0]
    assert (name_of(lead), lead.alt, lead.caption) == ("a.jpg", "Rapat", "Suasana rapat.")
    assert (result.lost, codes(result)) == ((), [])


def test_the_picture_that_the_source_names_leads_and_stands_in_the_text_no_more():
    known = (LEAD, OldPicture("/up/a.jpg", Path("up/a.jpg")))
    body = f"{FIRST}{figure('/up/a.jpg')}{figure('/up/muka-300x200.jpg', 'Muka')}"
    result = made(body, pictures=known)

    assert result.markdown.count("![") == 1
    assert "(a.jpg " in result.markdown
    assert [name_of(one) for one in result.pictures] == ["muka.jpg", "a.jpg"]


def test_a_picture_that_is_not_at_hand_is_listed():
    result = made(
        FIRST + '[caption width="9"]<img src="/a.jpg" /> Suasana rapat[/caption]', address="https://lama.example/"
    )

    assert "!" not in result.markdown
    assert [(picture.address, picture.caption) for picture in result.pictures] == [
        ("https://lama.example/a.jpg", "Suasana rapat")
    ]
    assert (result.lost, codes(result)) == ((), ["I104"])


def test_a_picture_without_words_is_not_put_into_the_text():
    result = made(FIRST + '<img src="a.jpg">', pictures=(LEAD, OldPicture("a.jpg", Path("a.jpg"))))

    assert ("![" in result.markdown, codes(result)) == (False, ["I105"])


def test_a_picture_within_the_text_itself_is_told():
    result = made(FIRST + f'<img src="data:image/png;base64,{"A" * 3000}">')

    assert codes(result) == ["I106"]
    assert len(result.pictures[0].address) < 100


def test_a_long_caption_becomes_a_paragraph():
    caption = "Suasana rapat di aula kantor bupati " * 6
    body = f"{FIRST}<figure><img src='a.jpg'><figcaption>{caption}</figcaption></figure>"
    result = made(body, pictures=(OldPicture("a.jpg", Path("a.jpg")),))

    assert result.markdown.endswith(f"(a.jpg)\n\n*{caption.strip()}*")
    assert result.lost == ()


def test_the_photographer_of_a_credit_line_goes_to_the_first_picture():
    result = made(FIRST + "<img src='a.jpg'><p>Foto: Pejabat Contoh</p>")

    assert result.pictures[0].credit == "Pejabat Contoh"
