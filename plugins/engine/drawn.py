"""Drawings kept from build to build: an address stands for one picture for ever, so each is drawn once a machine."""

import pickle
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from plugins.page import Drawing

DIGEST = 16  # bytes before the picture's own, so that a damaged or half-written file is not believed


def draw(given: bytes) -> bytes:
    """The task: a pickled drawing, and the folder in which drawings are kept or None, to the picture's bytes."""
    drawing, folder = pickle.loads(given)
    return drawn(drawing, folder)


def drawn(drawing: Drawing, folder: Path | None) -> bytes:
    """Its bytes, kept in `folder` if there is one. A folder that cannot be written costs time, nothing else."""
    if folder is None:
        return drawing.draw(*drawing.words)
    file = folder / drawing.address.rpartition("/")[2]
    kept = b""
    with suppress(OSError):
        kept = file.read_bytes()
    if len(kept) > DIGEST and kept[:DIGEST] == _digest(kept[DIGEST:]):
        return kept[DIGEST:]
    content = drawing.draw(*drawing.words)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_digest(content) + content)
    return content


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=DIGEST).digest()
