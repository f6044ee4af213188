"""An invented old site of any size, as an SQL dump, a CSV file or a WordPress export: what imports are measured with.

Bodies are as home-made sites keep them: inline styles, `&nbsp;`, `<br><br>` for paragraphs. The same seed gives the
same bytes; nothing is kept while writing.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks import words
from benchmarks.corpus import FIRST_DAY
from benchmarks.sayings import Sayings

ROWS_OF_INSERT = 250
COLUMNS = (
    "id_berita", "id_kategori", "username", "judul", "judul_seo", "isi_berita", "tanggal", "jam", "gambar",
    "dibaca", "aktif",
)  # fmt: skip
CATEGORIES = ("Pemerintahan", "Pembangunan", "Pendidikan", "Kesehatan", "Ekonomi")
STYLE = '<span style="font-family: arial, helvetica, sans-serif; font-size: 12pt;">'
HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Dinas Contoh</title>
<wp:wxr_version>1.2</wp:wxr_version>
"""


class OldText(NamedTuple):
    """One row of the old site."""

    number: int
    title: str
    body: str
    day: date

    @property
    def slug(self) -> str:
        return f"{self.title.lower().replace(' ', '-')}-{self.number}"

    @property
    def picture(self) -> str:
        return f"{self.number % 90 + 10}foto-{self.number}.jpg"


def texts(seed: int) -> Iterator[OldText]:
    """Texts without end."""
    for number in count(1):
        draw = Random(f"{seed}:{number}")
        said = Sayings(draw, False)
        day = FIRST_DAY + timedelta(days=number % 5000)
        event = f"{words.HARI[day.weekday()]} ({day.day}/{day.month}/{day.year})"
        opening = f"<p>{STYLE}<strong>BANDAR CONTOH</strong> &ndash; {said.sentence(10, 16)} {event}.</span></p>"
        parts = [f"{STYLE}{said.paragraph()}</span>&nbsp;" for _ in range(draw.randint(4, 9))]
        quoted = f"&ldquo;{said.sentence()}&rdquo; kata Kepala Dinas Contoh, Pejabat Contoh, Jum'at."
        body = f"{opening}\r\n{'<br><br>'.join([*parts, quoted])}<p>&nbsp;</p>"
        yield OldText(number, said.title(), body, day)


def sql(seed: int) -> Iterator[str]:
    """A dump as mysqldump writes it."""
    columns = ",\n".join(f"  `{column}` text" for column in COLUMNS)
    yield f"-- MySQL dump 10.13\n/*!40101 SET NAMES utf8 */;\nCREATE TABLE `berita` (\n{columns}\n) ENGINE=InnoDB;\n"
    for text in texts(seed):
        cells = (text.title, text.slug, text.body, str(text.day), "08:15:00", text.picture)
        told = ",".join(f"'{_escaped(cell)}'" for cell in cells)
        begin = "INSERT INTO `berita` VALUES " if text.number % ROWS_OF_INSERT == 1 else ""
        end = ";\n" if text.number % ROWS_OF_INSERT == 0 else ","
        yield f"{begin}({text.number},{text.number % 5 + 1},'admin',{told},{text.number * 7 % 999},'Y'){end}"


def sql_end() -> str:
    """What closes such a dump wherever it stops, and the table of the categories."""
    rows = ",".join(f"({number},'{name}')" for number, name in enumerate(CATEGORIES, 1))
    last = ",".join(["(0,1,'admin','Penutup','penutup','Selesai.','2020-01-01','08:15:00','',0,'N')"])
    return f"{last};\nINSERT INTO `kategori` (`id_kategori`, `nama_kategori`) VALUES {rows};\n"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'").replace('"', '\\"').replace("\r\n", "\\r\\n")


def csv(seed: int) -> Iterator[str]:
    """A table as Excel writes it in Indonesia."""
    yield "id;judul;isi;tanggal;gambar;status\r\n"
    for text in texts(seed):
        body = text.body.replace('"', '""')
        yield f'{text.number};{text.title};"{body}";{text.day:%d/%m/%Y};{text.picture};1\r\n'


def wordpress(seed: int) -> Iterator[str]:
    """An export of WordPress."""
    yield HEAD
    for text in texts(seed):
        yield (
            f"<item>\n<title><![CDATA[{text.title}]]></title>\n<link>https://lama.example/{text.slug}/</link>\n"
            f"<dc:creator><![CDATA[admin]]></dc:creator>\n<content:encoded><![CDATA[{text.body}]]></content:encoded>\n"
            f"<excerpt:encoded><![CDATA[]]></excerpt:encoded>\n<wp:post_id>{text.number}</wp:post_id>\n"
            f"<wp:post_date><![CDATA[{text.day} 08:15:00]]></wp:post_date>\n"
            f"<wp:post_date_gmt><![CDATA[{text.day} 00:15:00]]></wp:post_date_gmt>\n"
            f"<wp:status><![CDATA[publish]]></wp:status>\n<wp:post_type><![CDATA[post]]></wp:post_type>\n"
            f'<category domain="category" nicename="berita"><![CDATA[Berita]]></category>\n</item>\n'
        )


def nothing() -> str:
    """The end of a table."""
    return ""


def wordpress_end() -> str:
    """What closes an export."""
    return "</channel>\n</rss>\n"


KINDS: dict[str, tuple[Callable[[int], Iterator[str]], Callable[[], str]]] = {
    "sql": (sql, sql_end),
    "csv": (csv, nothing),
    "wordpress": (wordpress, wordpress_end),
}


def write_old_site(out: Path, kind: str, megabytes: float, seed: int = 1) -> None:
    """Write an old site of about that size. Raises ValueError for a kind that there is not."""
    if kind not in KINDS:
        raise ValueError(f"--kind is one of {', '.join(KINDS)}")
    pieces, end = KINDS[kind]
    left = megabytes * 1e6
    with out.open("w", encoding="utf-8", newline="") as file:
        for piece in pieces(seed):
            file.write(piece)
            left -= len(piece)
            if left <= 0 and not piece.endswith(";\n"):
                break
        file.write(end())
