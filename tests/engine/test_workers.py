"""Whoever does the work, results come in the order of the tasks, and no more is under way than is told."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.engine.digests import code_digest
from plugins.engine.shared import by_our_code, unpacked
from plugins.engine.trouble import Trouble
from plugins.engine.workers import AHEAD, Workers, cores
from tests.engine.served import wait_for

ROOT = Path(__file__).parents[2]
TASKS = [str(number).encode() for number in range(40)]


def twice(given: bytes) -> bytes:
    """A task."""
    return given * 2


def slow_first(given: bytes) -> bytes:
    """A task whose first one takes longest: others are done before it."""
    total = 0
    for number in range(300_000 if given == TASKS[0] else 10):
        total += number
    return given + str(total > 0).encode()


def where(given: bytes) -> bytes:
    """A task that tells which process did it."""
    return str(os.getpid()).encode()


def failing(given: bytes) -> bytes:
    """A task that fails."""
    return b"%d" % (1 // len(given.strip(b"7")))


class Ring:
    """Something that only the garbage collector can take away."""

    alive = 0

    def __init__(self) -> None:
        self.itself = self
        Ring.alive += 1

    def __del__(self) -> None:
        Ring.alive -= 1


def littering(given: bytes) -> bytes:
    """A task that leaves such a thing behind."""
    Ring()
    return given


def dying(given: bytes) -> bytes:
    """A task that takes its process along."""
    os._exit(9)


@pytest.fixture(scope="module")
def pool() -> Iterator[Workers]:
    """Two processes, started when they are first needed."""
    with Workers(2) as workers:
        yield workers


@pytest.mark.parametrize("task", [twice, slow_first])
def test_a_pool_says_what_this_process_says_in_the_same_order(pool: Workers, task: object) -> None:
    with Workers(1) as alone:
        expected = list(alone.run(task, TASKS, True))  # type: ignore[arg-type]

    assert list(pool.run(task, TASKS, True)) == list(pool.run(task, TASKS, False)) == expected  # type: ignore[arg-type]
    assert expected == [task(given) for given in TASKS]  # type: ignore[operator]


def test_what_tasks_share_lies_in_a_file_for_a_pool_and_goes_along_otherwise() -> None:
    with Workers(2) as workers, Workers(2, cluster="tcp://contoh.example:8786") as cluster:
        file = workers.shared(["isi"], much=True)
        along = (workers.shared(["isi"], much=False), cluster.shared(["isi"], much=True))

        assert [unpacked(item) for item in (file, *along)] == [["isi"]] * 3
        assert isinstance(file, str)
        assert all(isinstance(item, bytes) for item in along)
    assert not Path(file).exists()


def test_without_a_place_for_it_what_tasks_share_goes_along(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))

    with Workers(2) as workers:
        assert unpacked(workers.shared("isi", much=True)) == "isi"
        assert isinstance(workers.shared("isi", much=True), bytes)


def test_much_is_done_elsewhere_and_little_here(pool: Workers) -> None:
    here = str(os.getpid()).encode()

    assert set(pool.run(where, TASKS, False)) == {here}
    assert here not in set(pool.run(where, TASKS, True))


def test_nobody_is_woken_for_little_and_nobody_at_all_when_there_is_nobody_else() -> None:
    here = str(os.getpid()).encode()
    with Workers(2) as workers, Workers(1) as alone:
        assert set(workers.run(where, TASKS, False)) == {here}
        assert set(alone.run(where, TASKS, True)) == {here}
        assert workers._executor is alone._executor is None


def test_only_a_window_of_tasks_is_under_way(pool: Workers) -> None:
    taken, most = 0, 0

    def given() -> Iterator[bytes]:
        nonlocal taken
        for task in TASKS:
            taken += 1
            yield task

    for done, _ in enumerate(pool.run(twice, given(), True)):
        most = max(most, taken - done)

    assert taken == len(TASKS)
    assert 2 < most <= AHEAD * 2


def test_alone_each_task_is_asked_for_when_its_turn_comes() -> None:
    taken = []

    def given() -> Iterator[bytes]:
        for task in TASKS:
            taken.append(task)
            yield task

    with Workers(1) as alone:
        for done, _ in enumerate(alone.run(twice, given(), True), 1):
            assert len(taken) == done


def test_no_tasks_give_no_results(pool: Workers) -> None:
    assert list(pool.run(twice, [], True)) == []


@pytest.mark.parametrize("much", [True, False])
def test_a_task_that_fails_fails_here_and_the_pool_goes_on(pool: Workers, much: bool) -> None:
    with pytest.raises(ZeroDivisionError):
        list(pool.run(failing, TASKS, much))

    assert list(pool.run(twice, TASKS[:3], much)) == [b"00", b"11", b"22"]


def test_whoever_stops_listening_leaves_nothing_behind(pool: Workers) -> None:
    results = pool.run(twice, TASKS, True)
    assert next(results) == b"00"
    results.close()  # type: ignore[attr-defined]

    assert list(pool.run(twice, TASKS[:2], True)) == [b"00", b"11"]


def test_a_process_that_dies_is_told_in_words() -> None:
    with Workers(2) as workers, pytest.raises(Trouble) as caught:
        list(workers.run(dying, TASKS, True))

    assert caught.value.code.id == "E219"


def test_the_program_that_was_started_is_as_it_was(pool: Workers) -> None:
    """While processes start, they must not see it; afterwards, everything else must."""
    import __main__

    before = dict(vars(__main__))
    list(pool.run(twice, TASKS, True))

    assert dict(vars(__main__)) == before


def test_there_are_as_many_as_cores_unless_a_number_is_given() -> None:
    assert Workers().count == cores() >= 1
    assert Workers(3).count == 3
    assert not Workers(1).many
    assert Workers(1, "tcp://10.0.0.5:8786").many


def test_a_process_with_other_code_does_nothing() -> None:
    assert by_our_code(code_digest(), twice, b"a") == b"aa"
    assert by_our_code(b"another", twice, b"a") is None


def test_code_that_changes_while_it_runs_is_told(pool: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.engine.workers.code_digest", lambda: b"another")

    with pytest.raises(Trouble) as told:
        list(pool.run(twice, TASKS, True))

    assert told.value.code.id == "E220"


def sleepy(given: bytes) -> bytes:
    """A task that takes its time, so that both processes are begun."""
    time.sleep(0.5)
    return given


INTERRUPTED = """import sys, time
from plugins.engine.workers import Workers
from tests.engine.test_workers import sleepy

try:
    with Workers(2) as workers:
        list(workers.run(sleepy, [b"a"] * 2, True))
        print("idle", flush=True)
        time.sleep(30)
except KeyboardInterrupt:
    sys.exit(130)
"""


KILLED = """import os, signal
from plugins.engine.workers import Workers
from tests.engine.test_workers import where

with Workers(2) as workers:
    print(*{pid.decode() for pid in workers.run(where, [b"a"] * 8, True)}, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal there")
def test_processes_of_a_killed_build_do_not_stay() -> None:
    done = subprocess.run([sys.executable, "-c", KILLED], cwd=ROOT, capture_output=True, text=True, timeout=60)
    pids = [int(pid) for pid in done.stdout.split()]

    assert pids != []
    wait_for(lambda: not any(map(_runs, pids)), "the processes of the pool have ended")


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no groups of processes there")
def test_ctrl_c_reaches_a_whole_terminal_and_is_told_once() -> None:
    command = [sys.executable, "-c", INTERRUPTED]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, text=True, start_new_session=True, **pipes) as process:  # type: ignore[call-overload]
        assert process.stdout.readline() == "idle\n"
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=30)

    assert process.returncode == 130
    assert "Traceback" not in told


def test_what_a_task_leaves_behind_is_gone_before_the_next_one_begins() -> None:
    """What is garbage when a task freezes all there is would stay as long as the process."""
    with Workers(1) as workers:
        left = [Ring.alive for _ in workers.run(littering, TASKS, much=True)]

    assert left == [0] * len(TASKS)
