"""What is personal is found inside attachments, told masked in its row. All numbers are invented."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.attachments.reading import READERS
from plugins.releases.enclosure import Enclosure
from plugins.releases.record import Withdrawal
from plugins.rules.personal_files import MOST, personal_data_in_a_file
from tests.attachments.files import beside, docx, docx_table, ods, odt, pdf, pptx, xlsx, zipped
from tests.builders import at
from tests.rules.judging import PATH, manuscript_of

NIK, HEADS = "7371010101900001", ("Nama", "NIK", "No. HP", "Tanggal lahir", "No. Rekening")
PERSON = ("Nama Samaran", NIK, "081234567890", "12-05-1990", "1234567890")
FOUND = [(2, code) for code in ("D101", "D103", "D104", "D105")]

# Two pages of a file that was put together from two: each has its own /F1.
TWO_FONTS = b"""7 0 obj<</Font<</F1 8 0 R>>>>endobj
8 0 obj<</Type/Font/ToUnicode 9 0 R>>endobj
9 0 obj<</Length 60>>
stream
1 beginbfrange <0013> <001C> <0030> endbfrange
endstream
endobj
10 0 obj<</Font<</F1 12 0 R>>>>endobj
12 0 obj<</Type/Font/ToUnicode 11 0 R>>endobj
11 0 obj<</Length 60>>
stream
1 beginbfrange <0013> <001C> <0041> endbfrange
endstream
endobj
"""


def enclosed(name, data):
    manuscript = manuscript_of("Isi.", files=(name,), attachments=[{"file": name, "title": "Daftar"}])
    path = f"{PATH.removesuffix('.md')}/{name}"
    return Enclosure(path, data, manuscript.release, manuscript.registry, manuscript.settings)


def told(name, data):
    found = list(personal_data_in_a_file(enclosed(name, data)))
    assert {finding.code for finding in found} <= set(personal_data_in_a_file.codes)
    return [(finding.line, finding.code.id) for finding in found]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", ";".join(HEADS).encode() + b"\n" + ";".join(PERSON).encode()),
        ("a.xlsx", xlsx(HEADS, PERSON)),
        ("a.xlsx", xlsx(HEADS, ("Nama Samaran", "7.371010101900001E+15", "81234567890", "33005", "1234567890"))),
        ("a.ods", ods(HEADS, PERSON)),
        ("a.docx", docx_table(HEADS, PERSON)),
    ],
)
def test_a_list_of_people(name, data):
    assert sorted(told(name, data)) == FOUND


@pytest.mark.parametrize(
    ("name", "data", "row"),
    [
        ("a.txt", f"Isi\n\nNIK {NIK}".encode(), 3),
        ("a.docx", docx("Isi", f"NIK {NIK}"), 2),
        ("a.pptx", pptx("Isi", NIK), 2),
        ("a.odt", odt("Isi", NIK), 2),
        ("a.pdf", pdf(b"(Isi) Tj", f"({NIK[:6]}) Tj ({NIK[6:]}) Tj".encode()), 2),
        ("a.zip", zipped({"b.txt": "Isi", "c.txt": NIK}), 2),
    ],
)
def test_a_nik_in_any_kind_of_file(name, data, row):
    assert told(name, data) == [(row, "D101")]


DRAWN = f"<a><p><r><t>{NIK[:9]}</t></r><r><t>{NIK[9:]}</t></r></p></a>"
CHARTED = f"<c:c xmlns:c='u:c'><c:pt><c:v>Satu</c:v></c:pt><c:pt><c:v>{NIK}</c:v></c:pt></c:c>"
PIVOTED = "<a><cacheField name='No. HP'><sharedItems><s v='81234567890'/></sharedItems></cacheField></a>"


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.xlsx", beside(xlsx(("Isi",)), {"xl/drawings/drawing1.xml": DRAWN}), [(1, "D101")]),
        ("a.xlsx", beside(xlsx(("Isi",)), {"xl/charts/chart1.xml": CHARTED}), [(1, "D101")]),
        ("a.xlsx", beside(xlsx(("Isi",)), {"xl/pivotCache/pivotCacheDefinition1.xml": PIVOTED}), [(1, "D103")]),
        (
            "a.xlsx",
            beside(xlsx(("Isi",)), {"xl/pivotCache/pivotCacheRecords1.xml": "<r><n v='7.371010101900001E+15'/></r>"}),
            [(1, "D101")],
        ),
        ("a.docx", beside(docx("Isi"), {"word/charts/chart1.xml": CHARTED}), [(3, "D101")]),
        ("a.docx", beside(docx("Isi"), {"word/diagrams/data1.xml": DRAWN}), [(2, "D101")]),
        ("a.pptx", beside(pptx("Isi"), {"ppt/charts/chart1.xml": CHARTED}), [(1, "D101")]),
        ("a.docx", beside(docx("Isi"), {"word/charts/_rels/chart1.xml.rels": DRAWN, "word/charts/a.xml": "<a/>"}), []),
    ],
)
def test_what_stands_beside_the_text_of_an_office_file(name, data, found):
    assert told(name, data) == found


def test_what_comes_before_a_file_within_is_looked_at():
    data = beside(docx(NIK), {"word/embeddings/Sheet1.xlsx": xlsx((NIK,))})

    assert [code for _, code in told("a.docx", data)] == ["D101", "D123"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b"NIK 7371013201900001, surel humas@contoh.go.id, telp. (0474) 123456"),
        ("a.csv", b"Kode Rekening;Uraian;Anggaran\n510201010024;Belanja;1500000000\n"),
        ("a.csv", b"Nama Rekening;Anggaran\nBelanja Modal;1500000000\n"),
        ("a.xlsx", xlsx(("Tahun", "Jumlah"), ("2025", "7371010101900001.5"))),
        ("a.pdf", pdf(b"(Jumlah peserta 42) Tj")),
        ("a.mp3", b"7371010101900001"),
    ],
)
def test_what_is_nothing_personal(name, data):
    assert told(name, data) == []


def test_a_finding_names_file_and_row_and_is_masked():
    (finding,) = personal_data_in_a_file(enclosed("a.txt", f"\n{NIK} {NIK}".encode()))

    assert (finding.path, finding.line) == ("releases/2025/rilis-contoh/a.txt", 2)
    assert finding.facts == {"value": "7371••••••••0001"}


def test_a_file_that_is_hidden_with_its_release_is_let_alone():
    enclosure = enclosed("a.txt", NIK.encode())
    withdrawal = Withdrawal(at("2025-10-25"), "personal-data", "Alasan contoh.")
    hidden = replace(enclosure, release=replace(enclosure.release, withdrawn=withdrawal))

    assert list(personal_data_in_a_file(hidden)) == []


def test_of_many_only_some_are_told():
    lines = "\n".join(f"73710101019000{number:02}" for number in range(1, 60))

    assert told("a.txt", lines.encode()) == [(row, "D101") for row in range(1, MOST + 1)]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.docx", b"", "D122"),
        ("a.pdf", b"PDF", "D122"),
        ("a.pdf", pdf(), "D125"),
        ("a.pdf", pdf(b"<00160017000300180014> Tj"), "D125"),  # codes of a font whose letters are not told
        ("a.pdf", pdf(b"(Halaman dengan huruf) Tj", b"<00160017000300180014> Tj"), "D125"),
        ("a.pdf", pdf(b"(\\267) Tj"), "D125"),
        ("a.pdf", pdf(b"<00130014> Tj", b"(Halaman lain) Tj", more=TWO_FONTS), "D125"),
        ("a.zip", zipped({"a.pdf": pdf(), "b.txt": "Isi."}), "D125"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "D121"),
        ("a.docx", zipped({"word/document.xml": "<!DOCTYPE a><a/>"}), "D124"),
        ("a.zip", zipped({"a.txt": "Isi.", "b.ZIP": zipped({"c.txt": NIK})}), "D123"),
        ("a.docx", beside(docx("Isi"), {"word/embeddings/Sheet1.xlsx": b"PK"}), "D123"),
        ("a.xlsx", beside(xlsx(("Isi",)), {"xl/externalLinks/externalLink1.xml": "<a/>"}), "D123"),
        ("a.docx", beside(docx("Isi"), {"word/drawings/drawing1.xml": "<!DOCTYPE a><a/>"}), "D124"),
        ("a.zip", zipped({"../a.txt": "Isi.", "b.xls": b"\xd0\xcf\x11\xe0"}), "D123"),
    ],
)
def test_what_cannot_be_looked_into_is_told_where_it_is_named(name, data, code):
    (finding,) = personal_data_in_a_file(enclosed(name, data))

    assert (finding.path, finding.code.id, finding.facts) == (PATH, code, {"name": name})
    assert finding.line > 1


def test_one_font_by_two_numbers_is_no_doubt():
    same = TWO_FONTS.replace(b"<0041>", b"<0030>").replace(b"11 0 R", b"9 0 R")

    assert told("a.pdf", pdf(b"<00130014> Tj", more=same)) == []


def test_a_member_that_cannot_be_read_does_not_hide_the_next():
    assert told("a.zip", zipped({"a.pdf": pdf(), "b.txt": NIK}))[0] == (2, "D101")


@given(st.sampled_from(sorted(READERS)), st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_make_it_fail(ending, data):
    enclosure = enclosed("a.txt", data)
    object.__setattr__(enclosure, "path", f"releases/2025/rilis-contoh/a.{ending}")
    for finding in personal_data_in_a_file(enclosure):
        assert str(finding.facts.get("value", "••")).count("•") >= 2
