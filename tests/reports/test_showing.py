"""A paper in its three forms: nothing in a title acts on whoever reads it, and nothing gets lost."""

import csv
import io
import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from plugins.catalogue import catalogue
from plugins.reports.as_csv import FORMULA, as_csv, harmless
from plugins.reports.as_html import as_html
from plugins.reports.as_text import as_text
from plugins.reports.evidence import evidence_of, evidence_paper
from plugins.reports.paper import Cell, Column, Group, Line, Paper, Section, Signature, Table, rows
from plugins.reports.period import parse_period
from tests.reports.works import HEADING, HOSTILE, NOW, headed, sha256, written

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def hostile_paper():
    release = written(0, "2026-01-05", title=HOSTILE, number=HOSTILE)
    evidence = evidence_of("Humas Contoh", headed(release), parse_period("2026"), NOW, "", sha256)
    return evidence_paper(evidence, HEADING, catalogue("id"))


# CSV ------------------------------------------------------------------------------------------------------


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=5))
def test_a_table_comes_back_as_it_was(table):
    data = as_csv(table).decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(data, newline=""), delimiter=";"))

    assert read == [[harmless(cell) for cell in row] for row in table]


@given(CELLS)
def test_no_cell_is_a_formula_and_every_other_one_stays(cell):
    shown = harmless(cell)

    assert not shown.startswith(FORMULA)
    assert shown == (f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} - {""} else cell)


def test_excel_in_indonesia_opens_it_with_a_click():
    assert as_csv([("a", "b;c"), ('"', "=1+1")]) == b'\xef\xbb\xbfa;"b;c"\r\n"""";\'=1+1\r\n'


# HTML -----------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_hostile_title_is_shown_and_not_obeyed():
    page = BeautifulSoup(as_html(hostile_paper(), "id"), "html.parser")

    assert page.find("script") is None
    assert page.select_one(".listed tbody .head").find(string=True, recursive=False).strip() == HOSTILE


def test_a_page_stands_by_itself():
    text = as_html(hostile_paper(), "id").decode()
    page = BeautifulSoup(text, "html.parser")

    assert page.html["lang"] == "id"
    assert page.find_all(["script", "link", "img", "iframe", "object", "form"]) == []
    assert not re.search(r"url\(|@import", text)
    assert "default-src 'none'" in page.find("meta", {"http-equiv": "Content-Security-Policy"})["content"]


def test_tables_are_named_and_their_heads_say_what_for():
    page = BeautifulSoup(as_html(hostile_paper(), "id"), "html.parser")
    tables = page.find_all("table")

    assert len(tables) == 2
    assert all(table.caption.get_text(strip=True) and table.thead for table in tables)
    assert {head["scope"] for head in page.find_all("th")} == {"col", "row"}


def test_two_people_have_a_place_to_sign():
    page = BeautifulSoup(as_html(hostile_paper(), "id"), "html.parser")
    signed = [div.get_text(" ", strip=True) for div in page.select(".signatures > div")]

    assert signed == [
        "Tempat, tanggal: Pegawai yang dinilai Humas Contoh NIP",
        "Tempat, tanggal: Pejabat penilai kinerja NIP",
    ]


def test_rows_of_a_group_stand_under_its_name():
    table = Table("Contoh", (Column("a", "head"), Column("b", "number")), (Group("Satu", ((Cell("x"), Cell("1")),)),))
    page = BeautifulSoup(as_html(Paper("Contoh", (), (Section("Contoh", (), table),)), "id"), "html.parser")

    assert page.select_one('th[scope="rowgroup"]')["colspan"] == "2"
    assert page.select_one(".signatures") is None


# Text -----------------------------------------------------------------------------------------------------


def test_a_title_cannot_move_the_cursor():
    told = as_text(Paper("Judul\x1b[2J\rlain", (("a", "b\nc"),), (), ("awas\u202e",)))

    assert told.splitlines() == ["Judul [2J lain", "==============", "a: b c", "! awas "]


@pytest.mark.parametrize("signatures", [(), (Signature("Yang menerima"),)])
def test_a_list_shows_heads_words_and_smaller_lines_and_leaves_out_what_is_empty(signatures):
    table = Table(
        "Contoh", (Column("Apa", "head"), Column("Kapan")), rows((Cell("x", (Line("Berkas", "y"),)), Cell("")))
    )
    told = as_text(Paper("Contoh", (), (Section("Bagian", ("Kalimat.",), table),), (), signatures))

    assert told == "Contoh\n======\n\nBagian\n------\nKalimat.\n  - x\n    Berkas: y"
