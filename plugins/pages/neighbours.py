"""Which other releases a release page names: related older ones, and its neighbours within the lead agency.

Both are gathered in one sweep from the oldest to the newest, so a page never depends on a newer release
(but for its one next neighbour), and ten thousand releases take ten thousand steps.
"""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from plugins.releases.record import Release
from plugins.taxonomies.definitions import issuers

RELATED = 3
# Of each agency and each event type so many are remembered that three remain after those that share both.
REMEMBERED = 2 * RELATED

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The releases next to one; None at the ends."""

    previous: Release | None = None  # older, of the same lead agency
    next: Release | None = None


def related_releases(releases: Iterable[Release], withdrawn: Collection[str]) -> Mapping[str, tuple[Release, ...]]:
    """By id, up to three older releases: first those that share event type and agency, then those that share one.

    `releases` come in total order; translations are given theirs, but are related to nobody. `withdrawn` are ids.
    """
    memory: dict[Key, deque[Release]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
    found = {}
    for release in releases:
        both = [(agency, kind) for agency, kind in product(issuers(release), release.event_types)]
        one = [*((agency, "") for agency in issuers(release)), *(("", kind) for kind in release.event_types)]
        chosen: dict[str, Release] = {}
        for keys in (both, one):
            older = {item.id: item for key in keys for item in memory.get(key, ())}
            for item in sorted(older.values(), key=lambda item: item.order, reverse=True):
                if len(chosen) < RELATED and item.id != release.translation_of:
                    chosen.setdefault(item.id, item)
        found[release.id] = tuple(chosen.values())
        if release.translation_of is None and release.id not in withdrawn:
            for key in (*both, *one):
                memory[key].append(release)
    return found


def neighbours(listed: Iterable[Release]) -> Mapping[str, Neighbours]:
    """By id, the release before and after it among those its lead agency issued; `listed` come in total order."""
    last: dict[str, Release] = {}
    before: dict[str, Release] = {}
    after: dict[str, Release] = {}
    order = []
    for release in listed:
        order.append(release.id)
        if release.lead_agency in last:
            before[release.id] = last[release.lead_agency]
            after[last[release.lead_agency].id] = release
        last[release.lead_agency] = release
    return {id_: Neighbours(before.get(id_), after.get(id_)) for id_ in order}
