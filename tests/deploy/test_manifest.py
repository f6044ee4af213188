"""A manifest tells every file, reads back equal, and refuses what is none."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.deploy.manifest import BadManifest, File, Gate, Kept, Manifest, read_manifest

DIGEST = "0" * 64
DIGESTS = st.text("0123456789abcdef", min_size=64, max_size=64)
PARTS = st.text("abcdefgh.-_", min_size=1, max_size=6).filter(lambda part: part not in (".", ".."))
PATHS = st.lists(PARTS, min_size=1, max_size=4).map("/".join)
DAYS = st.dates().map(lambda day: day.isoformat())
FILES = st.dictionaries(PATHS, st.builds(File, st.integers(0, 10**12), DIGESTS), max_size=6)


KEPT = st.dictionaries(PATHS, st.builds(Kept, st.builds(File, st.integers(0, 10**12), DIGESTS), DAYS), max_size=6)


@given(FILES, KEPT, st.text(max_size=20))
def test_what_is_written_reads_back_equal(files, kept, reason):
    manifest = Manifest(files, "https://warta.example", "2026-01-01T00:00+08:00", "c0ffee", kept,
                        (Gate("links", "passed"), Gate("html", "skipped", reason)))  # fmt: skip

    assert read_manifest(manifest.data()) == manifest


def test_a_build_is_its_files_and_nothing_else():
    one, two = (Manifest({"index.html": File(1, DIGEST)}, made=made) for made in ("2025", "2026"))

    assert one.build == two.build
    assert one.build != Manifest({"index.html": File(2, DIGEST)}).build


@pytest.mark.parametrize("path", ["../x", "a//b", "/etc/passwd", "a/./b", "", "a\\b", "a\nb", "a\x7fb"])
def test_a_path_that_leads_elsewhere_is_refused(path):
    with pytest.raises(BadManifest):
        read_manifest(Manifest({path: File(1, DIGEST)}).data())


@given(st.binary(max_size=200))
def test_other_bytes_are_refused(data):
    with pytest.raises(BadManifest):
        read_manifest(data)


@pytest.mark.parametrize(
    "change",
    [
        {"build": "0" * 16},
        {"version": 2},
        {"files": {"a": [1, "x"]}},
        {"files": []},
        {"files": {"\ud800": [1, DIGEST]}},
        {"kept": {"a": [1, DIGEST, "x"]}},
        {"kept": {"a": [1, DIGEST]}},
        {"site": "https://["},
        {"made": 5},
        {"commit": "\x1b[2J"},
        {"gates": [{"name": "links", "result": "\ud800"}]},
        {"signature": {"a": "\ud800"}},
    ],
)
def test_a_changed_manifest_is_refused(change):
    told = json.loads(Manifest({"index.html": File(1, DIGEST)}).data())

    with pytest.raises(BadManifest):
        read_manifest(json.dumps(told | change).encode())


@pytest.mark.parametrize("key", ["version", "build", "files", "kept", "site", "made", "commit", "gates", "signature"])
def test_a_manifest_that_lacks_something_is_refused(key):
    told = json.loads(Manifest({"index.html": File(1, DIGEST)}).data())
    del told[key]

    with pytest.raises(BadManifest):
        read_manifest(json.dumps(told).encode())
