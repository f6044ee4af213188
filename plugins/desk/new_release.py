"""`./portal new`: from answers to a file that an editor goes on writing in."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from random import Random, SystemRandom
from typing import Any

from plugins.catalogue import N_
from plugins.dates import day_text, has_hour, parse_moment
from plugins.desk.codes import BAD_SLUG, EXISTS, NOT_IN_OFFICE, WHICH_ROLE
from plugins.desk.desk import Check, Desk
from plugins.desk.from_text import NO_HINT, NOTHING, Hint, Suggested
from plugins.desk.judging import breach_of, judge_release, problem_of
from plugins.desk.release_text import NewRelease, release_text
from plugins.desk.writing import place_of, write_new
from plugins.engine.trouble import Trouble
from plugins.findings import Finding
from plugins.registry.lookup import covering, title_text
from plugins.releases.identity import new_id
from plugins.releases.references import check_references
from plugins.releases.rules import check_header
from plugins.slugs import RESERVED, is_slug, slug_of

AGENCY = N_("Agency that issues it")
LONGEST_SLUG = 80  # characters; with year and ending it stays a name that every disk takes


@dataclass(frozen=True)
class Wishes:
    """What the flags of the command say; "" or () for what they do not say."""

    title: str = ""
    agencies: tuple[str, ...] = ()
    event_types: tuple[str, ...] = ()
    event: Mapping[str, str] = field(default_factory=dict)  # name, start, end, place, district
    officials: tuple[str, ...] = ()  # person, or person:role
    summary: str = ""
    date: str = ""
    slug: str = ""


def new_release(desk: Desk, wishes: Wishes, hints: Suggested = NOTHING) -> str | None:
    """Ask for what is not given, and write the file. Its content path, or None when somebody says no.

    `hints`: what a pasted text suggests.
    """
    start = wishes.event.get("start") or hints.event.get("start")
    event_flags = {"--start": start} if any(wishes.event.values()) else {}
    title, agencies = wishes.title or hints.title.value, wishes.agencies or hints.agencies
    desk.need({"--title": title, "--agency": agencies, **event_flags})
    new = asked(desk, wishes, SystemRandom(), hints)
    path = path_of(desk, new, wishes.slug)
    data = release_text(new, desk.registry, desk.words).encode("utf-8", "backslashreplace")
    judge_release(desk, path, data)
    if not desk.agrees(path):
        return None
    write_new(desk.content, path, data)
    return path


def asked(desk: Desk, wishes: Wishes, random: Random, hints: Suggested = NOTHING) -> NewRelease:
    """The release that flags and answers speak of. Raises Trouble for what cannot be taken."""
    title = desk.value("--title", wishes.title, N_("Title"), _check(desk, "title"), hints.title.value, True)
    summary = desk.value("--summary", wishes.summary, N_("Summary (Enter: later)"), _check(desk, "summary"))
    today = desk.now.date().isoformat()
    day = desk.value("--date", wishes.date, N_("Day of publication"), _check(desk, "date"), default=today)
    issuing = _entries(desk, "agencies", wishes.agencies, hints.agencies, AGENCY, True)
    question = N_("Event type (Enter: none)")
    types = _entries(desk, "event_types", wishes.event_types, hints.event_types, question)
    event = _event(desk, wishes.event, title, hints.event)
    told = {"event": {key: value for key, value in event.items() if value}} if event else {}
    new = NewRelease(
        id=fresh_id(desk.releases(), random),
        title=title,
        date=_in_zone(desk, day),
        agencies=_issuing(desk, issuing, {"date": day, **told}),
        summary=summary,
        event=event,
        event_types=tuple(dict.fromkeys(filter(None, types))),
        body=hints.body,
    )
    named = [_given_official(desk, new, text) for text in wishes.officials] or list(_officials(desk, new, hints))
    return NewRelease(**{**vars(new), "officials": tuple(dict.fromkeys(named))})


def _entries(
    desk: Desk, kind: str, given: tuple[str, ...], hints: tuple[Hint, ...], question: str, is_needed: bool = False
) -> tuple[str, ...]:
    """Slugs of a list: given, else each that a text suggests and somebody takes, else one that is asked for."""
    if given or not hints:
        return tuple(desk.entry(kind, slug, question, is_needed) for slug in given or ("",))
    found = [_hinted_entry(desk, kind, hint, question, is_needed and not index) for index, hint in enumerate(hints)]
    return tuple(filter(None, found))


def _hinted_entry(desk: Desk, kind: str, hint: Hint, question: str, is_needed: bool = False) -> str:
    desk.hinted(hint.words)
    return desk.entry(kind, "", question, is_needed, hint.value)


def fresh_id(releases: Collection[bytes], random: Random) -> str:
    """An id that stands in none of the releases."""
    while True:
        drawn = new_id(random)
        if not any(drawn.encode() in data for data in releases):
            return drawn


def path_of(desk: Desk, new: NewRelease, slug: str) -> str:
    """Where the release is written: the slug that is given, or a free one made of the title."""
    folder = f"releases/{new.date[:4]}"
    if slug:
        if not is_slug(slug) or slug in RESERVED or len(slug) > LONGEST_SLUG:
            raise Trouble(BAD_SLUG, value=slug)
        if place_of(desk.content, f"{folder}/{slug}.md").exists():  # a folder of its pictures may be there before it
            raise Trouble(EXISTS, path=f"{folder}/{slug}.md")
        return f"{folder}/{slug}.md"
    made = slug_for(new.title)
    numbers = ("", *(f"-{number}" for number in range(2, 10_000)))
    free = next(made + number for number in numbers if not _is_taken(desk, f"{folder}/{made}{number}"))
    return f"{folder}/{free}.md"


def slug_for(title: str) -> str:
    """A name of a file made of a title, one that every disk takes."""
    made = slug_of(title)[:LONGEST_SLUG].strip("-") or "rilis"
    return f"rilis-{made}" if made in RESERVED else made


def _is_taken(desk: Desk, path: str) -> bool:
    """Whether there is such a release, or a folder of pictures that waits for another one."""
    return any(place_of(desk.content, name).exists() for name in (f"{path}.md", path))


def _check(desk: Desk, key: str, inside: str = "") -> Check:
    """What is wrong with a text as the value of a key of the header, or of one inside `event`."""

    def check(text: str) -> Finding | None:
        if inside:
            return problem_of({inside: {"name": "-", "start": "2000-01-01", key: text}}, desk.settings.zone)
        return problem_of({key: text}, desk.settings.zone)

    return check


def _check_end(desk: Desk, start: str) -> Check:
    """The same of a last day, held against the first."""

    def check(text: str) -> Finding | None:
        event = {"name": "-", "start": start, "end": text}
        return _check(desk, "end", "event")(text) or breach_of(desk, {"event": event}, check_header)

    return check


def _issuing(desk: Desk, slugs: tuple[str, ...], values: Mapping[str, Any]) -> tuple[str, ...]:
    """The agencies, chosen anew while one of them does not exist on the reference day."""
    while desk.asker is not None and (found := breach_of(desk, {**values, "agencies": slugs}, check_references)):
        desk.asker.tell(f"{found.message(desk.words)}. {found.hint(desk.words)}")
        slugs = (desk.entry("agencies", "", AGENCY, is_needed=True),)
    return tuple(dict.fromkeys(slugs))


def _in_zone(desk: Desk, day: str) -> str:
    """A day or a moment; a moment as the portal's own zone has it, since its year is the folder's."""
    if not has_hour(day):
        return day
    return parse_moment(day, desk.settings.zone).isoformat(timespec="minutes")


def _event(desk: Desk, given: Mapping[str, str], title: str, hints: Mapping[str, Hint]) -> dict[str, str]:
    """The keys of `event`; none when no day of one is told."""

    def ask(key: str, question: str, check: Check | None = None, default: str = "", option: str = "") -> str:
        hint = hints.get(key, Hint(default)) if not given.get(key) else NO_HINT
        desk.hinted(hint.words)
        option = option or f"--{key}"
        return desk.value(option, given.get(key, ""), question, check or _check(desk, key, "event"), hint.value)

    start = ask("start", N_("First day of the event, such as 2025-10-22 (Enter: no event)"))
    if not start:
        return {}
    district = hints.get("district", NO_HINT) if not given.get("district") else NO_HINT
    return {
        "name": ask("name", N_("Name of the event"), None, title, "--event"),
        "start": start,
        "end": ask("end", N_("Last day (Enter: the same day)"), _check_end(desk, start)),
        "place": ask("place", N_("Place (Enter: none)")),
        "district": _district(desk, given.get("district", ""), district),
    }


def _district(desk: Desk, given: str, hint: Hint) -> str:
    desk.hinted(hint.words)
    return desk.entry("districts", given, N_("District (Enter: none)"), default=hint.value)


def _officials(desk: Desk, new: NewRelease, hints: Suggested) -> Iterator[tuple[str, str]]:
    """Whoever is named: those of a text that somebody takes, then one after the other until nobody more."""
    question = N_("Official who is named (Enter: nobody more)")
    for hint in hints.officials:
        if person := _hinted_entry(desk, "officials", hint, N_("Official who is named (-: not this one)")):
            yield from _if_in_office(desk, new, person)
    while desk.asker is not None:
        person = desk.entry("officials", "", question)
        if not person:
            return
        yield from _if_in_office(desk, new, person)


def _if_in_office(desk: Desk, new: NewRelease, person: str) -> Iterator[tuple[str, str]]:
    """The person; nobody, which is told, when the registry knows no office of that day."""
    try:
        yield _in_office(desk, new, person, "")
    except Trouble as trouble:
        if desk.asker is not None:
            desk.asker.tell(trouble.text(desk.words))


def _given_official(desk: Desk, new: NewRelease, text: str) -> tuple[str, str]:
    person, _, role = text.partition(":")
    return _in_office(desk, new, desk.entry("officials", person, ""), role.strip())


def _in_office(desk: Desk, new: NewRelease, person: str, role: str) -> tuple[str, str]:
    """The person, with the role where the registry alone could not tell. Raises Trouble."""
    day: date = new.span[1]
    held = covering(desk.registry.officials[person], *new.span)
    roles = tuple(dict.fromkeys(item.role for item in held if item.role in desk.registry.roles))
    if not roles:
        raise Trouble(NOT_IN_OFFICE, person=person, day=day_text(day), iso=day.isoformat())
    if len(roles) == 1 and role in ("", roles[0]):
        return person, ""
    if role not in roles and desk.asker is not None:
        kinds = {appointment.role: appointment.kind for appointment in held}
        role = desk.choice([(slug, title_text(desk.registry, slug, kinds[slug])) for slug in roles])
    if role not in roles:
        raise Trouble(WHICH_ROLE, person=person, day=day_text(day), known=", ".join(f"{person}:{it}" for it in roles))
    return person, role
