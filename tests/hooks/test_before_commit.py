"""Real commits in a real clone: what is staged is mended, checked and refused; what is not staged is never touched."""

import os
import shutil

import pytest

from plugins.hooks.before_commit import restage, staged_changes
from plugins.hooks.git import Repository
from plugins.hooks.mending import id_of
from tests.hooks.repositories import ALONE, PERSON, RIGHT, WATER, WRONG, clone, git, portal, run
from tests.media.test_stripped import SECRET, picture

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="the stand-in for ./portal is a script")]
PHOTO = "content/releases/2025/bimtek-peragaan-contoh/danau.jpg"
ID = "id: "


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A clone with the hook, whose content has been checked once."""
    top = clone(tmp_path_factory.mktemp("hooks") / "clone")
    put = portal(top, "hooks")
    assert put.returncode == 0
    assert put.stdout.endswith("/pre-commit\nMulai sekarang setiap `git commit` diperiksa dahulu.\n")
    edit(top, WATER, "sehari", "seminggu")
    assert commit(top, "-am", "Warm").returncode == 0
    git(top, "reset", "-q", "--hard", "HEAD~1")
    return top


@pytest.fixture
def top(prepared, tmp_path):
    return shutil.copytree(prepared, tmp_path / "clone", symlinks=True)


def commit(top, *words):
    return run(top, "git", "commit", "-q", *words)


def edit(top, path, old, new):
    text = (top / path).read_text(encoding="utf-8")
    (top / path).write_text(text.replace(old, new), encoding="utf-8")


def without_id(top, path=WATER):
    """Take the id out of a release, here and from the last commit; the text that is left."""
    lines = (top / path).read_text(encoding="utf-8").splitlines(keepends=True)
    text = "".join(line for line in lines if not line.startswith(ID))
    (top / path).write_text(text, encoding="utf-8")
    git(top, "commit", "-q", "--no-verify", "-am", "No id")
    return text


def committed(top, path=WATER):
    return run(top, "git", "show", f"HEAD:{path}").stdout


def changed(top):
    return git(top, "status", "--porcelain")


def test_an_error_refuses_the_commit_with_file_line_and_remedy(top):
    before = git(top, "rev-parse", "HEAD")
    edit(top, WATER, RIGHT, WRONG)

    done = commit(top, "-am", "Salah")

    assert done.returncode == 1
    assert f"{WATER}:" in done.stderr
    assert "R104 instansi 'dinas-air-sanitai'" in done.stderr
    assert "Mungkin maksudnya 'dinas-air-sanitasi'" in done.stderr
    assert git(top, "rev-parse", "HEAD") == before
    assert "Traceback" not in done.stderr


def test_what_is_staged_is_checked_and_not_what_lies_there(top):
    edit(top, WATER, RIGHT, WRONG)
    git(top, "add", WATER)
    edit(top, WATER, WRONG, RIGHT)
    assert commit(top, "-m", "Salah").returncode == 1

    edit(top, WATER, "sehari", "sepekan")
    git(top, "add", WATER)
    edit(top, WATER, RIGHT, WRONG)
    done = commit(top, "-m", "Benar")
    assert done.returncode == 0, done.stderr
    assert "sepekan" in committed(top)
    assert WRONG in (top / WATER).read_text()


def test_a_commit_of_other_files_starts_nothing(top):
    (top / "catatan.txt").write_text("x")
    git(top, "add", "catatan.txt")
    (top / "portal").write_text("#!/bin/sh\nexit 7\n")

    assert commit(top, "-m", "Catatan").returncode == 0


@pytest.mark.parametrize("words", [["-a"], [], ["--", WATER]], ids=["all", "staged", "one file"])
def test_a_missing_id_is_written_into_the_commit_and_the_file(words, top):
    without_id(top)
    edit(top, WATER, "sehari", "sepekan")
    if not words:
        git(top, "add", WATER)

    done = commit(top, "-m", "Sabtu", *words)

    assert done.returncode == 0, done.stderr
    value = id_of(committed(top).encode())
    assert f"{WATER}: `id: {value}`" in done.stderr
    assert (top / WATER).read_text(encoding="utf-8") == committed(top)
    assert changed(top) == ""


def test_changes_that_are_not_staged_stay_and_the_id_stays_the_same(top):
    without_id(top)
    edit(top, WATER, "sehari", "sepekan")
    git(top, "add", WATER)
    edit(top, WATER, "sepekan", "sebulan")
    mine = (top / WATER).read_bytes()

    done = commit(top, "-m", "Sabtu")

    assert done.returncode == 0, done.stderr
    assert (top / WATER).read_bytes() == mine
    assert "sepekan" in committed(top)
    value = id_of(committed(top).encode())
    assert value
    assert done.stderr.count("\n    ") >= 1

    assert commit(top, "-am", "Kelak").returncode == 0
    assert "sebulan" in committed(top)
    assert id_of(committed(top).encode()) == value
    assert changed(top) == ""


@pytest.fixture
def staged(tmp_path, monkeypatch):
    """A repository with a release that has no id, and what is to be mended in it."""
    for name, value in {**ALONE, **PERSON}.items():
        monkeypatch.setenv(name, value)
    git(tmp_path, "init", "-q")
    (tmp_path / WATER).parent.mkdir(parents=True)
    (tmp_path / WATER).write_text("---\ntitle: Air\n---\nSatu.\n")
    git(tmp_path, "add", ".")
    repository = Repository(tmp_path)
    return repository, staged_changes(repository, "content")


def test_what_is_saved_while_files_are_mended_stays(staged):
    repository, changes = staged
    file = repository.folder / WATER
    file.write_text("Disimpan sementara itu.\n")

    assert restage(repository, changes) == {WATER}
    assert file.read_text() == "Disimpan sementara itu.\n"
    assert id_of(run(repository.folder, "git", "show", f":{WATER}").stdout.encode())


def test_what_has_not_changed_is_mended_where_it_lies(staged):
    repository, changes = staged

    assert restage(repository, changes) == frozenset()
    assert id_of((repository.folder / WATER).read_bytes())


@pytest.mark.parametrize("replace", [lambda file: file.unlink(), lambda file: (file.unlink(), file.symlink_to("x"))])
def test_a_file_that_is_gone_or_a_link_by_now_stays_so(replace, staged):
    repository, changes = staged
    (repository.folder / WATER).with_name("x").write_bytes((repository.folder / WATER).read_bytes())
    replace(repository.folder / WATER)
    before = os.path.lexists(repository.folder / WATER)

    assert restage(repository, changes) == {WATER}
    assert os.path.lexists(repository.folder / WATER) == before
    assert not (repository.folder / WATER).is_file() or (repository.folder / WATER).is_symlink()


@pytest.mark.parametrize("word", ["--skip-worktree", "--assume-unchanged"])
def test_files_that_git_passes_over_are_not_lost(word, staged):
    repository, _ = staged
    git(repository.folder, "update-index", word, WATER)
    (repository.folder / WATER).write_text("Milik saya.\n")

    assert restage(repository, staged_changes(repository, "content")) == {WATER}
    assert (repository.folder / WATER).read_text() == "Milik saya.\n"
    assert git(repository.folder, "ls-files", "-v")[0] == ("S" if word == "--skip-worktree" else "h")
    assert id_of(run(repository.folder, "git", "show", f":{WATER}").stdout.encode())


def test_a_picture_loses_what_the_camera_wrote(top):
    (top / PHOTO).write_bytes(picture("JPEG", 6))

    assert commit(top, "-am", "Foto").returncode == 0
    assert SECRET not in (top / PHOTO).read_bytes()
    assert changed(top) == ""


def test_a_refused_commit_keeps_what_was_mended_staged(top):
    without_id(top)
    edit(top, WATER, RIGHT, WRONG)

    assert commit(top, "-am", "Salah").returncode == 1
    assert id_of((top / WATER).read_bytes())
    edit(top, WATER, WRONG, RIGHT)
    assert commit(top, "-am", "Benar").returncode == 0


def test_a_name_of_a_file_cannot_move_the_cursor(top):
    (top / "content/releases/2025/a\x1b[2Jb.md").write_text("x")
    git(top, "add", ".")

    done = commit(top, "-m", "Nama")

    assert done.returncode == 1
    assert "a\\x1b[2Jb.md:1: E512" in done.stderr
    assert "\x1b" not in done.stderr


def test_a_link_is_refused(top):
    (top / "content/releases/2025/loket-sabtu").mkdir()
    (top / "content/releases/2025/loket-sabtu/foto.jpg").symlink_to("/etc/hostname")
    git(top, "add", ".")

    done = commit(top, "-m", "Tautan")

    assert done.returncode == 1
    assert "content/releases/2025/loket-sabtu/foto.jpg:1: E511" in done.stderr


def test_the_first_commit_of_a_repository_is_checked_too(top):
    shutil.rmtree(top / ".git")
    git(top, "init", "-q", "-b", "main")
    assert portal(top, "hooks").returncode == 0
    git(top, "add", ".")

    assert commit(top, "-m", "Begin").returncode == 0
    assert git(top, "rev-list", "--count", "HEAD") == "1\n"


def test_a_second_working_tree_is_checked_by_the_same_hook(top, tmp_path):
    git(top, "worktree", "add", "-q", str(tmp_path / "second"))
    edit(tmp_path / "second", WATER, RIGHT, WRONG)

    done = commit(tmp_path / "second", "-am", "Salah")

    assert done.returncode == 1
    assert "R104" in done.stderr


def test_the_hook_can_be_taken_away(top):
    edit(top, WATER, RIGHT, WRONG)

    assert portal(top, "hooks", "--remove").returncode == 0
    assert commit(top, "-am", "Salah").returncode == 0
    assert portal(top, "hooks", "--remove").returncode == 0
