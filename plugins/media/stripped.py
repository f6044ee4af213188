"""A picture file without what was written beside its pixels. The file is taken apart, never encoded anew.

Kept are the pixels, their colours, and which side is up; place, owner, time, words, thumbnails and further pictures
behind the first one go. What cannot be taken apart safely stays as it was: the site makes its own pictures anew anyway.
"""

import struct
import warnings
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO

from PIL import ExifTags, Image

from plugins.media.decoding import BROKEN, READ, PictureError, decode

JPEG, PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
END_OF_JPEG, START_OF_SCAN = 0xD9, 0xDA
ALONE = {0x01, *range(0xD0, 0xD8)}  # markers without a segment
PNG_KEPT = {b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"hIST", b"pHYs", b"cICP", b"mDCV", b"cLLI"}
WEBP_KEPT = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP", b"ANIM", b"ANMF"}
EXIF_FLAG, XMP_FLAG = 0x08, 0x04  # of VP8X


def stripped(path: str, data: bytes) -> bytes:
    """The same picture without the rest; the very bytes given when nothing is to be taken out, or can be."""
    bared = _kind(data)
    if bared is None:
        return data
    try:
        bare = bared(data, _orientation(data))
        return data if bare == data or not _is_same_picture(path, data, bare) else bare
    except (PictureError, Image.DecompressionBombError, *BROKEN):
        return data


def _kind(data: bytes) -> Callable[[bytes, int], bytes] | None:
    if data.startswith(JPEG):
        return _bare_jpeg
    if data.startswith(PNG):
        return _bare_png
    return _bare_webp if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else None


def _is_same_picture(path: str, one: bytes, other: bytes) -> bool:
    before, after = decode(path, one)[0], decode(path, other)[0]
    return (before.size, before.mode, before.tobytes()) == (after.size, after.mode, after.tobytes())


def _orientation(data: bytes) -> int:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a remark on broken EXIF, which does not stay
        with Image.open(BytesIO(data), formats=READ) as image:
            turned = image.getexif().get(ExifTags.Base.Orientation, 1)
    return turned if turned in range(2, 9) else 1


def _turned(orientation: int) -> bytes:
    """EXIF that says only which side is up; nothing when that is the usual one."""
    if orientation == 1:
        return b""
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, ExifTags.Base.Orientation, 3, 1, orientation, 0, 0)


# JPEG ---------------------------------------------------------------------------------------------------------------


def _bare_jpeg(data: bytes, orientation: int) -> bytes:
    """Up to the end of the first picture: phones put others, films and their own notes behind it."""
    exif = _turned(orientation)
    told = [_segment(0xE1, b"Exif\0\0" + exif)] if exif else []
    kept = [part for marker, part in _jpeg_parts(data) if _is_shown(marker, part)]
    has_jfif = bool(kept) and kept[0][1] == 0xE0  # it has to stand first
    return b"".join([JPEG, *kept[:has_jfif], *told, *kept[has_jfif:]])


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _is_shown(marker: int, part: bytes) -> bool:
    if marker == 0xE0:
        return part[4:9] == b"JFIF\0"
    if marker == 0xE2:
        return part[4:16] == b"ICC_PROFILE\0"
    return marker == 0xEE or not (0xE1 <= marker <= 0xEF or marker == 0xFE)  # 0xEE: how Adobe's colours are meant


def _jpeg_parts(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and bytes of each segment, a scan with its pixels. Raises ValueError or IndexError when cut short."""
    at = len(JPEG)
    while True:
        start = at
        while data[at] == 0xFF and data[at + 1] == 0xFF:  # filling
            at += 1
        if data[at] != 0xFF:
            raise ValueError(at)
        marker = data[at + 1]
        if marker == END_OF_JPEG:
            yield marker, data[at : at + 2]
            return
        end = at + 2 if marker in ALONE else at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        if marker == START_OF_SCAN:
            end = _end_of_scan(data, end)
        if end > len(data):
            raise ValueError(end)
        yield marker, data[start:end]
        at = end


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the next marker stands that is no part of the pixels."""
    while True:
        at = data.index(b"\xff", at)
        if data[at + 1] != 0 and data[at + 1] not in ALONE:
            return at
        at += 2


# PNG ----------------------------------------------------------------------------------------------------------------


def _bare_png(data: bytes, orientation: int) -> bytes:
    chunks = [chunk for kind, chunk in _png_chunks(data) if kind[:1].isupper() or kind in PNG_KEPT]
    if exif := _turned(orientation):
        chunks.insert(1, _png_chunk(b"eXIf", exif))
    return b"".join([PNG, *chunks])


def _png_chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and bytes of each chunk up to the last one. Raises struct.error or ValueError when it is cut short."""
    at, kind = len(PNG), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            raise ValueError(end)
        yield kind, data[at:end]
        at = end


# WebP ---------------------------------------------------------------------------------------------------------------


def _bare_webp(data: bytes, orientation: int) -> bytes:
    chunks = [[kind, content] for kind, content in _webp_chunks(data) if kind in WEBP_KEPT]
    exif = _turned(orientation)
    for chunk in chunks:
        if chunk[0] == b"VP8X":
            flags = chunk[1][0] & ~(EXIF_FLAG | XMP_FLAG) | (EXIF_FLAG if exif else 0)
            chunk[1] = bytes([flags]) + chunk[1][1:]
    if exif:
        chunks.append([b"EXIF", exif])
    body = b"WEBP" + b"".join(
        kind + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2) for kind, content in chunks
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _webp_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each chunk. Raises struct.error or ValueError when it is cut short."""
    at, stop = 12, 8 + struct.unpack_from("<I", data, 4)[0]
    while at < stop:
        kind, length = struct.unpack_from("<4sI", data, at)
        if at + 8 + length > len(data):
            raise ValueError(at)
        yield kind, data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
