"""The text of a release that is begun: a whole header with remarks, and a skeleton of its body.

Pure. What stands in [brackets] is for the editor to write; all else is right already.
"""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from plugins.catalogue import N_, Catalogue
from plugins.dates import range_text
from plugins.desk.yaml_text import Value, mapping_lines
from plugins.registry.lookup import covering, full_name, title_text
from plugins.registry.records import Registry
from plugins.releases.skeleton import (
    BODY,
    CLOSING,
    EVENT_NAME,
    LEAD,
    LEAD_MORE,
    NOBODY,
    QUOTATION,
    SPEAKER,
    SUMMARY,
)

REMARKS = {
    "id": N_("This code is the release's own for ever. Do not change it."),
    "title": N_("What changed for whom, without praise; better not above 65 characters."),
    "summary": N_("One or two sentences that do not repeat the title; at most 160 characters."),
    "date": N_("Day of publication; its year is that of the folder."),
    "status": N_("Remove this line when the release is ready to be published."),
    "officials": N_("Their titles come from the registry, as of the day of the event."),
}
SOURCES = N_("Where the facts come from. Remove the signs # below and write the name.")
EVENT_AT = N_("{agency} holds {event} at {place} on {days}.")
EVENT = N_("{agency} holds {event} on {days}.")
SIGNS = re.compile(r"([\\`*_{}\[\]|]|^#)")  # a # within a line is one of the words
REFERENCE = re.compile(r"&(?=#?\w+;)")


@dataclass(frozen=True)
class NewRelease:
    """What is known of a release that is begun. `event`: the keys of its header; `officials`: person, perhaps role."""

    id: str
    title: str
    date: str
    agencies: tuple[str, ...]
    summary: str = ""
    event: Mapping[str, str] = field(default_factory=dict)
    event_types: tuple[str, ...] = ()
    officials: tuple[tuple[str, str], ...] = ()
    body: str = ""  # as Markdown, where somebody has written it already

    @property
    def span(self) -> tuple[datetime.date, datetime.date]:
        """First and last day of what is told; the last is the reference day."""
        start = (self.event.get("start") or self.date)[:10]
        end = self.event.get("end") or start
        return datetime.date.fromisoformat(start), datetime.date.fromisoformat(end[:10])


def release_text(new: NewRelease, registry: Registry, words: Catalogue) -> str:
    """The whole file. Every slug in it must be registered."""
    header = "\n".join(_header(new, words))
    body = new.body or "\n\n".join(_body(new, registry, words))
    return f"---\n{header}\n---\n{body}\n"


def _header(new: NewRelease, words: Catalogue) -> Iterator[str]:
    officials = [{"person": person, "role": role} if role else person for person, role in new.officials]
    values: dict[str, Value] = {
        "id": new.id,
        "title": new.title,
        "summary": new.summary or words.gettext(SUMMARY),
        "date": new.date,
        "status": "draft",
        "agencies": new.agencies,
        "event": new.event,
        "event_types": new.event_types,
        "officials": officials,
    }
    for key, value in values.items():
        if value and key in REMARKS:
            yield f"# {words.gettext(REMARKS[key])}"
        yield from mapping_lines({key: value})
    yield f"# {words.gettext(SOURCES)}"
    yield "# sources:"
    yield "#   - name:"


def _body(new: NewRelease, registry: Registry, words: Catalogue) -> Iterator[str]:
    agency = full_name(registry, registry.agencies[new.agencies[0]])
    event, place = new.event.get("name", ""), new.event.get("place", "")
    opening = LEAD if not event else EVENT_AT if place else EVENT
    facts = {"agency": agency, "event": event, "place": place, "days": range_text(*new.span)}
    plain = {key: as_markdown(value) for key, value in facts.items()}
    if event == new.title:  # a title is a sentence of its own, and names no event
        plain["event"] = words.gettext(EVENT_NAME)
    told = words.gettext(opening).format_map(plain)
    yield f"{told} {words.gettext(LEAD_MORE)}"
    speakers = [_speaker(new, registry, *named) for named in new.officials]
    for title, name in speakers:
        yield words.gettext(SPEAKER).format(title=title, name=name)
    yield words.gettext(BODY)
    title, name = speakers[0] if speakers else ("", "")
    yield f"> “{words.gettext(QUOTATION)}”\n> — " + (f"{name}, {title}" if name else words.gettext(NOBODY))
    yield words.gettext(CLOSING)


def _speaker(new: NewRelease, registry: Registry, person: str, role: str) -> tuple[str, str]:
    """Title and name of the reference day."""
    official = registry.officials[person]
    roles = {role} if role else set(registry.roles)
    held = [item for item in covering(official, *new.span) if item.role in roles]
    last = max(held, key=lambda item: item.first_day)
    return as_markdown(title_text(registry, last.role, last.kind)), as_markdown(official.name)


def as_markdown(text: str) -> str:
    """Words that Markdown leaves alone."""
    return SIGNS.sub(r"\\\1", REFERENCE.sub("&amp;", " ".join(text.split())).replace("<", "&lt;"))
