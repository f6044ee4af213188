"""The streams of a PDF, unfolded within limits."""

import re
import zlib
from collections.abc import Iterator

OPENS = re.compile(rb"(?<!end)stream\r?\n")
DICTIONARY = 2_048  # bytes before a stream in which its dictionary is looked for
MOST_STREAM = 16_000_000  # bytes that one unfolds to
PIECE = 65_536
# Pictures, fonts, and what the standard library cannot unfold.
OTHER = re.compile(
    rb"/(?:DCTDecode|JPXDecode|CCITTFaxDecode|JBIG2Decode|LZWDecode|ASCII85Decode|RunLengthDecode|Image|FontFile[23]?"
    rb"|Length1)\b"
)


def streams(data: bytes) -> Iterator[bytes]:
    """Every stream that may hold text or tables of fonts, in the order of the file."""
    place = 0
    while opens := OPENS.search(data, place):
        ends = data.find(b"endstream", opens.end())
        if ends < 0:
            return
        place = ends
        if unfolded := _unfolded(data, opens, ends):
            yield unfolded


def stream_at(data: bytes, place: int) -> bytes:
    """The stream of the object whose dictionary begins at a place; empty without one."""
    opens = OPENS.search(data, place, place + DICTIONARY)
    ends = data.find(b"endstream", opens.end()) if opens else -1
    return _unfolded(data, opens, ends) if opens and ends >= 0 else b""


def _unfolded(data: bytes, opens: re.Match[bytes], ends: int) -> bytes:
    before = data[max(0, opens.start() - DICTIONARY) : opens.start()]
    about = before[before.rfind(b" obj") + 1 :]
    if OTHER.search(about):
        return b""
    if b"/Fl" in about:
        return _inflated(data, opens.end(), ends)
    return data[opens.end() : min(ends, opens.end() + MOST_STREAM)]


def _inflated(data: bytes, start: int, end: int) -> bytes:
    """What deflated bytes unfold to, up to MOST_STREAM; of damaged ones what comes before the damage."""
    unfolding, whole = zlib.decompressobj(), bytearray()
    try:
        for place in range(start, end, PIECE):
            piece = data[place : min(end, place + PIECE)]
            while piece and len(whole) < MOST_STREAM:
                whole += unfolding.decompress(piece, MOST_STREAM - len(whole))
                piece = unfolding.unconsumed_tail
            if unfolding.eof or len(whole) >= MOST_STREAM:
                break
    except zlib.error:
        pass
    return bytes(whole)
