"""Many texts as one: to look once through a long text is much quicker than often through short ones."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from plugins.recognition.digit_groups import with_usual_digits, without_addresses

BETWEEN = "\n\n"


class Running(NamedTuple):
    """Texts with a blank line between two, without web addresses, with spaces for line ends and the usual digits."""

    text: str
    starts: tuple[int, ...]

    def place(self, at: int) -> tuple[int, int]:
        """Which of the texts holds a character, and where in it."""
        index = bisect_right(self.starts, at) - 1
        return index, at - self.starts[index]


def running(texts: Iterable[str]) -> Running:
    """One text of many."""
    starts, parts, length = [], [], 0
    for text in texts:
        starts.append(length)
        parts.append(text.replace("\n", " "))
        length += len(text) + len(BETWEEN)
    return Running(without_addresses(with_usual_digits(BETWEEN.join(parts))), tuple(starts))
