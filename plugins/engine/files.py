"""The files of the content as a build knows them: which are new, and what is known of the others."""

from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from plugins.engine.codes import CHANGED_MEANWHILE, UNREADABLE
from plugins.engine.digests import digest
from plugins.engine.reading import Read
from plugins.engine.scan import Scanned, Stamp, is_settled
from plugins.engine.store import Store
from plugins.engine.trouble import Trouble
from plugins.findings import Finding

NOTHING: frozenset[str] = frozenset()


class Known(NamedTuple):
    """A file as a build knew it. `stamp` is None when it was too new to be trusted.

    `own` and `answers` (a digest) are what its reading stood on beside its bytes; `read` is None for what is not
    Markdown.
    """

    stamp: Stamp | None
    digest: bytes
    own: frozenset[str] = NOTHING
    answers: bytes = b""
    read: Read | None = None


@dataclass
class Files:
    """Every file with its digest. `changed` are the paths whose bytes are new, `gone` those that are no more.

    `moved`: the digests of header and text before whatever has been read anew since the last build that ended well.
    """

    known: dict[str, Known] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    dirty: set[str] = field(default_factory=set)  # folders to keep anew
    findings: list[Finding] = field(default_factory=list)
    moved: dict[str, tuple[bytes, bytes] | None] = field(default_factory=dict)

    @property
    def are_as_before(self) -> bool:
        return not (self.changed or self.gone or self.findings)

    def digest(self, path: str) -> bytes:
        return self.known[path].digest

    def put(self, path: str, known: Known) -> None:
        self.known[path] = known
        self.dirty.add(folder_of(path))


def folder_of(path: str) -> str:
    """The folder a file stands in; what is known is kept folder by folder."""
    return path.rpartition("/")[0]


def look(scanned: Scanned, store: Store, start: int, verify: bool) -> Files:
    """Find out what is new. `start` is when this build began, in ns; `verify` trusts no stamp. Raises Trouble."""
    before: dict[str, Known] = {}
    for _, entries in store.all("folders"):
        before.update(entries)
    files = Files(moved=store.get("kept", "moved") or {})
    known = files.known
    for path, stamp in chain(scanned.texts.items(), scanned.files.items()):
        old = before.pop(path, None)
        if old is not None and old.stamp == stamp and not verify:
            known[path] = old
            continue
        try:
            loaded = scanned.load(path)
        except OSError as error:
            files.findings.append(Finding(path, 1, UNREADABLE, {"problem": error.strerror}))
            files.changed.add(path)
            continue
        if path in scanned.files and len(loaded) != stamp[1]:  # pages tell the size of what can be downloaded
            raise Trouble(CHANGED_MEANWHILE, path=path)
        data, trusted = digest(loaded), stamp if is_settled(stamp, start) else None
        if old is not None and old.digest == data:
            files.put(path, old._replace(stamp=trusted))
        else:
            files.put(path, Known(trusted, data))
            files.changed.add(path)
            files.moved.setdefault(path, (old.read.head, old.read.text) if old and old.read else None)
    files.gone = set(before)
    files.dirty |= {folder_of(path) for path in files.gone}
    return files


def keep(files: Files, store: Store) -> None:
    """Keep what is known of the files in each folder that is not as it was."""
    folders: dict[str, dict[str, Known]] = {folder: {} for folder in files.dirty}
    for path, known in files.known.items():
        folder = folder_of(path)
        if folder in folders:
            folders[folder][path] = known
    for folder, entries in folders.items():
        if entries:
            store.put("folders", folder, entries)
    store.drop("folders", [folder for folder, entries in folders.items() if not entries])
    for place in ("heads", "texts"):
        store.drop(place, files.gone)


def loaded(path: str, scanned: Scanned) -> bytes:
    """A file's bytes as they are now. Raises Trouble when it has gone."""
    try:
        return scanned.load(path)
    except OSError as error:
        raise Trouble(CHANGED_MEANWHILE, path=path) from error


def as_scanned(path: str, scanned: Scanned, files: Files) -> bytes:
    """A file's bytes as they were when the build began. Raises Trouble when they have changed since."""
    data = loaded(path, scanned)
    if digest(data) != files.digest(path):
        raise Trouble(CHANGED_MEANWHILE, path=path)
    return data
