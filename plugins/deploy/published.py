"""The manifest of each deploy, kept by the operator: a live site is compared with it, never with itself.

Beside it stands when the site has to be another though nobody writes a word. That is no part of the manifest, which
everybody can read: it would tell that there is an embargo, and until when.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from plugins.deploy.codes import PLACE_FAULT
from plugins.deploy.manifest import BadManifest, Manifest, read_manifest
from plugins.engine.trouble import Trouble
from plugins.whole_files import OWNER_ONLY, write_whole

FOLDER = ".published"


def keep(root: Path, target: str, manifest: Manifest) -> None:
    """Keep what is live at a target from now on. Raises Trouble."""
    write(place_of(root, target), manifest.data())


def keep_due(root: Path, target: str, due: datetime | None) -> None:
    """Keep the moment from which the site has to be another; None: nobody knows one. Raises Trouble."""
    write(_due_place(root, target), due.isoformat().encode() if due else b"")


def kept(root: Path, target: str) -> Manifest | None:
    """What was deployed to a target last from here; None when nothing was, or it cannot be read."""
    with suppress(OSError, BadManifest):
        return read_manifest(place_of(root, target).read_bytes())
    return None


def due(root: Path, target: str) -> datetime | None:
    """The moment that was kept last."""
    with suppress(OSError, ValueError):
        return datetime.fromisoformat(_due_place(root, target).read_text(encoding="utf-8"))
    return None


def targets(root: Path) -> tuple[str, ...]:
    """The targets of which something is kept."""
    return tuple(sorted(place.stem for place in (root / FOLDER).glob("*.json")))


def write(place: Path, data: bytes) -> None:
    """Something to be kept. Raises Trouble."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, data, OWNER_ONLY)
    except OSError as error:
        raise Trouble(PLACE_FAULT, path=place, problem=error.strerror or error) from error


def place_of(root: Path, target: str) -> Path:
    """The file of a target."""
    return root / FOLDER / f"{target}.json"


def _due_place(root: Path, target: str) -> Path:
    return root / FOLDER / "due" / target
