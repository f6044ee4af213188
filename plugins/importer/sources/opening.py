"""Files of any size as UTF-8, piece by piece: unpacked, whatever their marks say, and told what was not UTF-8."""

import codecs
import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from plugins.importer.old_release import Advanced

PIECE = 1 << 20
GZIP = b"\x1f\x8b"
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
BROKEN = (OSError, EOFError, zlib.error)  # what reading a file may raise; a broken gzip stream raises all three
RATIO, RATIO_FROM = 100, 256 << 20  # a dump packs to a tenth of itself; a trap to a thousandth
LEFT_OPEN = {byte: chr(byte) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}  # what Windows-1252 gives no letter


class Unfolds(OSError):
    """What is packed is a trap."""


class Unpacked:
    """A gzip file as a stream that ends with Unfolds where it grows beyond all measure."""

    def __init__(self, path: Path) -> None:
        self.packed, self.given = path.stat().st_size, 0
        self.file = gzip.GzipFile(path)

    def read(self, size: int = PIECE) -> bytes:
        piece = self.file.read(size)
        self.given += len(piece)
        if self.given > RATIO_FROM and self.given > RATIO * self.packed:
            raise Unfolds("unfolds to more than any dump would")
        return piece

    def close(self) -> None:
        self.file.close()


class Told:
    """A file whose reader is told how many bytes of it have been read."""

    def __init__(self, path: Path, advanced: Advanced | None) -> None:
        self.file, self.advanced = path.open("rb"), advanced

    def read(self, size: int = -1) -> bytes:
        piece = self.file.read(size)
        if self.advanced is not None:
            self.advanced(self.file.tell())
        return piece

    def close(self) -> None:
        self.file.close()


@contextmanager
def opened(path: Path, advanced: Advanced | None = None) -> Iterator[BinaryIO]:
    """The bytes of a file: unpacked where it is gzip, as UTF-8 where its mark says UTF-16, without a mark of UTF-8.

    `advanced` is told how far it has been read.
    """
    with path.open("rb") as file:
        start = file.read(3)
    raw = cast(BinaryIO, Unpacked(path) if start.startswith(GZIP) else Told(path, advanced))
    try:
        if start.startswith(UTF16):
            yield cast(BinaryIO, codecs.EncodedFile(raw, "utf-8", "utf-16", "replace"))
        else:
            if start == codecs.BOM_UTF8:
                raw.read(3)
            yield raw
    finally:
        raw.close()


def head(path: Path, size: int = 1 << 16) -> bytes:
    """The first bytes of a file, as `opened` gives them; b"" of what cannot be read."""
    try:
        with opened(path) as file:
            return file.read(size)
    except BROKEN:
        return b""


def as_windows(data: bytes) -> str:
    """Bytes as Windows-1252, as MySQL and browsers understand it: every byte is a letter."""
    return data.decode("cp1252", _WINDOWS)


def text_of(data: bytes) -> tuple[str, bool]:
    """Bytes as UTF-8 and False; with what is not UTF-8 read as Windows writes it, and True."""
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError:
        return data.decode("utf-8", _ELSE_WINDOWS), True


class Pieces:
    """A file as pieces of text. `other_line`: the first line with something that is not UTF-8, else 0."""

    def __init__(self, file: BinaryIO) -> None:
        self.file, self.other_line = file, 0

    def __iter__(self) -> Iterator[str]:
        rest, line = b"", 1
        while data := self.file.read(PIECE):
            data = rest + data
            whole = _whole(data)
            rest = data[whole:]
            yield self._text(data[:whole], line)
            line += data.count(b"\n", 0, whole)
        if rest:
            yield self._text(rest, line)

    def _text(self, data: bytes, line: int) -> str:
        text, is_other = text_of(data)
        if is_other and not self.other_line:
            try:
                data.decode("utf-8")
            except UnicodeDecodeError as error:
                self.other_line = line + data.count(b"\n", 0, error.start)
        return text


def _whole(data: bytes) -> int:
    """How many bytes there are without a letter that is cut off at the end."""
    for back in range(1, min(4, len(data)) + 1):
        byte = data[-back]
        if byte & 0xC0 == 0xC0:
            needed = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return len(data) - back if needed > back else len(data)
        if byte < 0x80:
            break
    return len(data)


def _windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return "".join(LEFT_OPEN.get(byte, "�") for byte in error.object[error.start : error.end]), error.end


def _else_windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return as_windows(error.object[error.start : error.end]), error.end


_WINDOWS, _ELSE_WINDOWS = "warta-windows", "warta-else-windows"
codecs.register_error(_WINDOWS, _windows)
codecs.register_error(_ELSE_WINDOWS, _else_windows)
