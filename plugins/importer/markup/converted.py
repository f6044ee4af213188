"""What becomes of an old release's body before anything is recognised in it."""

from dataclasses import dataclass

from plugins.findings import Finding
from plugins.importer.old_release import OldPicture


@dataclass(frozen=True, slots=True)
class Converted:
    """Clean Markdown and the same as plain text, paragraphs parted by blank lines.

    What stood in the text and belongs into the header is taken out of it: `reporter`, `editor`, `publisher`, `rights`.
    `dropped`: the lines that are no part of the text ("ADVERTISEMENT"), as they stood. `lost`: words that are neither
    in the Markdown, nor in those lines, nor in the header; there must be none.
    """

    title: str
    markdown: str
    plain: str
    reporter: str = ""
    editor: str = ""
    publisher: str = ""
    rights: str = ""
    pictures: tuple[OldPicture, ...] = ()
    files: tuple[OldPicture, ...] = ()
    dropped: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    words_before: int = 0
    words_after: int = 0
    findings: tuple[Finding, ...] = ()
