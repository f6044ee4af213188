"""One proposal: an entry of the registry as it could be, where it was seen, and what it may be the same as."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import chain, count

from plugins.desk.yaml_text import Value
from plugins.findings import Phrase
from plugins.importer.proposals.gathering import Sighting, Trace
from plugins.slugs import RESERVED, slug_of

GROUPS = ("governments", "agencies", "partners", "roles", "people", "appointments")
"""The parts of a proposal file, in the order in which they lean on one another."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """`values`: the keys as they would be written. `like`: slugs that may be the same. `remarks`: what to heed."""

    group: str
    values: Mapping[str, Value]
    count: int = 0
    confidence: float = 0.0
    places: tuple[Sighting, ...] = ()
    writings: tuple[str, ...] = ()
    like: tuple[str, ...] = ()
    remarks: tuple[Phrase, ...] = ()

    @property
    def slug(self) -> str:
        """What it would be called; of an appointment, who holds it."""
        return str(self.values.get("slug") or self.values.get("person") or "")


def proposed(
    group: str,
    values: Mapping[str, Value],
    trace: Trace,
    like: Collection[str] = (),
    remarks: Collection[str] = (),
    confidence: float = 1.0,
) -> Proposal:
    """A proposal with what was seen of it; surer than `confidence` it is not."""
    told = tuple(writing for writing, _ in trace.writings.most_common())
    sure = round(min(trace.confidence, confidence), 2)
    alike = tuple(dict.fromkeys(like))
    return Proposal(group, values, trace.count, sure, tuple(trace.places), told, alike, tuple(map(Phrase, remarks)))


def free_slug(text: str, taken: set[str], or_else: str) -> str:
    """A slug made of a text that nobody has, which is taken then."""
    made = slug_of(text)[:80].strip("-") or or_else
    made = f"{made}-1" if made in RESERVED else made
    numbers = chain([""], (f"-{number}" for number in count(2)))
    free = next(made + number for number in numbers if made + number not in taken)
    taken.add(free)
    return free
