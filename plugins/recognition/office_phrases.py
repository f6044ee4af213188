"""The words that tell one office: how it is held, what it is, whose it is; up to where its holder's name may begin."""

from typing import NamedTuple

from plugins.recognition.body_phrases import Named
from plugins.recognition.evidence import Evidence
from plugins.recognition.homes import Region
from plugins.recognition.office_reader import Reader
from plugins.recognition.office_words import head_at, kind_at
from plugins.recognition.person_phrases import is_name_word
from plugins.recognition.registry_names import RegistryNames
from plugins.recognition.tokens import Tokens

# Before these an office is a place or a paper, or somebody who is not there.
_NO_OFFICE_WORDS = """
kantor rumah ruang aula gedung rujab keputusan peraturan instruksi edaran sk perbup pergub perwali piala kediaman
jabatan rumdin pendopo seluruh setiap semua sejumlah halaman calon pemilihan mobil kursi berbagai masing beberapa
lapangan mahasiswa mahasiswi
"""
_NO_OFFICE = frozenset(_NO_OFFICE_WORDS.split())
_FORMER_WORDS = "mantan eks bekas calon almarhum almarhumah mendiang alm istri suami ajudan anak keluarga purna"
FORMER = frozenset(_FORMER_WORDS.split())


_PLACES_TOO = frozenset([("dukuh",)])
"""Offices called as what they lead: behind `di` it is the place."""


class OfficePhrase(NamedTuple):
    """An office in the words of a text, by its tokens; `named` is the body in it, `region` a region alone."""

    start: int
    head: int
    end: int
    kind: str
    role: str
    own: str
    named: Named | None
    region: Region | None
    place: str
    is_absent: bool = False
    was_held: bool = False  # `Mantan Bupati`
    is_open: bool = False  # nothing tells where its body ends and a name begins


_ACTIVITIES_WORDS = """
pelatihan bimtek diklat bimbingan kapasitas peningkatan pemilihan pembekalan sosialisasi workshop orientasi forum
musyawarah penguatan seleksi pelantikan lomba pembinaan penyuluhan evaluasi rakor rapat
"""
_ACTIVITIES = frozenset(_ACTIVITIES_WORDS.split())


def _is_of_a_name(tokens: Tokens, at: int) -> bool:
    """Whether a word before an office makes it part of a name: `Bimtek Bendahara Desa`."""
    return tokens.capital[at] and tokens.small[at] in _ACTIVITIES and not tokens.words[at].isupper()


def office_at(
    tokens: Tokens, place: int, names: RegistryNames, evidence: Evidence, is_behind: bool = False
) -> OfficePhrase | None:
    """The office that begins at a token; `is_behind`: its holder is named before it, and none behind it."""
    at, kind = kind_at(tokens, place)
    words = head_at(tokens, at) if at < len(tokens) else ()
    if not words or (len(words) == 1 and words[0] == "plt"):
        return None
    before = tokens.small[place - 1] if place else ""
    if before in _NO_OFFICE or (place and _is_of_a_name(tokens, place - 1)):
        return None
    if words in _PLACES_TOO and before in ("di", "ke", "dari", ",", "dan"):
        return None
    reader = Reader(tokens, at, words, names, evidence, is_behind)
    reader.read()
    if before == "para" and not is_name_word(tokens, reader.at):
        return None
    is_absent = before in FORMER or (before == "." and place > 1 and tokens.small[place - 2] == "alm")
    return OfficePhrase(
        place, at, reader.at, kind or "definitif", reader.role(), reader.own(), reader.named, reader.region,
        reader.place(), is_absent, before in ("mantan", "eks", "bekas"), reader.is_open(),
    )  # fmt: skip
