"""What one run leaves to the next, in a file beside the manifests. It may be deleted: a round begins anew."""

import json
from contextlib import suppress
from pathlib import Path

from plugins.deploy.published import FOLDER, write
from plugins.watch.chosen import Memory


def remembered(root: Path, target: str) -> Memory:
    """What the run before left; nothing when there is nothing that can be read."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
        told = json.loads(_place(root, target).read_bytes())
        seen = {str(path): str(digest) for path, digest in told["seen"].items()}
        return Memory(seen, str(told["after"]), tuple(map(str, told["wrong"])), int(told["runs"]))
    return Memory()


def remember(root: Path, target: str, memory: Memory) -> None:
    """Leave it to the next run. Raises Trouble."""
    write(_place(root, target), json.dumps(memory._asdict()).encode())


def _place(root: Path, target: str) -> Path:
    return root / FOLDER / "watch" / f"{target}.json"
