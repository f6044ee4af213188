"""The keys of `event` in a header."""

from plugins.catalogue import N_
from plugins.findings import Phrase
from plugins.importer.drafts.ground import Ground
from plugins.importer.drafts.header_days import ONE_ONLY
from plugins.importer.drafts.headings import line_of
from plugins.importer.drafts.notes import Notes
from plugins.importer.result import Doubt
from plugins.recognition.story import Recognised, Span

NO_EVENT = Phrase(N_("it is not known on which day the event was"))
NAMED_AFTER_TYPE = Phrase(N_("the text does not name the event; this is its kind, or the title"))


def event_of(found: Recognised, span: Span | None, title: str, ground: Ground, notes: Notes) -> dict[str, str]:
    """What is sure of the event; nothing when its day is not known."""
    place = next((seen for seen in found.places if seen.is_sure), None)
    for seen in found.places:
        if not seen.is_sure and place is None:
            notes.doubt("event", seen)
    if span is None:
        notes.doubt("event", place, NO_EVENT)
        return {}
    districts = [seen for seen in found.districts if seen.is_sure]
    for seen in districts[1:]:
        notes.doubt("event", seen, ONE_ONLY)
    number, mode = found.participants, found.mode
    if number and not number.is_sure:
        notes.doubt("event", number)
    if mode and not mode.is_sure:
        notes.doubt("event", mode)
    return {
        "name": _name(found, title, ground, notes),
        "start": span.first.isoformat(),
        "end": span.last.isoformat() if span.last != span.first else "",
        "place": line_of(place.value) if place else "",
        "district": districts[0].value if districts else "",
        "participants": str(number.value) if number and number.is_sure and number.value > 0 else "",
        "mode": mode.value if mode and mode.is_sure and mode.value != "onsite" else "",
    }


def _name(found: Recognised, title: str, ground: Ground, notes: Notes) -> str:
    """Its name; of one that the text does not name its kind, or the title."""
    seen = found.event_name
    if seen and seen.is_sure and line_of(seen.value):
        return line_of(seen.value)
    kinds = [one.value for one in found.event_types if one.is_sure]
    entry = ground.registry.event_types.get(kinds[0]) if kinds else None
    name = entry.name if entry else title
    if seen:
        notes.doubt("event", seen)
    else:
        notes.doubts.append(Doubt("event", name, NAMED_AFTER_TYPE))
    return name
