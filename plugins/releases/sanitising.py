"""The author's HTML made safe by nh3's allow-list; and what it took away, since nothing written may vanish silently."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

import nh3

from plugins.findings import Finding
from plugins.releases.body_codes import FORBIDDEN_LINK, REMOVED_ATTRIBUTE, REMOVED_COMMENT, REMOVED_ELEMENT
from plugins.releases.lines import Lines
from plugins.releases.plain_text import TAG

_TAGS = (
    "a abbr b bdi blockquote br caption cite code dd del dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol"
    " p pre q s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var"
)
TAGS = set(_TAGS.split())
ATTRIBUTES = {
    "*": {"id", "lang"},
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "title"},
    "ol": {"start", "type"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
SCHEMES = {"http", "https", "mailto", "tel"}
VOID = {"br", "hr", "img", "input", "link", "meta", "area", "base", "col", "embed", "source", "track", "wbr"}
DEEPEST = 60
ADDRESSES = {"href", "src"}
CONVERTERS_CLASS = re.compile(r' class="footnote[^"]*"')


class TooDeep(ValueError):
    """Elements nested beyond any text that a person writes."""


def clean(html: str) -> str:
    """Only allowed elements, attributes and schemes; the contents of script and style go with them."""
    return _cleaner().clean(html)


@cache
def _cleaner() -> nh3.Cleaner:
    """The sanitiser; to make ready takes it as long as to clean a short text."""
    return nh3.Cleaner(tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)


def sanitise(html: str, path: str, lines: Lines) -> tuple[str, list[Finding]]:
    """The HTML made safe, and a finding for each thing that was taken away. Raises TooDeep."""
    if html.count("<") - html.count("</") > DEEPEST:  # with fewer elements none can be too deep
        inventory(html)
    safe = clean(html)
    if safe == html and "<!" not in html and "<?" not in html:
        return safe, []
    tags = _tags(html)
    if tags is not None and tags == _tags(safe):
        return safe, []
    return safe, list(tell_removed(inventory(html), inventory(safe), path, lines))


def _tags(html: str) -> str | None:
    """Every tag, but for what an inventory passes over; None when one is not written plainly.

    Where each "<" begins a plain tag, a parser finds these tags and nothing else (a comment begins with "<!"), so that
    HTML with the same tags has the same inventory.
    """
    tags = [found[0] for found in TAG.finditer(html)]
    return CONVERTERS_CLASS.sub("", "".join(tags)) if len(tags) == html.count("<") else None


@dataclass
class Inventory:
    """What a piece of HTML holds: elements, their attributes, the addresses among these, comments."""

    elements: Counter[str] = field(default_factory=Counter)
    attributes: Counter[tuple[str, str]] = field(default_factory=Counter)
    addresses: Counter[str] = field(default_factory=Counter)
    comments: int = 0


def inventory(html: str) -> Inventory:
    """Count what is in the HTML. Raises TooDeep before anything recursive meets it."""
    counter = _Counter()
    counter.feed(html)
    counter.close()
    return counter.found


class _Counter(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = Inventory()
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.elements[tag] += 1
        for name, value in attrs:
            if name in ADDRESSES:
                self.found.addresses[(value or "").strip()] += 1
            elif not (name == "class" and (value or "").startswith("footnote")):  # the converter's own
                self.found.attributes[tag, name] += 1
        if tag not in VOID:
            self._depth += 1
            if self._depth > DEEPEST:
                raise TooDeep

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self._depth:
            self._depth -= 1

    def handle_comment(self, data: str) -> None:
        self.found.comments += bool(data.strip())  # an empty one parts two lists

    def handle_decl(self, decl: str) -> None:
        self.found.comments += 1

    def handle_pi(self, data: str) -> None:
        self.found.comments += 1

    def unknown_decl(self, data: str) -> None:
        self.found.comments += 1


def tell_removed(before: Inventory, after: Inventory, path: str, lines: Lines) -> Iterator[Finding]:
    """A finding for each thing that was there before the sanitising and is not after it."""
    gone = before.elements - after.elements
    for tag, count in gone.items():
        for _ in range(count):
            yield Finding(path, lines.of(f"<{tag}"), REMOVED_ELEMENT, {"value": tag})
    for (tag, name), count in (before.attributes - after.attributes).items():
        for _ in range(count if tag in TAGS else 0):  # else the element is told already
            yield Finding(path, lines.of(f"{name}="), REMOVED_ATTRIBUTE, {"value": name, "element": tag})
    for target, count in (before.addresses - after.addresses).items():
        for _ in range(count):
            yield Finding(path, lines.of_target(target), FORBIDDEN_LINK, {"value": target})
    for _ in range(before.comments):
        yield Finding(path, lines.of("<!", "<?"), REMOVED_COMMENT)
