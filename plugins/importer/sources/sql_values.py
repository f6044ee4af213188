"""One row of an INSERT: `(12,'Jum\\'at',NULL,0x4A,_binary 'x',NOW())`, as bytes."""

import re

from plugins.importer.sources.sql_text import Cut, SqlText, unescaped

# Nearly every value is one of these, with the sign behind it in sight.
_USUAL = re.compile(rb"\s*+(?:'((?:[^'\\]++|\\.|'')*+)'|([^\s,()'\"`]++))\s*+([,)])", re.DOTALL)
_BARE = re.compile(rb"[^\s,;()'\"`]++")
_PREFIX = re.compile(rb"(_\w+|[xXbBnNeE])\s*+(?=')")
_DOUBLE = re.compile(rb'"((?:[^"\\]++|\\.|"")*+)"', re.DOTALL)
_CALL = re.compile(rb"\((?:[^()']++|'(?:[^'\\]++|\\.|'')*+'|\((?:[^()']++|'(?:[^'\\]++|\\.|'')*+')*+\))*+\)", re.DOTALL)
_HEX = re.compile(rb"0[xX](?:[0-9A-Fa-f]{2})+")
_ROW_ENDS = re.compile(rb"\)\s*(?=,\s*\(|;\s*(?:\n|\Z))")
Value = bytes | None


class Broken(Exception):
    """Something stands in a row that cannot stand there; `near` tells what."""

    def __init__(self, near: bytes) -> None:
        super().__init__(near)
        self.near = near


def row(text: SqlText) -> list[Value]:
    """The values in the brackets that begin here; then behind them. Raises Broken, Cut and TooLong."""
    values: list[Value] = []
    text.at += 1
    usual, data, at = _USUAL.match, text.data, text.at
    while True:
        if found := usual(data, at):
            string, bare, sign = found.groups()
            values.append(_of_bare(bare) if string is None else unescaped(string))
            at = found.end()
        else:
            text.at = at
            values.append(_unusual(text))
            text.skip_space()
            sign = text.ahead(1)
            if sign not in (b",", b")"):
                raise Broken(text.ahead(30)) if sign else Cut
            data, at = text.data, text.at + 1
        if sign == b")":
            text.at = at
            return values


def pass_over(text: SqlText) -> bytes:
    """Go behind a row that is broken, to where the next one seems to begin; what stood from here on. Raises TooLong."""
    start = text.at
    found = text.search(_ROW_ENDS)
    if not found:
        text.at = len(text.data)
        return text.data[start:]
    text.at = found.end()
    return text.data[start : found.end()]


def pass_over_long(text: SqlText) -> bool:
    """Go behind the bracket that ends a row in the midst of which we are; False when the dump ends before it."""
    while True:
        sign = text.ahead(1)
        text.settle()
        try:
            if sign == b"'":
                text.skip_string()
                continue
        except Cut:
            return False
        text.at += 1
        if sign in (b")", b""):
            return bool(sign)


def _unusual(text: SqlText) -> Value:
    """A value that is rare, or not yet read to its end."""
    text.skip_space()
    text.ahead(40)
    prefix = _PREFIX.match(text.data, text.at)
    if prefix:
        text.at = prefix.end()
    if text.data[text.at : text.at + 1] == b"'":
        end = text.string_end()
        string = text.data[text.at + 1 : end - 1]
        text.at = end
        is_hex = prefix is not None and prefix[1] in b"xX"
        return _of_bare(b"0x" + string) if is_hex else unescaped(string)
    if text.data[text.at : text.at + 1] == b'"':
        while not (found := _DOUBLE.match(text.data, text.at)):
            if not text.more():
                raise Cut
        text.at = found.end()
        return unescaped(found[1].replace(b'""', b'"'))
    while (bare := _BARE.match(text.data, text.at)) and bare.end() == len(text.data) and text.more():
        pass
    if not bare:
        raise Broken(text.ahead(30)) if text.ahead(1) else Cut
    text.at = bare.end()
    if text.ahead(1) == b"(":
        call = text.match(_CALL)
        if not call:
            raise Broken(text.ahead(30))
        text.at = call.end()
        return bare[0] + call[0]
    return _of_bare(bare[0])


def _of_bare(word: bytes) -> Value:
    """A word without quotation marks: NULL, a number, bytes by their figures."""
    if word.startswith((b"0x", b"0X")) and _HEX.fullmatch(word):
        return bytes.fromhex(word[2:].decode())
    return None if word in (b"NULL", b"null", b"\\N") else word
