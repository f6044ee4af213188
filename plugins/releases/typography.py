"""Curled quotes, dashes and no lonely last word, by typogrify; never in code, never in attributes.

Without `amp`, `caps` and `initial_quotes`: they add elements for looks that this theme does not have. What is left
costs most of the reading when run on every text, so each filter runs only on a text that holds what it looks for.
"""

import re

from typogrify.filters import applyfilters, process_ignores

TAG = re.compile(r"<[^>]*>")
# What smartypants changes: quotes, backticks, --, ..., ". . .".
TRIGGER = re.compile(r"""["'`]|--|\.\.\.|\. \. \.""")
NUMBER = re.compile(r"&#(\d+);")


def curl(html: str) -> str:
    """The HTML with its typography, in real characters; the same as `curl_unguarded`."""
    # smartypants takes a backslash for its own escape and would drop the author's.
    sections = process_ignores(html.replace("\\", "&#92;"))
    return _in_characters("".join(_filtered(text) if is_prose else text for text, is_prose in sections))


def curl_unguarded(html: str) -> str:
    """What `curl` must equal: every filter on every text."""
    sections = process_ignores(html.replace("\\", "&#92;"))
    return _in_characters(
        "".join(
            applyfilters(text, amp=False, caps=False, initial_quotes=False) if is_prose else text
            for text, is_prose in sections
        )
    )


def _filtered(text: str) -> str:
    words = TAG.sub("", text)
    has_trigger = TRIGGER.search(words) is not None
    has_space = any(character.isspace() for character in words)
    filtered: str = applyfilters(
        text, amp=False, caps=False, initial_quotes=False, smartypants=has_trigger, widont=has_space
    )
    return filtered


def _in_characters(html: str) -> str:
    """References as characters. The serialiser writes none but &amp; &lt; &gt; &quot;, so each here is typogrify's."""
    plain = NUMBER.sub(lambda found: chr(int(found[1])), html).replace("&nbsp;", "\u00a0")
    # widont takes <br> for <b> and would indent the word after it.
    return plain.replace("<br>\u00a0", "<br>\n")
