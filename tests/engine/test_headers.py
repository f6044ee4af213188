"""Releases read by their headers: the same as a check reads, kept for it, and never instead of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.engine.build import build
from plugins.engine.commands import opened
from plugins.engine.headers import read_headers
from plugins.engine.pelican import Portal
from plugins.engine.work import Site
from plugins.errors import ContentError
from tests.engine.portal import CONF, copy_site

LOKET = "releases/2025/loket-sabtu.md"
pytestmark = pytest.mark.slow


@pytest.fixture
def portal(tmp_path):
    return opened(str(CONF), PATH=str(copy_site(tmp_path)), CACHE_PATH=str(tmp_path / "cache"))


def site_of(portal: Portal) -> Site:
    return Site(Path(portal.path), None, Path(portal.theme), portal.portal, portal, Path(portal.settings["CACHE_PATH"]))


def check(portal):
    return build(site_of(portal), portal.now)


def edit(portal, old, new):
    file = Path(portal.path) / LOKET
    file.write_bytes(file.read_bytes().replace(old, new))


def test_every_release_has_its_header_and_no_text(portal):
    headers = read_headers(site_of(portal))
    one = next(release for _, release in headers.releases if release.author)

    assert not any(finding.is_error for finding in headers.gathered.findings)
    assert len(headers.releases) == len(list(Path(portal.path).glob("releases/*/*.md")))  # drafts and embargoes, too
    assert one.author == "Penulis Contoh"
    assert one.body.__class__.__name__ == "NoText"


def test_what_it_read_a_check_need_not_read_and_judges_all_the_same(portal):
    check(portal)
    file = Path(portal.path) / LOKET
    file.write_bytes(file.read_bytes() + b"\n[Lihat](/tidak/ada/)\n")
    read_headers(site_of(portal))

    with pytest.raises(ContentError) as refused:
        check(portal)

    assert [Path(found.path).name for found in refused.value.findings if found.is_error] == [Path(LOKET).name]


def test_a_file_that_cannot_be_read_is_left_out_and_told(portal):
    before = len(read_headers(site_of(portal)).releases)
    edit(portal, b"title:", b"judul:")
    headers = read_headers(site_of(portal))

    assert len(headers.releases) == before - 1
    with pytest.raises(ContentError):
        headers.gathered.stop_at_errors()


def test_a_damaged_store_is_begun_anew(portal):
    whole = read_headers(site_of(portal))
    (file,) = Path(portal.settings["CACHE_PATH"]).glob("check-*.sqlite")
    data = bytearray(file.read_bytes())
    data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
    file.write_bytes(data)

    assert read_headers(site_of(portal)).releases == whole.releases


def test_without_a_cache_it_reads_all_the_same(portal):
    kept = read_headers(site_of(portal))

    assert read_headers(replace(site_of(portal), cache=None)).releases == kept.releases
