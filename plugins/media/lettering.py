"""Text set in the headline face, which has 112 characters: what it lacks is written with what it has."""

import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PIL import ImageFont

FACE = Path(__file__).parents[2] / "theme" / "static" / "fonts" / "warta-display.woff2"
# What Unicode's own compatibility forms do not lead to.
INSTEAD = str.maketrans(
    {
        "æ": "ae", "Æ": "Ae", "ø": "o", "Ø": "O", "ß": "ss", "ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
        "œ": "oe", "Œ": "Oe", "«": "“", "»": "”", "„": "“", "‹": "‘", "›": "’", "‚": "‘", "′": "’", "″": "”",
        "‐": "-", "‑": "-", "―": "—", "−": "–", "⁄": "/", "•": "·", "®": "", "™": "", "€": "EUR", "ʼ": "’",
        "`": "’", "\u00ad": "", "\u200b": "",
    }
)  # fmt: skip


@cache
def face(size: int) -> ImageFont.FreeTypeFont:
    """The headline face, laid out by Pillow itself: the finer engine is not everywhere, and may differ."""
    return ImageFont.truetype(FACE, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _has(character: str) -> bool:
    # The face answers for what it lacks with a blank.
    return character == " " or face(40).getmask(character).getbbox() is not None


def writable(text: str) -> str:
    """The text in letters of the face: marks that it lacks fall away (ā, a), other scripts are left out."""
    written = []
    for character in unicodedata.normalize("NFC", text):
        if character.isspace():
            written.append(" ")
        elif _has(character):
            written.append(character)
        else:
            plain = unicodedata.normalize("NFKD", character.translate(INSTEAD)).translate(INSTEAD)
            written += [part for part in plain if _has(part)]
    return " ".join("".join(written).split())


@cache
def _advance(character: str, size: int) -> float:
    return face(size).getlength(character)


def length(text: str, size: int) -> float:
    """How wide a line is. The face is set without kerning, so it is the sum of its characters."""
    return sum(_advance(character, size) for character in text)


def wrapped(text: str, size: int, width: int) -> list[str]:
    """The fewest lines no wider than `width`, about equally long. A word wider than that is cut."""
    words = [piece for word in text.split() for piece in _pieces(word, size, width)]
    lines = _filled(words, lambda line: length(line, size) <= width)
    narrow, wide = 0, width  # the narrowest measure that needs no more lines
    while wide - narrow > 4:
        middle = (narrow + wide) // 2
        tried = _filled(words, lambda line, limit=middle: length(line, size) <= limit)  # type: ignore[misc]
        if len(tried) > len(lines) or any(length(line, size) > middle for line in tried):
            narrow = middle
        else:
            wide, lines = middle, tried
    return lines


def _filled(words: list[str], fits: Callable[[str], bool]) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and fits(f"{lines[-1]} {word}"):
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _pieces(word: str, size: int, width: int) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and length(pieces[-1] + character, size) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces
