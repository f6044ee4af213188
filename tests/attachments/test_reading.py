"""The words of every kind of file are read with their rows; what is locked, broken or a trap ends in order."""

import time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.attachments import archives
from plugins.attachments.passages import Unread
from plugins.attachments.reading import READERS
from tests.attachments.files import docx, docx_table, ods, odt, pdf, pptx, xlsx, zipped

TO_LETTERS = b"1 beginbfchar <0003> <0020> endbfchar 1 beginbfrange <0013> <001C> <0030> endbfrange"
FONT = (
    b"7 0 obj<</Font<</F1 8 0 R>>>>endobj\n8 0 obj<</Type/Font/ToUnicode 9 0 R>>endobj\n"
    b"9 0 obj<</Length 99>>\nstream\n" + TO_LETTERS + b"\nendstream\nendobj\n"
)


def read(ending, data):
    return [tuple(passage) for passage in READERS[ending](data)]


@pytest.mark.parametrize(
    ("ending", "data", "passages"),
    [
        ("txt", b"satu\n\n  dua", [(1, "satu"), (3, "  dua")]),
        ("txt", "satu".encode("utf-16"), [(1, "satu")]),
        ("txt", "caf\u00e9".encode("cp1252"), [(1, "caf\u00e9")]),
        ("csv", b"Nama;No. HP\nA;12\n", [(1, "Nama  No. HP"), (2, "Nama: A  No. HP: 12")]),
        ("csv", b'a,"b\nc"\nd,e\n', [(1, "a  b\nc"), (3, "d  e")]),
        ("docx", docx("satu", "", "dua"), [(1, "satu"), (2, "dua")]),
        ("docx", docx_table(("Nama", "NIK"), ("A", "12")), [(1, "Nama   NIK "), (2, "Nama: A  NIK: 12")]),
        ("docx", zipped({"word/footer1.xml": "<p>b</p>", "word/document2.xml": "<p>a</p>"}), [(1, "a"), (2, "b")]),
        ("pptx", pptx("satu", "dua"), [(1, "satu"), (2, "dua")]),
        ("odt", odt("satu", "dua"), [(1, "satu"), (2, "dua")]),
        ("ods", ods(("Nama", "HP"), (), ("A", "12")), [(1, "Nama  HP"), (12, "Nama: A  HP: 12")]),
        ("xlsx", xlsx(("NIK",), ("7.371010101900001E+15",)), [(1, "NIK"), (2, "NIK: 7371010101900001")]),
        ("xlsx", xlsx(("A", "Lahir"), ("B", "33005")), [(1, "A  Lahir"), (2, "A: B  Lahir: 1990-05-12")]),
        ("pdf", pdf(b"(satu) Tj", b"[(d) -10 (ua) -300 (\\(3\\))] TJ"), [(1, "satu"), (2, "dua (3)")]),
        ("pdf", pdf(b"(7) Tj 6 0 Td (3) Tj 40 0 Td (9) Tj"), [(1, "73  9")]),
        ("pdf", pdf(b"(a) Tj 0 -14 Td (b) Tj", deflated=False), [(1, "a"), (1, "b")]),
        ("pdf", pdf(b"<0016001700030018> Tj", more=FONT), [(1, "34 5")]),
        ("zip", zipped({"a.png": "x", "b.txt": "satu", "c.docx": docx("dua")}), [(1, "satu"), (2, "dua")]),
    ],
)  # fmt: skip
def test_the_words_of_a_file(ending, data, passages):
    strip = [(row, text.strip()) for row, text in read(ending, data)]

    assert strip == [(row, text.strip()) for row, text in passages]


def problem(ending, data):
    with pytest.raises(Unread) as error:
        read(ending, data)
    return error.value.problem


def locked():
    data = bytearray(docx("satu"))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    return bytes(data)


def test_what_needs_a_password_is_told():
    assert problem("docx", locked()) == "locked"
    assert problem("xlsx", archives.OLE + bytes(600)) == "locked"
    assert problem("pdf", pdf(b"(satu) Tj", more=b"trailer<</Encrypt 5 0 R>>")) == "locked"


@pytest.mark.parametrize(
    ("ending", "data"),
    [
        ("docx", b""),
        ("docx", b"PK\x05\x06" + bytes(17)),
        ("docx", docx("satu")[:-40]),
        ("docx", docx("satu", xml="<w:p>")),
        ("docx", xlsx(("a",))),
        ("pdf", b"PDF"),
        ("odt", zipped({"content.xml": b"\xff\xfe\x00"})),
    ],
)
def test_what_is_broken_is_told(ending, data):
    assert problem(ending, data) == "broken"


def test_another_compression_is_not_unfolded():
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_LZMA) as file:
        file.writestr("word/document.xml", "<a/>")

    assert problem("docx", stream.getvalue()) == "broken"


def test_entities_are_refused():
    laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'

    assert problem("docx", zipped({"word/document.xml": laughs})) == "trap"
    assert problem("odt", zipped({"content.xml": '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>'})) == "trap"
    assert problem("docx", zipped({"word/document.xml": "<a>" * 300 + "</a>" * 300})) == "trap"


@pytest.mark.slow
def test_a_bomb_is_not_unfolded():
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as file, file.open("word/document.xml", "w") as member:
        member.write(b"<a>")
        for _ in range(60):
            member.write(b" " * 1_000_000)
        member.write(b"</a>")
    begin = time.process_time()

    assert problem("docx", stream.getvalue()) == "trap"
    assert time.process_time() - begin < 2


def test_more_than_the_limits_is_told(monkeypatch):
    monkeypatch.setattr(archives, "MOST_UNFOLDED", 100)
    assert problem("docx", docx("satu " * 50)) == "huge"
    monkeypatch.setattr(archives, "MOST_DIRECTORY", 10)
    assert problem("docx", docx("satu")) == "huge"


def test_too_many_members_are_told(monkeypatch):
    monkeypatch.setattr(archives, "MOST_MEMBERS", 1)

    assert problem("docx", zipped({"a": "", "b": ""})) == "huge"


WHOLE = [
    docx("7371010101900001"),
    xlsx(("NIK",), ("7371010101900001",)),
    odt("a"),
    pdf(b"(a) Tj", more=FONT),
    pptx("a"),
]


@given(st.sampled_from(sorted(READERS)), st.binary(max_size=400))
def test_any_bytes_end_in_order(ending, data):
    ends_in_order(ending, data)
    ends_in_order("pdf", b"%PDF-1.4 " + data)


@given(st.sampled_from(sorted(READERS)), st.sampled_from(WHOLE), st.integers(0, 2_000), st.binary(max_size=6))
def test_a_damaged_file_ends_in_order(ending, data, place, damage):
    place %= len(data)
    ends_in_order(ending, data[:place] + damage + data[place + len(damage) :])


@given(st.sampled_from(("word/document.xml", "content.xml", "xl/sharedStrings.xml")), st.binary(max_size=200))
def test_any_member_ends_in_order(name, member):
    data = zipped({"xl/workbook.xml": "<a/>", "xl/worksheets/sheet1.xml": member, name: member})
    for ending in ("docx", "odt", "ods", "xlsx"):
        ends_in_order(ending, data)


@given(st.lists(st.sampled_from(b"BT ET Tj TJ ( ) < > [ ] \\ /F1 12 Tf 0 obj stream\n endstream -9 <00".split(b" "))))
def test_any_operators_end_in_order(parts):
    ends_in_order("pdf", pdf(b" ".join(parts), deflated=False, more=FONT))


def ends_in_order(ending, data):
    try:
        for passage in READERS[ending](data):
            assert passage.row >= 1
    except Unread:
        pass


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", [b"1 0 obj ", b"(", b"<00 ", b"BT ", b"stream\n", b"/F1 1 Tf ", b"/A 1 0 R ", b"-1", b"<00> <0041> "]
)
def test_a_hostile_pdf_takes_no_long_time(piece):
    begin = time.process_time()
    ends_in_order(
        "pdf", b"%PDF-1.4 1 0 obj<<>>\nstream\nBT Tj beginbfchar " + piece * (200_000 // len(piece)) + b"\nendstream"
    )

    assert time.process_time() - begin < 3
