"""A text as HTML in which all that was recognised is marked: by colour, by the line below it, and by a letter."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from plugins.catalogue import N_, Catalogue
from plugins.findings import visible
from plugins.importer.report.recognised_values import rows
from plugins.recognition.story import Person, Recognised

LEGEND = {
    "day": ("H", N_("day")),
    "type": ("J", N_("event type or name")),
    "agency": ("I", N_("agency or other body")),
    "person": ("P", N_("person")),
    "place": ("T", N_("place, venue")),
    "district": ("W", N_("district")),
    "number": ("N", N_("participants")),
    "quotation": ("K", N_("quotation")),
}
"""By class of the mark its letter and its words."""
CLASSES = {
    "dateline": "place",
    "event_days": "day",
    "event_types": "type",
    "event_name": "type",
    "places": "place",
    "districts": "district",
    "participants": "number",
    "mode": "type",
    "bodies": "agency",
    "people": "person",
    "quotations": "quotation",
}
SHOWN = frozenset("\n\t")
LONGEST = 100_000  # characters of a text that are shown


class Mark(NamedTuple):
    """A stretch of the text and its class."""

    start: int
    end: int
    name: str


def marks(found: Recognised) -> Iterator[Mark]:
    """What is to be marked: people wherever they are named, all else where it was found."""
    for kind, seen in rows(found):
        if name := CLASSES.get(kind):
            yield Mark(seen.start, seen.end, name)
            if isinstance(seen.value, Person):
                yield from (Mark(start, end, name) for start, end in seen.value.mentions)


def coloured(text: str, given: Iterable[Mark], words: Catalogue) -> str:
    """The text, escaped, with its marks nested within one another; what overlaps ends with what is around it."""
    shown = text[:LONGEST]
    wanted = {Mark(max(0, start), min(end, len(shown)), name) for start, end, name in given if start < end}
    told: list[str] = []
    open_: list[Mark] = []
    at = 0

    def close(until: int) -> None:
        nonlocal at
        while open_ and open_[-1].end <= until:
            mark = open_.pop()
            told.append(f"{safe(shown[at : mark.end])}<sup>{LEGEND[mark.name][0]}</sup></mark>")
            at = mark.end

    for mark in sorted(wanted, key=lambda it: (it.start, -it.end, it.name)):
        close(mark.start)
        end = min(mark.end, open_[-1].end) if open_ else mark.end
        if end <= mark.start or any(it.name == mark.name and it.end >= end for it in open_):
            continue
        told.append(safe(shown[at : mark.start]))
        at = mark.start
        told.append(f'<mark class="{mark.name}">')
        open_.append(Mark(mark.start, end, mark.name))
    close(len(shown))
    told.append(safe(shown[at:]))
    return "".join(told) + cut(text, words)


def safe(text: str) -> str:
    """Escaped; what cannot be seen or would turn the line around is spelt out. Lines and tabs stay."""
    if not text.isprintable():
        for char in sorted(set(text) - SHOWN):
            if not char.isprintable():
                text = text.replace(char, _spoken(char))
    return escape(text)


def _spoken(char: str) -> str:
    """An unprintable character as it may be shown."""
    return " " if char.isspace() and char not in "\r\v\f" else visible(char)


def cut(text: str, words: Catalogue) -> str:
    """A remark on what is not shown."""
    if len(text) <= LONGEST:
        return ""
    told = words.gettext(N_("… {number} more characters are not shown here.")).format(number=len(text) - LONGEST)
    return f'<span class="cut">{escape(told)}</span>'


def legend(words: Catalogue) -> str:
    """What the marks mean."""
    items = "".join(
        f'<li><mark class="{name}">{escape(words.gettext(meaning))}<sup>{letter}</sup></mark></li>'
        for name, (letter, meaning) in LEGEND.items()
    )
    return f'<ul class="legend">{items}</ul>\n'
