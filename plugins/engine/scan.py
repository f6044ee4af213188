"""The content folder as a value: every file in its place, and a finding for everything that has none.

Nothing an editor wrote may vanish: what is neither read nor knowingly skipped is told. Links out of the
folder and things that are not files are never opened.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.catalogue import N_
from plugins.engine.codes import (
    NO_CONTENT,
    NO_EMBLEM,
    ORPHAN_FOLDER,
    STRANGE_NAME,
    SYMLINK,
    TXT_ADDED,
    UNEXPECTED_FILE,
    UNEXPECTED_FOLDER,
    UNREADABLE,
    WORD_FILE,
)
from plugins.engine.trouble import Trouble
from plugins.findings import Finding, Phrase

# What editors and systems leave behind: hidden files, backups, half-written and index files.
SKIPPED = re.compile(r"\..*|.*~|~\$.*|#.*#|.*\.sw[a-p]|.*\.(?:tmp|bak)|Thumbs\.db|desktop\.ini|__MACOSX", re.IGNORECASE)
TEXT = re.compile(r"registry/(?:officials/)?[^/]+\.yaml|words\.txt|releases/\d{4}/[^/]+\.md|pages/[^/]+\.md")
LEDGER = "addresses.txt"
"""Every address that was ever published. Nothing is made of it; the gates before a deploy read it."""
BESIDE = re.compile(r"((?:releases/\d{4}|pages)/[^/]+)/[^/]+")  # a picture or attachment in its release's folder
LEDGERS = frozenset({"imported.txt", "declined.txt"})
"""What the importer has brought along, and what was declined of its proposals: no content, and no strangers."""
FOLDER = re.compile(r"registry(?:/officials)?|(?:releases/\d{4}|pages)(?:/[^/]+)?|releases")
WORD = re.compile(r"\.(?:docx?|odt|rtf)$", re.IGNORECASE)
PLACES = Phrase(
    N_(
        "releases/<year>/<slug>.md, releases/<year>/<slug>/ (its pictures and attachments),"
        " pages/<name>.md, words.txt or registry/"
    )
)
# An attachment keeps its name in its address: letters of any script and the like, but nothing that must be
# escaped.
NAME = re.compile(r"[\w][\w.,()+ -]*")


Stamp = tuple[int, int, int, int]
"""Time of change, size, inode, time of the inode's change: while all four stay, so do the bytes."""
RACE = 2_000_000_000  # nanoseconds: a file written while it was read may keep its stamp, as clocks tick coarsely


@dataclass(frozen=True)
class Scanned:
    """Every file by content path, in the order of paths: `texts` are Markdown and YAML, `files` the others.

    Nothing has been read: the stamps tell what need not be.
    """

    folder: Path
    texts: Mapping[str, Stamp]
    files: Mapping[str, Stamp]
    emblem: str = ""

    def load(self, path: str) -> bytes:
        """The bytes of a file. Raises OSError."""
        return (self.folder / path).read_bytes()


def stamp_of(entry: "os.DirEntry[str]") -> Stamp:
    """As the system tells it, without opening the file."""
    told = entry.stat(follow_symlinks=False)
    return (told.st_mtime_ns, told.st_size, told.st_ino, told.st_ctime_ns)


def is_settled(stamp: Stamp, since: int) -> bool:
    """Whether a stamp was old when a build began (`since`, in ns): a newer one may hide an edit that came after."""
    return max(stamp[0], stamp[3]) < since - RACE


def scan(content: Path, emblem: str = "") -> tuple[Scanned, list[Finding]]:
    """Walk the content folder in the order of names. `emblem` is the picture that the settings name, or ""."""
    if not content.is_dir():
        raise Trouble(NO_CONTENT, folder=content)
    texts: dict[str, Stamp] = {}
    files: dict[str, Stamp] = {}
    findings: list[Finding] = []
    for path, entry in _entries(str(content), "", findings):
        if path == LEDGER:
            continue
        if path == emblem or BESIDE.fullmatch(path):
            kind = files
        elif TEXT.fullmatch(path):
            kind = texts
        elif path in LEDGERS:
            continue
        else:
            findings.append(_unexpected(path))
            continue
        if not path.isprintable():  # what is no text, or moves the cursor, could be told nowhere
            findings.append(Finding(_shown(path), 1, STRANGE_NAME))
            continue
        try:
            kind[path] = stamp_of(entry)
        except FileNotFoundError:  # it has gone since the folder was read, as an editor's temporary file goes
            continue
        if path != emblem and kind is files and not NAME.fullmatch(entry.name):
            findings.append(Finding(_shown(path), 1, STRANGE_NAME))
    findings += _orphans(texts, files)
    if emblem and emblem not in files:
        findings.append(Finding(_shown(emblem), 1, NO_EMBLEM))
    return Scanned(content, texts, files, emblem), findings


def _entries(folder: str, prefix: str, findings: list[Finding]) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """All files below a folder with their content paths, sorted; what is no file or folder is told and left
    alone."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        findings.append(Finding(_shown(prefix.rstrip("/") or "."), 1, UNREADABLE, {"problem": error.strerror}))
        return
    for entry in entries:
        path = prefix + entry.name
        if SKIPPED.fullmatch(entry.name):
            continue
        if entry.is_symlink() or _is_junction(entry):
            findings.append(Finding(_shown(path), 1, SYMLINK))
        elif entry.is_dir():
            if FOLDER.fullmatch(path):
                yield from _entries(entry.path, path + "/", findings)
            else:
                findings.append(Finding(_shown(path), 1, UNEXPECTED_FOLDER, {"places": PLACES}))
        elif entry.is_file():
            yield path, entry
        else:  # a pipe or device: opening it could wait for ever
            findings.append(Finding(_shown(path), 1, UNEXPECTED_FILE, {"places": PLACES}))


def _unexpected(path: str) -> Finding:
    """What to do with a file that is none of ours, as it came to be there."""
    meant = path.removesuffix(".txt")
    if meant != path and TEXT.fullmatch(meant):
        return Finding(_shown(path), 1, TXT_ADDED, {"name": PurePosixPath(meant).name})
    if WORD.search(path):
        return Finding(_shown(path), 1, WORD_FILE)
    return Finding(_shown(path), 1, UNEXPECTED_FILE, {"places": PLACES})


def _orphans(texts: Mapping[str, Stamp], files: Mapping[str, Stamp]) -> list[Finding]:
    """A folder of pictures whose release is not there."""
    folders = {found[1] for path in files if (found := BESIDE.fullmatch(path))}
    lost = sorted(folder for folder in folders if folder + ".md" not in texts)
    return [Finding(_shown(folder), 1, ORPHAN_FOLDER, {"release": folder + ".md"}) for folder in lost]


def _shown(path: str) -> str:
    """A path that any terminal can print: names that are no text, and control characters, are spelt out."""
    plain = path.encode("utf-8", "backslashreplace").decode()
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in plain)


def _is_junction(entry: "os.DirEntry[str]") -> bool:
    """What Windows has of the kind."""
    return bool(getattr(entry, "is_junction", bool)())  # Python 3.12
