"""An old release as its source keeps it, before anything is made of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from plugins.findings import Finding
from plugins.importer.columns.column_map import ColumnMap

Advanced = Callable[[int], None]
State = Literal["published", "scheduled", "private", "draft", "trash"]


@dataclass(frozen=True, slots=True)
class Source:
    """Old material that is read: a file or a folder, and what is told of it.

    `name` is what it is called in `sources` of the drafts and in the report; `columns` only where there are any.
    `advanced` is told how many bytes of it have been read so far, by readers that know: for the time left.
    """

    path: Path
    name: str
    columns: ColumnMap | None = None
    timezone: str = "Asia/Makassar"
    advanced: Advanced | None = field(default=None, compare=False)
    unpacked: Path | None = None  # a folder for pictures that are inside documents; without one they are only listed


@dataclass(frozen=True, slots=True)
class OldPicture:
    """A picture or an attached file. `address` as it was linked; `file` when it is at hand."""

    address: str
    file: Path | None = None
    caption: str = ""
    alt: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class OldRelease:
    """One text of an old source, whole: what cannot be understood is kept and told in `findings`.

    `key` names it within its source for ever (`post 123`, a path in a folder), so that a second run knows it again.
    `body` is HTML as it was kept, or plain text with paragraphs parted by blank lines, as `is_html` says. Days and
    moments without a zone are those of the source. Without a key it is no text: its findings tell of the source itself.
    """

    key: str
    path: str  # file of the source, with forward slashes, and the line in it: for findings
    line: int = 1
    title: str = ""
    body: str = ""
    is_html: bool = True
    published: datetime | date | None = None
    state: State = "published"
    kind: Literal["post", "page"] = "post"
    address: str = ""  # where it could be read
    summary: str = ""
    author: str = ""  # who put it into the old site
    reporter: str = ""
    editor: str = ""
    publisher: str = ""  # the newspaper or site that it was published by, when that is another
    rights: str = ""  # a copyright line that stood with it
    categories: tuple[str, ...] = ()
    pictures: tuple[OldPicture, ...] = ()
    files: tuple[OldPicture, ...] = ()
    left_out: tuple[str, ...] = ()  # what stood with the text in its source and was taken for no part of it
    findings: tuple[Finding, ...] = field(default=())

    @property
    def is_remark(self) -> bool:
        """Whether nothing of it is to be brought along: it only tells something of its source."""
        return not self.key

    @property
    def day(self) -> date | None:
        """The day on which it was published."""
        return self.published.date() if isinstance(self.published, datetime) else self.published
