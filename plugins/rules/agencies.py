"""Facts about agencies: how they are called."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plugins.findings import Finding
from plugins.recognition.names import evened, is_edge, is_slip, is_swap, lowered, places
from plugins.registry.lookup import names_of
from plugins.registry.records import Agency, Partner
from plugins.registry.spelling import fold
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import rule
from plugins.rules import facts_codes as codes

SHORTEST = 5  # letters of a word that is near another one
FIRST_WORDS = re.compile(
    r"(?:Dinas|Badan|Bagian|Bidang|Sekretariat|Inspektorat|Kelurahan|Kantor|Pusat|Kementerian|Universitas|"
    r"Lembaga|Rumah Sakit)(?!\w)"
)
ABBREVIATION = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]{3,11}(?![\w-])")
WORD = re.compile(r"[\w'-]+")
LONGEST_NAME = 160  # characters
BEHIND = 10  # characters between a short name and its long one: `BKN, yaitu Badan …`
SPOKEN = ("title", "summary", "heading", "paragraph", "item", "quote", "note")


def _bodies(manuscript: Manuscript) -> dict[str, Agency | Partner]:
    """The agencies and partners that the header names."""
    release, registry = manuscript.release, manuscript.registry
    organisers = release.event.organisers if release.event else ()
    found: dict[str, Agency | Partner] = {}
    for slug in (*release.agencies, *release.supporting_agencies, *release.partners, *organisers):
        body = registry.agencies.get(slug) or registry.partners.get(slug)
        if body:
            found[slug] = body
    return found


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, without what stands between them."""
    return tuple(WORD.findall(lowered(fold(name))))


@rule(
    codes.MISTYPED_AGENCY,
    wrong="Badan Kepegawain dan Pengembangan Sumber Daya Manusia",
    right="Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
)
def agencies_are_written_as_in_the_registry(manuscript: Manuscript) -> Iterator[Finding]:
    """The name of an agency is written as the registry has it."""
    bodies = _bodies(manuscript)
    lead = manuscript.registry.agencies.get(manuscript.release.lead_agency)
    near = manuscript.registry.agencies_of(lead.government) if lead else ()
    names = tuple(dict.fromkeys(name for body in (*bodies.values(), *near) for name in (body.name, *body.other_names)))
    for block in manuscript.texts:
        if block.kind not in SPOKEN:
            continue
        text = evened(block.text)
        for place, said, name in (*_slips(text, names), *_swaps(text, tuple(bodies.values()))):
            if fold(said) not in manuscript.registry.names_with(fold(said)):
                facts = {"text": said, "name": name}
                yield manuscript.finding(block.line_of(place), codes.MISTYPED_AGENCY, **facts)


def _slips(text: str, names: tuple[str, ...]) -> Iterator[tuple[int, str, str]]:
    """Names of which one word is mistyped: (place, what is written, the name)."""
    for begins in FIRST_WORDS.finditer(text):
        place = begins.start()
        likely = _by_first_word(names).get(lowered(begins[0]).split()[0], ())
        written = list(WORD.finditer(text, place, place + LONGEST_NAME)) if likely else []
        small = [lowered(found[0]) for found in written if is_edge(text, found.end())]
        slips: list[tuple[int, str, str]] = []
        for name in likely:
            words = words_of(name)
            if len(small) < len(words):
                continue
            unlike = [pair for pair in zip(small, words, strict=False) if pair[0] != pair[1]]
            if not unlike:
                slips = []
                break
            if len(unlike) == 1 and is_mistyped(*unlike[0]):
                slips.append((place, text[place : written[len(words) - 1].end()], name))
        yield from slips[:1]


@lru_cache(maxsize=64)
def _by_first_word(names: tuple[str, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in names:
        if len(words_of(name)) > 1:
            found.setdefault(words_of(name)[0], []).append(name)
    return found


def is_mistyped(word: str, other: str) -> bool:
    """Whether a word is another one with a slip."""
    return min(len(word), len(other)) >= SHORTEST and word.isalpha() and other.isalpha() and is_slip(word, other)


def _swaps(text: str, bodies: Sequence[Agency | Partner]) -> Iterator[tuple[int, str, str]]:
    """Abbreviations with two letters exchanged."""
    shorts = [body.short_name for body in bodies if ABBREVIATION.fullmatch(body.short_name)]
    for found in ABBREVIATION.finditer(text) if shorts else ():
        for short in shorts:
            if found[0] not in shorts and is_swap(found[0], short):
                yield found.start(), found[0], short


@rule(
    codes.UNEXPLAINED_SHORT_NAME,
    wrong="Bimtek digelar Discon.",
    right="Bimtek digelar Dinas Contoh (Discon).",
)
def short_names_are_explained(manuscript: Manuscript) -> Iterator[Finding]:
    """An abbreviated name of an agency is explained where the text first uses it."""
    blocks = [(block, evened(block.text)) for block in manuscript.prose]
    told: set[str] = set()
    for body in _bodies(manuscript).values():
        short = fold(body.short_name)
        if manuscript.release.lang != "id" or short in told or not _is_abbreviation(short, body):
            continue
        told.add(short)
        before: list[str] = []
        for block, text in blocks:
            place = next(places(text, short), None)
            if place is None:
                before.append(text)
                continue
            names = [name for name in names_of(body) if " " in name and next(places(fold(name), short), None) is None]
            if not any(_says(" ".join(before), text, place + len(short), name) for name in names):
                facts = {"text": short, "name": body.name}
                yield manuscript.finding(block.line_of(place), codes.UNEXPLAINED_SHORT_NAME, **facts)
            break


def _is_abbreviation(short: str, body: Agency | Partner) -> bool:
    """Whether a short name is one word that is not of the name."""
    return " " not in short and len(short) > 1 and lowered(short) not in words_of(body.name)


def _says(before: str, text: str, end: int, name: str) -> bool:
    """Whether a name stands before the short one, which ends at `end` of the text, or right behind it."""
    said = " ".join(WORD.findall(lowered(f"{before} {text[: end + len(name) + BEHIND]}")))
    return next(places(said, " ".join(words_of(name))), None) is not None
