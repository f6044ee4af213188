"""The same tasks on a Dask cluster. Workers need our code and packages, and nothing of our files."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any

from plugins.engine.codes import NO_CLUSTER, NO_DISTRIBUTED
from plugins.engine.trouble import Trouble

PATIENCE = 10  # seconds to wait for the scheduler


@contextmanager
def connected(address: str) -> Iterator[tuple[Executor, int]]:
    """An executor on the cluster whose scheduler listens at `address`, and how many tasks it can do at once."""
    try:
        import distributed
    except ImportError as error:
        raise Trouble(NO_DISTRIBUTED) from error
    opened: Any = distributed.Client  # it comes with half its types
    try:
        client = opened(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise Trouble(NO_CLUSTER, address=address, problem=str(error) or type(error).__name__) from error
    with client:
        threads = sum(client.nthreads().values())
        if not threads:
            raise Trouble(NO_CLUSTER, address=address, problem="0 workers")
        # Pure tasks would be known by their arguments and done once; ours are large, and each is asked for once.
        yield client.get_executor(pure=False), threads
