"""Documents of Word: what is in them survives, and what should not be opened is told."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.importer.markup.converting import converted
from plugins.importer.old_release import Source
from plugins.importer.sources.word import read
from tests.importer.documents import NAMESPACES, PICTURE, document, paragraph, table

WORD = Path(__file__).with_name("word")
TEXT = "Pemerintah Kabupaten Contoh membuka loket malam bagi warga yang bekerja pada siang hari."


def read_all(tmp_path, data, name="rilis.docx"):
    (tmp_path / name).write_bytes(data)
    return list(read(Source(tmp_path / name, "Arsip", unpacked=tmp_path / "gambar")))


def codes(release):
    return [finding.code.id for finding in release.findings]


def test_a_document_keeps_tables_lists_bold_quotations_and_pictures(tmp_path):
    parts = (
        paragraph("Loket Malam Dibuka", "Title"), paragraph(TEXT, bold=True), paragraph("satu", item=True),
        paragraph("dua", item=True), table(("Nama", "Nilai"), ("A", "1")), PICTURE, paragraph("Kutipan.", "Quote"),
    )  # fmt: skip
    (release,) = read_all(tmp_path, document(*parts))
    made = converted(release)

    assert release.title == "Loket Malam Dibuka"
    assert made.markdown == (
        f"**{TEXT}**\n\n- satu\n- dua\n\n|  |  |\n| --- | --- |\n| Nama | Nilai |\n| A | 1 |\n\n> Kutipan."
    )
    assert (tmp_path / "gambar" / "rilis-1.png").read_bytes() == b"\x89PNG contoh"
    assert made.lost == ()


def test_the_day_of_a_document_is_only_a_doubt(tmp_path):
    (release,) = read_all(tmp_path, document(paragraph("Loket Malam", "Title"), paragraph(TEXT)))

    assert (release.published.isoformat(), codes(release)) == ("2024-03-12", ["I129"])


TITLES = {
    "its first heading": ((paragraph("Loket Malam", "Heading1"), paragraph(TEXT)), "", "Loket Malam"),
    "its properties, when the text says so": (
        (paragraph("LOKET MALAM!"), paragraph(TEXT)),
        "Loket malam",
        "Loket malam",
    ),
    "its first line": ((paragraph("Loket Malam Dibuka"), paragraph(TEXT)), "Microsoft Word - x", "Loket Malam Dibuka"),
    "its first sentence": ((paragraph(TEXT),), "", TEXT.rstrip(".")),
}


@pytest.mark.parametrize("name", TITLES)
def test_the_title_of_a_document_is(tmp_path, name):
    parts, property_, title = TITLES[name]

    assert read_all(tmp_path, document(*parts, title=property_))[0].title == title


def test_footnotes_stay(tmp_path):
    note = '<w:p><w:r><w:t>Teks</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    notes = f'<w:footnotes {NAMESPACES}><w:footnote w:id="1">{paragraph("Penjelasan.")}</w:footnote></w:footnotes>'
    (release,) = read_all(tmp_path, document(note, more={"word/footnotes.xml": notes}))

    assert converted(release).plain == "Teks[1]\n\n1. Penjelasan."


def test_remarks_in_the_margin_are_counted(tmp_path):
    comments = f'<w:comments {NAMESPACES}><w:comment w:id="1">{paragraph("Benarkah?")}</w:comment></w:comments>'
    (release,) = read_all(tmp_path, document(paragraph(TEXT), more={"word/comments.xml": comments}))

    assert "I134" in codes(release)
    assert "Benarkah" not in release.body


def bomb():
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b" " * 30_000_000)
    return out.getvalue()


LAUGHS = '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]>' + f"<w:document {NAMESPACES}/>"
BAD = {
    "a bomb": (bomb(), "x.docx", "I124"),
    "entities": (document(more={"word/document.xml": LAUGHS}), "x.docx", "I124"),
    "entities in a part": (document(paragraph(TEXT), more={"word/styles.xml": LAUGHS}), "x.docx", "I124"),
    "depth": (document("<w:p>" * 400 + "</w:p>" * 400), "x.docx", "I124"),
    "half a file": (document(paragraph(TEXT))[:300], "x.docx", "I123"),
    "no archive": (b"apa saja", "x.docx", "I123"),
    "an empty file": (b"", "x.docx", "I123"),
    "an archive of something else": (document(more={"word/document.xml": "<a/>"}), "x.docx", "I123"),
    "a password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, "x.docx", "I125"),
    "an old document under a new name": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "x.docx", "I121",
    ),
    "an old document": (b"x", "x.doc", "I121"),
    "rich text": (b"{\\rtf1}", "x.RTF", "I121"),
    "open document": (b"PK", "x.odt", "I121"),
    "pages": (b"%PDF", "x.pdf", "I121"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_used_is_told(tmp_path, name):
    data, file, code = BAD[name]
    (release,) = read_all(tmp_path, data, file)

    assert codes(release) == [code]
    assert (release.key, release.body) == (file, "")


def test_a_file_that_is_gone_or_too_big_is_told(tmp_path, monkeypatch):
    assert codes(next(read(Source(tmp_path / "tiada.docx", "x")))) == ["I120"]
    monkeypatch.setattr("plugins.importer.sources.word.LIMIT", 10)
    assert codes(read_all(tmp_path, document(paragraph(TEXT)))[0]) == ["I122"]


def test_a_folder_is_read_in_order_and_an_empty_one_is_told(tmp_path):
    for name in ("b/dua.docx", "a.docx", "~$a.docx", "c.doc"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(document(paragraph(TEXT)))
    (tmp_path / "kosong").mkdir()

    assert [release.key for release in read(Source(tmp_path, "x"))] == ["a.docx", "c.doc", "b/dua.docx"]
    (told,) = read(Source(tmp_path / "kosong", "x"))
    assert (told.key, codes(told)) == ("", ["I133"])


def test_pictures_are_only_listed_where_nobody_says_where_to_put_them(tmp_path):
    (tmp_path / "a.docx").write_bytes(document(paragraph(TEXT), PICTURE))
    (release,) = read(Source(tmp_path / "a.docx", "x"))

    assert [(picture.address, picture.file) for picture in release.pictures] == [("a-1.png", None)]


def test_a_document_of_libreoffice_keeps_all_that_is_in_it(tmp_path):
    (release,) = read_all(tmp_path, (WORD / "libreoffice.docx").read_bytes())
    made = converted(release)

    assert (release.title, codes(release)) == ("Loket Malam Dibuka", ["I137"])
    assert "Nomor 12/HMS/2025" in release.findings[0].facts["words"]
    assert made.markdown == (
        "BANDAR CONTOH – Dinas Contoh membuka **loket malam** bagi warga yang bekerja pada siang hari, Senin"
        " (3/3/2025).<sup>\\[1]</sup>\n\n- Senin sampai Kamis\n- pukul 18.00–21.00\n\n<!-- -->\n\n1. ambil nomor\n"
        "2. tunggu panggilan\n\n|  |  |\n| --- | --- |\n| Loket | Layanan |\n| 1 | Kartu keluarga |\n\n"
        "Keterangan lain ada di [laman loket](https://dinas.example/loket).\n\n1. Selain hari libur."
    )
    assert [(picture.alt, picture.file.name) for picture in made.pictures] == [("Loket pada malam hari", "rilis-1.png")]
    assert made.lost == ()


@given(st.integers(0, 2000), st.binary(min_size=1, max_size=20))
def test_no_damage_raises(tmp_path_factory, place, junk):
    data = document(paragraph(TEXT), PICTURE)
    folder = tmp_path_factory.mktemp("rusak")
    (release,) = read_all(folder, data[:place] + junk + data[place + len(junk) :])

    converted(release)
