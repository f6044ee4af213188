"""The plan has every address once, and none that some file system cannot have."""

import pytest

from plugins.page import Asset, by_address


def codes(*addresses):
    plan, findings = by_address(Asset(address, b"", (f"berkas{address}",)) for address in addresses)
    assert set(plan) <= set(addresses)
    return [finding.code.id for finding in findings]


def test_addresses_that_differ_only_in_case_are_one():
    assert codes("/a/Surat.pdf", "/a/surat.pdf") == ["A101"]


@pytest.mark.parametrize("name", ["con/", "NUL.txt", "aux .pdf", "kegiatan/com1/", "LPT9"])
def test_a_name_that_windows_keeps_for_itself_is_told(name):
    assert codes(f"/rilis/{name}") == ["A102"]


@pytest.mark.parametrize("name", ["contoh/", "nul-2/", "kon/", "common/", "com10.txt", "a.con/", "icon/"])
def test_a_name_that_only_looks_so_is_not(name):
    assert codes(f"/rilis/{name}") == []


def test_of_one_file_it_is_told_once():
    _, findings = by_address(Asset(f"/kegiatan/con/{name}", b"", ("registry/event-types.yaml",)) for name in "abc")
    _, of_feeds = by_address([Asset("/kegiatan/con/atom.xml", b"")])

    assert [finding.facts["name"] for finding in findings] == ["con"]
    assert of_feeds == []
