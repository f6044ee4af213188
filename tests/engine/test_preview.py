"""The preview serves what was built, to this machine only."""

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.engine.preview import Server, open_server
from plugins.engine.trouble import Trouble


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
def server(site: Path) -> Iterator[Server]:
    with open_server(site, 0) as made:
        thread = threading.Thread(target=made.serve_forever, args=(0.01,))
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def get(server: Server, path: str, host: str = "127.0.0.1", method: str = "GET") -> tuple[int, str, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    try:
        connection.request(method, path, headers={"Host": f"{host}:{server.server_port}"})
        answer = connection.getresponse()
        return answer.status, answer.getheader("Content-Type", ""), answer.read().decode()
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("path", "kind", "body"),
    [
        ("/", "text/html; charset=utf-8", "home"),
        ("/rilis/", "text/html; charset=utf-8", "list"),
        ("/atom.xml", "application/xml; charset=utf-8", "<feed/>"),
        ("/a.webp", "image/webp", "w"),
        ("/f.woff2", "font/woff2", "f"),
    ],
)
def test_files_have_their_kind(server, path, kind, body):
    assert get(server, path) == (200, kind, body)


@pytest.mark.parametrize("path", ["/nowhere/", "/empty/", "/.portal-output", "/../etc/passwd", "/%2e%2e/x"])
def test_what_is_not_there_gets_the_sites_own_page_and_no_listing(server, path):
    assert get(server, path) == (404, "text/html; charset=utf-8", "not here")


def test_only_the_kind_of_an_answer_can_be_asked_for(server):
    assert get(server, "/nowhere/", method="HEAD") == (404, "text/html; charset=utf-8", "")


def test_another_sites_name_is_refused(server):
    assert get(server, "/", host="portal.example")[0] == 421


def test_before_the_first_good_build_it_says_so(server, site):
    for name in ("index.html", "404.html"):
        (site / name).unlink()

    assert get(server, "/")[0] == 503


def test_it_listens_on_this_machine_only(server):
    assert server.server_address[0] == "127.0.0.1"


def test_a_taken_port_is_told_with_another_one(server):
    with pytest.raises(Trouble) as caught:
        open_server(Path(), server.server_port)

    assert caught.value.code.id == "E211"
    assert caught.value.facts["port"] == server.server_port
