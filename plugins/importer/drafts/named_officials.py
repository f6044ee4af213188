"""The officials of a header out of the people that a text names: those the registry knows in that office that day."""

from collections.abc import Mapping
from typing import NamedTuple

from plugins.catalogue import N_
from plugins.findings import Phrase
from plugins.importer.drafts.notes import UNSURE
from plugins.importer.result import Doubt
from plugins.recognition.story import OfficeHeld, Person, Seen, Span
from plugins.registry.lookup import covering
from plugins.registry.records import Appointment, Registry

UNKNOWN = Phrase(N_("the registry does not know this person"))
NOT_IN_OFFICE = Phrase(N_("no appointment is known for that day"))
OTHER_OFFICE = Phrase(N_("the registry knows another office for that day"))
OTHER_KIND = Phrase(N_("the registry says otherwise who was acting"))
SEVERAL = Phrase(N_("several offices were held that day, and the text does not tell which is meant"))


class Officials(NamedTuple):
    """Entries of `officials`, and whoever is left out with the reason."""

    entries: tuple[Mapping[str, str], ...]
    doubts: tuple[Doubt, ...]


def officials(people: tuple[Seen[Person], ...], span: Span, registry: Registry) -> Officials:
    """Those whose office of the days is certain. People without an office are nobody's doubt."""
    entries: list[Mapping[str, str]] = []
    doubts: list[Doubt] = []
    known: set[str] = set()
    for seen in people:
        person = seen.value
        if person.slug in known or not (person.slug or person.offices):
            continue
        found = _entries(seen, span, registry)
        if isinstance(found, Phrase):
            doubts.append(_doubt(seen, found))
        else:
            known.add(person.slug)
            entries += found
    return Officials(tuple(entries), tuple(doubts))


def _entries(seen: Seen[Person], span: Span, registry: Registry) -> list[Mapping[str, str]] | Phrase:
    """The header's entries, one for each office that the text gives; or why there are none."""
    person = seen.value
    official = registry.officials.get(person.slug)
    if official is None:
        return UNKNOWN
    if not seen.is_sure:
        return UNSURE
    held = covering(official, span.first, span.last)
    if not held:
        return NOT_IN_OFFICE
    roles = _roles(person.offices, held)
    if isinstance(roles, Phrase):
        return roles
    represents = person.stands_for.slug if person.stands_for else ""
    first = {"person": person.slug, "role": roles[0], "part": person.part}
    if represents in registry.roles:
        first["for"] = represents
    return [first, *({"person": person.slug, "role": role} for role in roles[1:])]


def _roles(offices: tuple[OfficeHeld, ...], held: tuple[Appointment, ...]) -> list[str] | Phrase:
    """The roles that must be said, in the order of the text, "" where there is one only; or why none can be."""
    roles = tuple(dict.fromkeys(item.role for item in held))
    said = {office.slug: office.kind for office in offices if office.slug}
    meant = [role for role in said if role in roles]
    if said and not meant:
        return OTHER_OFFICE
    if len(roles) > 1 and not meant:
        return SEVERAL
    for role in meant:
        last = max((item for item in held if item.role == role), key=lambda item: item.first_day)
        if said[role] != last.kind:
            return OTHER_KIND
    return meant if len(roles) > 1 else [""]


def _doubt(seen: Seen[Person], reason: Phrase) -> Doubt:
    told = ", ".join([seen.value.name, *(office.label for office in seen.value.offices)])
    return Doubt("officials", told, reason, seen.start, seen.end, seen.rule, seen.confidence)
