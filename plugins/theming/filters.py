"""What templates may do to a value: pure functions from a plain value to text, by the names the theme uses.

Names are English like all code; the words they write are the portal's language. Nothing here looks at the
clock, the machine's locale or a zone other than the value's own.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from plugins.dates import day_text, hour_text, range_text, weekday_text
from plugins.motif.balo import View, cloth

JSON = json.JSONEncoder(ensure_ascii=False)
FIRST_PARAGRAPH = re.compile(r"\s*<p(?:\s[^>]*)?>")


def moment_text(moment: datetime, weekday: bool = False, hour: bool | None = None) -> str:
    """`22 Oktober 2025, 16.10 WITA`. Without a word about `hour`, midnight is a day alone and shows none."""
    day = weekday_text(moment.date()) if weekday else day_text(moment.date())
    shown = moment.time() != time() if hour is None else hour
    return f"{day}, {hour_text(moment)}" if shown else day


def day_in_language(day: date, language: str) -> str:
    """The day in the words of a release's own language; one that Babel does not know is written in Indonesian."""
    if language == "id":
        return day_text(day)
    from babel.core import UnknownLocaleError
    from babel.dates import format_date

    try:
        return format_date(day, "d MMMM y", locale=language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return day_text(day)


def iso_text(value: date) -> str:
    """For a datetime attribute: `2025-10-22`, or `2025-10-22T16:10+08:00` for a moment."""
    return value.isoformat(timespec="minutes") if isinstance(value, datetime) else value.isoformat()


def rfc3339_text(moment: datetime) -> str:
    """For Atom, JSON Feed and sitemaps: `2025-10-22T16:10:00+08:00`."""
    return moment.isoformat(timespec="seconds")


def rfc822_text(moment: datetime) -> str:
    """For RSS 2.0: `Wed, 22 Oct 2025 16:10:00 +0800`, English whatever the locale."""
    from email.utils import format_datetime  # brings sockets with it, for one feed

    return format_datetime(moment)


def range_markup(start: date, end: date) -> Markup:
    """The words of `range_text`, each end in its own `<time>`: 21–22 Oktober 2025."""
    words = range_text(start, end)
    if start == end:
        return _time(start, words)
    dash = " – " if " – " in words else "–"
    first, last = words.split(dash)
    return _time(start, first) + dash + _time(end, last)


def _time(day: date, words: str) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), words)


def number_text(number: int) -> str:
    """`1.234`"""
    return f"{number:,}".replace(",", ".")


@lru_cache(1024)
def cloth_markup(slug: str, view: View = "petak") -> Markup:
    """The agency's cloth as inline SVG. Safe as it is: nothing of the slug stands in it."""
    return Markup(cloth(slug, view))


def with_dateline(html: str, dateline: str) -> str:
    """The body with its dateline as the first words of its first paragraph.

    `html` is already safe, `dateline` is not. A body that opens with something else gets a paragraph for it.
    """
    if not dateline:
        return html
    span = f'<span class="release-body__dateline">{escape(dateline)}</span>'
    opening = FIRST_PARAGRAPH.match(html)
    if opening is None:
        return f"<p>{span}</p>\n{html}"
    return f"{html[: opening.end()]}{span} {html[opening.end() :]}"


def telephone_address(number: str) -> str:
    """`tel:` address of a number as people write it: `(0474) 321-000` becomes `tel:0474321000`."""
    return "tel:" + re.sub(r"[^0-9+]", "", number)


def unbroken_text(words: str) -> str:
    """A number that stays on one line: no-break spaces and hyphens."""
    return words.replace(" ", "\N{NO-BREAK SPACE}").replace("-", "\N{NON-BREAKING HYPHEN}")


def sentence_text(words: str) -> str:
    """The words with a full stop, unless they end with a mark of their own."""
    return words if words.endswith((".", "!", "?", "…", ".”", ".)")) else f"{words}."


def json_text(words: str) -> str:
    """The words as a JSON string, with their own letters."""
    return JSON.encode(words)


def remembered(macro: Callable[..., Any], most: int = 256) -> Callable[..., Any]:
    """The macro, with what it made of the last so many arguments kept: they are hashable, and it looks at nothing else.

    For what many pages show alike, and never for moments, which are equal in zones in which they are written otherwise.
    Each environment has macros of its own, so nothing goes from a theme or a language to another.
    """
    return lru_cache(most, typed=True)(macro)


FILTERS: Mapping[str, Callable[..., Any]] = {
    "day": day_text,
    "day_in": day_in_language,
    "weekday": weekday_text,
    "moment": moment_text,
    "range_text": range_text,
    "range": range_markup,
    "iso": iso_text,
    "rfc3339": rfc3339_text,
    "rfc822": rfc822_text,
    "number": number_text,
    "cloth": cloth_markup,
    "with_dateline": with_dateline,
    "telephone": telephone_address,
    "unbroken": unbroken_text,
    "sentence": sentence_text,
    "json": json_text,
    "remembered": remembered,
}
