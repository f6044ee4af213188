"""A body as it was stored, mended as a string before anything reads it as HTML: escapes of escapes, shortcodes."""

import re
from html import unescape
from html.entities import html5

ELEMENT = re.compile(
    r"</?(?:p|br|div|span|font|b|strong|i|em|u|a|img|table|tr|td|ul|ol|li|h[1-6]|center|html|body|article|section"
    r"|figure|blockquote|iframe|pre|o:p|hr|sup|sub|small|video|script|style|!--)\b[^<>]*>",
    re.IGNORECASE,
)
ESCAPED_ELEMENT = re.compile(r"&lt;/?(?:p|br|div|span|strong|b|em|i|a|img|table|ul|ol|li|h[1-6])\b.*?&gt;", re.DOTALL)
ESCAPED_ENTITY = re.compile(r"&amp;(#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,9});")
BLOCK_COMMENT = re.compile(r"<!--\s*wp:([\w/-]+)[^>]*?/-->")
CAPTION = re.compile(r"\[caption\b[^\]]*\](.{0,3000}?)\[/caption\]", re.DOTALL | re.IGNORECASE)
PICTURE = re.compile(r"(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?", re.IGNORECASE)
FORUM = (
    (re.compile(r"\[(/?)(b|i|s)\]", re.IGNORECASE), r"<\1\2>"),
    (re.compile(r"\[/?u\]", re.IGNORECASE), ""),
    (re.compile(r"\[img\]\s*([^\s\[\]<>\"]+)\s*\[/img\]", re.IGNORECASE), r'<img src="\1">'),
    (re.compile(r"\[url=[\"']?([^\s\[\]<>\"']+)[\"']?\]"), r'<a href="\1">'),
    (re.compile(r"\[/url\]", re.IGNORECASE), "</a>"),
)
MEDIA = re.compile(
    r"\[(?:video|audio|playlist)\b[^\]]*?(?:mp4|mp3|m4v|webm|ogv|ogg|m4a|wav|src)=[\"“”″]?([^\s\"“”″\]]+)[^\]]*\]"
    r"(?:\s*\[/(?:video|audio|playlist)\])?"
)
SHORTCODE = re.compile(r"\[(/?)([a-z][a-z0-9_-]{1,40})((?:\s[^\[\]<>]{0,1000})?)(/?)\]")
NAMED = re.compile(r"\s[\w-]+\s*=\s*[\"'“”″‘’&\w]")
_ALWAYS = "gallery caption embed video audio playlist youtube more nextpage"
ALWAYS = frozenset(_ALWAYS.split())
KEPT_WITH_WORDS = frozenset(("gallery", "playlist"))  # what stands for something that readers saw


def is_html(text: str) -> bool:
    """Whether there is any element in it."""
    return ELEMENT.search(text) is not None


def unescaped(text: str) -> str:
    """Without escapes of escapes (`&amp;nbsp;`), and as HTML again when all of it was escaped."""
    for _ in range(3):
        if not ELEMENT.search(text) and ESCAPED_ELEMENT.search(text):
            text = unescape(text)
        changed = ESCAPED_ENTITY.sub(_known, text) if "&amp;" in text else text
        if changed == text:
            break
        text = changed
    return text


def _known(found: re.Match[str]) -> str:
    return f"&{found[1]};" if found[1].startswith("#") or f"{found[1]};" in html5 else found[0]


def without_shortcodes(text: str) -> tuple[str, list[str]]:
    """The text with signs in brackets of WordPress and forums made HTML or taken out; what stood for something."""
    told = [found[0] for found in BLOCK_COMMENT.finditer(text)] if "<!--" in text else []
    if "[" not in text:
        return text, told
    text = CAPTION.sub(_figure, text)
    for pattern, instead in FORUM:
        text = pattern.sub(instead, text)
    text = MEDIA.sub(r'<p><a href="\1">\1</a></p>', text)
    closed = {found[2] for found in SHORTCODE.finditer(text) if found[1]}

    def taken(found: re.Match[str]) -> str:
        name = found[2]
        if not (name in ALWAYS or name in closed or NAMED.match(found[3])):
            return found[0]
        if not found[1] and (name in KEPT_WITH_WORDS or name not in closed) and name not in ("more", "nextpage"):
            told.append(found[0])
        return ""

    return SHORTCODE.sub(taken, text), told


def _figure(found: re.Match[str]) -> str:
    pictures = PICTURE.findall(found[1])
    words = PICTURE.sub("", found[1]).strip()
    return f"<figure>{''.join(pictures)}<figcaption>{words}</figcaption></figure>"
