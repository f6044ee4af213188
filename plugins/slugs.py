"""Text to slug, once, for everyone."""

import re
import unicodedata

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))]
)
"""Names that Windows keeps for itself: it can have no such file, whatever its ending."""


def slug_of(text: str) -> str:
    """Lower-case ASCII words joined by hyphens: `Bimtek & Diklat, Tomoni` is `bimtek-diklat-tomoni`. Idempotent."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))


def is_slug(text: str) -> bool:
    """Whether a text may be a slug."""
    return SLUG.fullmatch(text) is not None
