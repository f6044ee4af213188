"""What somebody did at an event: opened or closed it, spoke, was its host, took part."""

import re
from bisect import bisect_left
from collections.abc import Sequence

_REACH = 160  # characters around a name in which its sentence is read
_STOPS = re.compile(
    r"[!?]|\.(?=\s+[A-Z“\"])(?<!\b[A-Z]\.)(?<!\b(?:dr|Dr|Ir)\.)(?<!\b(?:Drs|Dra|Plt|Plh)\.)(?<!Pj\.)|\n\s*\n|[”\"]"
)
_EVENT = r"(?:\s+(?:secara|langsung|resmi|oleh|dan|ditutup|dengan|acara|kegiatan)){0,6}\s*$"
_SIGNS = (
    "buka", "utup", "sumber", "materi", "pembicara", "fasilitator", "instruktur", "keynote", "tuan rumah",
    "penyelenggara", "peserta", "diikuti", "staf dari",
)  # fmt: skip
"""Where none of these stands near a name nobody need look closer."""
_OPENED = re.compile(rf"\bdibuka{_EVENT}")
_CLOSED = re.compile(rf"\bditutup{_EVENT}")
_OPENS = re.compile(
    r"\b(?:membuka|resmi membuka|buka)\b(?!\s+"
    r"(?:diri|peluang|ruang|kesempatan|akses|kemungkinan|semua|data|lapangan|pintu|akun))"
)
_CLOSES = re.compile(r"\bmenutup\b(?!\s+(?:kemungkinan|diri|mata|akses|jalan|usia|pintu))")
_SPEAKER = re.compile(r"(?i)\b(?:narasumber|nara sumber|pemateri|pembicara|fasilitator|instruktur)\b[^.;]{0,40}$")
_SPEAKS = re.compile(
    r"(?i)^[^.;“\"]{0,70}\b(?:(?:sebagai|selaku|menjadi) (?:narasumber|nara sumber|pemateri|pembicara|keynote)"
    r"|memaparkan materi|membawakan materi)"
)
_HOST = re.compile(r"(?i)^[^.;“\"]{0,50}\b(?:selaku|sebagai) (?:tuan rumah|penyelenggara)")
_OFFICE = re.compile(r"(?:\b[A-Z][\w.’'-]*[\s,]*|\b(?:dan|dr|drg)\b[.\s]*|[()/&-]\s*|\d+\s*)+$")
_BESIDE = re.compile(r"(?i)\b(?:didampingi|bersama|disaksikan|disambut|diterima)\b[^.;]*$")
_PRESENT = re.compile(r"(?i)\b(?:peserta|diikuti|staf dari)\b[^.;]{0,80}$")


def part_of(text: str, mentions: Sequence[tuple[int, int]], everybody: Sequence[tuple[int, int]]) -> str:
    """What somebody whom a text names at these places did; `everybody`: in order, all places that name anybody."""
    parts = [part for start, end in mentions[:6] if (part := _part_at(text, start, end, everybody))]
    return min(parts, key=("opened", "closed", "speaker", "host", "participant").index, default="")


def _part_at(text: str, start: int, end: int, everybody: Sequence[tuple[int, int]]) -> str:
    nearby = text[max(0, start - _REACH) : end + 2 * _REACH].lower()
    if not any(sign in nearby for sign in _SIGNS):
        return ""
    at = bisect_left(everybody, (start, end))
    last = everybody[at - 1][1] if at else 0
    before = _STOPS.split(text[max(0, last, start - _REACH) : start])[-1] or ""
    after = _STOPS.split(_until_others(text, end, everybody[at + 1 : at + 4]), maxsplit=1)[0] or ""
    if _BESIDE.search(before):
        return ""
    office = _office_start(before)
    if _OPENED.search(before[:office]):
        return "opened"
    if _CLOSED.search(before[:office]):
        return "closed"
    if _OPENS.search(after):
        return "opened"
    if _CLOSES.search(after):
        return "closed"
    if _SPEAKER.search(before) or _SPEAKS.match(after):
        return "speaker"
    if _HOST.match(after):
        return "host"
    return "participant" if _PRESENT.search(before) else ""


def _office_start(before: str) -> int:
    """Where the words with capitals begin that stand before a name: its office."""
    found = _OFFICE.search(before)
    return found.start() if found else len(before)


def _until_others(text: str, end: int, others: Sequence[tuple[int, int]]) -> str:
    """What is said of somebody, before another one is named: `A didampingi B membuka` is told of A still."""
    stop = end
    for start, other_end in others:
        if not _BESIDE.search(text[stop:start]):
            return text[end : min(start, end + _REACH)]
        stop = other_end
    return text[end : end + _REACH]
