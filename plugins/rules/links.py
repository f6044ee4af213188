"""Links of the text: a safe address, and words that say where it leads."""

import re
from collections.abc import Iterator

from plugins.findings import Finding
from plugins.recognition.bare import without_code
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import rule
from plugins.rules import links_codes as codes

_HTTP = re.compile(r"(?<!\w)http://[^\s)>\]\"'}]+", re.IGNORECASE)
_ADDRESS = r"(?:https?://|www\.)[^\s<>()\[\]\"]*[^\s<>()\[\]\".,;:!?]"
_LINK = re.compile(
    rf"(?<!!)\[(?P<words>[^\[\]]*)\](?:\([^()\n]*\)|\[[^\[\]\n]*\])"
    rf"|(?m:^ {{0,3}}\[[^\[\]\n]+\]:[^\n]*$)"
    rf"|!\[[^\[\]]*\]\([^()\n]*\)"
    rf"|<(?P<auto>{_ADDRESS})>"
    rf"|<[A-Za-z/][^<>\n]*>"
    rf"|(?<![\w/.@-])(?P<plain>{_ADDRESS})",
    re.IGNORECASE,
)
_WHOLE_ADDRESS = re.compile(_ADDRESS, re.IGNORECASE)
_PHRASES = """baca|baca di sini|baca juga|baca lebih lanjut|baca selengkapnya|berikut|berikut ini|click here|di sini
|di tautan ini|disini|download|halaman ini|here|ini|info lebih lanjut|klik|klik di sini|klik disini
|klik link ini|klik tautan ini|lihat|lihat di sini|lihat selengkapnya|link|link berikut|link ini|read more
|selanjutnya|selengkapnya|sini|tautan|tautan berikut|tautan berikut ini|tautan ini|unduh|unduh di sini"""
_SAYS_NOTHING = frozenset(_PHRASES.replace("\n", "").split("|"))


@rule(codes.HTTP, wrong="[situs](http://dinas.example/)", right="[situs](https://dinas.example/)")
def http_link(manuscript: Manuscript) -> Iterator[Finding]:
    """Links of the text and of the sources begin with https://."""
    text = without_code(manuscript.markdown, manuscript.blocks, manuscript.first_line)
    for found in _HTTP.finditer(text) if "http" in text.lower() else ():
        yield manuscript.finding(_line(manuscript, text, found.start()), codes.HTTP, value=found[0])
    for source in manuscript.release.sources:
        if source.url and _HTTP.match(source.url):
            yield manuscript.header("sources", codes.HTTP, value=source.url)


@rule(
    codes.BARE_ADDRESS,
    wrong="Formulir: https://dinas.example/formulir",
    right="[Formulir pendaftaran](https://dinas.example/formulir)",
)
def bare_address(manuscript: Manuscript) -> Iterator[Finding]:
    """A link has words, not its address: an address is long to hear and says little."""
    text = without_code(manuscript.markdown, manuscript.blocks, manuscript.first_line)
    for found in _LINK.finditer(text) if "://" in text or "www." in text.lower() else ():
        words = (found["words"] or "").strip()
        shown = found["auto"] or found["plain"] or (words if _WHOLE_ADDRESS.fullmatch(words) else "")
        if shown:
            yield manuscript.finding(_line(manuscript, text, found.start()), codes.BARE_ADDRESS, value=shown)


@rule(codes.EMPTY_WORDS, wrong="[Klik di sini](https://dinas.example/)", right="[Jam layanan](https://dinas.example/)")
def words_of_a_link(manuscript: Manuscript) -> Iterator[Finding]:
    """The words of a link say where it leads, also to somebody who hears nothing but them."""
    text = without_code(manuscript.markdown, manuscript.blocks, manuscript.first_line)
    for found in _LINK.finditer(text) if "](" in text or "][" in text else ():
        words = " ".join((found["words"] or "").strip(" \n*_.…>:!→»").lower().split())
        if words in _SAYS_NOTHING:
            yield manuscript.finding(_line(manuscript, text, found.start()), codes.EMPTY_WORDS, value=words)


def _line(manuscript: Manuscript, text: str, place: int) -> int:
    return manuscript.first_line + text.count("\n", 0, place)
