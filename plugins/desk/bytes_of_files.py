"""Round-trip edits of whole files: a byte order mark, line ends and the body of a release stay as they are."""

import codecs
from collections.abc import Callable

from plugins.desk.round_trip import lines_of
from plugins.releases.source import read_parts

Change = Callable[[str], str | None]


def edited_list(data: bytes, change: Change) -> bytes | None:
    """A file of the registry after a change of its text; None when it cannot be made."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        text = data[len(mark) :].decode()
    except UnicodeDecodeError:
        return None
    new = change(text)
    return None if new is None else mark + new.encode()


def edited_header(data: bytes, change: Change) -> bytes | None:
    """A release after a change of its header's text; None when it cannot be made."""
    parts, _ = read_parts("", data)
    if parts.header is None:
        return None
    lines = lines_of(data.decode("utf-8"))
    count = len(lines_of(parts.header))
    header = "".join(lines[1 : 1 + count])
    new = change(header)
    if new is None:
        return None
    return "".join([lines[0], new, *lines[1 + count :]]).encode()
