"""What a site answers that somebody else has taken over: the watcher tells it, and does not wait for ever."""

import socket
import threading
import time
from contextlib import suppress
from itertools import chain, repeat
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest

from plugins.deploy.manifest import File, Manifest
from plugins.watch import asking
from plugins.watch.asking import Answer, Asking, Unreachable
from plugins.watch.chosen import Memory
from plugins.watch.look import Look
from plugins.watch.memory import remember, remembered

KEPT = Manifest({"index.html": File(1, "0" * 64)}, "https://warta.example")
HEAD = b"HTTP/1.1 200 OK\r\n"


@pytest.fixture
def served():
    """Who asks gets these pieces, one after the other; the address."""
    door = socket.create_server(("127.0.0.1", 0))

    def serve(pieces, pause=0.02):
        def answer(guest, own):
            with suppress(OSError), guest:
                guest.recv(4096)
                for piece in own:
                    guest.sendall(piece)
                    time.sleep(pause)

        def open_up():
            with suppress(OSError):
                while True:
                    guest = door.accept()[0]
                    threading.Thread(target=answer, args=(guest, pieces()), daemon=True).start()

        threading.Thread(target=open_up, daemon=True).start()
        return urlsplit(f"http://127.0.0.1:{door.getsockname()[1]}")

    yield serve
    door.close()


@pytest.mark.parametrize(
    "pieces",
    [
        lambda: repeat(b"HTTP/1.1 100 Continue\r\n\r\n"),
        lambda: chain([HEAD], repeat(b"X")),
        lambda: chain([HEAD + b"Content-Length: 100000\r\n\r\n"], repeat(b"x")),
        lambda: chain([HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\n"], repeat(b"X: y\r\n")),
        lambda: chain([HEAD + b"Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"], repeat(b"1")),
    ],
)
def test_an_answer_without_end_is_cut(served, monkeypatch, pieces):
    monkeypatch.setattr(asking, "LONGEST", 0.2)
    start = time.monotonic()

    with pytest.raises(Unreachable, match="does not end"):
        Asking(served(pieces), 1000, sleep=lambda seconds: None).ask("/", 1000)
    assert time.monotonic() - start < 5


@pytest.mark.parametrize(
    "to", ["http://[", "//[x", "http://[::1/\x1b[2J", "file:///etc/passwd", "http://169.254.169.254/"]
)
def test_a_redirect_to_anywhere_is_told_and_not_followed(to):
    asked = []

    def ask(address, most, **headers):
        asked.append(address)
        return Answer(302, {"location": to}, b"")

    look = Look(SimpleNamespace(ask=ask, origin=urlsplit("https://warta.example")), KEPT, headers=False)
    look.file("index.html")
    look.strangers(["/slot/"])

    assert asked == ["/", "/slot/"]
    assert [found.address for found in look.found] == ["/", "/slot/"]


def test_a_name_that_is_no_text_is_asked_for_and_remembered(tmp_path):
    asked = []

    def ask(address, most, **headers):
        asked.append(address)
        return Answer(200, {}, b"")

    remember(tmp_path, "web", Memory(wrong=("/caf\udce9.html",)))
    look = Look(SimpleNamespace(ask=ask, origin=urlsplit("https://warta.example")), KEPT, headers=False)
    look.strangers(remembered(tmp_path, "web").wrong)

    assert asked == ["/caf%E9.html"]
