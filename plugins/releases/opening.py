"""The way a text begins and ends: the build adds the dateline and the closing line, so the author must not."""

import re
from collections.abc import Iterator, Sequence

from plugins.findings import Finding
from plugins.releases.body_codes import NO_FIRST_PARAGRAPH, OWN_DATELINE, OWN_ENDING
from plugins.releases.lines import Lines

# "MALILI, 22 Oktober 2025 —", "Malili (22/10/2025) -": a place, a day, a dash.
PLACE_AND_DAY = re.compile(
    r"[A-Z][\w’'. ]{1,40}(?:,[ \u00a0][A-Z][\w’'. ]{1,40})?,?[ \u00a0]\(?(?:\w+,[ \u00a0])?\d{1,2}[ \u00a0/.-]"
    r"[\w]{1,10}(?:[ \u00a0/.-]\d{2,4})?\)?[ \u00a0]?(?:—|–|--|-)[ \u00a0]"
)
# "MALILI — ", "LUWU TIMUR, SULSEL - ": only the place, which must be the dateline's own.
PLACE_ALONE = re.compile(r"(?P<place>[A-Z][A-Z’'. -]{2,40}?)(?:,[^—–,]{1,40})?[ \u00a0](?:—|–|--|-)[ \u00a0]")
ENDING = re.compile(r"[—–\-*# ]*(?:selesai|###|\*\*\*)[—–\-*# ]*", re.IGNORECASE)


def own_dateline(text: str, dateline: str) -> str:
    """The dateline with which a first paragraph begins, or ""."""
    words = " ".join(text.split())
    found = PLACE_AND_DAY.match(words)
    if found:
        return found[0].strip()
    alone = PLACE_ALONE.match(words)
    return alone[0].strip() if alone and alone["place"].strip() == dateline else ""


def own_ending(text: str) -> bool:
    """Whether a last paragraph is a closing line."""
    return ENDING.fullmatch(" ".join(text.split())) is not None


def check_ends(
    blocks: Sequence[tuple[str, str]], begins: bool, dateline: str, path: str, lines: Lines
) -> Iterator[Finding]:
    """`blocks`: the elements and their words; `begins`: the first is a paragraph, where the dateline goes."""
    if not blocks:
        return
    if not begins:
        yield Finding(path, lines.first, NO_FIRST_PARAGRAPH)
    found = own_dateline(blocks[0][1], dateline)
    if found:
        yield Finding(path, lines.of(found[:10]), OWN_DATELINE, {"value": found})
    name, words = blocks[-1][0], " ".join(blocks[-1][1].split())
    if len(blocks) > 1 and name == "p" and own_ending(words):
        yield Finding(path, lines.of(words), OWN_ENDING, {"value": words})
