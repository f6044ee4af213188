"""What has been brought along: `content/imported.txt`, a line for each release, committed with the content.

It is why a second run adds nothing twice and touches nothing that an editor has touched. During a run lines are added
at its end, in one breath for each batch and after the drafts they speak of are safe on the disk; when the run ends the
list is put in order. What a kill leaves of a line is not believed.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from plugins.findings import Finding
from plugins.importer.running.run_codes import BROKEN_LEDGER
from plugins.releases.identity import is_id

NAME = "imported.txt"
HEAD = "# id, source, key, digests (old text, words, draft), draft. Written by `./portal import`: do not edit.\n"
BESIDE = ".import.tmp"
"""What is written before it has its name: one file for all, so that a kill leaves one at most."""


class Entry(NamedTuple):
    """One release, its fields as they stand in the list (`spelt`).

    `old`, `words`, `file`: digests of the old text, of its words, of the draft as it was written.
    """

    id: str
    source: str
    key: str
    old: str
    words: str
    file: str
    path: str

    @property
    def line(self) -> str:
        """As it stands in the list."""
        return "\t".join(self) + "\n"


@dataclass
class Ledger:
    """All entries by source and key, and which of them has some words."""

    entries: dict[tuple[str, str], Entry] = field(default_factory=dict)
    by_words: dict[str, tuple[str, str]] = field(default_factory=dict)

    def get(self, source: str, key: str) -> Entry | None:
        """The entry of an old release, if it has been brought along."""
        return self.entries.get((spelt(source), spelt(key)))

    def same_words(self, words: str) -> Entry | None:
        """The entry of a text with these words."""
        place = self.by_words.get(words) if words else None
        return self.entries[place] if place else None

    def put(self, entry: Entry) -> None:
        """Take an entry over; of one source and key the last counts."""
        place = entry.source, entry.key
        before = self.entries.get(place)
        if before and self.by_words.get(before.words) == place:
            del self.by_words[before.words]
        self.entries[place] = entry
        if entry.words:
            self.by_words.setdefault(entry.words, place)

    @property
    def text(self) -> str:
        """The whole list in order."""
        return HEAD + "".join(sorted(entry.line for entry in self.entries.values())) if self.entries else ""


def spelt(text: str) -> str:
    """A text on one line, without tabs: what cannot be seen is spelt out."""
    if text.isprintable() and "\\" not in text:
        return text
    return "".join(_spelt(character) for character in text)


def _spelt(character: str) -> str:
    if character == "\\" or not character.isprintable():
        return character.encode("unicode_escape").decode()
    return character


def read_ledger(content: Path) -> tuple[Ledger, list[Finding]]:
    """The ledger of a content folder, and the lines that cannot be read. Raises OSError."""
    ledger, findings = Ledger(), list[Finding]()
    try:
        data = (content / NAME).read_bytes()
    except FileNotFoundError:
        return ledger, findings
    lines = data.decode("utf-8", "replace").split("\n")
    for number, line in enumerate(lines, 1):
        line = line.removesuffix("\r")
        if not line or line.startswith("#"):
            continue
        entry = _entry(line)
        if entry:
            ledger.put(entry)
        elif number < len(lines):  # behind the last line end stands what a kill has left of a line
            findings.append(Finding(NAME, number, BROKEN_LEDGER))
    return ledger, findings


def _entry(line: str) -> Entry | None:
    fields = line.split("\t")
    if len(fields) != len(Entry._fields):
        return None
    entry = Entry(*fields)
    return entry if is_id(entry.id) and entry.path.endswith(".md") and entry.file else None


def append(content: Path, entries: Iterable[Entry]) -> None:
    """Add lines to the list on the disk, safely. Raises OSError."""
    told = "".join(entry.line for entry in entries)
    if not told:
        return
    with (content / NAME).open("ab") as file:
        file.write(((HEAD if not file.tell() else "") + told).encode())
        file.flush()
        os.fsync(file.fileno())


def put_in_order(content: Path, ledger: Ledger) -> None:
    """Write the list as a whole, in order and without what a kill left of a line, if it is not so yet.

    Raises OSError.
    """
    place, beside, data = content / NAME, content / BESIDE, ledger.text.encode()
    if data and (not place.exists() or place.read_bytes() != data):
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, place)
