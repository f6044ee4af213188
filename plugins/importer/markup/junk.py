"""Lines of an old page that are no part of its text: advertisements, counters, buttons, lists of other texts."""

import re

_NETWORKS = (
    "facebook fb twitter x whatsapp wa telegram tele line linkedin instagram ig pinterest tumblr reddit email e-mail"
    " surel messenger threads tiktok google+ print cetak pdf pocket"
)
_BUTTONS = (
    "bagikan share sharing tweet like suka komentar comments comment salin copy tautan link url kirim simpan save"
    " tambahkan favorit follow ikuti"
)
_FILLERS = (
    "ini this it on to via di ke dengan and dan berita artikel pos post halaman the in a new window click klik untuk"
    " opens loading jadi yang pertama lainnya more shares total"
)
_ALONE = "bagikan share tweet like suka cetak print salin"
NETWORKS, BUTTONS, ALONE = (frozenset(words.split()) for words in (_NETWORKS, _BUTTONS, _ALONE))
SHARE_WORDS = NETWORKS | BUTTONS | frozenset(_FILLERS.split())
SHARE_STARTS = (NETWORKS | BUTTONS) - {"x", "line", "url"}
WORD = re.compile(r"[\w+-]*\w[\w+]*")

_COUNT = r"\d[\d.,]*\s*(?:k|rb|ribu|jt)?"
_COUNTED = (
    r"(?:pembaca|views?|hits?|tayangan|komentar|comments?|shares?|likes?|readers?|x (?:di)?baca"
    r"|kali (?:di)?(?:baca|lihat|tayang)\w*)"
)
_OTHERS = r"(?:terkait|serupa|lainnya|lain|pilihan|populer|terpopuler|terbaru|sebelumnya|selanjutnya|berikutnya)"
_CHANNEL = (
    r"(?:google ?news|(?:saluran|channel|kanal|grup|group) (?:whatsapp|telegram|wa|youtube)"
    r"|(?:whatsapp|wa|telegram|youtube) channel)"
)
ADVERTISEMENTS = (
    r"advertisements?|advertis(?:e|ing)|iklan|adv|advertorial|pariwara|sponsor(?:ed)?(?: by| content)?",
    r"promoted(?: content)?|(?:advertisement\s*)?scroll to (?:resume|continue).{0,30}",
    r"(?:scroll|gulir|swipe|geser)\b.{0,30}\b(?:resume|continue|melanjutkan|lanjut\w*|baca|content|konten|membaca)\b.{0,20}",
    r"(?:continue|lanjut(?:kan)?) (?:reading|membaca|baca)\b.{0,60}",
    r"(?:keep reading|artikel (?:ini )?berlanjut|lanjut ke (?:konten|halaman)).{0,60}",
)
COUNTERS = (
    rf"(?:oleh|by)?\s*[-–—:|]?\s*{_COUNT}\s*{_COUNTED}(?:\s*[-–—:|]\s*{_COUNT}\s*{_COUNTED})*",
    rf"(?:post |total |jumlah )?(?:{_COUNTED}|dilihat|dibaca|pengunjung|post views?)\s*[:=]?\s*{_COUNT}"
    r"(?: kali| x| orang)?",
    r"(?:artikel |berita |halaman |pos |rilis |tulisan )?(?:ini )?(?:telah |sudah )?di(?:baca|lihat|kunjungi|tayangkan"
    rf"|akses|klik|tonton)(?: sebanyak)?\s*:?\s*{_COUNT}\s*(?:kali|x|orang|pembaca|pengunjung|times)?(?: hari ini)?",
    r"(?:waktu baca|estimasi baca|reading time)\b.{0,30}|\d+ (?:min(?:ute)?s?|menit) (?:read|baca|membaca)",
    r"terakhir diperbarui.{0,60}|last (?:updated|modified).{0,60}",
)
OTHER_TEXTS = (
    r"(?:baca|lihat|simak|tonton)\s*(?:juga|pula|selengkapnya|selanjutnya|lainnya|(?:artikel|berita) lainnya)?"
    r"\s*[:»>→]+.*",
    r"(?:baca|lihat|simak|tonton) (?:juga|pula|selengkapnya|lainnya)(?:\s*[-–—].*)?",
    r"(?:read|see|watch) (?:also|more)\b\s*(?:[:»>-].*)?|selengkapnya\W*|read more\W*",
    rf"(?:artikel|berita|pos|tulisan|kabar|konten|rekomendasi|video|foto)s? {_OTHERS}\s*(?:[:»>].*)?",
    r"(?:related|popular|recent|more) (?:posts?|articles?|news|stories)\W*",
    r"(?:you may also like|jangan lewatkan|pilihan (?:editor|redaksi)|trending|terpopuler|terkini)\W*",
    r"(?:more from .{0,40}|rekomendasi untuk anda|(?:editor|author)'?s? pick)\W*",
)
LABELS = (
    r"(?:tags?|topik|label|kata kunci|keywords?|kategori|categor(?:y|ies)|rubrik|posted in|filed under)\s*[:#].*",
    r"(?:#[\w-]+[\s,]*){2,}|oleh|by|admin|share|tags?|topik|label",
)
BUTTON_LINES = (
    r"exit (?:mobile|reader|amp)(?: version| mode)?|view (?:desktop|mobile|amp|non-amp) version",
    r"versi (?:mobile|desktop|amp)|loading\W*|memuat\W*|please wait\W*",
    r"(?:tinggalkan|leave|tulis|kirim|beri) (?:a |sebuah )?(?:balasan|reply|komentar|comment)\b.{0,60}",
    r"\d* ?(?:komentar|comments?|tanggapan)|(?:alamat email|your email address)\b.{0,120}",
    r"(?:log ?in|masuk) untuk (?:ber)?komentar\W*|be the first to comment\W*",
    r"(?:ikuti|follow|cek|simak|dapatkan|temukan|baca|update|gabung|join|subscribe|berlangganan)\b.{0,160}"
    rf"\b{_CHANNEL}\b.{{0,160}}",
    r"(?:download|unduh|install) (?:aplikasi|apps?)\b.{0,100}|(?:home|beranda|depan)\s*(?:[»>/›|→]|::).{0,160}",
    r"(?:pos|post|artikel|berita|halaman|page|navigasi|navigation)?\s*(?:sebelumnya|selanjutnya|berikutnya|previous"
    r"|next|prev)(?: post| pos| article)?\W*",
    r"(?:kembali|back) (?:ke|to) (?:atas|top|beranda|home)\W*|navigasi pos|cari|search|menu",
    r"(?:lewati|skip) (?:ke|to) .{0,20}(?:konten|content)|tautan disalin",
    r"(?:print|cetak)(?: (?:halaman|artikel|berita))?(?: ini)?(?:\s*🖨)?(?: pdf)?|salin (?:tautan|link)|copy link",
)
LINES = tuple(
    re.compile("|".join(patterns), re.IGNORECASE)
    for patterns in (ADVERTISEMENTS, COUNTERS, OTHER_TEXTS, LABELS, BUTTON_LINES)
)
GLUED = re.compile(r"(?<![A-Z])ADVERTISEMENT(?:\s*SCROLL TO (?:RESUME|CONTINUE)(?: (?:WITH )?CONTENT)?)?(?![A-Z])")
EMPTY_SIGNS = re.compile(r"[\s\-–—_*#=~.•·|+:/<>»«›‹^●■◆]+")
LEADING_SIGNS = re.compile(r"^[^\w#\"“'‘(\[©-]+")
ANNOUNCES = re.compile(
    r"(?:baca|lihat|simak)\s*(?:juga|pula|selengkapnya|lainnya)?\s*[:»>]*|(?:artikel|berita|related|pos)\b.{0,25}",
    re.IGNORECASE,
)
LONGEST, LONGEST_SHARE_LINE = 400, 160
MOST_BUTTONS = 16


def is_junk(text: str) -> bool:
    """Whether a line as a whole is no part of a text."""
    if len(text) > LONGEST:
        return False
    bare = LEADING_SIGNS.sub("", text).strip()
    if not bare or EMPTY_SIGNS.fullmatch(bare):
        return True
    return any(pattern.fullmatch(bare) for pattern in LINES) or is_share_line(bare)


def is_share_line(text: str) -> bool:
    """Whether a line holds nothing but words of buttons, and begins with one: `Bagikan ke WhatsApp`."""
    if len(text) > LONGEST_SHARE_LINE:
        return False
    words = [word.lower() for word in WORD.findall(text)]
    if not words or len(words) > MOST_BUTTONS or words[0] not in SHARE_STARTS:
        return False
    if not all(word in SHARE_WORDS or word.isdigit() for word in words):
        return False
    if len(words) == 1:  # the name of a network alone may be an item of a list
        return words[0] in ALONE
    return any(word in BUTTONS for word in words) or sum(word in NETWORKS for word in words) > 1


def announces_others(text: str) -> bool:
    """Whether a junk line says that links to other texts follow."""
    return ANNOUNCES.fullmatch(LEADING_SIGNS.sub("", text).strip()) is not None
