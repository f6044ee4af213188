"""From an old release and what was recognised in it to the header of a draft.

Only what is sure decides. What is not is a doubt: it is told in the report and above the header, and left out. What a
release cannot do without and nobody knows, its day or its agency, keeps it waiting.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from plugins.catalogue import N_, Catalogue, catalogue
from plugins.dates import range_text
from plugins.desk.release_text import as_markdown
from plugins.desk.yaml_text import Value
from plugins.findings import Code, Finding, Phrase
from plugins.importer.drafts.dateline import Dateline, dateline_of, without_dateline
from plugins.importer.drafts.headings import Title, line_of, summary_of, title_of
from plugins.importer.drafts.named_officials import UNSURE, officials
from plugins.importer.drafts.ownership import our_names, ownership
from plugins.importer.markup.converted import Converted
from plugins.importer.old_release import OldRelease
from plugins.importer.result import Doubt
from plugins.importer.running import run_codes as codes
from plugins.recognition.story import Body, Recognised, Seen, Span, Story
from plugins.registry.records import Registry
from plugins.releases.header import TITLE_LIMIT
from plugins.settings import Settings

FIRST_YEAR, LAST_YEAR = 1900, 2099  # folders of other years are none
LONGEST_EVENT = 366  # days, as the rule of the header has it
NOBODY = Phrase(N_("nobody"))
ONE_ONLY = Phrase(N_("an event has one only"))
NO_EVENT = Phrase(N_("it is not known on which day the event was"))
NAMED_AFTER_TYPE = Phrase(N_("the text does not name the event; this is its kind, or the title"))
TOO_LONG = Phrase(N_("the days do not fit together"))
NOT_THEN = Phrase(N_("the agency did not exist that day, as the registry has it"))


@dataclass(frozen=True)
class Ground:
    """What all texts of a run share. `agency`: the one that issued what names none, "" when nobody said so."""

    registry: Registry
    settings: Settings
    source: str
    timezone: str
    agency: str = ""

    @cached_property
    def words(self) -> Catalogue:
        """Comments in drafts speak the portal's language."""
        return catalogue(self.settings.language)

    @cached_property
    def our_names(self) -> tuple[str, ...]:
        """By which a copyright line is known as ours."""
        return our_names(self.registry)


@dataclass(frozen=True, slots=True)
class Match:
    """The header of a draft, in its order and without id and status; its text. `day`: of publication."""

    header: Mapping[str, Value]
    day: date | None
    body: str
    findings: tuple[Finding, ...]
    doubts: tuple[Doubt, ...]
    is_ours: bool

    @property
    def is_waiting(self) -> bool:
        """Whether something is missing that no draft can do without."""
        return any(finding.is_error for finding in self.findings)


def match(old: OldRelease, converted: Converted, story: Story, recognised: Recognised, ground: Ground) -> Match:
    """What the draft says. Pure."""
    maker = _Maker(old, converted, story, recognised, ground)
    header = maker.header()
    return Match(header, maker.day, maker.body(), tuple(maker.findings), tuple(maker.doubts), not maker.owner)


class _Maker:
    """One draft in the making; findings and doubts are gathered along the way."""

    def __init__(
        self, old: OldRelease, converted: Converted, story: Story, recognised: Recognised, ground: Ground
    ) -> None:
        self.old, self.converted, self.story, self.seen, self.ground = old, converted, story, recognised, ground
        self.findings: list[Finding] = []
        self.doubts: list[Doubt] = []
        self.dateline = self.own_dateline()
        self.title = self.own_title()
        self.span = self.own_span()
        self.date, self.day = self.publication()
        self.owner = ""

    def header(self) -> dict[str, Value]:
        """Everything but id and status; a key without a value is left out when it is written."""
        self.of_title()
        plain = self.story.body[len(self.dateline.head) :]
        whose = ownership(self.old, self.converted, self.ground.source, self.ground.our_names, self.ground.words)
        self.owner = whose.owner
        if whose.owner:
            self.find(codes.NOT_OURS, owner=whose.owner)
        if self.old.state != "published":
            self.find(codes.NOT_PUBLISHED, state=STATES[self.old.state])
        reference = self.span or (Span(self.day, self.day) if self.day else None)
        lead, supporting = self.agencies(reference)
        event = self.event()
        districts = self.sure("districts", self.seen.districts)
        named = officials(self.seen.people, reference, self.ground.registry) if reference else None
        self.doubts += named.doubts if named else ()
        return {
            "title": self.title.said,
            "summary": summary_of(self.old.summary, plain, self.title.said),
            "date": self.date,
            "kind": "news" if whose.owner else "",
            "agencies": [lead] if lead else [],
            "supporting_agencies": supporting,
            "partners": self.partners(),
            "event": event,
            "event_types": self.sure("event_types", self.seen.event_types),
            "officials": [_short(entry) for entry in named.entries] if named else [],
            "districts": [] if event else districts,
            "dateline": self.dateline.place,
            "sources": whose.sources,
        }

    def body(self) -> str:
        """The Markdown: a title that was cut stands whole at its head, the dateline is the header's."""
        text = without_dateline(self.converted.markdown, self.dateline.head)
        if text is None:
            self.doubt("dateline", self.seen.dateline)
        head = f"**{as_markdown(self.title.whole)}**\n\n" if self.title.whole else ""
        return head + (self.converted.markdown if text is None else text).strip("\n") + "\n"

    # What is sure, and what is doubted

    def find(self, code: Code, **facts: object) -> None:
        self.findings.append(Finding(self.old.path, self.old.line, code, facts))

    def doubt(self, key: str, seen: Seen[Any] | None, reason: Phrase = UNSURE, value: str = "") -> None:
        if seen is not None:
            told = value or str(seen.value)
            self.doubts.append(Doubt(key, told, reason, seen.start, seen.end, seen.rule, seen.confidence))

    def sure(self, key: str, several: tuple[Seen[str], ...]) -> list[str]:
        """The slugs that are sure, each once; the others are doubts unless they are known already."""
        found = list(dict.fromkeys(seen.value for seen in several if seen.is_sure))
        for seen in several:
            if not seen.is_sure and seen.value not in found:
                self.doubt(key, seen)
        return found

    # Keys

    def of_title(self) -> None:
        if self.title.is_made:
            self.find(codes.MADE_TITLE)
        if self.title.whole:
            self.find(codes.CUT_TITLE, length=len(self.title.whole), limit=TITLE_LIMIT)

    def own_title(self) -> Title:
        """A title that the source has made of the beginning of the text does without the dateline, too."""
        title, plain = self.converted.title or self.old.title, self.story.body[len(self.dateline.head) :]
        is_made = bool(title) and not self.story.title
        return title_of("", plain)._replace(is_made=False) if is_made else title_of(title, plain)

    def own_dateline(self) -> Dateline:
        """The place of issue, and what it takes from the head of the text."""
        seen = self.seen.dateline
        found = dateline_of(seen, self.story) if seen and seen.is_sure else None
        if found is None:
            self.doubt("dateline", seen)
            return Dateline("")
        if found.left_out:
            self.find(codes.DATELINE_WORDS, words=found.left_out)
        return found

    def own_span(self) -> Span | None:
        """The days of the event."""
        for seen in self.seen.spans:
            if not seen.is_sure:
                self.doubt("event", seen, UNSURE, range_text(*seen.value))
        sure = [seen for seen in self.seen.spans if seen.is_sure]
        for seen in sure[1:]:
            if seen.value != sure[0].value:
                self.doubt("event", seen, ONE_ONLY, range_text(*seen.value))
        if not sure:
            return None
        span = sure[0].value
        if not 0 <= (span.last - span.first).days <= LONGEST_EVENT:
            self.doubt("event", sure[0], TOO_LONG, f"{span.first.isoformat()} – {span.last.isoformat()}")
            return None
        return span

    def publication(self) -> tuple[str, date | None]:
        """`date` as the header has it, and its day in the portal's zone."""
        published = self.old.published
        if published is None and self.span:
            self.find(codes.DAY_OF_EVENT)
            published = self.span.last
        if published is None:
            self.find(codes.NO_DATE)
            return "", None
        text, day = _moment(published, ZoneInfo(self.ground.timezone), self.ground.settings.zone)
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            self.find(codes.IMPOSSIBLE_DATE, year=day.year)
            return "", None
        return text, day

    def agencies(self, reference: Span | None) -> tuple[str, list[str]]:
        """Who issued it, and who helped."""
        registry, found = self.ground.registry, list[str]()
        for seen in self.seen.agencies:
            agency = registry.agencies.get(seen.value.slug)
            if agency is None or not seen.is_sure:
                self.doubt("agencies", seen, UNSURE, _name(seen.value))
            elif reference and not ((agency.since or date.min) <= reference.last <= (agency.until or date.max)):
                self.doubt("agencies", seen, NOT_THEN, agency.name)
            elif agency.slug not in found:
                found.append(agency.slug)
        if not found and self.ground.agency:
            found = [self.ground.agency]
        if not found:
            named = ", ".join(dict.fromkeys(_name(seen.value) for seen in (*self.seen.agencies, *self.seen.bodies)))
            self.find(codes.NO_AGENCY, named=named or NOBODY)
            return "", []
        return found[0], found[1:]

    def partners(self) -> list[str]:
        """Bodies outside the governments that are named."""
        seen = [seen for seen in self.seen.bodies if seen.is_sure and seen.value.kind == "partners"]
        slugs = dict.fromkeys(one.value.slug for one in seen)
        return [slug for slug in slugs if slug in self.ground.registry.partners]

    def event(self) -> dict[str, str]:
        """The keys of `event`; none when its day is not known."""
        place = next((seen for seen in self.seen.places if seen.is_sure), None)
        for seen in self.seen.places:
            if not seen.is_sure and place is None:
                self.doubt("event", seen)
        if self.span is None:
            self.doubt("event", place, NO_EVENT)
            return {}
        first, last = self.span
        districts = [seen for seen in self.seen.districts if seen.is_sure]
        for seen in districts[1:]:
            self.doubt("event", seen, ONE_ONLY)
        number = self.seen.participants
        if number and not number.is_sure:
            self.doubt("event", number)
        mode = self.seen.mode
        if mode and not mode.is_sure:
            self.doubt("event", mode)
        return {
            "name": self.event_name(),
            "start": first.isoformat(),
            "end": last.isoformat() if last != first else "",
            "place": line_of(place.value) if place else "",
            "district": districts[0].value if districts else "",
            "participants": str(number.value) if number and number.is_sure and number.value > 0 else "",
            "mode": mode.value if mode and mode.is_sure and mode.value != "onsite" else "",
        }

    def event_name(self) -> str:
        """Its name; of one that the text does not name its kind, or the title."""
        seen = self.seen.event_name
        if seen and seen.is_sure and line_of(seen.value):
            return line_of(seen.value)
        kinds = [one.value for one in self.seen.event_types if one.is_sure]
        entry = self.ground.registry.event_types.get(kinds[0]) if kinds else None
        name = entry.name if entry else self.title.said
        if seen:
            self.doubt("event", seen)
        else:
            self.doubts.append(Doubt("event", name, NAMED_AFTER_TYPE))
        return name


STATES = {
    "scheduled": Phrase(N_("scheduled")),
    "private": Phrase(N_("private")),
    "draft": Phrase(N_("a draft")),
    "trash": Phrase(N_("in the bin")),
}


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


def _name(body: Body) -> str:
    return line_of(body.said or body.short or body.slug)


def _short(entry: Mapping[str, str]) -> str | Mapping[str, str]:
    """A bare slug where nothing else is said."""
    return entry["person"] if not any(entry[key] for key in entry if key != "person") else entry


def told_doubts(doubts: tuple[Doubt, ...], words: Catalogue) -> Iterator[str]:
    """Each doubt on a line of its own, as a remark above a header has it."""
    label = words.gettext(N_("Doubtful"))
    for doubt in doubts:
        yield line_of(f"{label}: {doubt.key}: {doubt.value} ({words.gettext(doubt.reason)})")
