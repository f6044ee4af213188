"""What was mended in a file, line by line, in few words."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from plugins.recognition.masks import masked_email, masked_number

WORDS = re.compile(r"^\s+|\S+\s*")
NUMBER = re.compile(r"(?P<money>R[pP]\.? ?)?\d(?:[ -]?\d){7,}")
MAIL = re.compile(r"[^\s@]+@[^\s@]+")
LONGEST = 60  # characters of what is shown
MOST_LOOKED_AT = 5 * LONGEST
MOST_WORDS = 1000  # of a line that are compared one by one


class Mended(NamedTuple):
    """On a line of a file stood `was`, now it says `now`; `was` is empty for a line that is new."""

    path: str
    line: int
    was: str
    now: str


def differences(path: str, old: bytes, new: bytes) -> Iterator[Mended]:
    """Each place where the new text differs; lines are counted in the new one."""
    before, after = (
        data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n") for data in (old, new)
    )
    for kind, start, stop, new_start, new_stop in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        was, now = before[start:stop], after[new_start:new_stop]
        added = len(now) - len(was)  # an id is put on a line of its own, above what may be mended too
        for number, line in enumerate(now):
            if number < added:
                yield Mended(path, new_start + number + 1, "", shortened(line))
            else:
                for one, other in changes(was[number - added], line):
                    yield Mended(path, new_start + number + 1, shortened(one), shortened(other))


def changes(was: str, now: str) -> Iterator[tuple[str, str]]:
    """The words of a line that differ, from the first to the last of them; one by one where that would be long."""
    before, after = WORDS.findall(was), WORDS.findall(now)
    if max(len(before), len(after)) > MOST_WORDS:
        yield was, now
        return
    places = [
        place for place in SequenceMatcher(None, before, after, autojunk=False).get_opcodes() if place[0] != "equal"
    ]
    whole = (places[0][1], places[-1][2], places[0][3], places[-1][4])
    spans = [place[1:] for place in places]
    if len("".join(after[whole[2] : whole[3]])) <= LONGEST:
        spans = [whole]
    for start, stop, new_start, new_stop in spans:
        one, other = "".join(before[start:stop]).rstrip(), "".join(after[new_start:new_stop]).rstrip()
        if one == other:  # only the spaces behind differ: with the word that follows they can be seen
            one, other = "".join(before[start : stop + 1]).rstrip(), "".join(after[new_start : new_stop + 1]).rstrip()
        yield one, other


def shortened(text: str) -> str:
    """The text, cut where it is long. What may be somebody's number or mail is masked, as findings mask it."""
    told = NUMBER.sub(
        lambda found: found[0] if found["money"] else masked_number(found[0], 2, 3), text[:MOST_LOOKED_AT]
    )
    told = MAIL.sub(lambda found: masked_email(found[0]), told)
    return told if len(told) <= LONGEST else told[: LONGEST - 1] + "…"
