"""A run: old releases in, drafts, findings and results out. It may be stopped at any moment and begun again.

The source is read here, drafts are made in batches by the workers, and what becomes of each is decided here again, one
after the other. Neither the old texts nor the results are kept.
"""

import gc
import pickle
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Any

from plugins.catalogue import N_
from plugins.engine.trouble import Trouble
from plugins.engine.workers import Workers
from plugins.errors import ContentError, PortalError
from plugins.findings import Finding
from plugins.importer.drafts.making import Given, Made, Task, make_drafts
from plugins.importer.old_release import OldRelease, Source
from plugins.importer.result import Listener, Result, Run, Status
from plugins.importer.running import run_codes as codes
from plugins.importer.running.ledger import append, put_in_order, read_ledger
from plugins.importer.running.old_addresses import FILE, old_address, with_redirects
from plugins.importer.running.settling import Settler
from plugins.importer.running.shelf import Shelf

BATCH = 16  # old releases a task
LARGE = 1_000_000  # characters of a batch that is sent at once, however few they are
MUCH = 48  # old releases that are worth waking the pool for
MOST_REMARKS = 1000  # on the source itself; more would tell nothing new
SAFE = 256  # results between two moments at which all is safe on the disk
OF_OLD_SITE = N_("Address on the old site.")
ALIVE: frozenset[Status] = frozenset({"new", "unchanged", "refreshed", "kept"})


@dataclass(frozen=True)
class Order:
    """What is to be done. `pages`: slugs of the portal's own pages; `reason`: why old addresses lead on."""

    source: Source
    kind: str
    content: Path
    task: Task
    pages: tuple[str, ...] = ()
    reason: str = OF_OLD_SITE
    is_dry: bool = False


@dataclass
class _State:
    counts: Counter[Status] = field(default_factory=Counter)
    redirects: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    read: int = 0  # characters
    trouble: PortalError | None = None


def run(
    order: Order,
    items: Iterable[OldRelease],
    workers: Workers,
    listeners: Sequence[Listener] = (),
    advanced: Callable[[int], None] = lambda characters: None,
) -> Run:
    """Bring along what is to be brought. Raises Trouble when it cannot go on, after telling the listeners.

    `advanced` is told how many characters of texts have been read. The caller holds the lock of the content folder.
    """
    started, state = time.perf_counter(), _State()
    ledger, broken = read_ledger(order.content)
    if broken:
        raise ContentError(tuple(broken))
    shelf = Shelf(order.content, order.is_dry)
    settler = Settler(order.source.name, shelf, ledger)
    was_stopped = True
    try:
        if not order.is_dry:
            shelf.sweep()
            put_in_order(order.content, ledger)
        for made in _made(order, items, workers, state, advanced):
            result = _with_old_address(order, settler.settle(made), state)
            state.counts[result.status] += 1
            for listener in listeners:
                listener.take(result)
            if len(settler.written) >= SAFE:
                _save(order, shelf, settler)
        was_stopped = state.trouble is not None
    finally:
        try:
            _end(order, shelf, settler, state)
        finally:
            told = _run_of(order, state, settler, was_stopped, time.perf_counter() - started)
            for listener in listeners:
                listener.close(told)
    if state.trouble:
        raise state.trouble
    if not (told.items or told.findings):
        raise Trouble(codes.EMPTY_SOURCE, path=order.source.path)
    return told


def _end(order: Order, shelf: Shelf, settler: Settler, state: _State) -> None:
    """Make safe what was written, and put the ledger in order."""
    _save(order, shelf, settler)
    if order.is_dry:
        return
    try:
        put_in_order(order.content, settler.ledger)
    except OSError as error:
        raise Trouble(codes.NO_SPACE, path=error.filename, problem=error.strerror or error) from error
    _lead_on(order, shelf, state)
    shelf.make_safe()


def _save(order: Order, shelf: Shelf, settler: Settler) -> None:
    """First the drafts, then the ledger that speaks of them."""
    if not order.is_dry:
        shelf.make_safe()
        try:
            append(order.content, settler.written)
        except OSError as error:
            raise Trouble(codes.NO_SPACE, path=error.filename, problem=error.strerror or error) from error
    settler.written.clear()


def _lead_on(order: Order, shelf: Shelf, state: _State) -> None:
    """Write the old addresses into the registry, in one go."""
    if not state.redirects:
        return
    old = shelf.read(FILE)
    new = with_redirects(old or b"", state.redirects, order.reason)
    if new is None:
        state.findings.append(Finding(FILE, 1, codes.REDIRECTS_BY_HAND, {"path": FILE}))
    elif new != old:
        shelf.put(FILE, new)


def _with_old_address(order: Order, result: Result, state: _State) -> Result:
    """Note where it could be read; tell of an address that cannot be kept."""
    if result.old.state != "published" or result.status == "skipped":
        return result
    address = old_address(result.old, order.pages)
    if address is None:
        finding = Finding(result.old.path, result.old.line, codes.OLD_ADDRESS, {"address": result.old.address})
        return result.now(result.status, finding)
    if address and result.path and result.status in ALIVE:
        state.redirects.setdefault(address, result.id)
    return result


def _made(
    order: Order, items: Iterable[OldRelease], workers: Workers, state: _State, advanced: Callable[[int], None]
) -> Iterator[Made]:
    """Every draft that could be made, in the source's order."""
    given = _guarded(order, items, state)
    first = list(islice(given, MUCH))
    much = len(first) >= MUCH
    shared = workers.shared(order.task, much)
    sent: list[int] = []

    def batches() -> Iterator[bytes]:
        for batch in _batches(chain(first, given)):
            sent.append(sum(map(_size, batch)))
            yield pickle.dumps(Given(shared, tuple(batch)), 5)

    with _same_gc():
        for result in workers.run(make_drafts, batches(), much):
            state.read += sent.pop(0)
            advanced(state.read)
            yield from pickle.loads(result)


def _batches(items: Iterable[OldRelease]) -> Iterator[list[OldRelease]]:
    batch: list[OldRelease] = []
    size = 0
    for item in items:
        batch.append(item)
        size += _size(item)
        if len(batch) >= BATCH or size >= LARGE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _size(item: OldRelease) -> int:
    return len(item.body) + len(item.title)


def _guarded(order: Order, items: Iterable[OldRelease], state: _State) -> Iterator[OldRelease]:
    """The source until its end, or until it cannot be read any further: then what came before is still done."""
    try:
        for item in items:
            if not item.is_remark:
                yield item
            else:
                state.findings += item.findings[: MOST_REMARKS - len(state.findings)]
    except PortalError as error:
        state.trouble = error
    except OSError as error:
        problem: Any = error.strerror or error
        state.trouble = Trouble(codes.UNREADABLE_SOURCE, path=error.filename or order.source.path, problem=problem)
    except Exception as error:
        problem = f"{type(error).__name__}: {error}"
        state.trouble = Trouble(codes.UNREADABLE_SOURCE, path=order.source.path, problem=problem)


@contextmanager
def _same_gc() -> Iterator[None]:
    """Work that is done in this process leaves the garbage collector off, which a run of hours cannot do without."""
    was_on = gc.isenabled()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _run_of(order: Order, state: _State, settler: Settler, was_stopped: bool, seconds: float) -> Run:
    counts: Mapping[Status, int] = dict(state.counts)
    source = order.source
    return Run(
        source.name, source.path, order.kind, order.content, order.is_dry, was_stopped, counts, settler.published,
        seconds, tuple(state.findings),
    )  # fmt: skip
