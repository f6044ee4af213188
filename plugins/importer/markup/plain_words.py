"""Titles, names and excerpts out of HTML: their words, in one line, without signs that nobody can see."""

import html
import re

_TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.DOTALL)
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HTML = re.compile(
    r"<(?:/?(?:p|br|div|span|a|b|strong|em|i|u|ul|ol|li|table|h[1-6]|img|font|center|html|body|blockquote|figure|iframe"
    r"|section|article|pre|o:p)\b|!--|!doctype)|&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|#\d+);",
    re.IGNORECASE,
)


def plain_line(text: str) -> str:
    """The words of a line of HTML. What is no tag, such as `harga < 5.000`, stays."""
    if "&" in text:
        text = html.unescape(html.unescape(text) if "&amp;" in text else text)
    if "<" in text:
        text = _TAG.sub(" ", text)
    return " ".join(without_unseen(text).split())


def without_unseen(text: str) -> str:
    """The text without NUL and its like, which no page can show."""
    return _UNSEEN.sub("", text) if _UNSEEN.search(text) else text


def is_html(text: str) -> bool:
    """Whether a stored text is meant as HTML."""
    return _HTML.search(text) is not None
