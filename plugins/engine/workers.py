"""Who does the work: this process for a little, a pool of processes for much, a cluster when one is named.

A task is a function of a module from bytes to bytes; on a cluster it needs neither our files nor our memory. Results
come in the order of the tasks, and only a window of them is under way, so that a hundred thousand releases do not pile
up. A process with other code than ours is refused.
"""

import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from plugins.engine.codes import CHANGED_MEANWHILE, CLUSTER_FAULT, OTHER_CODE, WORKER_LOST
from plugins.engine.digests import code_digest
from plugins.engine.shared import Shared, Task, by_our_code
from plugins.engine.trouble import Trouble

MOST = 61  # processes; Windows cannot wait for more
AHEAD = 2  # tasks a worker: one under way, and one so that none ever waits


class Workers:
    """`count` processes (0: as many as there are cores); or the cluster at `cluster`, a Dask scheduler's address."""

    def __init__(self, count: int = 0, cluster: str = "") -> None:
        self.count, self.cluster = count or cores(), cluster
        self._executor: Executor | None = None
        self._open = ExitStack()

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, kind: type[BaseException] | None, *ended: object) -> None:
        if kind is not None and isinstance(self._executor, ProcessPoolExecutor):
            self._executor.shutdown(wait=False, cancel_futures=True)
        self._open.close()

    @property
    def many(self) -> bool:
        """Whether there is anyone beside this process."""
        return bool(self.cluster) or self.count > 1

    def run(self, task: Task, given: Iterable[bytes], much: bool) -> Iterator[bytes]:
        """What the task makes of each of `given`, in that order. Unless it is `much`, it is done here."""
        if not (much and self.many):
            for data in given:
                yield _here(task, data)
            return
        executor, code = self._started(), code_digest()
        under_way: deque[Future[bytes | None]] = deque()
        try:
            for data in given:
                with _without_main():
                    under_way.append(executor.submit(by_our_code, code, task, data))
                if len(under_way) >= AHEAD * self.count:
                    yield self._ours(under_way.popleft().result())
            while under_way:
                yield self._ours(under_way.popleft().result())
        except BrokenProcessPool as error:
            raise Trouble(WORKER_LOST) from error
        except (
            RuntimeError,
            OSError,
            ImportError,
        ) as error:  # of our own tasks none raises; clusters fail in many ways
            if not self.cluster:
                raise
            told = str(error).partition("\n")[0]
            raise Trouble(CLUSTER_FAULT, address=self.cluster, problem=told or type(error).__name__) from error
        finally:
            for future in under_way:
                future.cancel()

    def shared(self, value: Any, much: bool) -> Shared:
        """What goes into each of many tasks; a process unpacks it once. Sent along it would be copied every time."""
        data = pickle.dumps(value, 5)
        if self.cluster or not (much and self.many):
            return data
        try:
            folder = self._open.enter_context(TemporaryDirectory(prefix="warta-", ignore_cleanup_errors=True))
            file = Path(folder, "shared")
            file.write_bytes(data)
        except OSError:  # it only saves time
            return data
        return str(file)

    def _ours(self, result: bytes | None) -> bytes:
        """Raises Trouble for a worker with other code: ours changed while it ran, or a cluster has another."""
        if result is None:
            raise Trouble(OTHER_CODE) if self.cluster else Trouble(CHANGED_MEANWHILE, path="plugins")
        return result

    def _started(self) -> Executor:
        if self._executor is None:
            if self.cluster:
                from plugins.engine.cluster import connected

                self._executor, self.count = self._open.enter_context(connected(self.cluster))
            else:
                # Never a plain fork: rich draws its bar in a thread, and a fork would copy its locks.
                kinds = multiprocessing.get_all_start_methods()
                context = multiprocessing.get_context("forkserver" if "forkserver" in kinds else "spawn")
                if "forkserver" in kinds:
                    with suppress(ValueError):
                        context.set_forkserver_preload(["plugins.engine.preloaded"])
                self._executor = self._open.enter_context(ProcessPoolExecutor(min(self.count, MOST), context, _begin))
        return self._executor


def _begin() -> None:
    """A process of the pool: Ctrl-C, which a terminal sends to all, is told by the one that started them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.freeze()


def _end_with_parent() -> None:
    """Who waits for a task waits for ever once the process that gives them has been killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _here(task: Task, data: bytes) -> bytes:
    """The task in this process, where a build collects no garbage; parsing leaves circles behind, which are garbage.

    What is left of them must be gone before the next task freezes all there is: it would stay for ever.
    """
    gc.freeze()
    gc.enable()
    try:
        return task(data)
    finally:
        gc.collect()
        gc.disable()


@contextmanager
def _without_main() -> Iterator[None]:
    """A new process imports what ours was started with, such as all of Pelican; tasks need nothing of it."""
    main = sys.modules["__main__"]
    hidden: dict[str, Any] = {name: vars(main).pop(name) for name in ("__spec__", "__file__") if name in vars(main)}
    main.__spec__ = None
    try:
        yield
    finally:
        vars(main).update(hidden)


def cores() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
