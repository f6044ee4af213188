"""Single words: standard spellings, Indonesian ones, plain ones. What is quoted, and names, are left as they are."""

import re
from collections.abc import Iterable, Iterator

from plugins.findings import Finding
from plugins.recognition.bare import WORD, is_name, words_in
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import rule
from plugins.rules import words_codes as codes
from plugins.rules.corrections import Correction, told
from plugins.rules.nonstandard import STANDARD, standard_of
from plugins.rules.prose import own_texts, vocabulary
from plugins.rules.word_tables import NEEDLESS, PLAIN_FOR_FOREIGN, PLAIN_FOR_OFFICIAL

_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \t]$")
_NO_PURPOSE = re.compile(r"(?:tepat|daya|hasil|tata|serba|multi)[ \t]$", re.IGNORECASE)  # “teknologi tepat guna”
_CONTRAST = re.compile(r"\s(?:bagi|dari|di|ke|mulai|pada|sejak|untuk)\b")  # “Adapun di Contoh, loket tutup”
_IN_BRACKETS = re.compile(r"\([^()\n]*\)")  # a foreign word that explains an Indonesian one


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(phrases, key=len, reverse=True)
    words = "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in longest)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)


_FOREIGN = _pattern(PLAIN_FOR_FOREIGN)
_FOREIGN_WORDS = [frozenset(phrase.split()) for phrase in PLAIN_FOR_FOREIGN]
_OFFICIAL = _pattern({*PLAIN_FOR_OFFICIAL, *NEEDLESS})
_OFFICIAL_WORDS = [frozenset(phrase.split()) for phrase in sorted({*PLAIN_FOR_OFFICIAL, *NEEDLESS})]


def nonstandard(text: str) -> Iterator[Correction]:
    """Every word of a spelling that the dictionary does not know."""
    words = words_in(text)
    if words.isdisjoint(STANDARD) and not any(word[-3:] == "nya" and word[:-3] in STANDARD for word in words):
        return
    for found in WORD.finditer(text):
        now = standard_of(found[0].lower().replace("’", "'"))
        if now is None or _is_left(text, found.start(), found.end(), now):
            continue
        if now[0].islower():
            now = _in_case_of(found[0], now)
        yield Correction(found.start(), found.end(), found[0], now)


def _is_left(text: str, start: int, end: int, now: str) -> bool:
    """Whether it is a name: with a capital within a sentence, as “Apotik Contoh” or “Sepuluh Nopember”."""
    if now[0].islower():
        return is_name(text, start, end)
    before = _WORD_BEFORE.search(text[max(0, start - 24) : start])
    return bool(before and before[1][0].isupper())


def _in_case_of(was: str, now: str) -> str:
    if was.isupper():
        return now.upper()
    return now[0].upper() + now[1:] if was[0].isupper() else now


@rule(codes.NONSTANDARD, wrong="Warga mengurus ijin di loket.", right="Warga mengurus izin di loket.")
def nonstandard_word(manuscript: Manuscript) -> Iterator[Finding]:
    """A word is spelled as the dictionary (KBBI) spells it."""
    return told(manuscript, codes.NONSTANDARD, nonstandard)


@rule(codes.FOREIGN, wrong="Peserta workshop menerima modul.", right="Peserta lokakarya menerima modul.")
def foreign_word(manuscript: Manuscript) -> Iterator[Finding]:
    """Where there is an Indonesian word, it is used; names and quotations stay as they are."""
    known = vocabulary(manuscript)
    if not any(words <= known for words in _FOREIGN_WORDS):
        return
    for block, text in own_texts(manuscript):
        for found in _FOREIGN.finditer(_IN_BRACKETS.sub(lambda inner: "(" * len(inner[0]), text)):
            if not is_name(text, found.start(), found.end()):
                now = PLAIN_FOR_FOREIGN[" ".join(found[0].lower().split())]
                yield manuscript.finding(block.line_of(found.start()), codes.FOREIGN, was=_joined(found[0]), now=now)


@rule(
    codes.OFFICIALESE,
    codes.NEEDLESS,
    wrong="Rapat digelar dalam rangka menata pasar.",
    right="Rapat digelar untuk menata pasar.",
)
def officialese(manuscript: Manuscript) -> Iterator[Finding]:
    """Words that only offices write are left out, or told with plain ones."""
    known = vocabulary(manuscript)
    if not any(words <= known for words in _OFFICIAL_WORDS):
        return
    for block, text in own_texts(manuscript):
        for found in _OFFICIAL.finditer(text):
            before = text[max(0, found.start() - 8) : found.start()]
            if _NO_PURPOSE.search(before) or (found[0].endswith("mana") and not before.rstrip().endswith(",")):
                continue  # “tahu yang mana”
            if found[0].lower() == "adapun" and _CONTRAST.match(text, found.end()):
                continue
            now = PLAIN_FOR_OFFICIAL.get(_joined(found[0]).lower())
            code = codes.OFFICIALESE if now else codes.NEEDLESS
            yield manuscript.finding(block.line_of(found.start()), code, was=_joined(found[0]), now=now or "")


def _joined(words: str) -> str:
    return " ".join(words.split())
