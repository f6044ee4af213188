"""How people took part in an event: on site, online, or both, as far as the text says so."""

import re
from collections.abc import Iterator

from plugins.recognition.story import Seen, Story
from plugins.recognition.telling import SECOND, Telling, telling
from plugins.recognition.venues import places

CLEAR, DOUBTFUL = 0.9, 0.6
REACH, BESIDE = 150, 45  # characters
MOST = 40  # mentions that are looked at
# A text without one of these is passed over at once.
WORDS = (
    "daring",
    "online",
    "on line",
    "virtual",
    "hybrid",
    "hibrid",
    "zoom",
    "webinar",
    "luring",
    "tatap muka",
    "vicon",
)
_FAR = r"(?:daring|online|on line|virtual)"
_NEAR = r"(?:luring|tatap muka|offline|off line|onsite|langsung)"
_BOTH = r"\s+(?:dan|maupun|serta|atau|sekaligus)\s+(?:secara\s+)?"
_WAY = r"(?:melalui|via|lewat|menggunakan|dengan|di)\s+(?:(?:aplikasi|platform|media|ruang|fasilitas)\s+){0,2}"
_PLATFORM = r"(?:zoom|google meet|gmeet|microsoft teams|webex|vicon|video ?conference|konferensi video)"
SAID = re.compile(
    rf"\b(?:(?P<hybrid>(?:secara\s+)?(?:hybrid|hibrid\w?)\b|"
    rf"(?:secara\s+)?(?:{_NEAR}{_BOTH}{_FAR}|{_FAR}{_BOTH}{_NEAR})\b)|"
    rf"(?P<online>secara\s+{_FAR}\b|{_WAY}{_PLATFORM}\b|zoom meeting\b|webinar\b)|"
    r"(?P<onsite>secara\s+(?:luring|tatap muka|offline|off line)\b))"
)
NOT_SO = re.compile(r"\b(?:tidak|bukan|tanpa|belum)\b[^,;]{0,40}$")
# What else is done online: no event.
NO_EVENT = re.compile(
    r"(?:daftar|registrasi|layan|jual|beli|belanja|izin|bayar|transaksi|lapor|ajar|kuliah|judi|pinjam|absen|siar|tayang|"
    r"unggah|akses|konsultasi|aduan|seleksi|rapor|ojek)\w*\s+(?:[\w-]+\s+){0,3}$"
)


def mode(story: Story) -> Seen[str] | None:
    """`onsite`, `online` or `hybrid`; None where the text says nothing of it."""
    said = list(_said(telling(story)))
    first = next((one for one in said if one.value == "hybrid"), said[0] if said else None)
    if first is None or first.value == "hybrid":
        return first
    is_both = any(one.value != first.value for one in said)
    # Some were online while there was a venue: the others may have come there.
    is_placed = any(place.is_sure and place.rule != "online" for place in places(story)[:1])
    if is_both or (first.value == "online" and is_placed):
        return first._replace(value="hybrid", confidence=DOUBTFUL)
    return first


def _said(tells: Telling) -> Iterator[Seen[str]]:
    """Every word for the way in which people took part, with how sure it is that it is said of the event."""
    if not any(word in tells.small for word in WORDS):
        return
    for count, found in enumerate(SAID.finditer(tells.small)):
        start, end = found.span()
        before = tells.before(start, BESIDE)
        if count >= MOST or NOT_SO.search(before) or NO_EVENT.search(before):
            continue
        if tells.is_quoted(start) or tells.is_past(start, REACH) or tells.is_planned(start, BESIDE):
            continue
        is_held = tells.last("held", start, REACH) >= 0 or tells.has("held", end, end + BESIDE)
        is_near = tells.sentence(start).paragraph <= SECOND
        kind = str(found.lastgroup)
        if is_near and (is_held or found[0] == "webinar"):
            yield Seen(kind, start, end, "said", CLEAR)
        elif is_held and kind == "hybrid":
            yield Seen(kind, start, end, "said", DOUBTFUL)
