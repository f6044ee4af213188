"""What can be mended without asking: from a body to the body as it should be, and the same of one line of words.

Only what can mean nothing else is mended. Code, tables, addresses, tags and, where words are meant, quotations stay
as they are. Each is the finder of a rule turned into a deed, so afterwards that rule finds nothing in the body.
"""

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from plugins.findings import Code
from plugins.recognition.bare import Blocks, bare, own_words
from plugins.releases.manuscript import blocks_of
from plugins.rules import forms, forms_codes, joints, punctuation, punctuation_codes, words, words_codes
from plugins.rules.corrections import Finder, mended

View = Callable[[str, Blocks, int], str]
Waived = Collection[str]
MOST_ROUNDS = 20  # one mending may make way for another: three spaces before a comma that had none behind it


class Fix(NamedTuple):
    """Finders of one kind, each with the code of its rule, and what of a text they may see."""

    view: View
    finders: tuple[tuple[Code, Finder], ...]

    def __call__(self, text: str, waived: Waived = (), is_body: bool = True) -> str:
        """The text with all of it mended, but for what is waived."""
        finders = [finder for code, finder in self.finders if code.id not in waived]

        def once(now: str) -> str:
            seen = self.view(now, tuple(blocks_of(now, 0)) if is_body else (), 0)
            return mended(now, [found for finder in finders for found in finder(seen)])

        return _settled(text, once)


QUOTATION_MARKS = Fix(bare, ((punctuation_codes.UNEVEN_QUOTES, punctuation.uneven_quotes),))
"""A quotation begins with “ and ends with ”."""

SPACES = Fix(
    bare,
    (
        (punctuation_codes.SPACE_BEFORE, punctuation.spaces_before),
        (punctuation_codes.NO_SPACE_AFTER, punctuation.no_spaces_after),
        (punctuation_codes.DOUBLE_SPACE, punctuation.double_spaces),
    ),
)
"""No space before a sign, one behind it, one between words."""

WORDS = Fix(
    own_words,
    (
        (words_codes.NONSTANDARD, words.nonstandard),
        (punctuation_codes.DI_TOGETHER, joints.prepositions),
        (punctuation_codes.DI_APART, joints.prefixes),
        (punctuation_codes.PARTICLE, joints.particles),
        (punctuation_codes.BOUND_FORM, joints.bound_forms),
    ),
)
"""Standard spellings; what is written together together, and apart what is apart."""

AMOUNTS = Fix(own_words, ((forms_codes.MONEY, forms.money), (forms_codes.PERCENT, forms.percent)))
"""Rp1.500.000 and 10%."""

FIXES = (QUOTATION_MARKS, SPACES, WORDS, AMOUNTS)


def fixed_codes() -> Iterator[Code]:
    """The codes of what is mended here."""
    return (code for fix in FIXES for code, _ in fix.finders)


def fixed(markdown: str, waived: Waived = ()) -> str:
    """A body with all of this mended but for codes that are waived; the same when it is done twice."""
    return _all_fixed(markdown, waived, is_body=True)


def fixed_line(text: str, waived: Waived = ()) -> str:
    """The same of plain words such as a title, in which no sign is Markdown's."""
    return _all_fixed(text, waived, is_body=False)


def _all_fixed(text: str, waived: Waived, is_body: bool) -> str:
    def once(now: str) -> str:
        for fix in FIXES:
            now = fix(now, waived, is_body)
        return now

    return _settled(text, once)


def _settled(text: str, fix: Callable[[str], str]) -> str:
    for _ in range(MOST_ROUNDS):
        before, text = text, fix(text)
        if text == before:
            break
    return text
