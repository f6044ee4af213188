"""From scanned files to what they say: only what is new is read, and what had other answers from the registry."""

import pickle
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from sys import intern
from typing import NamedTuple

from plugins.engine.digests import digest, reading_digest
from plugins.engine.files import Files, Known, as_scanned, folder_of, keep, keep_folders, loaded
from plugins.engine.reading import Given, Ground, Read, Text, Told, files_of, own_files, read_texts
from plugins.engine.scan import Scanned
from plugins.engine.store import Store
from plugins.engine.workers import Workers
from plugins.findings import Finding
from plugins.registry.records import WORDS, Registry
from plugins.registry.watching import Answers
from plugins.releases.corpus import check_corpus, withdrawn_with_original
from plugins.releases.outline import Outline
from plugins.releases.record import ContentPage
from plugins.settings import Settings

BATCH = 24  # texts a task
MUCH = 200  # texts that are worth waking the pool for
NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Content:
    """Everything that could be read. `releases` in total order, oldest first, drafts and embargoed ones too.

    `count` is that of the texts that were read in this build. `moved`: the digests of header and text before whatever
    has changed since the last build that ended well (None: it was not there).
    """

    registry: Registry
    registry_key: bytes
    releases: tuple[Outline, ...]
    pages: tuple[ContentPage, ...]
    reads: Mapping[str, Read]
    count: int
    moved: Mapping[str, tuple[bytes, bytes] | None] = field(default_factory=dict)


class Kept(NamedTuple):
    """What a file said, and what that stood on: a digest of its bytes, the files in its folder, a digest of answers."""

    data: bytes
    own: frozenset[str]
    answers: bytes
    read: Read


def read(
    scanned: Scanned, files: Files, store: Store, settings: Settings, workers: Workers, step: Callable[[], None]
) -> tuple[Content, list[Finding]]:
    """Read what must be. A file that cannot be read is left out, and its findings tell why."""
    registry, registry_key, findings = _registry(scanned, files, store)
    is_whole = not any(finding.is_error for finding in findings)
    epoch = digest(reading_digest(), settings.model_dump_json().encode())
    reader = Reader(scanned, files, store, settings, registry)
    paths = [path for path in scanned.texts if path in files.known and not is_of_registry(path)]
    last_epoch, last_registry = store.get("kept", "read") or (b"", b"")
    same_registry = registry_key == last_registry
    wanted = [path for path in paths if epoch != last_epoch or not reader.holds(path, same_registry)]
    with store.saving():
        for _ in range(len(paths) - len(wanted)):
            step()
        reader.read_anew(wanted, workers, step)
        reader.keep(paths, wanted)
        store.put("kept", "read", (epoch, registry_key))
    reads = {path: reader.kept[path].read for path in paths}
    for read_ in reads.values():
        # What a release says of an entry cannot be judged while entries of the registry are missing for errors of
        # their own.
        findings += read_.findings if is_whole else [one for one in read_.findings if not is_reference(one)]
    releases = [read_.item for read_ in reads.values() if isinstance(read_.item, Outline)]
    pages = [read_.item for read_ in reads.values() if isinstance(read_.item, ContentPage)]
    releases.sort(key=lambda release: (release.date, release.id))
    findings += check_corpus(releases, [(page.source, files_of(page)) for page in pages], scanned.files)
    ordered = tuple(withdrawn_with_original(releases))
    return Content(registry, registry_key, ordered, tuple(pages), reads, len(wanted), reader.moved), findings


def _registry(scanned: Scanned, files: Files, store: Store) -> tuple[Registry, bytes, list[Finding]]:
    """The registry, a digest of what it was read from, and what is wrong with it."""
    paths = [path for path in scanned.texts if is_of_registry(path) and path in files.known]
    key = digest(reading_digest(), *(part for path in paths for part in (path.encode(), files.digest(path))))
    kept = store.get("kept", "registry")
    if kept and kept[0] == key:
        return kept[1], key, list(kept[2])
    from plugins.registry.read import read_registry  # what parses takes a while to load

    registry, findings = read_registry({path: as_scanned(path, scanned, files) for path in paths})
    with store.saving():
        if kept and not store.get("kept", "registry before"):
            store.put("kept", "registry before", kept[1])
        store.put("kept", "registry", (key, registry, findings))
    return registry, key, findings


def is_of_registry(path: str) -> bool:
    """Whether the registry is read from it."""
    return path.startswith("registry/") or path == WORDS


def held_once(asked: tuple[str, ...]) -> tuple[str, ...]:
    """The same questions: releases ask a few hundred different ones, ten each, and processes send copies of them."""
    return tuple(map(intern, asked))


def answered(asked: tuple[str, ...], answers: Answers) -> bytes:
    """One digest of the answers to all questions."""
    return digest(*map(answers.digest, asked))


@dataclass
class Reader:
    """Reads texts. `kept` is what each said last, by path."""

    scanned: Scanned
    files: Files
    store: Store
    settings: Settings
    registry: Registry

    def __post_init__(self) -> None:
        self.own, self.answers = own_files(self.scanned.files), Answers(self.registry)
        self.kept: dict[str, Kept] = {}
        for _, entries in self.store.all("reads"):
            self.kept.update(entries)
        self.moved: dict[str, tuple[bytes, bytes] | None] = self.store.get("kept", "moved") or {}

    def holds(self, path: str, same_registry: bool) -> bool:
        """Whether what a file said when it was read is what it would say now."""
        kept = self.kept.get(path)
        if kept is None or kept.data != self.files.digest(path) or kept.own != self.own.get(path, NOTHING):
            return False
        return same_registry or kept.answers == answered(kept.read.asked, self.answers)

    def read_anew(self, paths: list[str], workers: Workers, step: Callable[[], None]) -> None:
        """Read these, and keep what they say."""
        if not paths:
            return
        much, sent = len(paths) >= MUCH, list[list[Text]]()
        shared = workers.shared(Ground(self.settings, self.registry), much)

        def batches() -> Iterator[bytes]:
            for start in range(0, len(paths), BATCH):
                texts = [self._text(path) for path in paths[start : start + BATCH]]
                sent.append(texts)
                yield pickle.dumps(Given(shared, tuple(texts)), 5)

        questions: dict[tuple[str, ...], tuple[str, ...]] = {}
        for result in workers.run(read_texts, batches(), much):
            for text, one in zip(sent.pop(0), pickle.loads(result), strict=True):
                asked = held_once(one.read.asked)
                self._keep_told(text, one, questions.setdefault(asked, asked))
                step()

    def keep(self, paths: list[str], read_anew: list[str]) -> None:
        """Keep what the files say, and forget those that are no more."""
        gone = self.kept.keys() - set(paths)
        for path in gone:
            del self.kept[path]
        for place in ("heads", "texts"):
            self.store.drop(place, gone)
        keep_folders("reads", self.kept, {folder_of(path) for path in (*read_anew, *gone)}, self.store)
        keep(self.files, self.store)
        self.store.put("kept", "moved", self.moved)

    def _text(self, path: str) -> Text:
        return Text(path, loaded(path, self.scanned), self.own.get(path, NOTHING))

    def _keep_told(self, text: Text, told: Told, asked: tuple[str, ...]) -> None:
        found, before, old = answered(asked, self.answers), self.files.known[text.path], self.kept.get(text.path)
        read = told.read._replace(asked=asked, head=digest(told.read.head, found), text=digest(told.read.text, found))
        data = digest(text.data)
        if data != before.digest:
            # It changed since it was scanned: it is known by the bytes that were read, and looked at again next time.
            self.files.put(text.path, Known(None, data))
        if old is None or old.data != data:
            self.moved.setdefault(text.path, (old.read.head, old.read.text) if old else None)
        self.kept[text.path] = Kept(data, text.own, found, read)
        if told.head:
            self.store.put_bytes("heads", text.path, told.head)
            self.store.put_bytes("texts", text.path, told.body)


def is_reference(finding: Finding) -> bool:
    """Whether it tells what a header refers to in the registry (R1xx)."""
    return finding.code.id.startswith("R1")
