"""The words of a text in whatever form it is published: as HTML, escaped once or twice, in JSON, in attributes. Pure.

Two texts that read the same have the same words here, however they are set: quotation marks, spaces, hyphens, case,
links and emphasis within a sentence do not count.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from unicodedata import normalize

RUN = 8
"""Words in a row that are taken as a sentence's own; a shorter sentence may stand anywhere by chance."""
WORD = re.compile(r"[^\W_]+")  # a file may be named after a title: `judul_rilis.jpg`
JSON_SIGN = re.compile(r"\\(?:u([0-9a-fA-F]{4})|([nrtbf])|(.))", re.DOTALL)
ATTRIBUTES = re.compile(r'="([^"<>]* [^"<>]*)"'), re.compile(r"='([^'<>]* [^'<>]*)'")  # of several words
WITHIN_WORDS = (
    *(f"</{name}>" for name in ("a", "b", "em", "i", "strong", "span")),
    "<wbr>",
)  # as in `<em>kata</em>nya`
TAG = re.compile(r"<[^<>]*>")
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
MARKUP = frozenset({"html", "htm", "xml", "svg"})
DEEPEST = 3  # HTML in a feed in XML is escaped twice; once more for good measure

Run = tuple[str, ...]


def words_in(text: str, kind: str) -> list[str]:
    """Every word of a file of this kind, in order; those of attributes come behind the rest."""
    if kind in ("json", "map", "webmanifest", "js", "mjs") or "\\u" in text:
        text = JSON_SIGN.sub(_json_sign, text)
    kept: list[str] = []
    for depth in range(DEEPEST):
        if "<" in text:
            if depth or kind not in MARKUP:
                kept.append(text)  # here `<` may be a sign of the text, and what follows it be read by everybody
            for form in ATTRIBUTES:
                kept += form.findall(text)
            for tag in WITHIN_WORDS:
                text = text.replace(tag, "")
            text = TAG.sub(" ", text)
        if "&" not in text or (opened := unescape(text)) == text:
            break
        text = opened
    text = " \n".join((text, *map(_unescaped, kept)))
    return plain_words(text)


def plain_words(text: str) -> list[str]:
    """The words of plain text."""
    if not text.isascii():
        text = normalize("NFKC", UNSEEN.sub("", text))
    return WORD.findall(text.casefold())


def runs(words: list[str], length: int = RUN) -> Iterator[Run]:
    """Every so many words in a row."""
    return zip(*(words[start:] for start in range(length)), strict=False)


def runs_of_sentences(texts: Iterable[str]) -> Iterator[Run]:
    """The runs of RUN words of some texts."""
    for text in texts:
        yield from runs(plain_words(text))


def _unescaped(text: str) -> str:
    return unescape(unescape(text)) if "&" in text else text


def _json_sign(found: re.Match[str]) -> str:
    code, white, sign = found.groups()
    if code:
        return chr(int(code, 16)) if not 0xD800 <= int(code, 16) < 0xE000 else " "
    return " " if white else sign
