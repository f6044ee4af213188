"""What the registry lacks, gathered from the results of a run, one after the other.

What is kept grows with the number of different names, not with that of releases: of each a few places where it stood.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from plugins.importer.proposals.body_guesses import body_guess
from plugins.importer.proposals.office_guesses import is_public
from plugins.importer.proposals.spellings import LONGEST, body_key, person_key
from plugins.importer.result import Result
from plugins.recognition.story import Body, OfficeHeld, Person, Recognised, Seen
from plugins.registry.lookup import is_public_office, names_of
from plugins.registry.records import Official, Registry

MOST_PLACES, MOST_WRITINGS, AROUND = 3, 12, 30
LOWEST = 0.3  # of less confidence nothing is proposed
NOWHERE = "?"
"""What begins the name of a body that the registry does not know."""


class Sighting(NamedTuple):
    """Where something stood: the file of the source, the title, the words around it."""

    file: str
    title: str
    words: str


class Source(NamedTuple):
    """Where an appointment was read; "" for the name of the whole run."""

    name: str = ""
    url: str = ""
    date: str = ""


@dataclass(slots=True)
class Trace:
    """All that was seen of one name."""

    count: int = 0
    confidence: float = 0.0
    writings: Counter[str] = field(default_factory=Counter)
    places: list[Sighting] = field(default_factory=list)

    def saw(self, writing: str, confidence: float, place: Sighting) -> None:
        """One time more."""
        self.count += 1
        self.confidence = max(self.confidence, confidence)
        if writing in self.writings or len(self.writings) < MOST_WRITINGS:
            self.writings[writing] += 1
        if len(self.places) < MOST_PLACES and all(place.file != known.file for known in self.places):
            self.places.append(place)

    def join(self, other: "Trace") -> None:
        """What was seen under another name, too."""
        self.count += other.count
        self.confidence = max(self.confidence, other.confidence)
        self.writings.update(other.writings)
        self.places = [*self.places, *other.places][:MOST_PLACES]

    @property
    def usual(self) -> str:
        """The commonest writing; of several the longest."""
        return max(self.writings, key=lambda text: (self.writings[text], len(text), text), default="")


@dataclass(slots=True)
class BodySeen(Trace):
    """A body that is in no list. `region`: slug of its government, or the region's words; `parent`: what it is a
    unit of, as `body_name` calls it."""

    region: str = ""
    parent: str = ""
    shorts: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class RoleSeen(Trace):
    """An office that is in no list; `body` as `body_name` calls it, "" where no text tells it."""

    body: str = ""


@dataclass(slots=True)
class PersonSeen(Trace):
    """Somebody under one spelling. `held`: the days, with their sources, by role (slug, or as `role_name` calls it)
    and kind; `slug` of whom the registry knows."""

    slug: str = ""
    before: Counter[str] = field(default_factory=Counter)
    after: Counter[str] = field(default_factory=Counter)
    held: dict[tuple[str, str], dict[date | None, Source]] = field(default_factory=dict)


@dataclass
class Gathered:
    """The state of the fold: what was seen until now, by names that are the same for surely one thing."""

    bodies: dict[str, BodySeen] = field(default_factory=dict)
    roles: dict[str, RoleSeen] = field(default_factory=dict)
    people: dict[str, PersonSeen] = field(default_factory=dict)  # `name@role`, or `=slug`


@dataclass(frozen=True)
class Gatherer:
    """Adds results to what is gathered, seen by a registry."""

    registry: Registry

    def fold(self, state: Gathered, result: Result) -> Gathered:
        """The state with one result more; it is the same object, changed."""
        found, story = result.recognised, result.story
        if found is None or story is None or result.status == "skipped":
            return state
        place = _Place(result, story.text)
        home = self._home(found)
        for body in found.bodies:
            self._take_body(state, body, home, place)
        for person in found.people:
            self._take_person(state, person, home, found, place)
        return state

    def body_name(self, body: Body, home: str) -> str:
        """What a body is called here: `agencies/slug`, or `?key@region`; a unit of it with `#` behind it."""
        unknown = f"{NOWHERE}{body_key(body.said)}@{self._region(body) or home}"
        name = f"{body.kind}/{body.slug}" if body.slug else unknown
        unit = body_key(body.unit)
        return self._unit(body, name, unit) if unit else name

    def role_name(self, office: OfficeHeld, home: str) -> str:
        """What an office is called here: its slug, or `?words@body`."""
        body = self.body_name(office.body, home) if office.body else ""
        return office.slug or f"{NOWHERE}{body_key(office.role)}@{body}"

    def _unit(self, body: Body, name: str, unit: str) -> str:
        known = self.registry.sub_agencies(body.slug) if body.kind == "agencies" else ()
        fitting = [agency for agency in known if unit in map(body_key, names_of(agency))]
        return f"agencies/{fitting[0].slug}" if fitting else f"{name}#{unit}"

    def _region(self, body: Body) -> str:
        """The government of a region that stands beside a name: its slug, or the words."""
        wanted = body_key(body.region)
        if not wanted:
            return ""
        named = (it.slug for it in self.registry.governments.values() if wanted in map(body_key, names_of(it)))
        return next(named, "~" + " ".join(body.region.split())[:LONGEST])

    def _home(self, found: Recognised) -> str:
        """The government of which a story tells: that of whose release it is, else of the first that is named."""
        for body in (*(seen.value for seen in found.agencies), *(seen.value for seen in found.bodies)):
            if body.kind == "agencies" and body.slug in self.registry.agencies:
                return self.registry.agencies[body.slug].government
            if body.kind == "governments":
                return body.slug
        return ""

    def _take_body(self, state: Gathered, seen: Seen[Body], home: str, place: "_Place") -> None:
        body = seen.value
        if seen.confidence < LOWEST or not 2 < len(body.said) < LONGEST:
            return
        whole = body._replace(unit="")
        name = self.body_name(whole, home)
        if not body.slug:
            guess = body_guess(body.said)
            trace = state.bodies.setdefault(name, BodySeen(region=self._region(body) or home))
            trace.saw(body.said, min(seen.confidence, guess.confidence), place.of(seen))
            if body.short:
                trace.shorts[body.short] += 1
        unit = self.body_name(body, home)
        if body.unit and unit.startswith(name + "#"):
            trace = state.bodies.setdefault(unit, BodySeen(region=self._region(body) or home, parent=name))
            trace.saw(body.unit, min(seen.confidence, 0.7), place.of(seen))

    def _take_person(self, state: Gathered, seen: Seen[Person], home: str, found: Recognised, place: "_Place") -> None:
        """Whoever holds a public office, and is not there merely to take part (docs/decisions/0003)."""
        person = seen.value
        if seen.confidence < LOWEST or person.part == "participant" or not 2 < len(person.name) < LONGEST:
            return
        offices = [office for office in person.offices if self._is_public(office)]
        day, source = _day(found, place.result), _source(place.result)
        first = self.role_name(offices[0], home) if offices else ""  # namesakes hold other offices
        for office in offices:
            role = self.role_name(office, home)
            if not office.slug:
                body = self.body_name(office.body, home) if office.body else ""
                state.roles.setdefault(role, RoleSeen(body=body)).saw(office.role, seen.confidence, place.of(seen))
            official = self.registry.officials.get(person.slug)
            if official is None or not _is_covered(official, role, office.kind, found, place.result):
                name = f"={person.slug}" if person.slug else f"{person_key(person.name)}@{first}"
                trace = state.people.setdefault(name, PersonSeen(slug=person.slug))
                if office is offices[0] or not trace.held:
                    trace.saw(person.name, seen.confidence, place.of(seen))
                    trace.before[person.before] += 1
                    trace.after[person.after] += 1
                trace.held.setdefault((role, office.kind), {}).setdefault(day, source)

    def _is_public(self, office: OfficeHeld) -> bool:
        if office.slug:
            role = self.registry.roles.get(office.slug)
            return role is not None and is_public_office(self.registry, role)
        body = office.body or Body("")
        return is_public(office.role, body, self.registry)


def _day(found: Recognised, result: Result) -> date | None:
    """The day on which a text saw people in office: the event's last if that is sure, else that of publication.

    What was only to be published some day saw nobody that day.
    """
    sure = [seen.value for seen in found.spans[:1] if seen.is_sure]
    if sure:
        return sure[0].last
    return None if result.old.state == "scheduled" else result.old.day


def _is_covered(official: Official, role: str, kind: str, found: Recognised, result: Result) -> bool:
    """Whether the registry tells of this already."""
    last = _day(found, result)
    first = next((seen.value.first for seen in found.spans[:1] if seen.is_sure), last)
    held = [item for item in official.appointments if item.role == role and item.kind == kind]
    return bool(held) and (first is None or last is None or any(item.covers(first, last) for item in held))


def _source(result: Result) -> Source:
    old = result.old
    publisher = old.publisher or (result.converted.publisher if result.converted else "")
    return Source(publisher, old.address, old.day.isoformat() if old.day else "")


class _Place(NamedTuple):
    """A result and its text, out of which the words around something are told."""

    result: Result
    text: str

    def of(self, seen: Seen[Body] | Seen[Person]) -> Sighting:
        """Where it stands."""
        start, end = max(0, seen.start - AROUND), min(len(self.text), seen.end + AROUND, seen.start + 4 * AROUND)
        words = self.text[start:end]
        words = words if start == 0 else f"…{words.partition(' ')[2]}"  # no halves of words
        words = words if end == len(self.text) else f"{words.rpartition(' ')[0]} …"
        old = self.result.old
        return Sighting(f"{old.path}:{old.line}", " ".join(old.title[:LONGEST].split()), " ".join(words.split()))
