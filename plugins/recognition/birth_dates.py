"""Dates of birth beside a person: labelled, as in a form, or told, as in a portrait.

What else is born is none: laws, regencies and feasts (“hari lahir Pancasila, 1 Juni 1945”), and limits of age (“lahir
sebelum 1 Juli 2018”).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.recognition.person_names import NAME, is_a_name

MONTHS = (
    "januari februari maret april mei juni juli agustus september oktober november desember jan feb mar apr jun jul"
    " agu agt sep sept okt nov des"
)
DATE = (
    rf"(?:[0-3]?[0-9][ ](?:{'|'.join(MONTHS.split())})\.?[ ](?:19|20)[0-9]{{2}}"
    r"|[0-3]?[0-9][ ]?[./-][ ]?[01]?[0-9][ ]?[./-][ ]?(?:19|20)[0-9]{2}"
    r"|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9])(?![0-9])"
)
_WORD = r"[A-Z][A-Za-z'’.]{1,24}"
PLACE = rf"(?:{_WORD}(?:[ ]{_WORD}){{0,2}}[ ]?[,/;][ ]?)"
LABELLED = re.compile(
    r"(?<![A-Za-z])(?:TTL|(?i:(?:tempat[ ,/&]{1,3}(?:dan )?)?(?:tanggal|tgl\.?)[ ]lahir|date of birth))"
    rf"[ )]{{0,2}}[:=]?[ ]{{0,3}}{PLACE}?(?i:(?P<date>{DATE}))"
)
TOLD = re.compile(
    rf"(?P<who>{NAME})(?:,? \([^()\n]{{1,30}}\))?,?[ ]\(?(?:yang[ ])?(?:(?:di)?lahir(?:kan)?|kelahiran)[ ]"
    rf"(?:di[ ])?{PLACE}?(?:pada[ ])?(?:(?:tanggal|tgl\.?)[ ])?(?i:(?P<date>{DATE}))"
)
NATIVE = re.compile(
    rf"(?:\b(?P<before>\w{{1,20}}),?[ ])?\b[Kk]elahiran[ ](?P<place>{_WORD}(?:[ ]{_WORD}){{0,2}}),?[ ]"
    rf"(?:(?:tanggal|tgl\.?)[ ])?(?i:(?P<date>{DATE}))(?![ ](?:sampai|hingga|dan|atau|ke[ ]atas)\b)"
)
_PEOPLE = "pria wanita perempuan laki lelaki pemuda pemudi putra putri tokoh sosok ia dia beliau"
PEOPLE = frozenset(_PEOPLE.split())
# Before a birth that is no single person's: feasts, papers, limits of age.
_OCCASIONS = (
    "hari peringatan memperingati perayaan merayakan tanggal akta angka tahun sejarah sejak sebelum sesudah setelah"
    " menjelang syarat anak bayi jumlah mencatat tercatat pencatatan data laporan"
)
OCCASIONS = frozenset(_OCCASIONS.split())
PRONOUNS = frozenset({"Ia", "Dia", "Beliau"})
LONGEST_LIFE = 100  # years: who was born before that is history
HISTORIC = re.compile(r"(?i)\b(?:pahlawan|presiden|proklamator|nabi|sultan|almarhum|sejarah|wafat)\b")
AROUND = 120


class BirthDate(NamedTuple):
    """A date as it is written, and where."""

    written: str
    start: int


def birth_dates(text: str, year: int) -> Iterator[BirthDate]:
    """Every date of birth of somebody who may be alive in a year."""
    if "lahir" not in text.lower() and "TTL" not in text and "birth" not in text.lower():
        return
    for found in LABELLED.finditer(text):
        if _may_live(found["date"], year):
            yield BirthDate(found["date"], found.start("date"))
    for found in TOLD.finditer(text):
        around = text[max(0, found.start() - AROUND) : found.end() + AROUND]
        is_person = found["who"] in PRONOUNS or (" " in found["who"] and is_a_name(found["who"]))
        if is_person and _may_live(found["date"], year) and not HISTORIC.search(around):
            yield BirthDate(found["date"], found.start("date"))
    for found in NATIVE.finditer(text):
        before = (found["before"] or "").lower()
        around = text[max(0, found.start() - AROUND) : found.end() + AROUND]
        is_person = before in PEOPLE or (before not in OCCASIONS and is_a_name(found["place"]))
        if is_person and _may_live(found["date"], year) and not HISTORIC.search(around):
            yield BirthDate(found["date"], found.start("date"))


def _may_live(written: str, year: int) -> bool:
    born = re.search(r"(?:19|20)[0-9]{2}", written)
    return born is not None and year - LONGEST_LIFE < int(born[0]) <= year
