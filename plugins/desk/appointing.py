"""`./portal appoint` and `./portal end-appointment`: who holds which role, since when and until when."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, get_args

from plugins.catalogue import N_
from plugins.dates import day_text
from plugins.desk.bytes_of_files import edited_list
from plugins.desk.codes import ENDED_BEFORE, HAS_ERRORS, NO_SUCH_APPOINTMENT, NOT_BY_LINES
from plugins.desk.desk import Check, Desk
from plugins.desk.judging import judge_registry
from plugins.desk.round_trip import with_item, with_until
from plugins.desk.writing import write_over
from plugins.desk.yaml_text import Value
from plugins.engine.trouble import Trouble
from plugins.findings import Finding, fill
from plugins.positioned import Positioned
from plugins.registry.lookup import acting_words
from plugins.registry.records import Appointment, AppointmentKind, Official
from plugins.schema import validate

KEYS = {"from": "--from", "until": "--until", "seen_on": "--seen-on", "decree": "--decree"}


def appoint(desk: Desk, person: str, role: str, given: Mapping[str, Any]) -> str | None:
    """Add an appointment to an official's file; its content path, or None when somebody says no."""
    person = desk.entry("officials", person, "")
    appointment = appointment_asked(desk, {**given, "role": role})
    path = f"registry/officials/{person}.yaml"
    return _write(desk, path, with_appointment(_whole(desk, path), path, appointment))


def with_appointment(data: bytes, path: str, appointment: Mapping[str, Value]) -> bytes:
    """An official's file with one appointment more; all else stays byte for byte. Raises Trouble."""
    new = edited_list(data, lambda text: with_item(text, "appointments", appointment))
    if new is None:
        raise Trouble(NOT_BY_LINES, key="appointments", path=path)
    return new


def end_appointment(desk: Desk, person: str, role: str, until: str) -> str | None:
    """Write the last day of an appointment; the file's content path, or None when somebody says no."""
    desk.need({"--until": until})
    person, role = desk.entry("officials", person, ""), desk.entry("roles", role, "")
    day = desk.value("--until", until, N_("Last day in office"), _check("until"), is_needed=True)
    path = f"registry/officials/{person}.yaml"
    data = _whole(desk, path)
    index = ending(desk.registry.officials[person].appointments, role, date.fromisoformat(day))
    if index is None:
        raise Trouble(NO_SUCH_APPOINTMENT, path=path, role=role, day=day)
    old = desk.registry.officials[person].appointments[index].until
    if old is not None and old.isoformat() != day:
        _told_before(desk, path, role, old)
    new = edited_list(data, lambda text: with_until(text, index, day))
    if new is None:
        raise Trouble(NOT_BY_LINES, key="from", path=path)
    return _write(desk, path, new)


def _told_before(desk: Desk, path: str, role: str, old: date) -> None:
    """Tell whoever is asked whether to write that another last day stands there; refuse it where nobody is."""
    told = Trouble(ENDED_BEFORE, path=path, role=role, old=day_text(old))
    if desk.asker is None:
        raise told
    desk.asker.tell(fill(desk.say(ENDED_BEFORE.message), told.facts))


def ending(held: Sequence[Appointment], role: str, day: date) -> int | None:
    """Which appointment ends on a day: the last one that is open, else the one that ran on that day."""
    begun = [
        (index, item)
        for index, item in enumerate(held)
        if item.role == role and item.since is not None and item.since <= day
    ]
    still = [index for index, item in begun if item.until is None]
    running = [index for index, item in begun if item.until is not None and day <= item.until]
    return next(iter([*reversed(still), *running]), None)


def appointment_asked(desk: Desk, given: Mapping[str, Any], kind_flag: str = "--kind") -> dict[str, Value]:
    """An appointment as its keys are written; asked for what is not given. Raises Trouble."""
    role = desk.entry("roles", given.get("role", ""), N_("Role"), is_needed=True)
    kind = desk.one_of(kind_flag, given.get("kind", ""), N_("How it is held"), _check("kind"), _kinds(), "definitif")
    since, seen = given.get("from", ""), tuple(given.get("seen_on", ()))
    if not seen:
        since = desk.value("--from", since, N_("First day in office (Enter: unknown)"), _check("from"))
    if not since and not seen:
        desk.need({"--from / --seen-on": ""})
        seen = (desk.value("--seen-on", "", N_("Day on which a source saw it"), _check("seen_on"), "", True),)
    for day in seen:
        desk.value("--seen-on", day, "", _check("seen_on"))
    found: dict[str, Value] = {"role": role, "kind": kind, "from": since}
    found["until"] = _given(desk, given, "until")
    found["seen_on"] = list(seen)
    found["decree"] = _given(desk, given, "decree") or _decree(desk, given)
    if source := given.get("source", ""):
        found["source"] = {"name": source}
    return {key: value for key, value in found.items() if value}


def _kinds() -> dict[str, str]:
    """How an appointment is held, with what the abbreviation stands for."""
    long = {kind: acting_words(kind)[1].lower() for kind in get_args(AppointmentKind)}
    return {kind: f"{kind} ({words})" if words else kind for kind, words in long.items()}


def _given(desk: Desk, given: Mapping[str, Any], key: str) -> str:
    text = str(given.get(key, ""))
    return desk.value(KEYS[key], text, "", _check(key)) if text else ""


def _decree(desk: Desk, given: Mapping[str, Any]) -> str:
    return desk.value("--decree", "", N_("Number of the decree (Enter: unknown)"), _check("decree"))


def _check(key: str) -> Check:
    """What is wrong with a text as the value of a key of an appointment."""

    def check(text: str) -> Finding | None:
        stand_in: dict[str, Any] = {"role": "x", "from": "2000-01-01", key: text}
        whole = {"slug": "x", "name": "-", "appointments": [stand_in]}
        _, findings = validate(Official, Positioned(whole, {}), "")
        return next(iter(findings), None)

    return check


def _whole(desk: Desk, path: str) -> bytes:
    """The bytes of an official's file."""
    if path not in desk.registry_files:
        raise Trouble(HAS_ERRORS, path=path)
    return desk.registry_files[path]


def _write(desk: Desk, path: str, new: bytes) -> str | None:
    judge_registry(desk, path, new)
    if not desk.agrees(path, new, desk.registry_files[path]):
        return None
    write_over(desk.content, path, desk.registry_files[path], new)
    return path
