"""What a header names must be in the registry, and hold on the reference day (R1xx)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from plugins.dates import day_text, range_text
from plugins.findings import Code, Finding
from plugins.registry.lookup import covering
from plugins.registry.records import Appointment
from plugins.releases import codes
from plugins.releases.header import OfficialFields
from plugins.releases.header_codes import MENTION_TWICE
from plugins.releases.named import nearest_entry
from plugins.releases.record import Mention
from plugins.releases.subject import Subject

Place = tuple[str | int, ...]


def check_references(subject: Subject, wrong: frozenset[str]) -> Iterator[Finding]:
    """Every slug of the header except those of its officials, which `read_mentions` follows."""
    header, registry = subject.header, subject.registry
    for key in ("agencies", "supporting_agencies"):
        for index, slug in enumerate(getattr(header, key)):
            if slug in registry.partners and slug not in registry.agencies:
                yield subject.finding(codes.PARTNER_AS_AGENCY, key, index, value=slug)
            else:
                yield from _known(subject, codes.NO_AGENCY, slug, (registry.agencies,), (key, index))
                yield from _existing(subject, slug, (key, index), wrong)
    for index, slug in enumerate(header.partners):
        if slug in registry.agencies and slug not in registry.partners:
            yield subject.finding(codes.AGENCY_AS_PARTNER, "partners", index, value=slug)
        else:
            yield from _known(subject, codes.NO_PARTNER, slug, (registry.partners,), ("partners", index))
    for index, slug in enumerate(header.event_types):
        yield from _known(subject, codes.NO_EVENT_TYPE, slug, (registry.event_types,), ("event_types", index))
    for index, slug in enumerate(header.districts):
        yield from _known(subject, codes.NO_DISTRICT, slug, (registry.districts,), ("districts", index))
    if header.event:
        yield from _event(subject, wrong)


def _event(subject: Subject, wrong: frozenset[str]) -> Iterator[Finding]:
    event, registry = subject.header.event, subject.registry
    assert event
    if event.district:
        yield from _known(subject, codes.NO_DISTRICT, event.district, (registry.districts,), ("event", "district"))
    for index, slug in enumerate(event.organisers):
        if slug not in registry.agencies:
            lists = (registry.agencies, registry.partners)
            yield from _known(subject, codes.NO_ORGANISER, slug, lists, ("event", "organisers", index))
        yield from _existing(subject, slug, ("event", "organisers", index), wrong)


def _known(
    subject: Subject, code: Code, slug: str, lists: Sequence[Mapping[str, Any]], place: Place
) -> Iterator[Finding]:
    if not any(slug in entries for entries in lists):
        near = nearest_entry(slug, *lists)
        chosen = codes.near(code) if near else code
        yield subject.finding(chosen, *place, value=slug, **({"nearest": near} if near else {}))


def _existing(subject: Subject, slug: str, place: Place, wrong: frozenset[str]) -> Iterator[Finding]:
    """An agency that issues, helps or organises exists on the reference day."""
    agency = subject.registry.agencies.get(slug)
    if agency is None or _no_reference_day(subject, wrong):
        return
    day = subject.span[1]
    if agency.since and day < agency.since:
        facts = {"value": slug, "day": day_text(day), "since": day_text(agency.since)}
        yield subject.finding(codes.AGENCY_NOT_YET, *place, **facts)
    if agency.until and day > agency.until:
        facts = {"value": slug, "day": day_text(day), "until": day_text(agency.until)}
        yield subject.finding(codes.AGENCY_NO_MORE, *place, **facts)


def _no_reference_day(subject: Subject, wrong: frozenset[str]) -> bool:
    """Whether the day cannot be trusted, since what gives it is wrong in itself."""
    return "event" in wrong or (subject.header.event is None and "date" in wrong)


def read_mentions(subject: Subject, wrong: frozenset[str]) -> tuple[list[Mention], list[Finding]]:
    """The officials with the role and kind of appointment that held; who has none is a finding and left out."""
    mentions: list[Mention] = []
    findings: list[Finding] = []
    said = {(named.person, named.role) for named in subject.header.officials}
    for index, named in enumerate(subject.header.officials):
        place: Place = ("officials", index)
        for key, role in (("for", named.represents), ("role", named.role)):
            if role:
                findings += _known(subject, codes.NO_ROLE, role, (subject.registry.roles,), (*place, key))
        if named.person not in subject.registry.officials:
            findings += _known(
                subject, codes.NO_OFFICIAL, named.person, (subject.registry.officials,), (*place, "person")
            )
        elif not _no_reference_day(subject, wrong):
            appointment = _appointment(subject, named, place, findings)
            if appointment and named.role is None and (named.person, appointment.role) in said:
                findings.append(subject.finding(MENTION_TWICE, *place, value=named.person))
            elif appointment:
                mentions.append(Mention(named.person, appointment.role, appointment.kind, named.represents, named.part))
    return mentions, findings


def _appointment(subject: Subject, named: OfficialFields, place: Place, findings: list[Finding]) -> Appointment | None:
    """The one appointment that counts: the only role held that day, or the role that the header says."""
    start, end = subject.span
    held = covering(subject.registry.officials[named.person], start, end)
    roles = tuple(dict.fromkeys(appointment.role for appointment in held))
    if not roles:
        facts = {"value": named.person, "day": _days_text(start, end)}
        findings.append(subject.finding(codes.NO_APPOINTMENT, *place, **facts))
        return None
    if named.role is None and len(roles) > 1:
        facts = {"value": named.person, "day": _days_text(start, end), "roles": ", ".join(roles), "first": roles[0]}
        findings.append(subject.finding(codes.SEVERAL_ROLES, *place, **facts))
        return None
    wanted = named.role or roles[0]
    if wanted not in roles:
        if wanted in subject.registry.roles:
            held_roles = ", ".join(roles)
            facts = {"person": named.person, "day": _days_text(start, end), "value": wanted, "roles": held_roles}
            findings.append(subject.finding(codes.ROLE_NOT_HELD, *place, "role", **facts))
        return None
    # Of several appointments to one role (acting, then definitive) the latest counts.
    return max((item for item in held if item.role == wanted), key=lambda item: item.first_day)


def _days_text(start: date, end: date) -> str:
    return day_text(end) if start >= end else range_text(start, end)
