"""Names where slugs belong: what an editor may mean who writes `BKPSDM`, the name of a person or a slug that is close.

Entries are known by all their names; one that leads to several of them leads to none.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from plugins.findings import Finding
from plugins.registry.lookup import names_of
from plugins.registry.records import Registry
from plugins.releases.codes import NAME_AS_SLUG, NAMES_AS_LIST
from plugins.schema import nearest
from plugins.slugs import slug_of
from plugins.values import NOT_A_LIST, NOT_A_SLUG

LISTS: Mapping[str, tuple[str, ...]] = {
    "agencies": ("agencies",),
    "supporting_agencies": ("agencies",),
    "partners": ("partners",),
    "organisers": ("agencies", "partners"),
    "event_types": ("event_types",),
    "districts": ("districts",),
    "district": ("districts",),
    "officials": ("officials",),
    "person": ("officials",),
    "role": ("roles",),
    "for": ("roles",),
}
"""The lists of the registry in which the slugs of a key stand."""


def nearest_entry(slug: str, *lists: Mapping[str, Any]) -> str:
    """The slug of the entry that is called so, or nearly so, by its slug or any of its names; "" for none."""
    known = _by_name(lists)
    return known.get(nearest(slug, known), "")


def with_slugs(findings: Iterable[Finding], header: Mapping[str, Any], registry: Registry) -> list[Finding]:
    """What is wrong with single keys of a header, told with the slugs to write where names stand in their place."""
    return [_with_slugs(finding, header, registry) for finding in findings]


def _with_slugs(finding: Finding, header: Mapping[str, Any], registry: Registry) -> Finding:
    key = str(finding.facts.get("key"))
    is_list = finding.code is NOT_A_LIST
    if key not in LISTS or not (is_list or finding.code is NOT_A_SLUG):
        return finding
    given = (header if key in header else header.get("event") or {}).get(key) if is_list else finding.facts["value"]
    if not isinstance(given, str):
        return finding
    known = _by_name([getattr(registry, name) for name in LISTS[key]])
    slugs = [known.get(slug_of(name), "") for name in (given.split(",") if is_list else [given])]
    if not all(slugs):
        return finding
    facts = {**finding.facts, "slugs": ", ".join(slugs)}
    return Finding(finding.path, finding.line, NAMES_AS_LIST if is_list else NAME_AS_SLUG, facts)


def _by_name(lists: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The slug of each entry by that slug, and by each of its names, written as a slug, that no other entry has."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    slugs = dict[str, str]()
    for entries in lists:
        for slug, entry in entries.items():
            slugs[slug] = slug
            for name in names_of(entry):
                found[slug_of(name)].add(slug)
    return {name: min(those) for name, those in found.items() if len(those) == 1} | slugs
