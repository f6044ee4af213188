"""The words that name one body: a name of the registry, or what begins like one, with region and abbreviation."""

from typing import NamedTuple

from plugins.recognition.body_words import (
    BY_NAME,
    BY_SUBJECT,
    GOVERNMENTS,
    JOINTS,
    PLACES_OF_GOVERNMENT,
    STARTS,
    UNITS,
    WITHOUT_NAME,
    is_one_word,
    is_subject,
)
from plugins.recognition.homes import Region, region_behind
from plugins.recognition.person_phrases import GIVEN
from plugins.recognition.person_words import is_title
from plugins.recognition.regions import DIRECTIONS, leads_at
from plugins.recognition.registry_names import Meant, RegistryNames
from plugins.recognition.tokens import Tokens

_LONGEST = 14  # words of a name that no list has
_BRACKET = 7  # tokens of an abbreviation between brackets
_SURE, _LIKELY, _PERHAPS = 0.9, 0.85, 0.7
# Behind these a district, a village or a hall is a place and not who does something there.
_PLACE_BEFORE_WORDS = "di ke se wilayah masyarakat warga dari , ) desa dusun penduduk daerah - – tingkat"
_PLACE_BEFORE = frozenset(_PLACE_BEFORE_WORDS.split())
_DOER_BEFORE_WORDS = "pemerintah kantor oleh staf pegawai aparat jajaran"
_DOER_BEFORE = frozenset(_DOER_BEFORE_WORDS.split())
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
_NUMBERED = frozenset(["negeri", "swasta", "islam"])


class Named(NamedTuple):
    """Words that name a body, by their tokens: all up to `end`, without region and brackets up to `name_end`."""

    start: int
    name_end: int
    end: int
    meant: tuple[Meant, ...] = ()
    short: str = ""
    region: str = ""
    governments: tuple[str, ...] = ()
    unit: str = ""
    sureness: float = _LIKELY
    is_government: bool = False
    has_region: bool = False  # the name itself tells the region


def named_at(tokens: Tokens, place: int, names: RegistryNames, is_office: bool = False) -> Named | None:
    """The body whose name begins at a token; `is_office`: it stands behind an office, and a name may follow it."""
    small = tokens.small[place]
    if small in GOVERNMENTS and (named := _government(tokens, place, names)):
        return named
    end, meant = names.body_at(tokens, place)
    if meant and small in PLACES_OF_GOVERNMENT and not is_office and _is_place(tokens, place):
        return None
    sureness = _SURE
    longer = _unknown(tokens, place, names, is_office)
    if longer > end and not (meant and not _goes_on(tokens, end, longer)):
        end, meant = longer, ()
        sureness = _LIKELY if small in BY_SUBJECT or is_one_word(small) else _PERHAPS
    if end == place:
        return None
    if small in UNITS and not meant and (whole := _whole(tokens, place, end, names)):
        return whole
    return _with_tail(tokens, Named(place, end, end, meant, sureness=sureness), names)


def _whole(tokens: Tokens, place: int, end: int, names: RegistryNames) -> Named | None:
    """The body of which a unit is told before it: `Bagian Hukum Sekretariat Daerah`."""
    for at in range(place + 2, end + 1):
        if not tokens.is_capital(at) or tokens.small[at - 1] in JOINTS:
            continue
        found, meant = names.body_at(tokens, at)
        if meant and (found > at + 1 or not is_subject(tokens.small[at]) or is_one_word(tokens.small[at])):
            named = _with_tail(tokens, Named(at, found, found, meant, sureness=_SURE), names)
            return named._replace(unit=tokens.said(place, at))
    return None


def _goes_on(tokens: Tokens, end: int, longer: int) -> bool:
    """Whether what follows a known name belongs to it: `Dinas Pendidikan dan Kebudayaan`."""
    rest = tokens.small[end:longer]
    return rest[0] in JOINTS and rest[0] != "," and any(is_subject(word) for word in rest)


def _is_place(tokens: Tokens, place: int) -> bool:
    before = tokens.small[place - 1] if place else ""
    if before in _DOER_BEFORE or (before == "dari" and place > 1 and tokens.small[place - 2] in _DOER_BEFORE):
        return False
    return before in _PLACE_BEFORE


def _government(tokens: Tokens, place: int, names: RegistryNames) -> Named | None:
    at, kind = leads_at(tokens, place)
    if at == place:
        return None
    region = region_behind(tokens, place, names)
    if region.said:
        core = _core(tokens, place, region)
        named = Named(place, region.end, region.end, (), "", core, region.governments, is_government=True)
        return _with_bracket(tokens, named, names)
    is_whole = kind or tokens.small[place] in ("pemda", "pemko") or tokens.small[at - 1] == "daerah"
    if not is_whole or names.body_at(tokens, place)[1]:
        return None
    return _with_bracket(tokens, Named(place, at, at, is_government=True), names)


def _core(tokens: Tokens, place: int, region: Region) -> str:
    at = place
    while at < region.end - 1 and tokens.small[at] in (GOVERNMENTS | {"daerah"}):
        at += 1
    return tokens.said(at, region.end)


def _with_tail(tokens: Tokens, named: Named, names: RegistryNames) -> Named:
    named = _with_bracket(tokens, named, names)
    at = named.end
    if tokens.small[at : at + 1] == ["ri"] or tokens.small[at : at + 2] == ["republik", "indonesia"]:
        at += 1 if tokens.small[at] == "ri" else 2
        named = _with_bracket(tokens, named._replace(end=at, name_end=at), names)
    region = region_behind(tokens, named.end, names)
    if region.said:
        said = _core(tokens, named.end, region)
        named = named._replace(end=region.end, region=said, governments=region.governments, has_region=True)
        if not named.short:
            named = _with_bracket(tokens, named, names)
    unit = _unit(tokens, named)
    return named._replace(unit=unit) if unit else named


def _with_bracket(tokens: Tokens, named: Named, names: RegistryNames) -> Named:
    at = named.end
    if tokens.small[at : at + 1] != ["("]:
        return named
    close = next((n for n in range(at + 1, min(len(tokens), at + 1 + _BRACKET)) if tokens.small[n] == ")"), 0)
    if close < at + 2 or not _is_short(tokens, at + 1):
        return named
    end, meant = names.body_at(tokens, at + 1)
    both = tuple(item for item in named.meant if item in meant)
    region = region_behind(tokens, end if meant else close, names)
    if region.said and region.end == close:
        named = named._replace(region=region.said, governments=region.governments, has_region=True)
        short = tokens.said(at + 1, end)
    else:
        short = tokens.said(at + 1, close)
    return named._replace(end=close + 1, short=short, meant=both or named.meant or meant)


def _is_short(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    return (
        sum(letter.isupper() for letter in word) > 1
        or is_one_word(tokens.small[at])
        or (tokens.words[at][0].isupper() and tokens.small[at + 1 : at + 2] in (["-"], [")"]))
    ) and not word[0].isdigit()


def _unit(tokens: Tokens, named: Named) -> str:
    """The part of a body that stands beside it: `Bidang Contoh Dinas Contoh`, `Dinas Contoh, melalui Bidang Contoh`."""
    at = named.end
    at += tokens.small[at : at + 1] == [","]
    if tokens.small[at : at + 1] == ["melalui"] and tokens.is_capital(at + 1) and tokens.small[at + 1] in UNITS:
        return tokens.said(at + 1, subject_end(tokens, at + 2))
    return ""


def _unknown(tokens: Tokens, place: int, names: RegistryNames, is_office: bool) -> int:
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
        end = _own_name(tokens, at, names, _most(tokens, small, at, is_office))
        has_region = region_behind(tokens, at, names).end > at
        return max(at, end) if end > at or has_region or (len(small) > 2 and small not in _INCOMPLETE) else place
    if small in PLACES_OF_GOVERNMENT and (is_office or (place and tokens.small[place - 1] in _DOER_BEFORE)):
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
        goes_on = _is_joined(tokens, at) or (
            small.startswith("pus") and tokens.capital[at] and is_subject(tokens.small[at])
        )
        return subject_end(tokens, at) if goes_on and not small.startswith(("kemen", "setda")) else at
    return place


def _is_somebody(tokens: Tokens, at: int) -> bool:
    """`Kepala Dinas Nama Contoh menjelaskan`: two words that no agency is called by."""
    small = tokens.small[at]
    is_short = small not in GIVEN and (tokens.words[at].isupper() or is_one_word(f"dis{small}"))
    return not is_short and tokens.capital[at + 1] and not tokens.capital[at + 2] and not _is_closed(tokens, at)


def _most(tokens: Tokens, small: str, at: int, is_office: bool) -> int:
    """How many words of its own may stand in the name of a body."""
    if small in WITHOUT_NAME:
        return int(small == "pkk" and tokens.small[at : at + 1] == ["kecamatan"])
    return 4 if not is_office or _is_closed(tokens, at) else 1


def _is_closed(tokens: Tokens, at: int) -> bool:
    """Whether a comma, brackets or titles end the words with capitals that begin here: no name is among them."""
    last = min(len(tokens), at + _LONGEST)
    while at < last and (tokens.capital[at] or tokens.words[at].isdigit()) and not is_title(tokens, at):
        at += 1
    return at < last and (tokens.words[at] in (",", "(") or is_title(tokens, at))


def _is_joined(tokens: Tokens, at: int) -> bool:
    return (
        tokens.small[at : at + 1] in (["dan"], ["&"]) and tokens.is_capital(at + 1) and is_subject(tokens.small[at + 1])
    )


def subject_end(tokens: Tokens, place: int) -> int:
    """Where words end that tell what a body or an office is about, joined by commas, `dan` and hyphens."""
    at, last = place, min(len(tokens), place + 2 * _LONGEST)
    while at < last:
        if at > place and is_title(tokens, at) and is_title_of_somebody(tokens, at):
            break
        if (tokens.is_capital(at) and (is_subject(tokens.small[at]) or _is_within(tokens, at, place))) or (
            tokens.small[at] in JOINTS and at > place and _follows(tokens, at + 1)
        ):
            at += 1
        elif (
            tokens.small[at] == ","
            and at > place
            and tokens.small[at + 1 : at + 2] == ["dan"]
            and _follows(tokens, at + 2)
        ):
            at += 2
        else:
            break
    return at


def _is_within(tokens: Tokens, at: int, place: int) -> bool:
    """Whether a word that tells nothing stands among those that do: `PUBM Bina Marga`, `Xyz dan Tata Ruang`."""
    if tokens.small[at] in GIVEN or is_title(tokens, at):
        return False
    if tokens.words[at].isupper() and 1 < len(tokens.words[at]) < 6:
        return tokens.capital[at + 1] and is_subject(tokens.small[at + 1]) and tokens.small[at + 1] not in STARTS
    is_joined = at > place and tokens.small[at + 1 : at + 2] in (["dan"], ["&"])
    return is_joined and _follows(tokens, at + 2) and tokens.small[at + 2] not in STARTS


def is_title_of_somebody(tokens: Tokens, at: int) -> bool:
    """Whether `Ibu` is somebody's title, and not whom a body cares for: `Kesehatan Ibu dan Anak`."""
    return tokens.is_capital(at + 1) and not is_subject(tokens.small[at + 1])


def _follows(tokens: Tokens, at: int) -> bool:
    """Whether a further word of a name stands here, and not another name."""
    if not tokens.is_capital(at) or not is_subject(tokens.small[at]):
        return False
    following = at + 1 < len(tokens) and tokens.is_capital(at + 1) and tokens.small[at] in BY_SUBJECT
    return not following and tokens.small[at] not in ("bupati", "gubernur", "wakil", "wali", "walikota")


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
        if tokens.is_capital(at + 1) and len(tokens.words[at + 1]) == 1 and tokens.small[at + 1] not in DIRECTIONS:
            break  # `Nama N Contoh`: a letter stands in names of people
        count += not (
            is_subject(tokens.small[at]) or tokens.small[at] in PLACES_OF_GOVERNMENT or tokens.small[at] in _NUMBERED
        )
        at += 1
    while at < len(tokens) and at > place and tokens.is_capital(at) and tokens.small[at] in DIRECTIONS:
        at += 1
    return at
