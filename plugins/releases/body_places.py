"""What a text says of itself, its footnotes and the links to its own places: what does not meet would be lost."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from bs4.element import NavigableString

from plugins.findings import Finding
from plugins.releases.addresses import PREFIX, anchor
from plugins.releases.body_codes import NO_SUCH_NOTE, NO_SUCH_PLACE, NOTE_NOT_CALLED, NOTE_TWICE
from plugins.releases.lines import Lines
from plugins.releases.record import BodyLink

WRITTEN = re.compile(r"^ {0,3}\[\^([^\]\n]+)\]:", re.MULTILINE)
CALLED = re.compile(r"\[\^([^\]\n]+)\]")  # left in the HTML: the converter knew no such note
CODE = ("code", "pre", "kbd", "samp")


def check_notes(
    markdown: str, texts: Iterable[NavigableString], ids: Collection[str], path: str, lines: Lines
) -> Iterator[Finding]:
    """Each footnote is written once, and called; each call has its note. `texts`: those of the HTML."""
    seen: Counter[str] = Counter()
    for found in WRITTEN.finditer(markdown):
        name, line = found[1], lines.first + markdown.count("\n", 0, found.start())
        seen[name] += 1
        if seen[name] > 1:
            yield Finding(path, line, NOTE_TWICE, {"value": name})
        elif anchor(f"fnref:{name}") not in ids:
            yield Finding(path, line, NOTE_NOT_CALLED, {"value": name})
    for node in texts:
        if "[^" in node and not node.find_parent(CODE):
            for name in CALLED.findall(node):
                yield Finding(path, lines.of(f"[^{name}]"), NO_SUCH_NOTE, {"value": name})


def check_places(links: Iterable[BodyLink], ids: Collection[str], path: str) -> Iterator[Finding]:
    """A link to a place in the same text finds it; the way back from a note that nobody calls is the note's fault."""
    for link in links:
        place = link.target.removeprefix("#")
        if place != link.target and place not in ids and not place.startswith(f"{PREFIX}fnref-"):
            yield Finding(path, link.line, NO_SUCH_PLACE, {"value": "#" + place.removeprefix(PREFIX)})
