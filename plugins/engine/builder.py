"""The warm builder: one process that has imported everything and builds whenever it is asked to.

Imports take longer than a build, and code is imported only once: so it is kept while content and theme change, and
replaced when code or settings do.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from plugins.catalogue import Catalogue
from plugins.engine.builder_process import Order, work
from plugins.engine.codes import BUILDER_DIED
from plugins.engine.outcome import Outcome, told_code

PATIENCE = 3.0  # seconds a process has to end by itself
SPAWN = multiprocessing.get_context("spawn")  # a fork would take the server's threads and socket along


class Builder:
    """The process, as seen from outside. `build` is called from one thread; `stop` from any."""

    def __init__(self, words: Catalogue) -> None:
        self.words = words
        self.process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._stopped = False
        self._starting = threading.Lock()

    def build(self, order: Order) -> Outcome:
        """Build, in a new process where there is none, and wait for how it ends."""
        try:
            connection = self._connected()
            connection.send(order)
            outcome: Outcome = connection.recv()
            return outcome
        except (EOFError, OSError):
            return self.bury()

    @property
    def has_died(self) -> bool:
        """Whether a process that waited for work has ended, though nobody told it to."""
        return self.process is not None and not self.process.is_alive()

    def renew(self) -> None:
        """Let the process go; the next build begins in a new one."""
        with self._starting:
            self._end()

    def bury(self) -> Outcome:
        """Tell that the process has ended by itself; the next build begins in a new one."""
        code = None
        with self._starting:
            if self.process:
                self.process.join(PATIENCE)
                code = self.process.exitcode
            self._end()
        return Outcome(False, (told_code(BUILDER_DIED, self.words, {"code": code}),), died=True)

    def stop(self) -> None:
        """End the process now, even amid a build, and start no other one."""
        with self._starting:
            self._stopped = True
            if self.process:
                _end_group(self.process)

    def _connected(self) -> Connection:
        with self._starting:
            if self._stopped:
                raise EOFError
            if not self._connection or self.has_died:
                self._end()
                ours, theirs = SPAWN.Pipe()
                self.process = SPAWN.Process(target=work, args=(theirs,), name="builder")
                with _unheard_ctrl_c():
                    self.process.start()
                theirs.close()  # else its end would never be noticed here
                self._connection = ours
            return self._connection

    def _end(self) -> None:
        if self.process:
            _end_group(self.process)
        if self._connection:
            self._connection.close()
        self.process = self._connection = None


def _end_group(process: SpawnProcess) -> None:
    """A process and those it has started: first asked to end, then made to."""
    for name in ("SIGTERM", "SIGKILL"):
        if process.pid and process.is_alive():
            _signal_group(process, name)
            process.join(PATIENCE)


def _signal_group(process: SpawnProcess, name: str) -> None:
    if os.name == "nt":
        process.kill()
        return
    with suppress(ProcessLookupError):  # before it has made a group of its own there is none
        os.killpg(process.pid or 0, getattr(signal, name))
        return
    process.terminate() if name == "SIGTERM" else process.kill()


@contextmanager
def _unheard_ctrl_c() -> Iterator[None]:
    """What is started in here does not hear Ctrl-C before it can deal with it: it would die with a traceback."""
    if os.name == "nt":
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # starting it lets the signal in again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
