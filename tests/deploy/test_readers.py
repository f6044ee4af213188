"""Feed readers in front of a real nginx while the portal is published, corrected, taken back and published again: each
release once, none lost, and no byte for what is the same."""

import gc
import json
import time
import warnings
from pathlib import Path
from random import Random
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import feedparser
import pytest

from plugins.deploy.directory import Directory
from plugins.releases.identity import new_id
from tests.deploy.sites import bring
from tests.engine.portal import copy_site
from tests.watch.live import live
from tests.whole.sites import SMALL, build

pytestmark = pytest.mark.slow
WATER = "releases/2026/pelatihan-air.md"
CORRECTION = """\
changes:
  - at: 2026-01-22T08:00+08:00
    kind: correction
    note: Hari diperbaiki.
    was: Rabu
    now: Selasa
    approver: Penyetuju Contoh
---
"""


class Reader:
    """What a feed reader keeps: every entry that it ever met, by its id, and what it asks with."""

    def __init__(self, url: str) -> None:
        self.url, self.etag, self.modified = url, None, None
        self.kept: dict[str, str] = {}

    def read(self) -> int:
        """The status of one more question."""
        status, entries = self.ask()
        for id, link in entries:
            self.kept[id] = link
        assert len({id for id, _ in entries}) == len(entries)
        return status

    def ask(self):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # feedparser leaves the socket of a 304 to the garbage
            found = feedparser.parse(self.url, etag=self.etag, modified=self.modified)
            gc.collect()
        assert not found.bozo
        self.etag, self.modified = found.get("etag", self.etag), found.get("modified", self.modified)
        return found.status, [(entry.id, entry.link) for entry in found.entries]

    @property
    def shown(self):
        """The links of all entries that are no correction: a reader sees each release as often."""
        return sorted(link for id, link in self.kept.items() if ":ralat-" not in id)


class JsonReader(Reader):
    def ask(self):
        headers = {"If-None-Match": self.etag or "", "If-Modified-Since": self.modified or ""}
        asked = Request(self.url, headers={name: value for name, value in headers.items() if value})
        try:
            with urlopen(asked) as answer:
                self.etag, self.modified = answer.headers["ETag"], answer.headers["Last-Modified"]
                return answer.status, [(item["id"], item["url"]) for item in json.load(answer)["items"]]
        except HTTPError as error:
            error.close()
            return error.code, []


@pytest.fixture
def portal(tmp_path):
    """`publish(content)` brings a build of it to the folder that nginx serves; `url` is where."""
    target = Directory("web", tmp_path / "web", 5)
    with live(tmp_path / "web" / "live", tmp_path / "tls", edit=without_tls) as server:

        def publish(content: Path) -> None:
            settings = {"PATH": str(content), "CACHE_PATH": str(tmp_path / "cache")}
            bring(target, build(SMALL, tmp_path / "output", **settings).folder)

        yield target, publish, server.url.replace("https", "http")


def without_tls(text):
    return "\n".join(line for line in text.splitlines() if "ssl_certificate" not in line).replace(" ssl;", ";")


def corrected(content):
    file = content / WATER
    head, text = file.read_text().removeprefix("---\n").split("---\n")
    file.write_text(f"---\n{head}{CORRECTION}{text}")


def another(content, number):
    """One more release."""
    text = (content / WATER).read_text().split("changes:")[0].split("event:")[0]
    id, day = new_id(Random(number)), f"2026-01-{23 + number}"
    text = text.replace("bf6k-5mbr", id).replace("2026-01-20", day).replace("Petugas air", f"Petugas ke-{number}")
    path = content / f"releases/2026/rilis-{number}.md"
    path.write_text(
        f"{text.removesuffix('---').rstrip()}\nevent_types: [pengumuman]\n---\nPetugas loket mencatat keluhan.\n"
    )


@pytest.mark.parametrize(("kind", "feed"), [(Reader, "atom.xml"), (Reader, "rss.xml"), (JsonReader, "feed.json")])
def test_a_reader_meets_each_release_once_whatever_is_taken_back(portal, tmp_path, kind, feed):
    target, publish, url = portal
    content = copy_site(tmp_path)
    publish(content)
    reader, late = kind(f"{url}/{feed}"), kind(f"{url}/{feed}")
    assert [reader.read(), reader.read()] == [200, 304]
    first = reader.shown
    assert len(first) > 5

    corrected(content)
    another(content, 1)
    publish(content)
    assert [reader.read(), reader.read()] == [200, 304]
    assert len(reader.shown) == len(first) + 1

    target.rollback("")
    assert [reader.read(), reader.read(), late.read()] == [200, 304, 200]
    assert late.shown == first

    another(content, 2)
    publish(content)
    assert [reader.read(), reader.read(), late.read()] == [200, 304, 200]
    assert reader.shown == late.shown
    assert len(reader.shown) == len(set(reader.shown)) == len(first) + 2
    assert set(late.kept) == set(reader.kept)


def test_what_another_build_did_not_change_is_the_same_to_who_has_it(portal, tmp_path):
    _, publish, url = portal
    content = copy_site(tmp_path)
    publish(content)
    address = "/rilis/2024/10/serah-terima-contoh/"
    with urlopen(url + address) as answer:
        tag, moment = answer.headers["ETag"], answer.headers["Last-Modified"]
    time.sleep(1.1)  # a copy would have another time by now
    another(content, 1)
    publish(content)

    for header in ({"If-None-Match": tag}, {"If-Modified-Since": moment}):
        with pytest.raises(HTTPError) as told:
            urlopen(Request(url + address, headers=header))
        told.value.close()
        assert told.value.code == 304
