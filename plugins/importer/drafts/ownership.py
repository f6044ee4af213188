"""Whose an old text is, and what `sources` of the header say of it."""

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from plugins.catalogue import N_, Catalogue
from plugins.importer.drafts.headings import line_of
from plugins.importer.markup.converted import Converted
from plugins.importer.old_release import OldRelease
from plugins.recognition.names import lowered, places
from plugins.registry.lookup import names_of
from plugins.registry.records import Registry
from plugins.registry.spelling import fold
from plugins.values import HOST

REPORTER, EDITOR = N_("reporter: {name}"), N_("editor: {name}")
SHORTEST = 4  # letters of a name that says whose a text is
OFFICIAL = re.compile(r"(?<!\w)(?:pemerintah|pemkab|pemkot|pemprov|pemda|diskominfo|setda|[\w-]+\.go\.id)(?!\w)")


class Ownership(NamedTuple):
    """`owner`: who else's a text is, as it says itself; "" for one of ours."""

    owner: str
    sources: tuple[Mapping[str, str], ...]


def ownership(old: OldRelease, converted: Converted, source: str, ours: Collection[str], words: Catalogue) -> Ownership:
    """Whose a text is, and where it comes from: the old site, and who published it there before.

    `ours`: the names of `our_names`.
    """
    publisher = line_of(converted.publisher or old.publisher)
    rights = line_of(converted.rights or old.rights)
    people = _people(converted.reporter or old.reporter, converted.editor or old.editor, words)
    named = next((said for said in (rights, publisher) if said and not is_ours(said, source, ours)), "")
    address = old.address if is_address(old.address) else ""
    day = old.day.isoformat() if old.day else ""
    place = {"name": source if publisher else _with(source, people), "url": address, "date": day}
    if not publisher:
        return Ownership(named, ({**place, "rights": named},))
    return Ownership(named, ({"name": _with(publisher, people), "rights": named}, place))


def is_ours(said: str, source: str, ours: Collection[str]) -> bool:
    """Whether a publisher or a copyright line names the old site itself, or a public body of ours."""
    text = lowered(fold(said))
    if OFFICIAL.search(text) or lowered(fold(source)) in text:
        return True
    return any(next(places(text, name), None) is not None for name in ours)


def our_names(registry: Registry) -> tuple[str, ...]:
    """The names of agencies and governments, in small letters. A region's name alone is in those of newspapers, too."""
    names = {name for agency in registry.agencies.values() for name in names_of(agency)}
    names |= {name for entry in registry.governments.values() for name in (entry.name, entry.official_name)}
    regions = {entry.short_name for entry in registry.governments.values()}
    regions |= {name for district in registry.districts.values() for name in names_of(district)}
    return tuple(sorted(lowered(fold(name)) for name in names - regions if len(name) >= SHORTEST))


def is_address(text: str) -> bool:
    """Whether it is a web address that a header may hold."""
    scheme, _, rest = text.partition("://")
    host = re.split("[/?#]", rest, maxsplit=1)[0]
    is_plain = text.isprintable() and not any(c.isspace() or c in "<>\"'`\\" for c in text)
    return scheme in ("https", "http") and is_plain and HOST.fullmatch(host) is not None


def _people(reporter: str, editor: str, words: Catalogue) -> list[str]:
    told = ((REPORTER, line_of(reporter)), (EDITOR, line_of(editor)))
    return [words.gettext(label).format(name=name) for label, name in told if name]


def _with(name: str, people: list[str]) -> str:
    return f"{name} ({'; '.join(people)})" if people else name
