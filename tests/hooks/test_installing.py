"""A hook is put where git looks for it, once; what somebody else has put there is never touched."""

import os
import stat
import subprocess

import pytest

from plugins.engine.trouble import Trouble
from plugins.hooks.git import Repository
from plugins.hooks.installing import bare_at, clone_at, content_within, hooks_folder, install, is_ours, remove
from plugins.hooks.scripts import Server, Ways, on_server, pre_commit
from tests.hooks.repositories import git, run

WAYS = Ways("/srv/www/it's", "", "rsync -a /srv/www/ host:'a b'/")
SERVER = Server("/srv/warta daerah", "https://warta.example", "main", WAYS)


@pytest.fixture
def top(tmp_path, monkeypatch):
    """An empty clone; git here knows nothing of the machine's own settings."""
    for key in [key for key in os.environ if key.startswith("GIT_")]:
        monkeypatch.delenv(key)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "global"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    git(tmp_path, "init", "-q", "-b", "main", "clone")
    return tmp_path / "clone"


def put(top):
    return install(hooks_folder(clone_at(top)), {"pre-commit": pre_commit("content")})


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_hook_may_be_run_and_installing_it_again_changes_nothing(top):
    (place,) = put(top)
    before = place.read_bytes()

    assert place == top / ".git/hooks/pre-commit"
    assert stat.S_IMODE(place.stat().st_mode) == 0o755
    assert put(top) == [place]
    assert place.read_bytes() == before
    assert sorted(path.name for path in place.parent.iterdir() if not path.name.endswith(".sample")) == ["pre-commit"]


def test_a_hook_of_the_portal_is_renewed_and_removed(top):
    (place,) = put(top)
    place.write_text(place.read_text() + "# of an older portal\n")
    put(top)

    assert "older" not in place.read_text()
    assert remove(place.parent, ("pre-commit",)) == [place]
    assert not place.exists()
    assert remove(place.parent, ("pre-commit",)) == []


@pytest.mark.parametrize("other", ["#!/bin/sh\nexit 0\n", ""])
def test_the_hook_of_somebody_else_is_not_touched(other, top):
    place = top / ".git/hooks/pre-commit"
    place.parent.mkdir(exist_ok=True)
    place.write_text(other)

    with pytest.raises(Trouble, match="E502") as told:
        put(top)
    assert told.value.facts["line"] == "./portal run-hook pre-commit || exit 1"
    assert remove(place.parent, ("pre-commit",)) == []
    assert place.read_text() == other


def test_a_link_is_somebody_elses_wherever_it_leads(top):
    (place,) = put(top)
    moved = place.rename(top / "moved")
    place.symlink_to(moved)

    assert not is_ours(place)
    with pytest.raises(Trouble, match="E502"):
        put(top)


def test_what_lies_where_a_hook_might_be_written_first_is_not_touched(top):
    beside, victim = top / ".git/hooks/.pre-commit.tmp", top / "victim"
    beside.parent.mkdir(exist_ok=True)
    victim.write_text("mine")
    beside.symlink_to(victim)

    put(top)

    assert (victim.read_text(), stat.S_IMODE(victim.stat().st_mode) & 0o111) == ("mine", 0)
    assert beside.is_symlink()


def test_of_two_hooks_none_is_written_when_one_is_somebody_elses(tmp_path):
    (tmp_path / "post-receive").write_text("#!/bin/sh\n")

    with pytest.raises(Trouble, match="E502"):
        install(tmp_path, on_server(SERVER))
    assert not (tmp_path / "pre-receive").exists()


def test_a_hooks_path_of_this_clone_is_obeyed(top):
    git(top, "config", "core.hooksPath", "own/hooks")

    assert put(top) == [top / "own/hooks/pre-commit"]


def test_a_hooks_path_of_all_repositories_is_left_alone(top, tmp_path, monkeypatch):
    (tmp_path / "global").write_text(f"[core]\n\thooksPath = {tmp_path / 'shared'}\n")

    with pytest.raises(Trouble, match="E503"):
        put(top)
    assert not (tmp_path / "shared").exists()


def test_a_second_working_tree_has_the_hooks_of_the_first(top):
    git(top, "commit", "-q", "--allow-empty", "-m", "Begin")
    git(top, "worktree", "add", "-q", "../second")

    assert [place.resolve() for place in put(top.parent / "second")] == [(top / ".git/hooks/pre-commit").resolve()]


def test_elsewhere_it_is_said_where_to_start(top, tmp_path):
    (top / "within").mkdir()
    for folder in (top / "within", top / ".git", tmp_path):
        with pytest.raises(Trouble, match="E504"):
            clone_at(folder)
    with pytest.raises(Trouble, match="E505"):
        bare_at(top)
    with pytest.raises(Trouble, match="E505"):
        bare_at(tmp_path / "none")


def test_the_content_lies_within_the_clone(top, tmp_path):
    assert content_within(Repository(top), top / "a/content") == "a/content"
    for folder in (tmp_path / "content", top):
        with pytest.raises(Trouble, match="E506"):
            content_within(Repository(top), folder)


@pytest.mark.skipif(os.name == "nt", reason="no sh")
@pytest.mark.parametrize("text", [pre_commit("isi situs"), *on_server(SERVER).values()])
def test_a_script_can_be_read_by_any_shell(text):
    assert subprocess.run(["sh", "-n"], input=text.encode()).returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="no sh")
@pytest.mark.parametrize("name", ["pre-receive", "post-receive"])
def test_a_servers_script_hands_on_what_it_was_made_with(name, tmp_path):
    portal = tmp_path / "it's a portal"
    portal.mkdir()
    (portal / "portal").write_text('#!/bin/sh\nprintf "%s\\n" "$PWD" "$SITEURL" "$@"\n')
    (portal / "portal").chmod(0o755)
    script = on_server(SERVER._replace(portal=str(portal)))[name]

    told = run(tmp_path, "sh", "-c", script).stdout.splitlines()

    assert told[:2] == [str(portal), "https://warta.example"]
    assert told[2:4] == ["run-hook", name]
    assert told[4:] == ["--repository", str(tmp_path), "--branch", "main",
                        "--output", WAYS.output, "--deploy", WAYS.deploy]  # fmt: skip
    assert (
        run(tmp_path, "sh", "-c", script, SITEURL="https://lain.example")
        .stdout.splitlines()[1]
        .endswith("lain.example")
    )
