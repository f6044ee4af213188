"""The compressed twins of a text file: `.br` and `.gz` beside it, which servers send as they are to who takes them.

Made once, when the file is made, so that no server compresses anything. The same bytes in, the same bytes out. Levels
and their reasons: docs/decisions/0013-compressed-twins.md.
"""

import gzip
from collections.abc import Container

BROTLI, GZIP = ".br", ".gz"
TWINS = (GZIP, BROTLI)
ENDINGS = (".html", ".css", ".js", ".svg", ".xml", ".json", ".txt", ".ics", ".csv", ".webmanifest")
LEAST = 1024  # bytes; below, a twin saves nothing that a packet would notice
FOR_EVER = "aset/"  # written once and never changed: worth more time


def has_twins(path: str, size: int) -> bool:
    """Whether a file of the output, by its path, is sent smaller when it is compressed."""
    return size >= LEAST and path.endswith(ENDINGS)


def is_twin(path: str, files: Container[str]) -> bool:
    """Whether a file is another one of them compressed: it says nothing that the other does not."""
    return path.endswith(TWINS) and path[:-3] in files


def twins_of(path: str, content: bytes) -> dict[str, bytes]:
    """The twins of a file of the output (its path is relative to it), by the ending that follows the file's whole name;
    none for what is small or packed already."""
    if not has_twins(path, len(content)):
        return {}
    import brotli  # builds that publish nothing do without

    level = 11 if path.startswith(FOR_EVER) else 5
    small = brotli.compress(content, mode=brotli.MODE_TEXT, quality=level)
    return {BROTLI: small, GZIP: gzip.compress(content, 9, mtime=0)}
