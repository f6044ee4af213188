"""The records of the registry: one class a list, closed schemas, frozen values.

The field names are the keys editors write. `spots` of the Registry tells the file and line of each entry.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from plugins.registry.spelling import fold
from plugins.schema import Record
from plugins.values import Day, Distinct, Email, Line, Number, Phone, Sequence, Slug, Text, WebAddress, YesNo

AppointmentKind = Literal["definitif", "plt", "plh", "pj", "pjs"]
ACTING = {"plt": "Plt.", "plh": "Plh.", "pj": "Pj.", "pjs": "Pjs."}
Names = Annotated[tuple[Line, ...], Distinct]


class Contact(Record):
    """Press contact of an agency or a release."""

    name: Line = ""
    address: Line = ""
    email: Email | None = None
    phone: Phone = ""
    hours: Line = ""


class Account(Record):
    """An official account of an agency elsewhere."""

    platform: Line
    url: WebAddress


class Source(Record):
    """Where a fact stands: a decree, a newspaper, a web page."""

    name: Line
    url: WebAddress | None = None
    date: Day | None = None


class Government(Record):
    """A regional government; `Pemerintah <name>` speaks, `seat` is its capital."""

    slug: Slug
    name: Line
    short_name: Line
    kind: Literal["provinsi", "kabupaten", "kota"]
    seat: Line
    parent: Slug | None = None
    other_names: Names = ()
    url: WebAddress | None = None

    @property
    def official_name(self) -> str:
        return f"Pemerintah {self.name}"


class Agency(Record):
    """A body of a government that issues releases; `from`, `until`, `successor` tell of mergers renamings."""

    slug: Slug
    name: Line
    short_name: Line
    kind: Literal[
        "sekretariat-daerah", "sekretariat-dprd", "inspektorat", "dinas", "badan", "kecamatan", "kelurahan",
        "bagian", "bidang", "rumah-sakit", "puskesmas", "lainnya",
    ]  # fmt: skip
    government: Slug
    parent: Slug | None = None
    summary: Line = ""
    other_names: Names = ()
    seat: Line = ""
    contact: Contact | None = None
    accounts: Annotated[tuple[Account, ...], Sequence] = ()
    url: WebAddress | None = None
    since: Day | None = Field(None, alias="from")
    until: Day | None = None
    successor: Slug | None = None


class EventType(Record):
    """A kind of event a release is filed under."""

    slug: Slug
    name: Line
    short_name: Line = ""
    summary: Line = ""
    other_names: Names = ()


class Role(Record):
    """A post, whoever holds it: of exactly one agency, government or partner.

    Lower `order` goes first (UU 9/2010).
    `shared`: several people hold it at once, as functional posts are (an agency has many Pranata Humas).
    """

    slug: Slug
    name: Line
    short_name: Line = ""
    agency: Slug | None = None
    government: Slug | None = None
    partner: Slug | None = None
    order: Number
    head: YesNo = False
    shared: YesNo = False


class District(Record):
    """A kecamatan."""

    slug: Slug
    name: Line
    government: Slug
    other_names: Names = ()


class Partner(Record):
    """A body outside the listed governments that takes part in events.

    People of a partner of kind `pemerintah` (a ministry, say) have a page; people outside have none.
    """

    slug: Slug
    name: Line
    kind: Literal["pemerintah", "perguruan-tinggi", "organisasi", "swasta"]
    short_name: Line = ""
    parent: Slug | None = None
    other_names: Names = ()
    url: WebAddress | None = None


class Degrees(Record):
    """Titles before and after a name; shown on the person's own page only."""

    before: Line = ""
    after: Line = ""


# pydantic runs the last validator first: one day becomes a list before the list is looked at.
Days = Annotated[tuple[Day, ...], Distinct, BeforeValidator(lambda value: [value] if isinstance(value, str) else value)]


class Appointment(Record):
    """Who held which role, how and when: `from`–`until` (inclusive), or days on which one was seen."""

    role: Slug
    kind: AppointmentKind = "definitif"
    since: Day | None = Field(None, alias="from")
    until: Day | None = None
    seen_on: Days = ()
    decree: Line = ""
    note: Line = ""
    source: Source | None = None

    def covers(self, start: date, end: date) -> bool:
        """Whether it holds for an event from `start` to `end`; the last is the release's reference day."""
        if self.since is not None:
            return self.since <= end and (self.until is None or end <= self.until)
        return any(start <= day <= end for day in self.seen_on)

    def runs_on(self, day: date) -> bool:
        """Whether it is known to hold on a day; of one that was only seen, nobody can say."""
        return self.since is not None and self.covers(day, day)

    @property
    def first_day(self) -> date:
        """For order only: the first day it is known for."""
        return self.since or min(self.seen_on, default=self.until or date.min)


class Official(Record):
    """A person holding office; the file's name is the slug."""

    slug: Slug
    name: Line
    degrees: Degrees = Degrees()
    other_names: Names = ()
    note: Text = ""
    appointments: Annotated[tuple[Appointment, ...], Sequence, Field(min_length=1)]


class Redirect(Record):
    """An address that has moved: `from` answers with the way to `to`."""

    origin: Line = Field(alias="from")
    to: Line
    reason: Line


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file, relative to the content folder."""

    path: str
    line: int


@dataclass(frozen=True)
class Registry:
    """All lists by slug, in file order; officials by slug.

    `spots[kind, slug]` is an entry's place, kind being the attribute's name (redirects: by their `from`).
    """

    governments: Mapping[str, Government] = field(default_factory=dict)
    agencies: Mapping[str, Agency] = field(default_factory=dict)
    event_types: Mapping[str, EventType] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    districts: Mapping[str, District] = field(default_factory=dict)
    partners: Mapping[str, Partner] = field(default_factory=dict)
    officials: Mapping[str, Official] = field(default_factory=dict)
    redirects: tuple[Redirect, ...] = ()
    spots: Mapping[tuple[str, str], Spot] = field(default_factory=dict)

    @cached_property
    def folded_names(self) -> str:
        """Every name of an agency, partner or official in one spelling, a line each: to search for parts of them."""
        bodies: tuple[Agency | Partner, ...] = (*self.agencies.values(), *self.partners.values())
        named: tuple[Agency | Partner | Official, ...] = (*bodies, *self.officials.values())
        names = {fold(name) for entry in named for name in (entry.name, *entry.other_names)}
        names |= {fold(body.short_name) for body in bodies}
        return "\n".join(["", *sorted(names - {""}), ""])
