"""The command line with a clock at the stages of a push: `python -m benchmarks.staged LOG WORDS …`.

Each stage leaves a line in LOG: its name, seconds of wall and of CPU time. A stage within another counts in both.
"""

import sys
import time
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any

STAGES = {
    "plugins.hooks.pushed:opened": "settings and plugins",
    "plugins.hooks.taken:opened": "settings and plugins",
    "plugins.hooks.verdicts:lay_out": "laying out",
    "plugins.engine.pelican:build": "building",
    "plugins.deploy.commands:manifest_of": "hashing",
    "plugins.deploy.commands:plan_of": "plan",
    "plugins.deploy.commands:pass_gates": "gates",
    "plugins.deploy.directory:Directory.live": "reading what is live",
    "plugins.deploy.directory:Directory.deploy": "links and switch",
    "plugins.deploy.directory:Directory.unlike": "comparing",
    "plugins.deploy.commands:_remember": "keeping the manifest",
    "plugins.deploy.commands:write_addresses": "ledger",
}
"""Where a stage is called, and its name."""
START = "Python and modules"


def main() -> None:
    """Run the words behind the log's name as `./portal` does."""
    log = Path(sys.argv[1])
    del sys.argv[1]
    import commandline

    for place, name in STAGES.items():
        module, _, path = place.partition(":")
        *above, last = path.split(".")
        holder: Any = import_module(module)
        for part in above:
            holder = getattr(holder, part)
        setattr(holder, last, timed(getattr(holder, last), name, log))
    tell(log, START, time.process_time(), time.process_time())  # of waiting for the disk nothing is known here
    commandline.main()


def timed(function: Callable[..., Any], name: str, log: Path) -> Callable[..., Any]:
    """The function, which tells how long it took."""

    @wraps(function)
    def with_a_clock(*given: Any, **named: Any) -> Any:
        wall, cpu = time.perf_counter(), time.process_time()
        try:
            return function(*given, **named)
        finally:
            tell(log, name, time.perf_counter() - wall, time.process_time() - cpu)

    return with_a_clock


def tell(log: Path, name: str, wall: float, cpu: float) -> None:
    """One line."""
    with log.open("a", encoding="utf-8") as stream:
        stream.write(f"{wall:.3f} {cpu:.3f} {name}\n")


if __name__ == "__main__":
    main()
