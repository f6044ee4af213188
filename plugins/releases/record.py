"""A release as a value: what one Markdown file says, read and checked.

Slugs stay slugs; the registry names them.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from plugins.registry.records import AppointmentKind, Contact, Source
from plugins.releases.packed import Packed

Kind = Literal["press-release", "news", "statement", "speech", "announcement", "clarification"]
Part = Literal["opened", "closed", "speaker", "host", "participant"]
Mode = Literal["onsite", "online", "hybrid"]
WithdrawalReason = Literal["error", "superseded", "personal-data", "legal"]
Day = date  # inside Release, `date` is a field


@dataclass(frozen=True, slots=True)
class Event(Packed):
    """What the release tells of. `start` and `end` are days, the end inclusive; the times only when given."""

    name: str
    start: date
    end: date
    start_time: datetime | None = None
    end_time: datetime | None = None
    place: str = ""
    district: str | None = None
    organisers: tuple[str, ...] = ()  # slugs of agencies or partners
    mode: Mode = "onsite"
    participants: int | None = None
    budget: int | None = None  # rupiah


@dataclass(frozen=True, slots=True)
class Mention(Packed):
    """An official named in the header, with the role and kind of appointment of the reference day."""

    person: str
    role: str
    kind: AppointmentKind
    represents: str | None = None  # slug of the role they stood in for (header key `for`)
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Picture(Packed):
    """A picture file beside the release; `path` is relative to the content folder."""

    path: str
    alt: str
    caption: str = ""
    credit: str = ""
    photographer: str = ""
    line: int = 1  # where it is named

    @property
    def credits(self) -> str:
        """`Nama Pemotret / Humas`: who took it, and whose it is."""
        return " / ".join(part for part in (self.photographer, self.credit) if part)


@dataclass(frozen=True, slots=True)
class Attachment(Packed):
    """A file to download; `path` is relative to the content folder."""

    path: str
    title: str
    line: int = 1


@dataclass(frozen=True, slots=True)
class Change(Packed):
    """A dated change after publication. `minor` moves nothing and is not shown."""

    at: datetime
    kind: Literal["correction", "update", "minor"]
    note: str
    was: str = ""
    now: str = ""
    approver: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawal(Packed):
    """The release no longer holds. The text stays unless the reason is personal data or the law."""

    at: datetime
    reason: WithdrawalReason
    note: str
    replaced_by: str | None = None  # id of the release that took its place

    @property
    def hides_text(self) -> bool:
        return self.reason in ("personal-data", "legal")


@dataclass(frozen=True, slots=True)
class Waiver(Packed):
    """A rule set aside for this release, by whom and until when."""

    code: str
    reason: str
    name: str
    until: date


@dataclass(frozen=True, slots=True)
class BodyLink(Packed):
    """A link or picture source in the body that must lead somewhere inside the portal."""

    target: str  # as in the html: "{filename}releases/2025/x.md#isi-bagian", "/instansi/x/", "#isi-bagian"
    line: int


@dataclass(frozen=True, slots=True)
class Body(Packed):
    """The text as safe HTML, without the dateline and the closing line, which the template adds.

    A release's `html` begins with `<p>`, where the dateline goes. It still holds `{filename}<content path>` as links
    to content files and `{picture}<content path>` as sources of pictures; `pages/` puts the real ones in with
    `with_pictures` and `with_addresses`. `anchors` are the ids that a link may lead to.
    """

    html: str
    text: str  # plain words of the whole body, paragraphs parted by blank lines
    links: tuple[BodyLink, ...] = ()
    pictures: tuple[Picture, ...] = ()
    anchors: tuple[str, ...] = ()


class NoText(Body):
    """Stands for the text of a release known by its header alone: whoever looks into it declared too little."""

    __slots__ = ()

    def __init__(self) -> None:
        pass

    def __reduce__(self) -> tuple[type["NoText"], tuple[()]]:
        return (NoText, ())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NoText)

    def __hash__(self) -> int:
        return hash(NoText)

    def __repr__(self) -> str:
        return "NoText()"


NO_TEXT = NoText()


@dataclass(frozen=True, slots=True)
class Release(Packed):
    """One release. `source` is the file, relative to the content folder (`releases/2025/x.md`)."""

    source: str
    id: str
    slug: str
    title: str
    summary: str
    date: datetime  # in the portal's zone
    has_hour: bool
    kind: Kind
    lang: str
    agencies: tuple[str, ...]
    body: Body
    dateline: str  # place, in capitals as printed
    status: Literal["ready", "draft"] = "ready"
    supporting_agencies: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    event: Event | None = None
    event_types: tuple[str, ...] = ()
    officials: tuple[Mention, ...] = ()
    districts: tuple[str, ...] = ()  # the event's own district included
    author: str = ""
    editor: str = ""
    approver: str = ""
    contact: Contact | None = None
    changes: tuple[Change, ...] = ()  # oldest first
    withdrawn: Withdrawal | None = None
    classification: Literal["berkala", "serta-merta", "setiap-saat"] | None = None
    number: str = ""
    image: Picture | None = None
    gallery: tuple[Picture, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    sources: tuple[Source, ...] = ()
    consent: str = ""
    waivers: tuple[Waiver, ...] = ()
    expires: datetime | None = None
    translation_of: str | None = None  # id
    lines: tuple[tuple[str, int], ...] = field(default=(), compare=False, repr=False)  # of the header's keys

    def without_text(self) -> "Release":
        """The release known by its header alone."""
        values: list[Any] = [NO_TEXT if name == "body" else getattr(self, name) for name in self.__match_args__]
        return Release(*values)

    def line_of(self, key: str) -> int:
        """Where a key of the header stands in the source, for findings."""
        return dict(self.lines).get(key, 1)

    @property
    def address(self) -> str:
        return f"/rilis/{self.date.year}/{self.date.month:02}/{self.slug}/"

    @property
    def lead_agency(self) -> str:
        return self.agencies[0]

    @property
    def reference_day(self) -> Day:
        """The day whose appointments give the titles: the event's last day, else the day of the date."""
        return self.event.end if self.event else self.date.date()

    @property
    def order(self) -> tuple[datetime, str]:
        """The total order of releases: date, then id."""
        return (self.date, self.id)


def short_address(id_: str) -> str:
    """`/v/k7mp-42qx/`"""
    return f"/v/{id_}/"


@dataclass(frozen=True, slots=True)
class ContentPage(Packed):
    """A page of content/pages/: about, contact and the like."""

    source: str
    title: str
    slug: str
    summary: str
    updated: date
    body: Body

    @property
    def address(self) -> str:
        return f"/{self.slug}/"
