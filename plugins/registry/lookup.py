"""Questions to the registry: who held what on a day, whose is a role, by what names is an entry known.

Pure functions; a day ("today") is always given, never taken from the clock. They expect a registry without
errors: a slug that is not registered is a KeyError here.
"""

from collections.abc import Iterable
from datetime import date

from plugins.registry.records import (
    ACTING,
    Agency,
    Appointment,
    AppointmentKind,
    District,
    EventType,
    Government,
    Official,
    Partner,
    Registry,
    Role,
    Tenure,
)

Named = Government | Agency | EventType | Role | District | Partner | Official
Unit = Agency | Government | Partner

ACTING_LONG = {
    "plt": "Pelaksana tugas",
    "plh": "Pelaksana harian",
    "pj": "Penjabat",
    "pjs": "Penjabat sementara",
}


def covering(official: Official, start: date, end: date) -> tuple[Appointment, ...]:
    """The official's appointments that hold for an event from `start` to `end` (or one day, given twice)."""
    return tuple(appointment for appointment in official.appointments if appointment.covers(start, end))


def unit_of(registry: Registry, role: Role) -> Unit:
    """The body a role belongs to."""
    if role.agency is not None:
        return registry.agencies[role.agency]
    if role.government is not None:
        return registry.governments[role.government]
    return registry.partners[role.partner or ""]


def government_of(registry: Registry, role_or_agency: Role | Agency) -> Government | None:
    """The government behind a role or an agency; None for the role of a partner."""
    unit = role_or_agency if isinstance(role_or_agency, Agency) else unit_of(registry, role_or_agency)
    if isinstance(unit, Agency):
        return registry.governments[unit.government]
    return unit if isinstance(unit, Government) else None


def head_of(registry: Registry, kind: str, slug: str, today: date) -> Tenure | None:
    """Who heads an agency, government or partner (`kind`) today, or was last seen doing so."""
    role = next((role for role in registry.roles_of(kind, slug) if role.head), None)
    return next(iter(now_or_last(registry.appointments_to(role.slug), today)), None) if role else None


def now_or_last(tenures: Iterable[Tenure], today: date) -> tuple[Tenure, ...]:
    """Of those who hold or held one role: whoever holds it today, a `plh` after the holder.

    When nobody's appointment runs, the last one seen in office, unless somebody is known to have held the role,
    and to have left it, since.
    """
    begun = [tenure for tenure in tenures if tenure[1].first_day <= today]
    running = [tenure for tenure in begun if tenure[1].runs_on(today)]
    if running:
        return tuple(sorted(running, key=lambda tenure: (tenure[1].kind == "plh", tenure[0].slug)))
    last = _last_seen(begun, today)
    return (last,) if last else ()


def _last_seen(tenures: list[Tenure], today: date) -> Tenure | None:
    """The last one seen in office: a holder before one who stood in, who counts when the holder has left."""
    gone = date.min
    for stand_in in (False, True):
        known = [(_last_known(held, today), who.slug, (who, held)) for who, held in tenures]
        known = [item for item in known if (item[2][1].kind == "plh") is stand_in and item[0] > gone]
        if known:
            gone, _, last = max(known, key=lambda item: item[:2])
            if last[1].seen_on:
                return last
    return None


def _last_known(appointment: Appointment, today: date) -> date:
    """The last day up to today on which it is known to have held; its first day when that is to come."""
    if appointment.since is not None:
        return max(appointment.since, min(appointment.until or today, today))
    return max((day for day in appointment.seen_on if day <= today), default=appointment.first_day)


def held_now_or_last(official: Official, today: date) -> tuple[Appointment, ...]:
    """The appointments that run today; when none runs, those last known, as filed.

    Somebody seen in two roles on their last known day holds both. Appointments to come count only when there
    are no others.
    """
    running = tuple(appointment for appointment in official.appointments if appointment.runs_on(today))
    if running:
        return running
    begun = [item for item in official.appointments if item.first_day <= today] or official.appointments
    last = max(_last_known(appointment, today) for appointment in begun)
    return tuple(appointment for appointment in begun if _last_known(appointment, today) == last)


def protocol_order(registry: Registry, official: Official, today: date) -> tuple[int, str, str]:
    """A sortable key: the order of the highest role held now or last (UU 9/2010), then the name."""
    orders = (registry.roles[appointment.role].order for appointment in held_now_or_last(official, today))
    return (min(orders), official.name.casefold(), official.slug)


def title_text(registry: Registry, role_slug: str, kind: AppointmentKind, short: bool = False) -> str:
    """A role as a title: `Plt. Kepala BKPSDM` when short, else with the role's whole name."""
    role = registry.roles[role_slug]
    name = role.short_name if short and role.short_name else role.name
    return " ".join(part for part in (ACTING.get(kind, ""), name) if part)


def acting_words(kind: AppointmentKind) -> tuple[str, str]:
    """How it is held, short and in full: `("Plt.", "Pelaksana tugas")`; two "" for a definitive one."""
    return ACTING.get(kind, ""), ACTING_LONG.get(kind, "")


def names_of(entry: Named) -> tuple[str, ...]:
    """Every name by which a text may call an entry, each once; the longest first, to be found first."""
    known = vars(entry)  # a record's fields; to ask it for one that it has not takes long
    names: Iterable[str] = (
        entry.name,
        known.get("short_name", ""),
        entry.official_name if isinstance(entry, Government) else "",
        *known.get("other_names", ()),
    )
    return tuple(sorted({name for name in names if name}, key=lambda name: (-len(name), name)))


def full_name(registry: Registry, agency: Agency) -> str:
    """The name with its region, as it stands outside the portal: `Dinas Contoh Kabupaten Contoh`."""
    government = registry.governments.get(agency.government)
    if government is None or government.name in agency.name:
        return agency.name
    return f"{agency.name} {government.name}"


def is_public(unit: Unit) -> bool:
    """Whether it is a government, an agency or a state body among the partners."""
    return not isinstance(unit, Partner) or unit.kind == "pemerintah"


def is_public_office(registry: Registry, role: Role) -> bool:
    """Whether a role has a page: one outside government would be a dossier on whoever holds it."""
    return is_public(unit_of(registry, role))


def has_page(registry: Registry, official: Official) -> bool:
    """Whether a person has a page: who holds or held public office.

    People outside government have none: the portal keeps no file on private persons.
    """
    return any(is_public_office(registry, registry.roles[appointment.role]) for appointment in official.appointments)
