"""Bytes of old files into text: their encoding is looked at, not believed; what cannot be read is counted."""

import codecs
import re
from typing import NamedTuple

from plugins.findings import Finding
from plugins.importer.markup import markup_codes as codes

MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
SAMPLE = 4096
UNREADABLE = "\ufffd"
# Bytes of characters beyond ASCII as UTF-8 writes them.
UTF8_SIGN = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


class Decoded(NamedTuple):
    """A text, and how many of its characters could not be read."""

    text: str
    unread: int = 0

    def findings(self, path: str) -> tuple[Finding, ...]:
        """What is to be told of that."""
        return (Finding(path, 1, codes.BROKEN_BYTES, {"count": self.unread}),) if self.unread else ()


def decoded(data: bytes) -> Decoded:
    """The text of some bytes: by their mark, else as UTF-8 when they can be, else as they declare, else as Windows."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return _counted(data[len(mark) :].decode(name, "replace"))
    if name := _wide(data[:SAMPLE]):
        return _counted(data.decode(name, "replace"))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    signs = len(UTF8_SIGN.findall(data))
    broken = len(re.findall(rb"[\x80-\xff]", UTF8_SIGN.sub(b"", data)))
    if signs > broken:  # broken UTF-8, since bytes of Windows fit together by chance only
        return _counted(data.decode("utf-8", "replace"))
    return _counted(data.decode(_declared(data[:SAMPLE]), "replace"))


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark: every second byte of plain text is 0."""
    if len(sample) < 4 or sample.count(0) < len(sample) // 4:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    return "utf-16-le" if odd > 4 * even else "utf-16-be" if even > 4 * odd else ""


def _declared(sample: bytes) -> str:
    found = DECLARED.search(sample)
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else "cp1252"
        b"".decode(name)  # some codecs are no encodings of text
    except LookupError:
        return "cp1252"
    return "cp1252" if name in ("utf-8", "iso8859-1", "ascii", "utf-16", "utf-32", "utf-7") else name


def _counted(text: str) -> Decoded:
    return Decoded(text, text.count(UNREADABLE))
