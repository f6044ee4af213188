"""Days and moments: strict ISO 8601 in, Indonesian out. Never the machine's locale or zone, never the clock."""

import re
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
ISO_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})")
# CLDR has no short names for the three Indonesian zones.
ZONE_NAMES = {7: "WIB", 8: "WITA", 9: "WIT"}
# As CLDR has them. Babel takes 50 times as long to join three words, and a page has dozens of days.
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_GAP = r"(?: *[-/.] *| +)"
_WRITTEN = re.compile(
    rf"(?:(?:{'|'.join(WEEKDAYS)}),? +)?"
    rf"(?:(?P<year>(?:19|20)\d\d){_GAP}(?P<month>\d\d?){_GAP}(?P<day>\d\d?)"
    rf"|(?P<day_first>\d\d?){_GAP}(?P<its_month>\d\d?|[a-z]{{3,9}}){_GAP}(?P<its_year>(?:19|20)\d\d))"
    r"(?:(?:T|,? +)(?:(?:pukul|pkl\.?|jam) +)?(?P<time>\d\d?[.:]\d\d)"
    rf"(?: *(?P<zone>{'|'.join(ZONE_NAMES.values())}))?)?",
    re.IGNORECASE,
)
"""What people write for `2025-10-22` and `2025-10-22T16:10+08:00`."""
_OLD_MONTHS = {"pebruari": 2, "nopember": 11}


class Meant(NamedTuple):
    """A day, or moment, that was not written as it must be: the ISO text; or the words of a day that there is not."""

    iso: str = ""
    no_such_day: str = ""


def meant_moment(text: str, zone: tzinfo) -> Meant:
    """What `22-10-2025`, `22 Oktober 2025` or `2025-10-22 16:10` says; both parts are "" for all else."""
    found = _WRITTEN.fullmatch(text.strip())
    if not found:
        return Meant()
    year, day = int(found["year"] or found["its_year"]), int(found["day"] or found["day_first"])
    month = _month(found["month"] or found["its_month"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return Meant()
    try:
        written = date(year, month, day)
    except ValueError:
        return Meant(no_such_day=f"{day} {MONTHS[month - 1]} {year}")
    if not found["time"]:
        return Meant(written.isoformat())
    hour, minute = map(int, re.split("[.:]", found["time"]))
    if hour > 23 or minute > 59:
        return Meant()
    hours = next((hours for hours, name in ZONE_NAMES.items() if name == (found["zone"] or "").upper()), None)
    there = zone if hours is None else timezone(timedelta(hours=hours))
    return Meant(datetime.combine(written, time(hour, minute), there).isoformat(timespec="minutes"))


def _month(word: str) -> int:
    """A month by its number, its name or the name's beginning; 0 for no month."""
    if word.isdigit():
        return int(word)
    names = (number for number, name in enumerate(MONTHS, 1) if name.lower().startswith(word.lower()))
    return next(names, _OLD_MONTHS.get(word.lower(), 0))


def parse_day(text: str) -> date:
    """`2025-10-22`. Raises ValueError for every other form and for days that do not exist."""
    if not ISO_DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def parse_moment(text: str, zone: ZoneInfo) -> datetime:
    """`2025-10-22T16:10+08:00`, or a day alone, which is its first moment in `zone`. Raises ValueError otherwise."""
    if ISO_DAY.fullmatch(text):
        return datetime.combine(date.fromisoformat(text), time(), zone)
    if not ISO_MOMENT.fullmatch(text):
        raise ValueError(text)
    return datetime.fromisoformat(text).astimezone(zone)


def has_hour(text: str) -> bool:
    """Whether a moment was written with its hour, not as a day alone."""
    return ISO_MOMENT.fullmatch(text) is not None


def day_text(day: date) -> str:
    """`22 Oktober 2025`"""
    return f"{_day_of_month(day)} {day.year}"


def weekday_text(day: date) -> str:
    """`Rabu, 22 Oktober 2025`"""
    return f"{WEEKDAYS[day.weekday()]}, {day_text(day)}"


def hour_text(moment: datetime) -> str:
    """`16.10 WITA`; a zone without an Indonesian name is written as its distance from UTC."""
    offset = moment.utcoffset()
    hours = offset.total_seconds() / 3600 if offset is not None else 0
    name = ZONE_NAMES.get(int(hours)) if hours == int(hours) else None
    return f"{moment:%H.%M} {name or 'UTC' + moment.isoformat()[-6:]}"


def range_text(start: date, end: date) -> str:
    """`21–22 Oktober 2025`, `30 Oktober – 2 November 2025`, `30 Desember 2025 – 2 Januari 2026`, or one day."""
    if start == end:
        return day_text(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day_text(end)}"
    first = _day_of_month(start) if start.year == end.year else day_text(start)
    return f"{first} – {day_text(end)}"


def _day_of_month(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"
