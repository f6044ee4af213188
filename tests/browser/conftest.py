"""A Chromium, a server for the built portal with the strictest policy it must live under, and pages that keep a log.

`./portal test` finds or fetches the Chromium and names it in CHROME_PATH; without one these tests fail, they are never
skipped.
"""

import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from tests.browser import finding

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nothing gets out, whatever a page asks for
]
STRICT = "default-src 'self'"
TYPES = {".webp": "image/webp", ".woff2": "font/woff2", ".json": "application/json", ".xml": "application/xml"}


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents and item.path.name != "test_finding.py":
            item.add_marker(pytest.mark.browser)


class Handler(SimpleHTTPRequestHandler):
    """Files of one folder, in silence; what does not exist is answered with the portal's 404.html."""

    policy = ""
    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES

    def end_headers(self) -> None:
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Strict(Handler):
    policy = STRICT


def served(folder: Path, handler: type[Handler] = Strict) -> Iterator[str]:
    """The origin at which a folder is served while the caller holds on."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def small_origin(small):
    yield from served(small.folder)


@pytest.fixture(scope="session")
def real_origin(real):
    yield from served(real.folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("CHROME_PATH") or finding.on_machine()
    assert path, "no Chromium: run ./portal test, or set CHROME_PATH to one"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@dataclass
class Log:
    """What happened on a page that must not happen."""

    origin: str
    requests: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        return not self.foreign and not self.problems

    def heed(self, url: str) -> None:
        self.requests.append(url)
        parts = urlsplit(url)
        if f"{parts.scheme}://{parts.netloc}" != self.origin:
            self.foreign.append(url)

    def complain(self, problem: str) -> None:
        self.problems.append(problem)


def watched(page: Page, origin: str) -> Log:
    """Hear every request, console error, page that failed, and dialog, from now on."""
    log = Log(origin)
    page.on("request", lambda request: log.heed(request.url))
    page.on("console", lambda said: log.complain(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: log.complain(str(error)))
    page.on("requestfailed", lambda request: _failed(log, request))
    page.on("response", lambda answer: log.complain(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    page.on("dialog", lambda dialog: (log.complain(f"dialog {dialog.message}"), dialog.dismiss()))
    return log


def _failed(log: Log, request: Request) -> None:
    """What a browser gives up itself because the reader went on is no fault."""
    if request.failure != "net::ERR_ABORTED":
        log.complain(f"{request.url}: {request.failure}")


@pytest.fixture
def visit(browser, real_origin):
    """`visit(address, **context)`: a watched page of the real portal in a context of its own, closed at the end."""
    contexts = []

    def visit(address: str = "/", **given):
        context = browser.new_context(base_url=real_origin, locale="id-ID", **given)
        contexts.append(context)
        page = context.new_page()
        page.log = watched(page, real_origin)
        page.goto(address)
        return page

    yield visit
    for context in contexts:
        context.close()
