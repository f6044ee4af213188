"""Facts about districts: how they are called, and whether there are such."""

import re
from collections.abc import Iterator
from itertools import takewhile

from plugins.dates import MONTHS, WEEKDAYS
from plugins.findings import Finding
from plugins.recognition.names import evened, lowered
from plugins.recognition.sentences import sentences
from plugins.registry.lookup import names_of
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import rule
from plugins.rules import facts_codes as codes
from plugins.rules.agencies import SPOKEN, is_mistyped, words_of
from plugins.slugs import slug_of

DISTRICT = re.compile(r"Kecamatan((?: [A-Z][\w'-]{2,30}| \d{1,3}(?!\w)){1,3})")
PLACED = re.compile(
    rf"(?:\b(?i:di|ke|dari|wilayah|warga|penduduk)\s|\b(?:Desa|Kelurahan)\s[^,.;:()]{{1,40}},\s){DISTRICT.pattern}"
)
AREA = re.compile(r"\b(?:Kabupaten|Kab\.|Kota|Provinsi)\s[A-Z]\w+(?:\s[A-Z]\w+)*")
OTHER_AREA = frozenset(("Kabupaten", "Kota", "Provinsi", "Kecamatan"))
_NO_NAMES = """
Anda Bebas Berprestasi Bersih Bersinar Cantik Digital Hijau Ini Itu Kami Kita Layak Lain Mandiri Peduli Percontohan
Ramah Sadar Sehat Sejahtera Siaga Tahun Tangguh Terbaik Tersebut Yang
"""
NO_NAMES = frozenset((*_NO_NAMES.split(), *MONTHS, *WEEKDAYS))
"""Words behind `Kecamatan` that a name does not hold: days, and those of prizes and programmes."""


@rule(
    codes.MISTYPED_DISTRICT,
    wrong="Bimtek berlangsung di Kecamatan Tomuni.",
    right="Bimtek berlangsung di Kecamatan Tomoni.",
)
def districts_are_written_as_in_the_registry(manuscript: Manuscript) -> Iterator[Finding]:
    """The name of a district is written as the registry has it."""
    for block in manuscript.texts:
        if block.kind not in SPOKEN or "Kecamatan " not in block.text:
            continue
        for found in DISTRICT.finditer(evened(block.text)):
            words = list(takewhile(lambda word: word not in OTHER_AREA, found[1].split()))
            near = _nearest_district(manuscript, words)
            if near:
                facts = {"text": " ".join(words[: len(near.split())]), "name": near}
                yield manuscript.finding(block.line_of(found.start()), codes.MISTYPED_DISTRICT, **facts)


def _nearest_district(manuscript: Manuscript, words: list[str]) -> str:
    """The district of which one word is mistyped, "" where there is none.

    Only a name that is no slug of a district makes the list be asked for.
    """
    districts = manuscript.registry.districts
    said = " ".join(words)
    if not words or slug_of(said) in districts or f"Kecamatan {said}" in manuscript.registry.names_with(said):
        return ""
    small = [lowered(word) for word in words]
    length, nearest = 0, ""  # of the longest name that is there, or is meant
    for name in (name for district in districts.values() for name in names_of(district)):
        theirs = words_of(name)
        unlike = [pair for pair in zip(small, theirs, strict=False) if pair[0] != pair[1]]
        is_slip_of = len(unlike) == 1 and is_mistyped(*unlike[0])
        if length < len(theirs) <= len(small) and (is_slip_of or not unlike):
            length, nearest = len(theirs), name if unlike else ""
        elif len(theirs) == length and not unlike:
            nearest = ""
    return nearest


@rule(
    codes.NO_SUCH_DISTRICT,
    wrong="Bimtek berlangsung di Kecamatan Antah Berantah.",
    right="Bimtek berlangsung di Kecamatan Antah Berantah, Kota Contoh.",
)
def districts_are_registered(manuscript: Manuscript) -> Iterator[Finding]:
    """A district is one of the registry, unless the sentence tells that it lies in another kabupaten or kota."""
    found: list[tuple[int, str]] = []
    known, elsewhere = set[str](), set[str]()
    for block in manuscript.texts:
        if block.kind not in SPOKEN or "Kecamatan " not in block.text:
            continue
        text = evened(block.text)
        for sentence in sentences(text):
            told = [(said.start(1), _name_in(said[1])) for said in PLACED.finditer(sentence.text)]
            unknown = {name for _, name in told if name} - known
            known |= {name for name in unknown if _is_known(manuscript, name.split())}
            unknown -= known
            if unknown and _lies_elsewhere(manuscript, sentence.text):
                elsewhere |= {name.split()[0] for name in unknown}
            found += [(block.line_of(sentence.start + place), name) for place, name in told if name in unknown]
    for line, name in found:
        if name.split()[0] not in elsewhere:
            yield manuscript.finding(line, codes.NO_SUCH_DISTRICT, text=name)


def _name_in(said: str) -> str:
    """What is called a Kecamatan, "" where that is no name."""
    words = list(takewhile(lambda word: word not in OTHER_AREA | NO_NAMES, said.split()))
    return " ".join(words) if words and words[0].isalpha() else ""


def _is_known(manuscript: Manuscript, words: list[str]) -> bool:
    """Whether the registry has a district, or somebody else, of that name, or of one that may be meant by it."""
    registry, first = manuscript.registry, words[0]
    if slug_of(" ".join(words)) in registry.districts or not registry.districts:
        return True
    if registry.names_with(f"Kecamatan {first}") or _nearest_district(manuscript, words):
        return True
    small = tuple(lowered(word) for word in words)
    names = [words_of(name) for district in registry.districts.values() for name in names_of(district)]
    names += [words_of(name) for government in registry.governments.values() for name in names_of(government)]
    return any(name == small[: len(name)] or name[1:] == small for name in names if name)


def _lies_elsewhere(manuscript: Manuscript, sentence: str) -> bool:
    """Whether a sentence names a kabupaten, kota or province that is not the one whose districts are registered."""
    registry = manuscript.registry
    own = {district.government for district in registry.districts.values()}
    names = {words_of(name) for slug in own if (ours := registry.governments.get(slug)) for name in names_of(ours)}
    told = [words_of(found[0]) for found in AREA.finditer(sentence)]
    return any(not any(area[: len(name)] == name for name in names) for area in told)
