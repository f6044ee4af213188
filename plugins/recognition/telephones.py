"""Numbers of mobile telephones, which people carry: 08…, +62 8…, and as they stand in links to a chat."""

import re
from collections.abc import Iterator

from plugins.recognition.digit_groups import Number

SIGN = r"[ \u00a0.\-\u2010\u2011\u2013]"
WRITTEN = re.compile(
    rf"(?<![0-9A-Za-z_])(?<![0-9][.,/-])"
    rf"(?:\(?\+[ ]?62\)?{SIGN}?(?:\(0\){SIGN}?)?|\(?0)8[1-35-9][0-9]\)?(?:{SIGN}{{0,2}}[0-9]){{6,9}}(?![0-9])"
    rf"|(?<![0-9A-Za-z_])(?<![0-9][.,/-])628[1-35-9](?:[0-9]{{7,10}}|[0-9]{{1,2}}(?:{SIGN}[0-9]{{3,4}}){{2,3}})"
    rf"(?![0-9A-Za-z_])(?![.,/-][0-9])"
)
# What every one of them holds: a text without it has none, and that is soon seen.
HOLDS = re.compile(r"8[1-35-9][0-9][^A-Za-z\n]{6}")
# Numbers of papers, which may begin in the same way.
PAPER = re.compile(
    r"(?i)\b(?:ijazah|sertifikat|seri|registrasi|register|resi|tiket|faktur|perkara|surat)\b[^0-9\n]{0,12}$"
)
# A table program drops the zero in front.
LABELLED = re.compile(
    r"(?i)\b(?:hp|wa|whatsapp|telepon|telp|tlp|ponsel|handphone)\b[^0-9\n]{0,12}(8[1-35-9][0-9]{7,10})(?![0-9])"
)
LINKED = re.compile(
    r"(?i)(?:wa\.me/|whatsapp\.com/send/?\?phone=|tel:)[+]?((?:62|0)8[1-35-9][0-9 .()-]{7,16})(?![0-9])"
)


def mobile_numbers(text: str) -> Iterator[Number]:
    """Every number of a mobile telephone, its digits as one dials them within the country."""
    if not HOLDS.search(text):
        return
    for found in WRITTEN.finditer(text):
        if PAPER.search(text[max(0, found.start() - 24) : found.start()]):
            continue
        yield Number(national(found[0]), found.start(), found.end())
    for found in LABELLED.finditer(text):
        yield Number(national(found[1]), found.start(1), found.end(1))


def linked_numbers(markdown: str) -> Iterator[Number]:
    """Those in addresses that open a chat or dial."""
    if not HOLDS.search(markdown):
        return
    for found in LINKED.finditer(markdown):
        yield Number(national(found[1]), found.start(1), found.end(1))


def national(written: str) -> str:
    """`0811…` of `+62 811…`, of any way to write a telephone number."""
    digits = re.sub(r"[^0-9]", "", written)
    if digits.startswith("62"):
        digits = digits[2:].removeprefix("0")
    return "0" + digits.removeprefix("0") if digits else ""
