"""Stores that speak S3, on 127.0.0.1 while a test holds on: moto's, quickly, and OpenStack's Swift, a real one."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from tests.programs import SWIFT, program

PATIENCE = 60.0  # seconds in which a server must answer
PYTHON = "/usr/bin/python3"  # Debian's own, to which Debian's packages belong
NODE = Path(__file__).with_name("swift_node.py")


class Store(NamedTuple):
    """Where it is, and the key that opens it."""

    endpoint: str
    key: str
    secret: str


@contextmanager
def moto():
    """A store that only acts as one."""
    port = free_port()
    with running([sys.executable, "-m", "moto.server", "--host", "127.0.0.1", "--port", str(port)], port):
        yield Store(f"http://127.0.0.1:{port}", "AKIACONTOH", "rahasia-contoh")


@contextmanager
def swift():
    """Debian's Swift, a real one: see `swift_node.py`."""
    program(SWIFT)
    store = Store(f"http://127.0.0.1:{(port := free_port())}", "warta:humas", "rahasia-contoh")
    with (
        tempfile.TemporaryDirectory(prefix="warta-swift-") as folder,
        running([PYTHON, str(NODE), folder, str(port), store.key, store.secret], port),
    ):
        yield store


@contextmanager
def running(command, port):
    """A server that answers at its port, and dies with the test."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, stdin=subprocess.DEVNULL, env=environment())
        try:
            end = time.monotonic() + PATIENCE
            while not answers(port):
                said.seek(0)
                runs = process.poll() is None and time.monotonic() < end
                assert runs, said.read().decode("utf-8", "replace")
                time.sleep(0.05)
            yield
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def environment():
    """Debian's own Python for Debian's programs, whatever environment the tests run in."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "PYTHON"))}
    return kept | {"HOME": tempfile.gettempdir()}


def answers(port):
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
