"""Texts that are nearly the same, found among very many without comparing each with each.

A text is known by its sketch: of all its runs of five words the smallest digest in each of 64 drawers. The share of
drawers in which two sketches agree is about the share of runs that the texts have in common. Sketches that agree in a
whole band of drawers meet in one bucket; only those are compared, each with a few, so the work grows with the number
of texts alone.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from struct import Struct
from typing import NamedTuple

from plugins.findings import ContentPath, Finding
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import comparison
from plugins.rules.duplicates_codes import DUPLICATED_STORY

RUN = 5  # words
DRAWERS = 64
BAND = 4  # drawers that must agree for two texts to meet: those alike by half meet about as often as not
ALIKE = 0.8
MOST_COMPARED = 8  # of one bucket: a thousand copies of a text are each told once, not a thousand times

WORD = re.compile(r"\w+")
PACKED = Struct(f"<{DRAWERS}I")
WIDTH = PACKED.size // DRAWERS  # bytes a drawer

Sketch = bytes


class Pair(NamedTuple):
    """Two texts that are nearly the same; `other` comes first in the order of paths."""

    path: str
    other: str
    share: float


def sketch(words: Iterable[str]) -> Sketch:
    """What a text is known by: a number a drawer, packed; nothing for one without words. The same on every machine."""
    folded = [word.casefold() for word in words]
    if not folded:
        return b""
    drawers: list[int | None] = [None] * DRAWERS
    for run in {" ".join(folded[start : start + RUN]) for start in range(max(1, len(folded) - RUN + 1))}:
        digest = int.from_bytes(blake2b(run.encode("utf-8", "replace"), digest_size=8).digest(), "big")
        value, drawer = divmod(digest, DRAWERS)
        known = drawers[drawer]
        if known is None or value < known:
            drawers[drawer] = value
    return PACKED.pack(*(value & 0xFFFFFFFF for value in _filled(drawers)))


def _filled(drawers: list[int | None]) -> Iterable[int]:
    """An empty drawer has what is in the next full one, and how far that is."""
    full = [place for place, value in enumerate(drawers) if value is not None]
    ahead = 0
    for place, value in enumerate(drawers):
        while ahead < len(full) and full[ahead] < place:
            ahead += 1
        found = full[ahead] if ahead < len(full) else full[0] + DRAWERS
        borrowed = drawers[found % DRAWERS]
        assert borrowed is not None
        yield borrowed if value is not None else hash_of(borrowed, found - place)


def hash_of(value: int, distance: int) -> int:
    """A number of its own for what is borrowed from so far."""
    return (value * 0x9E3779B97F4A7C15 + distance * 0xC2B2AE3D27D4EB4F) % (1 << 58)


def share(one: Sketch, other: Sketch) -> float:
    """The share of their runs that two texts have in common, about."""
    same = [a == b for a, b in zip(PACKED.unpack(one), PACKED.unpack(other), strict=True)]
    return same.count(True) / DRAWERS


def near_duplicates(sketches: Mapping[str, Sketch]) -> list[Pair]:
    """Each text with the one before it, in the order of paths, that it is most alike; only where there is one."""
    buckets: dict[tuple[int, bytes], list[str]] = {}
    pairs = []
    for path in sorted(path for path, drawers in sketches.items() if drawers):
        own = sketches[path]
        met: set[str] = set()
        for band in range(0, len(own), BAND * WIDTH):
            bucket = buckets.setdefault((band, own[band : band + BAND * WIDTH]), [])
            met.update(bucket)
            if len(bucket) < MOST_COMPARED:
                bucket.append(path)
        best = max(((share(own, sketches[other]), other) for other in sorted(met, reverse=True)), default=(0.0, ""))
        if best[0] >= ALIKE:
            pairs.append(Pair(path, best[1], best[0]))
    return pairs


class Note(NamedTuple):
    """What is kept of a release: the line of its title, and its sketch."""

    line: int
    sketch: Sketch


def note_of(manuscript: Manuscript) -> Note:
    """A withdrawn release has no sketch: what took its place may well say the same."""
    line = manuscript.release.line_of("title")
    if manuscript.release.withdrawn:
        return Note(line, b"")
    return Note(line, sketch(word for block in manuscript.prose for word in WORD.findall(block.text)))


@comparison(
    DUPLICATED_STORY,
    note=note_of,
    wrong="Rilis yang sama dikirim dua kali dengan nama berkas lain.",
    right="Satu rilis; tambahannya ditulis di `changes`.",
)
def story_told_once(notes: Mapping[str, Note]) -> Iterator[Finding]:
    """A story stands in one release: nearly the same text under another name splits its readers and its corrections."""
    for path, other, alike in near_duplicates({path: note.sketch for path, note in notes.items()}):
        yield Finding(
            path, notes[path].line, DUPLICATED_STORY, {"other": ContentPath(other), "percent": round(alike * 100)}
        )
