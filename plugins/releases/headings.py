"""The levels of a text's headings: the title is the only one of the first level, and below it none is skipped."""

import re
from collections.abc import Iterable, Iterator

from plugins.findings import Finding
from plugins.releases.body_codes import EMPTY_HEADING, FIRST_LEVEL, HASHTAG, SKIPPED_LEVEL
from plugins.releases.lines import Lines

_HASHTAG = re.compile(r" {0,3}#[^\s#]")


def check_headings(headings: Iterable[tuple[int, str]], path: str, lines: Lines) -> Iterator[Finding]:
    """Levels and words of all headings in their order."""
    above = 1
    for level, words in headings:
        line = lines.of_heading(words)
        if not words:
            yield Finding(path, line, EMPTY_HEADING)
        elif level == 1:
            code = HASHTAG if _HASHTAG.match(lines.text_of(line)) else FIRST_LEVEL
            yield Finding(path, line, code, {"value": words})
        elif level > above + 1:
            facts = {"value": words, "level": level, "expected": above + 1}
            yield Finding(path, line, SKIPPED_LEVEL, facts)
        above = max(level, 2)
