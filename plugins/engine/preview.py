"""The preview server: the last good site, on this machine only. The only file that opens a socket.

Pages get one script on their way out, so that they reload by themselves; the files stay as they were built.
"""

import http.server
import os
import sys
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from plugins.engine.codes import PORT_TAKEN
from plugins.engine.live import Live
from plugins.engine.panel import waiting_page, with_script
from plugins.engine.trouble import Trouble

HOST = "127.0.0.1"
OURS = "/.portal/"  # no page can have an address that begins with a full stop
EVENTS = OURS + "events"
BROWSER = Path(__file__).parent / "browser"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".woff2": "font/woff2",
    ".ics": "text/calendar; charset=utf-8",
}


class Server(http.server.ThreadingHTTPServer):
    """Refuses a port that another program listens on, on Windows too."""

    allow_reuse_address = os.name != "nt"
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes on before it has read everything is no error."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Static files without listings; 404.html for what is not there; nothing is kept by the browser."""

    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | TYPES

    def __init__(self, *given: Any, live: Live, **named: Any) -> None:
        self.live = live
        super().__init__(*given, **named)

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        if asked.path == EVENTS and self._is_for_us():
            self._stream(parse_qs(asked.query).get("since", [""])[0])
        else:
            super().do_GET()

    def send_head(self) -> Any:
        if not self._is_for_us():
            return self._send(421, b"This preview answers to 127.0.0.1 only.\n", ".txt")
        address = urlsplit(self.path).path
        if address.startswith(OURS) and (script := scripts().get(address.removeprefix(OURS))):
            return self._send(200, script, Path(address).suffix)
        path = Path(self.translate_path(self.path))
        if path.name.startswith("."):
            return self.send_error(404)
        page = path / "index.html" if address.endswith("/") else path
        if page.suffix == ".html" and page.is_file():
            return self._send_page(200, page)
        return super().send_head()

    def list_directory(self, path: Any) -> None:
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404:
            super().send_error(code, message, explain)
        elif page.is_file():
            self._send_page(404, page)
        elif self.live.has_built:
            self._send(404, b"404\n", ".txt")
        else:
            self._send(503, waiting_page(self.live.words, self.live.language), ".html")

    def _is_for_us(self) -> bool:
        """Not by another site's name that was made to lead here."""
        return self.headers.get("Host", "").rpartition(":")[0] in (HOST, "localhost")

    def _send_page(self, code: int, file: Path) -> None:
        build = self.live.build  # before the file is read: rather one reload too many than one too few
        address = "/" + file.relative_to(self.directory).as_posix().removesuffix("index.html")
        self._send(code, with_script(file.read_bytes(), build, address), ".html")

    def _send(self, code: int, body: bytes, ending: str) -> None:
        self.send_response(code)
        self.send_header("Content-Type", TYPES[ending])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _stream(self, since: str) -> None:
        """Events until the page or the preview has gone; the browser names the last it heard, if any."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        for events in self.live.stream(self.headers.get("Last-Event-ID") or since):
            self.wfile.write(events)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are not told: findings would scroll away."""


@cache
def scripts() -> dict[str, bytes]:
    """What the preview itself brings to a browser, by file name."""
    return {file.name: file.read_bytes() for file in BROWSER.iterdir() if file.suffix in (".js", ".css")}


def open_server(folder: Path, port: int, live: Live) -> Server:
    """A server for a folder, already listening. Raises Trouble(PORT_TAKEN)."""
    scripts()
    try:
        return Server((HOST, port), partial(Handler, directory=str(folder), live=live))
    except (OSError, OverflowError) as error:
        raise Trouble(PORT_TAKEN, port=port, other=8001 if port == 8000 else 8000) from error
