"""Agencies that took part beside the ones that issued a release: through those of their people who did.

An agency that a text only names helped nobody. It did where one of its officials, whose office of that day is certain,
opened, closed, hosted or spoke; and where the text names the agency, or the official leads it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from plugins.recognition.story import Recognised, Span
from plugins.registry.lookup import covering
from plugins.registry.records import Agency, Registry

ACTIVE = frozenset(("opened", "closed", "speaker", "host"))


def supporting(
    found: Recognised, entries: Iterable[Mapping[str, str]], span: Span, registry: Registry
) -> Iterator[str]:
    """Their slugs, in the order in which the text names the officials. `entries`: those of the header."""
    speakers = {seen.value.speaker for seen in found.quotations if seen.is_sure}
    speaking = {seen.value.slug for seen in found.people if seen.value.name in speakers}
    named = {seen.value.slug for seen in found.bodies if seen.is_sure and seen.value.kind == "agencies"}
    for entry in entries:
        person = entry["person"]
        if entry.get("part") in ACTIVE or person in speaking:
            held = covering(registry.officials[person], span.first, span.last)
            for slug in [entry["role"]] if entry["role"] else [item.role for item in held]:
                role = registry.roles[slug]
                agency = registry.agencies.get(role.agency or "")
                if agency and (role.head or agency.slug in named) and existed(agency, span):
                    yield agency.slug


def existed(agency: Agency, span: Span) -> bool:
    """Whether the registry knows the agency at the end of those days."""
    return (agency.since or date.min) <= span.last <= (agency.until or date.max)
