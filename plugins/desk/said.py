"""Answers as people say them, in the form that the file wants."""

import re

from plugins.recognition.days import MONTH_OF, Day

_DAY = re.compile(r"(\d{1,2}) +([a-z]+)\.? +(\d{4})", re.IGNORECASE | re.ASCII)


def as_written(answer: str) -> str:
    """A day such as “20 November 2026” as 2026-11-20; any other answer, and a day that does not exist, as it is."""
    found = _DAY.fullmatch(answer)
    month = MONTH_OF.get(found[2].lower()) if found else None
    if not found or not month:
        return answer
    day = Day(int(found[1]), month, int(found[3])).known
    return day.isoformat() if day else answer
