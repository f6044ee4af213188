"""What may be known of a release without its text: what lists, neighbours, checks and the plan of a build look at.

A build holds the outline of every release, and the whole of none: ten thousand of them are a few megabytes and are
unpacked in a moment.
"""

from datetime import datetime
from typing import NamedTuple

from plugins.releases.record import BodyLink, Change, Release, Waiver, Withdrawal

LINES = ("id", "date", "lang", "translation_of", "withdrawn", "waivers")
"""Keys whose line is known: those that a rule between files may complain of."""


class Named(NamedTuple):
    """An official whom a release names, and the role held that day."""

    person: str
    role: str


class OwnFile(NamedTuple):
    """A picture or attachment that a release or page names; `line` is where."""

    path: str
    line: int
    is_picture: bool


class Outline(NamedTuple):
    """One release. Fields that a `Release` has too mean the same; `image` is the content path of the lead picture.

    `files` stand in the order in which a reader meets them; `links` and `anchors` are those of the body.
    """

    source: str
    id: str
    address: str
    title: str
    date: datetime
    lang: str
    status: str
    agencies: tuple[str, ...]
    supporting_agencies: tuple[str, ...]
    event_types: tuple[str, ...]
    officials: tuple[Named, ...]
    districts: tuple[str, ...]
    translation_of: str | None
    withdrawn: Withdrawal | None
    changes: tuple[Change, ...]
    expires: datetime | None
    image: str
    files: tuple[OwnFile, ...]
    links: tuple[BodyLink, ...]
    anchors: tuple[str, ...]
    waivers: tuple[Waiver, ...]
    lines: tuple[int, ...]

    @property
    def lead_agency(self) -> str:
        """The first of its agencies."""
        return self.agencies[0]

    @property
    def order(self) -> tuple[datetime, str]:
        """The total order of releases: date, then id."""
        return (self.date, self.id)

    def line_of(self, key: str) -> int:
        """Where a key of the header stands in the source, for findings; one of LINES."""
        return self.lines[LINES.index(key)]


def outline_of(release: Release) -> Outline:
    """The outline of a release."""
    pictures = (*([release.image] if release.image else []), *release.gallery, *release.body.pictures)
    files = [OwnFile(item.path, item.line, True) for item in pictures]
    files += [OwnFile(item.path, item.line, False) for item in release.attachments]
    lines = dict(release.lines)
    return Outline(
        source=release.source,
        id=release.id,
        address=release.address,
        title=release.title,
        date=release.date,
        lang=release.lang,
        status=release.status,
        agencies=release.agencies,
        supporting_agencies=release.supporting_agencies,
        event_types=release.event_types,
        officials=tuple(Named(mention.person, mention.role) for mention in release.officials),
        districts=release.districts,
        translation_of=release.translation_of,
        withdrawn=release.withdrawn,
        changes=release.changes,
        expires=release.expires,
        image=release.image.path if release.image else "",
        files=tuple(dict.fromkeys(files)),
        links=release.body.links,
        anchors=release.body.anchors,
        waivers=release.waivers,
        lines=tuple(lines.get(key, 1) for key in LINES),
    )
