"""The small site as it is meant to come out, kept in tests/golden/site; `./portal golden` writes it anew, with
tests/golden/hosting.

Text is kept as it is. A picture's bytes belong to the version of the library that wrote it, and its name to its bytes:
so pictures are kept as well, and compared by size and look where the bytes differ.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

from plugins.engine.output import MARKER
from tests.hosting import generated
from tests.whole.sites import ROOT, SMALL, Site, build

GOLDEN = ROOT / "tests" / "golden" / "site"
PICTURES = {".png", ".jpg", ".webp"}
CLOSE = 3.0  # mean difference of a channel, of 255


def golden() -> Site:
    return Site(GOLDEN)


def looks_alike(one: Path, other: Path) -> bool:
    """Same size, and hardly a difference that an eye could find."""
    if one.read_bytes() == other.read_bytes():
        return True
    with Image.open(one) as first, Image.open(other) as second:
        if first.size != second.size:
            return False
        difference = ImageChops.difference(first.convert("RGB"), second.convert("RGB"))
    return max(ImageStat.Stat(difference).mean) <= CLOSE


def write() -> None:
    """Build the small site and keep it, and what is generated for servers."""
    generated.write()
    with tempfile.TemporaryDirectory() as folder:
        site = build(SMALL, Path(folder) / "output")
        shutil.rmtree(GOLDEN, ignore_errors=True)
        for name, path in site.files.items():
            if name != MARKER:
                target = GOLDEN / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
        sys.stdout.write(f"{GOLDEN.relative_to(ROOT).as_posix()}: {len(site.files) - 1}\n")


if __name__ == "__main__":
    write()
