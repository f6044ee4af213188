"""A Dask cluster does the work: real scheduler, real workers, the same bytes; who cannot be trusted is refused."""

import os
import shutil
import socket
import subprocess
import sys
from contextlib import ExitStack, contextmanager

import pytest

from plugins.engine import make, pictures, read
from plugins.engine.trouble import Trouble
from tests.engine.edits import EDITS, new_world
from tests.engine.portal import ROOT
from tests.engine.twice import build, build_cold, build_on, difference, files_of, shown

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("default"),  # Dask has warnings of its own
]
PATIENCE = 60  # seconds until all have found each other


@contextmanager
def process(folder, *words, code=ROOT):
    """A command of Dask's, whose modules are those of `code`."""
    environment = {**os.environ, "PYTHONPATH": str(code), "DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED": "False"}
    with (folder / "log.txt").open("ab") as log:
        command = [sys.executable, "-m", *words]
        started = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
    try:
        yield started
    finally:
        started.terminate()
        try:
            started.wait(20)
        except subprocess.TimeoutExpired:
            started.kill()
            started.wait()


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def cluster(folder, workers, code=ROOT):
    """The address of a scheduler on the loopback, with so many workers."""
    from distributed import Client  # takes a second, also of those who run none of these tests

    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    with process(
        folder, "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"
    ):
        working = ("--no-nanny", "--no-dashboard", "--nthreads", "1", "--host", "127.0.0.1", "--memory-limit", "0")
        with all_of(
            process(folder, "distributed.cli.dask_worker", address, *working, "--name", str(n), code=code)
            for n in range(workers)
        ):
            with Client(address, timeout=PATIENCE, set_as_default=False) as client:  # waits until one listens
                if workers:
                    client.wait_for_workers(workers, timeout=PATIENCE)
            yield address


@contextmanager
def all_of(contexts):
    with ExitStack() as held:
        yield [held.enter_context(one) for one in contexts]


@pytest.fixture(scope="module")
def two_workers(tmp_path_factory):
    with cluster(tmp_path_factory.mktemp("cluster"), 2) as address:
        yield address


@pytest.fixture(autouse=True)
def all_is_much(monkeypatch):
    """However little there is to do, it goes out."""
    for module in (read, make, pictures):
        monkeypatch.setattr(module, "MUCH", 1)


@pytest.fixture
def world(tmp_path):
    return new_world(tmp_path / "world", has_pictures=True)


def test_a_cluster_gives_the_same_bytes_as_this_process(world, two_workers):
    done = build(world, cluster=two_workers)

    cold = build_cold(world)
    assert done.report.read == cold.report.read > 0
    assert difference(done, cold) == [], shown(done, cold)


def test_a_cluster_builds_on_as_this_process_does(world, two_workers):
    build(world)
    for name in ("title_edited", "official_changed", "picture_replaced", "agency_changed"):
        EDITS[name](world, lambda items: next(iter(items)))
    done = build_on(world, cluster=two_workers)

    assert difference(done, build_cold(world)) == []


def test_what_a_cluster_has_built_is_not_built_again_here(world, two_workers):
    build(world, cluster=two_workers)

    again = build_on(world)

    assert (again.report.read, again.report.made) == (0, 0)


def test_workers_with_other_code_are_refused_and_nothing_is_written(world, tmp_path):
    code = tmp_path / "code"
    shutil.copytree(ROOT / "plugins", code / "plugins", ignore=shutil.ignore_patterns("__pycache__"))
    with (code / "plugins" / "dates.py").open("a", encoding="utf-8") as stream:
        stream.write("\n# other code\n")
    build(world)
    old = files_of(world.output)
    EDITS["title_edited"](world, lambda items: next(iter(items)))
    (tmp_path / "cluster").mkdir()

    with cluster(tmp_path / "cluster", 1, code) as address, pytest.raises(Trouble) as told:
        build(world, cluster=address)

    assert told.value.code.id == "E218"
    assert files_of(world.output) == old


def test_workers_with_other_code_are_refused_when_only_pages_are_to_be_made(world, tmp_path):
    code = tmp_path / "code"
    shutil.copytree(ROOT / "plugins", code / "plugins", ignore=shutil.ignore_patterns("__pycache__"))
    with (code / "plugins" / "pages" / "home.py").open("a", encoding="utf-8") as stream:
        stream.write("\n# other code\n")
    build(world)
    EDITS["theme_changed"](world, lambda items: next(iter(items)))
    (tmp_path / "cluster").mkdir()

    with cluster(tmp_path / "cluster", 1, code) as address, pytest.raises(Trouble) as told:
        build(world, cluster=address)

    assert told.value.code.id == "E218"


def test_a_scheduler_without_workers_is_told(world, tmp_path):
    (tmp_path / "cluster").mkdir()

    with cluster(tmp_path / "cluster", 0) as address, pytest.raises(Trouble) as told:
        build(world, cluster=address)

    assert told.value.code.id == "E221"


def test_no_cluster_at_an_address_is_told(world, monkeypatch):
    monkeypatch.setattr("plugins.engine.cluster.PATIENCE", 1)

    with pytest.raises(Trouble) as told:
        build(world, cluster=f"tcp://127.0.0.1:{free_port()}")

    assert told.value.code.id == "E221"


@pytest.mark.parametrize("address", ["bukan alamat", "http://127.0.0.1:1", "tcp://", "tcp://127.0.0.1:abc"])
def test_what_is_no_address_is_told(world, address):
    with pytest.raises(Trouble) as told:
        build(world, cluster=address)

    assert told.value.code.id == "E221"
