"""Debian's nginx, Caddy and Apache serve the small site as the table says, each with the configuration made for it."""

import gzip

import brotli
import pytest

from plugins.hosting.redirects import MAP
from plugins.hosting.table import general, headers_of
from plugins.hosting.twins import has_twins
from plugins.page import output_path
from tests.hosting.servers import SERVERS, serving
from tests.whole.sites import SMALL, address_of, build

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    hosting = {"compressed": True, "host": "server"}
    return build(SMALL, folder / "output", HOSTING=hosting, CACHE_PATH=str(folder / "cache"))


@pytest.fixture(scope="module", params=SERVERS)
def server(request, site):
    with serving(request.param, site.folder) as server:
        yield server


def served_addresses(site):
    """Every file that the public may ask for by its own address."""
    hidden = (".portal-output", MAP.lstrip("/"), "404.html")
    redirects = {line.split()[0] for line in site.text(MAP.lstrip("/")).splitlines()}
    addresses = [address_of(name) for name in site.files if name not in hidden and not name.endswith((".br", ".gz"))]
    return [address for address in addresses if address not in redirects]


def test_every_file_comes_with_the_headers_of_the_table_and_its_own_bytes(server, site):
    addresses = served_addresses(site)

    wrong = []
    for address in addresses:
        answer = server.ask(address)
        told = {name: answer.headers.get(name.lower()) for name, _ in headers_of(address, publishing=True)}
        content = site.files[output_path(address)].read_bytes()
        if (answer.status, told, answer.body) != (200, dict(headers_of(address, publishing=True)), content):
            wrong.append((address, answer.status, told))
        assert "access-control-allow-origin" not in answer.headers or address.endswith((".xml", ".json", ".txt"))
    assert len(addresses) > 100
    assert wrong == []


@pytest.mark.parametrize(
    ("accepted", "coding", "unpacked"), [("gzip, br", "br", brotli.decompress), ("gzip", "gzip", gzip.decompress)]
)
def test_whoever_takes_a_twin_gets_it_and_caches_are_told(server, site, accepted, coding, unpacked):
    tried = 0
    for address in served_addresses(site):
        content = site.files[output_path(address)].read_bytes()
        answer = server.ask(address, accept_encoding=accepted)
        if has_twins(output_path(address), len(content)):
            tried += 1
            assert answer.headers["content-encoding"] == coding, address
            assert unpacked(answer.body) == content
            assert answer.headers["vary"] == server.ask(address).headers["vary"] == "Accept-Encoding"
            assert answer.headers["content-type"] == dict(headers_of(address, publishing=True))["Content-Type"]
        else:
            assert "content-encoding" not in answer.headers or coding == "gzip", address  # nginx may pack it itself
    assert tried > 50


@pytest.mark.parametrize(
    "address",
    [
        "/tidak-ada/",
        "/tidak/ada.css",
        "/aset/",
        "/rilis/2025/",
        "/404.html",
        "/.portal-output",
        MAP,
        "/.git/config",
        "/rilis/.htaccess",
    ],
)
def test_what_is_not_for_the_public_is_not_there_and_nothing_is_listed(server, site, address):
    answer = server.ask(address)

    assert (answer.status, answer.body) == (404, site.files["404.html"].read_bytes())
    told = {name: answer.headers.get(name.lower()) for name, _ in general(publishing=True)}
    assert told == dict(general(publishing=True))
    assert answer.headers["cache-control"] == "public, max-age=0, must-revalidate"
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_an_address_that_leads_on_does_so_for_ever(server, site):
    redirects = [line.split()[:2] for line in site.text(MAP.lstrip("/")).splitlines()]

    assert any(origin.startswith("/v/") for origin, _ in redirects)
    assert any(not origin.startswith("/v/") for origin, _ in redirects)
    for origin, to in redirects:
        answer = server.ask(origin)
        assert (answer.status, answer.headers["location"].removeprefix(server.origin)) == (301, to)


def test_a_folder_without_its_slash_leads_to_its_page(server):
    answer = server.ask("/rilis")

    assert answer.status in (301, 308)
    assert answer.headers["location"].removeprefix(server.origin) == "/rilis/"


def test_what_is_the_same_is_not_sent_again(server):
    for accepted in ("identity", "gzip", "br"):
        tag = server.ask("/", accept_encoding=accepted).headers["etag"]
        answer = server.ask("/", accept_encoding=accepted, if_none_match=tag)
        assert (answer.status, answer.body) == (304, b"")


def test_nothing_can_be_sent_to_it(server):
    assert server.ask("/", "PUT").status in (403, 405)
    assert server.ask("/", "DELETE").status in (403, 405)


def test_a_head_is_an_answer_without_its_body(server):
    answer = server.ask("/rilis/", "HEAD")

    assert (answer.status, answer.body) == (200, b"")


@pytest.mark.parametrize("name", SERVERS)
def test_a_preview_is_found_by_no_search_engine(site, name):
    with serving(name, site.folder, publishing=False) as server:
        for address in ("/", "/atom.xml", "/tidak-ada/"):
            assert server.ask(address).headers["x-robots-tag"] == "noindex"


@pytest.mark.parametrize("name", SERVERS)
def test_a_server_starts_before_there_is_a_site(tmp_path, name):
    with serving(name, tmp_path) as server:
        assert server.ask("/").status == 404
