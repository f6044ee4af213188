"""Where something of the finished HTML stands in the source: Markdown keeps no lines, so it is looked for."""

import re
from collections import defaultdict
from functools import cached_property

WORD = re.compile(r"[^\W_]+")


class Lines:
    """The n-th question for the same thing finds its n-th place; what is not found is on the first line."""

    def __init__(self, markdown: str, first_line: int) -> None:
        self._text = markdown
        self.first = first_line
        self._seen: dict[str, int] = defaultdict(int)

    @cached_property
    def _lower(self) -> str:
        return self._text.lower()

    @cached_property
    def _lines(self) -> list[tuple[int, str, str]]:
        """Number, first word and text of each line that has one: most lines differ in it already."""
        lines = enumerate(self._text.split("\n"))
        return [(number, found[0].casefold(), line) for number, line in lines if (found := WORD.search(line))]

    def of(self, *needles: str) -> int:
        """The line of the first needle that is still to be found, whatever its case."""
        for needle in needles:
            place = self._lower.find(needle.lower(), self._seen[needle])
            if place >= 0:
                self._seen[needle] = place + len(needle)
                return self.first + self._text.count("\n", 0, place)
        places = [place for needle in needles if (place := self._lower.find(needle.lower())) >= 0]
        return self.first + self._text.count("\n", 0, places[0]) if places else self.first

    def text_of(self, line: int) -> str:
        """What stands on a line."""
        return self._text.split("\n")[line - self.first]

    def of_target(self, target: str) -> int:
        """The line of a link or picture by its target."""
        return self.of(f"]({target}", f"](<{target}", f"<{target}", f"]: {target}", f'"{target}', target)

    def of_heading(self, words: str) -> int:
        """The line of a heading by its words, whatever the signs around them."""
        wanted = _only_words(words)
        start = self._seen["# " + wanted]
        for number, first, line in self._lines:
            if number >= start and wanted.startswith(first) and _only_words(line) == wanted:
                self._seen["# " + wanted] = number + 1
                return self.first + number
        return self.of(words[:30], "#")


def _only_words(line: str) -> str:
    return re.sub(r"[\W_]+", "", line).casefold()
