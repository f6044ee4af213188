"""The ledger: every address ever published, one a line, sorted. `content/addresses.txt`, and a copy of the operator's.

The copy is kept where the content is only laid out of a commit, which nobody can write to; what counts is both.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from plugins.engine.outcome import address_of
from plugins.findings import Finding
from plugins.gates.codes import BAD_ADDRESS
from plugins.whole_files import write_whole

ADDRESS = re.compile(r"/(?:[^\s/?#\\]+/)*(?:[^\s/?#\\]+)?")
FEEDS = ("atom.xml", "rss.xml", "feed.json")
NOT_FOUND = "404.html"
FILE = 0o644


def addresses_of(paths: Iterable[str]) -> Iterator[str]:
    """What readers keep of an output: pages and feeds. Pictures and files may go with the text that they stood in."""
    for path in paths:
        name = path.rpartition("/")[2]
        if (name.endswith((".html", ".htm")) or name in FEEDS) and path != NOT_FOUND:
            yield address_of(path)


def read_ledger(data: bytes, path: str) -> tuple[frozenset[str], list[Finding]]:
    """The addresses of a ledger, and its lines that are none: a conflict of git's, an edit gone wrong."""
    lines = data.decode("utf-8", "replace").splitlines()
    bad = [number for number, line in enumerate(lines) if line.strip() and not ADDRESS.fullmatch(line)]
    found = [Finding(path, number + 1, BAD_ADDRESS, {"value": lines[number]}) for number in bad]
    return frozenset(filter(ADDRESS.fullmatch, lines)), found


def extend_ledger(place: Path, known: Collection[str], new: Collection[str]) -> bool:
    """Write all that is known and new, unless it stands there; whether anything was written. Raises OSError."""
    wanted = "".join(f"{address}\n" for address in sorted({*known, *new})).encode()
    if place.is_file() and place.read_bytes() == wanted:
        return False
    place.parent.mkdir(parents=True, exist_ok=True)
    write_whole(place, wanted, FILE)
    return True
