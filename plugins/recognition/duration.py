"""How long an event lasts where its last day is not named: `selama tiga hari`, `berlangsung 2 (dua) hari`."""

import re

from plugins.recognition.numbers import number_of
from plugins.recognition.story import Story
from plugins.recognition.telling import telling

LONGEST, REACH = 14, 120
_COUNT = r"(?P<count>\d{1,2}|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|dua belas)"
LASTING = re.compile(
    r"\b(?:selama|berlangsung|digelar|dilaksanakan|berdurasi|dalam waktu)\s+"
    rf"(?:{_COUNT}\s+(?:\([^()]{{1,12}}\)\s*)?hari\b"
    r"(?!\s+(?:kerja|kalender|lalu|sebelum))|(?P<week>sepekan|seminggu))"
)


def days_long(story: Story) -> int | None:
    """For how many days the event goes on, None where that is not told or more than one number is."""
    tells = telling(story)
    lengths = {_length(found) for found in LASTING.finditer(tells.small) if not tells.is_past(found.start(), REACH)}
    return lengths.pop() if len(lengths) == 1 and 1 < min(lengths) <= LONGEST else None


def _length(found: re.Match[str]) -> int:
    if found["week"]:
        return 7
    count = found["count"]
    return int(count) if count.isdigit() else int(number_of(count) or 0)
