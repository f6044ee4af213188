"""The preview serves what was built, to this machine only, and tells pages what happens."""

import http.client
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.catalogue import catalogue
from plugins.engine.live import Live
from plugins.engine.outcome import Outcome, Told
from plugins.engine.preview import Server, open_server
from plugins.engine.trouble import Trouble
from tests.engine.served import Events


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "index.html": "home",
        "rilis/index.html": "list",
        "atom.xml": "<feed/>",
        "a.webp": "w",
        "f.woff2": "f",
        "404.html": "not here",
        ".portal-output": "ours",
        "empty/leer.txt": "",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


@pytest.fixture
def live() -> Live:
    return Live(catalogue("id"))


@pytest.fixture
def server(site: Path, live: Live) -> Iterator[Server]:
    with open_server(site, 0, live) as made:
        thread = threading.Thread(target=made.serve_forever, args=(0.01,))
        thread.start()
        yield made
        live.end()
        made.shutdown()
        thread.join()


def ask(
    server: Server, path: str, host: str = "127.0.0.1", method: str = "GET"
) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    try:
        connection.request(method, path, headers={"Host": f"{host}:{server.server_port}"})
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


def get(server: Server, path: str, host: str = "127.0.0.1") -> tuple[int, str, str]:
    answer, body = ask(server, path, host)
    return answer.status, answer.getheader("Content-Type", ""), body.decode()


SCRIPT = re.compile(r"<script [^>]*></script>\n")


def without_script(answer: tuple[int, str, str]) -> tuple[int, str, str]:
    """An answer as it would be without the preview's script, which it must have."""
    status, kind, body = answer
    shown, scripts = SCRIPT.subn("", body)
    assert scripts == 1
    return status, kind, shown


@pytest.mark.parametrize(
    ("path", "body", "page"),
    [
        ("/", "home", "/"),
        ("/rilis/", "list", "/rilis/"),
        ("/rilis/index.html", "list", "/rilis/"),
        ("/?a=/x", "home", "/"),
    ],
)
def test_pages_come_with_the_script_that_listens(server, site, live, path, body, page):
    before = (site / "index.html").read_bytes()
    answer = get(server, path)

    assert without_script(answer) == (200, "text/html; charset=utf-8", body)
    assert f'data-build="{live.build}" data-page="{page}"' in answer[2]
    assert (site / "index.html").read_bytes() == before


@pytest.mark.parametrize(
    ("path", "kind", "body"),
    [
        ("/atom.xml", "application/xml; charset=utf-8", "<feed/>"),
        ("/a.webp", "image/webp", "w"),
        ("/f.woff2", "font/woff2", "f"),
    ],
)
def test_files_have_their_kind_and_are_sent_as_they_are(server, path, kind, body):
    assert get(server, path) == (200, kind, body)


def test_a_folder_is_led_to_its_page(server):
    assert get(server, "/rilis")[0] == 301


@pytest.mark.parametrize(
    "path", ["/nowhere/", "/empty/", "/.portal-output", "/.portal/", "/.portal/x.js", "/../etc/passwd", "/%2e%2e/x"]
)
def test_what_is_not_there_gets_the_sites_own_page_and_no_listing(server, path):
    answer = get(server, path)

    assert without_script(answer) == (404, "text/html; charset=utf-8", "not here")
    assert 'data-page="/404.html"' in answer[2]


@pytest.mark.parametrize("path", ["/", "/nowhere/", "/.portal/live.js"])
def test_only_the_kind_of_an_answer_can_be_asked_for(server, path):
    asked, told = ask(server, path), ask(server, path, method="HEAD")

    assert told[0].status == asked[0].status
    assert told[0].getheader("Content-Length") == asked[0].getheader("Content-Length") == str(len(asked[1]))
    assert told[1] == b""


@pytest.mark.parametrize("path", ["/", "/.portal/live.js", "/.portal/events"])
def test_another_sites_name_is_refused(server, path):
    assert get(server, path, host="portal.example")[0] == 421


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("live.js", "text/javascript; charset=utf-8"),
        ("overlay.js", "text/javascript; charset=utf-8"),
        ("overlay.css", "text/css; charset=utf-8"),
        ("waiting.css", "text/css; charset=utf-8"),
    ],
)
def test_what_the_script_needs_is_there(server, name, kind):
    status, told, body = get(server, f"/.portal/{name}")

    assert (status, told) == (200, kind)
    assert body == Path(open_server.__code__.co_filename).with_name("browser").joinpath(name).read_text("utf-8")


def test_nothing_is_kept_by_the_browser(server):
    assert all(ask(server, path)[0].getheader("Cache-Control") == "no-store" for path in ("/", "/a.webp"))


def test_before_the_first_good_build_a_page_waits_for_it(server, site):
    for name in ("index.html", "404.html"):
        (site / name).unlink()

    answer = get(server, "/")

    assert without_script(answer)[:2] == (503, "text/html; charset=utf-8")
    assert "Belum ada halaman" in answer[2]


def test_a_site_without_a_page_for_lost_addresses_does_not_wait_for_ever(server, site, live):
    (site / "404.html").unlink()
    live.tell(Outcome(True))

    assert get(server, "/nowhere/") == (404, "text/plain; charset=utf-8", "404\n")


def test_a_page_hears_of_builds_until_the_preview_ends(server, live):
    live.tell(Outcome(True))
    events = Events(server.server_port, live.build)
    try:
        assert events.answer.getheader("Content-Type") == "text/event-stream"
        assert events.next("built").data["changed"] == []
        live.tell(Outcome(False, (Told("rusak", path="content/a.md", line=3),)))
        assert events.next("failed").data["findings"][0]["place"] == "content/a.md:3"
        live.tell(Outcome(True, changed=("/rilis/",)))
        told = events.next("built")
        assert (told.data["changed"], told.id) == (["/rilis/"], live.build)
        live.end()
        assert list(events) == []
    finally:
        events.close()


def test_it_listens_on_this_machine_only(server):
    assert server.server_address[0] == "127.0.0.1"


def test_a_taken_port_is_told_with_another_one(server, live):
    with pytest.raises(Trouble) as caught:
        open_server(Path(), server.server_port, live)

    assert caught.value.code.id == "E211"
    assert caught.value.facts["port"] == server.server_port
