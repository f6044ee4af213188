"""What the rules say of every release: only what is new is judged, and what had other answers from the registry.

Releases are compared with one another when one of them was judged anew or has gone.
"""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from plugins.engine.digests import code_digest, digest
from plugins.engine.files import Files, as_scanned, folder_of, keep_folders
from plugins.engine.judging import Case, Given, Ground, Judged, judge_cases
from plugins.engine.read import Content, answered, held_once
from plugins.engine.reading import Read
from plugins.engine.scan import Scanned
from plugins.engine.store import Damaged, Store
from plugins.engine.workers import Workers
from plugins.findings import Finding
from plugins.registry.watching import Answers
from plugins.releases.outline import Outline
from plugins.releases.rule import AnyRule, Comparison, Rule
from plugins.settings import Settings

BATCH = 24  # releases a task
MUCH = 200  # releases that are worth waking the pool for


class Kept(NamedTuple):
    """What was found in a file, and what that stood on: digests of its reading and of the registry's answers."""

    text: bytes
    answers: bytes
    judged: Judged


def judge(
    content: Content,
    scanned: Scanned,
    files: Files,
    store: Store,
    settings: Settings,
    rules: Sequence[Rule],
    comparisons: Sequence[Comparison],
    elsewhere: Iterable[str],
    workers: Workers,
    step: Callable[[], None],
) -> list[Finding]:
    """Every finding of the rules. `elsewhere`: folders of code that is not ours, which may hold rules too."""
    epoch = epoch_of([*rules, *comparisons], settings, elsewhere)
    kept: dict[str, Kept] = {}
    last_epoch, last_registry = store.get("kept", "judged") or (b"", b"")
    is_known, same_registry = last_epoch == epoch, last_registry == content.registry_key
    if is_known:
        for _, entries in store.all("judged"):
            kept.update(entries)
    else:
        store.drop("judged", store.names("judged"))
    answers = Answers(content.registry)

    def holds(path: str, text: bytes) -> bool:
        old = kept.get(path)
        if old is None or old.text != text:
            return False
        return same_registry or old.answers == answered(old.judged.asked, answers)

    readable = {path: read.text for path, read in content.reads.items() if is_sound(read)}
    wanted = [path for path, text in readable.items() if not holds(path, text)]
    gone = kept.keys() - readable.keys()
    for path in gone:
        del kept[path]
    with store.saving():
        for path, judged in _judged(wanted, content, scanned, files, store, settings, rules, comparisons, workers):
            judged = judged._replace(asked=held_once(judged.asked))
            kept[path] = Kept(readable[path], answered(judged.asked, answers), judged)
            step()
        keep_folders("judged", kept, {folder_of(path) for path in (*wanted, *gone)}, store)
        if wanted or gone or not is_known:
            store.put("kept", "compared", _compared(kept, readable, comparisons))
        store.put("kept", "judged", (epoch, content.registry_key))
    return [*(finding for path in readable for finding in kept[path].judged.findings), *store.get("kept", "compared")]


def _compared(kept: Mapping[str, Kept], paths: Iterable[str], comparisons: Sequence[Comparison]) -> tuple[Finding, ...]:
    notes = {path: kept[path].judged.notes for path in paths}
    return tuple(
        finding
        for place, comparison in enumerate(comparisons)
        for finding in comparison({path: note[place] for path, note in notes.items()})
    )


def epoch_of(rules: Iterable[AnyRule], settings: Settings, elsewhere: Iterable[str]) -> bytes:
    """A digest of all that decides what rules find, beside what they judge and the registry."""
    parts = [part for rule in rules for part in (rule.name.encode(), rule.stands_on(settings))]
    return digest(code_digest(*elsewhere), settings.model_dump_json().encode(), *parts)


def is_sound(read: Read) -> bool:
    """Whether it is a release without errors."""
    return isinstance(read.item, Outline) and not any(finding.is_error for finding in read.findings)


def _judged(
    paths: list[str],
    content: Content,
    scanned: Scanned,
    files: Files,
    store: Store,
    settings: Settings,
    rules: Sequence[Rule],
    comparisons: Sequence[Comparison],
    workers: Workers,
) -> Iterator[tuple[str, Judged]]:
    much = len(paths) >= MUCH
    shared = workers.shared(Ground(settings, content.registry, tuple(rules), tuple(comparisons)), much)
    batches = [paths[start : start + BATCH] for start in range(0, len(paths), BATCH)]

    def cases() -> Iterator[bytes]:
        for batch in batches:
            yield pickle.dumps(Given(shared, tuple(_case(path, scanned, files, store) for path in batch)), 5)

    for batch, result in zip(batches, workers.run(judge_cases, cases(), much), strict=True):
        yield from zip(batch, pickle.loads(result), strict=True)


def _case(path: str, scanned: Scanned, files: Files, store: Store) -> Case:
    head, text = store.get_bytes("heads", path), store.get_bytes("texts", path)
    if head is None or text is None:
        raise Damaged(f"{path} is known and not kept")
    return Case(path, as_scanned(path, scanned, files), head, text)
