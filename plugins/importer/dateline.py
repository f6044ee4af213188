"""Taking the dateline from the head of a Markdown text: the portal sets it itself, from the header."""

import re

DASH = re.compile(r"[\s,:.]*(?:[-–—]{1,3}|$)\s*")
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
    while place < len(markdown) and markdown[place] in "*_":
        place += 1
    dash = DASH.match(markdown, place)
    end = dash.end() if dash else place
    while end < len(markdown) and markdown[end] in "*_" and markdown[:end].count(markdown[end]) % 2:
        end += 1
    head = markdown[:end]
    if met < len(wanted) or head.count("*") % 2 or "\n\n" in head.strip() or not markdown[end:].strip():
        return None
    return markdown[end:].lstrip()
