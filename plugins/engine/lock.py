"""One build at a time for one output folder: a lock the system lets go of by itself when a process dies."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from plugins.engine.codes import LOCKED, NOT_WRITABLE
from plugins.engine.trouble import Trouble

FAR = 1 << 30  # Windows forbids reading what is locked, so a byte far behind the process number is


@contextmanager
def locked(output: Path) -> Iterator[None]:
    """Hold the output folder's lock, a hidden file beside it. Raises Trouble(LOCKED) at once when another
    holds it."""
    file = output.parent / f".{output.name}.lock"
    held: list[int] = []
    try:
        _hold(file, held)
        with suppress(OSError):  # the number is for people only
            os.ftruncate(held[-1], 0)
            os.write(held[-1], str(os.getpid()).encode())
        yield
    finally:
        for descriptor in held:
            with suppress(OSError):  # Windows removes no open file; a lock left over holds nobody up
                file.unlink()
            os.close(descriptor)


def _hold(file: Path, held: list[int]) -> None:
    """Put the descriptor of the locked file into `held`. Ctrl-C waits meanwhile: else a file that was just made could
    be left over.
    """
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT]) if os.name != "nt" else None
    try:
        descriptor = _open(file)
        while not _is_file(descriptor, file):  # it was removed between opening and locking
            os.close(descriptor)
            descriptor = _open(file)
        held.append(descriptor)
    finally:
        if mask is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def _open(file: Path) -> int:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
    except OSError as error:
        raise Trouble(NOT_WRITABLE, path=file, problem=error.strerror) from error
    try:
        _take(descriptor)
    except OSError as error:
        process = os.read(descriptor, 20).decode("ascii", "ignore")
        os.close(descriptor)
        name = file.name.removeprefix(".").removesuffix(".lock")
        raise Trouble(LOCKED, folder=file.parent / name, process=f" ({process})" if process else "") from error
    return descriptor


def _take(descriptor: int) -> None:
    if os.name == "nt":
        import msvcrt

        os.lseek(descriptor, FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        os.lseek(descriptor, 0, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_file(descriptor: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), file.stat())
    except OSError:
        return False
