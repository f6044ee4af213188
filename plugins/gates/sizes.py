"""Bytes are courtesy: what a first visit may transfer, and what hosts take. The one table of budgets stands here."""

import re
import zlib
from collections.abc import Iterable
from functools import cached_property

from plugins.catalogue import N_
from plugins.findings import Finding, Phrase
from plugins.gates.built import Built, Seen
from plugins.gates.codes import TOO_HEAVY
from plugins.gates.gate import Scope

CSS_LIMIT, FONT_LIMIT, PAGE_LIMIT = 10 * 1024, 20 * 1024, 35 * 1024
"""Bytes of the stylesheet and of a page's whole first visit as servers pack them (gzip), of the headline face as it is.

Photos are left out: their number is the editors' choice. Headers of responses are left out too.
"""
SHARE_LIMIT = 300_000  # of a share picture; WhatsApp shows none that is much larger
FILE_LIMIT = 100 * 1024 * 1024  # code hosts take no more, either
TOTAL_LIMIT = 50 * 1024**3  # 100,000 releases with 500 KB of pictures each
LEVEL = 6  # of gzip: what servers use when nobody told them otherwise
PARTS = re.compile(rb'<link rel="(?:icon|preload|stylesheet)" href="/([^"]+)"')
SHARE = re.compile(rb'<meta property="og:image" content="https?://[^/"]+/([^"]+)"')
PAGE, PART, FILE, TOTAL, PICTURE = (
    Phrase(N_("what a first visit to this page transfers")),
    Phrase(N_("this part of every page")),
    Phrase(N_("this file")),
    Phrase(N_("the whole site")),
    Phrase(N_("this picture for chats")),
)


class Sizes:
    """The look of this gate, as the module tells."""

    def __init__(self, built: Built, scope: Scope) -> None:
        self.built = built
        self.parts: dict[str, int] = {}

    def see(self, seen: Seen) -> Iterable[Finding]:
        if seen.kind == "css" and (size := packed(seen.data)) > CSS_LIMIT:
            yield _finding(seen.path, PART, size, CSS_LIMIT)
        elif seen.kind == "woff2" and len(seen.data) > FONT_LIMIT:
            yield _finding(seen.path, PART, len(seen.data), FONT_LIMIT)
        elif seen.kind == "html":
            head = seen.data[: seen.data.find(b"</head>")]
            beside = sum(self._part(path.decode(errors="replace")) for path in PARTS.findall(head))
            room = PAGE_LIMIT - beside
            # What is small, or small when packed in haste, needs no careful look.
            if len(seen.data) > room and len(zlib.compress(seen.data, 1)) + 18 > room:
                size = packed(seen.data) + beside
                if size > PAGE_LIMIT:
                    yield _finding(seen.path, PAGE, size, PAGE_LIMIT)
            for path in (path.decode(errors="replace") for path in SHARE.findall(head)):
                if path in self.built.files and (size := self.built.files[path][0]) > SHARE_LIMIT:
                    yield _finding(path, PICTURE, size, SHARE_LIMIT)

    def end(self) -> Iterable[Finding]:
        for path, (size, _) in self.built.files.items():
            if size > FILE_LIMIT:
                yield _finding(path, FILE, size, FILE_LIMIT)
        if self._total > TOTAL_LIMIT:
            yield _finding("", TOTAL, self._total, TOTAL_LIMIT)

    @cached_property
    def _total(self) -> int:
        return sum(size for size, _ in self.built.files.values())

    def _part(self, path: str) -> int:
        if path not in self.parts:
            try:
                data = (self.built.output / path).read_bytes() if path in self.built.files else b""
            except OSError:  # another gate tells
                data = b""
            self.parts[path] = len(data) if path.endswith(".woff2") else packed(data)
        return self.parts[path]


def packed(data: bytes) -> int:
    """The bytes that gzip makes of some: a head of 10 and an end of 8 beside what zlib makes, whose own are 2 and 4."""
    return len(zlib.compress(data, LEVEL)) + 12


def _finding(path: str, what: Phrase, size: int, limit: int) -> Finding:
    return Finding(path, 1, TOO_HEAVY, {"what": what, "size": _told(size), "limit": _told(limit)})


def _told(size: int) -> str:
    return f"{size >> 20} MiB" if size >= 10 << 20 else f"{-(-size // 1024)} KiB"
