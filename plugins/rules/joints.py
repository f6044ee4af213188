"""What is written together and what apart: finders of “dikantor”, “di laksanakan”, “siapapun”, “antar desa”."""

import re
from collections.abc import Iterator

from plugins.recognition.bare import words_in
from plugins.rules.corrections import Correction

_PLACES = """antara|atas|aula|awal|bawah|belakang|bidang|bulan|daerah|dalam|depan|desa|gedung|halaman|hadapan|hari|hotel
|jalan|kabupaten|kalangan|kampung|kampus|kantor|kawasan|kecamatan|kelas|kelurahan|kota|lapangan|lingkungan|lokasi
|luar|mana|mana-mana|masa|masjid|masyarakat|pasar|pinggir|provinsi|puskesmas|pusat|ruang|ruangan|rumah|saat|samping|sana
|sawah|sebelah|sejumlah|sekeliling|sekitar|sekolah|seluruh|sepanjang|setiap|sini|situ|tahun|tanggal|tempat|tengah|tepi
|tiap|tingkat|ujung|wilayah"""
_KE_PLACES = (
    "atas|bawah|belakang|dalam|depan|desa|kantor|kota|mana|mana-mana|pasar|puskesmas|rumah|sana|sekolah|sini|situ"
)
_VERBS = """adakan|ajarkan|ajukan|akhiri|aktifkan|alihkan|ambil|anggarkan|arahkan|atur|awali|awasi|bacakan|bagikan
|bahas|bangun|bantu|bawa|beli|berangkatkan|beri|berikan|berlakukan|bersihkan|biayai|bimbing|buat|buka|buktikan
|capai|catat|cegah|cek|dampingi|dukung|edarkan|gelar|gunakan|hadiri|harapkan|hasilkan|himpun|hitung
|ikuti|imbau|jadikan|jadwalkan|jalankan|jelaskan|jual|kaji|kebut|kelola|kenal|kerahkan|kerjakan|ketahui|kirim|kirimkan
|koordinasikan|kumpulkan|kunjungi|laksanakan|lakukan|lanjutkan|lantik|laporkan|larang|latih|lengkapi|libatkan|lihat
|lindungi|luncurkan|minta|mulai|nyatakan|optimalkan|pakai|pandu|pantau|pasang|peroleh|periksa|perbaiki
|perlukan|pertahankan|pilih|pimpin|pindahkan|putuskan|rancang|renovasi|resmikan|rencanakan|salurkan|sambut|sampaikan
|sebut|sebutkan|sediakan|selenggarakan|selesaikan|serahkan|sesuaikan|setujui|siapkan|susun|tanam|tangani|targetkan
|tempatkan|tentukan|terapkan|terbitkan|terima|tetapkan|tingkatkan|tinjau|tugaskan|tuju|tulis|tunda|tutup|ubah|umumkan
|undang|ungkapkan|usulkan|wajibkan|wakili"""
_FUSED = "ada|andai|atau|bagaimana|biar|jika|kalau|kendati|mau|meski|sekali|sungguh|walau"
_PUN_APART = """aku|apa|beliau|berapa|dia|di mana|dimana|dirinya|hal|hari|ia|ini|itu|kami|kamu|kapan|ke mana|kemana|kita
|mana|mereka|salah satu|satu|saya|sedikit|seorang|siapa|warga"""
_ANTAR = """agama|anggota|bangsa|bidang|daerah|desa|dinas|generasi|golongan|individu|instansi|kabupaten|kampung|kampus
|kantor|kecamatan|kelas|kelompok|kelurahan|kota|lembaga|negara|pegawai|pelajar|perangkat|provinsi|pulau|sekolah|sektor|suku|umat
|unit|warga|wilayah"""
_OTHERS = {
    "non": "aktif|akademik|akademis|aparatur|blok|fisik|formal|fungsional|kekerasan|kesehatan|medis|migas|pajak|pangan"
    "|pegawai|pemerintah|perizinan|produktif|profit|stop|struktural|subsidi|teknis|tunai",
    "pasca": "bencana|banjir|gempa|kebakaran|kejadian|libur|melahirkan|panen|pandemi|pelatihan|pemilu|persalinan"
    "|produksi|sarjana|tambang|tanam",
    "pra": "bayar|bencana|karya|kerja|nikah|produksi|rapat|sarana|sejahtera|sejarah|sekolah|syarat|tanam|usia",
    "sub": "bab|bagian|bidang|divisi|judul|kegiatan|koordinator|sektor|seksi|sistem|tema|unit",
    "multi": "fungsi|guna|media|partai|sektor|tafsir|usaha",
    "swa": "daya|kelola|sembada|sta|tantra",
    "tuna": "aksara|daksa|grahita|karya|netra|rungu|susila|wicara|wisma",
    "purna": "bakti|karya|jual|tugas|wirawan",
}


def _of(words: str) -> str:
    return words.replace("\n", "").replace(" ", r"\ ")


def _list(words: str) -> list[str]:
    return words.replace("\n", "").split("|")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){pattern}(?![\w-])", re.IGNORECASE)


_TOGETHER = _compiled(
    rf"(?P<word>di(?=({_of(_PLACES)})(?:nya)?\b)|ke(?=({_of(_KE_PLACES)})(?:nya)?\b))(?P<place>[\w-]+)"
)
_APART = _compiled(rf"di[ ](?P<verb>{_of(_VERBS)})(?P<end>lah|kah)?")
_PUN = _compiled(rf"(?:(?P<fused>{_FUSED})[ ]pun|(?P<apart>{_of(_PUN_APART)})pun)")
_NYA = _compiled(r"(?P<stem>[^\W\d_]{2,40})[ ]nya")
_BOUND = _compiled(
    "(?:" + "|".join(rf"{form}[ -](?:{_of(words)})" for form, words in ({"antar": _ANTAR} | _OTHERS).items()) + ")"
)
_MAY_BE_TOGETHER = frozenset(
    pair + ending
    for word, places in (("di", _PLACES), ("ke", _KE_PLACES))
    for pair in (word + place for place in _list(places))
    for ending in ("", "nya")
)
_MAY_BE_APART = frozenset(verb + ending for verb in _list(_VERBS) for ending in ("", "lah", "kah"))
_MAY_BE_BOUND = frozenset(
    word
    for form, words in ({"antar": _ANTAR} | _OTHERS).items()
    for word in (form, *(f"{form}-{part}" for part in _list(words)))
)
_ADA_PUN = {"ada", "mau", "sekali"}
"""Apart these have a meaning of their own: “ada pun tidak”, “sekali pun belum”."""


def prepositions(text: str) -> Iterator[Correction]:
    """“dikantor”, “kesekolah”"""
    for found in _TOGETHER.finditer(text) if not words_in(text).isdisjoint(_MAY_BE_TOGETHER) else ():
        now = f"{found['word']} {found['place']}"
        yield from _lower(text, found, now)


def prefixes(text: str) -> Iterator[Correction]:
    """“di laksanakan”"""
    for found in _APART.finditer(text) if not words_in(text).isdisjoint(_MAY_BE_APART) else ():
        now = found[0].replace(" ", "", 1)
        if found["verb"].islower():  # “di Panen Raya” is a name
            yield Correction(found.start(), found.end(), found[0], now)


def particles(text: str) -> Iterator[Correction]:
    """“siapapun”, “walau pun”, “buku nya”"""
    if "pun" in text:
        for found in _PUN.finditer(text):
            if found["fused"] and found["fused"].lower() in _ADA_PUN:
                continue
            now = f"{found['fused']}pun" if found["fused"] else f"{_apart(found['apart'])} pun"
            yield from _lower(text, found, now)
    if " nya" in text:
        for found in _NYA.finditer(text):
            hyphen = "-" if found["stem"][-1].isupper() else ""  # KTP-nya
            yield Correction(found.start(), found.end(), found[0], f"{found['stem']}{hyphen}nya")


def bound_forms(text: str) -> Iterator[Correction]:
    """“antar desa”, “non-formal”"""
    for found in _BOUND.finditer(text) if not words_in(text).isdisjoint(_MAY_BE_BOUND) else ():
        form, sign, word = re.split(r"([ -])", found[0], maxsplit=1)
        if word.islower():  # with a capital it is a name, and the hyphen is right
            yield Correction(found.start(), found.end(), f"{form}{sign}{word}", form + word)


def _apart(word: str) -> str:
    """“dimana” is wrong itself."""
    return f"{word[:2]} {word[2:]}" if word.lower() in {"dimana", "kemana"} else word


def _lower(text: str, found: re.Match[str], now: str) -> Iterator[Correction]:
    """Nothing where capitals make it a name."""
    if found[0][1:].islower():
        yield Correction(found.start(), found.end(), found[0], now)
