"""Whether a picture is fit for its place: large enough, light enough, lying where chats cut what stands.

Told by `check` alone: what is smaller is still shown. What is known since the picture was read is enough.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from plugins.findings import Code
from plugins.media import codes
from plugins.media.renditions import SHARE_SIZE, WIDTHS, Rendition

LEAST = 800  # pixels of the longer side
HEAVIEST = 5_000_000  # bytes


class Seen(NamedTuple):
    """A picture file: its largest rendition, upright, and the weight of the file itself in bytes."""

    path: str
    largest: Rendition
    weight: int


def unfit(seen: Seen, is_lead: bool) -> Iterator[tuple[Code, Mapping[str, object]]]:
    """What is to be said of a picture: codes with their facts. What is narrower than any rendition is told as such."""
    name, (width, height) = PurePosixPath(seen.path).name, (seen.largest.width, seen.largest.height)
    side = max(width, height)
    if width >= WIDTHS[0]:
        if is_lead and side < SHARE_SIZE[0]:
            yield codes.SMALL_LEAD, {"name": name, "side": side, "least": SHARE_SIZE[0]}
        elif side < LEAST:
            yield codes.SMALL, {"name": name, "side": side, "least": LEAST}
    if is_lead and height > width:
        yield codes.UPRIGHT_LEAD, {"name": name}
    if seen.weight > HEAVIEST:
        yield codes.HEAVY, {"name": name, "size": f"{seen.weight / 1_000_000:.1f}".replace(".", ",")}
