"""A commit deletes, so it is let loose only on folders of our own."""

import os
from pathlib import Path

import pytest

from plugins.engine.output import MARKER, check_output
from plugins.engine.trouble import Trouble


def refusal(output: Path, *kept: Path) -> str:
    with pytest.raises(Trouble) as caught:
        check_output(output, kept)
    return caught.value.code.id


def test_a_new_an_empty_and_our_own_folder_will_do(tmp_path):
    check_output(tmp_path / "new", ())
    (tmp_path / "empty").mkdir()
    check_output(tmp_path / "empty", ())
    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / MARKER).touch()
    (ours / "index.html").touch()
    check_output(ours, ())


def test_a_folder_with_other_files_is_refused(tmp_path):
    (tmp_path / "letter.doc").touch()

    assert refusal(tmp_path) == "E202"


def test_a_repository_is_refused_though_it_bears_our_mark(tmp_path):
    (tmp_path / MARKER).touch()
    (tmp_path / ".git").mkdir()

    assert refusal(tmp_path) == "E202"


def test_a_file_is_refused(tmp_path):
    (tmp_path / "file").touch()

    assert refusal(tmp_path / "file") == "E204"


def test_the_content_folder_what_holds_it_and_what_lies_in_it_are_refused(tmp_path):
    content = tmp_path / "project" / "content"
    content.mkdir(parents=True)

    assert refusal(content, content) == "E203"
    assert refusal(content.parent, content) == "E203"
    assert refusal(content / "output", content) == "E203"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_the_content_folder_is_refused(tmp_path):
    content = tmp_path / "content"
    content.mkdir()
    (tmp_path / "output").symlink_to(content)

    assert refusal(tmp_path / "output", content) == "E203"


def test_the_home_folder_and_the_current_one_are_refused(tmp_path, monkeypatch):
    home, project = tmp_path / "home", tmp_path / "project"
    home.mkdir()
    project.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.chdir(project)

    assert refusal(home) == "E203"
    assert refusal(project) == "E203"
    assert refusal(tmp_path) == "E203"
    assert refusal(Path("/")) == "E203"


def test_an_output_that_holds_the_cache_is_refused(tmp_path):
    with pytest.raises(Trouble) as told:
        check_output(tmp_path / "output", (), tmp_path / "output" / ".cache")

    assert told.value.code.id == "E203"
    check_output(tmp_path / ".cache" / "preview", (), tmp_path / ".cache")  # the other way round is the preview's


def test_nobody_without_a_home_is_refused(tmp_path, monkeypatch):
    def homeless():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", homeless)

    check_output(tmp_path / "output", ())


def test_a_folder_that_cannot_be_looked_into_is_told(tmp_path, monkeypatch):
    def denied(folder):
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr("plugins.engine.output.os.listdir", denied)

    assert refusal(tmp_path) == "E207"
