"""Column maps proposed by looking at tables of real shapes, written by hand, and used."""

from datetime import date, datetime

import pytest

from plugins.catalogue import catalogue
from plugins.importer.columns.asked_back import asked_back, map_text
from plugins.importer.columns.column_map import ColumnMap, Lookup
from plugins.importer.columns.proposed_maps import proposed
from plugins.importer.columns.written_maps import written_map
from tests.importer.old_tables import insert, put, read

ISI = "<p>Loket pelayanan dibuka malam hari untuk warga yang bekerja. </p>" * 8
KATEGORI = insert("kategori", ("id_kategori", "nama_kategori"), [("1", "Layanan"), ("2", "Umum")])


def rows(*cells, number=5):
    """Rows whose cells have their number in the place of #."""
    return [[cell and cell.replace("#", str(place)) for cell in cells] for place in range(1, number + 1)]


TABLES = {
    "home-made": (
        ("id_berita", "id_kategori", "username", "judul", "judul_seo", "isi_berita", "hari", "tanggal", "jam", "gambar",
         "dibaca", "tag", "aktif"),
        rows("#", "1", "admin", "Loket buka malam #", "loket-buka-malam-#", ISI, "Senin", "2019-12-1#", "08:15:00",
             "foto#.jpg", "1#", "loket,malam", "Y"),
        {"id_berita": "key", "id_kategori": "categories", "username": "author", "judul": "title",
         "judul_seo": "address",
         "isi_berita": "body", "tanggal": "published", "jam": "time", "gambar": "picture", "tag": "categories",
         "aktif": "state"},
    ),
    "short": (
        ("no", "jdl", "konten", "tgl", "penulis", "foto", "ket_foto", "status"),
        rows("#", "Loket buka malam #", ISI, "1#/12/2019", "Humas Contoh", "a#.png", "Suasana loket", "1"),
        {"no": "key", "jdl": "title", "konten": "body", "tgl": "published", "penulis": "author", "foto": "picture",
         "ket_foto": "caption", "status": "state"},
    ),
    "laravel": (
        ("id", "title", "slug", "content", "excerpt", "image", "user_id", "created_at", "updated_at", "deleted_at",
         "published_at"),
        rows("#", "Loket buka malam #", "loket-buka-malam-#", ISI, "Loket dibuka malam hari untuk warga pekerja",
             "news/a#.webp", "1", "2019-12-0# 08:00:00", "2020-01-01 00:00:00", None, "2019-12-1# 08:00:00"),
        {"id": "key", "title": "title", "slug": "address", "content": "body", "excerpt": "summary", "image": "picture",
         "user_id": "author", "deleted_at": "state", "published_at": "published"},
    ),
    "wordpress": (
        ("ID", "post_author", "post_date", "post_date_gmt", "post_content", "post_title", "post_excerpt", "post_status",
         "post_password", "post_name", "post_modified", "guid", "post_type", "comment_count"),
        rows("#", "1", "2019-12-1# 08:00:00", "2019-12-1# 00:00:00", ISI, "Loket buka malam #", "", "publish", "",
             "loket-buka-malam-#", "2020-01-01 00:00:00", "https://lama.example/?p=#", "post", "0"),
        {"ID": "key", "post_date": "published", "post_content": "body", "post_title": "title", "post_status": "state",
         "post_name": "address", "post_type": "kind", "post_author": "author"},
    ),
    "joomla": (
        ("id", "asset_id", "title", "alias", "introtext", "fulltext", "state", "catid", "created", "created_by",
         "publish_up",
         "hits", "images"),
        rows("#", "7", "Loket buka malam #", "loket-buka-malam-#", ISI, ISI, "1", "8", "2019-12-0# 08:00:00", "42",
             "2019-12-1# 08:00:00", "1#", ""),
        {"id": "key", "title": "title", "alias": "address", "introtext": "body", "fulltext": "body", "state": "state",
         "catid": "categories", "publish_up": "published"},
    ),
    "many days": (
        ("ai", "id_user", "updater", "slug_berita", "nama_berita", "isi", "status_berita", "icon", "tanggal_mulai",
         "tanggal_post", "tanggal_publish", "tanggal", "nama_file", "dihapus"),
        rows("#", "1", "", "loket-buka-malam-#", "Loket buka malam #", ISI, "Publish", "x.png", "2019-01-01",
             "2019-12-1# 07:00:00", "2019-12-1# 08:00:00", "2020-01-01 00:00:00", "a#.jpg", "T"),
        {"id_user": "author", "slug_berita": "address", "nama_berita": "title", "isi": "body", "status_berita": "state",
         "tanggal_publish": "published", "nama_file": "picture", "dihapus": "state"},
    ),
    "unnamed": (
        ("a", "b", "c"),
        rows("Loket buka malam #", "2019-12-1#", ISI),
        {"a": "title", "b": "published", "c": "body"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("shape", sorted(TABLES))
def test_the_columns_of_usual_tables_are_known(tmp_path, shape):
    columns, table, meant = TABLES[shape]
    found = proposed(put(tmp_path, "a.sql", insert("berita", columns, table))).columns.columns

    assert {column: found.get(column) for column in meant} == meant
    assert set(found) - set(meant) <= {"image", "images", "created_by", "post_excerpt"}


def test_the_table_of_the_releases_is_found_among_others(tmp_path):
    others = insert(
        "komentar", ("id", "nama", "isi", "tanggal"), rows("#", "Warga #", "Bagus sekali " * 30, "2019-12-1#")
    )
    others += insert("users", ("id", "nama", "email"), rows("#", "Humas #", "a#@contoh.example"))
    path = put(tmp_path, "a.sql", others + KATEGORI + insert("berita", *TABLES["home-made"][:2]))
    proposal = proposed(path)

    assert (proposal.columns.table, proposal.tables) == ("berita", ("komentar", "users", "kategori", "berita"))
    assert proposal.columns.lookups == {"id_kategori": Lookup("kategori", "nama_kategori", "id_kategori")}
    assert proposal.is_sure


def test_nothing_is_proposed_where_nothing_is_known(tmp_path):
    path = put(tmp_path, "a.sql", insert("statistik", ("ip", "hits"), rows("10.0.0.#", "#")))

    assert proposed(path).confidence == 0
    assert read(path) == ([], ["I225"])


def test_a_proposal_is_told_with_a_value_of_each_column(tmp_path):
    path = put(tmp_path, "a.sql", KATEGORI + insert("berita", *TABLES["home-made"][:2]))
    proposal = proposed(path)
    told = asked_back(proposal, catalogue("id"))

    assert "judul        → title      (judul)  “Loket buka malam 1”" in told
    assert "tidak dipakai: hari, dibaca" in told
    assert written_map(map_text(proposal.columns)) == (proposal.columns, ())


def test_days_with_the_month_first_are_noticed(tmp_path):
    path = put(
        tmp_path, "a.csv", f"judul,isi,tanggal\nLoket buka malam,{ISI},12/31/2019\nLoket buka pagi,{ISI},05/06/2019\n"
    )
    olds, codes = read(path)

    assert ([old.published for old in olds], codes) == ([date(2019, 12, 31), date(2019, 5, 6)], [])


def test_a_map_is_read_from_words_and_from_a_file(tmp_path):
    meant = ColumnMap({"judul": "title", "isi": "body", "kat": "categories"}, "berita",
                      {"kat": Lookup("kategori", "nama", "id")}, "/b/{id}.html", True)  # fmt: skip
    path = put(tmp_path, "peta.yaml", "table: berita\naddress: '/b/{id}.html'\ndays: month-first\ncolumns:\n"
               "  judul: title\n  isi: body\n  kat: categories@kategori.nama.id\n")  # fmt: skip

    assert written_map(map_text(meant)) == (meant, ())
    assert written_map(str(path)) == (meant, ())


@pytest.mark.parametrize(
    ("text", "code"),
    [("isi=body,judul", "I223"), ("isi=body,judul=titel", "I222"), ("judul=title", "I224"), ("", "I224"),
     ("isi=body,k=categories@x", "I223"), ("tidak-ada.yaml", "I201")],
)  # fmt: skip
def test_a_map_that_cannot_be_read_is_told(text, code):
    columns, findings = written_map(text)

    assert (columns, [finding.code.id for finding in findings]) == (None, [code])
    assert all(finding.text(catalogue("id")) for finding in findings)


@pytest.mark.parametrize("text", ["- judul", "judul: [title", "judul:\n  title: x\n", "title", ""])
def test_a_file_of_a_map_that_cannot_be_read_is_told(tmp_path, text):
    assert written_map(str(put(tmp_path, "peta.yaml", text)))[1]


# What becomes of the rows ---------------------------------------------------------------------------------

GIVEN = {"id": "key", "judul": "title", "isi": "body", "tanggal": "published"}


def one(tmp_path, columns=GIVEN, more=None, **cells):
    cells = {"id": "7", "judul": "Satu", "isi": "Teks", "tanggal": "2019-12-16"} | cells
    (old,), codes = read(put(tmp_path, "a.sql", insert("berita", cells, [cells.values()])), {**columns, **(more or {})})
    return old, codes


def test_a_row_is_a_release(tmp_path):
    old, codes = one(
        tmp_path,
        more={"jam": "time", "kat": "categories", "aktif": "state", "foto": "picture", "ket": "caption",
              "oleh": "author"},
        judul="Satu &amp; <b>dua</b>", jam="08:15", kat="Layanan, Umum", aktif="N", foto="a.jpg", ket="Loket",
        oleh="Humas",
    )  # fmt: skip

    assert (old.key, old.line, old.title, old.is_html, codes) == ("berita 7", 2, "Satu & dua", False, [])
    assert (old.published, old.state, old.author) == (datetime(2019, 12, 16, 8, 15), "draft", "Humas")  # noqa: DTZ001
    assert (old.categories, old.pictures[0].address, old.pictures[0].caption) == (("Layanan", "Umum"), "a.jpg", "Loket")


def test_a_picture_is_found_beside_the_dump(tmp_path):
    put(tmp_path, "foto_berita/2019/a.jpg", b"x")
    old, _ = one(tmp_path, more={"foto": "picture"}, foto="2019/a.jpg")

    assert old.pictures[0].file.name == "a.jpg"


@pytest.mark.parametrize(
    ("column", "value", "state"),
    [("aktif", "Y", "published"), ("aktif", "0", "draft"), ("status", "Publish", "published"),
     ("status", "terjadwal", "scheduled"),
     ("deleted_at", "2020-01-01", "trash"), ("deleted_at", None, "published"),
     ("dihapus", "T", "published"), ("status", "private", "private")],
)  # fmt: skip
def test_a_state_is_understood(tmp_path, column, value, state):
    old, codes = one(tmp_path, more={column: "state"}, **{column: value})

    assert (old.state, codes) == (state, [])


@pytest.mark.parametrize(
    ("cells", "codes"),
    [({"tanggal": "kapan-kapan 5"}, ["I211"]), ({"judul": "", "isi": " "}, ["I213"]), ({"isi": "â€œaâ€\x9d"}, ["I210"]),
     ({"tanggal": "0000-00-00"}, [])],
)  # fmt: skip
def test_what_is_doubtful_is_told_and_kept(tmp_path, cells, codes):
    assert one(tmp_path, **cells)[1] == codes


def test_a_state_that_nobody_knows_is_a_draft(tmp_path):
    old, codes = one(tmp_path, more={"status": "state"}, status="bulan")

    assert (old.state, codes) == ("draft", ["I212"])


def test_one_key_twice_is_told_and_kept_apart(tmp_path):
    path = put(tmp_path, "a.sql", insert("t", ("id", "isi"), [("1", "a"), ("1", "b")]))
    olds, codes = read(path, {"id": "key", "isi": "body"})

    assert ([old.key for old in olds], codes) == (["t 1", "t 1 (2)"], ["I214"])


def test_rows_without_a_key_keep_theirs_when_others_come_before(tmp_path):
    keys = [
        {
            old.body: old.key
            for old in read(put(tmp_path, f"{name}.sql", insert("t", ("isi",), table)), {"isi": "body"})[0]
        }
        for name, table in (("a", [("satu",)]), ("b", [("nol",), ("satu",)]))
    ]

    assert keys[0]["satu"] == keys[1]["satu"]


def test_technical_entries_of_wordpress_are_counted(tmp_path):
    path = put(
        tmp_path,
        "a.sql",
        insert("p", ("id", "isi", "j"), [("1", "a", "revision"), ("2", "b", "revision"), ("3", "c", "page")]),
    )
    olds, codes = read(path, {"id": "key", "isi": "body", "j": "kind"})

    assert ([old.kind for old in olds], codes) == (["page"], ["I232"])


def test_an_address_is_made_by_its_pattern(tmp_path):
    columns = ColumnMap(GIVEN, address="/berita-{id}-{judul}.html")
    (old,), _ = read(put(tmp_path, "a.sql", insert("b", GIVEN, [("7", "satu", "x", "2019-01-01")])), columns)

    assert old.address == "/berita-7-satu.html"


def test_a_column_that_is_not_there_is_told_and_nothing_is_read(tmp_path):
    path = put(tmp_path, "a.sql", insert("t", ("id", "isi"), [("1", "a")]))

    assert read(path, {"isi": "body", "jdul": "title"}) == ([], ["I221"])


def test_a_table_that_is_not_there_is_told(tmp_path):
    path = put(tmp_path, "a.sql", insert("t", ("id", "isi"), [("1", "a")]))

    assert read(path, ColumnMap({"isi": "body"}, "berita")) == ([], ["I220", "I202"])
