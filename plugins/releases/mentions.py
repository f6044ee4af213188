"""Which names in a text lead to which page: those of the agencies and officials that the header names."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from plugins.registry.lookup import Named, has_page, names_of
from plugins.registry.records import Official, Registry
from plugins.registry.spelling import fold


@dataclass(frozen=True)
class Names:
    """`addresses`: a folded name to its page, or to "" when it must be stepped over: it belongs to somebody else.

    `pattern` finds any of them, the longest first; None when there is none.
    """

    addresses: Mapping[str, str] = field(default_factory=dict)
    pattern: "re.Pattern[str] | None" = None


NO_NAMES = Names()


def names_to_link(registry: Registry, agencies: Iterable[str], officials: Iterable[str]) -> Names:
    """The names by which a text may call these agencies and officials, with their pages.

    A name that two of them share is not linked. Longer names of others that hold one of these names ("Dinas Contoh
    Raya" for "Dinas Contoh") are found first and stepped over.
    """
    addresses: dict[str, str] = {}
    for entry, address in _entries(registry, agencies, officials):
        for name in dict.fromkeys(map(fold, names_of(entry))):
            addresses[name] = address if addresses.get(name, address) == address else ""
    if not addresses:
        return NO_NAMES
    for own in tuple(addresses):
        for name in _names_with(registry.folded_names, own):
            addresses.setdefault(name, "")
    found = sorted(addresses, key=lambda name: (-len(name), name))
    # Not inside a word, nor as one half of a hyphenated name: "Diskominfo" is not in "Diskominfo-SP".
    pattern = r"(?<!\w)(?<!\w-)(?:" + "|".join(map(_any_spelling, found)) + r")(?!\w)(?!-[A-Z])"
    return Names(addresses, re.compile(pattern))


def pieces(text: str, names: Names, linked: set[str]) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with the address it leads to, or "". What is in `linked` is done; new ones are added."""
    end = 0
    for found in names.pattern.finditer(text) if names.pattern else ():
        address = names.addresses.get(fold(found[0]), "")
        if address and address not in linked:
            linked.add(address)
            if found.start() > end:
                yield text[end : found.start()], ""
            yield found[0], address
            end = found.end()
    if end < len(text):
        yield text[end:], ""


def _entries(registry: Registry, agencies: Iterable[str], officials: Iterable[str]) -> Iterator[tuple[Named, str]]:
    for slug in dict.fromkeys(agencies):
        if slug in registry.agencies:
            yield registry.agencies[slug], f"/instansi/{slug}/"
    for slug in dict.fromkeys(officials):
        if slug in registry.officials and _has_page(registry, registry.officials[slug]):
            yield registry.officials[slug], f"/pejabat/{slug}/"


def _has_page(registry: Registry, official: Official) -> bool:
    """Releases are read beside a registry with errors too: an unknown role gives no page."""
    try:
        return has_page(registry, official)
    except KeyError:
        return False


def _names_with(lines: str, part: str) -> Iterator[str]:
    """The lines that hold a part."""
    found = lines.find(part)
    while found >= 0:
        start, end = lines.rfind("\n", 0, found) + 1, lines.index("\n", found)
        yield lines[start:end]
        found = lines.find(part, end)


def _any_spelling(name: str) -> str:
    return r"\s+".join(re.escape(word).replace("'", "['’]") for word in name.split())
