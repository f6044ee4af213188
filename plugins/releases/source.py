"""From a file's bytes to its two parts, header and body, with the lines where they stand."""

import re
from dataclasses import dataclass

from plugins.findings import Finding
from plugins.releases.codes import NO_HEADER, NOT_UTF8, OPEN_HEADER, TOO_BIG

LIMIT_KB = 64  # a long release has 10 KB, a long speech 50; Markdown takes quadratic time over hostile text
FENCE = re.compile(r"---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parts:
    """`header` begins on line 2 of the file, `body` on `body_line`. None: there is no such part."""

    header: str | None
    body: str | None
    body_line: int = 1


def read_parts(path: str, data: bytes) -> tuple[Parts, list[Finding]]:
    """The parts of a file; a byte order mark is dropped, every line ending becomes one `\\n`."""
    if len(data) > LIMIT_KB * 1024:
        size = -(-len(data) // 1024)
        return Parts(None, None), [Finding(path, 1, TOO_BIG, {"limit": LIMIT_KB, "size": size})]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # utf-8-sig counts from behind the mark; only the number of line ends matters here.
        line = data[: error.start].count(b"\n") + 1
        return Parts(None, None), [Finding(path, line, NOT_UTF8)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not FENCE.match(text):
        return Parts(None, None), [Finding(path, 1, NO_HEADER)]
    start = text.find("\n") + 1
    end = FENCE.search(text, start) if start else None
    while end and text[end.start() - 1] != "\n":
        end = FENCE.search(text, end.end())
    if not end:
        return Parts(None, None), [Finding(path, 1, OPEN_HEADER)]
    header, body = text[start : end.start()], text[end.end() + 1 :]
    line = text.count("\n", 0, end.end()) + 1
    return Parts(header, body, line + (end.end() < len(text))), []
