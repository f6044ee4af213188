"""Days that the publication alone tells: `hari ini`, `kemarin`, `di Contoh, Rabu.`"""

import re
from datetime import timedelta
from itertools import islice

from plugins.recognition.days import WEEKDAY_OF
from plugins.recognition.story import Seen, Span, Story
from plugins.recognition.telling import SECOND, telling

DOUBTFUL, VAGUE, REACH, MOST = 0.6, 0.5, 170, 30
SPOKEN = re.compile(
    r"\b(?:(?P<today>hari ini)|(?P<yesterday>kemarin)|(?:hari |pada |, ?)(?P<weekday>senin|selasa|rabu|kamis|"
    r"jum['’]?at|sabtu|minggu)\b(?! (?:depan|mendatang|lalu|ini)))"
)


def spoken_day(story: Story) -> tuple[Seen[Span], ...]:
    """The day that is told by words beside the publication; nobody is sure of it. Empty where nothing happens."""
    if story.published is None:
        return ()
    tells = telling(story)
    for found in islice(SPOKEN.finditer(tells.small), MOST):
        start, said = found.start(), tells.sentence(found.start())
        if said.paragraph > SECOND:
            return ()
        if tells.is_quoted(start) or tells.is_planned(start, REACH) or tells.is_past(start, REACH):
            continue
        if not (tells.has("held", said.start, said.end) or tells.has("says", said.start, said.end)):
            continue
        back = _days_back(found, story.published.weekday())
        if story.published.toordinal() > back:
            day = story.published - timedelta(back)
            confidence = DOUBTFUL if found["weekday"] else VAGUE
            return (Seen(Span(day, day), found.start(), found.end(), "spoken", confidence),)
    return ()


def _days_back(found: re.Match[str], published: int) -> int:
    if found["weekday"]:
        return (published - WEEKDAY_OF[found["weekday"].replace("’", "'")]) % 7
    return 1 if found["yesterday"] else 0
