"""The two trees that are built whole: the small one with every state (tests/site), and the portal's own (content/)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from plugins.engine.build import PLAIN, Wishes
from plugins.engine.pelican import open_portal
from plugins.engine.report import Silence

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "site" / "siteconf.py"
REAL = ROOT / "publishconf.py"
NOW = "2026-02-01"
ORIGIN = "https://warta.contoh.example"
TEXT = {".html", ".xml", ".json", ".txt", ".css", ".svg", ""}


@dataclass(frozen=True)
class Site:
    """A built site: its files by address, its pages parsed once."""

    folder: Path

    @cached_property
    def files(self) -> dict[str, Path]:
        """Path relative to the output (forward slashes) to the file, in order."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return dict(sorted((path.relative_to(self.folder).as_posix(), path) for path in found))

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        """Address to parsed page, for every HTML file."""
        return {
            address_of(name): BeautifulSoup(path.read_bytes(), "lxml")
            for name, path in self.files.items()
            if name.endswith(".html")
        }

    def page(self, address: str) -> BeautifulSoup:
        return self.pages[address]

    def text(self, name: str) -> str:
        return self.files[name].read_text(encoding="utf-8")

    def pictures(self) -> Iterator[Path]:
        return (path for path in self.files.values() if path.suffix in {".png", ".jpg", ".webp"})


def address_of(name: str) -> str:
    """The address a file is served at."""
    return "/" + name.removesuffix("index.html")


def build(settings: Path, output: Path, wishes: Wishes = PLAIN, **overrides: Any) -> Site:
    """Build as the command would, in this process; `overrides` are settings by name."""
    portal = open_portal(settings, {"NOW": NOW, "SITEURL": ORIGIN, "OUTPUT_PATH": str(output)} | overrides)
    portal.build(output, Silence(), wishes)
    return Site(output)
