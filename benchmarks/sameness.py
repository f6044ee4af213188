"""When two ways of writing a name, an office or a body are one, for whoever measures what was recognised."""

import re

BEFORE_NAMES = frozenset(
    ["h", "hj", "dr", "drs", "dra", "drg", "drh", "ir", "prof", "kh", "ust", "ustaz", "tgk", "teungku"]
)
SHORT = {
    "kadis": "kepala dinas", "kaban": "kepala badan", "kabid": "kepala bidang", "kabag": "kepala bagian",
    "kasi": "kepala seksi", "kasubag": "kepala subbagian", "kasubbag": "kepala subbagian",
    "kades": "kepala desa", "kadus": "kepala dusun", "kapus": "kepala puskesmas", "kasat": "kepala satuan",
    "kasatpol": "kepala satpol", "kalaksa": "kepala pelaksana", "kapolres": "kepala polres",
    "kapolsek": "kepala polsek", "kapolda": "kepala polda", "kajari": "kepala kejaksaan negeri",
    "kajati": "kepala kejaksaan tinggi", "dandim": "komandan kodim", "danramil": "komandan koramil",
    "danlanal": "komandan lanal", "sekda": "sekretaris daerah", "sekkab": "sekretaris kabupaten",
    "sekdis": "sekretaris dinas", "sekjen": "sekretaris jenderal", "dirjen": "direktur jenderal",
    "dirut": "direktur utama", "wabup": "wakil bupati", "wagub": "wakil gubernur", "wawali": "wakil wali kota",
    "walikota": "wali kota", "kesra": "kesejahteraan rakyat", "&": "dan",
}  # fmt: skip
OF_A_BODY = re.compile(
    r" (?:dinas|badan|desa|kelurahan|kampung|dusun|distrik|puskesmas|polres|polsek|polda|kodim|koramil|lanal"
    r"|satpol(?: pp)?|kejaksaan (?:negeri|tinggi)|di[snk]\w+)$"
)
KADIN = re.compile(r"ka(di[snk]\w+)")
KIND_OF_BODY = re.compile(r"\b(?:dinas|badan|kabupaten|kab|kota|provinsi|prov|desa|kelurahan|kecamatan|kec) (?=\w)")
IN_BRACKETS = re.compile(r"\([^()]*\)")
SIGNS = re.compile(r"[^\w&'-]+|_")


def words(text: str) -> str:
    """Small letters, one kind of apostrophe, one space between words, no other signs."""
    return " ".join(SIGNS.sub(" ", text.replace("’", "'").replace("‘", "'").casefold()).split())


def same_name(name: str) -> str:
    """A person's name without degrees and titles before it, and behind the first comma. Ranks are not left out."""
    parts = words(name.partition(",")[0]).split()
    while len(parts) > 1 and parts[0] in BEFORE_NAMES:
        parts = parts[1:]
    return " ".join(parts)


def same_office(office: str) -> str:
    """An office with its short words written out, without the noun of its body at the end.

    `Kadis`, `Kepala Dinas` and `Kepala` are one; `Kabid Humas & IKP` is `Kepala Bidang Humas dan IKP`.
    """
    long = " ".join(SHORT.get(word) or KADIN.sub(r"kepala \1", word) for word in words(office).split())
    return OF_A_BODY.sub("", long)


def same_body(body: str) -> str:
    """A body's name without abbreviation in brackets and the noun before it: `Dinas Contoh` is `Contoh`."""
    return KIND_OF_BODY.sub("", words(IN_BRACKETS.sub(" ", body)), count=1)
