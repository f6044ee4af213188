"""What a body that nobody registered probably is, by its first words: for proposals, which somebody looks at."""

import re
from typing import NamedTuple

_AGENCIES = {
    "sekretariat daerah": "sekretariat-daerah", "setda": "sekretariat-daerah", "setdakab": "sekretariat-daerah",
    "sekretariat dprd": "sekretariat-dprd", "sekretariat dewan": "sekretariat-dprd", "setwan": "sekretariat-dprd",
    "inspektorat": "inspektorat", "dinas": "dinas", "badan": "badan", "kecamatan": "kecamatan",
    "kelurahan": "kelurahan", "bagian": "bagian", "bidang": "bidang", "rsud": "rumah-sakit",
    "rumah sakit umum daerah": "rumah-sakit", "puskesmas": "puskesmas", "pusat kesehatan masyarakat": "puskesmas",
    "satuan polisi": "lainnya", "satpol": "lainnya", "satuan": "lainnya", "uptd": "lainnya", "upt": "lainnya",
    "dprd": "lainnya", "desa": "lainnya", "perumda": "lainnya", "perusahaan umum daerah": "lainnya",
    "subbagian": "lainnya", "seksi": "lainnya", "sekretariat": "lainnya",
}  # fmt: skip
_PARTNERS = {
    "pemerintah": (
        "kementerian kemen kejaksaan kejari pengadilan polres polda polsek polri kodim koramil kodam korem lanal kpu "
        "bawaslu bps bpn bnn bpjs lembaga mahkamah ombudsman komisi otoritas bank_indonesia tni dewan_perwakilan"
    ),
    "perguruan-tinggi": "universitas institut politeknik stikes stia stie stmik akademi fakultas sekolah_tinggi",
    "swasta": "pt cv ud bank hotel perusahaan firma koperasi",
    "organisasi": (
        "yayasan himpunan ikatan asosiasi persatuan perhimpunan forum organisasi lsm komunitas tp_pkk pkk dharma "
        "palang pmi kadin pwi gerakan karang pramuka kwartir majelis panitia tim serikat federasi perkumpulan dewan"
    ),
}
_NATIONAL = re.compile(
    r"\b(?:nasional|republik indonesia|ri|pusat|negara)$|^inspektorat jenderal|^sekretariat kabinet"
    r"|^badan (?:pusat|nasional)"
)
_ABBREVIATED = re.compile(r"b[a-z]{3,7}")  # BKPSDM, BPBD, Bappeda


class BodyGuess(NamedTuple):
    """The list of the registry in which a body would stand, its kind there, and how sure that is."""

    list: str
    kind: str
    confidence: float


def _pattern(words: str) -> re.Pattern[str]:
    """Names that begin with one of these words; an `_` is a space, `kemen` may go on: Kemendagri."""
    each = (word.replace("_", " ") + ("" if word == "kemen" else r"\b") for word in words.split())
    return re.compile("|".join(each))


_LISTED = [
    *(("agencies", kind, re.compile(rf"{words}\b")) for words, kind in _AGENCIES.items()),
    *(("partners", kind, _pattern(words)) for kind, words in _PARTNERS.items()),
]


def body_guess(name: str) -> BodyGuess:
    """By its words, in whatever letters."""
    small = name.casefold().strip()
    is_national = bool(_NATIONAL.search(small))
    for list_, kind, pattern in _LISTED:
        if pattern.match(small) and not (is_national and list_ == "agencies"):
            return BodyGuess(list_, kind, 0.6 if kind == "lainnya" else 0.9)
    if is_national:
        return BodyGuess("partners", "pemerintah", 0.7)
    if re.fullmatch(r"dis[a-z]{4,}", small):
        return BodyGuess("agencies", "dinas", 0.7)
    if _ABBREVIATED.fullmatch(small):
        return BodyGuess("agencies", "badan", 0.4)
    return BodyGuess("partners", "organisasi", 0.3)
