"""A text in which things are recognised; and what is recognised: a value, its place, why, and how sure that is."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

SURE = 0.8
"""The lowest confidence that decides; below it somebody is asked."""

Value = TypeVar("Value")


@dataclass(frozen=True)
class Story:
    """Title and plain text of a release, paragraphs parted by blank lines, and the day of its publication if known."""

    title: str
    body: str
    published: date | None = None

    @cached_property
    def text(self) -> str:
        """The title as the first paragraph, then the body: every place in a `Seen` counts from its first character."""
        return f"{self.title}\n\n{self.body}" if self.title else self.body

    @property
    def body_start(self) -> int:
        """Where the body begins in `text`."""
        return len(self.text) - len(self.body)


class Seen(NamedTuple, Generic[Value]):
    """Something recognised in a text: `rule` names the reason (`office-before-name`), `confidence` is 0 to 1."""

    value: Value
    start: int
    end: int
    rule: str
    confidence: float

    @property
    def is_sure(self) -> bool:
        """Whether nobody needs to be asked."""
        return self.confidence >= SURE


class Span(NamedTuple):
    """Days from the first to the last; of one day both are the same."""

    first: date
    last: date


class Body(NamedTuple):
    """An agency, government or partner that a text names, in the registry (`kind`, `slug`) or not (both "").

    `said`: the name in the text's own words, without its abbreviation in brackets; `short`: that abbreviation;
    `region`: the region named with it (`Lutim`, `Kabupaten Contoh`); `unit`: a part of it (`Bidang Humas dan IKP`).
    """

    said: str
    kind: str = ""  # "agencies", "governments" or "partners": the registry's list
    slug: str = ""
    short: str = ""
    region: str = ""
    unit: str = ""


class OfficeHeld(NamedTuple):
    """An office that a text gives to somebody.

    `role`: the office's words without kind and body (`Kepala`, `Kabid Humas dan IKP`, `Bupati`); `label`: all its
    words (`Plt. Kepala Dinas Contoh`); `kind`: `definitif`, or how one stands in; `slug`: the registry's role, or "".
    """

    label: str
    role: str
    kind: str = "definitif"
    body: Body | None = None
    slug: str = ""


class Person(NamedTuple):
    """Somebody whom a text names, under the fullest name in it.

    `slug`: of the registry's official, or ""; `mentions`: all places (start, end) that name them, short forms too;
    `stands_for`: the office in whose stead they came (`mewakili Bupati`); `part`: opened, closed, speaker, host,
    participant or "".
    """

    name: str
    slug: str = ""
    before: str = ""  # degrees and titles
    after: str = ""
    offices: tuple[OfficeHeld, ...] = ()
    stands_for: OfficeHeld | None = None
    part: str = ""
    mentions: tuple[tuple[int, int], ...] = ()


class Quotation(NamedTuple):
    """Words in quotation marks, and who said them (the person's `name`, "" when nobody can say)."""

    words: str
    speaker: str = ""


@dataclass(frozen=True)
class Recognised:
    """All that a story tells, in the order of the text, the header's candidates first where there are several.

    `spans`: days of the event, the likeliest first; other days that a text names are not in it.
    `agencies`: in the order in which a header would name them; `bodies`: every body that is named.
    """

    dateline: Seen[str] | None = None
    spans: tuple[Seen[Span], ...] = ()
    event_types: tuple[Seen[str], ...] = ()  # slugs
    event_name: Seen[str] | None = None
    places: tuple[Seen[str], ...] = ()  # venues
    districts: tuple[Seen[str], ...] = ()  # slugs
    participants: Seen[int] | None = None
    mode: Seen[str] | None = None  # onsite, online or hybrid, where the text says so
    agencies: tuple[Seen[Body], ...] = ()
    bodies: tuple[Seen[Body], ...] = ()
    people: tuple[Seen[Person], ...] = ()
    quotations: tuple[Seen[Quotation], ...] = ()
