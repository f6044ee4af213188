"""The table says enough, and no more; what is made of it says the same everywhere, within what hosts read."""

import re

import pytest

from plugins.hosting.headers_file import headers_file
from plugins.hosting.redirects import LIMITS, LONGEST, hosts_redirects, redirects_map
from plugins.hosting.table import ALWAYS, KINDS, OTHERS, POLICY, TYPES, UNKNOWN, general, headers_of, type_of
from plugins.hosting.twins import ENDINGS
from plugins.releases.file_names import ATTACHMENTS
from tests.hosting.generated import GOLDEN, generated

MANY = [(f"/v/{number:07}/", f"/rilis/2025/10/rilis-{number}/") for number in range(12_000)]


@pytest.mark.parametrize("name", sorted(generated()))
def test_what_is_generated_is_as_it_is_kept(name):
    kept = (GOLDEN / name).read_text(encoding="utf-8")

    assert generated()[name] == kept, "if this is meant: ./portal golden, and look at the difference"


def test_the_policy_opens_nothing():
    assert "unsafe" not in POLICY
    assert not re.search(r"https?:|data:|blob:|\*", POLICY)
    assert {part.split()[0] for part in POLICY.split("; ")} >= {"default-src", "base-uri", "form-action", "object-src"}


@pytest.mark.parametrize(
    ("path", "name", "value"),
    [
        ("/", "Cache-Control", "public, max-age=0, must-revalidate"),
        ("/rilis/2025/10/contoh/", "Content-Type", "text/html; charset=utf-8"),
        ("/rilis/2025/10/contoh/surat.pdf", "Cache-Control", "public, max-age=0, must-revalidate"),
        ("/rilis/2025/10/contoh/foto-480.aabbccddee.webp", "Cache-Control", "public, max-age=604800"),
        ("/aset/portal.aabbccddee.css", "Cache-Control", "public, max-age=31536000, immutable"),
        ("/aset/bagikan-contoh.aabbccddee.png", "Cache-Control", "public, max-age=31536000, immutable"),
        ("/aset/OFL.txt", "Cache-Control", "public, max-age=300, must-revalidate"),
        ("/rilis/aset/foto.webp", "Cache-Control", "public, max-age=604800"),
        ("/instansi/contoh/atom.xml", "Content-Type", "application/atom+xml; charset=utf-8"),
        ("/feed.json", "Access-Control-Allow-Origin", "*"),
        ("/sitemap.xml", "Content-Type", "application/xml; charset=utf-8"),
        ("/.well-known/security.txt", "Content-Type", "text/plain; charset=utf-8"),
        ("/tanpa-akhiran", "Content-Type", UNKNOWN),
    ],
)
def test_a_path_has_the_headers_of_its_kind(path, name, value):
    assert dict(headers_of(path, publishing=True))[name] == value


def test_no_header_stands_twice_and_only_data_is_read_by_the_pages_of_others():
    for path in ("/", "/a.xml", "/aset/a.0f1e.css", "/a.webp", "/a.pdf"):
        names = [name for name, _ in headers_of(path, publishing=False)]
        assert len(names) == len(set(names))
        assert ("Access-Control-Allow-Origin" in names) == (path == "/a.xml")


def test_a_preview_asks_search_engines_to_stay_away_and_the_portal_does_not():
    assert ("X-Robots-Tag", "noindex") in general(publishing=False)
    assert "X-Robots-Tag" not in dict(general(publishing=True))


def test_every_file_that_can_be_served_has_a_type():
    assert [ending for ending in (*ATTACHMENTS, *(twin[1:] for twin in ENDINGS)) if ending not in TYPES] == []
    assert type_of("/rilis/x/Surat.PDF") == UNKNOWN  # names are in lower case, see releases/file_names.py


def test_a_place_of_a_host_means_what_its_pattern_means():
    for kind in KINDS:
        for place in kind.places:
            assert re.search(kind.pattern, place.replace("*", "nama.0f1e2d3c4b.css"))
            assert place.count("*") <= 1


def test_no_header_of_a_hosts_file_stands_in_two_rules_for_one_path():
    """Hosts would send both values, joined by a comma."""
    blocks = [block.splitlines() for block in headers_file(publishing=False).split("\n\n")]
    rules = [(re.compile(place.replace(".", r"\.").replace("*", ".*")), lines) for place, *lines in blocks]
    for path in (
        "/",
        "/a/",
        "/atom.xml",
        "/a/atom.xml",
        "/a/feed.json",
        "/a/b.json",
        "/aset/a.png",
        "/rilis/b.jpg",
        "/aset/OFL.txt",
    ):
        names = [line.split(":")[0] for rule, lines in rules if rule.fullmatch(path) for line in lines]
        assert len(names) == len(set(names)), path
    assert len(rules) <= 100
    assert max(map(len, headers_file(publishing=False).splitlines())) <= 2000
    assert dict(OTHERS).keys().isdisjoint(dict(ALWAYS))


@pytest.mark.parametrize("host", LIMITS)
def test_a_hosts_redirects_are_no_more_than_it_reads_and_the_first_come_first(host):
    lines = hosts_redirects([("/pindah/", "/rilis/"), *MANY, ("/x/", "/" + "y" * LONGEST)], host).splitlines()

    assert len(lines) == LIMITS[host]
    assert lines[0].split()[:2] == ["/pindah/", "/rilis/"]
    assert max(map(len, lines)) < LONGEST


def test_a_line_that_is_too_long_keeps_its_page_alone():
    assert hosts_redirects([("/x/", "/" + "y" * LONGEST)], "cloudflare") == ""


def test_the_map_holds_every_redirect_whatever_their_order():
    assert redirects_map(MANY) == redirects_map(MANY[::-1])
    assert len(redirects_map(MANY).splitlines()) == len(MANY)
    assert redirects_map([]) == ""
