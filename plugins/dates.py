"""Days and moments: strict ISO 8601 in, Indonesian out. Never the machine's locale or zone, never the clock."""

import re
from datetime import date, datetime, time
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
