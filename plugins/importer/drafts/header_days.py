"""The days of a header: those of the event, and the moment of publication."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from plugins.catalogue import N_
from plugins.dates import range_text
from plugins.findings import Phrase
from plugins.importer.drafts.ground import Ground
from plugins.importer.drafts.notes import UNSURE, Notes
from plugins.importer.old_release import OldRelease
from plugins.importer.running import run_codes as codes
from plugins.recognition.story import Seen, Span

FIRST_YEAR, LAST_YEAR = 1900, 2099  # folders of other years are none
LONGEST_EVENT = 366  # days, as the rule of the header has it
ONE_ONLY = Phrase(N_("an event has one only"))
TOO_LONG = Phrase(N_("the days do not fit together"))


def span_of_event(spans: tuple[Seen[Span], ...], notes: Notes) -> Span | None:
    """The days of the event: the first that are sure."""
    for seen in spans:
        if not seen.is_sure:
            notes.doubt("event", seen, UNSURE, range_text(*seen.value))
    sure = [seen for seen in spans if seen.is_sure]
    for seen in sure[1:]:
        if seen.value != sure[0].value:
            notes.doubt("event", seen, ONE_ONLY, range_text(*seen.value))
    if not sure:
        return None
    span = sure[0].value
    if not 0 <= (span.last - span.first).days <= LONGEST_EVENT:
        notes.doubt("event", sure[0], TOO_LONG, f"{span.first.isoformat()} – {span.last.isoformat()}")
        return None
    return span


def publication(old: OldRelease, span: Span | None, ground: Ground, notes: Notes) -> tuple[str, date | None]:
    """`date` as the header has it, and its day in the portal's zone. What tells none is dated by its event."""
    published = old.published
    if published is None and span:
        notes.find(codes.DAY_OF_EVENT)
        published = span.last
    if published is None:
        notes.find(codes.NO_DATE)
        return "", None
    text, day = _moment(published, ZoneInfo(ground.timezone), ground.settings.zone)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        notes.find(codes.IMPOSSIBLE_DATE, year=day.year)
        return "", None
    return text, day


def _moment(published: datetime | date, zone: ZoneInfo, own: ZoneInfo) -> tuple[str, date]:
    """A moment in the portal's own zone, since its year is the folder's; midnight sharp is a day without an hour."""
    if not isinstance(published, datetime):
        return published.isoformat(), published
    there = published if published.tzinfo else published.replace(tzinfo=zone)
    if (there.hour, there.minute, there.second) == (0, 0, 0):
        return there.date().isoformat(), there.date()
    try:
        here = there.astimezone(own)
    except OverflowError:  # the years 1 and 9999, moved to another zone
        return there.date().isoformat(), there.date()
    return here.replace(microsecond=0, second=0).isoformat(timespec="minutes"), here.date()
