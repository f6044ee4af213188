"""JSON in all the forms in which sites export their tables."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.importer.sources import json_rows, opening
from tests.importer.old_tables import put, rows_in

ROW = '{"id": 1, "judul": "Satu", "isi": null}'
CELLS = {"id": "1", "judul": "Satu", "isi": None}
PHPMYADMIN = (
    '[{"type":"header","version":"5.2.1"},\n{"type":"database","name":"situs"},\n'
    '{"type":"table","name":"berita","database":"situs","data":\n[\n%s\n]\n}\n]\n'
)


def cells(path):
    found, codes = rows_in(json_rows.rows, path)
    return [row.cells for row in found], codes


@pytest.mark.parametrize(
    "text",
    [
        f"[{ROW}]",
        f"\ufeff [ {ROW} , ]",
        f'{{"data": [{ROW}], "total": 1}}',
        f'{{"current_page": 1, "hasil": {{"berita": [{ROW}]}}}}',
        f'{{"1": {ROW}}}',
        f"{ROW}\n",
        PHPMYADMIN % ROW,
        f"/**\n Export to JSON plugin for PHPMyAdmin\n*/\n\n// Database 'situs'\n\n// situs.berita\n[{ROW}]\n",
    ],
)
def test_rows_are_found_wherever_they_stand(tmp_path, text):
    assert cells(put(tmp_path, "a.json", text)) == ([CELLS], [])


def test_one_object_a_line_is_one_row_each(tmp_path):
    rows, codes = cells(put(tmp_path, "a.jsonl", '{"a": [{"x": 1}]}\n{"a": 2}\n'))

    assert [row["a"] for row in rows] == ['{"x": "1"}', "2"]
    assert codes == []


@pytest.mark.parametrize("text", [PHPMYADMIN % ROW, f"// situs.berita\n[{ROW}]"])
def test_the_table_of_phpmyadmin_is_known(tmp_path, text):
    found, _ = rows_in(json_rows.rows, put(tmp_path, "a.json", text))

    assert [row.table for row in found] == ["berita"]


def test_what_is_nested_is_a_column_too(tmp_path):
    row = {"title": {"rendered": "Satu"}, "tags": ["a", {"name": "b"}], "aktif": True, "n": 1.5}

    rows, _ = cells(put(tmp_path, "a.json", json.dumps([row])))

    assert rows == [{"title.rendered": "Satu", "tags": "a, b", "aktif": "1", "n": "1.5"}]


def test_lines_are_told(tmp_path):
    found, _ = rows_in(json_rows.rows, put(tmp_path, "a.json", '[\n{"a": 1},\n\n{"a":\n2},\n{"a": 3}]'))

    assert [row.line for row in found] == [2, 4, 6]


def test_a_broken_object_is_told_and_the_next_is_read(tmp_path):
    found, codes = rows_in(json_rows.rows, put(tmp_path, "a.json", '[{"a": "x"y"},\n{"a": "utuh"}, {"a": 2}]'))

    assert codes == ["I217"]
    assert [row.cells for row in found if not row.raw] == [{"a": "utuh"}, {"a": "2"}]


@pytest.mark.parametrize("text", ['[{"a": 1}, {"a": "terpot', '[{"a": 1}, {"a"', '[{"a": 1}', '[{"a": 1},'])
def test_a_file_that_was_cut_off_is_read_as_far_as_it_is_whole(tmp_path, text):
    rows, codes = cells(put(tmp_path, "a.json", text))

    assert rows == [{"a": "1"}]
    assert set(codes) == {"I207"}


@pytest.mark.parametrize("text", ["", "[]", "{}", "[" * 5000, '{"a":' * 5000, '[{"a":' + "[" * 100_000])
def test_what_has_no_rows_is_told(tmp_path, text):
    rows, codes = cells(put(tmp_path, "a.json", text))

    assert [row for row in rows if row] == []
    assert codes


@given(
    st.lists(st.dictionaries(st.text(min_size=1, max_size=5), st.none() | st.text(), min_size=1), min_size=1),
    st.sampled_from([9, 100, 1 << 20]),
    st.sampled_from([None, 2]),
)
def test_any_table_written_as_json_reads_back_equal(tmp_path_factory, table, piece, indent):
    path = put(tmp_path_factory.mktemp("json"), "a.json", json.dumps(table, indent=indent))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "PIECE", piece)
        rows, codes = cells(path)

    assert rows == table
    assert codes == []


@given(st.binary(max_size=300) | st.text('{}[],:"\\a1 \n/*', max_size=80).map(str.encode))
def test_no_bytes_raise(tmp_path_factory, data):
    assert rows_in(json_rows.rows, put(tmp_path_factory.mktemp("json"), "a.json", data)) is not None
