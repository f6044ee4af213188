"""Curled quotes, dashes and no lonely last word, by typogrify; never in code, never in attributes.

Without `amp`, `caps` and `initial_quotes`: they add elements for looks that this theme does not have. What is left
costs most of the reading when run on every text, so each filter runs only on a text that holds what it looks for.
"""

import re
from itertools import chain

from typogrify.filters import applyfilters, process_ignores

TAG = re.compile(r"<[^>]*>")
# What smartypants changes.
TRIGGERS = ('"', "'", "`", "--", "...", ". . .")
NUMBER = re.compile(r"&#(\d+);")
IGNORED = re.compile(r"<(?:pre|code)", re.IGNORECASE)
# typogrify's own pattern of a lonely last word, read from its end, which is found much faster than any word: the end of
# a block (or of the text), ends of inline elements, the word, the space (`_can_bind` looks at what stands before).
_WORD = r"\s*+(?:>(?:a|me|naps|gnorts|i|b)/<\s*+)*+[^<>\s]++\s++"
LAST_WORD = re.compile(rf">(?:p|[1-6]h|il|td|dd)/<{_WORD}")
VERY_LAST_WORD = re.compile(_WORD)
INLINE = re.compile(r"</?(?:a|em|span|strong|i|b)")


def curl(html: str) -> str:
    """The HTML with its typography, in real characters; the same as `curl_unguarded`."""
    # smartypants takes a backslash for its own escape and would drop the author's.
    html = html.replace("\\", "&#92;")
    sections = process_ignores(html) if IGNORED.search(html) else [(html, True)]
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
    if _has_trigger(text) and _has_trigger(TAG.sub("", text)):
        text = applyfilters(text, amp=False, caps=False, initial_quotes=False, widont=False)
    parts, end = [], len(text)
    backwards = text[::-1]
    very_last = VERY_LAST_WORD.match(backwards)
    for found in chain([very_last] if very_last else [], LAST_WORD.finditer(backwards)):
        space = len(text) - found.end()
        if _can_bind(text, space):
            parts += [text[space:end].lstrip(), "&nbsp;"]
            end = space
    return text[:end] + "".join(reversed(parts))


def _has_trigger(text: str) -> bool:
    return any(trigger in text for trigger in TRIGGERS)


def _can_bind(text: str, space: int) -> bool:
    """Whether the space before a last word is bound to it: behind a letter or sign, or an inline tag."""
    before = text[space - 1 : space]
    if not before or before == "<":
        return False
    return before != ">" or INLINE.search(text, text.rfind(">", 0, space - 1) + 1, space - 1) is not None


def _in_characters(html: str) -> str:
    """References as characters. The serialiser writes none but &amp; &lt; &gt; &quot;, so each here is typogrify's."""
    plain = NUMBER.sub(lambda found: chr(int(found[1])), html).replace("&nbsp;", "\u00a0")
    # widont takes <br> for <b> and would indent the word after it.
    return plain.replace("<br>\u00a0", "<br>\n")
