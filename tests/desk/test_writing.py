"""Files are written whole or not at all, and nowhere else than it looks."""

import os
import stat

import pytest

from plugins.desk import writing
from plugins.desk.writing import place_of, write_new, write_over
from plugins.engine.trouble import Trouble
from tests.desk.desks import tree

PATH = "releases/2025/x.md"


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    (folder / "releases").mkdir(parents=True)
    return folder


def test_a_new_file_is_there_with_its_folders_and_nothing_beside_it(content):
    write_new(content, PATH, b"isi")

    assert tree(content) == {PATH: b"isi"}


def test_what_is_there_is_never_overwritten(content):
    write_new(content, PATH, b"lama")

    with pytest.raises(Trouble, match="E304"):
        write_new(content, PATH, b"baru")
    assert tree(content) == {PATH: b"lama"}


@pytest.mark.parametrize("has_links", [True, False])
def test_what_appears_in_the_last_moment_is_not_overwritten(content, monkeypatch, has_links):
    real = os.chmod

    def meanwhile(path, mode):
        (content / PATH).write_bytes(b"orang lain")
        real(path, mode)

    def no_links(*_):
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(writing.os, "chmod", meanwhile)
    if not has_links:
        monkeypatch.setattr(writing.os, "link", no_links)

    with pytest.raises(Trouble, match="E304"):
        write_new(content, PATH, b"baru")
    assert tree(content) == {PATH: b"orang lain"}


def test_a_disk_without_links_gets_the_file_too(content, monkeypatch):
    def no_links(*_):
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(writing.os, "link", no_links)

    write_new(content, PATH, b"isi")

    assert tree(content) == {PATH: b"isi"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_permissions_stay_and_those_of_a_new_file_follow_the_umask(content):
    before = os.umask(0o027)
    try:
        place = write_new(content, PATH, b"lama")
        fresh = stat.S_IMODE(place.stat().st_mode)
        place.chmod(0o604)
        write_over(content, PATH, b"lama", b"baru")
    finally:
        os.umask(before)

    assert (fresh, stat.S_IMODE(place.stat().st_mode), place.read_bytes()) == (0o640, 0o604, b"baru")


def test_a_file_that_changed_since_it_was_read_is_left_alone(content):
    write_new(content, PATH, b"orang lain")

    with pytest.raises(Trouble, match="E312"):
        write_over(content, PATH, b"lama", b"baru")
    assert tree(content) == {PATH: b"orang lain"}


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(content, monkeypatch):
    write_new(content, PATH, b"lama")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing.os, "fsync", full)

    with pytest.raises(Trouble, match=r"E313.*No space"):
        write_over(content, PATH, b"lama", b"baru")
    assert tree(content) == {PATH: b"lama"}


def test_a_file_that_is_gone_is_told(content):
    with pytest.raises(Trouble, match="E313"):
        write_over(content, PATH, b"lama", b"baru")


@pytest.mark.parametrize(
    "path", ["../x.md", "releases/../../x.md", "/etc/x.md", "a\x00b.md", "a\nb.md", "", "..", "a\\..\\b.md"]
)
def test_a_path_with_a_trick_is_refused(content, path):
    with pytest.raises(Trouble, match="E305"):
        place_of(content, path)


@pytest.mark.parametrize("link", ["releases/2025", "releases/2025/x.md", "releases"])
def test_nothing_is_written_behind_a_symbolic_link(content, tmp_path, link):
    outside = tmp_path / "outside"
    (outside / "2025").mkdir(parents=True)
    (outside / "x.md").write_bytes(b"luar")
    place = content / link
    if place.is_dir():
        place.rmdir()
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(outside / "x.md" if link.endswith(".md") else outside)
    before = tree(outside)

    for write in (lambda: write_new(content, PATH, b"baru"), lambda: write_over(content, PATH, b"luar", b"baru")):
        with pytest.raises(Trouble, match="E305"):
            write()
    assert tree(outside) == before


def test_a_content_folder_that_is_a_link_itself_is_the_folder(content, tmp_path):
    (tmp_path / "link").symlink_to(content)

    write_new(tmp_path / "link", PATH, b"isi")

    assert tree(content) == {PATH: b"isi"}
