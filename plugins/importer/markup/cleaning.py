"""HTML of any making turned into well-formed HTML of known elements; and the words that a reader of it saw.

The sanitiser parses as browsers do, so that what is read here is what was seen there.
"""

import re
from functools import cache
from html import unescape

import nh3

_INLINE = "a abbr b bdi cite code del dfn em i ins kbd mark q s samp small span strike strong sub sup u var"
INLINE = frozenset(_INLINE.split())
_BLOCKS = (
    "article aside blockquote br caption center dd details div dl dt embed figcaption figure footer h1 h2 h3 h4 h5 h6"
    " header hr iframe img li main nav object ol p pre section source summary table tbody td tfoot th thead tr ul video"
    " audio"
)
TAGS = set(_BLOCKS.split()) | set(INLINE)
# What is in them is no text, or was not seen.
_UNSEEN = "script style head title noscript template xml select button textarea svg math canvas map noembed noframes"
UNSEEN = set(_UNSEEN.split())
ATTRIBUTES = {
    "*": {"style", "class", "hidden"},
    "a": {"href"},
    "embed": {"src", "width", "height"},
    "iframe": {"src", "data-src", "width", "height"},
    "img": {"src", "data-src", "data-lazy-src", "data-original", "alt", "title", "width", "height"},
    "object": {"data", "width", "height"},
    "ol": {"start"},
    "source": {"src"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "video": {"src"},
    "audio": {"src"},
}
SCHEMES = {"http", "https", "mailto", "tel", "data"}
TAG = re.compile(r'<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:\s+[\w:-]+="[^"]*")*\s*/?>')
ANY_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
UNSEEN_PARTS = re.compile(rf"<!--.*?-->|<({'|'.join(sorted(UNSEEN))})\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_ALONE = "br img hr input meta link source embed p li td tr th col area wbr dt dd option"
ALONE = frozenset(_ALONE.split())
DEEPEST = 150


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(tags=TAGS, attributes=ATTRIBUTES, clean_content_tags=UNSEEN, url_schemes=SCHEMES, link_rel=None)


def cleaned(html: str) -> str:
    """Known elements only, each closed; scripts, styles and comments are gone."""
    return _cleaner().clean(html).replace("&nbsp;", " ")


def is_too_deep(html: str) -> bool:
    """Whether elements are nested beyond what a parser of trees is asked to follow."""
    if html.count("<") <= DEEPEST:
        return False
    depth = 0
    for found in ANY_TAG.finditer(html):
        if found[2].lower() not in ALONE:
            depth += -1 if found[1] else 1
            if depth > DEEPEST:
                return True
    return False


def seen_text(cleaned_html: str) -> str:
    """The words of clean HTML in order: blocks parted, words never joined or split by what is inline."""
    return unescape(TAG.sub(lambda found: "" if found[2] in INLINE else "\n", cleaned_html))


def flat_text(html: str) -> str:
    """The words of HTML that is too deep for any tree, its blocks as paragraphs."""
    bare = UNSEEN_PARTS.sub("\n\n", html)
    return unescape(ANY_TAG.sub(lambda found: "" if found[2].lower() in INLINE else "\n\n", bare))
