"""The theme's files as assets: one joined stylesheet, the headline face with its licence, the icon.

Each address carries the hash of its bytes, so a browser may keep the file for ever.
"""

import re
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from plugins.page import Asset

IMPORT = re.compile(r'^@import url\("([^"]+)"\);$', re.MULTILINE)
FOLDER = "/aset/"


@dataclass(frozen=True)
class ThemeAssets:
    """Root-relative addresses of the stylesheet, face and icon; `files` is all that must be published."""

    stylesheet: str
    font: str
    icon: str
    files: tuple[Asset, ...]

    def addresses(self) -> "ThemeAssets":
        """The same without the files: what a page needs to know of them."""
        return replace(self, files=())


def theme_assets(theme: Path) -> ThemeAssets:
    """Join and fingerprint what stands in `theme/static`. Raises OSError for a file that is missing."""
    static = theme / "static"
    font = _asset("warta-display", ".woff2", (static / "fonts" / "warta-display.woff2").read_bytes())
    icon = _asset("ikon", ".svg", (static / "img" / "ikon.svg").read_bytes())
    licence = Asset(f"{FOLDER}OFL.txt", (static / "fonts" / "OFL.txt").read_bytes())
    css = joined_css(static / "css").replace("../fonts/warta-display.woff2", font.address)
    stylesheet = _asset("portal", ".css", css.encode("utf-8"))
    return ThemeAssets(stylesheet.address, font.address, icon.address, (stylesheet, font, icon, licence))


def joined_css(folder: Path) -> str:
    """One stylesheet: `portal.css` with each of its @import lines replaced by that file, in that order.

    Every file sits in its own cascade layer, so joining changes nothing.
    """
    entry = (folder / "portal.css").read_text(encoding="utf-8")
    return IMPORT.sub(lambda match: (folder / match[1]).read_text(encoding="utf-8").rstrip("\n"), entry)


def _asset(name: str, ending: str, content: bytes) -> Asset:
    return Asset(f"{FOLDER}{name}.{blake2b(content, digest_size=5).hexdigest()}{ending}", content)
