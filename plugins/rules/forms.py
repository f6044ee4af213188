"""How money, numbers, days, hours and degrees are written in Indonesian prose (EYD V)."""

import re
from collections.abc import Iterator

from plugins.dates import MONTHS
from plugins.findings import Finding
from plugins.recognition.bare import words_in
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import rule
from plugins.rules import forms_codes as codes
from plugins.rules.corrections import Correction, told

_MONEY = re.compile(
    r"(?<!\w)R[pP]\.?[ \u00a0]?(?P<number>\d{1,15}(?:\.\d{3})*(?!\d)(?:,\d{1,2}(?!\d))?)(?:[.,][-–—]+(?!\w))?"
)
_PERCENT = re.compile(r"(?<=\d)[ \u00a0]+%")
_DAY = re.compile(
    r"(?P<day>\d(?<![\w/.-]\d)\d?)(?P<sign>[-.])(?P<month>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)"
    r"(?![\w/-]|\.\d)"
)
_HOUR = re.compile(
    r"(?<!\d )(?<!\w)(?P<word>jam|pukul)[ ](?P<hour>[01]?\d|2[0-4])(?:(?P<sign>[.:])(?P<minute>[0-5]\d))?"
    r"(?![\w/]|[.,:]\d)(?! (?:menit|jam|hari))"
    r"(?= (?P<part>siang|sore|petang|malam)\b)?",
    re.IGNORECASE,
)
_NOON = {
    "siang": 5,
    "sore": 12,
    "petang": 12,
    "malam": 12,
}  # below it, an hour of this part of the day is an afternoon's
_COUNTED = (
    "batang|bibit|bidang|bungkus|dosis|ekor|guru|hadirin|hektare|jiwa|karung|kasus|kelompok|kendaraan|keluarga|kepala"
    "|keping|kilogram|kilometer|lembar|liter|meter|nelayan|orang|org|paket|pasien|pegawai|pelaku|pelanggan|peserta|petani"
    "|pohon|porsi|produk|rumah|siswa|surat|ton|unit|usaha|warga"
)
_THOUSANDS = re.compile(rf"[1-9](?<![\w.,/-][1-9])\d{{3,8}}(?= (?:{_COUNTED})\b)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE_NAME = r"(?<![\w.])(?:Prof|Drs|Dra|Dr|Ir)\.(?=\s[A-Z])"
_BEHIND_NAME = (
    r"(?<=[a-z])(?:,?\s(?:S\.\s?(?:Pd|Sos|Kom|Kes|Kep|Hut|Pt|Pi|Ag|IP|STP|AP|Farm|Psi)|S\.[HETP]|M\.[HMTP]"
    r"|M\.\s?(?:Si|Pd|Kes|Kom|Hum|Ag|AP|Sc|Eng)|A\.\s?Md|Ph\.\s?D)"
    r"|,\s(?:SH|SE|ST|MM|MH|MSi|SSos|SPd|SKM|MKes)(?!\s(?:Nomor|No\.)))\b\.?(?![\w-])"
)
_DEGREE = re.compile(f"{_BEFORE_NAME}|{_BEHIND_NAME}")
_MAY_BE_DEGREE = ("S.", "M.", "A.", "Ph.", "Prof.", "Dr", "Ir.", ", S", ", M", ",\nS", ",\nM")
_NAMED_AFTER = re.compile(
    r"(?:Jalan|Jl\.|RS|RSUD|Sakit|Universitas|Gedung|Museum|Stadion|Bandara|Taman|Aula|Klinik)\s$"
)


def money(text: str) -> Iterator[Correction]:
    """“Rp. 1.500.000,-”"""
    for found in _MONEY.finditer(text) if "Rp" in text or "RP" in text else ():
        now = f"Rp{_with_stops(found['number'])}"
        if now != found[0]:
            yield Correction(found.start(), found.end(), found[0], now)


def percent(text: str) -> Iterator[Correction]:
    """“10 %”"""
    for found in _PERCENT.finditer(text) if "%" in text else ():
        digits = re.search(r"[\d.,]*$", text[max(0, found.start() - 12) : found.start()])
        number = digits[0] if digits else ""
        yield Correction(found.start() - len(number), found.end(), f"{number} %", f"{number}%")


def days(text: str) -> Iterator[Correction]:
    """“22-10-2025”"""
    for found in _DAY.finditer(text):
        day, month = int(found["day"]), int(found["month"])
        if 1 <= day <= 31 and 1 <= month <= 12:
            yield Correction(found.start(), found.end(), found[0], f"{day} {MONTHS[month - 1]} {found['year']}")


def hours(text: str) -> Iterator[Correction]:
    """“jam 9”, “pukul 09:00”"""
    for found in _HOUR.finditer(text) if not words_in(text).isdisjoint({"jam", "pukul"}) else ():
        if found["word"].lower() == "jam" or found["sign"] == ":":
            word = "Pukul" if found[0][0].isupper() else "pukul"
            hour = int(found["hour"])
            hour += 12 if hour < _NOON.get(found["part"], 0) else 0
            now = f"{word} {hour:02}.{found['minute'] or '00'}"
            yield Correction(found.start(), found.end(), found[0], now)


def thousands(text: str) -> Iterator[Correction]:
    """“15000 peserta”"""
    for found in _THOUSANDS.finditer(text):
        if not _YEAR.fullmatch(found[0]):
            yield Correction(found.start(), found.end(), found[0], _with_stops(found[0]))


def degrees(text: str) -> Iterator[Correction]:
    """“Dr. Nama Contoh, M.Si.”"""
    for found in _DEGREE.finditer(text) if any(sign in text for sign in _MAY_BE_DEGREE) else ():
        if not _NAMED_AFTER.search(text[max(0, found.start() - 16) : found.start()]):
            yield Correction(found.start(), found.end(), found[0].strip(", \n"), "")


def _with_stops(number: str) -> str:
    whole, comma, rest = number.partition(",")
    return f"{int(whole):,}".replace(",", ".") + comma + rest if whole.isdigit() and len(whole) > 3 else number


@rule(codes.MONEY, wrong="Bantuan Rp. 1.500.000,- per kelompok.", right="Bantuan Rp1.500.000 per kelompok.")
def money_form(manuscript: Manuscript) -> Iterator[Finding]:
    """Money is written as Rp1.500.000: no full stop and no space behind Rp, no dash at the end."""
    return told(manuscript, codes.MONEY, money)


@rule(codes.PERCENT, wrong="Stunting turun 10 %.", right="Stunting turun 10%.")
def percent_form(manuscript: Manuscript) -> Iterator[Finding]:
    """The sign % stands right behind its number."""
    return told(manuscript, codes.PERCENT, percent)


@rule(codes.DAY, wrong="Loket dibuka 22-10-2025.", right="Loket dibuka 22 Oktober 2025.")
def day_form(manuscript: Manuscript) -> Iterator[Finding]:
    """A day is written with the name of its month."""
    return told(manuscript, codes.DAY, days)


@rule(codes.HOUR, wrong="Loket buka jam 9.", right="Loket buka pukul 09.00.")
def hour_form(manuscript: Manuscript) -> Iterator[Finding]:
    """An hour of the day is “pukul”, with a full stop before the minutes; “jam” is how long something takes."""
    return told(manuscript, codes.HOUR, hours)


@rule(codes.THOUSANDS, wrong="Sebanyak 15000 warga terdata.", right="Sebanyak 15.000 warga terdata.")
def thousands_form(manuscript: Manuscript) -> Iterator[Finding]:
    """What is counted in thousands has full stops; years and numbers of documents have none."""
    return told(manuscript, codes.THOUSANDS, thousands)


@rule(
    codes.DEGREE, wrong="Kepala Dinas Contoh, Nama Contoh, S.E., M.Si., …", right="Kepala Dinas Contoh, Nama Contoh, …"
)
def degree_in_prose(manuscript: Manuscript) -> Iterator[Finding]:
    """Names stand without academic degrees."""
    return told(manuscript, codes.DEGREE, degrees)
