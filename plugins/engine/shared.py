"""What all tasks of a kind are given alike; kept apart from who does them, as reading stands on it."""

import pickle
from pathlib import Path
from typing import Any

Shared = bytes | str
"""Pickled; or the path of a file that holds it, for processes of this machine."""


def unpacked(shared: Shared) -> Any:
    """The value, unpickled."""
    return pickle.loads(shared if isinstance(shared, bytes) else Path(shared).read_bytes())
