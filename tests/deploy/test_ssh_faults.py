"""A deploy by ssh that is cut, killed, refused or crowded: the public sees one whole version, and a retry finishes.

A few points of each kind; with WARTA_EVERY_STEP=1 all of them, many hundreds, which takes about twenty minutes.
"""

import os
import random
import shutil
import signal
import subprocess
import threading
import time
from contextlib import closing, contextmanager
from typing import NamedTuple

import pytest

from plugins.deploy.remote import Remote
from plugins.engine.trouble import Trouble
from tests.deploy.sites import (
    EVERY_STEP,
    FIRST,
    SECOND,
    an_output,
    bring,
    is_whole,
    manifest_of,
    refused,
    served,
    with_assets,
)
from tests.deploy.sshd import Wire
from tests.deploy.stumbling import KILL, REFUSE, a_stumbling_sshd
from tests.programs import program

pytestmark = pytest.mark.slow

LARGE = {"besar.txt": "".join(random.Random(1).choices("abcdefghij", k=100_000))}
LARGER = {"besar.txt": "".join(random.Random(2).choices("abcdefghij", k=300_000))}
WAYS = ("forth", "back")
both_ways = pytest.mark.parametrize("way", WAYS)


def some(steps, few):
    """All steps, or a few of them: the first and the last, and what lies evenly between."""
    steps = list(steps)
    if EVERY_STEP or len(steps) <= few:
        return steps
    return [steps[round(place * (len(steps) - 1) / (few - 1))] for place in range(few)]


class Case(NamedTuple):
    """A way to go: where it begins, what the public sees before and after, and the act."""

    start: object
    before: dict
    after: dict
    way: str
    one: object
    two: object

    def act(self, server, root, **settings):
        with closing(server.target(root, **settings)) as target:
            if self.way == "forth":
                bring(target, self.two)
            else:
                target.rollback(manifest_of(self.one).build)

    def begin(self, root):
        shutil.rmtree(root, ignore_errors=True)
        subprocess.run([program("cp"), "-a", str(self.start), str(root)], check=True)

    def hold(self, server, root):
        """After whatever went wrong: one whole version; then the same once more, and all is well."""
        now = served(root)
        assert now in (self.before, self.after)
        assert is_whole(root)
        patiently(lambda: self.act(server, root))
        assert served(root) == self.after
        assert is_whole(root)


def patiently(act):
    """Do it, as somebody would who is told to wait; a shell that was left behind may hold the lock for a moment."""
    for _ in range(200):
        try:
            return act()
        except Trouble as trouble:
            if trouble.code.id != "E615":
                raise
        time.sleep(0.05)
    raise AssertionError("the lock is held for ever")


@pytest.fixture(scope="module")
def cases(server, tmp_path_factory):
    """Where each way begins is made once, and copied for each fault."""
    folder = tmp_path_factory.mktemp("cases")
    one, two = an_output(folder / "one", FIRST), an_output(folder / "two", SECOND | LARGE)
    after = with_assets(SECOND | LARGE, FIRST)
    made = {}
    for way, outputs in (("forth", [one]), ("back", [one, two])):
        start = folder / way
        with closing(server.target(start)) as target:
            for output in outputs:
                bring(target, output)
        seen = (FIRST, after) if way == "forth" else (after, with_assets(FIRST, SECOND))
        made[way] = Case(start, *seen, way, one, two)
    return made


# Cut ------------------------------------------------------------------------------------------------------


@both_ways
def test_cut_after_any_number_of_bytes(server, cases, tmp_path, way):
    """At points that lie evenly in all that passes; each 199 bytes where every step is asked for."""
    case, root = cases[way], tmp_path / "web"
    case.begin(root)
    with Wire(server.port, 1 << 30) as wire:
        case.act(server, root, port=wire.port)
    codes = set()
    for limit in some(range(0, wire.passed, 199), 8):
        case.begin(root)
        with Wire(server.port, limit) as cut:
            try:
                case.act(server, root, port=cut.port)
            except Trouble as trouble:
                codes.add(trouble.code.id)
        case.hold(server, root)
    assert codes == {"E635", "E639"}


def test_what_has_arrived_is_not_sent_again(server, cases, tmp_path):
    """Cut in the middle, and again; beside a deploy that is not cut."""
    case, passed = cases["forth"], {}
    large = an_output(tmp_path / "large", SECOND | LARGER)
    for name in ("cut", "whole"):
        root = tmp_path / name
        case.begin(root)
        if name == "cut":
            with Wire(server.port, 100_000) as wire, closing(server.target(root, port=wire.port)) as target:
                assert refused(bring, target, large) == "E639"
            time.sleep(0.5)  # rsync there puts aside what has come
        with Wire(server.port, 1 << 30) as wire, closing(server.target(root, port=wire.port)) as target:
            patiently(lambda target=target: bring(target, large))
        passed[name] = wire.passed
    assert passed["cut"] < 0.9 * passed["whole"]


# Killed here ----------------------------------------------------------------------------------------------


def killed(act, before):
    """Do something in a child process that kills itself with SIGKILL before its nth act there. How many there were; 0
    when it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        with open(reading, "rb") as told:
            count = told.read()
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert status in (0, -signal.SIGKILL)
        return int(count or 0)
    count, code = 0, 1
    try:
        for name in ("ask", "send"):
            method = getattr(Remote, name)

            def counted(self, *given, method=method, **named):
                nonlocal count
                count += 1
                if count == before:
                    os.kill(os.getpid(), signal.SIGKILL)
                return method(self, *given, **named)

            setattr(Remote, name, counted)
        act()
        os.write(writing, str(count).encode())
        code = 0
    finally:
        os._exit(code)


@both_ways
def test_killed_here_before_any_act(server, cases, tmp_path, way):
    case, root = cases[way], tmp_path / "web"
    case.begin(root)
    acts = killed(lambda: case.act(server, root), 0)
    for step in some(range(1, acts + 1), 6):
        case.begin(root)
        assert not killed(lambda: case.act(server, root), step)
        case.hold(server, root)


def test_killed_here_at_any_moment(server, cases, tmp_path):
    """Two builds in turn, kept only so long that each is made over again and again."""
    case, root, chance = cases["forth"], tmp_path / "web", random.Random(6)
    case.begin(root)
    known = (FIRST, case.after, with_assets(FIRST, SECOND))
    for number in range(100 if EVERY_STEP else 5):
        child = os.fork()
        if not child:
            try:
                bring(server.target(root, keep=2), (case.two, case.one)[number % 2])
            finally:
                os._exit(0)
        time.sleep(chance.uniform(0.05, 0.8))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert served(root) in known
        assert is_whole(root)
    patiently(lambda: case.act(server, root))
    assert served(root) == case.after


# Killed or refused there ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def stumbling(tmp_path_factory):
    with a_stumbling_sshd(tmp_path_factory.mktemp("stumbling") / "ssh") as server:
        yield server


@both_ways
@pytest.mark.parametrize("how", [KILL, REFUSE], ids=["killed", "refused"])
def test_any_command_there_that_stumbles(stumbling, cases, tmp_path, way, how):
    case, root = cases[way], tmp_path / "web"
    case.begin(root)
    stumbling.at(0)
    case.act(stumbling.server, root)
    commands = stumbling.commands()
    assert commands > 20
    told = 0
    for step in some(range(1, commands + 1), 5):
        case.begin(root)
        stumbling.at(step, how)
        try:
            case.act(stumbling.server, root)
        except Trouble:
            told += 1
        stumbling.at(0)
        case.hold(stumbling.server, root)
    assert told > 2


# Two at once ----------------------------------------------------------------------------------------------


def test_two_who_deploy_at_once_and_somebody_who_reads_all_the_while(server, cases, tmp_path):
    """Both in turn forth and back; each act is done or told, and every look finds one whole version."""
    case, root = cases["forth"], tmp_path / "web"
    case.begin(root)
    known = [FIRST, case.after, with_assets(FIRST, SECOND)]
    is_over = threading.Event()
    seen = []

    def look():
        while not is_over.is_set():
            seen.append(served(root))

    def deploy(outputs):
        for _ in range(20 if EVERY_STEP else 2):
            for output in outputs:
                try:
                    with closing(server.target(root, keep=9)) as target:
                        bring(target, output)
                except Trouble as trouble:
                    told.add(trouble.code.id)

    told = set()
    reader = threading.Thread(target=look)
    deployers = [threading.Thread(target=deploy, args=[outputs]) for outputs in ([case.one, case.two], [case.two])]
    for thread in (reader, *deployers):
        thread.start()
    for thread in deployers:
        thread.join()
    is_over.set()
    reader.join()
    assert seen
    assert all(files in known for files in seen)
    assert told <= {"E615", "E616"}
    assert is_whole(root)
    patiently(lambda: case.act(server, root))
    assert served(root) == case.after


# A disk ---------------------------------------------------------------------------------------------------


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


def remount(disk, options):
    subprocess.run([*as_root(), program("mount"), "-o", f"remount,{options}", str(disk)], check=True)


@both_ways
def test_a_disk_that_is_full(server, cases, tmp_path, way):
    """Of any number of pages that are free, from none to enough."""
    case = cases[way]
    problems, is_enough, free = set(), False, 0
    while not is_enough:
        with a_small_disk(tmp_path / f"disk{free}", "8m") as disk:
            root = disk / "web"
            case.begin(root)
            there = os.statvfs(disk)
            used = (there.f_blocks - there.f_bfree) * there.f_bsize
            remount(disk, f"size={used + free * 4096}")
            try:
                case.act(server, root)
                is_enough = not leftovers(root)
            except Trouble as trouble:
                problems.add((trouble.code.id, trouble.facts["problem"]))
            remount(disk, "size=8m")
            case.hold(server, root)
        free += 1 if EVERY_STEP else 13
    assert problems == {("E622", "No space left on device")}


def leftovers(root):
    """What an act could not tidy up any more."""
    return [place for place in (root / "builds").glob(".*") if place.name != ".spare"]


def test_a_disk_that_is_only_read(server, cases, tmp_path):
    case = cases["forth"]
    with a_small_disk(tmp_path / "disk", "8m") as disk, closing(server.target(disk / "web")) as target:
        root = disk / "web"
        case.begin(root)
        remount(disk, "ro")
        with pytest.raises(Trouble) as told:
            bring(target, case.two)
        assert (told.value.code.id, told.value.facts["problem"]) == ("E622", "Read-only file system")
        assert target.live().build == manifest_of(case.one).build
        assert served(root) == FIRST
        remount(disk, "rw")
        case.hold(server, root)
