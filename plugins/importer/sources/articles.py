"""The article of a saved page as HTML: as the extraction found it, and as the page itself marks it."""

import re
from collections import Counter
from html import escape, unescape

from lxml import etree

from plugins.importer.markup.cleaning import cleaned, seen_text
from plugins.importer.markup.words import words_of

BODIES = (
    ".//*[@itemprop='articleBody']",
    ".//*[contains(concat(' ', normalize-space(@class), ' '), ' entry-content ')]",
    ".//*[contains(@class, 'post-content') or contains(@class, 'article-content') or contains(@class, 'article-body')"
    " or contains(@class, 'detail-content') or contains(@class, 'content-detail') or contains(@class, 'post-body')"
    " or contains(@class, 'isi-berita') or contains(@class, 'berita-isi') or contains(@class, 'read__content')]",
    ".//article",
)
AROUND = ("nav", "aside", "footer", "form", "script", "style", "noscript", "button", "header")
AROUND_CLASS = re.compile(
    r"\b(?:share|sharing|social|related|sidebar|breadcrumb|comment|navigation|newsletter|popular|recommend|terkait"
    r"|advert|iklan|ads|banner|tags?-?links?|author-box|widget)(?:s|ed|\b|[-_])", re.IGNORECASE
)  # fmt: skip
IMAGE = re.compile(r'<img\b[^>]*?\bsrc="([^"]*)"[^>]*>')


def as_html(body: etree._Element) -> str:
    """What trafilatura found, its own elements made those of HTML."""
    made = etree.fromstring(etree.tostring(body))
    for element in made.iter():
        tag = element.tag if isinstance(element.tag, str) else ""
        look = element.get("rend") or ""
        if tag == "hi":
            element.tag = {"#b": "strong", "#i": "em", "#del": "del", "#sub": "sub", "#sup": "sup"}.get(look, "span")
        elif tag == "ref":
            element.tag = "a"
            element.set("href", element.get("target") or "")
        elif tag == "graphic":
            element.tag = "img"
        elif tag == "head":
            element.tag = look if re.fullmatch("h[1-6]", look) else "h2"
        elif tag == "list":
            element.tag = "ol" if look == "ol" else "ul"
        elif tag == "cell":
            element.tag = "th" if element.get("role") == "head" else "td"
        elif tag in ELEMENTS:
            element.tag = ELEMENTS[tag]
    return "".join(etree.tostring(child, encoding="unicode", method="html") for child in made)


ELEMENTS = {"lb": "br", "item": "li", "row": "tr", "quote": "blockquote", "del": "del", "code": "pre", "body": "div"}


def with_captions(body: str, tree: etree._Element) -> str:
    """The article with the captions of its pictures, which the extraction leaves out."""
    captions: dict[str, str] = {}
    for figure in tree.iter("figure"):
        words = " ".join("".join(text for part in figure.iter("figcaption") for text in part.itertext()).split())
        captions |= {picture.get("src") or "": words for picture in figure.iter("img") if words}

    def captioned(found: re.Match[str]) -> str:
        words = captions.get(unescape(found[1]))
        return f"<figure>{found[0]}<figcaption>{escape(words)}</figcaption></figure>" if words else found[0]

    return IMAGE.sub(captioned, body)


def marked_article(tree: etree._Element) -> str:
    """The element that holds the article, without what stands around a text; "" when no element says that it does."""
    for path in BODIES:
        found = tree.xpath(path)
        if found:
            largest = max(found, key=lambda element: len(" ".join(element.itertext())))
            made = etree.fromstring(etree.tostring(largest, with_tail=False), etree.HTMLParser(huge_tree=True))
            for element in list(made.iter()):
                is_around = element.tag in AROUND or AROUND_CLASS.search(element.get("class") or "")
                if is_around and element.getparent() is not None:
                    _remove(element)
            return str(etree.tostring(made, encoding="unicode", method="html"))
    return ""


def left_out(whole: str, body: str, title: str) -> tuple[str, ...]:
    """The lines of the element that holds the article, or words of them, that the extraction took for no part of it."""
    kept = Counter(words_of([seen_text(cleaned(body)), title])) if whole else Counter()
    found = []
    for line in seen_text(cleaned(whole)).splitlines() if whole else ():
        words = words_of([line])
        missing = [word for word in words if not kept[word]]
        kept.subtract(word for word in words if kept[word])
        if missing:
            found.append(" ".join(line.split()) if len(missing) == len(words) else " ".join(missing))
    return tuple(found)


def _remove(element: etree._Element) -> None:
    """Take an element out of its tree; the text behind it stays."""
    parent, tail = element.getparent(), element.tail or ""
    assert parent is not None
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
