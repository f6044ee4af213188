"""What was recognised in an item, as rows that both reports tell: kind, value, place, rule, confidence."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from plugins.catalogue import N_
from plugins.recognition.story import Body, OfficeHeld, Person, Quotation, Recognised, Seen, Span

KINDS = {
    "dateline": N_("place of issue"),
    "event_days": N_("days of the event"),
    "event_types": N_("event type"),
    "event_name": N_("name of the event"),
    "places": N_("venue"),
    "districts": N_("district"),
    "participants": N_("participants"),
    "mode": N_("onsite, online or hybrid"),
    "agencies": N_("issuing agency"),
    "bodies": N_("body"),
    "people": N_("person"),
    "quotations": N_("quotation"),
}
"""Names of the keys in the JSON report; and what people call them."""


class Row(NamedTuple):
    """One thing recognised; `kind` is a key of KINDS."""

    kind: str
    seen: Seen[Any]


def rows(found: Recognised) -> Iterator[Row]:
    """All that was recognised, kind by kind."""
    for kind in KINDS:
        held = getattr(found, "spans" if kind == "event_days" else kind)
        several = held if isinstance(held, tuple) and not isinstance(held, Seen) else (held,)
        yield from (Row(kind, seen) for seen in several if seen is not None)


def plain(value: Any) -> Any:
    """A recognised value as JSON has it."""
    match value:
        case Span():
            return {"first": value.first.isoformat(), "last": value.last.isoformat()}
        case Body() | Quotation():
            return value._asdict()
        case OfficeHeld():
            return {**value._asdict(), "body": plain(value.body) if value.body else None}
        case Person():
            return {
                **value._asdict(),
                "offices": [plain(office) for office in value.offices],
                "stands_for": plain(value.stands_for) if value.stands_for else None,
                "mentions": [list(place) for place in value.mentions],
            }
    return value
