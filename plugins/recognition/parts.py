"""What somebody did at an event: opened or closed it, spoke, was its host, took part."""

import re
from collections.abc import Sequence

_REACH = 160  # characters around a name in which its sentence is read
_STOPS = re.compile(r"[!?]|\.(?=\s+[A-Z“\"])(?<!\b[A-Z]\.)(?<!\b(?:dr|Dr|Ir)\.)(?<!\b(?:Drs|Dra|Plt|Plh)\.)(?<!Pj\.)|\n\s*\n|[”\"]")
_EVENT = r"(?:\s+(?:secara|langsung|resmi|oleh|dan|ditutup|dengan|acara|kegiatan)){0,6}\s*$"
_OPENED = re.compile(rf"\bdibuka{_EVENT}")
_CLOSED = re.compile(rf"\bditutup{_EVENT}")
_OPENS = re.compile(r"\b(?:membuka|resmi membuka|buka)\b(?!\s+(?:diri|peluang|ruang|kesempatan|akses|kemungkinan|semua|data|lapangan|pintu|akun))")
_CLOSES = re.compile(r"\bmenutup\b(?!\s+(?:kemungkinan|diri|mata|akses|jalan|usia|pintu))")
_SPEAKER = re.compile(r"(?i)\b(?:narasumber|nara sumber|pemateri|pembicara|fasilitator|instruktur)\b[^.;]{0,40}$")
_SPEAKS = re.compile(r"(?i)^[^.;“\"]{0,70}\b(?:(?:sebagai|selaku|menjadi) (?:narasumber|nara sumber|pemateri|pembicara|keynote)|memaparkan materi|membawakan materi)")
_HOST = re.compile(r"(?i)^[^.;“\"]{0,50}\b(?:selaku|sebagai) (?:tuan rumah|penyelenggara)")
_PRESENT = re.compile(r"(?i)\b(?:peserta|diikuti|staf dari)\b[^.;]{0,80}$")


def part_of(text: str, mentions: Sequence[tuple[int, int]]) -> str:
    """The part of somebody whom a text names at these places: `opened`, `closed`, `speaker`, `host`, `participant` or ""."""
    parts = [part for start, end in mentions[:6] if (part := _part_at(text, start, end))]
    return min(parts, key=("opened", "closed", "speaker", "host", "participant").index, default="")


def _part_at(text: str, start: int, end: int) -> str:
    before = _STOPS.split(text[max(0, start - _REACH) : start])[-1] or ""
    after = _STOPS.split(text[end : end + _REACH], maxsplit=1)[0] or ""
    office = _office_start(before)
    if _OPENED.search(before[:office]):
        return "opened"
    if _CLOSED.search(before[:office]):
        return "closed"
    after = _own(after)
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
    found = re.search(r"(?:\b[A-Z][\w.’'-]*[\s,]*|\b(?:dan|dr|drg)\b[.\s]*|[()/&-]\s*|\d+\s*)+$", before)
    return found.start() if found else len(before)


def _own(after: str) -> str:
    """What is said of this person, before somebody else is named: `A didampingi B membuka` is told of A still."""
    other = re.search(r"\b(?:sementara|sedangkan)\b", after)
    return after[: other.start()] if other else after
