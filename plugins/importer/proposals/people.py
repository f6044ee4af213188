"""People in public office whom no file of officials has, and further days on which known ones were seen in office."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from plugins.catalogue import N_
from plugins.desk.names import bare_name
from plugins.desk.yaml_text import Value
from plugins.importer.proposals.gathering import Gathered, PersonSeen
from plugins.importer.proposals.proposal import Proposal, free_slug, proposed
from plugins.importer.proposals.spellings import alike_people, person_key
from plugins.registry.lookup import names_of
from plugins.registry.records import Registry

NO_DAY = N_("No text says on which day: write `seen_on`, or `from`.")


def proposed_people(gathered: Gathered, registry: Registry, roles: Mapping[str, str], run: str) -> list[Proposal]:
    """New people, then appointments of known ones. `roles`: slugs by what the gathered call them; `run`: the source's
    name. An office of no slug is none of government, and whoever holds no other is not proposed."""
    seen = {name: _public(person, roles, registry) for name, person in gathered.people.items()}
    seen = {name: person for name, person in seen.items() if person.held}
    new = list(_people(item for item in seen.items() if not item[1].slug))
    taken = set(registry.officials)
    found: list[Proposal] = []
    slugs = {id(person): free_slug(bare_name(_written(person))[0], taken, "pejabat") for _, person in new}
    alike = _alike(new, registry, roles, slugs)
    for _, person in new:
        slug = slugs[id(person)]
        held = _held(person, roles, run)
        values: dict[str, Value] = {"slug": slug, "name": bare_name(_written(person))[0] or _written(person)}
        degrees = {"before": _commonest(person.before), "after": _commonest(person.after)}
        if any(degrees.values()):
            values["degrees"] = degrees
        values["appointments"] = held
        remarks = [NO_DAY] if any(not item["seen_on"] for item in held) else []
        found.append(proposed("people", values, person, alike[slug], remarks))
    for person in seen.values():
        if person.slug:
            for item in _held(person, roles, run):
                remarks = [] if item["seen_on"] else [NO_DAY]
                found.append(proposed("appointments", {"person": person.slug, **item}, person, (), remarks))
    return found


def _public(person: PersonSeen, roles: Mapping[str, str], registry: Registry) -> PersonSeen:
    held = {place: days for place, days in person.held.items() if place[0] in roles or place[0] in registry.roles}
    return replace(person, held=held)


def _people(seen: Iterable[tuple[str, PersonSeen]]) -> Iterator[tuple[str, PersonSeen]]:
    """Of one name those joined who share an office, or degrees that say enough; and the name's key."""
    by_name: dict[str, list[PersonSeen]] = defaultdict(list)
    for name, person in seen:
        by_name[name.partition("@")[0]].append(person)
    for key, same in by_name.items():
        groups: list[PersonSeen] = []
        for person in same:
            for known in [group for group in groups if _is_surely(key, group, person)]:
                groups.remove(known)
                person = _joined(known, person)
            groups.append(person)
        yield from ((key, person) for person in groups)


def _is_surely(key: str, one: PersonSeen, other: PersonSeen) -> bool:
    """Whether two of one name are one: the same office, or the same degrees behind a name of several words."""
    degrees = {person_key(text) for text in one.after if text} & {person_key(text) for text in other.after if text}
    return bool({role for role, _ in one.held} & {role for role, _ in other.held}) or (" " in key and bool(degrees))


def _joined(one: PersonSeen, other: PersonSeen) -> PersonSeen:
    whole = PersonSeen(one.count, one.confidence, Counter(one.writings), list(one.places))
    whole.join(other)
    whole.before, whole.after = one.before + other.before, one.after + other.after
    whole.held = {office: dict(days) for office, days in one.held.items()}
    for office, days in other.held.items():
        whole.held[office] = {**days, **whole.held.get(office, {})}
    return whole


def _written(person: PersonSeen) -> str:
    """The fullest of the commonest writings, not in capitals if one is not."""
    written = max(person.writings, key=lambda text: (not text.isupper(), person.writings[text], len(text), text))
    return written.title() if written.isupper() else written


def _commonest(counted: Counter[str]) -> str:
    return max((text for text in counted if text), key=lambda text: (counted[text], len(text), text), default="")


def _held(person: PersonSeen, roles: Mapping[str, str], run: str) -> list[dict[str, Value]]:
    """Appointments as they are written, with every day on which a text saw them."""
    found: list[dict[str, Value]] = []
    for (role, kind), days in sorted(person.held.items()):
        known = sorted(day for day in days if day)
        source = days[known[0]] if known else next(iter(days.values()))
        found.append({
            "role": roles.get(role, role),
            "kind": kind,
            "seen_on": [day.isoformat() for day in known],
            "source": {"name": source.name or run, "url": source.url, "date": source.date},
        })  # fmt: skip
    return found


def _alike(
    new: list[tuple[str, PersonSeen]], registry: Registry, roles: Mapping[str, str], slugs: Mapping[int, str]
) -> Mapping[str, list[str]]:
    """By slug of a new person those of others, new or registered, who may be the same."""
    offices: dict[str, set[str]] = defaultdict(set)
    owners: dict[str, list[str]] = defaultdict(list)
    for key, person in new:
        offices[key] |= {roles.get(role, role) for role, _ in person.held}
        owners[key].append(slugs[id(person)])
    for official in registry.officials.values():
        for key in {person_key(name) for name in names_of(official)}:
            offices[key] |= {item.role for item in official.appointments}
            owners[key].append(official.slug)
    like = alike_people({key: frozenset(held) for key, held in offices.items()})
    found: dict[str, list[str]] = defaultdict(list)
    for key, person in new:
        slug = slugs[id(person)]
        others = [*owners[key], *(owner for other in like.get(key, ()) for owner in owners[other])]
        found[slug] = [owner for owner in dict.fromkeys(others) if owner != slug]
    return found
