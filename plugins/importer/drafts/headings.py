"""Title and summary of an old release, in the lengths that a header allows; words are cut off, never changed."""

import re
from html import unescape
from typing import NamedTuple

from plugins.recognition.sentences import sentences
from plugins.releases.header import SUMMARY_LIMIT, TITLE_LIMIT

MORE = "…"
TAG = re.compile(r"<[^<>]{0,500}>")
LAST_SIGNS = " ,;:–—-"
FIRST_WORDS = 70  # characters of a title that is made of a sentence


class Title(NamedTuple):
    """`said` goes into the header; `whole` stands at the head of the text where that had to be cut, else it is ""."""

    said: str
    whole: str = ""
    is_made: bool = False


def title_of(given: str, plain: str) -> Title:
    """The title; one that is missing is made of the first sentence. "" where there is no text either."""
    whole = line_of(given)
    if not whole:
        first = next(iter(sentences(line_of(plain[:2000]))), None)
        return Title(cut(first.text, FIRST_WORDS).rstrip(".") if first else "", is_made=True)
    return Title(whole) if len(whole) <= TITLE_LIMIT else Title(cut(whole, TITLE_LIMIT), whole)


def summary_of(given: str, plain: str, title: str) -> str:
    """The summary that there was, else the first sentences of the text; the title is no summary."""
    said = line_of(unescape(TAG.sub(" ", given)))
    text = said if said and said.casefold() != title.casefold() else line_of(plain[:2000])
    taken = ""
    for sentence in sentences(text):
        longer = f"{taken} {sentence.text}".strip()
        if len(longer) > SUMMARY_LIMIT:
            break
        taken = longer
    return taken or cut(text, SUMMARY_LIMIT) or title


def line_of(text: str) -> str:
    """The words on one line, without characters that cannot be seen."""
    words = " ".join(text.split())
    return words if words.isprintable() else "".join(c for c in words if c.isprintable() or c.isspace())


def cut(text: str, limit: int) -> str:
    """The text with at most so many characters, cut between words, with a sign that there is more."""
    if len(text) <= limit:
        return text
    head = text[:limit]
    place = head.rfind(" ", limit // 2)
    return (head[:place] if place > 0 else head[:-1]).rstrip(LAST_SIGNS) + MORE
