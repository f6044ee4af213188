"""The preview server: the last good site, on this machine only. The only file that opens a socket."""

import http.server
import os
from functools import partial
from pathlib import Path
from typing import Any

from plugins.engine.codes import PORT_TAKEN
from plugins.engine.trouble import Trouble

HOST = "127.0.0.1"
NOT_YET = "Belum ada situs yang berhasil dibangun; lihat pesan di terminal.\n"
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


class Handler(http.server.SimpleHTTPRequestHandler):
    """Static files without listings; 404.html for what is not there; nothing is kept by the browser."""

    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | TYPES

    def send_head(self) -> Any:
        host = self.headers.get("Host", "").rpartition(":")[0]
        if host not in (HOST, "localhost"):  # another site's name that was made to lead here
            return self._text(421, "This preview answers to 127.0.0.1 only.\n")
        path = Path(self.translate_path(self.path))
        if path.name.startswith("."):
            self.send_error(404)
            return None
        return super().send_head()

    def list_directory(self, path: Any) -> None:
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404:
            super().send_error(code, message, explain)
        elif not page.is_file():
            self._send(503, NOT_YET.encode(), TYPES[".txt"])
        else:
            self._send(404, page.read_bytes(), TYPES[".html"])

    def _text(self, code: int, words: str) -> None:
        self._send(code, words.encode(), TYPES[".txt"])

    def _send(self, code: int, body: bytes, kind: str) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are not told: findings would scroll away."""


def open_server(folder: Path, port: int) -> Server:
    """A server for a folder, already listening. Raises Trouble(PORT_TAKEN)."""
    try:
        return Server((HOST, port), partial(Handler, directory=str(folder)))
    except (OSError, OverflowError) as error:
        raise Trouble(PORT_TAKEN, port=port, other=8001 if port == 8000 else 8000) from error
