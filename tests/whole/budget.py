"""What a first visit transfers, in bytes: a page, the stylesheet, the headline face, the icon.

`./portal budget` prints it, and ends with 1 when it is too much.
Photos are left out: their number is the editors' choice. Headers of responses are left out too.
"""

import gzip
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from plugins.gates.sizes import CSS_LIMIT, FONT_LIMIT, LEVEL, PAGE_LIMIT
from tests.whole.sites import REAL, SMALL, Site, build
from tests.whole.templates import REAL_EXAMPLES, SMALL_EXAMPLES

PARTS = re.compile(r'<link rel="(?:icon|preload|stylesheet)" href="/([^"]+)"')


@dataclass(frozen=True)
class Weight:
    """Bytes of one page's first visit."""

    page: int
    stylesheet: int
    font: int
    icon: int

    @property
    def total(self) -> int:
        return self.page + self.stylesheet + self.font + self.icon


def zipped(content: bytes) -> int:
    return len(gzip.compress(content, LEVEL, mtime=0))


def weigh(site: Site, name: str) -> Weight:
    """The first visit to a file of a site; it names exactly one stylesheet, one face and one icon."""
    html = site.files[name].read_bytes()
    parts = {path.rpartition(".")[2]: site.files[path].read_bytes() for path in PARTS.findall(html.decode())}
    return Weight(zipped(html), zipped(parts["css"]), len(parts["woff2"]), zipped(parts["svg"]))


def table(site: Site, examples: dict[str, str]) -> list[str]:
    """A line for each example: what it is, and its bytes."""
    lines = []
    for what, address in examples.items():
        name = address.lstrip("/") + ("index.html" if address.endswith("/") else "")
        weight = weigh(site, name)
        lines.append(f"{what:<26}{weight.page:>8}{weight.total:>8}  {weight.total / PAGE_LIMIT:>5.0%}")
    return lines


def write() -> None:
    """Build both sites and print the table; end with 1 when a budget is broken."""
    with tempfile.TemporaryDirectory() as folder:
        real, small = build(REAL, Path(folder) / "real"), build(SMALL, Path(folder) / "small")
        shared = weigh(real, "index.html")
        told = [
            f"bytes: CSS {shared.stylesheet} of {CSS_LIMIT}, font {shared.font} of {FONT_LIMIT}, icon {shared.icon}",
            "",
            f"{'page without photos':<26}{'gzip':>8}{'in all':>8}  of {PAGE_LIMIT}",
            *table(real, REAL_EXAMPLES),
            *table(small, SMALL_EXAMPLES),
        ]
        heaviest = max(
            (weigh(site, name).total, name) for site in (real, small) for name in site.files if name.endswith(".html")
        )
    told += ["", f"heaviest of all: {heaviest[1]}, {heaviest[0]}"]
    sys.stdout.write("\n".join(told) + "\n")
    broken = shared.stylesheet > CSS_LIMIT or shared.font > FONT_LIMIT or heaviest[0] > PAGE_LIMIT
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    write()
