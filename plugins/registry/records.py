"""The records of the registry: one class a list, closed schemas, frozen values.

The field names are the keys editors write. `spots` of the Registry tells the file and line of each entry.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Annotated, Literal, TypeVar

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


Tenure = tuple[Official, Appointment]


WORDS = "words.txt"
"""The words that the editors accept, beside the registry's own folder: they are no entries."""


@dataclass(frozen=True)
class Registry:
    """All lists by slug, in file order; officials by slug; and the words that editors accept.

    `spots[kind, slug]` is an entry's place, kind being the attribute's name (redirects: by their `from`).
    """

    governments: Mapping[str, Government] = field(default_factory=dict)
    agencies: Mapping[str, Agency] = field(default_factory=dict)
    event_types: Mapping[str, EventType] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    districts: Mapping[str, District] = field(default_factory=dict)
    partners: Mapping[str, Partner] = field(default_factory=dict)
    officials: Mapping[str, Official] = field(default_factory=dict)
    accepted_words: Mapping[str, str] = field(default_factory=dict)
    redirects: tuple[Redirect, ...] = ()
    spots: Mapping[tuple[str, str], Spot] = field(default_factory=dict)

    def names_with(self, part: str) -> tuple[str, ...]:
        """The names of agencies, partners and officials that hold a part; all in one spelling (`fold`)."""
        if part not in self._names_with:
            names, found = [], self._folded_names.find(part)
            while found >= 0:
                start, end = self._folded_names.rfind("\n", 0, found) + 1, self._folded_names.index("\n", found)
                names.append(self._folded_names[start:end])
                found = self._folded_names.find(part, end)
            self._names_with[part] = tuple(names)
        return self._names_with[part]

    def appointments_to(self, role: str) -> tuple[Tenure, ...]:
        """Who holds or held a role, newest first."""
        return self._appointments.get(role, ())

    def roles_of(self, kind: str, slug: str) -> tuple[Role, ...]:
        """The roles of a unit in protocol order; `kind` is "agency", "government" or "partner"."""
        return self._roles.get((kind, slug), ())

    def sub_agencies(self, slug: str) -> tuple[Agency, ...]:
        """The agencies under an agency."""
        return self._sub_agencies.get(slug, ())

    def agencies_of(self, government: str) -> tuple[Agency, ...]:
        """The agencies of a government."""
        return self._agencies_of.get(government, ())

    @cached_property
    def _names_with(self) -> dict[str, tuple[str, ...]]:
        """What has been asked for: ten thousand releases ask for a few hundred names."""
        return {}

    @cached_property
    def _folded_names(self) -> str:
        """One name a line."""
        bodies: tuple[Agency | Partner, ...] = (*self.agencies.values(), *self.partners.values())
        named: tuple[Agency | Partner | Official, ...] = (*bodies, *self.officials.values())
        names = {fold(name) for entry in named for name in (entry.name, *entry.other_names)}
        names |= {fold(body.short_name) for body in bodies}
        return "\n".join(["", *sorted(names - {""}), ""])

    @cached_property
    def _appointments(self) -> Mapping[str, tuple[Tenure, ...]]:
        pairs = (
            (held.role, (official, held)) for official in self.officials.values() for held in official.appointments
        )
        return {
            role: tuple(sorted(held, key=lambda pair: (pair[1].first_day, pair[0].slug), reverse=True))
            for role, held in _grouped(pairs).items()
        }

    @cached_property
    def _roles(self) -> Mapping[tuple[str, str], tuple[Role, ...]]:
        ordered = sorted(self.roles.values(), key=lambda role: (role.order, role.slug))
        units = ("agency", "government", "partner")
        return _grouped(((kind, getattr(role, kind)), role) for role in ordered for kind in units)

    @cached_property
    def _sub_agencies(self) -> Mapping[str, tuple[Agency, ...]]:
        return _grouped((agency.parent or "", agency) for agency in self.agencies.values())

    @cached_property
    def _agencies_of(self) -> Mapping[str, tuple[Agency, ...]]:
        return _grouped((agency.government, agency) for agency in self.agencies.values())


Key = TypeVar("Key")
Item = TypeVar("Item")


def _grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, tuple[Item, ...]]:
    found: dict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return {key: tuple(items) for key, items in found.items()}
