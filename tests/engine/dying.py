"""A build that ends in the midst of its work: as by `kill -9`, by a disk that is full, or by a refusal of the system.

What a build does to the disk goes through few functions; each call of one is a step at which it may end.
"""

import errno
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from plugins.engine import making, reading, store
from tests.engine.edits import World
from tests.engine.twice import build

KILLED = 9
OUTPUT = ("replace", "unlink", "rmdir", "mkdir", "open", "rename")  # of os; `open` is what the stage writes by
Blow = Callable[[str], None]


def kill(_step: str) -> None:
    os._exit(KILLED)


def full(step: str) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), step)


def refused(step: str) -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), step)


class Steps:
    """Counts the steps of a build; the one with the number `at` is met by the blow instead of being done."""

    def __init__(self, at: int, blow: Blow, for_good: bool = False) -> None:
        self.at, self.blow, self.for_good = at, blow, for_good
        self.names: list[str] = []

    @property
    def done(self) -> int:
        return len(self.names)

    def step(self, name: str) -> None:
        self.names.append(name)
        if self.done == self.at or (self.for_good and self.done > self.at):
            self.blow(name)

    def counted(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*given: Any, **named: Any) -> Any:
            self.step(function.__name__)
            return function(*given, **named)

        return wrapped


def kind_of(step: str) -> str:
    """What is done, and to what: to the stage, to the output, to the cache; or by which statement."""
    deed, _, path = step.partition(" ")
    if deed not in OUTPUT:
        return step
    parts = Path(path).parts
    return f"{deed} {parts[parts.index('world') + 1 :][:1]}" if "world" in parts else f"{deed} by name in its folder"


@contextmanager
def on_files(steps: Steps) -> Iterator[None]:
    """Whatever makes, moves and removes files, but for the lock's: without it nothing has begun."""
    with pytest.MonkeyPatch.context() as patch:
        for name in OUTPUT:
            plain = getattr(os, name)

            def wrapped(*given: Any, _plain: Any = plain, _name: str = name, **named: Any) -> Any:
                caller = sys._getframe(1).f_code.co_filename
                if not caller.endswith("lock.py") and not (given and str(given[0]).endswith(".lock")):
                    steps.step(f"{_name} {given[0] if given else ''}")
                return _plain(*given, **named)

            patch.setattr(os, name, wrapped)
        yield


@contextmanager
def on_store(steps: Steps) -> Iterator[None]:
    """Every statement that goes to SQLite for the disk."""

    class Counting(sqlite3.Connection):
        def execute(self, *given: Any) -> Any:
            steps.step(str(given[0]))
            return super().execute(*given)

        def executemany(self, *given: Any) -> Any:
            steps.step(str(given[0]))
            return super().executemany(*given)

    with pytest.MonkeyPatch.context() as patch:
        plain = sqlite3.connect

        def connect(place: Any, **named: Any) -> sqlite3.Connection:
            return plain(place, **named, **({} if place == ":memory:" else {"factory": Counting}))

        patch.setattr(store.sqlite3, "connect", connect)
        yield


@contextmanager
def on_reading(steps: Steps) -> Iterator[None]:
    """Every text that is read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "told_of", steps.counted(reading.told_of))
        yield


@contextmanager
def on_making(steps: Steps) -> Iterator[None]:
    """Every page that is made."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(making, "render", steps.counted(making.render))
        yield


def is_killed(world: World, where: Any, at: int) -> bool:
    """Build in a process of its own that ends at once at step `at`; whether it came to that."""
    child = os.fork()
    if child == 0:  # pragma: no cover
        code = 1
        try:
            with where(Steps(at, kill)):
                build(world)
            code = 0
        finally:
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, KILLED)
    return code == KILLED
