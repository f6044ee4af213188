"""Texts that are nearly the same, found among very many without comparing each with each.

A text is known by its sketch: of all its runs of five words the smallest digest in each of 64 drawers. The share of
drawers in which two sketches agree is about the share of runs that the texts have in common. Sketches that agree in a
whole band of drawers meet in one bucket; only those are compared, each with a few, so the work grows with the number
of texts alone.
"""

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import NamedTuple

RUN = 5  # words
DRAWERS = 64
BAND = 4  # drawers that must agree for two texts to meet: those alike by half meet about as often as not
ALIKE = 0.8
MOST_COMPARED = 8  # of one bucket: a thousand copies of a text are each told once, not a thousand times

Sketch = tuple[int, ...]


class Pair(NamedTuple):
    """Two texts that are nearly the same; `other` comes first in the order of paths."""

    path: str
    other: str
    share: float


def sketch(words: Iterable[str]) -> Sketch:
    """What a text is known by; () for one without words. The same on every machine."""
    folded = [word.casefold() for word in words]
    if not folded:
        return ()
    drawers: list[int | None] = [None] * DRAWERS
    for run in {" ".join(folded[start : start + RUN]) for start in range(max(1, len(folded) - RUN + 1))}:
        digest = int.from_bytes(blake2b(run.encode("utf-8", "replace"), digest_size=8).digest(), "big")
        value, drawer = divmod(digest, DRAWERS)
        known = drawers[drawer]
        if known is None or value < known:
            drawers[drawer] = value
    return tuple(_filled(drawers))


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
    return sum(a == b for a, b in zip(one, other, strict=True)) / DRAWERS


def near_duplicates(sketches: Mapping[str, Sketch]) -> list[Pair]:
    """Each text with the one before it, in the order of paths, that it is most alike; only where there is one."""
    buckets: dict[tuple[int, ...], list[str]] = {}
    pairs = []
    for path in sorted(path for path, drawers in sketches.items() if drawers):
        own = sketches[path]
        met: set[str] = set()
        for band in range(0, DRAWERS, BAND):
            bucket = buckets.setdefault((band, *own[band : band + BAND]), [])
            met.update(bucket)
            if len(bucket) < MOST_COMPARED:
                bucket.append(path)
        best = max(((share(own, sketches[other]), other) for other in sorted(met, reverse=True)), default=(0.0, ""))
        if best[0] >= ALIKE:
            pairs.append(Pair(path, best[1], best[0]))
    return pairs
