"""The commit changes what differs, and nothing else."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.engine.commit import commit, files_in, remove_stages, staging
from plugins.engine.output import MARKER
from plugins.engine.trouble import Trouble


def put(output: Path, files: dict[str, bytes]):
    """Everything staged, whatever is there already; what is there and not among `files` is planned no longer."""
    with staging(output) as stage:
        for path, content in files.items():
            stage.write(path, content)
        there = set(files_in(output)) if output.is_dir() else set()
        return commit(stage, output, there - set(files))


def held(output: Path) -> dict[str, bytes]:
    files = [path for path in output.rglob("*") if path.is_file() and path.name != MARKER]
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}


SITES = st.dictionaries(
    st.sampled_from(["index.html", "a/index.html", "a/b/index.html", "c.css", "d/e.webp", "d/f/g.json"]),
    st.sampled_from([b"", b"one", b"two"]),
)


@given(st.lists(SITES, min_size=1, max_size=4))
def test_after_any_row_of_commits_the_output_is_the_last_one(tmp_path_factory, sites):
    output = tmp_path_factory.mktemp("site") / "output"

    for site in sites:
        put(output, site)

    assert held(output) == sites[-1]
    folders = {path for path in output.rglob("*") if path.is_dir()}
    assert all(any(folder.iterdir()) for folder in folders)


def test_an_unchanged_file_keeps_its_inode_and_time(tmp_path):
    output = tmp_path / "output"
    put(output, {"same.html": b"same", "other.html": b"one"})
    os.utime(output / "same.html", (1, 1))
    before = (output / "same.html").stat()

    changes = put(output, {"same.html": b"same", "other.html": b"two"})

    after = (output / "same.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert (changes.written, changes.deleted) == (("other.html",), ())


def test_what_is_not_staged_stays_as_it_is(tmp_path):
    output = tmp_path / "output"
    put(output, {"same.html": b"same", "gone.html": b"gone", "a/left.css": b"left"})
    before = (output / "same.html").stat()

    with staging(output) as stage:
        stage.write("new.html", b"new")
        changes = commit(stage, output, {"gone.html"})

    assert held(output) == {"same.html": b"same", "a/left.css": b"left", "new.html": b"new"}
    assert (changes.written, changes.deleted) == (("new.html",), ("gone.html",))
    assert (output / "same.html").stat().st_ino == before.st_ino


def test_what_is_staged_is_not_deleted_though_it_was_planned_no_longer(tmp_path):
    output = tmp_path / "output"
    put(output, {"a.html": b"old"})

    with staging(output) as stage:
        stage.write("a.html", b"new")
        changes = commit(stage, output, {"a.html"})

    assert held(output) == {"a.html": b"new"}
    assert changes.deleted == ()


def test_two_outputs_at_one_place_are_never_written_over_one_another(tmp_path):
    with staging(tmp_path / "output") as stage:
        stage.write("a/index.html", b"one")
        with pytest.raises(Trouble) as caught:
            stage.write("a/index.html", b"two")

    assert caught.value.code.id == "E207"


def test_pages_come_after_what_they_show_and_the_mark_after_all(tmp_path):
    """A build that is killed while it writes leaves no mark that a build believes, and no page without its picture."""
    output = tmp_path / "output"
    put(output, {"other": b""})

    with staging(output) as stage:
        for path in ("a/index.html", "a/foto.webp", "portal.css", MARKER):
            stage.write(path, b"new")
        changes = commit(stage, output, ())

    assert changes.written == ("a/foto.webp", "portal.css", "a/index.html", MARKER)


def test_what_is_no_longer_planned_goes_with_its_folder(tmp_path):
    output = tmp_path / "output"
    put(output, {"a/b/index.html": b"", "index.html": b""})

    changes = put(output, {"index.html": b""})

    assert changes.deleted == ("a/b/index.html",)
    assert not (output / "a").exists()


def test_a_folder_gives_way_to_a_file_and_a_file_to_a_folder(tmp_path):
    output = tmp_path / "output"
    put(output, {"a/index.html": b"", "b": b""})

    put(output, {"a": b"file", "b/index.html": b"page"})

    assert held(output) == {"a": b"file", "b/index.html": b"page"}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_nothing_is_written_through_a_link_in_the_output(tmp_path):
    output, elsewhere = tmp_path / "output", tmp_path / "elsewhere"
    put(output, {"a/index.html": b"page", "b.html": b"page"})
    elsewhere.mkdir()
    (elsewhere / "index.html").write_bytes(b"page")
    for path in ("a/index.html", "b.html"):
        (output / path).unlink()
    (output / "a").rmdir()
    (output / "a").symlink_to(elsewhere)
    (output / "b.html").symlink_to(elsewhere / "index.html")

    put(output, {"a/index.html": b"new", "b.html": b"new"})

    assert (elsewhere / "index.html").read_bytes() == b"page"
    assert not (output / "a").is_symlink()
    assert held(output) == {"a/index.html": b"new", "b.html": b"new"}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_nothing_is_deleted_through_a_link_in_the_output(tmp_path):
    output, elsewhere = tmp_path / "output", tmp_path / "elsewhere"
    put(output, {"index.html": b"page"})
    elsewhere.mkdir()
    (elsewhere / "index.html").write_bytes(b"page")
    (output / "a").symlink_to(elsewhere)

    with staging(output) as stage:
        commit(stage, output, {"a/index.html"})

    assert (elsewhere / "index.html").read_bytes() == b"page"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_files_are_readable_by_a_web_server_whatever_the_umask(tmp_path):
    output = tmp_path / "output"
    before = os.umask(0o077)
    try:
        put(output, {"a/index.html": b""})
    finally:
        os.umask(before)

    assert (output / "a/index.html").stat().st_mode & 0o777 == 0o644
    assert (output / "a").stat().st_mode & 0o777 == 0o755


def test_no_stage_is_left_beside_the_output_even_after_an_error(tmp_path):
    output = tmp_path / "output"
    (tmp_path / ".output.stage-1" / "left").mkdir(parents=True)

    with pytest.raises(ZeroDivisionError), staging(output):
        raise ZeroDivisionError

    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_in_words(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device", str(tmp_path / "x"))

    monkeypatch.setattr("plugins.engine.commit.os.replace", full)

    with pytest.raises(Trouble) as caught:
        put(tmp_path / "output", {"index.html": b""})

    assert caught.value.code.id == "E206"


def test_an_output_that_cannot_be_written_is_told_in_words(tmp_path, monkeypatch):
    def refused(*_):
        raise PermissionError(errno.EACCES, "Permission denied", str(tmp_path / "x"))

    monkeypatch.setattr("plugins.engine.commit.os.replace", refused)

    with pytest.raises(Trouble) as caught:
        put(tmp_path / "output", {"index.html": b""})

    assert caught.value.code.id == "E207"


def test_a_name_that_changes_only_in_its_case_keeps_its_file_where_case_does_not_count(tmp_path, monkeypatch):
    """Such a disk is played: both names are one file."""
    output = tmp_path / "output"
    output.mkdir()
    (output / "Surat.PDF").write_bytes(b"lama")
    monkeypatch.setattr("plugins.engine.commit.os.path.samefile", lambda one, other: True)

    with staging(output) as stage:
        stage.write("surat.pdf", b"baru")
        changes = commit(stage, output, {"Surat.PDF"})

    assert (output / "surat.pdf").read_bytes() == b"baru"
    assert changes.deleted == ()


def test_where_case_counts_the_old_name_goes(tmp_path):
    output = tmp_path / "output"
    output.mkdir()
    (output / "Surat.PDF").write_bytes(b"lama")

    with staging(output) as stage:
        stage.write("surat.pdf", b"baru")
        commit(stage, output, {"Surat.PDF"})

    assert [path.name for path in output.iterdir()] == ["surat.pdf"]


def test_stages_are_found_whatever_the_output_is_called(tmp_path):
    output = tmp_path / "a[1]"
    (tmp_path / ".a[1].stage-7").mkdir()

    remove_stages(output)

    assert list(tmp_path.iterdir()) == []


def test_the_umask_is_put_back_when_no_stage_can_be_made(tmp_path, monkeypatch):
    before = os.umask(0o077)
    os.umask(0o077)
    try:
        (tmp_path / f".output.stage-{os.getpid()}").mkdir()
        monkeypatch.setattr("plugins.engine.commit.remove_stages", lambda output: None)
        with pytest.raises(Trouble), staging(tmp_path / "output"):
            pass
        assert os.umask(0o077) == 0o077
    finally:
        os.umask(before)
