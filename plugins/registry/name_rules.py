"""Rules for names: a name found in a text must lead to one entry."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from plugins.findings import ContentPath, Finding
from plugins.registry.codes import NAME_TAKEN, SAME_NAME
from plugins.registry.entries import Entry, Lists
from plugins.registry.records import Agency, District, Official

NAMED = ("governments", "agencies", "event_types", "districts", "partners", "officials")
"""Lists whose entries have `other_names`."""


def other_names_are_not_shared(lists: Lists) -> Iterator[Finding]:
    """An other name leads to one entry of its kind and government.

    Proper names may repeat (two dinas may each have a Bidang Umum); the header tells them apart.
    """
    for kind in NAMED:
        groups: dict[str, list[Entry[Any]]] = {}
        for entry in getattr(lists, kind):
            groups.setdefault(_government(entry), []).append(entry)
        for group in groups.values():
            yield from _shared_names(group)


def _government(entry: Entry[Any]) -> str:
    return entry.record.government if isinstance(entry.record, Agency | District) else ""


def _shared_names(group: Iterable[Entry[Any]]) -> Iterator[Finding]:
    group = list(group)
    owners: dict[str, list[Entry[Any]]] = {}
    for entry in group:
        for name in {_folded(entry.record.name), _folded(getattr(entry.record, "short_name", ""))} - {""}:
            owners.setdefault(name, []).append(entry)
    claimed: dict[str, Entry[Any]] = {}
    for entry in group:
        for index, name in enumerate(entry.record.other_names):
            others = [*owners.get(_folded(name), ()), claimed.setdefault(_folded(name), entry)]
            other = next((owner for owner in others if owner is not entry), None)
            if other is not None:
                yield entry.finding(NAME_TAKEN, "other_names", index, name=name, other=other.record.slug)


def namesakes_are_told_apart(lists: Lists) -> Iterator[Finding]:
    """Two officials of one name differ in their degrees, or one of them has a note that says who it is."""
    by_name: dict[str, list[Entry[Official]]] = {}
    for entry in lists.officials:
        earlier = by_name.setdefault(_folded(entry.record.name), [])
        twin = next((other for other in earlier if not _told_apart(entry.record, other.record)), None)
        if twin is not None:
            yield entry.finding(SAME_NAME, "name", name=entry.record.name, other=ContentPath(twin.path))
        earlier.append(entry)


def _told_apart(one: Official, other: Official) -> bool:
    return bool(one.note or other.note) or one.degrees != other.degrees


def _folded(name: str) -> str:
    return name.replace("’", "'").casefold()


NAME_RULES: tuple[Callable[[Lists], Iterator[Finding]], ...] = (
    other_names_are_not_shared,
    namesakes_are_told_apart,
)
