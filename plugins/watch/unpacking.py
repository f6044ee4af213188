"""Compressed answers of a server that packs by itself, unpacked as far as the file is long and not further."""

import zlib

GZIP_WINDOW = 31  # zlib's word for gzip


def unpacked(data: bytes, coding: str, size: int) -> bytes:
    """At most a little more than `size` bytes; what is not packed as it says is nothing."""
    if coding == "gzip":
        try:
            return zlib.decompressobj(GZIP_WINDOW).decompress(data, size + 1)
        except zlib.error:
            return b""
    if coding == "br":
        import brotli

        try:
            found: bytes = brotli.Decompressor().process(data, output_buffer_limit=size + 1)
            return found
        except brotli.error:
            return b""
    return data
