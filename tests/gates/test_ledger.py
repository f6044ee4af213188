"""The ledger of addresses: what goes into it, how it is read, that it only grows."""

from plugins.engine.scan import scan
from plugins.gates.ledger import addresses_of, extend_ledger, read_ledger


def test_pages_and_feeds_have_addresses_that_stay():
    paths = [
        "index.html",
        "rilis/index.html",
        "lama.html",
        "atom.xml",
        "x/feed.json",
        "aset/a.css",
        "404.html",
        "x.jpg",
    ]

    assert list(addresses_of(paths)) == ["/", "/rilis/", "/lama.html", "/atom.xml", "/x/feed.json"]


def test_what_is_no_address_is_told_with_its_line():
    known, findings = read_ledger(b"/a/\n<<<<<<< HEAD\n\n/b/\n//c\n", "content/addresses.txt")

    assert known == {"/a/", "/b/"}
    assert [(finding.path, finding.line, finding.facts["value"]) for finding in findings] == [
        ("content/addresses.txt", 2, "<<<<<<< HEAD"),
        ("content/addresses.txt", 5, "//c"),
    ]


def test_a_ledger_grows_and_is_sorted_and_is_left_alone_when_nothing_is_new(tmp_path):
    place = tmp_path / "x" / "addresses.txt"

    assert extend_ledger(place, {"/b/"}, {"/a/"})
    assert place.read_text() == "/a/\n/b/\n"
    assert not extend_ledger(place, {"/a/", "/b/"}, {"/a/"})


def test_the_ledger_has_its_place_in_the_content(tmp_path):
    (tmp_path / "addresses.txt").write_text("/\n")

    scanned, findings = scan(tmp_path)

    assert findings == []
    assert "addresses.txt" not in {**scanned.texts, **scanned.files}
