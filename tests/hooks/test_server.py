"""Real pushes to a real bare repository: taken and built, or refused so that whoever pushed can mend it."""

import os
import shutil

import pytest

from tests.engine.portal import tree
from tests.hooks.repositories import RIGHT, WATER, WRONG, clone, git, portal, project, run

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="the stand-in for ./portal is a script")]
SET_UP = ("hooks", "--server", "../warta.git", "--output", "www", "--deploy", "echo menyalin; cat > disalin")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A server that has taken one push and built it, and the clone that it came from."""
    folder = tmp_path_factory.mktemp("server")
    project(folder / "portal")
    git(folder, "init", "-q", "--bare", "-b", "main", "warta.git")
    set_up = portal(folder / "portal", *SET_UP)
    assert set_up.returncode == 0
    assert set_up.stdout.endswith("\nMulai sekarang setiap push diperiksa dahulu, lalu situs dibangun.\n")
    git(clone(folder / "clone"), "remote", "add", "origin", "../warta.git")
    done = run(folder / "clone", "git", "push", "-q", "origin", "main")
    assert done.returncode == 0, done.stderr
    (folder / "first").write_text(done.stderr, encoding="utf-8")
    return folder


@pytest.fixture
def world(prepared, tmp_path):
    """A copy of it all; the hooks are told of their new places."""
    folder = shutil.copytree(prepared, tmp_path / "world", symlinks=True)
    for hook in (folder / "warta.git/hooks").glob("p*-receive"):
        hook.write_text(hook.read_text().replace(str(prepared), str(folder)))
    return folder


def push(world, *words):
    return run(world / "clone", "git", "push", "-q", "origin", *(words or ("main",)))


def commit(world, path="", old="", new=""):
    if path:
        file = world / "clone" / path
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    git(world / "clone", "add", "-A")
    git(world / "clone", "commit", "-q", "--allow-empty", "-m", "Change")


def tip(world, branch="main"):
    return run(world / "warta.git", "git", "rev-parse", "--verify", "-q", branch).stdout


def refused(done, *words):
    """Assert that a push was refused with these words."""
    assert done.returncode != 0
    for word in words:
        assert word in done.stderr
    assert "Traceback" not in done.stderr


def test_a_good_push_is_taken_built_and_deployed(prepared):
    told = (prepared / "first").read_text(encoding="utf-8")

    assert (prepared / "portal/www/rilis/index.html").is_file()
    assert "remote: Rilis diterima. Situs sedang dibangun …" in told
    assert "remote: 10 rilis" in told
    assert "memindai" not in told  # stages of a build say nothing to whoever pushes
    assert "remote: menyalin" in told
    assert (prepared / "portal/disalin").read_bytes() == b""
    assert "R230" not in told


def test_an_error_is_refused_with_file_and_line_and_the_site_stays(world):
    before, site = tip(world), tree(world / "portal/www")
    commit(world, WATER, RIGHT, WRONG)

    refused(push(world), f"remote: {WATER}:6: R104 ", "Mungkin maksudnya 'dinas-air-sanitasi'")
    assert (tip(world), tree(world / "portal/www")) == (before, site)

    commit(world, WATER, WRONG, RIGHT)
    commit(world, WATER, "belajar mencatat", "kini mencatat")
    done = push(world)
    assert done.returncode == 0
    assert f"{WATER}:2: R230" in done.stderr  # advice on what this push has changed, and on nothing else
    assert done.stderr.count("R230") == 1
    assert tree(world / "portal/www") != site


def test_every_branch_is_checked_and_only_the_published_one_is_built(world):
    site = tree(world / "portal/www")
    commit(world, WATER, RIGHT, WRONG)
    refused(push(world, "main:refs/heads/usulan"), "remote: Memeriksa cabang usulan", "R104")

    git(world / "clone", "reset", "-q", "--hard", "HEAD~1")
    commit(world, WATER, "belajar mencatat", "kini mencatat")
    assert push(world, "main:refs/heads/usulan", "HEAD:refs/tags/v1").returncode == 0
    assert push(world, ":refs/heads/usulan").returncode == 0
    assert tree(world / "portal/www") == site

    git(world / "clone", "checkout", "-q", "--orphan", "lain")
    git(world / "clone", "rm", "-rqf", ".")
    commit(world)
    assert push(world, "lain").returncode == 0  # there is nothing of the site in it
    refused(push(world, "-f", "lain:main"), "E522")


def test_of_a_push_all_or_nothing_is_taken(world):
    before = tip(world)
    commit(world, WATER, "belajar mencatat", "kini mencatat")
    git(world / "clone", "branch", "benar")
    commit(world, WATER, RIGHT, WRONG)

    refused(push(world, "benar:main", "main:usulan"), "R104")
    assert (tip(world), tip(world, "usulan")) == (before, "")


def test_the_published_branch_is_neither_deleted_nor_rewritten(world):
    before = tip(world)
    refused(push(world, ":main"), "remote: E521")
    git(world / "clone", "commit", "-q", "--amend", "-m", "Other")
    refused(push(world, "-f", "main"), "remote: E522")
    assert tip(world) == before


def test_content_that_is_gone_is_refused(world):
    shutil.rmtree(world / "clone/content")
    commit(world)

    refused(push(world), "remote: E523")


def test_code_out_of_a_push_is_never_run(world):
    mark = world / "run"
    evil = f"open({str(mark)!r}, 'w')\n"
    for name in ("pelicanconf.py", "publishconf.py", "tasks.py", "plugins/__init__.py", "content/conftest.py"):
        (world / "clone" / name).parent.mkdir(exist_ok=True)
        (world / "clone" / name).write_text(evil)
    (world / "clone/portal").write_text(f"#!/bin/sh\ntouch {mark}\n")
    (world / "clone/content/.gitattributes").write_text("*.md filter=evil export-subst\n")
    (world / "clone/theme/templates").mkdir(parents=True)
    (world / "clone/theme/templates/release.html").write_text("{{ 1/0 }}")
    (world / "clone/content/conftest.py").unlink()
    commit(world)

    done = push(world)

    assert done.returncode == 0, done.stderr
    assert not mark.exists()
    assert "1/0" not in (world / "portal/www/rilis/index.html").read_text(encoding="utf-8")


def planted(world, mode, path, text="x"):
    """A commit with an entry that no checkout would make, put into git by hand; the name of the commit."""
    top = world / "clone"
    blob = run(top, "git", "hash-object", "-w", "--stdin", given=text).stdout.strip()
    sub = {"040000": run(top, "git", "mktree", given=f"100644 blob {blob}\tconfig\n").stdout.strip()}.get(mode, blob)
    kind = {"040000": "tree", "160000": "commit"}.get(mode, "blob")
    sub = git(top, "rev-parse", "HEAD").strip() if kind == "commit" else sub
    content = git(top, "ls-tree", "HEAD:content") + f"{mode} {kind} {sub}\t{path}\n"
    made = run(top, "git", "mktree", given=content).stdout.strip()
    rest = "".join(line for line in git(top, "ls-tree", "HEAD").splitlines(keepends=True) if "\tcontent" not in line)
    whole = run(top, "git", "mktree", given=f"{rest}040000 tree {made}\tcontent\n").stdout.strip()
    return git(top, "commit-tree", whole, "-p", "HEAD", "-m", "Planted").strip()


@pytest.mark.parametrize(
    ("mode", "path", "code"),
    [
        ("120000", "foto.jpg", "E511"),
        ("160000", "modul", "E511"),
        ("040000", ".git", "E512"),
        ("040000", ".GIT", "E512"),
        ("040000", "..", "E512"),
        ("100644", "a\\b.md", "E512"),
        ("100644", "asing.exe", "E102"),
    ],
)
def test_a_hostile_tree_is_refused_and_leaves_nothing_behind(mode, path, code, prepared):
    before, first = tree(prepared / "portal"), tip(prepared)

    refused(push(prepared, f"{planted(prepared, mode, path, '/etc/passwd')}:main"), code)

    after = tree(prepared / "portal")
    assert tip(prepared) == first
    assert {name for name in after.keys() ^ before.keys() if not name.startswith(".cache/")} == set()
    assert not [name for name in after if name.endswith("/config") and "hooks" in name]


@pytest.mark.parametrize(("width", "depth", "code"), [(600, 0, "E515"), (100, 3, "E514")])
def test_a_small_push_cannot_fill_the_disk(width, depth, code, prepared, tmp_path):
    """One file of zeros under many names; one folder within itself, over and over: 100 million files."""
    top, first = prepared / "clone", tip(prepared)
    (tmp_path / "zeros").write_bytes(b"" if depth else bytes(100 << 20))
    name = git(top, "hash-object", "-w", str(tmp_path / "zeros")).strip()
    for kind in ("100644 blob", *["040000 tree"] * (depth + 1)):
        many = width if kind.endswith("blob") or depth else 1
        given = "".join(f"{kind} {name}\tcontent{number or ''}\n" for number in range(many))
        name = run(top, "git", "mktree", given=given).stdout.strip()

    done = push(prepared, f"{git(top, 'commit-tree', name, '-p', 'HEAD', '-m', 'Bomb').strip()}:main")

    refused(done, f"content:1: {code} konten" if depth else f"content:1: {code} jumlah")
    assert tip(prepared) == first
    assert "content/content1" not in tree(prepared / "portal")


def test_the_hook_builds_by_a_timetable_too(world):
    shutil.rmtree(world / "portal/www")
    done = run(world / "warta.git", "hooks/post-receive")
    assert done.returncode == 0, done.stderr
    assert (world / "portal/www/rilis/index.html").is_file()

    again = run(world / "warta.git", "hooks/post-receive")
    assert "0 ditulis, 0 dihapus" in again.stdout


def test_a_build_or_a_command_that_fails_is_told_and_the_push_stays(world):
    shutil.rmtree(world / "portal/www")
    (world / "portal/www").mkdir()
    (world / "portal/www/berkas-asing.txt").write_text("x")
    commit(world, WATER, "belajar mencatat", "kini mencatat")
    done = push(world)
    assert done.returncode == 0
    assert "remote: Situs tidak dibangun" in done.stderr
    assert "E202" in done.stderr

    shutil.rmtree(world / "portal/www")
    portal(world / "portal", *SET_UP[:-1], "exit 3")
    commit(world)
    done = push(world)
    assert done.returncode == 0
    assert "E525" in done.stderr
    assert "3: exit 3" in done.stderr


def test_setting_up_asks_for_what_is_missing(tmp_path):
    top = project(tmp_path / "portal")
    for words, code in [
        (["--server", "../none", "--output", "o"], "E505"),
        (["--server", ".", "--output", "o"], "E505"),
        ([], "E504"),
    ]:
        done = portal(top, "hooks", *words)
        assert done.returncode == 1
        assert code in done.stderr
    git(tmp_path, "init", "-q", "--bare", "warta.git")
    assert "E507" in portal(top, "hooks", "--server", "../warta.git").stderr
    assert portal(top, "run-hook", "lain").returncode == 1


def test_what_deletes_much_waits_for_a_yes_on_the_server(prepared, tmp_path):
    world = shutil.copytree(prepared, tmp_path / "world", symlinks=True)
    assert portal(world / "portal", "hooks", "--server", "../warta.git", "--output", "www").returncode == 0
    assert run(world / "warta.git", "hooks/post-receive").returncode == 0
    live = world / "portal/published/live"
    before = live.resolve()
    settings = world / "portal/publishconf.py"
    settings.write_text(settings.read_text() + 'HOSTING = {"compressed": True}\n')
    assert run(world / "warta.git", "hooks/post-receive").returncode == 0  # the twins come
    assert live.resolve() != before
    before = live.resolve()
    settings.write_text(settings.read_text() + 'HOSTING = {"compressed": False}\n')

    refused(run(world / "warta.git", "hooks/post-receive"), "E613")
    assert live.resolve() == before
    done = run(world / "warta.git", "hooks/post-receive", "--yes")
    assert done.returncode == 0, done.stderr
    assert live.resolve() != before
    asked = portal(world / "portal", "gates", "--output", "www", "--content", ".cache/hooks/published/content")
    assert asked.returncode == 0, asked.stderr
