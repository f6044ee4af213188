"""Lists of short lines in a report, each cut to what somebody reads."""

from collections.abc import Iterable, Sequence
from html import escape

from plugins.catalogue import N_, Catalogue
from plugins.importer.report.coloured import safe

MOST_LINES, LONGEST_LINE = 200, 300
MORE = N_("and {count} more")


def lines(given: Sequence[str]) -> list[str]:
    """Some texts as items of a list."""
    return [f"<li>{safe(line[:LONGEST_LINE])}</li>" for line in given[:MOST_LINES]]


def listed(heading: str, items: Iterable[str], words: Catalogue, name: str) -> str:
    """A list under a heading; nothing when there are no items."""
    inside = "".join(items)
    if not inside:
        return ""
    return f'<section class="{name}"><h3>{escape(words.gettext(heading))}</h3>\n<ul>{inside}</ul></section>\n'
