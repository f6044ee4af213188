"""Offices that texts name and no list has."""

from collections import defaultdict
from collections.abc import Mapping
from copy import deepcopy

from plugins.catalogue import N_
from plugins.desk.yaml_text import Value
from plugins.importer.proposals.bodies import Bodies
from plugins.importer.proposals.gathering import Gathered, RoleSeen
from plugins.importer.proposals.office_guesses import is_head, is_shared, office_words, order_of, role_name
from plugins.importer.proposals.proposal import Proposal, free_slug, proposed
from plugins.importer.proposals.spellings import body_key
from plugins.registry.records import Registry, Role

UNITS = {"agencies": "agency", "governments": "government", "partners": "partner"}
ROLE_ORDER = N_("`order` is guessed from like offices (UU 9/2010): the smaller, the earlier.")
WHOSE = N_("No text says of which body: write `agency`, `government` or `partner` with its slug.")


def proposed_roles(gathered: Gathered, registry: Registry, bodies: Bodies) -> tuple[list[Proposal], dict[str, str]]:
    """The proposals, and the slug of each role as the gathered call it."""
    found: list[Proposal] = []
    slugs: dict[str, str] = {}
    taken = set(registry.roles)
    for (kind, unit, key), names in _places(gathered.roles, registry, bodies).items():
        slug = next((it.slug for it in _of(kind, unit, registry) if body_key(it.name) == key), "")
        if not slug:
            role = deepcopy(gathered.roles[names[0]])
            for name in names[1:]:
                role.join(gathered.roles[name])
            whole = role_name(role.usual, body_names(kind, unit, registry, bodies)[0])
            slug = free_slug(_slug_words(role, whole, kind, unit, registry), taken, "jabatan")
            values = _values(slug, role, whole, kind, unit, registry, bodies)
            remarks = [ROLE_ORDER] if unit else [WHOSE, ROLE_ORDER]
            found.append(proposed("roles", values, role, (), remarks, 0.9 if unit else 0.5))
        slugs |= dict.fromkeys(names, slug)
    return found, slugs


def _places(
    roles: Mapping[str, RoleSeen], registry: Registry, bodies: Bodies
) -> Mapping[tuple[str, str, str], list[str]]:
    """The gathered names of one office each: of one body under one whole name; none outside government."""
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for name, role in sorted(roles.items(), key=lambda item: (-item[1].count, item[0])):
        kind, unit = bodies.place(role.body)
        if not role.body or bodies.is_public(kind, unit, registry):
            whole = role_name(role.usual, body_names(kind, unit, registry, bodies)[0])
            found[kind, unit, body_key(whole)].append(name)
    return found


def body_names(kind: str, slug: str, registry: Registry, bodies: Bodies) -> tuple[str, str]:
    """Name and short name of a registered or a proposed body; of a government those of its region."""
    if (kind, slug) in bodies.names:
        return bodies.names[kind, slug]
    entry = getattr(registry, kind).get(slug) if kind else None
    return (entry.name, entry.short_name or entry.name) if entry else ("", "")


def _of(kind: str, unit: str, registry: Registry) -> tuple[Role, ...]:
    return registry.roles_of(UNITS[kind], unit) if kind else ()


def _slug_words(role: RoleSeen, whole: str, kind: str, unit: str, registry: Registry) -> str:
    words = office_words(role.usual)
    is_generic = words != whole or kind == "governments"
    if is_generic and unit:
        return f"{words.split()[0] if kind != 'governments' else words} {unit}"
    agency = registry.agencies.get(unit)
    return f"{whole} {agency.government if agency else unit}"


def _values(
    slug: str, role: RoleSeen, whole: str, kind: str, unit: str, registry: Registry, bodies: Bodies
) -> Mapping[str, Value]:
    _, short_body = body_names(kind, unit, registry, bodies)
    short = role_name(role.usual, short_body)
    held = _of(kind, unit, registry)
    values: dict[str, Value] = {"slug": slug, "name": whole, "short_name": short if len(short) < len(whole) else ""}
    values[UNITS.get(kind, "agency")] = unit
    values["order"] = str(order_of(whole, kind == "partners", registry))
    if is_head(role.usual, body_names(kind, unit, registry, bodies)[0]) and not any(it.head for it in held):
        values["head"] = "yes"
    if is_shared(role.usual):
        values["shared"] = "yes"
    return values
