"""Which other releases a release page names: related older ones, and its neighbours within the lead agency.

Both are gathered in one sweep from the oldest to the newest, so a page never depends on a newer release
(but for its one next neighbour), and ten thousand releases take ten thousand steps.
"""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from plugins.releases.outline import Outline
from plugins.taxonomies.definitions import issuers

RELATED = 3
# Of each agency and each event type so many are remembered that three remain after those that share both.
REMEMBERED = 2 * RELATED

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The releases next to one; None at the ends."""

    previous: Outline | None = None  # older, of the same lead agency
    next: Outline | None = None


def related_releases(releases: Iterable[Outline], withdrawn: Collection[str]) -> Mapping[str, tuple[Outline, ...]]:
    """By id, up to three older releases: first those that share event type and agency, then those that share one.

    `releases` come in total order; translations are given theirs, but are related to nobody. `withdrawn` are ids.
    """
    ordered = list(releases)
    memory: dict[Key, deque[int]] = defaultdict(lambda: deque(maxlen=REMEMBERED))  # places in `ordered`
    found = {}
    for place, release in enumerate(ordered):
        agencies, kinds = issuers(release), release.event_types
        both = [(agency, kind) for agency in agencies for kind in kinds]
        one = [*((agency, "") for agency in agencies), *(("", kind) for kind in kinds)]
        chosen: list[int] = []
        for older in chain(_newest(memory, both), _newest(memory, one)):
            if older not in chosen and ordered[older].id != release.translation_of:
                chosen.append(older)
                if len(chosen) == RELATED:
                    break
        found[release.id] = tuple([ordered[older] for older in chosen])
        if release.translation_of is None and release.id not in withdrawn:
            for key in (*both, *one):
                memory[key].append(place)
    return found


def _newest(memory: Mapping[Key, deque[int]], keys: list[Key]) -> Iterator[int]:
    """What is remembered under any of some keys, the newest first; worked out only when it is looked at."""
    if len(keys) == 1:
        yield from reversed(memory.get(keys[0], ()))
    else:
        yield from sorted({place for key in keys for place in memory.get(key, ())}, reverse=True)


def neighbours(listed: Iterable[Outline]) -> Mapping[str, Neighbours]:
    """By id, the release before and after it among those its lead agency issued; `listed` come in total order."""
    last: dict[str, Outline] = {}
    before: dict[str, Outline] = {}
    after: dict[str, Outline] = {}
    order = []
    for release in listed:
        order.append(release.id)
        if release.lead_agency in last:
            before[release.id] = last[release.lead_agency]
            after[last[release.lead_agency].id] = release
        last[release.lead_agency] = release
    return {id_: Neighbours(before.get(id_), after.get(id_)) for id_ in order}
