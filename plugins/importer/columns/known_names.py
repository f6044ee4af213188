"""What the columns and tables of home-made sites are called, in Indonesian and English, long and short."""

import re
from collections.abc import Mapping

_NAMES: Mapping[str, str] = {
    "title": "judul title heading jdl tajuk subject headline",
    "body": "isi konten content body text teks uraian naskah fulltext introtext detail artikel berita"
    " deskripsi description keterangan ket paragraf note catatan",
    "published": "at publish tanggal tgl date published publish_up terbit posting posted waktu publikasi tayang"
    " pubdate created dibuat buat simpan input timestamp datetime upload",
    "time": "jam pukul time waktu",
    "state": "status state aktif active publish published tampil terbit publikasi tayang deleted hapus dihapus draft"
    " visible approved valid",
    "kind": "type tipe",
    "address": "slug url link permalink seo alias uri guid",
    "summary": "ringkasan excerpt summary intro cuplikan lead teaser abstrak sinopsis prolog kutipan description"
    " deskripsi",
    "author": "author penulis username user admin oleh pembuat operator posted by pengirim userid uid pengguna creator",
    "reporter": "reporter wartawan pewarta kontributor jurnalis",
    "editor": "editor redaktur penyunting",
    "publisher": "sumber source media penerbit publisher",
    "rights": "copyright hak cipta lisensi license rights",
    "categories": "kategori category categories categori cat catid tag tags label rubrik topik kanal section jenis"
    " keyword",
    "picture": "gambar foto image img thumbnail thumb picture cover photo banner featured poto poster",
    "caption": "caption",
    "key": "id kode nid uuid no nomor",
}
"""Words in the names of columns by field; what a word means beside others is said below."""
FIELDS_OF: Mapping[str, frozenset[str]] = {
    word: frozenset(field for field, words in _NAMES.items() if word in words.split())
    for words in _NAMES.values()
    for word in words.split()
}
_OF_PICTURES = re.compile(
    r"(?:ket|keterangan|caption|teks|alt|judul)_?(?:foto|gambar|image|img|picture|thumbnail)"
    r"|(?:foto|gambar|image|img)_(?:caption|alt|ket)"
)
_NOT_USED = re.compile(
    r"(?:dibaca|hits?|views?|viewed|counter|count|jml|jumlah|komentar|comments?|updated?|modified|edited|diubah|diperbarui"
    r"|password|sandi|token|hash|ip|email|urutan|urut|order|ordering|sort|sticky|pinned|size|width|height|mime|video|youtube"
    r"|audio|meta|gmt|filtered|ping|pinged|parent|lang|language|bahasa|icon|ikon|agenda|mulai|selesai|lahir"
    r"|hari|bulan|tahun|rating|likes?|share|expired?|down|trashed)"
)
_RELEASES = re.compile(
    r"berita|news|post|artikel|article|rilis|release|siaran|pers|press|kabar|warta|info|publikasi|content|kegiatan|pengumuman"
)
_OTHERS = re.compile(
    r"koment|comment|log|user|admin|menu|meta|option|setting|statistik|counter|session|migrat|cache|kategori|categor|tag|banner"
    r"|iklan|slider|galeri|album|foto|video|kontak|contact|buku_?tamu|polling|agenda|halaman|page|profil|link|term|download"
)  # fmt: skip
_WORD = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+|\d+")
_WHOLE = {"post_name": "address", "publish_up": "published"}
"""What the words of a name do not say each by itself."""
EXACT, PART = 1.0, 0.7


def words_of(name: str) -> list[str]:
    """`tglPosting` and `tgl_posting` are `tgl`, `posting`; of `title.rendered` the first part counts."""
    name = name.removesuffix(".rendered").removesuffix(".raw")
    return [word.lower() for word in _WORD.findall(name.rpartition(".")[2])]


def fields_of(column: str, table: str = "") -> dict[str, float]:
    """The fields that a column's name speaks for, with how clearly; "" where nothing is held."""
    words = words_of(column)
    if whole := _WHOLE.get("_".join(words)):
        return {whole: EXACT}
    if _OF_PICTURES.fullmatch("_".join(words)):
        return {"caption": EXACT}
    beside = set(words_of(table)) | {
        "berita",
        "news",
        "post",
        "artikel",
        "article",
        "nama",
        "name",
        "rilis",
        "file",
        "data",
    }
    telling = [word for word in words if word not in beside] or words[-1:]
    if any(_NOT_USED.fullmatch(word) for word in telling):
        return {"": EXACT}
    if {"nama", "name"} & set(words) and {"file", "data"}.isdisjoint(words) and len(words) > 1 and set(words) <= beside:
        return {"title": PART}  # `nama_artikel`
    found: dict[str, float] = {}
    for place, word in enumerate(telling):
        for field in FIELDS_OF.get(word, ()):
            is_all = all(field in FIELDS_OF.get(other, ()) for other in telling)
            found[field] = max(found.get(field, 0), EXACT if is_all else PART - 0.1 * place)
    if "seo" in words or "slug" in words or "alias" in words:
        return {"address": EXACT}
    if len(telling) > 1:
        found.pop("key", None)  # of another table
    return found


def tells_of_publishing(column: str) -> float:
    """Of several days, how much a name is that of the publication: `tanggal_publish` is, `created_at` is not."""
    words = set(words_of(column))
    if words & {"publish", "published", "publikasi", "terbit", "tayang"}:
        return 0.12
    if words & {"post", "posting", "posted"}:
        return 0.1
    return -0.1 if words & {"created", "dibuat", "buat", "simpan", "input", "upload"} else 0.0


def table_fitness(table: str) -> float:
    """How much a table's name speaks for releases: 1 neither for nor against."""
    name = table.lower()
    if _OTHERS.search(name):
        return 0.4
    return 1.5 if _RELEASES.search(name) else 1.0
