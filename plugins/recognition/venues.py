"""Where an event was."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from plugins.recognition.provinces import PROVINCES
from plugins.recognition.story import SURE, Seen, Story
from plugins.recognition.telling import LEAD, SECOND, TITLE, Telling, telling
from plugins.recognition.venue_names import DAY, ROOMS, venue_end

REACH, SHORT, DATELINE = 150, 60, 60  # characters
FAR = 400  # in a lead, whose events have long names
MOST = 300  # places behind `di` that are looked at
AROUND = re.compile(r"(?:lingkungan|area|sekitar|seputar|dalam)\s+(?=(\w+))")
VILLAGES = ("desa", "dusun", "kelurahan", "kampung", "nagari", "gampong")
DOUBTFUL = 0.6
LIKELY, POSSIBLE, ANOTHER = 2.5, 1.0, 5.0  # points
CLEAR, NAMED_WHOLE = 0.9, 0.8
AT = re.compile(
    r"di(?<![\w-]..)(?:\s{1,3}|(?=aula|ruang|gedung|hotel|kantor|lapangan|halaman|balai|pendopo))(?P<word>\w[\w'’-]*)"
)
# A name that ends, or goes on, like this is a venue's whatever its first word is.
LIKE_A_HOTEL = re.compile(
    r"(?:[A-Z][\w'’&-]*\s){1,4}(?:Hotel|Resort|Convention|Center|Centre|Inn|Ballroom|Hall|Tower|Building|Room|Park|Beach|"
    r"Resto|Cafe|Suites?)\b"
)
HELD_AT = re.compile(
    r"\b(?:bertempat|berlokasi|dipusatkan|digelar|dilaksanakan|berlangsung|diselenggarakan|diadakan|dilangsungkan|"
    r"terpusat|tempat)(?:\s+(?:secara\s+\w+|langsung|kegiatan))?\s+$"
)
NO_EVENT = re.compile(
    r"\b(?:ditemui|dikonfirmasi|dihubungi|dijumpai|dirawat|bekerja|bertugas|mengajar|kuliah|tinggal|berdiri|berada|ada|"
    r"dibangun|pembangunan|sekolah|jabatan|menjabat|terdapat|terjadi|tersedia|"
    r"biasanya)\s+(?:\w+\s+)?$"
)
OWN_ROOM = re.compile(r"(?:rumah|kantor)nya\b|ruang(?:an)? ?kerja")
DAY_BEHIND = re.compile(rf"\W{{0,4}}(?:pada\s+|,\s*)?(?:{DAY.pattern}|\(\d|tanggal|\d{{1,2}}(?:\s[a-z]|\s?[-–—]))")
DAY_BEFORE = re.compile(r"\d\)?[,\s]{0,3}$")
WHERE = re.compile(r",?\s+tempat\s+(?:\w*(?:di|ber)\w+|acara|kegiatan)")  # `di Hotel Contoh, tempat digelarnya`
ONLINE = re.compile(
    r"\b(?:melalui|via|lewat|menggunakan|di|lewat)\s(?:(?:aplikasi|platform|media|kanal|fasilitas|laman|akun)\s){0,2}"
    r"(?P<platform>(?:[Zz]oom|[Kk]anal|Google|YouTube|Youtube|Microsoft|Webex|Facebook|Instagram)(?:\s[A-Z]\w+){0,4}|Zoom)\b"
)
OF_HERE = re.compile(r"\s+(?:setempat|tersebut|masing-masing)\b")  # the name stands elsewhere
COMMA = re.compile(r"\s?,\s?")
NAMED = re.compile(r"([A-Z][\w'’-]+) [A-Z][\w'’-]+")
_REGIONS = """
kabupaten kota provinsi kecamatan desa kelurahan dusun indonesia jawa sumatera sumatra sulawesi kalimantan papua
nusa maluku bali dki daerah pulau wilayah dinas badan bidang bagian senin selasa rabu kamis jumat sabtu minggu
negara republik era tahun bulan bawah tengah luar sini sana pemerintah pemkab pemprov kementerian nagari gampong
distrik
"""
REGIONS = frozenset(_REGIONS.split())
PARTS_OF_REGIONS = frozenset(
    ("utara", "selatan", "timur", "barat", "tengah", "tenggara", "raya", "kota", "pusat", "laut")
)
REGION_KINDS = (
    "kabupaten", "kota", "provinsi", "bupati", "wali kota", "walikota", "gubernur", "pemkab", "pemkot", "pemprov",
    "kecamatan", "camat", "polres", "dprd", "daerah", "desa", "masyarakat", "warga", "kab.",
)  # fmt: skip


@lru_cache(maxsize=16)
def places(story: Story) -> tuple[Seen[str], ...]:
    """Venues, the likeliest first: `Aula Hotel Contoh, Kecamatan Contoh`."""
    found = sorted(_venues(story), key=lambda pair: (-pair[0], pair[1].start)) or list(_platforms(story))
    if not found or found[0][0] < POSSIBLE:
        return ()
    best, first = found[0]
    others = [seen for points, seen in found[1:] if points >= ANOTHER and not _is_same(seen.value, first.value)]
    if best < LIKELY:
        return (first._replace(confidence=DOUBTFUL),)
    return (first, *(seen._replace(confidence=SURE) for seen in others))


def _platforms(story: Story) -> Iterator[tuple[float, Seen[str]]]:
    """Where an event was that had no place: `melalui Zoom Meeting`."""
    tells = telling(story)
    for found in ONLINE.finditer(story.text, story.body_start):
        start, end = found.span("platform")
        if tells.sentence(start).paragraph <= SECOND and tells.last("held", start, REACH) >= 0:
            yield LIKELY, Seen(found["platform"], start, end, "online", 0.85)
            return


def _is_same(one: str, other: str) -> bool:
    """Whether the shorter of two names is part of the other, or they begin alike."""
    words, theirs = one.lower().replace(",", "").split(), other.lower().replace(",", "").split()
    return set(words) <= set(theirs) or set(theirs) <= set(words) or words[:2] == theirs[:2]


def _venues(story: Story) -> Iterator[tuple[float, Seen[str]]]:
    """Every venue with what speaks for it."""
    text, tells = story.text, telling(story)
    for found in islice(AT.finditer(tells.small), MOST):
        start, word = found.start("word"), found["word"]
        around = AROUND.match(tells.small, start)
        if around and around[1] in ROOMS:  # `di lingkungan Gedung Contoh`
            start, word = around.end(), around[1]
        before = tells.before(found.start(), SHORT)
        held_at = HELD_AT.search(before) is not None
        is_known = word in ROOMS or word.startswith("swiss-") or (held_at and word in VILLAGES)
        is_known = is_known or LIKE_A_HOTEL.match(text, start) is not None
        said = tells.sentence(start)
        if not is_known and word in VILLAGES and said.paragraph <= SECOND:
            is_known = _is_dated(tells, start, venue_end(text, start, max(said.end, start)))
        may_be_named = said.paragraph <= SECOND and _may_be_named(text, start)
        if not (is_known or may_be_named) or OWN_ROOM.match(tells.small, start):
            continue
        end = venue_end(text, start, max(said.end, start))
        name = COMMA.sub(", ", " ".join(text[start:end].split()))
        if said.paragraph == TITLE or NO_EVENT.search(before) or not _is_name(name):
            continue
        points = {LEAD: 2.0, SECOND: 1.0}.get(said.paragraph, 0.0) + 1.5 * held_at - 2.0 * (not is_known)
        points += 1.5 * (tells.last("held", start, FAR if said.paragraph <= LEAD else REACH) >= 0)
        points += 1.5 * bool(DAY_BEHIND.match(tells.small, end) or DAY_BEFORE.search(before))
        points += 1.5 * bool(WHERE.match(tells.small, end))
        points -= 2.0 * bool(OF_HERE.match(tells.small, end))
        points -= 2 * tells.is_quoted(start) + 2 * tells.is_planned(start, REACH) + 3 * tells.is_past(start, REACH)
        if points >= POSSIBLE and (
            is_known or not _is_region(tells, name, text[story.body_start : start][:DATELINE].lower())
        ):
            confidence = CLEAR if is_known else NAMED_WHOLE if name.count(" ") > 1 else DOUBTFUL
            yield points, Seen(name, start, end, "venue", confidence)


def _is_dated(tells: Telling, start: int, end: int) -> bool:
    """Whether a village is where something was held, since the day stands behind it."""
    return tells.last("held", start, FAR) >= 0 and DAY_BEHIND.match(tells.small, end) is not None


def _is_name(name: str) -> bool:
    """Whether it is more than `Aula` or `aula desa`."""
    return len(name.split()) > 1 and any(word[0].isupper() for word in name.split())


def _may_be_named(text: str, start: int) -> bool:
    """Whether two words with capitals begin there, the first of no region: `di Baileo Negeri Contoh`."""
    found = NAMED.match(text, start)
    return found is not None and found[1].lower() not in REGIONS


def _is_region(tells: Telling, name: str, dateline: str) -> bool:
    """Whether what stands behind `di` is a town or region, as the rest of the text tells, and no venue."""
    first = name.partition(",")[0].lower()
    is_part = first.rpartition(" ")[2] in PARTS_OF_REGIONS
    return (
        is_part
        or first in dateline
        or first in PROVINCES
        or any(f"{kind} {first}" in tells.small for kind in REGION_KINDS)
    )
