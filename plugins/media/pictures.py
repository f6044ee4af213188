"""Contract (body to be written): one picture file's bytes in, the files the portal serves out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendition:
    """One served file: `name` is `foto-960.<hash>.webp`, without a folder."""

    name: str
    width: int
    height: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Renditions:
    """Narrowest first; the last is the widest (≤ 1600 px). `share` is a JPEG of 1200 × 630, ≤ 300 KB."""

    sizes: tuple[Rendition, ...]
    share: Rendition
