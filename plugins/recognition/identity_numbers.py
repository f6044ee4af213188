"""The numbers of the population register: NIK of a person, and of a family card, which has the same form.

Six digits of the place where it was issued, six of a date (of birth; women's days are counted from 41), four of a
serial number. A number that has the length and not the form is something else.
"""

import re
from calendar import monthrange
from collections.abc import Iterator

from plugins.recognition.digit_groups import Number, numbers

# Kepmendagri on codes of provinces, with those of Papua since 2022; 97 is of the statistics office, and in use, too.
_OF_THE_LIST = (
    "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82"
    " 91 92 93 94 95 96 97"
)
PROVINCES = frozenset(_OF_THE_LIST.split())
SHAPES = frozenset(
    {(16,), (4, 4, 4, 4), (6, 6, 4), (2, 2, 2, 6, 4), (2, 2, 2, 2, 2, 2, 4), (6, 2, 2, 2, 4), (12, 4), (6, 10)}
)
FAMILY = re.compile(r"\b(?:KK|[Kk]artu\s+[Kk]eluarga|KARTU\s+KELUARGA)\b")
PERSON = re.compile(r"\b(?:NIK|KTP|[Nn]omor\s+[Ii]nduk\s+[Kk]ependudukan)\b")
HOLDS = re.compile(r"[0-9][^A-Za-z,;:/|]{14}")
NEAR = 50  # characters before a number in which a word says what it is
WOMEN = 40
LEAP = 2000  # a two-digit year may be of either century; 29 February counts in both


def identity_numbers(text: str) -> Iterator[Number]:
    """Every number that has the form of a NIK."""
    if HOLDS.search(text):
        yield from (number for number in numbers(text, SHAPES) if is_identity_number(number.digits))


def is_identity_number(digits: str) -> bool:
    """Whether sixteen digits are a province, a regency, a district, a day that is there, and a serial number."""
    province, regency, district, serial = digits[:2], digits[2:4], digits[4:6], digits[12:]
    if province not in PROVINCES or "00" in (regency, district) or serial == "0000":
        return False
    day, month, year = int(digits[6:8]), int(digits[8:10]), int(digits[10:12])
    day -= WOMEN if day > WOMEN else 0
    return 1 <= month <= 12 and 1 <= day <= monthrange(LEAP + year, month)[1]


def is_of_a_family(text: str, number: Number) -> bool:
    """Whether the words before it call it that of a family card."""
    before = text[max(0, number.start - NEAR) : number.start].rpartition("\n\n")[2]
    return _last(FAMILY, before) > _last(PERSON, before)


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last word of a kind begins; -1 for none."""
    return max((found.start() for found in pattern.finditer(text)), default=-1)
