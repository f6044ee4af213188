"""CSV files of any program: delimiters, marks, cells of several lines, rows that are ragged."""

import csv
import io

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plugins.importer.sources import csv_rows
from tests.importer.old_tables import put, rows_in


def cells(path):
    found, codes = rows_in(csv_rows.rows, path)
    return [row.cells for row in found], codes


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_delimiter_and_the_mark_are_found_out(tmp_path, sign, encoding):
    text = f'judul{sign}isi\r\n"Satu, dua; tiga"{sign}"a{sign} ""b""\r\nbaris | dua"\r\nTiga{sign}"c"\r\n'
    rows, codes = cells(put(tmp_path, "a.csv", text.encode(encoding)))

    assert codes == []
    assert rows == [{"judul": "Satu, dua; tiga", "isi": f'a{sign} "b"\r\nbaris | dua'}, {"judul": "Tiga", "isi": "c"}]


@pytest.mark.parametrize(
    "text",
    [
        '"judul","isi"\r\n"",";\n"\r\n";\n",";"\r\n',
        '"judul";"isi"\r\n"";",,,"\r\n',
        '"judul";"isi"\r\n"";"\n,,"\r\n"";"\n,,1"\r\n',
        '"judul","isi"\r\n"",";;;\n"\r\n"",";;;1"\r\n',
        "judul;isi\n1;satu, dua, tiga, empat\n2;satu, dua, tiga, empat\n",
    ],
)
def test_signs_in_cells_part_nothing(tmp_path, text):
    rows, codes = cells(put(tmp_path, "a.csv", text))

    assert [list(row) for row in rows] == [["judul", "isi"]] * len(rows)
    assert codes == []


def test_a_mark_within_a_cell_makes_no_other_sign_fitter(tmp_path):
    text = 'judul;isi\n"Loket" malam;satu, dua\n"Loket" pagi;tiga, empat\nLoket;lima, "enam"\n'
    rows, _ = cells(put(tmp_path, "a.csv", text))

    assert [row["isi"] for row in rows] == ["satu, dua", "tiga, empat", 'lima, "enam"']


def test_lines_are_counted_where_a_cell_has_several(tmp_path):
    found, _ = rows_in(csv_rows.rows, put(tmp_path, "a.csv", 'a;b\n"1\n2";x\n\n3;y\n'))

    assert [(row.line, row.cells["b"]) for row in found] == [(2, "x"), (5, "y")]


def test_the_sign_that_excel_declares_counts(tmp_path):
    assert cells(put(tmp_path, "a.csv", "sep=|\r\na|b,c,d\r\n1|2,3,4\r\n")) == ([{"a": "1", "b,c,d": "2,3,4"}], [])


def test_ragged_rows_are_told_and_keep_every_word(tmp_path):
    rows, codes = cells(put(tmp_path, "a.csv", "a,b\nsatu,dua\nsatu,dua,tiga\nsatu\n"))

    assert codes == ["I215", "I215"]
    assert rows == [{"a": "satu", "b": "dua"}, {"a": "satu", "b": "dua,tiga"}, {"a": "satu"}]


def test_a_quotation_mark_that_is_never_closed_costs_one_line(tmp_path):
    rows, codes = cells(put(tmp_path, "a.csv", 'a;b\n1;"buka\n2;dua\n3;tiga\n'))

    assert codes == ["I216"]
    assert [row["a"] for row in rows] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("text", "heads"), [("1;2019-12-16;x\n", ["1", "2", "3"]), ("a;;a\nx;y;z\n", ["a", "2", "a 2"])]
)
def test_columns_without_a_name_have_a_number(tmp_path, text, heads):
    rows, _ = cells(put(tmp_path, "a.csv", text))

    assert list(rows[0]) == heads


def test_old_ends_of_lines_and_other_letters_are_understood(tmp_path):
    assert cells(put(tmp_path, "a.csv", b"a;b\rcaf\xe9;\x93x\x94\r")) == ([{"a": "café", "b": "“x”"}], ["I209"])


def test_an_empty_file_is_told(tmp_path):
    assert cells(put(tmp_path, "a.csv", "\n\n")) == ([], ["I202"])


def test_a_cell_longer_than_any_text_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(csv_rows, "LONGEST", 1000)

    assert cells(put(tmp_path, "a.csv", f"a;b\n1;{'x' * 2000}\n2;y\n")) == ([{"a": "2", "b": "y"}], ["I208"])


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=20)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=9), st.sampled_from(";,\t"))
def test_any_table_written_as_csv_reads_back_equal(tmp_path_factory, table, sign):
    assume(all(any(cell.strip() for cell in row) for row in table))
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=sign, quoting=csv.QUOTE_ALL).writerows([("judul", "isi"), *table])
    found, codes = rows_in(csv_rows.rows, put(tmp_path_factory.mktemp("csv"), "a.csv", text.getvalue()))

    assert [tuple(row.cells.values()) for row in found] == table
    assert codes == []


@given(st.binary(max_size=300) | st.text('a;,"\n\r\t|', max_size=80).map(str.encode))
def test_no_bytes_raise(tmp_path_factory, data):
    assert rows_in(csv_rows.rows, put(tmp_path_factory.mktemp("csv"), "a.csv", data)) is not None
