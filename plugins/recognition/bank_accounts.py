"""Numbers of bank accounts: what has ten to sixteen digits and stands beside words that speak of an account."""

import re
from collections.abc import Iterator

from plugins.recognition.digit_groups import RUN, Number, is_glued
from plugins.recognition.identity_numbers import is_identity_number

LEAST, MOST = 10, 16
BEFORE, BEHIND = 60, 60  # characters in which such words are looked for
ACCOUNT = re.compile(r"(?i)\b(?:no(?:mor|\.)?[ ]?)?(?:rekening\b|norek\b|rek\.|rek\b)")
OTHER_ACCOUNT = re.compile(r"(?i)\bkode rekening\b|\brekening (?:belanja|air|listrik|pdam|pln)\b")
BANK = re.compile(r"\b(?:[Bb][Aa][Nn][Kk][ ][A-Z][A-Za-z]{1,20}|BRI|BCA|BNI|BTN|BSI|Mandiri|BPD|Bank Sulselbar)\b")
WORDS = ("rek", "a.n", "a. n", "a/n", "atas nama")  # one of them is near every account
HOLDER = re.compile(r"(?i)\ba\.[ ]?n\b\.?|\ba/n\b|\batas nama\b")
SAYS_OTHERWISE = re.compile(
    r"(?i)(?:\bRp\.?|\bIDR|\btelp\.?|\btelepon|\btel\.?|\bfaks?\.?|\bfax|\bHP|\bWA|\bponsel|\bNIP\.?|\bNIK|\bNPWP"
    r"|\bNIB|\bKK|\bsurat(?: nomor| no\.)?|\bID)[ .:(]{0,4}$"
)
YEAR = re.compile(r"[0-9]|(?:19|20)[0-9]{2}")  # or a single digit
PARTED = re.compile(r"(?<=[a-z0-9)])[.!?]\s+(?=[A-Z])|\n\n|(?<=[^:\s])\s{2,}(?=[^:\s])")
AMOUNT = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")


def bank_accounts(text: str) -> Iterator[Number]:
    """Every number that the words around it make that of an account."""
    lower = text.lower()
    if not any(word in lower for word in WORDS):
        return
    for run in RUN.finditer(text):
        if len(run[0]) < LEAST:
            continue
        for start, end in _candidates(run):
            digits = re.sub("[^0-9]", "", text[start:end])
            if not LEAST <= len(digits) <= MOST or is_glued(text, start, end) or AMOUNT.fullmatch(text[start:end]):
                continue
            if digits.startswith(("08", "628")):
                continue  # a telephone's
            if _speaks_of_an_account(text, start, end) and not (len(digits) == MOST and is_identity_number(digits)):
                yield Number(digits, start, end)


def _candidates(run: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The parts of a run between spaces; or the whole of it, when no part is long enough and it is short itself."""
    parts = [(found.start(), found.end()) for found in re.finditer(r"[^ \n\t\u00a0\u202f]+", run[0])]
    long = [part for part in parts if part[1] - part[0] >= LEAST]
    if not long and 2 <= len(parts) <= 5 and not all(YEAR.fullmatch(run[0], *part) for part in parts):
        long = [(0, len(run[0]))]
    return ((run.start() + start, run.start() + end) for start, end in long)


def _speaks_of_an_account(text: str, start: int, end: int) -> bool:
    before, behind = _same_line(text[max(0, start - BEFORE) : start], -1), _same_line(text[end : end + BEHIND], 0)
    if SAYS_OTHERWISE.search(before) or OTHER_ACCOUNT.search(before):
        return False
    if ACCOUNT.search(before):
        return True
    return bool(BANK.search(before) and (HOLDER.search(behind) or HOLDER.search(before)))


def _same_line(text: str, side: int) -> str:
    """What is not parted from a number by the end of a sentence or of a table's cell."""
    return PARTED.split(text)[side]
