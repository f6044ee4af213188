"""Facts about officials: who is named, and with which office."""

import re
from collections.abc import Iterator
from datetime import date

from plugins.dates import day_text
from plugins.findings import ContentPath, Finding
from plugins.recognition.names import evened, lowered, places
from plugins.recognition.offices import OFFICE, REACH, Office, office_after, office_before, persons
from plugins.registry.lookup import covering, names_of, title_text
from plugins.registry.records import Official, Registry
from plugins.registry.spelling import fold
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import rule
from plugins.rules import facts_codes as codes
from plugins.rules.labels import Labels, Roles

LONGER = re.compile(r" [A-Z][a-z]")
NEAR = 40  # characters in which an office begins behind a name
SPOKEN = ("title", "summary", "paragraph", "item", "quote", "note")
# A sentence with one of these may tell of another day than that of the event.
OTHER_TIME = re.compile(
    r"\b(?:saat itu|ketika itu|kala itu|waktu itu|mantan|pernah|semula|sebelumnya|dulu|dahulu|periode|kelak|akan|"
    r"dilantik|melantik|pelantikan|calon|almarhum|mendiang|sejak|menggantikan)\b",
    re.IGNORECASE,
)
ABSENT = re.compile(
    r"\b(?:mantan|eks|bekas|almarhum|almarhumah|mendiang|calon|atas\s+nama|mewakili|diwakili)\b[^.;]*$", re.IGNORECASE
)


def _span(manuscript: Manuscript) -> tuple[date, date]:
    """The days whose appointments count."""
    release = manuscript.release
    return (release.event.start, release.event.end) if release.event else (release.reference_day, release.reference_day)


def _officials(manuscript: Manuscript) -> dict[str, Official]:
    """The officials of the header."""
    found = (manuscript.registry.officials.get(mention.person) for mention in manuscript.release.officials)
    return {official.slug: official for official in found if official is not None}


@rule(
    codes.OTHER_OFFICE,
    codes.OTHER_KIND,
    codes.DOUBTFUL_OFFICE,
    wrong="Kepala Badan Contoh, Nama Contoh (yang hari itu Plt. Kepala Badan Contoh).",
    right="Plt. Kepala Badan Contoh, Nama Contoh.",
)
def office_is_that_of_the_day(manuscript: Manuscript) -> Iterator[Finding]:
    """An official is called by the office held on the day of the event, with `Plt.` and the like."""
    every = list(_officials(manuscript).values())
    borne = [fold(official.name) for official in every]  # of namesakes nobody can say which one is meant
    officials = {tuple(map(fold, names_of(of))): of for of in every if borne.count(fold(of.name)) == 1}
    labels = Labels(manuscript, officials.values())
    for block in manuscript.texts if officials else ():
        text = evened(block.text) if block.kind in SPOKEN else ""
        for names, official in officials.items():
            for place, end in _named(text, names):
                found = _office(text, place, end, labels, official)
                if found is None or _holds(manuscript, official, *found):
                    continue
                if not _is_of_another_time(text, place, _span(manuscript)[1]):
                    office, roles = found
                    line = block.line_of(min(place, office.start))
                    said = text[min(place, office.start) : max(end, office.end)]
                    is_sure = " " in text[place:end]  # there is more than one of a single name
                    yield _judged(manuscript, line, said, official, roles, is_sure)


def _office(
    text: str, place: int, end: int, labels: Labels, official: Official
) -> tuple[Office, frozenset[str]] | None:
    """The office beside a name and the roles it may mean: one that the person holds or held, else one of others."""
    found = _among(text, place, end, labels.own(official), labels)
    # The offices of others take longer: only where one of the words with which offices begin is near.
    if found or not (OFFICE.search(text, max(0, place - REACH), place) or OFFICE.search(text, end, end + NEAR)):
        return found
    return _among(text, place, end, labels.all, labels)


def _among(text: str, place: int, end: int, known: Roles, labels: Labels) -> tuple[Office, frozenset[str]] | None:
    office = office_before(text, place, end, known, labels.regions)
    office = office or office_after(text, place, end, known, labels.regions)
    return (office, known[office.label]) if office else None


def _named(text: str, names: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where a text names somebody: (place, end). Of names within one another the longest."""
    if not any(name in text for name in names):
        return
    end_of_last = -1
    found = ((place, place + len(name)) for name in names for place in places(text, name))
    for place, end in sorted(found, key=lambda item: (item[0], -item[1])):
        is_longer_name = LONGER.match(text, end)
        if place > end_of_last and not is_longer_name:
            yield place, end
            end_of_last = end


def _is_of_another_time(text: str, place: int, day: date) -> bool:
    """Whether the sentence at a place tells of another time."""
    begin = max(text.rfind(". ", 0, place), text.rfind("! ", 0, place), text.rfind("? ", 0, place), place - 400) + 1
    stop = text.find(". ", place)
    sentence = text[max(0, begin) : stop if 0 <= stop < place + 400 else place + 400]
    years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", sentence)
    return bool(OTHER_TIME.search(sentence)) or any(int(year) != day.year for year in years)


def _holds(manuscript: Manuscript, official: Official, office: Office, roles: frozenset[str]) -> bool:
    """Whether the official held one of the roles that day, in that way."""
    return any(item.role in roles and item.kind == office.kind for item in covering(official, *_span(manuscript)))


def _judged(
    manuscript: Manuscript, line: int, said: str, official: Official, roles: frozenset[str], is_sure: bool
) -> Finding:
    """What is wrong with an office beside a name."""
    start, end = _span(manuscript)
    registry = manuscript.registry
    held = [item for item in covering(official, start, end) if item.role in registry.roles]
    same = [item for item in held if item.role in roles]
    facts = {
        "text": said,
        "day": day_text(end),
        "name": official.name,
        "file": ContentPath(f"registry/officials/{official.slug}.yaml"),
        "titles": "; ".join(title_text(registry, item.role, item.kind) for item in same or held),
    }
    code = codes.OTHER_KIND if same else codes.DOUBTFUL_OFFICE
    if is_sure and not same and held and _is_elsewhere(registry, official, roles, start, end):
        code = codes.OTHER_OFFICE
    return manuscript.finding(line, code, **facts)


def _is_elsewhere(registry: Registry, official: Official, roles: frozenset[str], start: date, end: date) -> bool:
    """Whether the registry is sure that somebody who held other roles did not hold one of these.

    Their own time in it is over or still to come, or somebody else held the role, which one alone can hold.
    """
    own = [item for item in official.appointments if item.role in roles]
    if own:
        return all(item.since is not None for item in own)
    role = registry.roles.get(next(iter(roles))) if len(roles) == 1 else None
    holders = registry.appointments_to(role.slug) if role and not role.shared else ()
    return any(held.covers(start, end) for _, held in holders)


@rule(
    codes.OFFICIAL_NOT_IN_HEADER,
    wrong="Kepala Dinas Contoh, Nama Contoh, hadir. (`officials` tanpa `nama-contoh`)",
    right="Kepala Dinas Contoh, Nama Contoh, hadir. (`officials: [nama-contoh]`)",
)
def officials_of_the_text_are_in_the_header(manuscript: Manuscript) -> Iterator[Finding]:
    """Officials of the registry whom the text names with their office stand in the header."""
    known = {fold(name) for official in _officials(manuscript).values() for name in names_of(official)}
    told: set[str] = set()
    for block in manuscript.prose:
        text = evened(block.text)
        for place, name in persons(text):
            if name in told or any(name in other or other in name for other in known):
                continue
            told.add(name)
            official = _official(manuscript.registry, name)
            if official and not ABSENT.search(text[max(0, place - 150) : place]):
                facts = {"name": official.name, "person": official.slug}
                yield manuscript.finding(block.line_of(place), codes.OFFICIAL_NOT_IN_HEADER, **facts)


def _official(registry: Registry, name: str) -> Official | None:
    """Who bears a name, if one person alone does. Only a name that is in the registry makes the list be asked for."""
    if name not in registry.names_with(name):
        return None
    bearers = [official for official in registry.officials.values() if name in map(fold, names_of(official))]
    return bearers[0] if len(bearers) == 1 else None


@rule(
    codes.OFFICIAL_NOT_NAMED,
    wrong="`officials: [nama-contoh]`, dan isi tidak menyebut Nama Contoh.",
    right="`officials: [nama-contoh]`, dan isi menyebut Nama Contoh.",
)
def officials_of_the_header_are_named(manuscript: Manuscript) -> Iterator[Finding]:
    """Whom the header names, the text names too."""
    officials = _officials(manuscript)
    if not officials:
        return
    plain = evened("\n".join(block.text for block in manuscript.texts))
    text = lowered(plain)
    for official in officials.values():
        names = [fold(name) for name in names_of(official)]
        if not any(name in plain for name in names) and not any(_is_named(text, lowered(name)) for name in names):
            facts = {"name": official.name, "person": official.slug}
            yield manuscript.header("officials", codes.OFFICIAL_NOT_NAMED, **facts)


def _is_named(text: str, name: str) -> bool:
    """Whether a text has a name, or its first and last words: `Nama Contoh` for `Nama C. Contoh`."""
    words = [word for word in name.split() if len(word.strip(".")) > 2] or name.split()
    return any(True for _ in places(text, name)) or all(
        any(True for _ in places(text, word)) for word in {words[0], words[-1]}
    )
