"""The registry while it is being checked: each record with the place where it stands.

Rules between entries (`rules.py` and its neighbours) read `Lists` and yield findings; `read.py` makes it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from plugins.findings import Code, Finding
from plugins.positioned import Path, Positioned
from plugins.registry.records import (
    Agency,
    District,
    EventType,
    Government,
    Official,
    Partner,
    Redirect,
    Role,
    Spot,
)
from plugins.schema import Record

FILES: Mapping[str, str] = {
    "governments": "registry/governments.yaml",
    "agencies": "registry/agencies.yaml",
    "event_types": "registry/event-types.yaml",
    "roles": "registry/roles.yaml",
    "districts": "registry/districts.yaml",
    "partners": "registry/partners.yaml",
    "redirects": "registry/redirects.yaml",
}
"""The file of each list; the keys are the attributes of `Registry`."""

AnyRecord = TypeVar("AnyRecord", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[AnyRecord]):
    """A record, the file it stands in, and the place of its keys there."""

    record: AnyRecord
    path: str
    at: Path
    given: Positioned

    def line(self, *keys: str | int) -> int:
        """The line of a key (or of an item of its list); without keys the entry's first line."""
        return self.given.line((*self.at, *keys))

    def spot(self, *keys: str | int) -> Spot:
        return Spot(self.path, self.line(*keys))

    def finding(self, code: Code, *keys: str | int, **facts: object) -> Finding:
        return Finding(self.path, self.line(*keys), code, facts)


@dataclass(frozen=True)
class Lists:
    """All entries that could be read, each slug once, in file order; officials by slug.

    `known` tells the slugs of a list that others may name: those of faulty entries too, so that one mistake
    is told once. A list that could not be read is not in it, and what names its entries is not judged.
    """

    governments: tuple[Entry[Government], ...] = ()
    agencies: tuple[Entry[Agency], ...] = ()
    event_types: tuple[Entry[EventType], ...] = ()
    roles: tuple[Entry[Role], ...] = ()
    districts: tuple[Entry[District], ...] = ()
    partners: tuple[Entry[Partner], ...] = ()
    officials: tuple[Entry[Official], ...] = ()
    redirects: tuple[Entry[Redirect], ...] = ()
    known: Mapping[str, frozenset[str]] = field(default_factory=dict)


def circles(leads_to: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Each ring of names that lead to one another, once, beginning with its first one in `leads_to`.

    A name that leads to itself is a ring of one.
    """
    order = {name: index for index, name in enumerate(leads_to)}
    done: set[str] = set()
    for start in leads_to:
        way: dict[str, None] = {}
        name = start
        while name in leads_to and name not in done and name not in way:
            way[name] = None
            name = leads_to[name]
        if name in way:
            walked = list(way)
            ring = walked[walked.index(name) :]
            first = ring.index(min(ring, key=order.__getitem__))
            yield (*ring[first:], *ring[:first])
        done.update(way)


def way_text(ring: tuple[str, ...]) -> str:
    """`a → b → a`"""
    return " → ".join((*ring, ring[0]))
