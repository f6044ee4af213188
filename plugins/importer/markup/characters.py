"""Characters that nobody sees, or that only one program knows, made into those that are meant."""

from functools import lru_cache
from unicodedata import category

ENDS = {ord("\r"): "\n", 0x2028: "\n", 0x2029: "\n\n", 0x0B: "\n", 0x0C: "\n"}
# What Windows keeps where others have control characters; so browsers read it, too.
WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
# The bullets of Word's symbol fonts.
BULLETS = {0xF0A7, 0xF0B7, 0xF0D8, 0xF0FC, 0xF076, 0xF02D, 0xF0A8, 0xF06E, 0xF071}


def plain_characters(text: str) -> str:
    """Line ends of one kind, spaces of one kind, no control characters; marks of direction and joiners go, too."""
    text = text.replace("\r\n", "\n")
    if text.replace("\n", "").isprintable():
        return text
    for character in sorted(set(text)):  # few: one by one is much faster than a look at each
        if character != "\n" and not character.isprintable():
            text = text.replace(character, meant(character))
    return text


@lru_cache(maxsize=4096)
def meant(character: str) -> str:
    """What an unprintable character stands for, or ""."""
    code = ord(character)
    if code in BULLETS:
        return "• "
    if code in ENDS or code in WINDOWS:
        return ENDS.get(code, WINDOWS.get(code, ""))
    return " " if category(character) == "Zs" or character == "\t" else ""
