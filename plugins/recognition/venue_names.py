"""Where the name of a venue begins and ends: `Aula Hotel Contoh, Kecamatan Contoh`, without the day behind it."""

import re

from plugins.recognition.days import MONTH_OF
from plugins.recognition.provinces import PROVINCES
from plugins.recognition.sentences import SHORTENED

_ROOMS = """
aula ruang ruangan hotel gedung wisma balai bale ballroom lapangan kantor halaman pendopo pendapa rujab
auditorium graha kampus stadion gor gelanggang alun-alun taman pantai pelabuhan bandara pasar terminal resto
restoran rumah kafe café cafe villa studio lobi lobby teras pelataran sekretariat mall plaza mal baruga posko
museum perpustakaan asrama markas mako makodim mapolres polres polsek koramil sanggar dermaga anjungan embung
waduk bendungan masjid mesjid mushola musala gereja pura vihara klenteng katedral islamic convention command
media meeting ponpes pondok puskesmas pustu posyandu rsud rs klinik laboratorium lapas rutan universitas
institut politeknik sekolah smp smpn sma sman smk smkn sd sdn mts mtsn man min paud tk tugu monumen tmp bumi
kawasan kompleks komplek kebun sirkuit jembatan bendung sentra istana keraton benteng balaikota bapelkes
training learning crisis selasar mapolda tribun convention assembly basement rooftop grand swiss-belhotel
swiss-bel panti makam tpi tpa hutan anjung lokasi bangsal gudang pabrik geopark dome penginapan homestay losmen lab
lt lantai wantilan bangunan
"""
ROOMS = frozenset(_ROOMS.split())
"""Words with which the name of a venue begins."""

_GOES_ON = """
rapat pertemuan utama pola serbaguna serba guna kerja dinas jabatan makan sakit adat pintar besar depan samping
belakang kantor gedung hotel aula ruang lantai desa kelurahan kecamatan kabupaten kota provinsi camat bupati
gubernur wali walikota sekda setda lapangan upacara sidang paripurna utama room meeting hall center centre audio
visual video conference pertanian by of the and agung raya lama baru pusat lurah kepala dusun kampung komplek
drh dr ir h hj kh
kompleks perkantoran pemerintah pemkab pemda pemkot pemprov pendopo parkir terbuka sekolah negeri jalan jl jln
lt no nomor
"""
GOES_ON = frozenset(_GOES_ON.split())
"""Words in small letters that belong to such a name."""

_ADDRESS = (
    r"jl|jln|jalan|kec|kecamatan|kel|kelurahan|desa|dusun|kab|kabupaten|kota|prov|provinsi|lantai|lt|gedung|kompleks|"
    r"komplek|kampung|nagari|gampong|pekon|distrik|pulau|kawasan|blok|hotel|kantor|no|nomor|rt|rw|km|perumahan|balai"
)
ADDRESS = re.compile(rf",\s*(?=(?:{_ADDRESS})\b)", re.IGNORECASE)
TOWN = re.compile(
    r",\s*(?P<town>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})(?!\w)(?=\s*(?:[.;(]|$|pada\b|selama\b|,|mulai\b|tanggal\b|\d))"
)
_DAY = r"senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|hari"
DAY = re.compile(rf"(?:{_DAY})(?!\w)", re.IGNORECASE)
BEHIND_TOWN = re.compile(rf",?\s*(?:(?:{_DAY}|pada|selama|tanggal|mulai|yang)\b|[.;(\d]|$)", re.IGNORECASE)
LINK = re.compile(r"\s(?:dan|&)(?=\s[A-Z])")
WORD = re.compile(r"\s{0,3}(?P<word>[\w][\w'’&-]*\.?)")
_OFFICES = """
bupati wakil gubernur walikota wali camat sekda sekretaris kepala ketua plt plh pj asisten staf lurah direktur
kadis kabid kapolres dandim menteri bapak ibu
"""
OFFICES = frozenset(_OFFICES.split())
_BEFORE_OFFICE = """
kantor rumah jabatan dinas ruang ruangan rapat rujab pendopo pendapa halaman aula gedung wakil wali kerja lobi
sekretariat depan pola pertemuan
"""
BEFORE_OFFICE = frozenset(_BEFORE_OFFICE.split())
_BEFORE_NUMBER = """
no nomor lantai lt blok negeri smp smpn sma sman smk smkn sd sdn mts mtsn man min km rt rw studio alun-alun
"""
BEFORE_NUMBER = frozenset(_BEFORE_NUMBER.split())
LONGEST = 130


def venue_end(text: str, start: int, stop: int) -> int:
    """Where the name of the venue that begins at `start` ends, at the latest at `stop`."""
    end, stop = start, min(stop, start + LONGEST)
    last = ""
    while end < stop:
        over = _word_end(text, end, stop, last)
        if over is None:
            over = _address_start(text, end, stop)
            if over is None:
                break
            last = ","
            if over < 0:  # a town, whole
                end = -over
                continue
            after = _word_end(text, over, stop, last)
            if after is None:
                break
            over = after
        last = text[end:over].strip(" ,.\n").lower()
        end = over
    return end - (text[end - 1 : end] == "." and last not in ("no", "jl"))


def _word_end(text: str, place: int, stop: int, last: str) -> int | None:
    """The place behind the next word of the name; None when it has ended."""
    found = WORD.match(text, place, stop)
    if not found or "\n\n" in found[0]:
        return None
    word = found["word"]
    small = word.lower().rstrip(".")
    is_numbered = small.isdigit() and len(small) < 4 and _is_named_behind(text, found)
    if not (is_numbered or _goes_on(word, small, last)) or _is_day(text, found, small):
        return None
    is_shortened = len(small) == 1 or small in SHORTENED or small == "lt" or (len(small) == 2 and word.isupper())
    return found.end() - (word.endswith(".") and not is_shortened)


def _goes_on(word: str, small: str, last: str) -> bool:
    if small in OFFICES:
        return last in BEFORE_OFFICE
    if word[0].isdigit():
        return last in BEFORE_NUMBER or last in ("", "hotel")
    if last == "" or small in GOES_ON:
        return True
    return (word[0].isupper() and small not in MONTH_OF and not DAY.fullmatch(small)) or (
        small in ROOMS and last in ROOMS
    )


def _is_named_behind(text: str, found: re.Match[str]) -> bool:
    """Whether the name goes on behind a number: `Stadion Jalur 11 Contoh`."""
    after = WORD.match(text, found.end())
    if after is None or not text[found.end()].isspace():
        return False
    return after["word"][0].isupper() and not (after["word"].lower() in MONTH_OF or DAY.match(after["word"]))


def _is_day(text: str, found: re.Match[str], small: str) -> bool:
    """Whether a number is that of a day: `Hotel Contoh 21 Oktober`."""
    if not small.isdigit():
        return False
    after = WORD.match(text, found.end())
    return after is not None and after["word"].lower() in MONTH_OF


def _address_start(text: str, place: int, stop: int) -> int | None:
    """Where the address goes on behind a comma or `dan`; negative: the end of a town's name; None: it does not."""
    found = ADDRESS.match(text, place, stop)
    if found:
        return found.end()
    town = TOWN.match(text, place, stop)
    if town and town["town"].split()[0].lower() not in OFFICES and not DAY.match(town["town"]):
        is_known = town["town"].lower() in PROVINCES
        province = TOWN.match(text, town.end(), stop)
        is_known = is_known or (province is not None and province["town"].lower() in PROVINCES)
        if is_known or BEHIND_TOWN.match(text, town.end()) or ADDRESS.match(text, town.end()):
            return -town.end()
    link = LINK.match(text, place, stop)
    if link:
        after = WORD.match(text, link.end(), stop)
        is_room = link[0].strip() != "&" and after is not None and after["word"].lower().rstrip(".") in ROOMS
        if after and after["word"].lower() not in OFFICES and not is_room:
            return link.end()
    return None
