"""Taking the dateline from the head of a Markdown text: the portal sets it itself, from the header."""

import re

DASH = re.compile(r"[\s,:.]*(?:[-–—]{1,3}|$)\s*")
RUN = re.compile(r"\*+|_+")
SIGNS = frozenset("*_\\")


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
