"""Letters that were encoded twice, `â€œ` for `“`: what a database makes of UTF-8 that it takes for Latin-1."""

import re

from plugins.importer.sources.opening import as_windows

_BYTE_OF = {as_windows(bytes([byte])): byte for byte in range(0x80, 0x100)}
_LATER = "".join(re.escape(letter) for letter, byte in _BYTE_OF.items() if byte < 0xC0) + "\x80-\x9f"
# Capitals such as É stand before quotation marks in true texts: only letters that nobody writes there begin one.
_TWICE = re.compile(rf"[ÂÃ][{_LATER}]|[âï][{_LATER}]{{2}}|ð[{_LATER}]{{3}}")


def mended(text: str) -> tuple[str, str, str]:
    """The text with such letters as they were meant, and the first of them as it was and is; "" where there is none.

    Only what is certain: signs that no language of these texts has side by side, and that are one letter of UTF-8.
    """
    if text.isascii():
        return text, "", ""
    first = ("", "")

    def once(found: re.Match[str]) -> str:
        nonlocal first
        was = found[0]
        try:
            now = bytes(_BYTE_OF.get(letter, ord(letter)) for letter in was).decode("utf-8")
        except (UnicodeDecodeError, ValueError):
            return was
        first = first if first[0] else (was, now)
        return now

    return _TWICE.sub(once, text), *first
