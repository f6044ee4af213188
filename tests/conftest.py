"""What tests of several rooms stand on: the two whole sites, built once in each test process."""

import pytest


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """The small site with every state, as published on 1 February 2026."""
    from tests.whole.sites import SMALL, build

    return build(SMALL, tmp_path_factory.mktemp("small") / "output")


@pytest.fixture(scope="session")
def real(tmp_path_factory):
    """The portal's own content, as published on 1 February 2026."""
    from tests.whole.sites import REAL, build

    return build(REAL, tmp_path_factory.mktemp("real") / "output")
