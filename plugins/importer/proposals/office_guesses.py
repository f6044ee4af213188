"""What an unknown office probably is: its whole name, its place in the protocol, and whether it is a public one."""

import re

from plugins.importer.proposals.body_guesses import body_guess
from plugins.recognition.story import Body
from plugins.registry.lookup import is_public as is_public_unit
from plugins.registry.records import Registry

OFFICES = {
    "kadis": "Kepala Dinas", "kaban": "Kepala Badan", "kabid": "Kepala Bidang", "kabag": "Kepala Bagian",
    "kasubag": "Kepala Subbagian", "kasubbag": "Kepala Subbagian", "kasi": "Kepala Seksi", "kasie": "Kepala Seksi",
    "sekdis": "Sekretaris Dinas", "sekban": "Sekretaris Badan", "sekda": "Sekretaris Daerah",
    "sekdakab": "Sekretaris Daerah Kabupaten", "sekkab": "Sekretaris Kabupaten", "sekkot": "Sekretaris Kota",
    "sekprov": "Sekretaris Provinsi", "sekdaprov": "Sekretaris Daerah Provinsi", "sekcam": "Sekretaris Kecamatan",
    "sekwan": "Sekretaris DPRD", "kades": "Kepala Desa", "wabup": "Wakil Bupati", "wagub": "Wakil Gubernur",
    "wawali": "Wakil Wali Kota", "walikota": "Wali Kota", "dirjen": "Direktur Jenderal", "irjen": "Inspektur Jenderal",
    "sekjen": "Sekretaris Jenderal", "kapus": "Kepala Puskesmas", "kasat": "Kepala Satuan", "dirut": "Direktur Utama",
}  # fmt: skip
_ORDERS = (  # after UU 9/2010; the first that fits
    (10, r"(?:bupati|gubernur|wali kota)\b"),
    (20, r"wakil (?:bupati|gubernur|wali kota)\b"),
    (30, r"ketua dprd\b"),
    (40, r"wakil ketua dprd\b"),
    (100, r"sekretaris (?:daerah|kabupaten|kota|provinsi)\b"),
    (200, r"staf (?:ahli|khusus)\b"),
    (250, r"asisten\b"),
    (300, r"(?:inspektur|kepala (?:dinas|badan|satuan|pelaksana)|sekretaris dprd|direktur)\b"),
    (350, r"camat\b"),
    (500, r"kepala (?:bidang|bagian|uptd?|puskesmas)\b"),
    (400, r"sekretaris\b"),
    (550, r"(?:lurah|kepala (?:desa|subbagian|seksi))\b"),
    (310, r"kepala\b"),
    (600, r""),
)
PARTNER_ORDER, BETWEEN = 800, 10
UNKNOWN = 0.5  # a guess of less confidence says nothing
_HEADS = re.compile(
    r"(?:kepala|bupati|gubernur|wali kota|camat|lurah|inspektur|ketua|rektor|dekan|direktur(?: utama)?)$"
)
_SHARED = re.compile(
    r"(?:pranata|widyaiswara|analis|arsiparis|penyuluh|pustakawan|perancang|auditor|pengawas|anggota|"
    r"staf(?! ahli| khusus)|dokter|perawat|bidan|guru|dosen|peneliti|statistisi|sandiman)\b"
)
_PUBLIC = re.compile(
    r"(?:wakil )?(?:bupati|gubernur|wali kota|camat|lurah|sekretaris (?:daerah|kabupaten|kota|provinsi|dprd)|asisten|"
    r"staf ahli|inspektur|pranata|widyaiswara|menteri|direktur jenderal|sekretaris jenderal|kapolres|kapolda|kapolsek|"
    r"dandim|kajari|(?:wakil )?ketua dprd|anggota dprd|"
    r"kepala (?:dinas|badan|bidang|bagian|satuan|desa|puskesmas|subbagian|seksi))\b"
)
_PRIVATE = re.compile(
    r"\b(?:siswa|siswi|mahasiswa|mahasiswi|pelajar|santri|murid|peserta|warga|petani|nelayan|pedagang|pelaku|korban|saksi|"
    r"tersangka|pengusaha|wartawan|jurnalis|reporter|penulis|alumni|keluarga|istri|suami|anak|relawan|kader|ustaz|ustadz|"
    r"tokoh|pemilik|penggugat|tergugat|orang tua|juara|atlet|rt|rw)\b"
)


def office_words(role: str) -> str:
    """An office's words, abbreviations written out: `Kabid Humas` is `Kepala Bidang Humas`."""
    words = role.split()
    if words and (long := OFFICES.get(words[0].casefold().strip("."))):
        words[0] = long
    return " ".join(words)


def role_name(role: str, body: str) -> str:
    """The whole name of an office of a body: `Kepala` of `Dinas Contoh` is `Kepala Dinas Contoh`."""
    words, of = office_words(role).split(), body.split()
    if not words or not of or body.casefold() in " ".join(words).casefold():
        return " ".join(words)
    last = words[-1].casefold()
    if len(words) > 1 and last == of[0].casefold():
        return " ".join([*words[:-1], *of])
    if last in ("camat", "lurah", "bupati", "gubernur", "kota") and len(words) <= 3:
        regions = ("kecamatan", "kelurahan", "kabupaten", "kota", "provinsi")
        return " ".join([*words, *(of[1:] if of[0].casefold() in regions and of[1:] else of)])
    if len(words) == 1 and last in ("kepala", "sekretaris", "direktur", "ketua", "rektor", "dekan", "inspektur"):
        return " ".join([*words, *of])
    return " ".join(words)


def order_of(name: str, is_partner: bool, registry: Registry) -> int:
    """The protocol order of an office: that of like ones of the registry, else by UU 9/2010."""
    if is_partner:
        held = [role.order for role in registry.roles.values() if role.partner]
        return max([PARTNER_ORDER - BETWEEN, *held]) + BETWEEN
    guess = _order(name)
    like = [role.order for role in registry.roles.values() if not role.partner and _order(role.name) == guess]
    return max(like, default=guess)


def _order(name: str) -> int:
    small = name.casefold()
    return next(order for order, pattern in _ORDERS if re.match(pattern, small))


def is_head(role: str, body: str) -> bool:
    """Whether whoever holds an office leads the body."""
    words = office_words(role).casefold()
    first = body.casefold().split()[:1]
    if first == ["sekretariat"]:
        return words.startswith("sekretaris")
    return bool(_HEADS.match(words)) or bool(first and words in (f"kepala {first[0]}", f"ketua {first[0]}"))


def is_shared(role: str) -> bool:
    """Whether several people hold an office at once, as functional posts are."""
    return bool(_SHARED.match(office_words(role).casefold()))


def is_public(role: str, body: Body, registry: Registry) -> bool:
    """Whether an office may be one that the registry keeps people of: of government, and no private person's."""
    small = office_words(role).casefold()
    if _PRIVATE.search(small):
        return False
    if body.slug:
        unit = getattr(registry, body.kind).get(body.slug)
        return unit is not None and is_public_unit(unit)
    if body.said:
        guess = body_guess(body.said)  # of an abbreviation alone nobody can say what it is
        return guess.list == "agencies" or guess.kind == "pemerintah" or guess.confidence < UNKNOWN
    return bool(_PUBLIC.match(small))
