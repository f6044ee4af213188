"""Rules between entries: what one of the registry owes another. A generator each, its docstring its text.

Appointments, names and redirects have their rules in the neighbouring files; `check_lists` runs them all.
"""

from collections.abc import Callable, Iterator
from typing import Any

from plugins.findings import ContentPath, Finding
from plugins.registry.appointment_rules import APPOINTMENT_RULES
from plugins.registry.codes import (
    CIRCLE,
    NEAR_ENTRY,
    NO_SUCH_ENTRY,
    PARENT_ELSEWHERE,
    ROLE_WITH_UNITS,
    ROLE_WITHOUT_UNIT,
    SHARED_HEAD,
    TWO_HEADS,
    UNTIL_BEFORE_FROM,
)
from plugins.registry.entries import FILES, Entry, Lists, circles, way_text
from plugins.registry.name_rules import NAME_RULES
from plugins.registry.records import Role
from plugins.registry.redirect_rules import REDIRECT_RULES
from plugins.schema import nearest

Rule = Callable[[Lists], Iterator[Finding]]

REFERENCES = (
    ("governments", "parent", "governments"),
    ("agencies", "government", "governments"),
    ("agencies", "parent", "agencies"),
    ("agencies", "successor", "agencies"),
    ("roles", "agency", "agencies"),
    ("roles", "government", "governments"),
    ("roles", "partner", "partners"),
    ("districts", "government", "governments"),
    ("partners", "parent", "partners"),
)
"""List, key of its entries, list whose slugs the key may name."""

CHAINS = (
    ("governments", "parent"),
    ("agencies", "parent"),
    ("agencies", "successor"),
    ("partners", "parent"),
)
UNIT_KEYS = ("agency", "government", "partner")


def check_lists(lists: Lists) -> list[Finding]:
    """Every rule's findings, in no order."""
    return [finding for rule in RULES for finding in rule(lists)]


def references_lead_somewhere(lists: Lists) -> Iterator[Finding]:
    """A slug that an entry names is registered in its list."""
    for kind, key, target in REFERENCES:
        for entry in getattr(lists, kind):
            yield from _dangling(lists, entry, (key,), getattr(entry.record, key), target)
    for official in lists.officials:
        for index, appointment in enumerate(official.record.appointments):
            keys = ("appointments", index, "role")
            yield from _dangling(lists, official, keys, appointment.role, "roles")


def _dangling(
    lists: Lists, entry: Entry[Any], keys: tuple[str | int, ...], slug: str | None, target: str
) -> Iterator[Finding]:
    known = lists.known.get(target)
    if slug is None or known is None or slug in known:
        return
    facts = {"key": keys[-1], "value": slug, "file": ContentPath(FILES[target])}
    near = nearest(slug, sorted(known))
    if near:
        yield entry.finding(NEAR_ENTRY, *keys, **facts, nearest=near)
    else:
        yield entry.finding(NO_SUCH_ENTRY, *keys, **facts)


def chains_end(lists: Lists) -> Iterator[Finding]:
    """Whoever follows parents upwards, or successors forwards, arrives at an end."""
    for kind, key in CHAINS:
        entries = {entry.record.slug: entry for entry in getattr(lists, kind)}
        leads_to = {slug: step for slug, entry in entries.items() if (step := getattr(entry.record, key)) is not None}
        for ring in circles(leads_to):
            yield entries[ring[0]].finding(CIRCLE, key, key=key, way=way_text(ring))


def parents_share_the_government(lists: Lists) -> Iterator[Finding]:
    """An agency and its parent belong to the same government."""
    governments = {entry.record.slug: entry.record.government for entry in lists.agencies}
    for entry in lists.agencies:
        parent, ours = entry.record.parent, entry.record.government
        if parent is not None and governments.get(parent, ours) != ours:
            yield entry.finding(PARENT_ELSEWHERE, "parent", parent=parent, theirs=governments[parent], ours=ours)


def agencies_end_after_they_begin(lists: Lists) -> Iterator[Finding]:
    """An agency's last day does not lie before its first."""
    for entry in lists.agencies:
        since, until = entry.record.since, entry.record.until
        if since is not None and until is not None and until < since:
            yield entry.finding(UNTIL_BEFORE_FROM, "until", since=since, until=until)


def roles_belong_to_one_unit(lists: Lists) -> Iterator[Finding]:
    """A role belongs to exactly one agency, government or partner."""
    for entry in lists.roles:
        keys = unit_keys(entry)
        if not keys:
            yield entry.finding(ROLE_WITHOUT_UNIT, slug=entry.record.slug)
        elif len(keys) > 1:
            yield entry.finding(ROLE_WITH_UNITS, keys[1], keys=", ".join(f"`{key}`" for key in keys))


def unit_keys(entry: Entry[Role]) -> list[str]:
    """The keys by which a role tells whose it is, in the order in which they are written."""
    return sorted((key for key in UNIT_KEYS if getattr(entry.record, key)), key=entry.line)


def units_have_one_head(lists: Lists) -> Iterator[Finding]:
    """A body has at most one role with `head: yes`, and that role is held by one person."""
    heads: dict[tuple[str, str], Entry[Role]] = {}
    for entry in lists.roles:
        if not entry.record.head:
            continue
        if entry.record.shared:
            yield entry.finding(SHARED_HEAD, "shared")
        keys = unit_keys(entry)
        if len(keys) != 1:
            continue
        unit = (keys[0], getattr(entry.record, keys[0]))
        first = heads.setdefault(unit, entry)
        if first is not entry:
            facts = {"unit": unit[1], "other": first.record.slug, "line": first.line("head")}
            yield entry.finding(TWO_HEADS, "head", **facts)


RULES: tuple[Rule, ...] = (
    references_lead_somewhere,
    chains_end,
    parents_share_the_government,
    agencies_end_after_they_begin,
    roles_belong_to_one_unit,
    units_have_one_head,
    *APPOINTMENT_RULES,
    *NAME_RULES,
    *REDIRECT_RULES,
)
