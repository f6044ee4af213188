"""A text cut into words and signs, once for all who read it word by word."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

PARAGRAPH = "\n\n"
"""The word that stands for a blank line."""
_BEYOND = 64  # tokens that may be asked for behind the last one
_APOSTROPHE = re.compile("[’`]")
_BLANK = re.compile(r"\n[ \t\r]*\n\s*")
_TOKEN = re.compile(rf"[^\W_]+(?:['’`][^\W_]+)*|{_BLANK.pattern}|[^\s\w]")


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
    spans = [found.span() for found in _TOKEN.finditer(text)]
    starts = [start for start, _ in spans]
    words = [text[start:end] for start, end in spans]
    small = [word.lower() for word in words]
    for sign in _APOSTROPHE.finditer(text):
        at = bisect_right(starts, sign.start()) - 1
        small[at] = small[at].replace(sign[0], "'")
    capital = [word[0].isupper() for word in words] + [False] * _BEYOND
    for blank in _BLANK.finditer(text):
        at = bisect_left(starts, blank.start())
        words[at] = small[at] = PARAGRAPH
    return Tokens(text, starts, [end for _, end in spans], words, small, capital)
