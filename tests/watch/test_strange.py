"""What stands in a strange page: where it leads to, words that sell; and what is packed to do harm."""

import gzip

import brotli
import pytest

from plugins.watch.strange import led_to, words_that_sell
from plugins.watch.unpacking import unpacked

HOSTS = frozenset({"warta.example"})


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ('<a href="/promo/">x', ["/promo/"]),
        ("<a href=lain.html>x", ["/a/lain.html"]),
        ('<script src="//warta.example/x.js?v=1#y">', ["/x.js"]),
        ("<loc>https://warta.example/slot/</loc>", ["/slot/"]),
        ("Sitemap: https://WARTA.example/peta.xml", ["/peta.xml"]),
        ('<a href="https://judi.example/">', []),
        ('<a href="mailto:a@b.example">', []),
        ('<a href="http://[">', []),
    ],
)
def test_what_a_page_leads_to_on_the_same_site_is_found(text, to):
    assert list(dict.fromkeys(led_to(text, "/a/b.html", HOSTS))) == to


@pytest.mark.parametrize(
    "text",
    [
        "Situs SLOT GACOR hari ini, maxwin!",
        "slot-gacor <b>Togel</b>",
        "Jual viagra dan cialis",
        "judi&nbsp;online, kasino",
    ],
)
def test_words_that_sell_are_found(text):
    assert len(words_that_sell(text)) >= 2


@pytest.mark.parametrize(
    "text", ["Bupati mengajak warga memberantas judi online.", "Loket buka Sabtu.", "Toto dan Gates hadir.", ""]
)
def test_a_release_does_not_sell(text):
    assert words_that_sell(text) == ()


@pytest.mark.slow
@pytest.mark.parametrize(("coding", "pack"), [("gzip", gzip.compress), ("br", brotli.compress)])
def test_a_packed_answer_is_unpacked_no_further_than_the_file_is_long(coding, pack):
    text = b"rilis" * 100

    assert unpacked(pack(text), coding, len(text)) == text
    assert len(unpacked(pack(b"0" * 10_000_000), coding, 500)) < 200_000
    assert unpacked(b"\x00kaputt", coding, 500) == b""
    assert unpacked(text, "", 500) == text
