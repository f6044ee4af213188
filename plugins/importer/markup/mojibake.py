"""Text that was read in a wrong encoding and saved so (`â€œ` for a quotation mark): mended where that is certain."""

import re
from typing import NamedTuple

# Bytes that Windows-1252 does not know are kept as they are by all who make this mistake.
_CHARACTERS = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0x100)}
_BYTES = {character: byte for byte, character in _CHARACTERS.items()}
_HIGH = "".join(re.escape(character) for byte, character in _CHARACTERS.items() if byte < 0xC0)
PIECE = re.compile(rf"[Â-ß][{_HIGH}]|[à-ï][{_HIGH}]{{2}}|[ð-ô][{_HIGH}]{{3}}")
SURE = re.compile(rf"â[€„‚][{_HIGH}]|Â[\u00a0«»°·©®]|Ã[{_HIGH}]|ï¿½|ðŸ[{_HIGH}]{{2}}")


class Mended(NamedTuple):
    """A text; the first thing mended in it, as it was and as it is."""

    text: str
    was: str = ""
    now: str = ""


def mended(text: str) -> Mended:
    """The text as it was meant. Whatever could be meant as it stands is left."""
    found = SURE.search(text)
    if not found or (now := _meant(found[0])) is None:
        return Mended(text)
    return Mended(PIECE.sub(lambda piece: _meant(piece[0]) or piece[0], text), found[0], now)


def _meant(piece: str) -> str | None:
    try:
        return bytes(_BYTES[character] for character in piece).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None
