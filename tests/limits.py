"""Work that must end: tried in a process that may use only so much of the processor, so that a busy machine, where
everything takes longer, fails no test.
"""

import os
import traceback
from collections.abc import Callable

import pytest

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="no limits for a process there")


def ends_within(seconds: int, work: Callable[[], object]) -> bool:
    """Whether work ends, without an error, before it has used so many seconds of the processor."""
    import resource

    child = os.fork()
    if not child:
        code = 1
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
            work()
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1] == 0
