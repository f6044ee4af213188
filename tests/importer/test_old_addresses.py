"""Old addresses that can be kept, and how they come into the registry."""

import pytest

from plugins.importer.running.old_addresses import OWN, known_entries, old_address, with_redirects
from plugins.pages.site import FOOTER, SECTIONS
from tests.importer.imports import an_old_release

OLD = "# remark\n\n- from: /berita/satu/\n  to: /rilis/2019/12/satu/\n  reason: Lama.\n"
WANTED = {"/berita/dua/": "2222-2222", "/Berita/Satu/": "2222-223y"}


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("", ""),
        ("https://lama.example/2019/12/judul/", "/2019/12/judul/"),
        ("https://lama.example/2019/12/judul", "/2019/12/judul/"),
        ("/berita/judul.html", "/berita/judul.html"),
        ("https://lama.example/?p=12", None),
        ("https://lama.example/berita.php?id=12", None),
        ("https://lama.example/berita.php", None),
        ("https://lama.example/", None),
        ("https://lama.example/judul%20aneh/", None),
        ("https://lama.example/../rahasia/", None),
        ("https://lama.example/rilis/judul/", None),
        ("https://lama.example/tentang/", None),
        ("https://[lama/", None),
        ("https://lama.example/" + "a" * 200 + "/", None),
        ("berita/judul/", None),
    ],
)
def test_an_old_address_is_kept_where_it_can_be(address, kept):
    assert old_address(an_old_release(address=address), ["tentang"]) == kept


def test_the_portals_own_addresses_are_not_taken():
    own = [address for _, address in FOOTER] + [address for section in SECTIONS for address in section.inside]

    assert {address.split("/")[1] for address in own} - {""} <= OWN


@pytest.mark.parametrize(
    "old", ["", "[]\n", "# remark\n[]\n", "# remark\n", OLD, OLD.rstrip(), OLD.replace("\n", "\r\n")]
)
def test_new_redirects_are_added_once_and_all_else_stays(old):
    new = with_redirects(old.encode(), WANTED, "Alamat situs lama.")
    entries = known_entries(new.decode())

    assert entries[-1]["to"] in ("/v/2222-2222/", "/v/2222-223y/")
    assert len(entries) == 2
    assert with_redirects(new, WANTED, "Alamat situs lama.") == new
    assert new.startswith(old.replace("[]\n", "").rstrip().encode())


def test_what_an_editor_has_redirected_stays():
    assert with_redirects(OLD.encode(), {"/BERITA/satu/": "2222-2222"}, "-") == OLD.encode()


@pytest.mark.parametrize("old", [b"\xff", b"satu: dua\n", b"- [", b"- satu\n"])
def test_a_file_that_cannot_be_added_to_is_left_alone(old):
    assert with_redirects(old, WANTED, "-") is None


@pytest.mark.slow
def test_very_many_are_added_in_one_go():
    wanted = {f"/berita/{number}/": "2222-2222" for number in range(2000)}

    assert with_redirects(OLD.encode(), wanted, "-").count(b"- from: ") == 2001
