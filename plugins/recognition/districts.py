"""In which district an event was: `Aula Contoh, Kecamatan Melati`, `di Desa Contoh, Melati`."""

import re
from typing import NamedTuple

from plugins.recognition.once import once
from plugins.recognition.story import Seen, Story
from plugins.recognition.telling import SECOND, Telling, telling
from plugins.recognition.venue_names import DAY
from plugins.recognition.venues import DAY_BEHIND, REACH, SHORT, places
from plugins.registry.lookup import names_of
from plugins.registry.records import Registry

IN_VENUE, IN_LEAD, DOUBTFUL = 0.95, 0.85, 0.6
_DISTRICT = r"(?<!\w)(?:kec(?:amatan|\.)|distrik|kapanewon|kemantren)"
IN_DISTRICT = re.compile(rf"(?:{_DISTRICT}|(?<!\w)camat)\s{{0,2}}$")
DISTRICT_AT = re.compile(rf"{_DISTRICT}\s{{1,2}}")
PLACED = re.compile(r"\b(?:di|ke|wilayah|giliran|(?:meninjau|mengunjungi|menyambangi|mendatangi))\b[^.;]{0,60}$")
BESIDE_VILLAGE = re.compile(r"\b(?:desa|kelurahan)\b[^.;]{0,60}$")
CHAIN = re.compile(r"(?:, ?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)*, ?(?:[Kk]ec(?:amatan|\.) ?)?")  # an address goes on
LONGER = re.compile(r" (?!Kab|Kota|Prov)[A-Z][a-z]")  # `Contoh Seberang` is not Contoh
BEHIND_VILLAGE = re.compile(r"\b(?:desa|kelurahan|kampung|nagari|gampong|dusun)\s+[\w' -]{2,40},\s*$")
BEHIND_AT = re.compile(r"\bdi\s+$")
OF_PEOPLE = re.compile(
    r"\b(?:dari|camat|staf|warga|asal|pemerintah|perwakilan|pengelola|pengurus|forkopimcam|pegawai)\s+$"
)


class _Districts(NamedTuple):
    """One pattern for all districts in small letters, their slugs by name, and the seats of regions."""

    pattern: re.Pattern[str]
    slugs: dict[str, str]
    seats: frozenset[str]


@once
def _districts(registry: Registry) -> _Districts:
    slugs = {name.lower(): district.slug for district in registry.districts.values() for name in names_of(district)}
    seats = frozenset(government.seat.lower() for government in registry.governments.values())
    names = "|".join(re.escape(name) for name in sorted(slugs, key=len, reverse=True)) or "(?!)"
    return _Districts(re.compile(rf"(?<![\w-])(?:{names})(?![\w-])"), slugs, seats)


def districts(story: Story, registry: Registry) -> tuple[Seen[str], ...]:
    """Slugs of the districts (kecamatan) in which the event was."""
    known, tells = _districts(registry), telling(story)
    venues, seen = places(story), dict[str, Seen[str]]()
    for venue in venues:
        for found in known.pattern.finditer(tells.small, venue.start, venue.end + SHORT):
            if found.start() >= venue.end and not CHAIN.fullmatch(story.text, venue.end, found.start()):
                break
            is_told = IN_DISTRICT.search(tells.small, venue.start, found.start()) is not None
            if not is_told and LONGER.match(story.text, found.end()):
                continue
            if is_told or found[0] not in known.seats:  # a seat is a town; its district may be called so, too
                slug, confidence = known.slugs[found[0]], min(IN_VENUE if is_told else IN_LEAD, venue.confidence)
                seen.setdefault(slug, Seen(slug, found.start(), found.end(), "in-venue", confidence))
    if not any(one.is_sure for one in seen.values()) and not any(
        " kec" in tells.small[venue.start : venue.end] for venue in venues
    ):
        seen = {**seen, **_without_its_word(story, known, tells), **_of_the_lead(story, known, tells)}
    return tuple(sorted(seen.values(), key=lambda one: (-one.confidence, one.start)))


def _of_the_lead(story: Story, known: _Districts, tells: Telling) -> dict[str, Seen[str]]:
    """Districts that the first paragraphs name as places: `di Desa Contoh, Kecamatan Contoh`."""
    seen: dict[str, Seen[str]] = {}
    for word in DISTRICT_AT.finditer(tells.small, story.body_start):
        found = known.pattern.match(tells.small, word.end())
        if tells.sentence(word.start()).paragraph > SECOND:
            break
        before = tells.before(word.start(), SHORT)
        is_placed = PLACED.search(before) is not None
        if not found or OF_PEOPLE.search(before) or not (is_placed or BESIDE_VILLAGE.search(before)):
            continue
        place = word.start()
        if tells.is_quoted(place) or tells.is_past(place, REACH) or tells.is_planned(place, REACH):
            continue
        slug = known.slugs[found[0]]
        confidence = IN_LEAD if is_placed and tells.last("held", place, REACH) >= 0 else DOUBTFUL
        seen.setdefault(slug, Seen(slug, found.start(), found.end(), "in-lead", confidence))
    return seen


def _without_its_word(story: Story, known: _Districts, tells: Telling) -> dict[str, Seen[str]]:
    """Districts that the lead names behind a village, or behind `di` with the day: `Desa Melati, Contoh`."""
    seen: dict[str, Seen[str]] = {}
    for found in known.pattern.finditer(tells.small, story.body_start):
        start, end = found.span()
        if tells.sentence(start).paragraph > SECOND:
            break
        if found[0] in known.seats or not story.text[start].isupper():
            continue
        before = tells.before(start, SHORT)
        is_behind_village = BEHIND_VILLAGE.search(before) is not None
        is_dated = BEHIND_AT.search(before) is not None and DAY_BEHIND.match(tells.small, end) is not None
        is_held = tells.last("held", start, REACH) >= 0 or DAY.match(tells.small, end) is not None
        if not (is_behind_village or BEHIND_AT.search(before)) or not (is_held or is_dated):
            continue
        if not (tells.is_quoted(start) or tells.is_past(start, REACH) or tells.is_planned(start, REACH)):
            slug = known.slugs[found[0]]
            seen.setdefault(
                slug, Seen(slug, start, end, "in-lead", IN_LEAD if is_behind_village or is_dated else DOUBTFUL)
            )
    return seen
