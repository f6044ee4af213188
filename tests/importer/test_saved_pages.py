"""Pages saved from a browser: the article and what is said of it, without what stands around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.importer.markup.converting import converted
from plugins.importer.old_release import Source
from plugins.importer.sources.saved_pages import read

SENTENCES = [
    f"Pemerintah Kabupaten Contoh membuka loket malam nomor {n} bagi warga yang bekerja siang." for n in range(6)
]
META = """<title>Loket Malam Dibuka | Kabar Contoh</title><meta property="og:site_name" content="Kabar Contoh">
<meta property="article:published_time" content="2024-03-12T10:15:00+08:00"><meta name="author" content="Contoh Satu">
<link rel="canonical" href="https://kabar.example/2024/03/loket/">"""
BODY = f"""<figure><img src="loket_files/a.jpg" alt="Loket">
<figcaption>Loket malam di Bandar Contoh.</figcaption></figure>
<p><strong>BANDAR CONTOH</strong> – {SENTENCES[0]}</p><p>ADVERTISEMENT</p>
{"".join(f"<p>{s}</p>" for s in SENTENCES[1:])}
<table><tr><th>Hari</th><th>Jam</th></tr><tr><td>Senin</td><td>19</td></tr></table>
<ul><li>kartu</li><li>surat</li></ul><blockquote>Loket ini untuk warga.</blockquote>
<p>Baca <a href="https://kabar.example/syarat/">syarat loket malam</a> sebelum datang ke sana.</p>"""


def page(head=META, body=BODY):
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8">{head}</head><body>
<nav><a href="/">Beranda</a> <a href="/politik">Politik</a></nav>
<article><h1>Loket Malam Dibuka</h1><div class="entry-content">{body}</div></article>
<aside><h3>Berita populer</h3><a href="/lain">Harga cabai naik lagi di pasar</a></aside>
<footer>Copyright © 2024 Kabar Contoh</footer></body></html>"""


def read_all(tmp_path, html, name="loket.html"):
    (tmp_path / name).write_bytes(html if isinstance(html, bytes) else html.encode())
    return list(read(Source(tmp_path, "Kliping")))


def codes(release):
    return [finding.code.id for finding in release.findings]


def test_an_article_is_read_with_all_that_is_said_of_it(tmp_path):
    (release,) = read_all(tmp_path, page())

    assert (release.title, release.author, release.publisher) == ("Loket Malam Dibuka", "Contoh Satu", "Kabar Contoh")
    assert (release.key, release.address) == ("loket.html", "https://kabar.example/2024/03/loket/")
    assert release.published.isoformat() == "2024-03-12T10:15:00+08:00"
    assert release.rights == "Copyright © 2024 Kabar Contoh"
    assert release.findings == ()


def test_the_article_keeps_its_form_and_nothing_from_around_it(tmp_path):
    (tmp_path / "loket_files").mkdir()
    (tmp_path / "loket_files" / "a.jpg").write_bytes(b"x")
    (tmp_path / "loket_files" / "iklan.html").write_text("<p>iklan</p>")
    made = converted(read_all(tmp_path, page())[0])

    assert made.markdown == (
        f"**BANDAR CONTOH** – {SENTENCES[0]}\n\n" + "".join(f"{sentence}\n\n" for sentence in SENTENCES[1:])
        + "| Hari | Jam |\n| --- | --- |\n| Senin | 19 |\n\n- kartu\n- surat\n\n> Loket ini untuk warga.\n\n"
        "Baca [syarat loket malam](https://kabar.example/syarat/) sebelum datang ke sana."
    )  # fmt: skip
    (picture,) = made.pictures
    assert (picture.file.name, picture.caption) == ("a.jpg", "Loket malam di Bandar Contoh.")
    assert (made.dropped, made.lost) == (("ADVERTISEMENT",), ())


def test_a_government_is_no_other_publisher(tmp_path):
    (release,) = read_all(tmp_path, page(META.replace("kabar.example", "contohkab.go.id")))

    assert (release.publisher, release.rights) == ("", "")


DAYS = {
    "the page's data": (
        '<script type="application/ld+json">{"datePublished": "2024-03-12"}</script>', BODY, "2024-03-12", [],
    ),
    "a line of the page": ("", f"<span>Selasa, 12 Maret 2024 | 10:15 WITA</span>{BODY}", "2024-03-12", ["I136"]),
}  # fmt: skip


@pytest.mark.parametrize("name", DAYS)
def test_the_day_comes_from(tmp_path, name):
    head, body, day, told = DAYS[name]
    (release,) = read_all(tmp_path, page(head, body))

    assert (str(release.published), codes(release)) == (day, told)


def test_an_article_that_would_lose_half_of_it_is_taken_whole(tmp_path, monkeypatch):
    monkeypatch.setattr("plugins.importer.sources.saved_pages.as_html", lambda body: f"<p>{SENTENCES[0]}</p>")
    (release,) = read_all(tmp_path, page(body=f'{BODY}<div class="share-buttons">Kirim</div>'))
    plain = converted(release).plain

    assert codes(release) == ["I132"]
    assert all(sentence in plain for sentence in SENTENCES)
    assert "Kirim" not in plain


def test_what_the_extraction_leaves_out_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr("plugins.importer.sources.saved_pages.as_html", lambda body: f"<p>{' '.join(SENTENCES)}</p>")
    (release,) = read_all(tmp_path, page())
    made = converted(release)

    assert "Loket ini untuk warga." in release.left_out
    assert set(release.left_out) <= set(made.dropped)
    assert made.lost == ()


def test_a_page_in_windows_encoding_is_read(tmp_path):
    html = page(body=f"<p>Loket “Malam” – {SENTENCES[0]}</p>" + BODY).replace("utf-8", "windows-1252")
    (release,) = read_all(tmp_path, html.encode("cp1252"))

    assert "Loket “Malam” –" in converted(release).plain


def test_a_page_in_one_file_is_read(tmp_path):
    mail = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        f"Content-Location: https://kabar.example/loket/\r\n\r\n{page('<title>Loket</title>')}\r\n--x--\r\n"
    )
    (release,) = read_all(tmp_path, mail, "loket.mht")

    assert (release.title, release.address) == ("Loket Malam Dibuka", "https://kabar.example/loket/")
    assert SENTENCES[5] in converted(release).plain


@pytest.mark.parametrize("html", ["", "bukan halaman", "<html><body></body></html>", b"\xff\xfe\x00", "<" * 500])
def test_a_page_without_an_article_is_told(tmp_path, html):
    (release,) = read_all(tmp_path, html)

    assert (release.body, codes(release)) == ("", ["I130"])


def test_an_empty_folder_is_told(tmp_path):
    assert codes(next(read(Source(tmp_path, "x")))) == ["I133"]


@given(
    st.one_of(
        st.binary(max_size=300), st.text(max_size=200).map(lambda text: page(body=text).encode("utf-8", "replace"))
    )
)
def test_nothing_raises(tmp_path_factory, data):
    for name in ("a.html", "a.mht"):
        for release in read_all(tmp_path_factory.mktemp("acak"), data, name):
            converted(release)
