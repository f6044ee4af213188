"""What can be mended without asking: one function for each thing, from a body to the body as it should be.

Only what can mean nothing else is mended. Code, tables, addresses, tags and, where words are meant, quotations stay
as they are. Each is the finder of a rule turned into a deed, so afterwards that rule finds nothing in the body.
"""

from collections.abc import Callable

from plugins.recognition.bare import Blocks, bare, own_words
from plugins.releases.manuscript import blocks_of
from plugins.rules import forms, joints, punctuation, words
from plugins.rules.corrections import Finder, mended

Fix = Callable[[str], str]
View = Callable[[str, Blocks, int], str]
MOST_ROUNDS = 20  # one mending may make way for another: three spaces before a comma that had none behind it


def spaces_fixed(markdown: str) -> str:
    """No space before a sign, one behind it, one between words."""
    finders = (punctuation.spaces_before, punctuation.no_spaces_after, punctuation.double_spaces)
    return _settled(markdown, lambda text: _fixed_by(text, bare, *finders))


def quotation_marks_fixed(markdown: str) -> str:
    """A quotation begins with “ and ends with ”."""
    return _settled(markdown, lambda text: _fixed_by(text, bare, punctuation.uneven_quotes))


def words_fixed(markdown: str) -> str:
    """Standard spellings; what is written together together, and apart what is apart."""
    finders = (words.nonstandard, joints.prepositions, joints.prefixes, joints.particles, joints.bound_forms)
    return _settled(markdown, lambda text: _fixed_by(text, own_words, *finders))


def amounts_fixed(markdown: str) -> str:
    """Rp1.500.000 and 10%."""
    return _settled(markdown, lambda text: _fixed_by(text, own_words, forms.money, forms.percent))


FIXES: tuple[Fix, ...] = (quotation_marks_fixed, spaces_fixed, words_fixed, amounts_fixed)


def fixed(markdown: str) -> str:
    """A body with all of this mended; the same when it is done twice."""

    def once(text: str) -> str:
        for fix in FIXES:
            text = fix(text)
        return text

    return _settled(markdown, once)


def _fixed_by(text: str, view: View, *finders: Finder) -> str:
    seen = view(text, tuple(blocks_of(text, 0)), 0)
    return mended(text, [found for finder in finders for found in finder(seen)])


def _settled(text: str, fix: Fix) -> str:
    for _ in range(MOST_ROUNDS):
        before, text = text, fix(text)
        if text == before:
            break
    return text
