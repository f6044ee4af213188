"""Children who are named: an age below eighteen beside a name, a pupil of a school for children beside a name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.recognition.person_names import NAME, is_a_name

OF_AGE = 18
_CHILD = (
    r"(?:[Ss]iswi|[Ss]iswa|[Aa]nak|[Bb]ocah|[Bb]alita|[Mm]urid|[Pp]elajar|[Ss]antri|[Ss]antriwati|[Bb]ayi|[Rr]emaja)"
)
_SCHOOL = r"(?:SDN?|SDIT|MIN?|SMPN?|SMPIT|MTs[NS]?|TK|PAUD|RA|SLBN?)"
_YEARS = r"(?:tahun|thn|th)\.?"
_AGE = rf"\((?P<age>[0-9]{{1,2}})(?:[ ]{_YEARS})?\)"
PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_CHILD}(?:[ ](?:bernama|laki-laki|perempuan|bungsu|sulung|itu|tersebut)){{0,2}},?[ ]"
        rf"(?P<who>{NAME}),?[ ]{_AGE}",
        rf"\b(?:{_CHILD}|[Kk]orban)(?:[ ]kelas[ ]\w{{1,6}})?"
        rf"(?:[ ]{_SCHOOL}(?:[ ](?:[0-9]{{1,3}}|[A-Z]\w{{1,20}})){{0,4}})?(?:,|[ ]bernama)[ ]"
        rf"(?P<who>{NAME}),?[ ]{_AGE}",
        rf"\b[Kk]orban[ ](?P<who>{NAME}),?[ ]\((?P<age>[0-9]{{1,2}})[ ]{_YEARS}\)",
        rf"(?P<who>{NAME}),?[ ]\((?P<age>[0-9]{{1,2}})[ ]{_YEARS}\)",
        rf"(?P<who>{NAME})[ ]\((?P<age>[0-9]{{1,2}})\),[ ](?:seorang[ ])?{_CHILD}\b",
        rf"(?P<who>{NAME}),[ ](?:seorang[ ])?(?:{_CHILD}[ ])?(?:yang[ ])?"
        rf"(?:berusia|berumur|umur|usia)[ ](?P<age>[0-9]{{1,2}})[ ]{_YEARS}",
        rf"\b[Aa]nak(?:[ ]\w{{1,20}}){{0,3}}[ ](?P<age>[0-9]{{1,2}})[ ]{_YEARS},?[ ]"
        rf"(?:itu[ ])?bernama[ ](?P<who>{NAME})",
        rf"(?P<who>{NAME}),[ ](?:seorang[ ])?(?:siswi|siswa|murid|pelajar|santri)[ ](?:kelas[ ]\w{{1,6}}[ ])?"
        rf"(?P<age>){_SCHOOL}[ ](?:[A-Z]|[0-9])",
    )
)
# One of these is in every place that a pattern fits.
ANCHOR = re.compile(rf"\([0-9]{{1,2}}[ )]|[0-9][ ]{_YEARS}|,[ ](?:seorang[ ])?(?:siswi|siswa|murid|pelajar|santri)[ ]")
SAYS_SO = re.compile(rf"\b(?:{_CHILD}|[Kk]orban)\b")
# In names of villages, schools and prizes more often than in those of children.
DOUBTFUL = re.compile(r"\b(?:Utara|Timur|Selatan|Barat|Tengah|Darul|Karang|Generasi|Terbaik|Tingkat|Nasional)\b")
WITH_A_CHILD = re.compile(rf"\b{_CHILD}\b|\b(?:[Pp]utra|[Pp]utri|[Kk]orban)\b")
BEFORE = 60
PUPILS = re.compile(
    r"(?i)\b(?:siswa|siswi|murid|pelajar|santri|santriwati|balita|bocah|anak-anak|anak (?:SD|TK|PAUD|sekolah|panti))\b"
)
# What stands beside such a word when the picture shows something else: their things, their parents, grown-up pupils.
NOT_THEY = re.compile(
    r"(?i)\b(?:untuk|bagi|kepada|oleh|tentang|karya|milik|wali|tua|hari|profil|kartu|ikatan|persatuan|jumlah|data|grafik"
    r"|buku|tas|seragam|lukisan|asrama|gedung|gizi)[ ](?:para[ ]|[0-9.]{1,9}[ ])?$"
)
GROWN_UP = re.compile(r"(?i)[ ](?:diklat|latsar|pelatihan|kursus|pancasila)\b")


class Child(NamedTuple):
    """A name as it is written, and where; and whether an age and a word for a child leave hardly a doubt."""

    name: str
    start: int
    is_sure: bool


def named_children(text: str) -> Iterator[Child]:
    """Every child who is named, once a place."""
    if not ANCHOR.search(text):
        return
    seen = set()
    for pattern in PATTERNS:
        for found in pattern.finditer(text):
            age = found["age"]
            if (age and int(age) >= OF_AGE) or not is_a_name(found["who"]) or found.start("who") in seen:
                continue
            told = text[max(0, found.start() - BEFORE) : found.end()]
            if (" " not in found["who"] and not age) or not WITH_A_CHILD.search(told):
                continue
            seen.add(found.start("who"))
            yield Child(found["who"], found.start("who"), bool(age) and _says_so(found))


def _says_so(found: re.Match[str]) -> bool:
    """Whether a child is spoken of right beside a name that is no single word, as that of a village often is."""
    start, end = found.span("who")
    beside = found.string[found.start() : start] + " " + found.string[end : found.end()]
    is_like_a_child = "bernama" in beside or (" " in found["who"] and not DOUBTFUL.search(found["who"]))
    return is_like_a_child and bool(SAYS_SO.search(beside))


def speaks_of_pupils(text: str) -> bool:
    """Whether the words under a picture speak of pupils or small children."""
    return bool(PUPILS.search(text))


def shows_pupils(text: str) -> bool:
    """Whether they tell that such are to be seen, and not only their things or their parents."""
    return any(
        not NOT_THEY.search(text[max(0, found.start() - BEFORE) : found.start()])
        and not GROWN_UP.match(text, found.end())
        for found in PUPILS.finditer(text)
    )
