"""Facts about days: weekdays, days that do not exist, years, the event's days."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from plugins.dates import WEEKDAYS, day_text, range_text
from plugins.findings import Finding
from plugins.recognition.days import BEFORE, Day, Days, days, days_between
from plugins.releases.manuscript import Block, Manuscript
from plugins.releases.rule import rule
from plugins.rules import facts_codes as codes

NEAR = timedelta(days=150)  # a day without a year that is further away may be that of another year
LONG = timedelta(days=31)  # in a longer range every weekday occurs
EARLIEST, YEARS_AHEAD = 1500, 30
EVENT_NEAR = timedelta(days=400)  # a day further away is no mistyped day of the event
AT = re.compile(r"(?:\bpada(?:\s+(?:hari|tanggal))*|[,(])\s*$", re.IGNORECASE)
NOT_AT = re.compile(
    r"\b(?:sejak|mulai|per|sampai|hingga|lambat|sebelum|sesudah|setelah|tertanggal|berlaku|peringatan|lahir|"
    r"nomor|pendaftaran)\b[^.;]*$",
    re.IGNORECASE,
)
TO_COME = re.compile(
    r"\b(?:akan|bakal|hendak|rencana\w*|direncanakan|dijadwalkan|jadwal\w*|mendatang|nanti\w*|besok|lusa|segera|"
    r"menjelang|siap|bersiap|persiapan|mempersiapkan|menyiapkan|\w*undang|undangan|mendaftar\w*|pendaftaran|agenda)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:telah|sudah|usai|selesai|berlangsung|digelar|dibuka|ditutup|membuka|menutup|menutupnya|menghadiri|"
    r"dihadiri|mengikuti|diikuti|hadir)\b",
    re.IGNORECASE,
)


def _found(manuscript: Manuscript) -> Iterator[tuple[Block, Days]]:
    """Every day of an Indonesian text; of a translation, whose words are others, none."""
    if manuscript.release.lang == "id":
        for block in manuscript.texts:
            if block.kind != "code":
                for found in days(block.text):
                    yield block, found


@rule(
    codes.WRONG_WEEKDAY,
    codes.DOUBTFUL_WEEKDAY,
    wrong="Bimtek dibuka Selasa (22/10/2025).",
    right="Bimtek dibuka Rabu (22/10/2025).",
)
def weekday_of_the_date(manuscript: Manuscript) -> Iterator[Finding]:
    """The weekday must be that of the date beside it."""
    for block, found in _found(manuscript):
        for day in found.ends:
            known = day.near(manuscript.release.reference_day)
            if day.weekday is None or known is None or known.weekday() == day.weekday:
                continue
            if day.year is not None or abs(known - manuscript.release.reference_day) <= NEAR:
                yield _other_weekday(manuscript, block, found, day, known)
                break
        yield from _weekday_of_a_range(manuscript, block, found)


def _weekday_of_a_range(manuscript: Manuscript, block: Block, found: Days) -> Iterator[Finding]:
    """A single weekday before a range is that of one of its days."""
    first, last = found.first.known, found.last.known
    if first is None or last is None or not timedelta() < last - first <= LONG:
        return
    is_open = found.first.weekday is None and found.last.weekday is None and len(found.weekdays) == 1
    if is_open and found.weekdays[0] not in {day.weekday() for day in days_between(first, last)}:
        yield _other_weekday(manuscript, block, found, found.first, first)


def _other_weekday(manuscript: Manuscript, block: Block, found: Days, day: Day, known: date) -> Finding:
    code = codes.WRONG_WEEKDAY if day.year is not None else codes.DOUBTFUL_WEEKDAY
    facts = {"text": found.text, "day": day_text(known), "weekday": WEEKDAYS[known.weekday()]}
    return manuscript.finding(block.line_of(found.start), code, **facts)


@rule(codes.NO_SUCH_DAY, wrong="Pendaftaran ditutup 31 November 2025.", right="Pendaftaran ditutup 30 November 2025.")
def day_exists(manuscript: Manuscript) -> Iterator[Finding]:
    """A date must be one of the calendar."""
    for block, found in _found(manuscript):
        if not all(day.is_possible for day in found.ends):
            yield manuscript.finding(block.line_of(found.start), codes.NO_SUCH_DAY, text=found.text)


@rule(codes.ODD_YEAR, wrong="Rakor dibuka Rabu, 22 Oktober 2205.", right="Rakor dibuka Rabu, 22 Oktober 2025.")
def year_is_near(manuscript: Manuscript) -> Iterator[Finding]:
    """The year of a date is one that a release can speak of."""
    published = manuscript.release.date.year
    for block, found in _found(manuscript):
        for day in found.ends:
            # A day with its weekday is a plan that is fixed: it is not decades ahead.
            ahead = 2 if day.weekday is not None else YEARS_AHEAD
            if day.year is not None and not EARLIEST <= day.year <= published + ahead:
                facts = {"text": found.text, "year": day.year}
                yield manuscript.finding(block.line_of(found.start), codes.ODD_YEAR, **facts)
                break


@rule(codes.NO_YEAR, wrong="Bimtek dibuka Rabu (22/10).", right="Bimtek dibuka Rabu (22/10/2025).")
def year_is_written(manuscript: Manuscript) -> Iterator[Finding]:
    """The year of a day stands once in the text, and not after the first day without one."""
    first = None
    for block, found in _found(manuscript):
        if block.kind in ("title", "summary"):
            continue
        if any(day.year is not None for day in found.ends) and (first is None or first[0].line == block.line):
            return
        if first is None and (found.has_figures or found.weekdays):  # `setiap 22 Oktober` is no day
            first = block, found
    known = first[1].near(manuscript.release.reference_day) if first else None
    if first and known:
        facts = {"text": first[1].text, "day": range_text(*known)}
        yield manuscript.finding(first[0].line_of(first[1].start), codes.NO_YEAR, **facts)


@rule(
    codes.OUTSIDE_EVENT,
    wrong="Bimtek dibuka pada Rabu, 15 Oktober 2025. (`start: 2025-10-21`, `end: 2025-10-22`)",
    right="Bimtek dibuka pada Rabu, 22 Oktober 2025. (`start: 2025-10-21`, `end: 2025-10-22`)",
)
def lead_tells_the_days_of_the_event(manuscript: Manuscript) -> Iterator[Finding]:
    """The days that the lead tells are those of the event in the header."""
    event, lead = manuscript.release.event, manuscript.lead
    if event is None or lead is None or manuscript.release.lang != "id" or event.start > event.end:
        return
    outside, published = [], manuscript.release.date.date()
    for found in days(lead.text):
        known = found.near(event.start)
        if known is None:
            continue
        is_of_event = event.start <= known[0] and known[1] <= event.end
        if is_of_event or known == (published, published):  # `mengumumkan, Jumat (17/10/2025)`
            return
        is_near = known[1] >= event.start - EVENT_NEAR and known[0] <= event.end + EVENT_NEAR
        if is_near and _is_when(lead.text, found):
            outside.append(found)
    for found in outside[:1]:
        facts = {"text": found.text, "days": range_text(event.start, event.end)}
        yield manuscript.finding(lead.line_of(found.start), codes.OUTSIDE_EVENT, **facts)


def _is_when(text: str, found: Days) -> bool:
    """Whether a day is told as that on which something happens, not as one until which or of which."""
    before = text[max(0, found.start - 2 * BEFORE) : found.start]
    return not NOT_AT.search(before) and bool(found.weekdays or AT.search(before))


@rule(
    codes.NOT_YET_HELD,
    wrong="Bimtek itu diikuti 42 peserta. (`date: 2025-10-20`, `start: 2025-10-21`)",
    right="Bimtek itu akan diikuti 42 peserta. (`date: 2025-10-20`, `start: 2025-10-21`)",
)
def event_is_past_when_it_is_told_so(manuscript: Manuscript) -> Iterator[Finding]:
    """What is told as past has begun when the release is published."""
    release, lead = manuscript.release, manuscript.lead
    published = release.date.date()
    if release.event is None or lead is None or release.lang != "id" or release.event.start <= published:
        return
    if release.kind == "announcement" or any(TO_COME.search(block.text) for block in manuscript.texts):
        return
    if PAST.search(lead.text) or PAST.search(release.title):
        facts = {"start": day_text(release.event.start), "date": day_text(published)}
        yield manuscript.header("event", codes.NOT_YET_HELD, **facts)
