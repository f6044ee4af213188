"""Names of bodies that no list has: they begin as such names do, and end where their words do."""

from plugins.recognition.body_words import (
    BY_NAME,
    BY_SUBJECT,
    PLACES_OF_GOVERNMENT,
    WITHOUT_NAME,
    is_listed_word,
    is_one_word,
    is_subject,
)
from plugins.recognition.homes import region_behind
from plugins.recognition.office_words import is_head
from plugins.recognition.person_phrases import GIVEN, is_name_word
from plugins.recognition.person_words import degrees_behind, is_title, titles_end
from plugins.recognition.regions import DIRECTIONS
from plugins.recognition.registry_names import RegistryNames
from plugins.recognition.subject_phrases import LONGEST, is_joined, subject_end
from plugins.recognition.tokens import Tokens

_DOER_BEFORE_WORDS = "pemerintah kantor oleh staf pegawai aparat jajaran"
DOER_BEFORE = frozenset(_DOER_BEFORE_WORDS.split())
"""Behind these a village or a district is who does something."""
_NOT_BODIES_WORDS = "kota desa kelurahan pertemuan warga kartini rakyat banjar"
_NOT_BODIES_WORDS1 = "bupati gubernur camat lurah desa wali walikota dinas badan kepala dprd pusat kelurahan"
_NOT_BODIES_WORDS2 = "kota pemerintahan perbelanjaan oleh kegiatan informasi"
_NOT_BODIES = {
    "balai": frozenset(_NOT_BODIES_WORDS.split()),
    "kantor": frozenset(_NOT_BODIES_WORDS1.split()),
    "badan": frozenset(["jalan", "air"]),
    "bagian": frozenset(["dari"]),
    "pusat": frozenset(_NOT_BODIES_WORDS2.split()),
    "dewan": frozenset(["juri", "hakim"]),
    "lembaga": frozenset(["negara", "pemerintah"]),
    "kementerian": frozenset(["lembaga"]),
    "majelis": frozenset(["hakim", "taklim"]),
    "satuan": frozenset(["kerja", "perangkat"]),
    "unit": frozenset(["kerja"]),
}
_TITLE_CASE_WORDS = "bank panti forum lapas rutan telkom aji ikatan korem kodam kodim polda polres polsek kadin"
_TITLE_CASE = frozenset(_TITLE_CASE_WORDS.split())
_NAMED_AFTER_PLACES_WORDS = """
universitas institut politeknik akademi pt cv bank yayasan sekolah rsud rsu rs puskesmas stie stia stai stain iain uin
ikip perumda perusda kecamatan kelurahan desa nagari gampong distrik kampung panti
"""
_NAMED_AFTER_PLACES = frozenset(_NAMED_AFTER_PLACES_WORDS.split())
_INCOMPLETE_WORDS = """
dpc dpd dpw dpp yayasan bank forum universitas institut himpunan ikatan asosiasi persatuan sekolah
"""
_INCOMPLETE = frozenset(_INCOMPLETE_WORDS.split())
_STOPS_WORDS = "no nomor tahun senin selasa rabu kamis jumat sabtu minggu jl jalan"
_STOPS = frozenset(_STOPS_WORDS.split())
_HOSPITALS = frozenset(["rsud", "rsu", "rs"])
_NUMBERED = frozenset(["negeri", "swasta", "islam"])


def unlisted_end(tokens: Tokens, place: int, names: RegistryNames, is_office: bool) -> int:
    """Where a name ends that begins as names of bodies do, though no list has it; the token itself if none does."""
    small, at = tokens.small[place], place + 1
    if small in BY_SUBJECT:
        following = tokens.small[at] if at < len(tokens) else ""
        if following in _NOT_BODIES.get(small, ()) or not tokens.is_capital(at):
            alone = small in ("inspektorat", "sekretariat") and tokens.words[place].istitle() and is_office
            return at if alone or small == "inspektorat" else place
        end = subject_end(tokens, at)
        if is_office and end == at and (small == "pusat" or (small == "dinas" and _is_somebody(tokens, at))):
            return place
        if end == at and not is_title(tokens, at) and region_behind(tokens, at, names).end == at:
            end = _own_name(tokens, at, names, 1 if is_office else 3)
        return end if end > at or small in ("inspektorat", "sekretariat") else place
    if small in BY_NAME:
        is_word = len(small) > 5 or small in _TITLE_CASE
        if not (is_word and tokens.is_capital(place)) and not tokens.words[place].isupper():
            return place
        if small == "tp":
            at += tokens.words[at : at + 1] == ["-"]
            at, small = (at + 1, "pkk") if tokens.small[at : at + 1] == ["pkk"] else (at, small)
        if is_office and small in ("rt", "rw") and tokens.words[at : at + 1] and tokens.words[at].isdigit():
            return _own_name(tokens, at, names, 4) if _is_closed(tokens, at + 1) else _neighbourhood_end(tokens, at + 1)
        if is_office and small in _HOSPITALS and is_title(tokens, at) and (end := _called_after(tokens, at)):
            return end
        end = _own_name(tokens, at, names, _most(tokens, small, at, is_office))
        has_region = region_behind(tokens, at, names).end > at
        return max(at, end) if end > at or has_region or (len(small) > 2 and small not in _INCOMPLETE) else place
    if small in PLACES_OF_GOVERNMENT and (is_office or (place and tokens.small[place - 1] in DOER_BEFORE)):
        return _own_name(tokens, at, names, 1 if is_office else 3)
    if is_one_word(small):
        while (
            tokens.small[at : at + 1] == ["-"]
            and tokens.is_capital(at + 1)
            and tokens.starts[at] == tokens.ends[at - 1]
        ):
            at += 2
        if tokens.small[at : at + 1] == ["pp"] and small == "satpol":
            at += 1
        goes_on = is_joined(tokens, at) or (
            small.startswith("pus") and tokens.capital[at] and is_subject(tokens.small[at])
        )
        return subject_end(tokens, at) if goes_on and not small.startswith(("kemen", "setda")) else at
    return place


def _neighbourhood_end(tokens: Tokens, at: int) -> int:
    """Where `RT 03 RW 05 Kelurahan Contoh` ends, from behind its first number on."""
    if tokens.small[at : at + 1] == ["rw"] and tokens.words[at + 1 : at + 2] and tokens.words[at + 1].isdigit():
        at += 2
    is_place = tokens.capital[at] and tokens.small[at] in PLACES_OF_GOVERNMENT
    return at + 2 if is_place and tokens.capital[at + 1] and tokens.capital[at + 2] else at


def _called_after(tokens: Tokens, at: int) -> int:
    """`Direktur RSUD dr. Contoh, Nama Contoh`: where a hospital ends that is called after somebody; 0 if none is."""
    at = titles_end(tokens, at)
    while tokens.capital[at] and not is_title(tokens, at) and not is_head(tokens, at):
        at += 1
    is_closed = tokens.words[at : at + 1] == [","] and not degrees_behind(tokens.text, tokens.ends[at - 1])[1]
    return at if is_closed and (is_title(tokens, at + 1) or is_name_word(tokens, at + 1)) else 0


def _is_somebody(tokens: Tokens, at: int) -> bool:
    """`Kepala Dinas Nama Contoh menjelaskan`: two words that no agency is called by."""
    small = tokens.small[at]
    is_short = small not in GIVEN and (tokens.words[at].isupper() or is_listed_word(f"dis{small}"))
    return not is_short and tokens.capital[at + 1] and not tokens.capital[at + 2] and not _is_closed(tokens, at)


def _most(tokens: Tokens, small: str, at: int, is_office: bool) -> int:
    """How many words of its own may stand in the name of a body."""
    if small in WITHOUT_NAME:
        return int(small == "pkk" and tokens.small[at : at + 1] == ["kecamatan"])
    return 4 if not is_office or _is_closed(tokens, at) else 1


def _is_closed(tokens: Tokens, at: int) -> bool:
    """Whether a comma, brackets or titles end the words with capitals that begin here: no name is among them."""
    last = min(len(tokens), at + LONGEST)
    while at < last and (tokens.capital[at] or tokens.words[at].isdigit()) and not is_title(tokens, at):
        at += 1
    if at < last and tokens.words[at] == ",":
        return tokens.capital[at + 1] and not is_head(tokens, at + 1)  # `Bank Contoh Nama Contoh, hadir`
    return at < last and (tokens.words[at] == "(" or is_title(tokens, at))


def _own_name(tokens: Tokens, place: int, names: RegistryNames, most: int) -> int:
    """Where a proper name ends: capitals and numbers, a region as a whole."""
    at, count = place, 0
    while at < len(tokens) and count < most:
        if tokens.words[at].isdigit() and len(tokens.words[at]) < 5 and at > place - 1:
            at += 1
            continue
        region = region_behind(tokens, at, names)
        if region.said:
            return region.end if tokens.small[place - 1] in _NAMED_AFTER_PLACES else at
        if not tokens.is_capital(at) or tokens.small[at] in _STOPS or is_title(tokens, at) or len(tokens.words[at]) < 2:
            break
        if at == place and tokens.small[at + 1 : at + 2] == ["i"] and tokens.small[at + 2 : at + 3] != ["."]:
            return at + 1  # `Desa Contoh I Made Nama`
        if tokens.is_capital(at + 1) and len(tokens.words[at + 1]) == 1 and tokens.small[at + 1] not in DIRECTIONS:
            break  # `Nama N Contoh`: a letter stands in names of people
        count += not (
            is_subject(tokens.small[at]) or tokens.small[at] in PLACES_OF_GOVERNMENT or tokens.small[at] in _NUMBERED
        )
        at += 1
    while at < len(tokens) and at > place and tokens.is_capital(at) and tokens.small[at] in DIRECTIONS:
        at += 1
    return at
