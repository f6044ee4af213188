"""What kind of old material a file is, by looking at it, and what reads that kind; in a folder each file by its own."""

import os
import re
from collections import Counter
from collections.abc import Callable, Container, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path, PurePosixPath

from plugins.findings import Finding
from plugins.importer.old_release import Advanced, OldRelease, Source
from plugins.importer.sources import csv_rows, json_rows, sql_rows
from plugins.importer.sources.files import size_of
from plugins.importer.sources.opening import BROKEN, head
from plugins.importer.sources.releases_of_rows import remark
from plugins.importer.sources.rows import Rows
from plugins.importer.sources.sql_rows import STATEMENTS
from plugins.importer.sources.tables_codes import EMPTY, KINDS, NOT_READ, PACKED, SPREADSHEET, UNKNOWN_KIND, UNREADABLE

Read = Callable[[Source], Iterator[OldRelease]]
FOLDER = "folder"
"""What `kind_of` says of a folder that is not all one WordPress export: each file is read by its own kind."""
MODULES = {
    "pages": "saved_pages", "text": "clippings", "word": "word", "wordpress": "wordpress",
    "csv": "sheets", "json": "sheets", "sql": "sql_dump",
}  # fmt: skip
"""The kinds that `--from` names, and the module of each."""
ROWS: dict[str, Rows] = {"csv": csv_rows.rows, "json": json_rows.rows, "sql": sql_rows.rows}
TABLES = frozenset(ROWS)
"""The kinds that have columns."""

_ENDINGS = {
    **dict.fromkeys((".html", ".htm", ".xhtml", ".mhtml", ".mht"), "pages"),
    **dict.fromkeys((".docx", ".doc", ".docm", ".rtf", ".odt", ".pdf"), "word"),
    **dict.fromkeys((".txt", ".md", ".markdown", ".text"), "text"),
    **dict.fromkeys((".csv", ".tsv"), "csv"),
    **dict.fromkeys((".json", ".jsonl", ".ndjson"), "json"),
    ".sql": "sql",
}
_SPREADSHEETS, _ARCHIVES = (".xlsx", ".xls", ".ods"), (".zip", ".rar", ".7z", ".tar", ".tgz")
_WORDPRESS = re.compile(rb"wordpress\.org/export|<wp:wxr_version|generator=\"WordPress", re.IGNORECASE)
_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|article)\b", re.IGNORECASE | re.DOTALL
)
_JSON = re.compile(rb"\s*(?:/\*.*?\*/\s*|//[^\n]*\n\s*)*(?:\[\s*(?:\{|\])|\{\s*(?:\"|\}))", re.DOTALL)
_MAGIC = ((b"PK\x03\x04", "word"), (b"\xd0\xcf\x11\xe0", "word"), (b"{\\rtf", "word"), (b"%PDF", "word"))


def kind_of(path: Path) -> str:
    """One of `MODULES`, FOLDER, or "" where nobody can tell."""
    if path.is_dir():
        kinds = Counter(kind for _, kind in _files(path) if kind)
        return "wordpress" if set(kinds) == {"wordpress"} else FOLDER
    ending = path.with_suffix("").suffix.lower() if path.suffix.lower() == ".gz" else path.suffix.lower()
    start = head(path)
    if ending in (*_SPREADSHEETS, *_ARCHIVES) or not start:
        return ""
    return _by_looking(start, ending) or _ENDINGS.get(ending, "")


def _by_looking(start: bytes, ending: str) -> str:
    """The kind that the first bytes tell, whatever the name says."""
    for magic, kind in _MAGIC:
        if start.startswith(magic):
            return kind
    if b"\0" in start[:1024] and not ending:
        return ""
    if _WORDPRESS.search(start) and start.lstrip()[:1] == b"<":
        return "wordpress"
    if ending in _ENDINGS and ending not in (".txt", ".text"):
        return ""  # the name is believed: a clipping may speak of tables, and a dump holds pages
    if STATEMENTS.search(start):
        return "sql"
    if _JSON.match(start):
        return "json"
    if _HTML.match(start):
        return "pages"
    if start.lstrip().startswith(b"<?xml"):
        return "wordpress"  # which tells that it is none
    return "" if ending or _is_binary(start) else "text"


def _is_binary(start: bytes) -> bool:
    return b"\0" in start or sum(byte < 9 for byte in start) > 0


def rows_of(kind: str) -> Rows:
    """What reads the rows of a kind that has columns; of any other there are none."""
    return ROWS.get(kind, _no_rows)


def _no_rows(
    path: Path, name: str, tables: Container[str] | None = None, advanced: Advanced | None = None
) -> Iterator[Finding]:
    yield Finding(name, 1, UNKNOWN_KIND, {"kinds": ", ".join(ROWS)})


def reader_of(kind: str) -> Read:
    """What reads a kind; of "" and of what is no kind, what tells that nobody can read it."""
    if kind == FOLDER:
        return read_folder
    if kind not in MODULES:
        return _unknown
    read: Read = import_module(f"plugins.importer.sources.{MODULES[kind]}").read
    return _folder_of(kind, read) if kind in TABLES else read


def read_folder(source: Source) -> Iterator[OldRelease]:
    """Every file of a folder by its own kind; files of WordPress as one export; what is no text told by its ending."""
    return _read_files(source, "")


def _behind(done: int, advanced: Advanced | None) -> Advanced | None:
    """What is told of a file behind others whose bytes have been read."""
    return None if advanced is None else lambda read: advanced(done + read)


def _folder_of(kind: str, read: Read) -> Read:
    """The same for files that were said to be of one kind."""
    return lambda source: _read_files(source, kind) if source.path.is_dir() else read(source)


def _read_files(source: Source, only: str) -> Iterator[OldRelease]:
    unread: Counter[str] = Counter()
    number = done = 0
    has_wordpress = False
    for path, kind in _files(source.path):
        if kind == "wordpress" and not only:
            number += 1
            if not has_wordpress:
                has_wordpress = True
                yield from reader_of("wordpress")(source)
        elif kind and kind == (only or kind):
            number += 1
            folder = PurePosixPath(path.relative_to(source.path).as_posix())
            for old in reader_of(kind)(replace(source, path=path, advanced=_behind(done, source.advanced))):
                inner = folder.parent if old.path == folder.name or kind not in TABLES else folder
                yield replace(old, key=f"{inner.as_posix()}/{old.key}".removeprefix("./") if old.key else "")
        else:
            unread[path.suffix.lower() or path.name] += 1
        done += size_of(path)
        if source.advanced is not None:
            source.advanced(done)
    shown = source.path.as_posix()
    for ending, count in sorted(unread.items()):
        yield remark(Finding(shown, 1, NOT_READ, {"number": count, "ending": ending}))
    if not number:
        yield remark(Finding(shown, 1, EMPTY))


def _unknown(source: Source) -> Iterator[OldRelease]:
    path = source.path
    shown, ending = path.as_posix(), path.suffix.lower()
    if ending in _SPREADSHEETS:
        finding = Finding(shown, 1, SPREADSHEET)
    elif ending in _ARCHIVES:
        finding = Finding(shown, 1, PACKED)
    else:
        try:
            empty = not path.is_dir() and path.stat().st_size == 0
            finding = Finding(shown, 1, EMPTY) if empty else Finding(shown, 1, UNKNOWN_KIND, {"kinds": KINDS})
        except BROKEN as error:
            finding = Finding(
                shown, 1, UNREADABLE, {"problem": error.strerror if isinstance(error, OSError) else error}
            )
    yield remark(finding)


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    """The files of a folder and below it in their order, with the kind of each; nothing hidden, no companions."""
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is_companion(name, names))
        for name in sorted(names):
            if not name.startswith((".", "~$")):
                path = Path(base, name)
                yield path, kind_of(path)


def _is_companion(folder: str, names: list[str]) -> bool:
    """Whether a browser made this folder beside a page that it saved."""
    stem = re.sub(r"(?:_files|-filer|_archivos|\.files)$", "", folder)
    return stem != folder and any(name.rpartition(".")[0] == stem for name in names)
