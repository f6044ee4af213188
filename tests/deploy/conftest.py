"""A real sshd for the tests that deploy by ssh, one in each test process, and what they deploy."""

from contextlib import closing

import pytest

from tests.deploy.sites import FIRST, SECOND, an_output


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    from tests.deploy.sshd import an_sshd

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
