"""A correction that stands in the header must stand in the text, too."""

import re
from collections.abc import Iterator

from plugins.findings import Finding
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import rule
from plugins.rules import facts_codes as codes

SHORTEST = 4  # characters; shorter words may stand anywhere
_CERTAIN = re.compile(r"[\dA-Z]")  # a number or a name; other words may be right in another place


@rule(
    codes.NOT_CORRECTED,
    wrong="Loket dibuka 23 November. (Ralat: semula “23 November”, seharusnya “24 November”.)",
    right="Loket dibuka 24 November.",
)
def text_is_corrected(manuscript: Manuscript) -> Iterator[Finding]:
    """What the newest correction calls wrong has left the text, or stands there beside what is right."""
    corrections = [change for change in manuscript.release.changes if change.kind == "correction"]
    if not corrections or manuscript.hides_text:
        return
    was, now = corrections[-1].was, corrections[-1].now
    if len(was) < SHORTEST or not _CERTAIN.search(was):
        return
    if any(_place(now, block.text) is not None for block in manuscript.texts):
        return
    for block in manuscript.texts:
        place = _place(was, block.text)
        if place is not None:
            yield manuscript.finding(block.line_of(place), codes.NOT_CORRECTED, was=was, now=now)
            return


def _place(words: str, text: str) -> int | None:
    """Where whole words stand in a text, on one line or two."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = re.search(rf"(?<!\w){pattern}(?!\w)", text)
    return found.start() if found else None
