"""Small tables, dumps and exports for tests, as such programs write them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from plugins.catalogue import catalogue
from plugins.findings import Finding
from plugins.importer.columns.column_map import ColumnMap
from plugins.importer.old_release import OldRelease, Source
from plugins.importer.sources.choosing import kind_of, reader_of
from plugins.importer.sources.rows import Row, Rows

BERITA = """CREATE TABLE `berita` (
  `id_berita` int(5) NOT NULL AUTO_INCREMENT,
  `judul` varchar(100) COLLATE utf8_bin DEFAULT 'a,b;(',
  `isi` text,
  `tanggal` date,
  PRIMARY KEY (`id_berita`)
) ENGINE=InnoDB;
"""

WXR = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Dinas Contoh</title>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login><![CDATA[admin]]></wp:author_login>
<wp:author_display_name><![CDATA[Humas Contoh]]></wp:author_display_name></wp:author>
"""
END = "</channel>\n</rss>\n"
POST = {
    "title": "Loket buka malam",
    "link": "https://lama.example/loket/",
    "dc:creator": "admin",
    "content:encoded": "<p>Isi.</p>",
    "excerpt:encoded": "",
    "wp:post_id": "7",
    "wp:post_date": "2019-12-16 08:00:00",
    "wp:post_date_gmt": "2019-12-16 00:00:00",
    "wp:status": "publish",
    "wp:post_type": "post",
    "wp:post_password": "",
}


def item(more: str = "", **parts: str) -> str:
    """An item of WordPress: a post, with other parts by their names with `_` for the colon, and more at its end."""
    told = POST | {name.replace("__", ":"): value for name, value in parts.items()}
    fields = (
        f"<{name}><![CDATA[{value.replace(']]>', ']]]]><![CDATA[>')}]]></{name}>\n" for name, value in told.items()
    )
    return f"<item>\n{''.join(fields)}{more}</item>\n"


def wxr(*items: str) -> str:
    """An export."""
    return WXR + "".join(items) + END


def attachment(id: str, address: str, parent: str = "7") -> str:
    """An attachment in the media library."""
    return item(
        f"<wp:attachment_url>{address}</wp:attachment_url><wp:post_parent>{parent}</wp:post_parent>",
        wp__post_id=id, wp__post_type="attachment", wp__status="inherit", excerpt__encoded="Foto loket",
    )  # fmt: skip


def insert(table: str, columns: Iterable[str], rows: Iterable[Iterable[str | None]], several: int = 3) -> bytes:
    """Rows as mysqldump writes them, some in a statement."""
    named = ", ".join(f"`{column.replace('`', '``')}`" for column in columns)
    told = [f"({','.join('NULL' if cell is None else quoted(cell) for cell in row)})" for row in rows]
    parts = [told[place : place + several] for place in range(0, len(told), several)]
    text = "".join(f"INSERT INTO `{table}` ({named}) VALUES\n{','.join(part)};\n" for part in parts)
    return text.encode("utf-8", "surrogatepass")


def quoted(text: str) -> str:
    """A string of SQL."""
    for sign, escaped in (("\\", "\\\\"), ("\0", "\\0"), ("'", "''"), ("\n", "\\n"), ("\r", "\\r"), ("\x1a", "\\Z")):
        text = text.replace(sign, escaped)
    return f"'{text}'"


def put(folder: Path, name: str, content: str | bytes) -> Path:
    """A file."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def rows_in(rows: Rows, path: Path) -> tuple[list[Row], list[str]]:
    """The rows of a file, and the codes of what is wrong with it or them."""
    told = list(rows(path, path.name))
    found = [row for row in told if isinstance(row, Row)]
    codes = [one.code.id for one in told if isinstance(one, Finding)]
    return found, codes + [finding.code.id for row in found for finding in row.findings]


def read(path: Path, columns: Mapping[str, str] | ColumnMap | None = None) -> tuple[list[OldRelease], list[str]]:
    """The texts of a source, and the codes of all findings."""
    given = columns if columns is None or isinstance(columns, ColumnMap) else ColumnMap(columns)
    told = list(reader_of(kind_of(path))(Source(path, "Situs lama", given)))
    for old in told:
        for finding in old.findings:
            assert finding.text(catalogue("id"))
    return [old for old in told if not old.is_remark], [finding.code.id for old in told for finding in old.findings]
