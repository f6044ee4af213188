"""Governments, agencies and partners that texts name and no list has."""

import re
from collections.abc import Collection
from copy import deepcopy
from dataclasses import dataclass, field

from plugins.catalogue import N_
from plugins.importer.proposals.body_guesses import body_guess
from plugins.importer.proposals.gathering import NOWHERE, BodySeen, Gathered
from plugins.importer.proposals.proposal import Proposal, free_slug, proposed
from plugins.importer.proposals.spellings import are_one_body, body_key, body_traits
from plugins.registry.lookup import is_public, names_of
from plugins.registry.records import Registry

RARE, UNSURE = 3, 0.5  # a body that is less sure and was seen less often is proposed only where an office needs it
GOVERNMENT = re.compile(
    r"(?:pemerintah\s+(?:daerah\s+)?)?"
    r"(?P<kind>kabupaten|kab\.?|kota|provinsi|prov\.?|pemkab|pemkot|pemprov|pemda|pemerintah)\s+(?P<name>\S.*)",
    re.IGNORECASE,
)
KINDS = {"kab": "kabupaten", "pemkab": "kabupaten", "pemkot": "kota", "prov": "provinsi", "pemprov": "provinsi"}
TRUE_KINDS = ("kabupaten", "kota", "provinsi")
NO_SEAT = N_("`seat` is its capital: write it.")
WHICH_KIND = N_("Whether it is a kabupaten, a kota or a provinsi, no text says: look at `kind` and `name`.")
WHOSE = N_("No text says whose it is: look at `government`.")
NO_UNIT = N_("A unit of another body: look at `parent`.")


@dataclass
class Bodies:
    """`places`: list of the registry and slug of each body as the gathered call it; `names`: by these two its name and
    short name."""

    proposals: list[Proposal] = field(default_factory=list)
    places: dict[str, tuple[str, str]] = field(default_factory=dict)
    names: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    ministries: set[tuple[str, str]] = field(default_factory=set)  # proposed partners that are bodies of the state

    def place(self, name: str) -> tuple[str, str]:
        """The list and the slug of a body as the gathered call it; two "" for none."""
        kind, _, slug = name.partition("/")
        return self.places.get(name) or ((kind, slug) if slug and name[0] != NOWHERE else ("", ""))

    def is_public(self, kind: str, slug: str, registry: Registry) -> bool:
        """Whether a registered or a proposed body is one of government."""
        entry = getattr(registry, kind).get(slug) if kind else None
        if entry is not None:
            return is_public(entry)
        return kind in ("agencies", "governments") or (kind, slug) in self.ministries


def proposed_bodies(gathered: Gathered, registry: Registry, owner: str) -> Bodies:
    """All of them. `owner`: the government whose portal it is, which stands where no text says another."""
    seen, aliases = _joined(deepcopy(gathered.bodies))
    offices = {role.body for role in gathered.roles.values()}
    needed = {aliases.get(name, name) for body in offices for name in (body, body.partition("#")[0])}
    wanted = {
        name: body for name, body in seen.items() if name in needed or body.confidence >= UNSURE or body.count >= RARE
    }
    making = _Making(registry, owner, Bodies())
    for name, body in sorted(wanted.items(), key=lambda item: (bool(item[1].parent), -item[1].count, item[0])):
        if found := GOVERNMENT.fullmatch(_long_name(body)):
            making.government(name, body, found)
    for name, body in sorted(wanted.items(), key=lambda item: (bool(item[1].parent), -item[1].count, item[0])):
        if name not in making.found.places:
            making.body(name, body)
    for alias, name in aliases.items():
        if name in making.found.places:
            making.found.places[alias] = making.found.places[name]
    return making.found


def _joined(bodies: dict[str, BodySeen]) -> tuple[dict[str, BodySeen], dict[str, str]]:
    """The bodies, those whose name is what a text ties to another as its abbreviation joined to that one; and by each
    name joined so that of the other."""
    named = {(body_key(short), body.region): name for name, body in bodies.items() for short in body.shorts}
    aliases = {}
    for name, body in bodies.items():
        key = name.removeprefix(NOWHERE).rpartition("@")[0]
        long = named.get((key, body.region), name)
        if long != name and "#" not in name:
            bodies[long].join(body)
            aliases[name] = long
    return {name: body for name, body in bodies.items() if name not in aliases}, aliases


def _long_name(body: BodySeen) -> str:
    """The commonest writing that is no abbreviation of its own."""
    short = set(map(body_key, body.shorts))
    return max(
        (text for text in body.writings if body_key(text) not in short),
        key=lambda text: (not text.isupper(), body.writings[text], len(text), text),
        default=body.usual,
    )


@dataclass
class _Making:
    registry: Registry
    owner: str
    found: Bodies
    regions: dict[str, str] = field(default_factory=dict)  # slug of a proposed government by its region's bare name
    taken: dict[str, set[str]] = field(default_factory=dict)
    known: dict[str, dict[str, list[tuple[str, str, str]]]] = field(default_factory=dict)
    """By group and trait (`body_traits`) the slugs of bodies with a key of theirs and their government."""

    def __post_init__(self) -> None:
        self.taken = {kind: set(getattr(self.registry, kind)) for kind in ("governments", "agencies", "partners")}

    def government(self, name: str, body: BodySeen, found: re.Match[str]) -> None:
        """`Pemkab Contoh`, `Kota Contoh`: of each region one."""
        kind = found["kind"].casefold().strip(".")
        bare = found["name"].strip()
        key = body_key(bare)
        if key not in self.regions:
            known = KINDS.get(kind, kind)
            is_told = known in TRUE_KINDS
            known = known if is_told else "kabupaten"
            remarks = [NO_SEAT] if is_told else [NO_SEAT, WHICH_KIND]
            slug = free_slug(bare, self.taken["governments"], "pemerintah")
            whole = f"{known.capitalize()} {bare}"
            values = {"slug": slug, "name": whole, "short_name": bare, "kind": known, "seat": ""}
            alike = self._alike("governments", bare, slug)
            self.found.proposals.append(proposed("governments", values, body, alike, remarks))
            self.found.names["governments", slug] = (whole, bare)
            self.regions[key] = slug
        self.found.places[name] = ("governments", self.regions[key])

    def body(self, name: str, body: BodySeen) -> None:
        """An agency or a partner, or a unit of one."""
        whole = self._without_region(_long_name(body), body.region)
        guess = body_guess(whole)
        holder, parent = self.found.place(body.parent) if body.parent else ("", "")
        group = holder if holder in ("agencies", "partners") else guess.list
        parent = parent if holder == group else ""
        government = self._government(body.region)
        short = max(body.shorts, key=lambda text: (body.shorts[text], text), default="")
        slug = free_slug(
            " ".join(filter(None, (short or whole, government if group == "agencies" else parent))),
            self.taken[group],
            "instansi",
        )
        values = {"slug": slug, "name": whole, "short_name": short or whole, "kind": guess.kind}
        remarks = [NO_UNIT] if body.parent else []
        if group == "agencies":
            values |= {"government": government or self._government_of(parent) or self.owner, "parent": parent}
            remarks += [WHOSE] if not (government or parent) else []
        elif guess.list != group:
            values["kind"] = "organisasi"
        if group == "partners":
            values |= {"parent": parent}
        if values["kind"] == "pemerintah":
            self.found.ministries.add((group, slug))
        confidence = guess.confidence if government or group == "partners" else min(guess.confidence, 0.6)
        alike = self._alike(group, whole, slug, government, short)
        self.found.proposals.append(proposed(group, values, body, alike, remarks, confidence))
        self.found.places[name] = (group, slug)
        self.found.names[group, slug] = (whole, short or whole)

    def _government(self, region: str) -> str:
        """The slug of a region's government, proposed here when nobody has; "" for no region."""
        if not region.startswith("~"):
            return region
        words = region.removeprefix("~")
        found = GOVERNMENT.fullmatch(words) or GOVERNMENT.fullmatch(f"pemda {words}")
        assert found is not None
        if body_key(found["name"]) not in self.regions:
            self.government(region, BodySeen(1, 0.5), found)
        return self.regions[body_key(found["name"])]

    def _government_of(self, agency: str) -> str:
        if agency in self.registry.agencies:
            return self.registry.agencies[agency].government
        like = (
            it.values["government"] for it in self.found.proposals if it.slug == agency and "government" in it.values
        )
        return str(next(like, ""))

    def _without_region(self, name: str, region: str) -> str:
        """`Dinas Contoh Kabupaten Contoh` without the region that stands beside it."""
        government = self.registry.governments.get(region)
        regions = [*names_of(government)] if government else [region.removeprefix("~")]
        for words in filter(None, regions):
            found = re.fullmatch(
                rf"(.+?\S)[\s,]+(?:(?:kabupaten|kab\.?|kota|provinsi|prov\.?)\s+)?{re.escape(words)}", name, re.I
            )
            if found and body_guess(name).kind not in ("kecamatan", "kelurahan"):
                return found[1]
        return name

    def _alike(self, group: str, name: str, slug: str, government: str = "", short: str = "") -> list[str]:
        """Slugs of the same list that may be the same body: of the registry, and proposed before."""
        keys = {body_key(name), body_key(short)} - {""}
        if group not in self.known:
            for it in getattr(self.registry, group).values():
                self._know(group, it.slug, names_of(it), getattr(it, "government", ""))
        shelves = self.known.setdefault(group, {})
        near = dict.fromkeys(it for key in keys for trait in body_traits(key) for it in shelves.get(trait, ()))
        found = [
            other
            for other, key, theirs in near
            if other != slug and (not government or not theirs or theirs == government)
            if any(are_one_body(own, key) for own in keys)
        ]
        self._know(group, slug, (name, short), government)
        return list(dict.fromkeys(found))[:9]

    def _know(self, group: str, slug: str, names: Collection[str], government: str) -> None:
        """Keep a body where those that may be the same look for it."""
        shelves = self.known.setdefault(group, {})
        for key in {body_key(name) for name in names} - {""}:
            for trait in body_traits(key):
                shelves.setdefault(trait, []).append((slug, key, government))
