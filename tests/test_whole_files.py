"""A file is there whole, or what was there before is."""

import os
import stat

import pytest

from plugins.whole_files import OWNER_ONLY, appear, write_whole


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.parametrize("mode", [OWNER_ONLY, 0o644, 0o755])
def test_a_file_has_its_bytes_and_permissions_and_nothing_lies_beside(mode, tmp_path):
    (tmp_path / "a").write_text("old")

    write_whole(tmp_path / "a", b"new", mode)

    assert (tmp_path / "a").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == mode
    assert os.listdir(tmp_path) == ["a"]


@pytest.mark.parametrize("has_links", [True, False])
def test_a_name_that_is_taken_is_left_to_who_took_it(has_links, tmp_path, monkeypatch):
    def link(*places):
        raise PermissionError

    if not has_links:
        monkeypatch.setattr(os, "link", link)
    write_whole(tmp_path / "a", b"first", OWNER_ONLY, appear)

    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "a", b"second", OWNER_ONLY, appear)
    assert (tmp_path / "a").read_bytes() == b"first"
    assert os.listdir(tmp_path) == ["a"]


def test_a_disk_that_is_full_leaves_what_was_there(tmp_path, monkeypatch):
    def fsync(handle):
        raise OSError

    (tmp_path / "a").write_text("old")
    monkeypatch.setattr(os, "fsync", fsync)

    with pytest.raises(OSError):  # noqa: PT011 - it has no words
        write_whole(tmp_path / "a", b"new", OWNER_ONLY)
    assert (tmp_path / "a").read_text() == "old"
    assert os.listdir(tmp_path) == ["a"]
