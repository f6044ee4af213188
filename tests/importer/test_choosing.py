"""What kind of material a file is, by looking; folders read file by file, nothing passed over in silence."""

import gzip

import pytest

from plugins.importer.old_release import OldRelease, Source
from plugins.importer.sources import choosing
from plugins.importer.sources.choosing import FOLDER, kind_of, reader_of
from tests.importer.old_tables import BERITA, insert, item, put, read, wxr


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.sql", BERITA, "sql"),
        ("dump", f"-- phpMyAdmin SQL Dump\n\n{BERITA}", "sql"),
        ("a.sql.gz", gzip.compress(BERITA.encode()), "sql"),
        ("a.gz", gzip.compress(BERITA.encode()), "sql"),
        ("a.xml", wxr(), "wordpress"),
        ("ekspor", wxr(), "wordpress"),
        ("a.xml", "<?xml version='1.0'?><a/>", "wordpress"),
        ("a.json", '[{"a": 1}]', "json"),
        ("data", '{"data": [{"a": 1}]}', "json"),
        ("a.csv", "judul;isi\n", "csv"),
        ("a.tsv", "judul\tisi\n", "csv"),
        ("a.html", "<p>INSERT INTO `a` VALUES (1)</p>", "pages"),
        ("halaman", "<!DOCTYPE html>\n<html>", "pages"),
        ("a.txt", "Judul\n\nInsert into kotak suara. [1]", "text"),
        ("a.md", "# Judul", "text"),
        ("catatan", "Bandar Contoh, 16 Desember", "text"),
        ("a.docx", b"PK\x03\x04", "word"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "word"),
        ("a.pdf", b"%PDF-1.7", "word"),
        ("a.xlsx", b"PK\x03\x04", ""),
        ("a.zip", b"PK\x03\x04", ""),
        ("a.jpg", b"\xff\xd8\xff\xe0\0", ""),
        ("a.csv", "", ""),
        ("x", b"\0\1\2", ""),
    ],
)
def test_a_kind_is_seen(tmp_path, name, content, kind):
    assert kind_of(put(tmp_path, name, content)) == kind


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", b"PK\x03\x04", "I204"),
        ("a.zip", b"PK\x03\x04", "I205"),
        ("x.bin", b"\0\1", "I200"),
        ("a.csv", "", "I202"),
    ],
)
def test_what_nobody_can_read_is_told(tmp_path, name, content, code):
    assert read(put(tmp_path, name, content)) == ([], [code])


def test_a_file_that_is_not_there_is_told(tmp_path):
    assert read(tmp_path / "tidak-ada.sql") == ([], ["I201"])


@pytest.mark.parametrize("kind", ["sql", "csv", "json", "wordpress"])
def test_a_file_that_goes_away_is_told(tmp_path, kind):
    (told,) = reader_of(kind)(Source(tmp_path / "tidak-ada", "x"))

    assert told.is_remark


def test_a_folder_of_one_export_is_wordpress(tmp_path):
    put(tmp_path, "a.xml", wxr(item()))
    put(tmp_path, "uploads/a.jpg", b"\xff\xd8")

    assert kind_of(tmp_path) == "wordpress"


def test_each_file_of_a_folder_is_read_by_its_own_kind(tmp_path, monkeypatch):
    def as_one_text(source):
        yield OldRelease(source.path.name, source.path.name, title=source.path.stem)

    monkeypatch.setitem(choosing.MODULES, "pages", "pages")
    real = choosing.reader_of
    monkeypatch.setattr(
        choosing, "reader_of", lambda kind: as_one_text if kind in ("pages", "text", "word") else real(kind)
    )
    for name in (
        "b/satu.html",
        "b/satu_files/iklan.html",
        "a.txt",
        ".rahasia.txt",
        "c.docx",
        "gambar/1.jpg",
        "gambar/2.jpg",
    ):
        put(tmp_path, name, "x")
    put(tmp_path, "data/t.sql", insert("t", ("id", "judul", "isi"), [("1", "Loket buka malam", "<p>Isi</p>")]))
    put(tmp_path, "wp.xml", wxr(item()))
    olds, codes = read(tmp_path)

    assert kind_of(tmp_path) == FOLDER
    assert [old.key for old in olds] == ["a.txt", "c.docx", "post 7", "b/satu.html", "data/t.sql/t 1"]
    assert codes == ["I203"]


def test_an_empty_folder_is_told(tmp_path):
    assert read(tmp_path) == ([], ["I202"])
