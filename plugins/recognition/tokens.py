"""A text cut into words and signs, once for all who read it word by word."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

PARAGRAPH = "\n\n"
"""The word that stands for a blank line."""
_BEYOND = 64  # tokens that may be asked for behind the last one
_TOKEN = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*|\n[ \t\r]*\n\s*|[^\s\w]")


@dataclass(frozen=True, eq=False)
class Tokens:
    """Words and signs side by side: where each begins and ends, as it is written, in small letters, and whether
    it begins with a capital (also asked of tokens behind the last one)."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    small: list[str]
    capital: list[bool]

    def __len__(self) -> int:
        return len(self.words)

    def at(self, place: int) -> int:
        """The first token that begins at a place or behind it."""
        return bisect_left(self.starts, place)

    def is_capital(self, number: int) -> bool:
        """Whether a token is a word with a capital."""
        return self.capital[number]

    def said(self, start: int, end: int) -> str:
        """The text from one token up to another one, evened."""
        return " ".join(self.text[self.starts[start] : self.ends[end - 1]].split()) if start < end else ""


@lru_cache(maxsize=8)
def tokens_of(text: str) -> Tokens:
    """The words and signs of a text. Kept, as several look at one text."""
    found = list(_TOKEN.finditer(text))
    words = [PARAGRAPH if match[0][0] == "\n" else match[0] for match in found]
    small = [word.lower() for word in words]
    if "’" in text or "`" in text:
        small = [word.replace("’", "'").replace("`", "'") for word in small]
    capital = [word[0].isupper() for word in words] + [False] * _BEYOND
    return Tokens(text, [match.start() for match in found], [match.end() for match in found], words, small, capital)
