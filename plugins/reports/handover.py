"""What the next operator must know of the content: what is due, what runs out, which roles and agencies need somebody.

Pure: releases, registry and a moment in, matters out, each list in the order in which it presses.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from plugins.catalogue import N_
from plugins.engine.headers import Headed
from plugins.registry.lookup import full_name, government_of, is_public_office, now_or_last, title_text, unit_of
from plugins.registry.records import Agency, Appointment, AppointmentKind, Registry, Tenure
from plugins.releases.status import is_public, valid_until

SOON = timedelta(days=90)
ACTING_MONTHS = 6
LONG_ACTING = ("plt", "pj", "pjs")
FIRST_SEEN = N_("first seen on that day")
NOBODY = N_("nobody has been registered")
ENDED = N_("has ended already")


class Matter(NamedTuple):
    """One thing to look after. `at`: its day or moment, None when there is none; `file`: where it stands.

    `note`: words for the catalogue, or "".
    """

    what: str
    at: date | datetime | None
    file: str
    note: str = ""


def scheduled(releases: Iterable[Headed], now: datetime) -> list[Matter]:
    """Releases under embargo, the next one first."""
    return [
        Matter(release.title, release.date, release.source)
        for _, release in releases
        if release.status == "ready" and release.date > now
    ]


def old_drafts(releases: Iterable[Headed], today: date, days: int) -> list[Matter]:
    """Drafts whose date is more than so many days ago, the oldest first."""
    return [
        Matter(release.title, release.date.date(), release.source)
        for _, release in releases
        if release.status == "draft" and release.date.date() < today - timedelta(days)
    ]


def expiring(releases: Iterable[Headed], now: datetime) -> list[Matter]:
    """Public releases that soon hold no longer, the next one first; each with its last day, or moment."""
    found = sorted(
        (release.expires, release.title, release.source)
        for outline, release in releases
        if is_public(outline, now) and release.expires and now < release.expires <= now + SOON
    )
    return [Matter(title, _last(end), source) for end, title, source in found]


def _last(end: datetime) -> date | datetime:
    last = valid_until(end)
    return end if last == end else last.date()


def ending_waivers(releases: Iterable[Headed], today: date) -> list[Matter]:
    """Waivers that end soon or have ended, the oldest first."""
    found = [
        Matter(f"{waiver.code}: {release.title}", waiver.until, release.source, ENDED if waiver.until < today else "")
        for _, release in releases
        for waiver in release.waivers
        if waiver.until <= today + SOON
    ]
    return sorted(found, key=_order)


def silent_agencies(releases: Iterable[Headed], registry: Registry, now: datetime, days: int) -> list[Matter]:
    """Agencies of today whose last release is more than so many days ago, those without any first."""
    today = now.date()
    last: dict[str, date] = {}
    for outline, release in releases:  # oldest first
        if is_public(outline, now):
            last.update(dict.fromkeys(release.agencies, release.date.date()))
    found = [
        Matter(full_name(registry, agency), last.get(agency.slug), _file(registry, "agencies", agency.slug))
        for agency in registry.agencies.values()
        if _exists(agency, today) and last.get(agency.slug, date.min) < today - timedelta(days)
    ]
    return sorted(found, key=_order)


def ending_appointments(registry: Registry, today: date) -> list[Matter]:
    """Appointments that end soon, with nobody registered to follow."""
    found = [
        Matter(f"{_office(registry, held.role, held.kind)}: {who.name}", held.until, _official(registry, who.slug))
        for who, held in _tenures(registry)
        if held.until and today <= held.until <= today + SOON and not _is_followed(registry, held)
    ]
    return sorted(found, key=_order)


def vacant_roles(registry: Registry, today: date) -> list[Matter]:
    """Public offices whose last holder has left, and heads of agencies that nobody has been registered as.

    Of a role that somebody was only seen in, nobody can say.
    """
    found: list[Matter] = []
    for role in registry.roles.values():
        unit = unit_of(registry, role)
        if role.shared or not is_public_office(registry, role) or not _is_of_today(unit, today):
            continue
        held = [tenure[1] for tenure in registry.appointments_to(role.slug) if tenure[1].kind != "plh"]
        file = _file(registry, "roles", role.slug)
        if not held and role.head and isinstance(unit, Agency):
            found.append(Matter(_office(registry, role.slug), None, file, NOBODY))
        ended = [one for one in held if one.until and one.until < today and not _is_followed(registry, one)]
        found += [Matter(_office(registry, role.slug), one.until, file) for one in ended[:1]]
    return sorted(found, key=_order)


def long_acting(registry: Registry, today: date) -> list[Matter]:
    """Who has stood in for longer than ACTING_MONTHS, as far as is known, the longest first."""
    found = [
        Matter(
            f"{_office(registry, held.role, held.kind)}: {who.name}",
            held.first_day,
            _official(registry, who.slug),
            "" if held.since else FIRST_SEEN,
        )
        for who, held in _tenures(registry)
        if held.kind in LONG_ACTING
        and months_after(held.first_day, ACTING_MONTHS) < today
        and (who, held) in now_or_last(registry.appointments_to(held.role), today)
        and (held.until is None or held.until >= today)
    ]
    return sorted(found, key=_order)


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def _office(registry: Registry, role: str, kind: AppointmentKind = "definitif") -> str:
    """A title with its region, since several governments have a Kepala Dinas of the same name."""
    title, government = title_text(registry, role, kind), government_of(registry, registry.roles[role])
    return title if government is None or government.name in title else f"{title}, {government.name}"


def _tenures(registry: Registry) -> Iterator[Tenure]:
    return ((official, held) for official in registry.officials.values() for held in official.appointments)


def _is_followed(registry: Registry, ended: Appointment) -> bool:
    """Whether somebody is known in the role after the last day of an appointment; a `plh` only stands beside."""
    assert ended.until is not None
    for _, held in registry.appointments_to(ended.role):
        if held is ended or held.kind == "plh":
            continue
        goes_on = held.since is not None and (held.until is None or held.until > ended.until)
        if goes_on or any(day > ended.until for day in held.seen_on):
            return True
    return False


def _is_of_today(unit: object, today: date) -> bool:
    return not isinstance(unit, Agency) or _exists(unit, today)


def _exists(agency: Agency, today: date) -> bool:
    return (agency.since or date.min) <= today <= (agency.until or date.max)


def _official(registry: Registry, slug: str) -> str:
    return _file(registry, "officials", slug)


def _file(registry: Registry, kind: str, slug: str) -> str:
    spot = registry.spots.get((kind, slug))
    return f"{spot.path}:{spot.line}" if spot else ""


def _order(matter: Matter) -> tuple[str, str]:
    return (matter.at.isoformat() if matter.at else "", matter.what)
