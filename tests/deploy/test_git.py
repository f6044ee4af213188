"""A branch as target: real git over files and over http; nothing of the project's own repository is touched."""

import os
import pwd
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from plugins.deploy.git import Settings, opened
from plugins.deploy.manifest import PLACE
from plugins.engine.trouble import Trouble
from plugins.errors import SettingError
from tests.deploy.git_served import serving
from tests.deploy.sites import (
    DONE,
    DONE_ALL_THE_SAME,
    EVERY_STEP,
    FIRST,
    KILLED,
    SECOND,
    TOUCHING,
    a_plan,
    an_output,
    at_once,
    bring,
    interrupted,
    manifest_of,
)

pytestmark = pytest.mark.slow
WHO = ["-c", "user.name=Pejabat Contoh", "-c", "user.email=contoh@warta.example"]
THIRD = {"index.html": "tiga", "rilis/c/index.html": "c"}


def git(folder, *words, **given):
    done = subprocess.run(["git", *WHO, *words], cwd=folder, capture_output=True, text=True, check=True, **given)
    return done.stdout


@pytest.fixture
def remote(tmp_path):
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git")
    return tmp_path / "remote.git"


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    """The folder in which the target is opened: a repository with a staged file, which must stay as it is."""
    folder = tmp_path / "project"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    (folder / "a.md").write_text("a", encoding="utf-8")
    git(folder, "add", "a.md")
    monkeypatch.chdir(folder)
    before = git(folder, "status", "--porcelain=v2", "--branch", "--untracked-files=no")
    yield folder
    assert git(folder, "status", "--porcelain=v2", "--branch", "--untracked-files=no") == before


def a_branch(remote, **more):
    return opened("pages", Settings(kind="git", remote=str(remote), branch="pages", **{"keep": "3"} | more))


def served(remote, commit="pages"):
    """What the branch shows, without the manifest and what is there for hosts."""
    names = git(remote, "ls-tree", "-r", "--name-only", commit).splitlines()
    return {
        name: git(remote, "show", f"{commit}:{name}") for name in names if name not in (PLACE, ".nojekyll", "CNAME")
    }


def with_assets(files, other):
    return files | {path: text for path, text in other.items() if path.startswith("aset/")}


def log(remote):
    return git(remote, "log", "--format=%s", "pages").split("\n")[:-1]


def of(output):
    return f"Build {manifest_of(output).build}"


def elsewhere(remote, change):
    """Somebody else commits to the branch."""
    clone = remote.parent / "clone"
    git(remote.parent, "clone", "--quiet", "--branch=pages", str(remote), str(clone))
    change(clone)
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--message=lain")
    git(clone, "push", "--quiet")


@pytest.mark.parametrize("history", ["orphan", "kept"])
def test_a_build_goes_live_and_the_next_keeps_its_assets(remote, one, two, history):
    target = a_branch(remote, history=history)
    assert target.live() is None
    bring(target, one)
    assert served(remote) == FIRST
    assert target.live() == manifest_of(one)

    plan = a_plan(target, two)
    target.deploy(plan, two, lambda path: None)
    assert target.unlike(plan) == ""
    assert a_branch(remote).unlike(plan) == ""
    assert served(remote) == with_assets(SECOND, FIRST)
    assert a_plan(a_branch(remote), two).is_empty
    assert log(remote) == [of(two), of(one)]
    elsewhere(remote, lambda clone: (clone / "x").unlink())
    assert target.unlike(plan) == PLACE


def test_an_orphan_begins_anew_and_what_is_kept_grows(remote, tmp_path):
    outputs = [an_output(tmp_path / str(number), {"index.html": str(number)}) for number in range(8)]
    for output in outputs[:6]:
        bring(a_branch(remote), output)
    assert log(remote) == [of(output) for output in reversed(outputs[:6])]
    for output in outputs[6:]:
        bring(a_branch(remote), output)
    assert log(remote) == [of(output) for output in reversed(outputs[4:])]
    assert a_branch(remote).rollback(manifest_of(outputs[4]).build)
    assert served(remote) == {"index.html": "4"}

    for output in outputs[1:]:
        bring(a_branch(remote, history="kept"), output)
    assert len(log(remote)) == 12
    with pytest.raises(Trouble) as told:
        a_branch(remote).rollback(manifest_of(outputs[0]).build)
    assert told.value.code.id == "E617"


@pytest.mark.parametrize("history", ["orphan", "kept"])
def test_going_back_and_forth_leaves_the_assets_of_both(remote, one, two, history):
    bring(a_branch(remote, history=history), one)
    bring(a_branch(remote, history=history), two)
    target = a_branch(remote, history=history)
    assert target.rollback("").build == manifest_of(one).build
    assert served(remote) == with_assets(FIRST, SECOND)
    assert target.live().build == manifest_of(one).build
    assert target.rollback(manifest_of(two).build).build == manifest_of(two).build
    assert served(remote) == with_assets(SECOND, FIRST)
    assert [deployed.build for deployed in target.history()][:3] == [
        manifest_of(place).build for place in (two, one, two)
    ]


def test_from_another_machine_it_goes_on_and_back(remote, one, two, tmp_path, monkeypatch):
    bring(a_branch(remote), one)
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path / "other")
    bring(a_branch(remote), two)
    assert a_branch(remote).rollback("").build == manifest_of(one).build
    assert served(remote) == with_assets(FIRST, SECOND)


@pytest.mark.parametrize("build", ["", "0123456789abcdef"])
def test_a_way_back_that_is_not_there_is_told(remote, one, build):
    bring(a_branch(remote), one)
    with pytest.raises(Trouble) as told:
        a_branch(remote).rollback(build)
    assert told.value.code.id == ("E617" if build else "E618")


def test_a_host_finds_what_it_looks_for(remote, one):
    bring(a_branch(remote, domain="warta.example"), one)
    assert git(remote, "show", "pages:.nojekyll") == ""
    assert git(remote, "show", "pages:CNAME") == "warta.example\n"
    assert git(remote, "log", "-1", "--format=%an %ae %cn %ce", "pages") == (
        "Warta Daerah portal@warta.example Warta Daerah portal@warta.example\n"
    )


def test_what_somebody_changed_in_the_branch_is_mended_and_gone(remote, one, two):
    def spoil(clone):
        (clone / "index.html").write_text("slot gacor", encoding="utf-8")
        (clone / "aset" / "x.12345678.js").write_text("lain", encoding="utf-8")
        (clone / "judi.html").write_text("lain", encoding="utf-8")
        (clone / "rilis/a/index.html").unlink()
        (clone / "link").symlink_to("index.html")
        Path(os.fsdecode(bytes(clone) + b'/\xff\n"\\')).write_text("lain", encoding="utf-8")

    bring(a_branch(remote), one)
    elsewhere(remote, spoil)
    target = a_branch(remote)
    plan = a_plan(target, one)
    assert (plan.add, plan.change) == (("rilis/a/index.html",), ("index.html",))
    assert plan.delete == ("judi.html", "link", '\udcff\n"\\')
    target.deploy(plan, one, lambda path: None)
    assert served(remote) == FIRST
    assert a_plan(a_branch(remote), one).is_empty


def test_an_asset_that_somebody_changed_is_not_kept_for_the_pages_of_before(remote, one, two):
    bring(a_branch(remote), one)
    elsewhere(remote, lambda clone: (clone / "aset/a.00000001.css").write_text("lain", encoding="utf-8"))
    bring(a_branch(remote), two)
    assert served(remote) == SECOND


@pytest.mark.parametrize("data", [None, b"{", b"\xff", b'{"name": "lain"}'])
@pytest.mark.parametrize("way", ["forth", "back"])
def test_a_branch_whose_manifest_is_broken_is_mended(remote, one, two, data, way):
    def spoil(clone):
        (clone / PLACE).write_bytes(data) if data else (clone / PLACE).unlink()

    bring(a_branch(remote), one)
    elsewhere(remote, spoil)
    if way == "back":
        assert a_branch(remote).rollback("").build == manifest_of(one).build
    plan = a_plan(a_branch(remote), one)
    assert plan.is_empty == (way == "back")
    bring(a_branch(remote), two)
    assert served(remote) == with_assets(SECOND, FIRST)
    assert a_plan(a_branch(remote), two).is_empty


def test_a_copy_that_has_lost_something_is_thrown_away_and_a_repetition_finishes(remote, one, two, project):
    bring(a_branch(remote), one)
    for place in (project / ".cache").rglob("objects/??/*"):
        place.chmod(0o600)
        place.write_bytes(b"")
    with pytest.raises(Trouble) as told:
        bring(a_branch(remote), two)
    assert told.value.code.id in ("E650", "E651")
    bring(a_branch(remote), two)
    assert served(remote) == with_assets(SECOND, FIRST)


def test_who_comes_second_is_told_and_nothing_is_lost(remote, one, two, tmp_path):
    bring(a_branch(remote), one)
    late = a_branch(remote)
    plan = a_plan(late, an_output(tmp_path / "three", THIRD))
    bring(a_branch(remote), two)
    with pytest.raises(Trouble) as told:
        late.deploy(plan, tmp_path / "three", lambda path: None)
    assert told.value.code.id == "E616"
    assert served(remote) == with_assets(SECOND, FIRST)
    bring(late, tmp_path / "three")
    assert served(remote)["index.html"] == "tiga"


def test_of_two_at_the_very_same_time_one_goes_on(remote, one, two, tmp_path, monkeypatch):
    bring(a_branch(remote), an_output(tmp_path / "three", THIRD))
    mine = a_branch(remote)
    monkeypatch.chdir(tmp_path)
    yours = a_branch(remote)
    told = at_once(lambda: bring(mine, one), lambda: bring(yours, two))
    assert set(told) <= {"", "E616"}
    assert served(remote) == {
        ("", "E616"): FIRST,
        ("E616", ""): SECOND,
    }.get(tuple(told), with_assets(SECOND, FIRST) if log(remote)[0] == of(two) else with_assets(FIRST, SECOND))
    finish(remote, two)
    assert served(remote).items() >= SECOND.items()


def test_two_first_deploys_are_one_and_a_clear_word(remote, one, two):
    late = a_branch(remote)
    plan = a_plan(late, two)
    bring(a_branch(remote), one)
    with pytest.raises(Trouble) as told:
        late.deploy(plan, two, lambda path: None)
    assert told.value.code.id == "E616"


def test_a_branch_that_was_deleted_is_made_again(remote, one, two):
    target = a_branch(remote)
    bring(target, one)
    plan = a_plan(target, two)
    git(remote, "branch", "--delete", "--force", "pages")
    with pytest.raises(Trouble) as told:
        target.deploy(plan, two, lambda path: None)
    assert told.value.code.id == "E616"
    bring(target, two)
    assert served(remote) == SECOND


def test_a_push_that_is_declined_is_told(remote, one, two):
    bring(a_branch(remote), one)
    hook = remote / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho 'protected branch' >&2\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    with pytest.raises(Trouble) as told:
        bring(a_branch(remote), two)
    assert told.value.code.id == "E652"
    assert told.value.facts["problem"] == "protected branch"
    assert served(remote) == FIRST


@pytest.mark.parametrize("name", ["index.html", PLACE])
def test_a_branch_of_somebody_else_is_not_touched(remote, one, tmp_path, name):
    clone = tmp_path / "lain"
    git(tmp_path, "clone", "--quiet", str(remote), str(clone))
    (clone / name).write_text('{"name": "lain"}', encoding="utf-8")
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--message=lain")
    git(clone, "push", "--quiet", "origin", "HEAD:pages")
    with pytest.raises(Trouble) as told:
        bring(a_branch(remote), one)
    assert told.value.code.id == "E653"


def test_an_output_that_changes_meanwhile_is_not_deployed(remote, one, two):
    bring(a_branch(remote), one)
    target = a_branch(remote)
    plan = a_plan(target, two)
    (two / "index.html").write_text("nyisip", encoding="utf-8")
    with pytest.raises(Trouble) as told:
        target.deploy(plan, two, lambda path: None)
    assert told.value.code.id == "E612"
    assert served(remote) == FIRST


def test_inside_a_hook_another_repository_is_not_meant(remote, one, monkeypatch, project):
    monkeypatch.setenv("GIT_DIR", str(project / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(project / ".git" / "index"))
    target = a_branch(remote)
    bring(target, one)
    for name in ("GIT_DIR", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name)
    assert served(remote) == FIRST


@pytest.mark.parametrize("way", ["forth", "back"])
def test_killed_at_any_step_the_branch_is_the_old_or_the_new_one_and_a_repetition_finishes(remote, one, two, way):
    """At every fifth step; at each with WARTA_EVERY_STEP=1."""
    bring(a_branch(remote), one)
    old, new = FIRST, with_assets(SECOND, FIRST)
    if way == "back":
        bring(a_branch(remote), two)
        old, new = new, with_assets(FIRST, SECOND)
    before = git(remote, "rev-parse", "pages").strip()

    def act():
        bring(a_branch(remote), two) if way == "forth" else a_branch(remote).rollback("")

    ended, step = KILLED, 1
    while ended != DONE:
        git(remote, "update-ref", "refs/heads/pages", before)
        ended = interrupted(act, step, touching=(*TOUCHING, "subprocess.Popen"))
        assert ended in (DONE, KILLED, DONE_ALL_THE_SAME)
        time.sleep(0.05)  # a git that has outlived its parent
        assert served(remote) in (old, new)
        if served(remote) == old:
            act()
        assert served(remote) == new
        assert a_plan(a_branch(remote), two if way == "forth" else one).is_empty
        step += 1 if EVERY_STEP else 5
    assert step > 10


def test_killed_at_any_moment_with_all_that_it_started(remote, one, two):
    chance = random.Random(7)
    bring(a_branch(remote), one)
    first = git(remote, "rev-parse", "pages").strip()
    for _ in range(100 if EVERY_STEP else 12):
        git(remote, "update-ref", "refs/heads/pages", first)
        child = os.fork()
        if not child:
            os.setsid()
            bring(a_branch(remote), two)
            os._exit(0)
        time.sleep(chance.uniform(0, 0.25))
        try:
            os.killpg(child, signal.SIGKILL)
        except ProcessLookupError:
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        for lock in remote.rglob("*.lock"):  # the server's own git died with it, which no network does
            lock.unlink()
        assert served(remote) in (FIRST, with_assets(SECOND, FIRST))
        finish(remote, two)
        assert served(remote) == with_assets(SECOND, FIRST)


def finish(remote, output):
    """Deploy what is not live yet, as soon as what a killed process had begun has let go of its lock."""
    for _ in range(500):
        try:
            plan = a_plan(a_branch(remote), output)
            break
        except Trouble as trouble:
            if trouble.code.id != "E615":
                raise
            time.sleep(0.01)
    if not plan.is_empty:
        bring(a_branch(remote), output)


def test_over_http_with_a_key_that_is_never_told(remote, one, two, project):
    with serving(remote.parent, "humas", "rahasia-9f2") as origin:
        address = f"http://humas:rahasia-9f2@{origin}/remote.git"
        git(project, "remote", "add", "halaman", address)
        bring(a_branch("halaman"), one)
        bring(a_branch("halaman"), two)
        assert served(remote) == with_assets(SECOND, FIRST)
        assert a_branch("halaman").rollback("").build == manifest_of(one).build

        git(project, "remote", "set-url", "halaman", address.replace("9f2", "7c1"))
        with pytest.raises(Trouble) as told:
            a_branch("halaman").live()
    assert told.value.code.id == "E651"
    assert "rahasia" not in str(told.value)
    with pytest.raises(Trouble) as told:  # and now the server is gone
        a_branch("halaman").live()
    assert told.value.code.id == "E651"
    assert "rahasia" not in str(told.value)
    cache = [place for place in (project / ".cache").rglob("*") if place.is_file()]
    assert [place for place in cache if b"rahasia" in place.read_bytes()] == []


def test_over_ssh_with_a_key_of_its_own(remote, one, two, server, monkeypatch):
    def ssh(key):
        known = f"-o 'UserKnownHostsFile=\"{server.folder / 'known hosts'}\"' -o BatchMode=yes -o IdentitiesOnly=yes"
        monkeypatch.setenv("GIT_SSH_COMMAND", f"ssh -F none -i '{server.folder / key}' {known}")

    user = pwd.getpwuid(os.geteuid()).pw_name
    address = f"ssh://{user}@127.0.0.1:{server.port}{remote}"
    ssh("user")
    bring(a_branch(address), one)
    bring(a_branch(address), two)
    assert served(remote) == with_assets(SECOND, FIRST)
    ssh("stranger")
    with pytest.raises(Trouble) as told:
        a_branch(address).live()
    assert told.value.code.id == "E651"
    assert "Permission denied" in told.value.facts["problem"]


def test_a_repository_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Trouble) as told:
        a_branch(tmp_path / "none.git").live()
    assert told.value.code.id == "E651"


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({"history": "all"}, "history"),
        ({"branch": "a..b"}, "branch"),
        ({"domain": "https://warta.example"}, "domain"),
        ({"remote": "https://humas:rahasia@git.example/warta.git"}, "remote"),
        ({"remote": "halaman"}, "remote"),
    ],
)
def test_a_wrong_setting_is_named(given, key):
    settings = Settings(**{"kind": "git", "remote": "https://git.example/warta.git", "branch": "pages"} | given)
    with pytest.raises(SettingError) as told:
        opened("pages", settings)
    assert told.value.key == f"TARGETS['pages']['{key}']"
    assert "rahasia" not in str(told.value)
