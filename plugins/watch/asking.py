"""Asking a live site over HTTP as a reader does: few at a time, with an end to patience and to what is read.

Nothing is followed and nothing unpacked. The answer may come from whoever has broken in, so its size is bounded.
"""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import NamedTuple
from urllib.parse import SplitResult

PATIENCE = 10.0  # seconds for one piece of an answer
LONGEST = 60.0  # seconds for a whole one
PIECE = 1 << 16
PAUSES = (0.5, 2.0)  # seconds before each repetition
BUSY = {429, 502, 503, 504}  # what may be otherwise in a moment
READER = "Mozilla/5.0 (compatible; warta-daerah-watch)"


class Unreachable(Exception):
    """No answer, in the words of the network."""


class Answer(NamedTuple):
    """`headers` by their names in lower case. `body` is cut off after so many bytes as were wanted."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Certificate(NamedTuple):
    """When it ends, None for one that is not trusted; `problem` says why it is not."""

    ends: datetime | None
    problem: str = ""


class Asking:
    """One site. Asks no more often than `per_second`; keeps the connection open between two questions.

    A certificate that is not trusted is noted, and asking goes on without trust: to see is why we came.
    """

    def __init__(self, origin: SplitResult, per_second: int, sleep: Callable[[float], None] = time.sleep) -> None:
        self.origin, self.pause, self.sleep = origin, 1 / per_second, sleep
        self.certificate: Certificate | None = None
        self.count = 0
        self._trust = ssl.create_default_context()
        self._connection: HTTPConnection | None = None
        self._last = 0.0

    def ask(self, address: str, most: int, **headers: str) -> Answer:
        """The answer to a GET, after a few tries; `accept_encoding="br"` is a header. Raises Unreachable."""
        problem = ""
        for pause in (*PAUSES, None):
            try:
                answer = self._ask_once(address, most, headers)
                if answer.status not in BUSY or pause is None:
                    return answer
            except ssl.SSLCertVerificationError as error:
                self._distrust(error.verify_message)
                continue
            except (OSError, HTTPException) as error:
                problem = str(error) or type(error).__name__
            self.close()
            self.sleep(pause or 0)
        raise Unreachable(problem)

    def close(self) -> None:
        """End the connection."""
        if self._connection:
            self._connection.close()
        self._connection = None

    def _ask_once(self, address: str, most: int, headers: Mapping[str, str]) -> Answer:
        self.sleep(max(0.0, self._last + self.pause - time.monotonic()))
        self._last = time.monotonic()
        self.count += 1
        sent = {"User-Agent": READER, "Accept-Encoding": "identity"}
        sent |= {name.replace("_", "-").title(): value for name, value in headers.items()}
        connection = self._connected()
        connection.request("GET", address, headers=sent)
        with _ending(connection.sock):
            answer = connection.getresponse()
            body = _read(answer, most)
        if not answer.isclosed():  # there is more than was wanted
            self.close()
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, body)

    def _connected(self) -> HTTPConnection:
        if self._connection is None or self._connection.sock is None:
            host, port = self.origin.hostname or "", self.origin.port
            if self.origin.scheme == "https":
                self._connection = HTTPSConnection(host, port, timeout=PATIENCE, context=self._trust)
                self._connection.connect()
                self._note()
            else:
                self._connection = HTTPConnection(host, port, timeout=PATIENCE)
        return self._connection

    def _note(self) -> None:
        """The certificate of an open connection; a distrusted one tells nothing."""
        told = self._connection.sock.getpeercert() if self._connection else None  # type: ignore[union-attr]
        if told and "notAfter" in told:
            self.certificate = Certificate(datetime.fromtimestamp(ssl.cert_time_to_seconds(str(told["notAfter"])), UTC))

    def _distrust(self, problem: str) -> None:
        self.close()
        self.certificate = Certificate(None, problem)
        self._trust.check_hostname = False
        self._trust.verify_mode = ssl.CERT_NONE


@contextmanager
def _ending(wire: socket.socket) -> Iterator[None]:
    """Cut an answer that takes too long, wherever it is: each line of a head or tail without end comes in time, and is
    read by http.client without a look at the clock. Raises TimeoutError."""
    is_cut = threading.Event()

    def cut() -> None:
        is_cut.set()
        with suppress(OSError):
            socket.socket.shutdown(wire, socket.SHUT_RDWR)  # and not TLS's own, which the reader still needs

    clock = threading.Timer(LONGEST, cut)
    clock.daemon = True
    clock.start()
    try:
        yield
    finally:
        clock.cancel()
        if is_cut.is_set():
            raise TimeoutError("the answer does not end")


def _read(answer: HTTPResponse, most: int) -> bytes:
    """The body, up to one byte more than `most`."""
    pieces, left = [], most + 1
    while left > 0 and (piece := answer.read1(min(left, PIECE))):
        pieces.append(piece)
        left -= len(piece)
    if left > 0:
        if answer.length:
            raise HTTPException("the answer was cut off")
        answer.read()  # nothing more; it is this that sets the connection free for the next question
    return b"".join(pieces)
