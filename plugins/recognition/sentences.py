"""Sentences and words of Indonesian prose, with their places."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# A full stop behind these does not end a sentence: titles before a name, and what is shortened before a number or name.
_TITLES = "dr drh drg drs dra ir prof h hj k.h kh tgk st nn ny tn sdr sdri plt plh pj pjs yth"
_WORDS = "a.n an u.p up d.a da no nom jl jln gg kab kec kel prov rt rw km tgl hlm hal ps art s.d sd dll dsb dst dkk tel"
_OTHERS = "lt telp fax bdk lih mis jan feb mar apr jun jul agt agu ags sep sept okt nov des"
SHORTENED = frozenset(" ".join((_TITLES, _WORDS, _OTHERS)).split())
END = re.compile(r"[.!?…]+[)\]”’\"']*(?=\s|$)")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W\d_]+)*")
OPENS = re.compile(r"[\s([“‘\"']*")
_LONGEST_WORD = 40
BEFORE = re.compile(r"((?<![\w.])[\w.]+)$")


class Sentence(NamedTuple):
    """A sentence and where it begins in the text it was found in."""

    text: str
    start: int

    @property
    def words(self) -> list[str]:
        """Its words; numbers are none."""
        return WORD.findall(self.text)


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a paragraph in order; what stands behind the last full stop is one, too."""
    start = 0
    for found in END.finditer(text):
        if _goes_on(text, start, found):
            continue
        yield from _sentence(text, start, found.end())
        start = found.end()
    yield from _sentence(text, start, len(text))


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    said = text[start:end]
    bare = said.lstrip()
    if bare.rstrip():
        yield Sentence(bare.rstrip(), start + len(said) - len(bare))


def _goes_on(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a stop is that of a shortened word, an initial or a degree, or stands within a quotation that goes on."""
    opens = OPENS.match(text, found.end())
    after = text[opens.end() if opens else found.end() :][:1]
    if after and after.islower():
        return True
    if found[0] != ".":
        return False
    place = found.start()
    word = BEFORE.search(text, max(start, place - _LONGEST_WORD, text.rfind(" ", 0, place) + 1), place)
    if word is None or not after:
        return False
    last = word[1].lower()
    is_initial = len(last) == 1 and last.isalpha()
    return is_initial or last in SHORTENED or ("." in last and last.replace(".", "").isalpha() and after.isupper())
