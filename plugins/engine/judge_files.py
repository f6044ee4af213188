"""What the rules of files say of every attachment: judged anew with its bytes, the header that names it, the registry.

One attachment is one task, so that no more of them are in memory than are under way.
"""

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from plugins.engine.digests import digest
from plugins.engine.files import Files, as_scanned, folder_of, keep_folders
from plugins.engine.judge import epoch_of, is_sound
from plugins.engine.judging import Judged
from plugins.engine.judging_files import Given, Ground, judge_file
from plugins.engine.read import Content, answered
from plugins.engine.scan import Scanned
from plugins.engine.store import Damaged, Store
from plugins.engine.workers import Workers
from plugins.findings import Finding
from plugins.registry.watching import Answers
from plugins.releases.outline import Outline
from plugins.releases.rule import FileRule
from plugins.settings import Settings

MUCH = 8  # attachments that are worth waking the pool for


class Kept(NamedTuple):
    """What was found in a file, and what that stood on: a digest of bytes and header, one of the registry's answers."""

    key: bytes
    answers: bytes
    judged: Judged


def judge_files(
    content: Content,
    scanned: Scanned,
    files: Files,
    store: Store,
    settings: Settings,
    rules: Sequence[FileRule],
    elsewhere: Iterable[str],
    workers: Workers,
    step: Callable[[], None],
) -> list[Finding]:
    """Every finding of the rules of files. `elsewhere`: folders of code that is not ours, which may hold rules too."""
    epoch = epoch_of(rules, settings, elsewhere)
    kept = _kept(store, epoch)
    owners = dict(_attachments(content, files))
    keys = {path: digest(content.reads[owner].head, files.digest(path)) for path, owner in owners.items()}
    answers = Answers(content.registry)

    def holds(path: str) -> bool:
        old = kept.get(path)
        return old is not None and old.key == keys[path] and old.answers == answered(old.judged.asked, answers)

    wanted = [path for path in owners if not holds(path)]
    gone = kept.keys() - owners.keys()
    for path in gone:
        del kept[path]
    given = _given(wanted, owners, content, scanned, files, store, settings, rules, workers)
    with store.saving():
        for path, result in zip(wanted, workers.run(judge_file, given, len(wanted) >= MUCH), strict=True):
            judged: Judged = pickle.loads(result)
            kept[path] = Kept(keys[path], answered(judged.asked, answers), judged)
            step()
        keep_folders("files_judged", kept, {folder_of(path) for path in (*wanted, *gone)}, store)
        store.put("kept", "files judged", epoch)
    return [finding for path in owners for finding in kept[path].judged.findings]


def _kept(store: Store, epoch: bytes) -> dict[str, Kept]:
    """What is known of the files by rules that are still the same."""
    kept: dict[str, Kept] = {}
    if store.get("kept", "files judged") == epoch:
        for _, entries in store.all("files_judged"):
            kept.update(entries)
    else:
        store.drop("files_judged", store.names("files_judged"))
    return kept


def _attachments(content: Content, files: Files) -> Iterator[tuple[str, str]]:
    """Every attachment of a release without errors, with the release's path."""
    for path, read in content.reads.items():
        if is_sound(read) and isinstance(read.item, Outline):
            for file in read.item.files:
                if not file.is_picture and file.path in files.known:
                    yield file.path, path


def _given(
    paths: list[str],
    owners: dict[str, str],
    content: Content,
    scanned: Scanned,
    files: Files,
    store: Store,
    settings: Settings,
    rules: Sequence[FileRule],
    workers: Workers,
) -> Iterator[bytes]:
    """The tasks, each made when its turn comes."""
    shared = workers.shared(Ground(settings, content.registry, tuple(rules)), len(paths) >= MUCH)
    for path in paths:
        head = store.get_bytes("heads", owners[path])
        if head is None:
            raise Damaged(f"{owners[path]} is known and not kept")
        yield pickle.dumps(Given(shared, path, as_scanned(path, scanned, files), head), 5)
