"""SQL dumps: quotes in every place, several rows a statement, what is cut off or broken."""

import gzip
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.importer.sources import opening, rows, sql_rows, sql_text
from tests.importer.old_tables import BERITA, insert, put, rows_in


def cells(path):
    found, codes = rows_in(sql_rows.rows, path)
    return [list(row.cells.values()) for row in found], codes


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"'Jum\'at'", "Jum'at"),
        (r"'Jum''at'", "Jum'at"),
        (r"'\'\''", "''"),
        (r"'\\'''", "\\'"),
        (r"'a\r\nb\tc\\n'", "a\r\nb\tc\\n"),
        (r"'100\% \_ \q'", r"100\% \_ q"),
        (r"'\0\Z'", "\0\x1a"),
        ("'a; b), (c'", "a; b), (c"),
        ("'-- bukan catatan /* # */'", "-- bukan catatan /* # */"),
        ("NULL", None),
        ("-12.5e3", "-12.5e3"),
        ("0x4A61", "Ja"),
        ("x'4A61'", "Ja"),
        ("_binary 'é'", "é"),
        ("N'teks'", "teks"),
        ('"dobel \\" \'x\'"', "dobel \" 'x'"),
        ("NOW()", "NOW()"),
        ("CAST('a)' AS JSON)", "CAST('a)' AS JSON)"),
        ("/* catatan */ 'x' -- lagi\n", "x"),
        ("''", ""),
    ],
)
def test_a_value_says_what_mysql_means_by_it(tmp_path, written, meant):
    path = put(tmp_path, "a.sql", f"INSERT INTO `t` VALUES (1,{written}, 'z');")

    assert cells(path) == ([["1", meant, "z"]], [])


def test_rows_without_a_list_of_columns_have_those_of_the_table(tmp_path):
    text = f"{BERITA}INSERT INTO `db`.`berita` VALUES (1,'Satu','Isi',NULL),\n(2,'Dua','Isi','2019-12-16');\n"
    found, codes = rows_in(sql_rows.rows, put(tmp_path, "a.sql", text))

    assert codes == []
    assert [(row.line, row.table, row.cells["judul"], row.cells["tanggal"]) for row in found] == [
        (8, "berita", "Satu", None),
        (9, "berita", "Dua", "2019-12-16"),
    ]


@pytest.mark.parametrize(
    "begin",
    [
        "INSERT INTO t (a) VALUES",
        "insert ignore into `t`(`a`) values ",
        "REPLACE INTO t (a) VALUES",
        'INSERT INTO "t" ("a") VALUES',
    ],
)
def test_statements_are_known_however_they_are_written(tmp_path, begin):
    path = put(
        tmp_path, "a.sql", f"/*!40101 SET NAMES utf8 */;\n# catatan ' satu\n{begin} ('x') ON DUPLICATE KEY UPDATE a=1;"
    )

    assert cells(path) == ([["x"]], [])


def test_what_is_no_insert_is_passed_over(tmp_path):
    text = (
        "DELIMITER $$\nCREATE TRIGGER x AFTER INSERT ON t FOR EACH ROW BEGIN INSERT INTO t VALUES (NEW.a); END$$\n"
        "DELIMITER ;\n/*!40000 ALTER TABLE `t` DISABLE KEYS */;\nSET @x='it''s; INSERT INTO t VALUES (1)';\n"
        "INSERT INTO t (a) VALUES ('ya');\n"
    )

    assert cells(put(tmp_path, "a.sql", text)) == ([["ya"]], [])


def test_only_the_tables_asked_for_are_read_and_a_missing_one_is_told(tmp_path):
    path = put(tmp_path, "a.sql", "INSERT INTO a (x) VALUES ('1;');INSERT INTO b (x) VALUES (2);")

    told = list(sql_rows.rows(path, "a.sql", frozenset({"b", "c"})))

    assert told[0].cells == {"x": "2"}
    assert (told[1].code.id, told[1].facts) == ("I220", {"table": "c", "known": "a, b"})


def test_a_broken_row_is_told_and_the_next_is_read(tmp_path):
    path = put(
        tmp_path, "a.sql", "INSERT INTO t (a,b) VALUES (1,'Jum'at'),(2,'utuh');\nINSERT INTO t (a,b) VALUES (3,'x');"
    )
    found, codes = rows_in(sql_rows.rows, path)

    assert codes == ["I217"]
    assert found[0].raw == "(1,'Jum'at')"
    assert [row.cells for row in found[1:]] == [{"a": "2", "b": "utuh"}, {"a": "3", "b": "x"}]


def test_a_row_with_other_columns_is_told_and_kept(tmp_path):
    path = put(tmp_path, "a.sql", "INSERT INTO t (a,b) VALUES (1),(1,2,3);")
    found, codes = rows_in(sql_rows.rows, path)

    assert codes == ["I215", "I215"]
    assert found[1].cells == {"a": "1", "b": "2", "3": "3"}


def test_a_table_with_a_column_that_has_no_name_is_no_trouble(tmp_path):
    path = put(tmp_path, "a.sql", "CREATE TABLE t (`` int, ' x' text, \\ int);INSERT INTO t VALUES (1,2,3);")

    assert cells(path) == ([["1", "2", "3"]], [])


@pytest.mark.parametrize("end", ["(2,'terpoton", "(2,'x'),", "(2,", "(2,'x\\", "(2,NULL"])
def test_a_dump_that_was_cut_off_is_read_as_far_as_it_is_whole(tmp_path, end):
    found, codes = cells(put(tmp_path, "a.sql", f"INSERT INTO t (a,b) VALUES (1,'utuh'),{end}"))

    assert found[0] == ["1", "utuh"]
    assert codes == (["I207"] if end.endswith("),") else ["I207", "I219"])


def test_what_is_left_of_a_row_at_the_end_of_a_dump_is_kept(tmp_path):
    path = put(tmp_path, "a.sql", "INSERT INTO t (a,b) VALUES (1,'utuh'),(2,'Dinas Contoh membuka lo")
    found, _ = rows_in(sql_rows.rows, path)

    assert found[1].raw == "(2,'Dinas Contoh membuka lo"


def test_rows_of_copy_are_told(tmp_path):
    text = "COPY public.berita (id) FROM stdin;\n1\tJum'at\n\\.\nINSERT INTO t (a) VALUES (1);"

    assert cells(put(tmp_path, "a.sql", text)) == ([["1"]], ["I218"])


def test_letters_that_are_not_utf8_are_read_as_windows_writes_them(tmp_path):
    path = put(tmp_path, "a.sql", b"INSERT INTO t (a) VALUES ('caf\xe9 \x93x\x94 \xc3\xa9 \x81');")

    assert cells(path) == ([["café “x” é \x81"]], ["I209"])


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marks_and_gzip_are_understood(tmp_path, packed, encoding):
    data = "INSERT INTO t (a) VALUES ('“é”');".encode(encoding)
    if packed and encoding == "utf-8":
        data = gzip.compress(data)

    assert cells(put(tmp_path, "a.sql.gz", data)) == ([["“é”"]], [])


def test_gzip_that_was_cut_off_is_told(tmp_path):
    data = gzip.compress(b"INSERT INTO t (a) VALUES " + b",".join(b"('%d')" % n for n in range(9000)) + b";")
    _, codes = cells(put(tmp_path, "a.sql.gz", data[: len(data) // 2]))

    assert codes == ["I207"]


def test_gzip_that_is_a_trap_is_not_unfolded(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "RATIO_FROM", 1 << 20)
    path = put(tmp_path, "a.sql.gz", gzip.compress(b"INSERT INTO t (a) VALUES (1);" + b" " * (8 << 20)))

    assert cells(path) == ([["1"]], ["I206"])


def test_a_row_longer_than_any_text_is_passed_over(tmp_path, monkeypatch):
    for module in (rows, sql_rows, sql_text):
        monkeypatch.setattr(module, "LONGEST", 1000)
    monkeypatch.setattr(sql_text, "PIECE", 256)
    monkeypatch.setattr(sql_text, "SEEN", 64)
    long = "(1,'" + "a\\'b''); INSERT" * 900 + "','x')"

    assert cells(put(tmp_path, "a.sql", f"INSERT INTO t (a,b) VALUES {long},(2,'utuh');")) == (
        [["2", "utuh"]],
        ["I208"],
    )


@pytest.mark.slow
def test_no_more_is_held_than_a_few_pieces(tmp_path, monkeypatch):
    monkeypatch.setattr(sql_text, "PIECE", 1 << 14)
    row = "('" + "isi " * 500 + "')"
    path = put(tmp_path, "a.sql", f"INSERT INTO t (a) VALUES {','.join([row] * 2000)};" * 2)
    tracemalloc.start()
    number = sum(1 for _ in sql_rows.rows(path, "a.sql"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert number == 4000
    assert peak < path.stat().st_size / 10


TEXTS = st.text(st.characters(codec="utf-8")) | st.text("'\"\\;(),`-#/* \n\r\0\x1a")


@given(
    table=st.lists(st.tuples(TEXTS, st.none() | TEXTS), max_size=9),
    piece=st.sampled_from([7, 64, 1 << 20]),
    several=st.integers(1, 4),
)
def test_any_table_written_as_sql_reads_back_equal(tmp_path_factory, table, piece, several):
    path = put(tmp_path_factory.mktemp("sql"), "a.sql", insert("t", ("a`b", "c"), table, several))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sql_text, "PIECE", piece)
        patch.setattr(sql_text, "SEEN", 64)
        found, codes = rows_in(sql_rows.rows, path)

    assert [tuple(row.cells.values()) for row in found] == table
    assert codes == []
    assert {row.table for row in found} <= {"t"}


@given(st.binary(max_size=400) | st.text("INSERTO VALUES`t(1,'x\\'); /*-\n#").map(str.encode))
def test_no_bytes_raise(tmp_path_factory, data):
    path = put(tmp_path_factory.mktemp("sql"), "a.sql", b"INSERT INTO t (a) VALUES (1)," + data)

    assert rows_in(sql_rows.rows, path) is not None
