"""What git says of the content folder; without git nothing is known, and nothing goes wrong."""

import subprocess

import pytest

from plugins.checks.changed import changed_files


@pytest.fixture
def repository(tmp_path):
    folder = tmp_path / "proyek" / "konten é"
    (folder / "releases").mkdir(parents=True)
    git(folder.parent, "init", "-q")
    return folder


def git(folder, *words):
    names = ["-c", "user.name=Nama Contoh", "-c", "user.email=nama@contoh.example"]
    subprocess.run(["git", *names, *words], cwd=folder, check=True)


@pytest.mark.slow
def test_changed_and_new_files_are_told_by_content_path(repository):
    for name in ("same", "changed", "staged"):
        (repository / f"releases/{name}.md").write_text("a", encoding="utf-8")
    (repository.parent / "beside.md").write_text("a", encoding="utf-8")
    before_the_first_commit = changed_files(repository)
    git(repository.parent, "add", "-A")
    git(repository.parent, "commit", "-qm", "x")
    for name in ("changed", "staged", "naïf baru"):
        (repository / f"releases/{name}.md").write_text("b", encoding="utf-8")
    (repository.parent / "beside.md").write_text("b", encoding="utf-8")
    git(repository, "add", "releases/staged.md")

    assert before_the_first_commit == {f"releases/{name}.md" for name in ("same", "changed", "staged")}
    assert changed_files(repository) == {f"releases/{name}.md" for name in ("changed", "staged", "naïf baru")}


def test_without_a_repository_nothing_is_known(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    assert changed_files(tmp_path) == frozenset()


def test_without_git_nothing_is_known(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")

    assert changed_files(tmp_path) == frozenset()
