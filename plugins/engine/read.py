"""From scanned files to what they say: only what is new is read, and what had other answers from the registry."""

import pickle
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from plugins.engine.digests import code_digest, digest, reading_digest
from plugins.engine.files import NOTHING, Files, Known, as_scanned, keep, loaded
from plugins.engine.reading import Given, Read, Text, Told, files_of, own_files, read_texts
from plugins.engine.scan import Scanned
from plugins.engine.store import Store
from plugins.engine.workers import Workers
from plugins.findings import Finding
from plugins.registry.records import Registry
from plugins.registry.watching import Answers
from plugins.releases.corpus import check_corpus, withdrawn_with_original
from plugins.releases.outline import Outline
from plugins.releases.record import ContentPage
from plugins.settings import Settings

BATCH = 24  # texts a task
MUCH = 200  # texts that are worth waking the pool for


@dataclass(frozen=True)
class Content:
    """Everything that could be read. `releases` in total order, oldest first, drafts and embargoed ones too."""

    registry: Registry
    registry_key: bytes
    releases: tuple[Outline, ...]
    pages: tuple[ContentPage, ...]
    reads: Mapping[str, Read]
    count: int  # of the texts that were read in this build


def read(
    scanned: Scanned, files: Files, store: Store, settings: Settings, workers: Workers, step: Callable[[], None]
) -> tuple[Content, list[Finding]]:
    """Read what must be. A file that cannot be read is left out, and its findings tell why."""
    registry, registry_key, findings = _registry(scanned, files, store)
    is_whole = not any(finding.is_error for finding in findings)
    epoch = digest(reading_digest(), settings.model_dump_json().encode())
    own, answers = own_files(scanned.files), Answers(registry)
    paths = [path for path in scanned.texts if path in files.known and not path.startswith("registry/")]
    last_epoch, last_registry = store.get("kept", "read") or (b"", b"")
    wanted = [
        path
        for path in paths
        if not _holds(
            files.known[path], own.get(path, NOTHING), epoch == last_epoch, registry_key == last_registry, answers
        )
    ]
    with store.saving():
        _read_anew(wanted, scanned, files, own, answers, store, settings, registry, workers, step)
        keep(files, store)
        store.put("kept", "read", (epoch, registry_key))
        store.put("kept", "moved", files.moved)
    reads = {path: known.read for path in paths if (known := files.known[path]).read}
    for read_ in reads.values():
        # What a release says of an entry cannot be judged while entries of the registry are missing for errors of
        # their own.
        findings += read_.findings if is_whole else [one for one in read_.findings if not is_reference(one)]
    releases = [read_.item for read_ in reads.values() if isinstance(read_.item, Outline)]
    pages = [read_.item for read_ in reads.values() if isinstance(read_.item, ContentPage)]
    releases.sort(key=lambda release: (release.date, release.id))
    findings += check_corpus(releases, [(page.source, files_of(page)) for page in pages], scanned.files)
    ordered = tuple(withdrawn_with_original(releases))
    return Content(registry, registry_key, ordered, tuple(pages), reads, len(wanted)), findings


def _registry(scanned: Scanned, files: Files, store: Store) -> tuple[Registry, bytes, list[Finding]]:
    """The registry, a digest of what it was read from, and what is wrong with it."""
    paths = [path for path in scanned.texts if path.startswith("registry/") and path in files.known]
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


def _holds(known: Known, own: frozenset[str], same_epoch: bool, same_registry: bool, answers: Answers) -> bool:
    """Whether what a file said when it was read is what it would say now."""
    if known.read is None or not same_epoch or known.own != own:
        return False
    return same_registry or known.answers == answered(known.read.asked, answers)


def answered(asked: tuple[str, ...], answers: Answers) -> bytes:
    """One digest of the answers to all questions."""
    return digest(*map(answers.digest, asked))


def _read_anew(
    paths: list[str],
    scanned: Scanned,
    files: Files,
    own: Mapping[str, frozenset[str]],
    answers: Answers,
    store: Store,
    settings: Settings,
    registry: Registry,
    workers: Workers,
    step: Callable[[], None],
) -> None:
    code, told_settings, told_registry = code_digest(), pickle.dumps(settings), pickle.dumps(registry)
    sent: list[list[Text]] = []

    def batches() -> Iterator[bytes]:
        for start in range(0, len(paths), BATCH):
            texts = [Text(path, loaded(path, scanned), own.get(path, NOTHING)) for path in paths[start : start + BATCH]]
            sent.append(texts)
            yield pickle.dumps(Given(code, told_settings, told_registry, tuple(texts)), 5)

    shared: dict[tuple[str, ...], tuple[str, ...]] = {}
    for result in workers.run(read_texts, batches(), len(paths) >= MUCH):
        theirs, told = pickle.loads(result)
        if theirs != code:
            raise workers.refused()
        for text, one in zip(sent.pop(0), told, strict=True):
            _keep_told(text, one, files, answers, store, shared)
            step()


def _keep_told(
    text: Text,
    told: Told,
    files: Files,
    answers: Answers,
    store: Store,
    shared: dict[tuple[str, ...], tuple[str, ...]],
) -> None:
    asked = shared.setdefault(told.read.asked, told.read.asked)
    found, old = answered(asked, answers), files.known[text.path]
    read = told.read._replace(asked=asked, head=digest(told.read.head, found), text=digest(told.read.text, found))
    data = digest(text.data)
    # A file that changed since it was scanned is known by the bytes that were read, and looked at again next time.
    stamp = old.stamp if data == old.digest else None
    files.put(text.path, Known(stamp, data, text.own, found, read))
    if told.head:
        store.put_bytes("heads", text.path, told.head)
        store.put_bytes("texts", text.path, told.body)


def is_reference(finding: Finding) -> bool:
    """Whether it tells what a header refers to in the registry (R1xx)."""
    return finding.code.id.startswith("R1")
