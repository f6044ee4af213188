"""A real nginx with TLS serves what was published: a clean site is fine, and every planted fault is found."""

import gzip
import json
import os
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from plugins.deploy import published
from plugins.deploy.directory import Directory
from plugins.watch.commands import watch
from tests.deploy.sites import bring
from tests.watch.live import live
from tests.whole.sites import SMALL, build

pytestmark = pytest.mark.slow
GIVEN = {"url": "", "target": "", "json": True, "full": True, "at_most": "", "days": "", "per_second": "100000",
         "no_headers": False, "folder": "", "plain": ""}  # fmt: skip
GAMBLING = "<title>SLOT GACOR</title><p>Judi online maxwin, deposit dana <a href='/promo/bonus.html'>bonus</a>"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """`pristine`: what was deployed; `.published/`: what the operator keeps of it."""
    folder = tmp_path_factory.mktemp("watched")
    hosting = {"compressed": True, "host": "server"}
    site = build(SMALL, folder / "output", HOSTING=hosting, CACHE_PATH=str(folder / "cache"))
    target = Directory("web", folder / "target", 5)
    bring(target, site.folder)
    published.keep(folder, "web", target.live())
    shutil.copytree(target.served(), folder / "pristine")
    return folder


@pytest.fixture(scope="module")
def server(home):
    with live(home / "www", home / "tls") as server:
        yield server


@pytest.fixture
def www(home, monkeypatch):
    """What is served, as it was deployed; a test may do with it what it wants."""
    shutil.rmtree(home / "www", ignore_errors=True)
    shutil.copytree(home / "pristine", home / "www")
    shutil.rmtree(home / ".published" / "watch", ignore_errors=True)
    published.keep_due(home, "web", None)
    monkeypatch.chdir(home)
    return home / "www"


def watched(server, capsys, monkeypatch, **given):
    """The exit code and the report of a run."""
    monkeypatch.setenv("SSL_CERT_FILE", str(server.authority))
    with pytest.raises(SystemExit) as ended:
        watch(GIVEN | {"url": server.url, "plain": server.plain} | given)
    told = json.loads(capsys.readouterr().out)
    assert told["exit"] == ended.value.code
    return ended.value.code, told


@pytest.fixture
def look(server, www, capsys, monkeypatch):
    """A run; what it found as (code, address)."""

    def run(**given):
        code, told = watched(server, capsys, monkeypatch, **given)
        assert bool(told["findings"]) == (code == 1)
        return {(found["code"], found["address"]) for found in told["findings"]}

    return run


def address(path):
    return "/" + path.removesuffix("index.html")


def a_release(www):
    return min(place.relative_to(www).as_posix() for place in www.glob("rilis/20*/*/*/index.html"))


def without_a_twin(www, path):
    for ending in (".br", ".gz"):
        (www / (path + ending)).unlink(missing_ok=True)


def test_a_site_as_it_was_published_is_fine(look, www, server, capsys, monkeypatch):
    code, told = watched(server, capsys, monkeypatch, folder=str(www))

    assert (code, told["verdict"], told["findings"]) == (0, "fine", [])
    assert told["build"]["live"] == told["build"]["published"]
    assert told["files"]["asked"] == told["files"]["all"] > 100
    assert 80 < told["certificate"]["days"] <= 90


def test_a_changed_page_a_missing_one_and_one_for_gambling_that_it_leads_to_are_found(look, www):
    page, gone = a_release(www), "atom.xml"
    without_a_twin(www, page)
    (www / page).write_text(GAMBLING)
    (www / gone).unlink()
    (www / "promo").mkdir()
    (www / "promo" / "bonus.html").write_text(GAMBLING.replace("/promo/bonus.html", "lain.html"))
    (www / "promo" / "lain.html").write_text("lain")

    assert look() >= {
        ("E682", address(page)),
        ("E685", address(page)),
        ("E683", f"/{gone}"),
        ("E684", "/promo/bonus.html"),
        ("E685", "/promo/bonus.html"),
        ("E684", "/promo/lain.html"),
    }


def test_a_sitemap_that_names_pages_of_others_is_followed(look, www):
    without_a_twin(www, "sitemap.xml")
    (www / "slot99").mkdir()
    (www / "slot99" / "index.html").write_text(GAMBLING)
    with (www / "sitemap.xml").open("a") as sitemap:
        sitemap.write("<loc>https://warta.example/slot99/</loc>")

    assert look() >= {("E682", "/sitemap.xml"), ("E684", "/slot99/")}


def test_what_strangers_usually_put_somewhere_is_found(look, www):
    (www / "slot-gacor").mkdir()
    (www / "slot-gacor" / "index.html").write_text(GAMBLING)
    (www / "shell.php").write_text("<?php")

    assert look() == {("E684", "/slot-gacor/"), ("E685", "/slot-gacor/"), ("E684", "/shell.php")}


def test_what_nothing_leads_to_is_found_in_the_folder(look, www):
    (www / "rilis" / "x7.html").write_text(GAMBLING)
    (www / "tautan").symlink_to("/etc")

    assert look() == set()
    assert look(folder=str(www)) == {("E684", "/rilis/x7.html"), ("E684", "/tautan")}


def test_a_compressed_form_that_is_another_is_found(look, www):
    twins = [place for place in www.rglob("index.html.gz") if place.parent != www][:20]
    for place in twins:
        place.write_bytes(gzip.compress(GAMBLING.encode()))
        place.with_suffix(".br").write_bytes(b"\x00")
    told = look()

    assert {("E682", address(place.relative_to(www).as_posix()[:-3])) for place in twins} <= told


def test_another_build_is_told(look, www, home):
    told = json.loads((www / "manifest.json").read_text())
    path, said = next((path, said) for path, said in told["files"].items() if path.endswith(".html"))
    from plugins.deploy.manifest import File, Manifest

    files = {name: File(*values) for name, values in told["files"].items()} | {path: File(said[0] + 1, said[1])}
    (www / "manifest.json").write_bytes(Manifest(files, told["site"], told["made"]).data())
    without_a_twin(www, "manifest.json")

    assert look() == {("E688", "")}


def test_an_embargo_that_was_missed_is_told_after_half_an_hour(look, home):
    published.keep_due(home, "web", datetime.now(UTC) - timedelta(minutes=5))
    assert look() == set()
    published.keep_due(home, "web", datetime.now(UTC) - timedelta(minutes=40))
    assert look() == {("E689", "")}


FAULTS = {
    "no header": (lambda text: text.replace("add_header Content-Security-Policy", "# "), {"E686"}),
    "another header": (lambda text: text.replace("max-age=31536000, immutable", "max-age=60"), {"E686"}),
    "listing": (lambda text: text.replace("autoindex off", "autoindex on"), {"E684"}),
    "everything is 200": (lambda text: text.replace("error_page 403 404 =404", "error_page 403 404 =200"), {"E684"}),
    "another 404": (lambda text: text.replace("error_page 403 404 =404 /404.html;", ""), {"E682"}),
    "shows its secrets": (lambda text: text.replace("location ~ /\\.(?!well", "location ~ /\\.(?!env|well"), {"E684"}),
    "leads search engines away": (
        lambda text: text.replace("error_page 403", "if ($http_referer ~ google) {"
                                  " return 302 https://judi.example/; } error_page 403"),
        {"E682"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_server_that_is_set_up_otherwise_is_found(home, www, fault, capsys, monkeypatch):
    edit, expected = FAULTS[fault]
    (www / ".env").write_text("SECRET=x")
    with live(www, home / "tls2", edit=edit) as server:
        code, told = watched(server, capsys, monkeypatch, full=False)

    assert code == 1
    assert {found["code"] for found in told["findings"]} == expected


@pytest.mark.parametrize(("days", "name"), [(5, "IP:127.0.0.1"), (90, "DNS:lain.example")])
def test_a_certificate_that_ends_soon_or_is_of_another_name_is_told(home, www, days, name, capsys, monkeypatch):
    with live(www, home / "tls3", days, name) as server:
        code, told = watched(server, capsys, monkeypatch, full=False)

    assert [found["code"] for found in told["findings"]] == ["E687"]
    assert code == 1


def test_a_site_without_a_way_to_https_is_told(look, server):
    assert look(plain=server.url) == {("E686", "http://")}  # nginx answers 400 to what is not encrypted


def test_a_site_that_does_not_answer_cannot_be_watched(www, capsys, monkeypatch):
    monkeypatch.setattr("plugins.watch.asking.PAUSES", ())
    with pytest.raises(SystemExit) as ended:
        watch(GIVEN | {"url": "https://127.0.0.1:1"})

    assert ended.value.code == 2
    assert json.loads(capsys.readouterr().out)["findings"][0]["code"] == "E680"


def test_a_fault_is_told_until_it_is_mended(look, www):
    """Also where the round has gone on to other files."""
    page = a_release(www)
    whole = (www / page).read_bytes()
    (www / page).write_text("lain")
    without_a_twin(www, page)
    first = look()
    assert ("E682", address(page)) in first
    assert [look(full=False, at_most="8") for _ in range(3)] == [{("E682", address(page))}] * 3
    (www / page).write_bytes(whole)
    assert look(full=False, at_most="8") == set()


def test_what_is_found_is_told_to_people_too(www, server, capsys, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(server.authority))
    (www / "judi").mkdir()
    (www / "judi" / "index.html").write_text(GAMBLING)
    os.unlink(www / "robots.txt")
    with pytest.raises(SystemExit):
        watch(GIVEN | {"url": server.url, "plain": server.plain, "json": False, "full": False})

    told = capsys.readouterr().out
    assert told.startswith(f"{server.url}: ada yang tidak beres\n")
    assert "E683 /robots.txt" in told
    assert "E685 /judi/" in told
