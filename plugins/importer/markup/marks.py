"""Bold, italic and the like: by the element, and by what its style says."""

import re

from lxml import etree

from plugins.importer.markup.blocks import BOLD, ITALIC, LOWERED, RAISED, STRUCK

MARKS = {
    "b": BOLD, "strong": BOLD, "i": ITALIC, "em": ITALIC, "cite": ITALIC, "dfn": ITALIC, "var": ITALIC,
    "s": STRUCK, "strike": STRUCK, "del": STRUCK, "sup": RAISED, "sub": LOWERED, "dt": BOLD,
}  # fmt: skip
LOOKS = (
    (re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)"), BOLD, 0),
    (re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)"), 0, BOLD),
    (re.compile(r"font-style\s*:\s*(?:italic|oblique)"), ITALIC, 0),
    (re.compile(r"font-style\s*:\s*normal"), 0, ITALIC),
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all")


def is_hidden(element: etree._Element) -> bool:
    """Whether nobody saw what stands in an element."""
    style = element.get("style")
    return element.get("hidden") is not None or (style is not None and HIDDEN.search(style.lower()) is not None)


def marks_of(element: etree._Element, tag: str, around: int) -> int:
    """The marks of what stands in an element; `around`: those of the element that it is in."""
    marks = around | MARKS.get(tag, 0)
    style = element.get("style")
    if style and "font-" in style.lower():
        for pattern, added, taken in LOOKS:
            if pattern.search(style.lower()):
                marks = (marks | added) & ~taken
    return marks
