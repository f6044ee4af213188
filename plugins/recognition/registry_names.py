"""Every name of the registry, laid out so that a text is read once, however many entries there are."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple
from weakref import ReferenceType, ref

from plugins.recognition.body_words import JOINTS, PLACES_OF_GOVERNMENT
from plugins.recognition.regions import LEADS, known_regions
from plugins.recognition.tokens import Tokens
from plugins.registry.lookup import names_of
from plugins.registry.records import Agency, Official, Partner, Registry, Role

Key = tuple[str, ...]
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SKIPPED = JOINTS | {"."}
_STATE = (("republik", "indonesia"), ("ri",))
# What is written in full and in short: the first is looked for in names, the second is another way to say it.
_SHORT = (
    (("komunikasi", "informatika"), ("kominfo",)),
    (("komunikasi", "informasi"), ("kominfo",)),
    (("sumber", "daya", "manusia"), ("sdm",)),
    (("keluarga", "berencana"), ("kb",)),
    (("kesejahteraan", "rakyat"), ("kesra",)),
    (("usaha", "kecil", "menengah"), ("ukm",)),
    (("pekerjaan", "umum"), ("pu",)),
    (("kependudukan", "pencatatan", "sipil"), ("dukcapil",)),
    (("kesatuan", "bangsa", "politik"), ("kesbangpol",)),
    (("hubungan", "masyarakat"), ("humas",)),
    (("polisi", "pamong", "praja"), ("pol", "pp")),
    (("kepala", "bidang"), ("kabid",)),
    (("kepala", "bagian"), ("kabag",)),
    (("kepala", "dinas"), ("kadis",)),
    (("kepala", "badan"), ("kaban",)),
    (("kepala", "seksi"), ("kasi",)),
    (("direktur", "jenderal"), ("dirjen",)),
    (("sekretaris", "jenderal"), ("sekjen",)),
    (("wali", "kota"), ("walikota",)),
    (("wakil", "bupati"), ("wabup",)),
    (("wakil", "gubernur"), ("wagub",)),
    (("sekretaris", "daerah"), ("sekda",)),
    (("sekretaris", "kabupaten"), ("sekkab",)),
    (("sekretaris", "kabupaten"), ("sekda",)),
    (("sekretaris", "daerah"), ("sekkab",)),
    (("sekretaris", "kabupaten"), ("sekretaris", "daerah")),
    (("sekretaris", "daerah"), ("sekretaris", "kabupaten")),
)
_TOO_GENERAL = PLACES_OF_GOVERNMENT | {"dinas", "badan", "bagian", "bidang", "pemerintah", "kantor", "sekretariat"}


class Meant(NamedTuple):
    """An entry that a name may mean; `government` is "" for a partner."""

    kind: str
    slug: str
    government: str


@dataclass
class _Node:
    """What may follow some words of a name, and whom these words alone mean."""

    next: dict[str, "_Node"] = field(default_factory=dict)
    meant: dict[Meant, None] = field(default_factory=dict)
    is_upper: bool = False

    def put(self, key: Key, meant: Meant, is_upper: bool) -> None:
        if not key:  # a name of signs alone
            return
        node = self
        for word in key:
            node = node.next.setdefault(word, _Node())
        node.meant[meant] = None
        node.is_upper = is_upper


class RegistryNames:
    """The names of one registry: of bodies, regions, people and roles. Worked out when first asked for."""

    def __init__(self, registry: Registry) -> None:
        # The registry itself is not kept: what holds this knows by a weak reference whether it still lives.
        self._agencies, self._partners = registry.agencies, registry.partners
        self._governments, self._officials, self._roles = registry.governments, registry.officials, registry.roles
        self._districts = registry.districts

    @cached_property
    def _bodies(self) -> _Node:
        root = _Node()
        for agency in self._agencies.values():
            meant = Meant("agencies", agency.slug, agency.government)
            for name in _written(agency):
                for key in self._keys(name, agency.government):
                    root.put(key, meant, _is_upper(name))
        for partner in self._partners.values():
            meant = Meant("partners", partner.slug, "")
            for name in _written(partner):
                for key in _variants(_without_state(key_of(name))):
                    root.put(key, meant, _is_upper(name))
        return root

    def _keys(self, name: str, government: str) -> Iterator[Key]:
        whole = key_of(name)
        bare = self._without_region(whole, government)
        for key in dict.fromkeys((whole, bare)):
            if key and not (len(key) == 1 and key[0] in _TOO_GENERAL):
                yield from _variants(key)

    def _without_region(self, key: Key, government: str) -> Key:
        if not key or key[0] in PLACES_OF_GOVERNMENT or key[0] == "kec":
            return key
        for core in self.cores.get(government, ()):
            if len(core) < len(key) and key[-len(core) :] == core:
                key = key[: -len(core)]
                while len(key) > 1 and key[-1] in LEADS:
                    key = key[:-1]
                break
        return key

    @cached_property
    def cores(self) -> Mapping[str, tuple[Key, ...]]:
        """By which words each government's region is called, without `Kabupaten` and the like; the longest first."""
        found: dict[str, tuple[Key, ...]] = {}
        for government in self._governments.values():
            keys = (_without_leads(key_of(name)) for name in names_of(government))
            found[government.slug] = tuple(sorted({key for key in keys if key}, key=len, reverse=True))
        return found

    @cached_property
    def _regions(self) -> _Node:
        root = _Node()
        for slug, keys in self.cores.items():
            for key in keys:
                root.put(key, Meant("governments", slug, slug), False)
        return root

    @cached_property
    def body_starts(self) -> frozenset[str]:
        """With which words the names of bodies begin."""
        return frozenset(self._bodies.next)

    @cached_property
    def region_starts(self) -> frozenset[str]:
        """With which words something begins that tells of a region."""
        seats = (item.seat.lower().split()[:1] for item in self._governments.values())
        districts = (key[:1] for key in self.districts)
        own = frozenset(self._regions.next).union(*seats, *districts)
        return own | frozenset(known_regions()) | LEADS

    def body_at(self, tokens: Tokens, place: int, before: Key = ()) -> tuple[int, tuple[Meant, ...]]:
        """The longest name of a body that begins at a token: where it ends, and whom it may mean.

        `before`: words that are thought before it, as `dinas` in `Kadis Contoh`.
        """
        node: _Node | None = self._bodies
        for word in before:
            node = node.next.get(word) if node else None
        return _walk(node, tokens, place) if node else (place, ())

    def region_at(self, tokens: Tokens, place: int) -> tuple[int, tuple[str, ...]]:
        """The longest name of a government's region, without `Kabupaten`: where it ends, and whose it may be."""
        end, meant = _walk(self._regions, tokens, place) if tokens.is_capital(place) else (place, ())
        return end, tuple(item.slug for item in meant)

    def kind_of(self, government: str) -> str:
        """`provinsi`, `kabupaten` or `kota`."""
        return self._governments[government].kind

    def seat_of(self, government: str) -> str:
        """Its capital, in small letters."""
        return self._governments[government].seat.lower()

    @cached_property
    def districts(self) -> Mapping[Key, str]:
        """Of which government each district is, by its name in small words."""
        return {key_of(name): item.government for item in self._districts.values() for name in names_of(item)}

    @cached_property
    def officials(self) -> Mapping[Key, tuple[Official, ...]]:
        """Who bears a name, by its words in small letters."""
        return _grouped(
            (key_of(name), official) for official in self._officials.values() for name in names_of(official)
        )

    @cached_property
    def officials_by_end(self) -> Mapping[Key, tuple[Official, ...]]:
        """The same by the first and the last word of a name."""
        pairs = (
            ((key[0], key[-1]), official)
            for official in self._officials.values()
            for name in names_of(official)
            if len(key := key_of(name)) > 1
        )
        return _grouped(pairs)

    @cached_property
    def first_words(self) -> frozenset[str]:
        """With which words the names of officials begin."""
        return frozenset(key[0] for key in self.officials if len(key) > 1)

    @cached_property
    def longest_name(self) -> int:
        """How many words the longest name of an official has."""
        return max(map(len, self.officials), default=0)

    @cached_property
    def roles(self) -> Mapping[Key, tuple[Role, ...]]:
        """Which roles a label may mean, by its words without the region."""
        pairs: list[tuple[Key, Role]] = []
        for role in self._roles.values():
            for label in filter(None, (role.name, role.short_name, *self._with_other_names(role))):
                key = key_of(label)
                government = self.government_of_role(role)
                pairs += ((found, role) for found in _variants(key))
                pairs += ((found, role) for found in _variants(self._without_region(key, government)))
        return _grouped(dict.fromkeys((key, role.slug) for key, role in pairs), self._roles)

    @cached_property
    def heads(self) -> Mapping[str, tuple[Role, ...]]:
        """The roles of those who head a body, by its slug."""
        heads = (role for role in self._roles.values() if role.head)
        return {slug: (role,) for role in heads for slug in (role.agency, role.partner) if slug}

    def _with_other_names(self, role: Role) -> Iterator[str]:
        body = self._agencies.get(role.agency or "") or self._partners.get(role.partner or "")
        if body and body.name in role.name:
            yield from (role.name.replace(body.name, name) for name in names_of(body))
        elif body and body.short_name and body.short_name in role.name:
            yield from (role.name.replace(body.short_name, name) for name in names_of(body))

    def government_of_role(self, role: Role) -> str:
        """The government behind a role, or ""."""
        agency = self._agencies.get(role.agency or "")
        return agency.government if agency else role.government or ""

    def government_of(self, agency: str) -> str:
        """The government of an agency, or ""."""
        known = self._agencies.get(agency)
        return known.government if known else ""

    def parent_of(self, agency: str) -> str:
        """The agency of which an agency is a part, or ""."""
        known = self._agencies.get(agency)
        return (known.parent or "") if known else ""

    def is_part(self, slug: str, whole: str) -> bool:
        """Whether an agency or partner is within another one."""
        for _ in range(5):
            known = self._agencies.get(slug) or self._partners.get(slug)
            slug = (known.parent or "") if known else ""
            if slug == whole:
                return True
        return False


@lru_cache(maxsize=1 << 13)
def key_of(name: str) -> Key:
    """The words of a name in small letters, without what stands between them."""
    return tuple(word for word in _WORD.findall(name.lower().replace("’", "'")) if word != "dan")


def _walk(node: _Node, tokens: Tokens, place: int) -> tuple[int, tuple[Meant, ...]]:
    at, found, words = place, (place, ()), tokens.small
    best: tuple[int, tuple[Meant, ...]] = found
    while at < len(words):
        word = words[at]
        child = node.next.get(word)
        if child is None:
            if at == place or word not in _SKIPPED or (word == "." and len(words[at - 1]) > 4):
                break
            at += 1
            continue
        node, at = child, at + 1
        if node.meant and not (node.is_upper and at == place + 1 and not _shouts(tokens.words[place])):
            best = (at, tuple(node.meant))
    return best


def _shouts(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1 or len(word) > 6


def _written(entry: Agency | Partner) -> Iterator[str]:
    """An entry's names, and those with hyphens in which they are not: `DiskominfoSP`, `Diskominfo`."""
    for name in names_of(entry):
        yield name
        if name.lower().startswith(("dis", "din")) and "-" in name.split()[0]:
            first, *rest = name.split()
            yield " ".join((first.replace("-", ""), *rest))
            yield " ".join((first.split("-")[0], *rest))


def _variants(key: Key) -> Iterator[Key]:
    """The ways in which a name's words may be said."""
    found = {key: None} if key else {}
    if key and key[0].startswith("dis") and len(key[0]) > 4 and key[0] not in ("distrik", "dispensasi"):
        found["dinas", key[0][3:], *key[1:]] = None
    for long, short in _SHORT:
        for known in tuple(found):
            at = next((n for n in range(len(known)) if known[n : n + len(long)] == long), None)
            if at is not None:
                found[known[:at] + short + known[at + len(long) :]] = None
    for known in tuple(found):
        if known[0] == "dinas" and len(known) > 1 and known[1] in ("kominfo", "dukcapil"):
            found["dis" + known[1], *known[2:]] = None
        if known[0] in ("kec", "kecamatan"):
            found["kecamatan" if known[0] == "kec" else "kec", *known[1:]] = None
    yield from found


def _without_leads(key: Key) -> Key:
    at = 0
    while at < len(key) and key[at] in LEADS:
        at += 1
    return key[at:]


def _without_state(key: Key) -> Key:
    return next((key[: -len(end)] for end in _STATE if len(key) > len(end) and key[-len(end) :] == end), key)


def _is_upper(name: str) -> bool:
    """Whether a name is an abbreviation of a few letters, which in small letters may be another word."""
    return name.isupper() and len(name) < 5


def _grouped(pairs: Iterable[tuple[Key, object]], values: Mapping[str, object] | None = None) -> dict[Key, tuple]:  # type: ignore[type-arg]
    found: dict[Key, dict[int, object]] = {}
    for key, item in pairs:
        value = values[item] if values is not None and isinstance(item, str) else item
        if key:
            found.setdefault(key, {})[id(value)] = value
    return {key: tuple(items.values()) for key, items in found.items()}


_kept: dict[int, tuple[ReferenceType[Registry], RegistryNames]] = {}


def names_in(registry: Registry) -> RegistryNames:
    """The names of a registry, laid out once for as long as it lives: it cannot be hashed by its value."""
    held = _kept.get(id(registry))
    if held is None or held[0]() is not registry:
        number = id(registry)
        held = ref(registry, lambda _: _kept.pop(number, None)), RegistryNames(registry)
        _kept[number] = held
    return held[1]
