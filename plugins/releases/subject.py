"""A header while it is being judged: its values, the line of each, and what they are held against."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from plugins.findings import Code, Finding
from plugins.positioned import Positioned
from plugins.registry.records import Registry
from plugins.releases.header import Header, PictureFields
from plugins.settings import Settings


@dataclass(frozen=True)
class Subject:
    """`year` is that of the file's folder, None when the file is in the wrong place."""

    path: str
    year: int | None
    header: Header
    given: Positioned
    registry: Registry
    settings: Settings
    files: Collection[str]

    def finding(self, code: Code, *keys: str | int, **facts: object) -> Finding:
        """A finding on the line of a key (or of an item of its list)."""
        return Finding(self.path, self.given.line(keys), code, facts)

    @property
    def folder(self) -> str:
        """The folder of the release's own files."""
        return self.path.removesuffix(".md")

    @property
    def span(self) -> tuple[date, date]:
        """First and last day of what is told; the last one is the reference day."""
        event = self.header.event
        if event is None:
            return self.header.date.day, self.header.date.day
        return event.start.day, (event.end or event.start).day

    def pictures(self) -> Iterator[tuple[tuple[str | int, ...], PictureFields]]:
        """The lead picture and the gallery, each with its place in the header."""
        if self.header.image:
            yield ("image",), self.header.image
        for index, picture in enumerate(self.header.gallery):
            yield ("gallery", index), picture
