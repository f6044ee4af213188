"""Words of an office file beside its text: in drawings, charts and diagrams, and what pivot tables keep of a source.

A file within a file, and what was copied from another one, is not read; it is told.
"""

import re
from collections.abc import Iterator

from plugins.attachments.archives import Archive, parse
from plugins.attachments.passages import Budget, Unread
from plugins.attachments.tables import number_of

PARTS = re.compile(r"(?:word|xl|ppt)/(?:drawings|charts|diagrams|pivotCache)/[^/]+\.xml")
WITHIN = re.compile(r"(?:word|xl|ppt)/(?:embeddings|externalLinks)/[^/]+")
CLOSED = frozenset({"p", "v", "cacheField"})  # elements after which something else is told: paragraph, value, column
SPACES = frozenset({"br", "tab"})
KEPT = frozenset({"s", "n", "d"})  # elements of pivot tables that keep a cell of their source in an attribute


def asides(archive: Archive, budget: Budget) -> Iterator[str]:
    """The texts, one after the other. Raises Unread at the end when there is a file within."""
    for name in archive.names():
        if PARTS.fullmatch(name):
            yield from _texts(archive, name, budget)
    if any(WITHIN.fullmatch(name) for name in archive.names()):
        raise Unread("huge")


def _texts(archive: Archive, name: str, budget: Budget) -> list[str]:
    told, parts = list[str](), list[str]()
    column = ""

    def tell() -> None:
        text = number_of("".join(parts).strip())
        parts.clear()
        budget.take(text)
        if text:
            told.append(f"{column}: {text}" if column else text)

    def begins(name: str, attributes: dict[str, str]) -> None:
        nonlocal column
        if name == "cacheField":
            column = attributes.get("name", "")
        elif name in SPACES:
            parts.append(" ")
        elif name in KEPT and "v" in attributes:
            parts.append(attributes["v"])
            tell()

    def ends(name: str) -> None:
        nonlocal column
        if name in CLOSED:
            tell()
        if name == "cacheField":
            column = ""

    parse(archive.pieces(name), begins, ends, parts.append)
    return told
