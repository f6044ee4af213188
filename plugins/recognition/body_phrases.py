"""The words that name one body: a name of the registry, or what begins like one, with region and abbreviation."""

from typing import NamedTuple

from plugins.recognition.body_words import (
    BY_SUBJECT,
    GOVERNMENTS,
    JOINTS,
    PLACES_OF_GOVERNMENT,
    UNITS,
    is_one_word,
    is_subject,
)
from plugins.recognition.homes import Region, region_behind
from plugins.recognition.regions import leads_at
from plugins.recognition.registry_names import Meant, RegistryNames
from plugins.recognition.subject_phrases import subject_end
from plugins.recognition.tokens import Tokens
from plugins.recognition.unlisted_bodies import DOER_BEFORE, unlisted_end

_BRACKET = 7  # tokens of an abbreviation between brackets
_SURE, _LIKELY, _PERHAPS = 0.9, 0.85, 0.7
# Behind these a district, a village or a hall is a place and not who does something there.
_PLACE_BEFORE_WORDS = "di ke se wilayah masyarakat warga dari , ) desa dusun penduduk daerah - – tingkat"
_PLACE_BEFORE = frozenset(_PLACE_BEFORE_WORDS.split())


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
    longer = unlisted_end(tokens, place, names, is_office)
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
    if before in DOER_BEFORE or (before == "dari" and place > 1 and tokens.small[place - 2] in DOER_BEFORE):
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
