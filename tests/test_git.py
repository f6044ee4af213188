"""Git is asked as it is on the machine; where it cannot tell, nothing goes wrong."""

import os
import subprocess

import pytest

from plugins import git
from plugins.git import answer, changed


@pytest.fixture
def repository(tmp_path):
    """A repository with one commit of `content/a.md`."""
    folder = tmp_path / "content"
    folder.mkdir()
    ask(tmp_path, "init", "-q")
    (folder / "a.md").write_text("a\n" * 20)
    ask(tmp_path, "add", ".")
    ask(tmp_path, "commit", "-qm", "x")
    return folder


def ask(folder, *words):
    names = ["-c", "user.name=Nama Contoh", "-c", "user.email=nama@contoh.example"]
    subprocess.run(["git", *names, *words], cwd=folder, check=True, capture_output=True)


@pytest.mark.slow
@pytest.mark.parametrize("word", ["--intent-to-add", "--all"])
def test_a_moved_file_stands_under_both_its_names(word, repository):
    (repository / "a.md").rename(repository / "b.md")
    ask(repository, "config", "status.renames", "copies")
    ask(repository, "add", word, *([] if word == "--all" else ["b.md"]))

    assert sorted(changed(repository)) == ["content/a.md", "content/b.md"]


@pytest.mark.slow
def test_a_name_is_told_as_it_is(repository):
    names = ["naïf baru.md", "*.md", 'a"b.md', os.fsdecode(b"\xff.md")]
    for name in names:
        (repository / name).write_text("b")

    assert sorted(changed(repository)) == sorted(f"content/{name}" for name in names)
    assert answer(repository, "ls-files", "--others", "--", "*.md") == "*.md\n"


@pytest.mark.slow
def test_a_look_runs_nothing_and_changes_nothing(repository):
    ask(repository, "config", "core.fsmonitor", f"touch {repository.parent / 'ran'}; :")
    (repository / "a.md").touch()
    index = (repository.parent / ".git/index").read_bytes()

    assert changed(repository) == ()
    assert not (repository.parent / "ran").exists()
    assert (repository.parent / ".git/index").read_bytes() == index


@pytest.mark.parametrize("error", [subprocess.TimeoutExpired("git", 10), OSError("no")])
def test_a_git_that_does_not_answer_is_nobodys_fault(error, tmp_path, monkeypatch):
    def run(*given, **wanted):
        raise error

    monkeypatch.setattr(git.subprocess, "run", run)

    assert changed(tmp_path) is None
