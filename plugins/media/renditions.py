"""What a picture becomes, as values: nothing here knows how it is done, which takes a while to load."""

from dataclasses import dataclass, field, replace
from hashlib import sha256

WIDTHS = (480, 960, 1600)
SHARE_SIZE = (1200, 630)


@dataclass(frozen=True, slots=True)
class Rendition:
    """One served file: `name` is `foto-960.<hash>.webp`, without a folder, and says what its bytes are."""

    name: str
    width: int
    height: int
    content: bytes = field(default=b"", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Renditions:
    """Narrowest first; the last is the widest (≤ 1600 px). `share` is a JPEG of 1200 × 630, ≤ 300 KB."""

    sizes: tuple[Rendition, ...]
    share: Rendition

    def files(self) -> tuple[Rendition, ...]:
        """All of them."""
        return (*self.sizes, self.share)

    def bare(self) -> "Renditions":
        """The same without the bytes."""
        return Renditions(tuple(replace(size, content=b"") for size in self.sizes), replace(self.share, content=b""))


def is_rendition(name: str, content: bytes) -> bool:
    """Whether these are the bytes that a rendition's name speaks of."""
    return name.split(".")[-2:-1] == [mark_of(content)]


def mark_of(content: bytes) -> str:
    """The part of a rendition's name that is of its bytes."""
    return sha256(content).hexdigest()[:8]
