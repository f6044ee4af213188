"""The content folder as a value: every file in its place, and a finding for everything that has none.

Nothing an editor wrote may vanish: what is neither read nor knowingly skipped is told. Links out of the
folder and things that are not files are never opened.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.catalogue import N_
from plugins.engine.codes import (
    NO_CONTENT,
    NO_EMBLEM,
    ORPHAN_FOLDER,
    STRANGE_NAME,
    SYMLINK,
    UNEXPECTED_FILE,
    UNEXPECTED_FOLDER,
    UNREADABLE,
)
from plugins.engine.trouble import Trouble
from plugins.findings import Finding, Phrase

# What editors and systems leave behind: hidden files, backups, half-written and index files.
SKIPPED = re.compile(r"\..*|.*~|~\$.*|#.*#|.*\.sw[a-p]|.*\.(?:tmp|bak)|Thumbs\.db|desktop\.ini|__MACOSX", re.IGNORECASE)
TEXT = re.compile(r"registry/(?:officials/)?[^/]+\.yaml|releases/\d{4}/[^/]+\.md|pages/[^/]+\.md")
BESIDE = re.compile(r"((?:releases/\d{4}|pages)/[^/]+)/[^/]+")  # a picture or attachment in its release's folder
FOLDER = re.compile(r"registry(?:/officials)?|(?:releases/\d{4}|pages)(?:/[^/]+)?|releases")
PLACES = Phrase(
    N_(
        "releases/<year>/<slug>.md, releases/<year>/<slug>/ (its pictures and attachments),"
        " pages/<name>.md or registry/"
    )
)
# An attachment keeps its name in its address: letters of any script and the like, but nothing that must be
# escaped.
NAME = re.compile(r"[\w][\w.,()+ -]*")


@dataclass(frozen=True)
class Scanned:
    """`texts`: the bytes of all Markdown and YAML files; `files`: pictures and attachments, read when they
    are needed."""

    folder: Path
    texts: Mapping[str, bytes]
    files: frozenset[str]
    emblem: str = ""

    def under(self, folder: str) -> dict[str, bytes]:
        """The texts below `folder` ("releases/"), in the order of their paths."""
        return {path: data for path, data in self.texts.items() if path.startswith(folder)}

    def load(self, path: str) -> bytes:
        return (self.folder / path).read_bytes()


def scan(content: Path, emblem: str = "") -> tuple[Scanned, list[Finding]]:
    """Walk the content folder in the order of names. `emblem` is the picture that the settings name, or ""."""
    if not content.is_dir():
        raise Trouble(NO_CONTENT, folder=content)
    texts: dict[str, bytes] = {}
    files: set[str] = set()
    findings: list[Finding] = []
    for path, entry in _entries(content, "", findings):
        if path == emblem:
            files.add(path)
        elif TEXT.fullmatch(path):
            _read(entry, path, texts, findings)
        elif BESIDE.fullmatch(path):
            files.add(path)
            if not NAME.fullmatch(entry.name):
                findings.append(Finding(_shown(path), 1, STRANGE_NAME))
        else:
            findings.append(Finding(_shown(path), 1, UNEXPECTED_FILE, {"places": PLACES}))
    findings += _orphans(texts, files)
    if emblem and emblem not in files:
        findings.append(Finding(_shown(emblem), 1, NO_EMBLEM))
    return Scanned(content, texts, frozenset(files), emblem), findings


def _entries(folder: Path, prefix: str, findings: list[Finding]) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
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
        if leads_elsewhere(entry.path):
            findings.append(Finding(_shown(path), 1, SYMLINK))
        elif entry.is_dir():
            if FOLDER.fullmatch(path):
                yield from _entries(Path(entry.path), path + "/", findings)
            else:
                findings.append(Finding(_shown(path), 1, UNEXPECTED_FOLDER, {"places": PLACES}))
        elif entry.is_file():
            yield path, entry
        else:  # a pipe or device: opening it could wait for ever
            findings.append(Finding(_shown(path), 1, UNEXPECTED_FILE, {"places": PLACES}))


def _read(entry: "os.DirEntry[str]", path: str, texts: dict[str, bytes], findings: list[Finding]) -> None:
    try:
        texts[path] = Path(entry.path).read_bytes()
    except OSError as error:
        findings.append(Finding(_shown(path), 1, UNREADABLE, {"problem": error.strerror}))


def _orphans(texts: Mapping[str, bytes], files: set[str]) -> list[Finding]:
    """A folder of pictures whose release is not there."""
    folders = {found[1] for path in files if (found := BESIDE.fullmatch(path))}
    lost = sorted(folder for folder in folders if folder + ".md" not in texts)
    return [Finding(_shown(folder), 1, ORPHAN_FOLDER, {"release": folder + ".md"}) for folder in lost]


def _shown(path: str) -> str:
    """A path that any terminal can print: names that are no text, and control characters, are spelt out."""
    plain = path.encode("utf-8", "backslashreplace").decode()
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in plain)


def leads_elsewhere(path: str) -> bool:
    """A symbolic link, or what Windows has of the kind."""
    is_junction = getattr(os.path, "isjunction", lambda _: False)  # Python 3.12
    return os.path.islink(path) or is_junction(path)
