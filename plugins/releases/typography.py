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
IGNORED = re.compile(r"<(?:pre|code)", re.IGNORECASE)
# typogrify's own pattern of a lonely last word, of which two parts are changed for speed: it begins with the space, of
# which there are fewer than of letters (`_bound` looks at what stands before), and it never goes back into a word.
LAST_WORD = re.compile(r"\s++[^<>\s]++\s*+(?:</(?:a|em|span|strong|i|b)>\s*+)*+(?:</(?:p|h[1-6]|li|dt|dd)>|$)")
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
    if TRIGGER.search(TAG.sub("", text)):
        text = applyfilters(text, amp=False, caps=False, initial_quotes=False, widont=False)

    def bound(found: re.Match[str]) -> str:
        """The space before the last word as one that does not break: behind a letter or sign, or an inline tag."""
        space = found.start()
        before = text[space - 1 : space]
        if not before or before == "<":
            return found[0]
        if before == ">" and not INLINE.search(text, text.rfind(">", 0, space - 1) + 1, space - 1):
            return found[0]
        return "&nbsp;" + found[0].lstrip()

    return LAST_WORD.sub(bound, text)


def _in_characters(html: str) -> str:
    """References as characters. The serialiser writes none but &amp; &lt; &gt; &quot;, so each here is typogrify's."""
    plain = NUMBER.sub(lambda found: chr(int(found[1])), html).replace("&nbsp;", "\u00a0")
    # widont takes <br> for <b> and would indent the word after it.
    return plain.replace("<br>\u00a0", "<br>\n")
