"""The days of the event that a release tells of, among all the days that it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from plugins.recognition.days import Days, days
from plugins.recognition.duration import days_long
from plugins.recognition.spoken_days import spoken_day
from plugins.recognition.story import Seen, Span, Story
from plugins.recognition.telling import LEAD, SECOND, TITLE, Telling, telling
from plugins.recognition.years import Years, in_their_year

REACH = 170  # characters in which something tells what a day is
FAR = 400  # in a lead, whose events have long names
LONGEST = timedelta(days=31)  # of an event whose first and last day stand apart
WEEK = timedelta(days=7)
NEAR, CLAUSE = 50, 90  # characters: of `sejak tanggal`; of what a day is the anniversary or deadline of
LIKELY, POSSIBLE, ANOTHER = 3.0, 1.5, 5.0  # points
UNSURE = 0.6
MOST = 60  # days in one text; what names more is a calendar

_LAW = (
    r"undang-undang|uu|peraturan|perda|perbup|perwali|perwako|pergub|permen\w*|perpres|pp|keppres|inpres|instruksi|"
    r"keputusan|sk|surat|edaran|se|nota|maklumat|qanun|dpa|nomor|no"
)
_ANNIVERSARY = (
    r"hut|hari jadi|hari lahir|ulang tahun|peringatan|memperingati|diperingati|dirayakan|jatuh|kemerdekaan|proklamasi|"
    r"lahir|kelahiran|dilahirkan|berdiri|didirikan|dibentuk|terbentuk|ditetapkan|diundangkan|disahkan|diterbitkan|"
    r"dikeluarkan|terbit|wafat|meninggal|gugur|peristiwa|tragedi|bencana|gempa|pemilu|pilkada|pilkades|pemilihan"
)
_DEADLINE = (
    r"lambat|selambat-lambatnya|batas|tenggat|jatuh tempo|sebelum|pendaftaran|mendaftar|registrasi|penerimaan|"
    r"pengumpulan|pengumuman|berlaku|terhitung|tmt|per|tertanggal|periode|kedaluwarsa|berakhirnya|data|posisi"
)
OF_LAW = re.compile(rf"\b(?:{_LAW})\b[^,;]{{0,90}}?(?:\btertanggal|\btanggal|\btgl\.?|\()\s*$")
OF_ANNIVERSARY = re.compile(rf"\b(?:{_ANNIVERSARY})\b[^,;]{{0,60}}$")
OF_DEADLINE = re.compile(rf"\b(?:{_DEADLINE})\b[^,;]{{0,40}}$")
SINCE = re.compile(r"\b(?:sejak|semenjak)\s+(?:(?:hari|tanggal|tgl\.?)\s+)*$")
UNTIL = re.compile(
    r"\b(?:hingga|sampai(?:\s+dengan)?|s\.?/?d\.?|berakhir|ditutup|selesai|usai)\s+(?:(?:pada|hari|tanggal|tgl\.?)\s+)*$",
)
GOES_ON = re.compile(
    r"\b(?:berlangsung|berjalan|digelar|dilaksanakan|diselenggarakan|diadakan|berakhir|ditutup|kegiatan|acara|mulai|sejak)\b"
)
OF_IT = re.compile(
    r"\b(?:kegiatan|acara|bimtek|diklat|pelatihan|rakor|rapat|workshop|lokakarya|seminar|sosialisasi|pameran|festival|"
    r"tersebut|ini|itu|yang)\b"
)
WHEN = re.compile(r"(?:\b(?:pada|mulai|tanggal|tgl\.?|hari|yakni|yaitu|dari)\s+|[,(]\s*)$")
PAST_BEHIND = re.compile(r"\W{0,3}\s*silam\b")
OF_OTHER_TIME = re.compile(r"\W{0,3}\s*(?:mendatang|nanti|besok|depan|yang akan datang)\b")
TODAY = re.compile(r"\)?\s+ini\b")
LATE = re.compile(r"\)?\s*(?:yang\s+)?lalu\b")
OPENS = re.compile(r"\b(?:dibuka|membuka|buka|pembukaan|dimulai|mulai|hari pertama)\b")
CLOSES = re.compile(r"\b(?:ditutup|menutup|tutup|penutupan|berakhir|hari (?:terakhir|kedua|ketiga|keempat))\b")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A day or range that may be the event's. `points` tell how much speaks for it."""

    span: Span
    start: int
    end: int
    rule: str
    points: float
    confidence: float  # in its year and weekday
    is_end: bool = False  # until when
    opens: bool = False
    closes: bool = False

    @property
    def is_one_day(self) -> bool:
        return self.span.first == self.span.last


def event_days(story: Story) -> tuple[Seen[Span], ...]:
    """Spans of days, the likeliest first; a missing year is that of the publication, a weekday checks it."""
    found = days(story.text)[:MOST]
    candidates = list(_candidates(story, found)) if found else []
    candidates = _without_parts(_joined(candidates, story))
    likely = [one for one in candidates if one.points >= LIKELY and not one.is_end]
    if not likely:
        best = max((one for one in candidates if one.points >= POSSIBLE), key=lambda one: one.points, default=None)
        return (_seen(best, UNSURE),) if best else spoken_day(story)
    likely.sort(key=lambda one: (-one.points, one.start))
    first, *others = likely
    # Another day is that of a second event only where as much speaks for it.
    others = [one for one in others if one.points >= ANOTHER]
    return tuple(_seen(one, 1) for one in (first, *others))


def _seen(one: _Candidate, at_most: float) -> Seen[Span]:
    by_points = 0.95 if one.points >= 5 else 0.9 if one.points >= 4 else 0.85
    return Seen(one.span, one.start, one.end, one.rule, min(by_points, one.confidence, at_most))


def _candidates(story: Story, found: tuple[Days, ...]) -> Iterator[_Candidate]:
    years, tells = Years.of(story, found), telling(story)
    first = next((said for said in tells.sentences if said.start >= story.body_start), None)
    for one in found:
        dated = in_their_year(one, years)
        if dated is None:
            continue
        before, after = tells.before(one.start, REACH), tells.after(one.end, REACH)
        is_end = (
            one.first == one.last and UNTIL.search(before[-NEAR:]) is not None and GOES_ON.search(before) is not None
        )
        if not is_end and _is_of_something_else(one, before, after, tells):
            continue
        is_long = dated[1] - dated[0] > WEEK and tells.sentence(one.start) != first
        if is_long and not OF_IT.search(before):  # `Operasi berlangsung 4–17 September`: no word of the event itself
            continue
        yield _Candidate(
            Span(*dated[:2]),
            one.start,
            one.end,
            "lead" if tells.sentence(one.start).paragraph <= LEAD else "held",
            _points(tells, one, before, after),
            dated[2],
            is_end,
            OPENS.search(before) is not None,
            CLOSES.search(before) is not None,
        )


def _is_of_something_else(one: Days, before: str, after: str, tells: Telling) -> bool:
    """Whether a day is that of a law, a birth, a deadline, something planned or long past."""
    is_later = OF_OTHER_TIME.match(after) is not None and tells.sentence(one.start).paragraph > LEAD
    if is_later or PAST_BEHIND.match(after) or tells.is_past(one.start, REACH) or _is_of_law(before):
        return True
    if not one.weekdays:
        clause = before[max(before.rfind(","), before.rfind(";"), len(before) - CLAUSE - 1) + 1 :]
        for pattern in (OF_ANNIVERSARY, OF_DEADLINE):
            found = pattern.search(clause)
            if found and not tells.has("held", one.start - len(found[0]), one.start):
                return True
    return SINCE.search(before[-NEAR:]) is not None and tells.last("held", one.start, REACH) < 0


def _is_of_law(before: str) -> bool:
    return before.rstrip().endswith(("tanggal", "tgl", "tgl.", "(")) and OF_LAW.search(before) is not None


def _points(tells: Telling, one: Days, before: str, after: str) -> float:
    """What speaks for it that a day is the event's."""
    paragraph = tells.sentence(one.start).paragraph
    points = {TITLE: 2.0, LEAD: 2.0, SECOND: 1.0}.get(paragraph, 0.0)
    reach = REACH if paragraph > LEAD else FAR
    happens, says = tells.last("held", one.start, reach), tells.last("says", one.start, reach)
    if happens > says:
        points += 2
    elif says >= 0:
        points -= 1.5
    elif tells.has("held", one.end, one.end + len(after)):
        points += 1
    points += 2 * bool(one.weekdays) + 1.5 * (one.first != one.last) + 0.5 * bool(WHEN.search(before))
    points += 1.5 * bool(TODAY.match(after)) - 1.5 * tells.is_quoted(one.start)
    points -= 1.5 * bool(paragraph > LEAD and LATE.match(after))
    # What is to come is told as the event only where nothing else is.
    if _is_planned(one, after, tells):
        return min(points - 1.5, LIKELY - 0.5)
    # A long time that is told of later is that of preparations, or of a campaign.
    return points - 1.0 * (paragraph > LEAD and not one.weekdays and _is_long(one))


def _is_long(one: Days) -> bool:
    span = one.near(date(2000, 1, 1))
    return span is not None and span[1] - span[0] > WEEK


def _is_planned(one: Days, after: str, tells: Telling) -> bool:
    """Whether a day is to come: not that of `menggelar rapat tentang festival yang akan datang, Senin (5/5)`."""
    if OF_OTHER_TIME.match(after):
        return True
    planned = tells.last("planned", one.start, REACH)
    held_before = bool(one.weekdays) and tells.last("held", planned, REACH) >= 0
    return tells.is_planned(one.start, REACH) and not held_before


def _joined(candidates: list[_Candidate], story: Story) -> list[_Candidate]:
    """The first and the last day of one event, or its first and for how long it lasts, made one span."""
    starts = [one for one in candidates if not one.is_end and one.is_one_day]
    best = max(starts, key=lambda one: one.points, default=None)
    if best is None or best.points < POSSIBLE:
        return candidates
    whole = _until_its_end(best, candidates) or _as_long_as_told(best, candidates, story)
    return [whole if one is best else one for one in candidates] if whole else candidates


def _until_its_end(best: _Candidate, candidates: list[_Candidate]) -> _Candidate | None:
    for one in candidates:
        is_last = one.is_end or (best.opens and one.closes and one.points >= POSSIBLE)
        if is_last and one.is_one_day and timedelta() < one.span.last - best.span.first <= LONGEST:
            span = Span(best.span.first, one.span.last)
            return replace(best, span=span, rule="until", confidence=min(0.9, best.confidence, one.confidence))
    return None


def _as_long_as_told(best: _Candidate, candidates: list[_Candidate], story: Story) -> _Candidate | None:
    """`selama tiga hari` from the day of the opening on, or up to that of the end."""
    length = days_long(story)
    if length is None or any(_holds(one, best) for one in candidates):
        return None
    rest = timedelta(length - 1)
    if best.closes and not best.opens:
        span, confidence = Span(best.span.last - rest, best.span.last), 0.7
    else:
        span, confidence = Span(best.span.first, best.span.first + rest), 0.85
    return replace(best, span=span, rule="lasting", confidence=min(best.confidence, confidence))


def _holds(whole: _Candidate, part: _Candidate) -> bool:
    """Whether a span holds another one that is shorter."""
    one, other = whole.span, part.span
    return one != other and one.first <= other.first and other.last <= one.last


def _without_parts(candidates: list[_Candidate]) -> list[_Candidate]:
    """Each span once, where most speaks for it, and none that lies in another one.

    What speaks for the day of the opening speaks for the span in which it lies.
    """
    kept: list[_Candidate] = []
    for one in sorted(candidates, key=lambda one: (one.span.first - one.span.last, -one.points, one.start)):
        place = next((at for at, whole in enumerate(kept) if _holds(whole, one) or whole.span == one.span), None)
        if place is None:
            kept.append(one)
        elif not one.is_end and kept[place].points >= POSSIBLE:
            whole = kept[place]
            kept[place] = replace(whole, points=max(whole.points, one.points), is_end=False)
        elif not one.is_end:
            kept.append(one)
    return kept
