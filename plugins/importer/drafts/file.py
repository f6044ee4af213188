"""A draft as bytes: remarks on what is doubtful, the header, the text."""

import re
from collections.abc import Iterable, Iterator, Mapping

from plugins.catalogue import N_, Catalogue
from plugins.desk.yaml_text import Value, mapping_lines
from plugins.importer.drafts.headings import line_of
from plugins.importer.result import Doubt

ID_LINE = re.compile(rb"^id: .*$", re.MULTILINE)
DRAFT_LINE = b"\nstatus: draft\n"


def draft_text(header: Mapping[str, Value], body: str, doubts: Iterable[Doubt], words: Catalogue) -> bytes:
    """The whole file, with `status: draft`; its id is put in later."""
    remarks = [f"# {told}" for told in _told(doubts, words)]
    before = {key: header[key] for key in ("title", "summary", "date")}
    behind = {key: value for key, value in header.items() if key not in before}
    lines = [*remarks, "id: ?", *mapping_lines(before), "status: draft", *mapping_lines(behind)]
    return ("---\n" + "\n".join(lines) + "\n---\n" + body).encode("utf-8", "replace")


def _told(doubts: Iterable[Doubt], words: Catalogue) -> Iterator[str]:
    """Each doubt on a line of its own, as a remark above a header has it."""
    label = words.gettext(N_("Doubtful"))
    for doubt in doubts:
        yield line_of(f"{label}: {doubt.key}: {doubt.value} ({words.gettext(doubt.reason)})")


def with_id(draft: bytes, id_: str) -> bytes:
    """The draft with its id."""
    return ID_LINE.sub(f"id: {id_}".encode(), draft, count=1)


def as_ready(draft: bytes) -> bytes:
    """The draft as a release that is published."""
    return draft.replace(DRAFT_LINE, b"\n", 1)


def is_draft(data: bytes) -> bool:
    """Whether it is one, as it was written here."""
    return DRAFT_LINE in data.partition(b"\n---\n")[0] + b"\n"
