"""How long the Markdown converter may sit over one text: it takes quadratic time over brackets that nobody closes.

Counted are steps, not seconds, so that the same text is refused on every machine.
"""

import re
from collections import Counter

from markdown import Markdown
from markdown.inlinepatterns import LinkInlineProcessor

MOST_STEPS = 2_000_000  # about a second
STEPS_OF_CALL = 20
CALL = re.compile(r"\[\^[^\]\n]+\]")
QUOTES, TAG_SIGNS = re.compile("[\"']"), re.compile(r"<[A-Za-z/!?]|>")


class TooMuch(ValueError):
    """A text over which the converter would sit for minutes."""


class Patience:
    """How many signs the converter may still go over: in search of a closing bracket it begins anew at each "[", and
    what is left of a block behind a heading is looked at anew, too.

    A text that is meant to be read has each of its signs looked at a few times.
    """

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Before a text."""
        self.left = MOST_STEPS

    def take(self, steps: int) -> None:
        """Note a search. Raises TooMuch."""
        self.left -= steps
        if self.left < 0:
            raise TooMuch


def count_searches(converter: Markdown, patience: Patience) -> None:
    """Have the processors of links and pictures take for each of their searches."""
    for processor in converter.inlinePatterns:
        if isinstance(processor, LinkInlineProcessor):
            _count_searches(processor, patience)


def _count_searches(processor: LinkInlineProcessor, patience: Patience) -> None:
    text_of, link_of = processor.getText, processor.getLink

    def text_in(data: str, index: int) -> tuple[str, int, bool]:
        text, end, is_closed = text_of(data, index)
        patience.take(end - index)
        return text, end, is_closed

    def link_in(data: str, index: int) -> tuple[str, str | None, int, bool]:
        href, title, end, is_closed = link_of(data, index)
        if data.startswith("(", index):  # behind a quotation mark it may look on to the end of the text
            patience.take(end - index if is_closed and not QUOTES.search(data, index, end) else len(data) - index)
        return href, title, end, is_closed

    processor.getText, processor.getLink = text_in, link_in  # type: ignore[method-assign]


def check_signs(markdown: str, patience: Patience) -> None:
    """Each "<" sends a parser of HTML on to the next ">", each call of a note the converter over the calls before."""
    for calls in Counter(CALL.findall(markdown)).values() if "[^" in markdown else ():
        patience.take(calls * calls * STEPS_OF_CALL)
    end = len(markdown)
    for sign in reversed([*TAG_SIGNS.finditer(markdown)] if "<" in markdown else []):
        if sign[0] == ">":
            end = sign.end()
        else:
            patience.take(end - sign.start())
