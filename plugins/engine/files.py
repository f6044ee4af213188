"""The files of the content as a build knows them: which are new, and what is known of the others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, NamedTuple

from plugins.engine.codes import CHANGED_MEANWHILE, UNREADABLE
from plugins.engine.digests import digest
from plugins.engine.scan import Scanned, Stamp, is_settled
from plugins.engine.store import Store
from plugins.engine.trouble import Trouble
from plugins.findings import Finding


class Known(NamedTuple):
    """A file as a build knew it. `stamp` is None when it was too new to be trusted."""

    stamp: Stamp | None
    digest: bytes


@dataclass
class Files:
    """Every file with its digest. `changed` are the paths whose bytes are new, `gone` those that are no more."""

    known: dict[str, Known] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    dirty: set[str] = field(default_factory=set)  # folders to keep anew
    findings: list[Finding] = field(default_factory=list)

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
    files = Files()
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
        files.put(path, Known(trusted, data))
        if old is None or old.digest != data:
            files.changed.add(path)
    files.gone = set(before)
    files.dirty |= {folder_of(path) for path in files.gone}
    return files


def keep(files: Files, store: Store) -> None:
    """Keep what is known of the files in each folder that is not as it was."""
    keep_folders("folders", files.known, files.dirty, store)


def keep_folders(place: str, values: Mapping[str, Any], dirty: Iterable[str], store: Store) -> None:
    """Keep values by path, folder by folder: those folders that are not as they were."""
    folders: dict[str, dict[str, Any]] = {folder: {} for folder in dirty}
    for path, value in values.items():
        folder = folder_of(path)
        if folder in folders:
            folders[folder][path] = value
    for folder, entries in folders.items():
        if entries:
            store.put(place, folder, entries)
    store.drop(place, [folder for folder, entries in folders.items() if not entries])


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
