"""An attachment as rules look at it: its bytes, and of its release what stands in the header."""

from dataclasses import dataclass

from plugins.findings import Code, Finding
from plugins.registry.records import Registry
from plugins.releases.file_names import ending_of
from plugins.releases.record import Release
from plugins.settings import Settings


@dataclass(frozen=True)
class Enclosure:
    """What a rule of files is given: one attachment. `registry` is watched, as that of a Manuscript.

    `path` is relative to the content folder; `release` has no text, so that an edit of it judges no file anew.
    """

    path: str
    data: bytes
    release: Release
    registry: Registry
    settings: Settings

    @property
    def ending(self) -> str:
        """`xlsx`"""
        return ending_of(self.path)

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self.path.rpartition("/")[2]

    def finding(self, row: int, code: Code, **facts: object) -> Finding:
        """What is found in the file: in a row, line, page or slide, counted from 1."""
        return Finding(self.path, row, code, facts)

    def header(self, code: Code, **facts: object) -> Finding:
        """What is said of the file as a whole: at the line of the header that names it."""
        line = next((item.line for item in self.release.attachments if item.path == self.path), 1)
        return Finding(self.release.source, line, code, {"name": self.name, **facts})
