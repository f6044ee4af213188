"""Taking the dateline from the head of a Markdown text: the portal sets it itself, from the header."""

import re
from typing import NamedTuple

from plugins.recognition.story import Seen, Story
from plugins.releases.fields import PLACE

HEAD = re.compile(r"([^\n]{0,60}?)\s*[-–—]{1,3}(?:\s+|$)")
DASH = re.compile(r"[\s,:.]*(?:[-–—]{1,3}|$)\s*")
RUN = re.compile(r"\*+|_+")
SIGNS = frozenset("*_\\")


class Dateline(NamedTuple):
    """`place` for the header; `head`: the plain words at the head of the text that it takes the place of, with their
    dash; `left_out`: those of them that are not in it, such as a day."""

    place: str
    head: str = ""
    left_out: str = ""


def dateline_of(seen: Seen[str], story: Story) -> Dateline | None:
    """The dateline of a text, with a province behind the place; None for what is no place or stands elsewhere."""
    place = " ".join(seen.value.split())
    if not is_place(place) or story.text[story.body_start : seen.start].strip(" [(*_"):
        return None
    rest = HEAD.match(story.text, seen.end)
    if seen.end <= story.body_start or not rest:
        return Dateline(place)
    head, more = story.text[story.body_start : rest.end()], " ".join(rest[1].split()).strip(" ,.:]")
    longer = f"{place}, {more}"
    if not more or is_place(longer):
        return Dateline(longer if more else place, head)
    return Dateline(place, head, more)


def is_place(text: str) -> bool:
    """Whether a header can hold it as its dateline."""
    return PLACE.fullmatch(text) is not None and text[-1] not in "-,"


def without_dateline(markdown: str, plain: str) -> str | None:
    """The text without the words `plain` at its head and the dash behind them; None where it begins otherwise.

    `plain` has no signs of Markdown; half a pair of these must not stay behind.
    """
    wanted = "".join(plain.split())
    if not wanted:
        return markdown
    place, met = 0, 0
    while met < len(wanted) and place < len(markdown):
        sign = markdown[place]
        if not sign.isspace() and sign == wanted[met]:
            met += 1
        elif not sign.isspace() and sign not in SIGNS:
            return None
        place += 1
    if met < len(wanted):
        return None
    place = _past_closing(markdown, place)
    dash = DASH.match(markdown, place)
    end = _past_closing(markdown, dash.end() if dash else place)
    rest = markdown[end:].lstrip()
    return rest if rest and _is_balanced(markdown[:end]) else None


def _past_closing(markdown: str, place: int) -> int:
    """Behind the signs that close what was opened before them."""
    signs = RUN.match(markdown, place)
    return signs.end() if signs and not _is_balanced(markdown[:place]) else place


def _is_balanced(head: str) -> bool:
    return len(RUN.findall(head)) % 2 == 0
