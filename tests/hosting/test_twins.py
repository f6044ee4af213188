"""Twins unpack to their files, are the same each time, and are made of what is worth it."""

import gzip

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.hosting.twins import BROTLI, GZIP, LEAST, twins_of

TEXT = b"<p>Siaran pers contoh.</p>\n" * 100


@given(st.binary(min_size=LEAST, max_size=4 * LEAST), st.sampled_from(["index.html", "aset/portal.css", "a/atom.xml"]))
def test_whatever_is_packed_comes_out_again(content, path):
    twins = twins_of(path, content)

    assert (brotli.decompress(twins[BROTLI]), gzip.decompress(twins[GZIP])) == (content, content)


def test_the_same_bytes_give_the_same_twins_at_any_time_and_in_any_file():
    assert twins_of("index.html", TEXT) == twins_of("rilis/index.html", TEXT)
    assert twins_of("index.html", TEXT)[GZIP][4:9] == b"\0\0\0\0\x02"  # no time; level 9


def test_what_never_changes_is_packed_harder():
    varied = b"".join(b"<p>%d kegiatan %d</p>" % (number, number * number) for number in range(500))

    assert len(twins_of("aset/a.css", varied)[BROTLI]) < len(twins_of("a.css", varied)[BROTLI])


@pytest.mark.parametrize(
    ("path", "size"), [("foto.webp", 5000), ("surat.pdf", 5000), ("huruf.woff2", 5000), ("index.html", LEAST - 1),
                       ("_headers", 5000), (".hosting/redirects.map", 5000), ("arsip.zip", 5000)],
)  # fmt: skip
def test_what_is_packed_already_small_or_for_hosts_has_no_twin(path, size):
    assert twins_of(path, b"a" * size) == {}
