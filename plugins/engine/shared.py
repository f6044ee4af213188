"""What all tasks have in common: bytes in, bytes out, done by our code only; and what those of a kind are given alike.

Kept apart from who does them, as reading stands on it.
"""

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

from plugins.engine.digests import code_digest

Task = Callable[[bytes], bytes]

Shared = bytes | str
"""Pickled; or the path of a file that holds it, for processes of this machine."""


def by_our_code(code: bytes, task: Task, given: bytes) -> bytes | None:
    """What the task makes of it; None in a process whose code is not that of this digest."""
    return task(given) if code_digest() == code else None


def unpacked(shared: Shared) -> Any:
    """The value, unpickled."""
    return pickle.loads(shared if isinstance(shared, bytes) else Path(shared).read_bytes())
