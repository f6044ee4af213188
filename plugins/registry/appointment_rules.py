"""Rules for appointments: who can have held what, when.

A role has one holder a day; that is what makes "the title held that day" one answer. So two appointments to
one role that share a day are an error whatever their kinds: one who is `plt`, `pj` or `pjs` holds the role
*instead* of a definitive holder, whose appointment ends the day before. (It may go on in a second entry, as
after a campaign leave: in between the holder does not act in office, and a release that gives them the title
is wrong.) The one exception is `plh`, who acts for a holder that is away and stays holder: a `plh` may stand
beside a holder of any other kind, but not beside a second `plh`. A role that many people hold at once says
`shared: yes`. Nobody holds the same role twice on one day.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from plugins.findings import ContentPath, Finding
from plugins.registry.codes import (
    DAYS_AND_SEEN,
    NO_DAYS,
    OUTSIDE_AGENCY,
    TWICE_THE_SAME,
    TWO_HOLDERS,
    UNTIL_BEFORE_FROM,
    UNTIL_WITHOUT_FROM,
)
from plugins.registry.entries import Entry, Lists
from plugins.registry.records import Agency, Appointment, Official


@dataclass(frozen=True, slots=True)
class Tenure:
    """One appointment of one official, with its place in the file."""

    official: Entry[Official]
    index: int

    @property
    def appointment(self) -> Appointment:
        return self.official.record.appointments[self.index]

    @property
    def order(self) -> tuple[date, str, int]:
        return (self.appointment.first_day, self.official.record.slug, self.index)

    def line(self, key: str = "role") -> int:
        return self.official.line("appointments", self.index, key)


def tenures(lists: Lists) -> Iterator[Tenure]:
    """Every appointment of every official, in the order of the files."""
    for official in lists.officials:
        for index in range(len(official.record.appointments)):
            yield Tenure(official, index)


def shared_day(one: Appointment, other: Appointment) -> date | None:
    """The first day on which both hold, None when there is none; the same whichever comes first."""
    if one.since is None:
        return min((day for day in one.seen_on if _holds(other, day)), default=None)
    if other.since is None:
        return shared_day(other, one)
    first = max(one.since, other.since)
    return first if _holds(one, first) and _holds(other, first) else None


def _holds(appointment: Appointment, day: date) -> bool:
    return appointment.covers(day, day)


def appointments_tell_their_days(lists: Lists) -> Iterator[Finding]:
    """An appointment has either `from` (and perhaps `until`, not before it) or `seen_on`."""
    for tenure in tenures(lists):
        given, at = tenure.appointment, ("appointments", tenure.index)
        since, until, seen = given.since, given.until, given.seen_on
        if since is not None and seen:
            yield tenure.official.finding(DAYS_AND_SEEN, *at, "seen_on")
        if since is None and until is not None:
            yield tenure.official.finding(UNTIL_WITHOUT_FROM, *at, "until")
        elif since is None and not seen:
            yield tenure.official.finding(NO_DAYS, *at)
        if since is not None and until is not None and until < since:
            yield tenure.official.finding(UNTIL_BEFORE_FROM, *at, "until", since=since, until=until)


def roles_have_one_holder_a_day(lists: Lists) -> Iterator[Finding]:
    """A role has one holder a day, beside whom a `plh` may stand; nobody holds it twice on a day."""
    shared_roles = {entry.record.slug for entry in lists.roles if entry.record.shared}
    by_role: dict[str, list[Tenure]] = {}
    for tenure in tenures(lists):
        by_role.setdefault(tenure.appointment.role, []).append(tenure)
    for role, held in by_role.items():
        for earlier, later in combinations(sorted(held, key=lambda tenure: tenure.order), 2):
            same_person = earlier.official is later.official
            if not same_person and (role in shared_roles or _stands_in(earlier, later)):
                continue
            day = shared_day(earlier.appointment, later.appointment)
            if day is not None:
                yield _clash(earlier, later, day, same_person)


def _stands_in(one: Tenure, other: Tenure) -> bool:
    """Whether just one of the two is `plh`, who acts while the holder is away."""
    return (one.appointment.kind == "plh") != (other.appointment.kind == "plh")


def _clash(earlier: Tenure, later: Tenure, day: date, same_person: bool) -> Finding:
    at, role = ("appointments", later.index, "role"), later.appointment.role
    if same_person:
        return later.official.finding(TWICE_THE_SAME, *at, role=role, day=day, line=earlier.line())
    place = ContentPath(f"{earlier.official.path}:{earlier.line()}")
    other = earlier.official.record.name
    return later.official.finding(TWO_HOLDERS, *at, role=role, day=day, other=other, place=place)


def appointments_lie_within_their_agency(lists: Lists) -> Iterator[Finding]:
    """Nobody holds a role of an agency before the agency begins or after it ends."""
    agencies = {entry.record.slug: entry.record for entry in lists.agencies}
    units = {entry.record.slug: agencies.get(entry.record.agency or "") for entry in lists.roles}
    for tenure in tenures(lists):
        agency = units.get(tenure.appointment.role)
        if agency is None or (agency.since is None and agency.until is None):
            continue
        for keys in _days_outside(tenure.appointment, agency):
            life = f"{agency.since or '…'} – {agency.until or '…'}"
            at = ("appointments", tenure.index, *keys)
            yield tenure.official.finding(OUTSIDE_AGENCY, *at, agency=agency.slug, life=life)


def _days_outside(appointment: Appointment, agency: Agency) -> Iterator[tuple[str | int, ...]]:
    """The keys of an appointment whose day lies outside the agency's life; an open end is told at `from`."""
    begins, ends = agency.since or date.min, agency.until or date.max
    if appointment.since is not None:
        if not begins <= appointment.since <= ends:
            yield ("from",)
        elif (appointment.until or date.max) > ends:
            yield ("until",) if appointment.until else ("from",)
    else:
        for index, day in enumerate(appointment.seen_on):
            if not begins <= day <= ends:
                yield ("seen_on", index)


APPOINTMENT_RULES: tuple[Callable[[Lists], Iterator[Finding]], ...] = (
    appointments_tell_their_days,
    roles_have_one_holder_a_day,
    appointments_lie_within_their_agency,
)
