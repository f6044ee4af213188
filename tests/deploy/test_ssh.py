"""A folder on another machine as target, with Debian's real sshd: whole builds, whatever is cut, killed or full."""

import os
import random
import signal
import subprocess
import time
from contextlib import closing, contextmanager

import pytest

from plugins.deploy.hashing import files_of
from plugins.deploy.manifest import PLACE, read_manifest
from plugins.deploy.remote import Login, Remote
from plugins.engine.lock import locked
from plugins.engine.trouble import Trouble
from tests.deploy.sites import FIRST, SECOND, a_plan, an_output, bring, manifest_of, served
from tests.deploy.sshd import Wire, an_sshd
from tests.programs import program

pytestmark = pytest.mark.slow

ODD = {'a b/it\'s "so": [1, "aa.txt': "ganjil", "-n": "garis", "ä/文.txt": "huruf", "$(id) `id` ;&|'": "kulit"}
LARGE = {"besar.txt": "".join(random.Random(1).choices("abcdefghij", k=300_000))}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with an_sshd(tmp_path_factory.mktemp("server") / "ssh") as running:
        yield running


@pytest.fixture
def one(tmp_path):
    return an_output(tmp_path / "one", FIRST)


@pytest.fixture
def two(tmp_path):
    return an_output(tmp_path / "two", SECOND)


@pytest.fixture
def root(tmp_path):
    return tmp_path / "web site"


@pytest.fixture
def target(server, root):
    with closing(server.target(root)) as opened:
        yield opened


def with_assets(files, other):
    """What is served of a build when another one's assets stay."""
    return files | {path: text for path, text in other.items() if path.startswith("aset/")}


def is_whole(root):
    """Whether all that is served is what its manifest says."""
    live = (root / "live").resolve()
    return read_manifest((live / PLACE).read_bytes()).everything == files_of(live, root / "no" / "memory")


def refused(act, *given):
    with pytest.raises(Trouble) as told:
        act(*given)
    return told.value.code.id


def finish(server, root, output):
    """Deploy again, as somebody would who is told to; a shell that was left behind may hold the lock for a moment."""
    for _ in range(100):
        with closing(server.target(root)) as target:
            try:
                return bring(target, output)
            except Trouble as trouble:
                if trouble.code.id != "E615":
                    raise
        time.sleep(0.05)
    raise AssertionError("the lock is held for ever")


# Back and forth -------------------------------------------------------------------------------------------


def test_a_build_goes_live_and_the_next_keeps_its_assets(target, root, tmp_path, one):
    bring(target, one)
    assert served(root) == FIRST
    first = os.stat(root / "live" / "rilis/a/index.html")

    two = an_output(tmp_path / "two", SECOND | ODD | {"rilis/a/index.html": "a"})
    plan = a_plan(target, two)
    heard = []
    target.deploy(plan, two, heard.append)
    assert set(heard) == set(plan.sent)
    assert target.unlike(plan) == ""
    assert served(root) == with_assets(SECOND | ODD | {"rilis/a/index.html": "a"}, FIRST)
    assert os.path.samestat(first, os.stat(root / "live" / "rilis/a/index.html"))
    assert is_whole(root)


def test_what_differs_afterwards_is_named(target, root, one):
    plan = a_plan(target, one)
    target.deploy(plan, one, lambda path: None)
    (root / "live" / "index.html").write_text("judi", encoding="utf-8")
    assert target.unlike(plan) == "index.html"
    (root / "live" / PLACE).write_text("{", encoding="utf-8")
    assert target.unlike(plan) == PLACE


def test_going_back_and_forth_leaves_the_assets_of_both(target, root, one, two):
    bring(target, one)
    bring(target, two)
    for build, files in ((one, with_assets(FIRST, SECOND)), (two, with_assets(SECOND, FIRST))):
        assert target.rollback("").build == manifest_of(build).build
        assert served(root) == files
        assert is_whole(root)
    assert [deployed.build for deployed in target.history()] == [
        manifest_of(output).build for output in (two, one, two, one)
    ]
    bring(target, one)
    assert served(root) == with_assets(FIRST, SECOND)


def test_only_so_many_builds_stay_and_old_ones_are_made_over(server, root, tmp_path):
    with closing(server.target(root, keep=2)) as target:
        for number in range(6):
            files = {"index.html": str(number), f"rilis/{number % 4}/index.html": "x", "tetap/a": "a"}
            bring(target, an_output(tmp_path / str(number), files))
            assert served(root) == files
            assert is_whole(root)
        assert {place.name[:1] for place in (root / "builds").iterdir() if place.name.startswith(".")} == {"."}
        assert len(list((root / "builds").glob("[!.]*"))) == 2
        assert target.rollback("").files.keys() == {"index.html", "rilis/0/index.html", "tetap/a"}


def test_it_is_laid_out_as_a_folder_is(target, root, one, two):
    from tests.deploy.sites import a_directory

    here = a_directory(root)
    bring(here, one)
    bring(target, two)
    assert here.live() == target.live()
    assert here.rollback("").build == manifest_of(one).build


def test_a_kept_asset_goes_when_its_day_has_come(target, root, one, two):
    from dataclasses import replace

    from plugins.deploy.plan import plan_of

    bring(target, one)
    bring(target, two)
    live = target.live()
    plan = plan_of(live.everything, replace(live, kept={}))
    target.deploy(plan, two, lambda path: None)
    assert target.unlike(plan) == ""
    assert served(root) == SECOND


def test_a_file_that_was_removed_there_is_sent_again(target, root, tmp_path, one):
    bring(target, one)
    (root / "live" / "rilis/a/index.html").unlink()
    (root / "live" / "foreign.html").write_text("judi", encoding="utf-8")
    bring(target, an_output(tmp_path / "more", FIRST | {"x": "x"}))
    assert served(root) == FIRST | {"x": "x"}


@pytest.mark.parametrize("verify", [False, True])
def test_bytes_changed_there_are_found_when_everything_is_verified(server, root, tmp_path, one, verify):
    with closing(server.target(root, verify=verify)) as target:
        bring(target, one)
        (root / "live" / "rilis/a/index.html").write_text("b", encoding="utf-8")
        bring(target, an_output(tmp_path / "more", FIRST | {"x": "x"}))
        assert served(root)["rilis/a/index.html"] == ("a" if verify else "b")


def test_an_asset_of_an_earlier_build_that_was_removed_there_is_told_and_a_way_back_goes_round_it(
    target, root, tmp_path, one, two
):
    bring(target, one)
    bring(target, two)
    (root / "live" / "aset/a.00000001.css").unlink()
    (root / "builds" / manifest_of(one).build / "aset/a.00000001.css").unlink()
    three = an_output(tmp_path / "three", SECOND | {"x": "lain"})
    assert refused(bring, target, three) == "E630"
    assert served(root) == SECOND


def test_nothing_is_there_before_the_first_deploy(target, root):
    assert target.live() is None
    assert target.history() == ()
    assert refused(target.rollback, "") == "E618"


def test_a_build_that_is_not_there_is_told(target, one):
    bring(target, one)
    assert refused(target.rollback, "0123456789abcdef") == "E617"


def test_a_live_manifest_that_is_broken_is_told_and_a_way_back_is_open(target, root, one, two):
    bring(target, one)
    bring(target, two)
    (root / "live" / PLACE).unlink()
    (root / "live" / PLACE).write_text("{", encoding="utf-8")
    assert refused(target.live) == "E623"
    assert target.rollback("").build == manifest_of(one).build
    assert is_whole(root)


def test_a_folder_of_somebody_else_is_not_touched(target, root, one):
    (root / "live").mkdir(parents=True)
    assert refused(target.live) == "E621"
    assert refused(bring, target, one) == "E621"


@pytest.mark.parametrize("change", ["lain sekali", None], ids=["changed", "gone"])
def test_an_output_that_changes_meanwhile_is_not_deployed(target, root, one, two, change):
    bring(target, one)
    plan = a_plan(target, two)
    (two / "index.html").unlink()
    if change:
        (two / "index.html").write_text(change, encoding="utf-8")
    assert refused(target.deploy, plan, two, lambda path: None) == "E612"
    assert served(root) == FIRST


def test_a_clock_that_is_wrong_changes_nothing(target, root, tmp_path, one):
    """Old and new files with the same sizes and moments, or with moments far ahead."""
    bring(target, one)
    lain = an_output(tmp_path / "lain", FIRST | {"index.html": "sat2 aset/a.00000001.css", "rilis/a/index.html": "b"})
    os.utime(lain / "index.html", ns=(os.stat(root / "live" / "index.html").st_mtime_ns,) * 2)
    os.utime(lain / "rilis/a/index.html", (4e9, 4e9))
    bring(target, lain)
    assert is_whole(root)
    assert served(root)["rilis/a/index.html"] == "b"


# Two at once ----------------------------------------------------------------------------------------------


def test_two_deploys_at_once_are_one_and_a_clear_word(server, target, root, one, two):
    bring(target, one)
    with closing(server.target(root)) as other:
        plan = a_plan(other, two)
        with target._alone():
            assert refused(other.deploy, plan, two, lambda path: None) == "E615"
        with locked(root / "deploy"):
            assert refused(other.deploy, plan, two, lambda path: None) == "E615"
        bring(other, two)


def test_what_somebody_else_has_deployed_since_the_plan_stays(server, target, root, tmp_path, one, two):
    bring(target, one)
    plan = a_plan(target, an_output(tmp_path / "three", {"index.html": "tiga"}))
    with closing(server.target(root)) as other:
        bring(other, two)
    assert refused(target.deploy, plan, tmp_path / "three", lambda path: None) == "E616"
    assert served(root) == with_assets(SECOND, FIRST)


# Faults ---------------------------------------------------------------------------------------------------


def test_cut_after_any_number_of_bytes_the_public_sees_one_whole_version_and_a_repetition_finishes(
    server, tmp_path, root
):
    """Two builds in turn, each cut a little later; then the same one again, over a whole wire."""
    builds = [an_output(tmp_path / str(number), files) for number, files in enumerate((FIRST, SECOND | LARGE))]
    finish(server, root, builds[0])
    finish(server, root, builds[1])
    limit, cuts, is_over = 1000, [], False
    while not is_over:
        output = builds[len(cuts) % 2]
        before = served(root)
        with Wire(server.port, limit) as wire, closing(server.target(root, port=wire.port)) as target:
            try:
                bring(target, output)
                is_over = True
            except Trouble as trouble:
                cuts.append(trouble.code.id)
        after = served(root)
        assert is_whole(root)
        finish(server, root, output)
        assert after in (before, served(root))
        limit += 800 if limit < 12_000 else limit // 3
    assert set(cuts) == {"E635", "E639"}
    assert len(cuts) > 12


def test_what_has_arrived_is_not_sent_again(server, tmp_path, one):
    two = an_output(tmp_path / "two", SECOND | LARGE)
    root = tmp_path / "web"
    finish(server, root, one)
    with Wire(server.port, 100_000) as wire, closing(server.target(root, port=wire.port)) as target:
        assert refused(bring, target, two) == "E639"
    time.sleep(0.5)
    passed = []
    for place in (root, tmp_path / "other"):
        finish(server, tmp_path / "other", one)
        with Wire(server.port, 1 << 30) as wire, closing(server.target(place, port=wire.port)) as target:
            bring(target, two)
            passed.append(wire.passed)
    assert passed[0] < 0.9 * passed[1]


def killed(act, when):
    """Do something in a child process that kills itself with SIGKILL when `when(count)` says so, before its nth act."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    count = 0
    try:
        for name in ("ask", "send"):
            method = getattr(Remote, name)

            def counted(self, *given, method=method, **named):
                nonlocal count
                count += 1
                if when(count):
                    os.kill(os.getpid(), signal.SIGKILL)
                return method(self, *given, **named)

            setattr(Remote, name, counted)
        act()
        os._exit(0)
    finally:
        os._exit(1)


@pytest.mark.parametrize("way", ["forth", "back"])
def test_killed_before_any_act_the_public_sees_one_whole_version_and_a_repetition_finishes(
    server, tmp_path, one, two, way
):
    both = (with_assets(SECOND, FIRST), with_assets(FIRST, SECOND))
    ended, step = -signal.SIGKILL, 0
    while ended:
        step += 1
        root = tmp_path / str(step)
        finish(server, root, one)
        if way == "back":
            finish(server, root, two)
        before = served(root)

        def act(root=root):
            target = server.target(root, keep=2)
            bring(target, two) if way == "forth" else target.rollback("")

        ended = killed(act, lambda count, step=step: count == step)
        assert ended in (0, -signal.SIGKILL)
        assert served(root) in (before, *both)
        assert is_whole(root)
        finish(server, root, two)
        assert served(root) == both[0]
    assert step > 8


def test_killed_at_random_the_public_sees_one_whole_version(server, tmp_path, one):
    two, root, chance = an_output(tmp_path / "two", SECOND | LARGE), tmp_path / "web", random.Random(6)
    finish(server, root, one)
    known = (FIRST, with_assets(SECOND | LARGE, FIRST), with_assets(FIRST, SECOND))
    for number in range(12):
        child = os.fork()
        if not child:
            try:
                bring(server.target(root, keep=2), (two, one)[number % 2])
            finally:
                os._exit(0)
        time.sleep(chance.uniform(0.1, 1.5))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert served(root) in known
        assert is_whole(root)
    finish(server, root, two)
    assert served(root) == known[1]


@contextmanager
def a_small_disk(folder, size):
    """Another disk at a folder; a test is told which right it needs for that."""
    folder.mkdir(parents=True)
    mount = [program("mount"), "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    subprocess.run([*as_root(), *mount], check=True)
    try:
        yield folder
    finally:
        subprocess.run([*as_root(), program("umount"), "-l", str(folder)], check=True)


def as_root():
    return [] if os.geteuid() == 0 else ["sudo", "-n"]


def test_on_a_full_disk_the_public_sees_one_whole_version_and_a_repetition_finishes(server, tmp_path, one):
    two = an_output(tmp_path / "two", SECOND | LARGE)
    codes = set()
    for kilobytes in range(60, 480, 56):
        with a_small_disk(tmp_path / f"disk{kilobytes}", f"{kilobytes}k") as disk:
            root = disk / "web"
            with closing(server.target(root)) as target:
                bring(target, one)
                try:
                    bring(target, two)
                except Trouble as trouble:
                    codes.add((trouble.code.id, trouble.facts["problem"]))
                    assert served(root) == FIRST
                assert is_whole(root)
                subprocess.run([*as_root(), program("mount"), "-o", "remount,size=4m", str(disk)], check=True)
                bring(target, two)
                assert served(root) == with_assets(SECOND | LARGE, FIRST)
    assert codes == {("E622", "No space left on device")}


def test_a_disk_that_is_only_read_is_told(server, tmp_path, one, two):
    with a_small_disk(tmp_path / "disk", "4m") as disk, closing(server.target(disk / "web")) as target:
        bring(target, one)
        subprocess.run([*as_root(), program("mount"), "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises(Trouble) as told:
            bring(target, two)
        assert (told.value.code.id, told.value.facts["problem"]) == ("E622", "Read-only file system")
        assert target.live().build == manifest_of(one).build
        assert served(disk / "web") == FIRST


# Who answers ----------------------------------------------------------------------------------------------


def test_a_host_that_is_not_known_is_told_before_any_work(server, root):
    (server.folder / "nobody").touch()
    target = server.target(root, known_hosts=str(server.folder / "nobody"))
    with pytest.raises(Trouble) as told:
        target.live()
    assert told.value.code.id == "E632"
    assert told.value.facts["scan"] == f"-p {server.port} 127.0.0.1"
    assert (server.folder / "nobody").read_text() == ""


def test_a_host_with_another_key_is_told_before_any_work(server, root):
    other = server.folder / "other"
    other.write_text(f"[127.0.0.1]:* {(server.folder / 'stranger.pub').read_text()}")
    assert refused(server.target(root, known_hosts=str(other)).live) == "E633"


def test_a_key_that_is_refused_is_told_before_any_work(server, root):
    assert refused(server.target(root, identity=str(server.folder / "stranger")).live) == "E634"


def test_a_host_that_does_not_answer_is_told(server, root):
    with Wire(server.port, 1 << 20) as wire:
        port = wire.port
    assert refused(server.target(root, port=port).live) == "E635"


@pytest.mark.parametrize(
    ("forced", "code"),
    [
        ("echo Selamat datang; eval $SSH_ORIGINAL_COMMAND", "E638"),
        ("echo This account is currently not available.; exit 1", "E636"),
        ("PATH=/nowhere /bin/sh", "E637"),
    ],
    ids=["noisy", "no shell", "no programs"],
)
def test_an_account_that_is_not_fit_is_told_before_any_work(tmp_path, root, forced, code):
    with an_sshd(tmp_path / "ssh", f"ForceCommand {forced}") as server:
        assert refused(server.target(root).live) == code
    assert not root.exists()


@pytest.mark.parametrize(
    "shell", ['tcsh -c "$SSH_ORIGINAL_COMMAND"', 'bash --restricted -c "$SSH_ORIGINAL_COMMAND"'], ids=["tcsh", "rbash"]
)
def test_any_shell_of_the_account_will_do(tmp_path, root, one, two, shell):
    with an_sshd(tmp_path / "ssh", f"ForceCommand {shell}") as server, closing(server.target(root)) as target:
        bring(target, one)
        bring(target, two)
        assert served(root) == with_assets(SECOND, FIRST)


def test_a_machine_without_rsync_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Trouble) as told:
        Remote("web", Login("127.0.0.1"), "/x")
    assert told.value.code.id == "E631"
