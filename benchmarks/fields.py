"""What is compared of a labelled text and what was recognised in it, and when the two are equal.

- dates are equal when first and last day are; each event of a text is one. Where a text contradicts itself (`ask`),
  whatever is sure is false, and nothing is missed;
- event types, agencies, bodies and districts are equal when their slugs are. A body without slug is in no registry
  and is not looked at, nor a government that is not labelled: `Kabupaten Contoh` is a place as well;
- people are those who hold an office, equal when their names are: in small letters, without signs and degrees, but
  with every word. A shorter name is another one, and so is one with a rank;
- offices are equal when name and office are; the office in whole words (`Kadis` is `Kepala Dinas`), without the noun of
  its body at the end (`Kepala Dinas` is `Kepala`, since the rest stands in the body);
- bodies of offices are looked at where office and label have one: said, short, or either with its region, without the
  noun before it (`Dinas Contoh` is `Contoh`);
- acting kinds are pairs of name and kind other than `definitif`; who stands for whom, of name and office;
- datelines and venues are equal in small letters, without signs. Only the likeliest venue counts; where several
  ways of ending it are right, the labels say them;
- participants are equal as numbers;
- speakers belong to the quotation that has the labelled beginning in it. A speaker for words that nobody is
  labelled to have said is false; words without speaker are not looked at.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from benchmarks.labelled import Labels
from benchmarks.sameness import same_body, same_name, same_office, words
from plugins.recognition.story import Body, Person, Recognised, Seen

Fact = tuple[str, ...]
Found = Iterable[tuple[Fact, bool]]
"""What was recognised, and whether that is sure."""


class Field(NamedTuple):
    """How one field is taken from labels and from what was recognised."""

    name: str
    wanted: Callable[[Labels], Iterable[Fact]]
    found: Callable[[Recognised, Labels], Found]
    label: str = ""  # its key, where `ask` may name it


def _slugs(seen: Iterable[Seen[str]]) -> Found:
    return (((one.value,), one.is_sure) for one in seen)


def _days(told: Recognised, _: Labels) -> Found:
    return (((str(one.value.first), str(one.value.last)), one.is_sure) for one in told.spans)


def _registered(seen: Iterable[Seen[Body]]) -> Iterator[Seen[Body]]:
    return (one for one in seen if one.value.slug)


def _bodies(told: Recognised, labels: Labels) -> Found:
    for one in _registered(told.bodies):
        is_wanted = one.value.slug in labels.bodies
        if is_wanted or (one.value.kind != "governments" and one.value.slug not in labels.allowed):
            yield (one.value.slug,), one.is_sure


def _in_office(told: Recognised) -> Iterator[Seen[Person]]:
    return (one for one in told.people if one.value.offices)


def _people(told: Recognised, _: Labels) -> Found:
    return (((same_name(one.value.name),), one.is_sure) for one in _in_office(told))


def _offices(told: Recognised, _: Labels) -> Found:
    for one in _in_office(told):
        for held in one.value.offices:
            yield (same_name(one.value.name), same_office(held.role)), one.is_sure


def _bodies_of_offices(told: Recognised, labels: Labels) -> Found:
    said = {(same_name(held.name), same_office(held.office)): held.body for held in labels.people if held.body}
    for one in _in_office(told):
        for held in one.value.offices:
            key = (same_name(one.value.name), same_office(held.role))
            if held.body and key in said:
                ways = {same_body(way) for way in _ways(held.body)}
                wanted = same_body(said[key])
                yield (*key, wanted if wanted in ways else same_body(held.body.said)), one.is_sure


def _ways(body: Body) -> Iterator[str]:
    for name in filter(None, (body.said, body.short)):
        yield from (name, f"{name} {body.region}")


def _kinds(told: Recognised, _: Labels) -> Found:
    for one in _in_office(told):
        for held in one.value.offices:
            if held.kind != "definitif":
                yield (same_name(one.value.name), held.kind), one.is_sure


def _stand_ins(told: Recognised, _: Labels) -> Found:
    for one in told.people:
        if one.value.stands_for:
            yield (same_name(one.value.name), same_office(one.value.stands_for.role)), one.is_sure


def _dateline(told: Recognised, _: Labels) -> Found:
    return [((words(told.dateline.value),), told.dateline.is_sure)] if told.dateline else []


def _venue(told: Recognised, labels: Labels) -> Found:
    for one in told.places[:1]:
        said = words(one.value)
        yield (words(labels.place[0]) if said in map(words, labels.place) else said,), one.is_sure


def _participants(told: Recognised, _: Labels) -> Found:
    return [((str(told.participants.value),), told.participants.is_sure)] if told.participants else []


def _speakers(told: Recognised, labels: Labels) -> Found:
    for one in told.quotations:
        said, speaker = words(one.value.words), same_name(one.value.speaker)
        if speaker:
            begun = [begins for begins in (words(label.begins) for label in labels.quotations) if begins in said]
            yield from (((begins, speaker), one.is_sure) for begins in begun or [said[:40]])


FIELDS = (
    Field("dates", lambda labels: ((str(one.start), str(one.end)) for one in labels.event), _days, "event"),
    Field("event types", lambda labels: zip(labels.event_types), lambda told, _: _slugs(told.event_types)),
    Field(
        "agencies",
        lambda labels: zip(labels.agencies),
        lambda told, _: (((one.value.slug,), one.is_sure) for one in _registered(told.agencies)),
    ),
    Field("bodies", lambda labels: zip(labels.bodies), _bodies),
    Field("people", lambda labels: ((same_name(one.name),) for one in labels.people), _people),
    Field(
        "offices", lambda labels: ((same_name(one.name), same_office(one.office)) for one in labels.people), _offices
    ),
    Field(
        "bodies of offices",
        lambda labels: (
            (same_name(one.name), same_office(one.office), same_body(one.body)) for one in labels.people if one.body
        ),
        _bodies_of_offices,
    ),
    Field(
        "acting kinds",
        lambda labels: ((same_name(one.name), one.kind) for one in labels.people if one.kind != "definitif"),
        _kinds,
    ),
    Field(
        "stand-ins",
        lambda labels: ((same_name(one.name), same_office(one.stands_for)) for one in labels.people if one.stands_for),
        _stand_ins,
    ),
    Field("datelines", lambda labels: [(words(labels.dateline),)] if labels.dateline else [], _dateline),
    Field("venues", lambda labels: ((words(one),) for one in labels.place[:1]), _venue),
    Field("districts", lambda labels: zip(labels.district), lambda told, _: _slugs(told.districts)),
    Field(
        "participants",
        lambda labels: [] if labels.participants is None else [(str(labels.participants),)],
        _participants,
    ),
    Field(
        "speakers",
        lambda labels: ((words(one.begins), same_name(one.speaker)) for one in labels.quotations if one.speaker),
        _speakers,
    ),
)
