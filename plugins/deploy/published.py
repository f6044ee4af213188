"""The manifest of each deploy, kept by the operator: a live site is compared with it, never with itself."""

from contextlib import suppress
from pathlib import Path

from plugins.deploy.codes import PLACE_FAULT
from plugins.deploy.manifest import BadManifest, Manifest, read_manifest
from plugins.engine.trouble import Trouble
from plugins.whole_files import OWNER_ONLY, write_whole

FOLDER = ".published"


def keep(root: Path, target: str, manifest: Manifest) -> None:
    """Keep what is live at a target from now on. Raises Trouble."""
    place = place_of(root, target)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, manifest.data(), OWNER_ONLY)
    except OSError as error:
        raise Trouble(PLACE_FAULT, path=place, problem=error.strerror or error) from error


def kept(root: Path, target: str) -> Manifest | None:
    """What was deployed to a target last from here; None when nothing was, or it cannot be read."""
    with suppress(OSError, BadManifest):
        return read_manifest(place_of(root, target).read_bytes())
    return None


def place_of(root: Path, target: str) -> Path:
    """The file of a target."""
    return root / FOLDER / f"{target}.json"
