"""Numbers as Indonesians write them: `42 peserta`, `1.500 orang`, `dua puluh`, `Rp1,5 miliar`, `7,5 persen`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

_DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_DIGIT_OF = {word: number for number, word in enumerate(_DIGITS)}
_TENS = {"puluh": 10, "ratus": 100}
_SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
_WHOLE = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 10**6}
_SCALE = "|".join(_SCALES)
_WORD = rf"(?:{'|'.join((*_WHOLE, *_DIGITS, *_TENS, 'belas', *_SCALES))})"
_FIGURES = r"\d{1,3}(?:\.\d{3}){1,5}(?:,\d{1,6})?|\d{1,15}(?:,\d{1,6})?"
_NUMBER = re.compile(
    rf"(?<![\w.,/])(?:(?P<money>Rp\.?\s{{0,2}})?(?P<figures>{_FIGURES})(?:\s{{1,3}}(?P<scale>{_SCALE})\b)?"
    rf"|(?P<words>{_WORD}(?:\s{{1,3}}{_WORD}){{0,15}}))(?![\w/]|[.,:]\d)(?P<about>-an\b)?(?P<percent>\s?%|\s{{1,3}}persen\b)?",
    re.IGNORECASE,
)
_MIGHT_BE = re.compile(rf"\d|\b{_WORD}\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:\b(?:sekitar|kira-kira|kurang\s+lebih|lebih\s+kurang|lebih\s+dari|kurang\s+dari|hampir|minimal|maksimal|paling\s+\w+|"
    r"setidaknya|sedikitnya|sekurangnya|di\s+atas|di\s+bawah|target\w*|kuota|hingga|sampai)|±)\s*$",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"\s{1,3}(?:orang\s{1,3}(?=peserta|warga|pejabat|pegawai|siswa|guru))?([^\W\d_]+)",
)
BEFORE = 25  # characters that say whether a number is exact


class Number(NamedTuple):
    """A number, where it stands and what it counts: the word behind it, or "".

    `unit` is "Rp", "%" or "". `is_about`: it stands for about as many, for more or for fewer.
    """

    start: int
    text: str
    value: Decimal
    unit: str = ""
    noun: str = ""
    is_about: bool = False

    @property
    def end(self) -> int:
        """The place behind the number; its noun is not part of it."""
        return self.start + len(self.text)

    @property
    def told(self) -> str:
        """The number with its noun: `42 peserta`."""
        return f"{self.text} {self.noun}".strip()


@lru_cache(maxsize=128)
def numbers(text: str) -> tuple[Number, ...]:
    """Every number of a text in order; days and years are numbers, too."""
    return tuple(_found(text)) if _MIGHT_BE.search(text) else ()


def _found(text: str) -> Iterator[Number]:
    for found in _NUMBER.finditer(text):
        value = number_of(found["words"]) if found["words"] else _value(found["figures"], found["scale"])
        if value is None:
            continue
        unit = "%" if found["percent"] else "Rp" if found["money"] else ""
        noun = None if unit else _NOUN.match(text, found.end())
        is_about = bool(found["about"] or _ABOUT.search(text[max(0, found.start() - BEFORE) : found.start()]))
        yield Number(found.start(), found[0], value, unit, noun[1].lower() if noun else "", is_about)


def _value(figures: str, scale: str | None) -> Decimal:
    value = Decimal(figures.replace(".", "").replace(",", "."))
    return value * _SCALES[scale.lower()] if scale else value


def number_of(words: str) -> Decimal | None:
    """`dua puluh lima` is 25; None for words that are no number, such as `dua tiga`."""
    total, hundreds, pending = 0, 0, None
    for word in words.lower().split():
        if word in _DIGIT_OF:
            if pending is not None:
                return None
            pending = _DIGIT_OF[word]
        elif word in ("sepuluh", "sebelas", "seratus"):
            if pending is not None:
                return None
            hundreds += _WHOLE[word]
        elif word in _WHOLE:
            if pending is not None or hundreds:
                return None
            total += _WHOLE[word]
        elif word in _SCALES:
            count = hundreds + (pending or 0)
            if not count:
                return None
            total, hundreds, pending = total + count * _SCALES[word], 0, None
        elif pending is None or (word not in _TENS and word != "belas"):
            return None
        else:
            hundreds, pending = hundreds + (pending + 10 if word == "belas" else pending * _TENS[word]), None
    return Decimal(total + hundreds + (pending or 0))
