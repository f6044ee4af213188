"""Days and moments as tables hold them: `2019-12-16 08:00:00`, `16/12/2019`, `Senin, 16 Desember 2019 | 08:00 WITA`."""

import re
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

from plugins.dates import ZONE_NAMES
from plugins.recognition.days import MONTH_OF

Moment = datetime | date
_ENGLISH = (
    "january", "february", "march", "april", "may", "june",
    "july", "august aug", "september", "october oct", "november", "december dec",
)  # fmt: skip
_MONTHS = MONTH_OF | {name: number for number, names in enumerate(_ENGLISH, 1) for name in names.split()}
_OFFSETS = {name: hours for hours, name in ZONE_NAMES.items()} | {"UTC": 0, "GMT": 0, "Z": 0}
_HOUR = (
    r"(?:(?:T|[\s,|@/-]+)(?:(?:pukul|pkl|jam|at|-)\.?\s*)?"
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d+)?)?\s*(?P<half>[ap]\.?m\.?)?"
    rf"\s*(?P<zone>[+-]\d\d:?(?:\d\d)?|{'|'.join(_OFFSETS)})?)?"
)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})" + _HOUR, re.IGNORECASE)
_DAY_FIRST = re.compile(
    r"(?:[a-z'’]{3,9}\.?,?\s+)?(?P<day>\d{1,2})(?P<sign>\s*[-/.]\s*|\s+)(?P<month>\d{1,2}|[a-z]{3,9}\.?)"
    r"(?:(?P=sign)|,?\s+)(?P<year>\d{4}|\d\d)" + _HOUR,
    re.IGNORECASE,
)
_MONTH_NAMED_FIRST = re.compile(
    r"(?:[a-z]{3,9},?\s+)?(?P<month>[a-z]{3,9})\.?\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})" + _HOUR, re.I
)
_PACKED = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?:(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d))?"
)
_SECONDS = re.compile(r"\d{9,10}|\d{13}")
_NONE = re.compile(r"(?:0000-00-00|00/00/0000|00-00-0000|-0001-11-30|0001-01-01)[\sT:0.Z]*|0|null|-")
_TIME = re.compile(
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?(?:[.,]\d+)?\s*(?P<zone>wib|wita|wit)?", re.I
)
EARLIEST, LATEST = 1970, 2100  # years in which an old site can have published something
LONGEST = 80


def is_none(text: str) -> bool:
    """Whether the words say that there is no date: `0000-00-00 00:00:00`, nothing."""
    return not text.strip() or _NONE.fullmatch(text.strip().lower()) is not None


def moment_of(text: str, zone: str, is_month_first: bool = False, is_quick: bool = False) -> Moment | None:
    """What a cell says: a moment of the source's own clock, or with an offset where one is written; a day alone.

    A moment of UTC is told by the source's clock; midnight without an offset is a day alone. None for what cannot be
    read, and for what says that there is none. `is_quick`: only what is usual is understood.
    """
    found = _read(text, zone, is_month_first, is_quick)
    if not isinstance(found, datetime):
        return found
    if found.tzinfo is None:
        return found if found.time() != time() else found.date()
    return found if found.utcoffset() else found.astimezone(ZoneInfo(zone))


def _read(text: str, zone: str, is_month_first: bool, is_quick: bool) -> Moment | None:
    text = text.strip()
    if len(text) > LONGEST or is_none(text):
        return None
    found = _YEAR_FIRST.fullmatch(text)
    try:
        if found:
            return _of(found, int(found["month"]))
        if _SECONDS.fullmatch(text):
            return _of_seconds(text, zone)
        if found := _PACKED.fullmatch(text):
            return _of(found, int(found["month"]))
        if found := _DAY_FIRST.fullmatch(text):
            return _of_day_first(found, is_month_first)
        if (found := _MONTH_NAMED_FIRST.fullmatch(text)) and (month := _MONTHS.get(found["month"].lower())):
            return _of(found, month)
    except ValueError:  # there is no such day
        return None
    return _odd(text) if not is_quick and any(sign.isdigit() for sign in text) else None


def with_time(moment: Moment | None, text: str) -> Moment | None:
    """A day with the time that stands in a column of its own; everything else as it is."""
    found = _TIME.fullmatch(text.strip())
    if not found or moment is None or (isinstance(moment, datetime) and moment.time() != time()):
        return moment
    try:
        return datetime.combine(moment, _time(found), _offset(found["zone"]))
    except ValueError:
        return moment


def _of_day_first(found: re.Match[str], is_month_first: bool) -> Moment | None:
    word = found["month"].rstrip(".").lower()
    if not word.isdigit():
        month = _MONTHS.get(word)
        return _of(found, month) if month else None
    return _of(found, int(found["day"]), int(word)) if is_month_first else _of(found, int(word))


def _of(found: re.Match[str], month: int, day: int = 0) -> Moment | None:
    """The moment of a match. Raises ValueError."""
    year = int(found["year"])
    written = date(year if year > 99 else 2000 + year, month, day or int(found["day"]))
    if not EARLIEST <= written.year <= LATEST:
        return None
    if found["hour"] is None:
        return written
    offset = found.groupdict().get("zone")
    return datetime.combine(written, _time(found), _offset(offset))


def _time(found: re.Match[str]) -> time:
    hour = int(found["hour"])
    if half := found.groupdict().get("half"):
        hour = hour % 12 + 12 * (half[0] in "pP")
    return time(hour, int(found["minute"]), min(int(found["second"] or 0), 59))


def _offset(word: str | None) -> timezone | None:
    if not word:
        return None
    if word.upper() in _OFFSETS:
        return timezone(timedelta(hours=_OFFSETS[word.upper()]))
    figures = word[1:].replace(":", "").ljust(4, "0")
    minutes = int(figures[:2]) * 60 + int(figures[2:])
    return timezone(timedelta(minutes=-minutes if word[0] == "-" else minutes))


def _of_seconds(text: str, zone: str) -> datetime | None:
    found = datetime.fromtimestamp(int(text[:10]), ZoneInfo(zone))
    return found if EARLIEST < found.year <= LATEST else None


@lru_cache(maxsize=4096)
def _odd(text: str) -> Moment | None:
    """What else people write, by a library that takes its time."""
    import dateparser

    try:
        found: datetime | None = dateparser.parse(
            text,
            languages=["id", "en"],
            settings={"DATE_ORDER": "DMY", "STRICT_PARSING": True, "PARSERS": ["absolute-time"]},
        )
    except Exception:  # it raises whatever its own parsers do
        return None
    if found is None or not EARLIEST <= found.year <= LATEST:
        return None
    return found
