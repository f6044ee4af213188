"""What tests of several rooms stand on: the two whole sites, built once in each test process."""

import gc

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes says nothing: the machine may be busy.
settings.register_profile("whole", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("whole")

# Modules and thousands of tests stay to the end: looking through them for garbage takes a tenth of the time.
gc.disable()  # where tests are only handed out to other processes, to the end


def pytest_itemcollected(item):
    if getattr(getattr(item, "function", None), "is_hypothesis_test", False):  # a law is tried on many examples
        item.add_marker(pytest.mark.slow)


def pytest_collection_finish():
    gc.collect()
    gc.freeze()
    gc.enable()


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
