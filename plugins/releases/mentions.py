"""Which names in a text lead to which page: those of the agencies and officials that the header names."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from plugins.registry.lookup import Named, has_page, names_of
from plugins.registry.records import Official, Registry
from plugins.registry.spelling import fold


@dataclass(frozen=True)
class Names:
    """`addresses`: a folded name to its page, or to "" when it must be stepped over: it belongs to somebody else.

    In the order in which they are looked for: the longest first.
    """

    addresses: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def pages(self) -> frozenset[str]:
        """Every address that a name leads to."""
        return frozenset(filter(None, self.addresses.values()))

    @cached_property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """Each name behind its longest part of one spelling: a text without this part is without the name."""
        return tuple((_longest_part(name), name) for name in self.addresses)

    def may_be_in(self, text: str) -> bool:
        """False where no name is in the text."""
        return any(part in text for part, _ in self.parts)


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
    for own in tuple(addresses):
        for name in registry.names_with(own):
            addresses.setdefault(name, "")
    return Names({name: addresses[name] for name in sorted(addresses, key=lambda name: (-len(name), name))})


def pieces(text: str, names: Names, linked: set[str]) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with the address it leads to, or "". What is in `linked` is done; new ones are added."""
    end = 0
    for found in () if names.pages <= linked else _found(text, names):
        address = names.addresses.get(fold(found[0]), "")
        if address and address not in linked:
            linked.add(address)
            if found.start() > end:
                yield text[end : found.start()], ""
            yield found[0], address
            end = found.end()
    if end < len(text):
        yield text[end:], ""


def _found(text: str, names: Names) -> Iterator[re.Match[str]]:
    """The names in a text one behind the other, as a single pattern of them all would find them.

    Such a pattern would be another one for each release, and to compile it takes longer than to read the body.
    """
    end = 0
    ahead = [found for part, name in names.parts if part in text and (found := _pattern(name).search(text))]
    while ahead:
        first = min(ahead, key=re.Match.start)  # of several that begin together the first, which is the longest
        yield first
        end = first.end()
        # Each may have begun within the one that is found: it is looked for behind it once more.
        later = (found if found.start() >= end else found.re.search(text, end) for found in ahead)
        ahead = [found for found in later if found]


@cache
def _longest_part(name: str) -> str:
    return max(re.split(r"[ ']", name), key=len)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A name in any spelling. Not inside a word, nor as one half of a hyphenated name: not in "Diskominfo-SP"."""
    first, *others = (re.escape(word).replace("'", "['’]") for word in name.split())
    spelling = r"\s+".join([rf"{first}(?<!\w{first})(?<!\w-{first})", *others])  # a word is found faster than its edge
    return re.compile(rf"{spelling}(?!\w)(?!-[A-Z])")


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
