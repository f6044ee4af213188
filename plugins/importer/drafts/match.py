"""From an old release and what was recognised in it to the header of a draft.

Only what is sure decides. What is not is a doubt: it is told in the report and above the header, and left out. What a
release cannot do without and nobody knows, its day or its agency, keeps it waiting.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from plugins.catalogue import N_
from plugins.desk.release_text import as_markdown
from plugins.desk.yaml_text import Value
from plugins.findings import Finding, Phrase
from plugins.importer.drafts.dateline import Dateline, dateline_of, without_dateline
from plugins.importer.drafts.event import event_of
from plugins.importer.drafts.ground import Ground
from plugins.importer.drafts.header_days import publication, span_of_event
from plugins.importer.drafts.headings import Title, line_of, summary_of, title_of
from plugins.importer.drafts.named_officials import officials
from plugins.importer.drafts.notes import UNSURE, Notes
from plugins.importer.drafts.ownership import ownership
from plugins.importer.drafts.supporting import existed, supporting
from plugins.importer.markup.converted import Converted
from plugins.importer.old_release import OldRelease
from plugins.importer.result import Doubt
from plugins.importer.running import run_codes as codes
from plugins.recognition.story import Body, Recognised, Span, Story
from plugins.registry.records import Registry
from plugins.releases.header import TITLE_LIMIT

NOBODY = Phrase(N_("nobody"))
NOT_THEN = Phrase(N_("the agency did not exist that day, as the registry has it"))
STATES = {
    "scheduled": Phrase(N_("scheduled")),
    "private": Phrase(N_("private")),
    "draft": Phrase(N_("a draft")),
    "trash": Phrase(N_("in the bin")),
}


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
    notes = Notes(old)
    dateline = _dateline(recognised, story, notes)
    plain = story.body[len(dateline.head) :]
    title = _title(converted.title or old.title, story, plain)
    span = span_of_event(recognised.spans, notes)
    moment, day = publication(old, span, ground, notes)
    _tell_title(title, notes)
    whose = ownership(old, converted, ground.source, ground.our_names, ground.words)
    if whose.owner:
        notes.find(codes.NOT_OURS, owner=whose.owner)
    if old.state != "published":
        notes.find(codes.NOT_PUBLISHED, state=STATES[old.state])
    reference = span or (Span(day, day) if day else None)
    agencies = _agencies(recognised, reference, ground, notes)
    event = event_of(recognised, span, title.said, ground, notes)
    districts = notes.sure("districts", recognised.districts)
    named = officials(recognised.people, reference, ground.registry) if reference else None
    notes.doubts += named.doubts if named else ()
    taking = supporting(recognised, named.entries, reference, ground.registry) if named and reference else ()
    header: dict[str, Value] = {
        "title": title.said,
        "summary": summary_of(old.summary, plain, title.said),
        "date": moment,
        "kind": "news" if whose.owner else "",
        "agencies": agencies[:1],
        "supporting_agencies": list(dict.fromkeys((*agencies, *taking)))[1:] if agencies else [],
        "partners": _partners(recognised, ground.registry),
        "event": event,
        "event_types": notes.sure("event_types", recognised.event_types),
        "officials": [_short(entry) for entry in named.entries] if named else [],
        "districts": [] if event else districts,
        "dateline": dateline.place,
        "sources": whose.sources,
    }
    body = _body(converted.markdown, title, dateline, recognised, notes)
    return Match(header, day, body, tuple(notes.findings), tuple(notes.doubts), not whose.owner)


def _dateline(recognised: Recognised, story: Story, notes: Notes) -> Dateline:
    """The place of issue, and what it takes from the head of the text."""
    seen = recognised.dateline
    found = dateline_of(seen, story) if seen and seen.is_sure else None
    if found is None:
        notes.doubt("dateline", seen)
        return Dateline("")
    if found.left_out:
        notes.find(codes.DATELINE_WORDS, words=found.left_out)
    return found


def _title(given: str, story: Story, plain: str) -> Title:
    """A title that the source has made of the beginning of the text does without the dateline, too."""
    is_made = bool(given) and not story.title
    return title_of("", plain)._replace(is_made=False) if is_made else title_of(given, plain)


def _tell_title(title: Title, notes: Notes) -> None:
    if title.is_made:
        notes.find(codes.MADE_TITLE)
    if title.whole:
        notes.find(codes.CUT_TITLE, length=len(title.whole), limit=TITLE_LIMIT)


def _body(markdown: str, title: Title, dateline: Dateline, recognised: Recognised, notes: Notes) -> str:
    """The Markdown: a title that was cut stands whole at its head, the dateline is the header's."""
    text = without_dateline(markdown, dateline.head)
    if text is None:
        notes.doubt("dateline", recognised.dateline)
    head = f"**{as_markdown(title.whole)}**\n\n" if title.whole else ""
    return head + (markdown if text is None else text).strip("\n") + "\n"


def _agencies(recognised: Recognised, reference: Span | None, ground: Ground, notes: Notes) -> list[str]:
    """Who issued it, then who held it with them; a finding when nobody is known."""
    found: list[str] = []
    for seen in recognised.agencies:
        agency = ground.registry.agencies.get(seen.value.slug)
        if agency is None or not seen.is_sure:
            notes.doubt("agencies", seen, UNSURE, _name(seen.value))
        elif reference and not existed(agency, reference):
            notes.doubt("agencies", seen, NOT_THEN, agency.name)
        elif agency.slug not in found:
            found.append(agency.slug)
    if not found and ground.agency:
        found = [ground.agency]
    if not found:
        named = ", ".join(dict.fromkeys(_name(seen.value) for seen in (*recognised.agencies, *recognised.bodies)))
        notes.find(codes.NO_AGENCY, named=named or NOBODY)
    return found


def _partners(recognised: Recognised, registry: Registry) -> list[str]:
    """Bodies outside the governments that are named."""
    seen = [seen for seen in recognised.bodies if seen.is_sure and seen.value.kind == "partners"]
    slugs = dict.fromkeys(one.value.slug for one in seen)
    return [slug for slug in slugs if slug in registry.partners]


def _name(body: Body) -> str:
    return line_of(body.said or body.short or body.slug)


def _short(entry: Mapping[str, str]) -> str | Mapping[str, str]:
    """A bare slug where nothing else is said."""
    return entry["person"] if not any(entry[key] for key in entry if key != "person") else entry
