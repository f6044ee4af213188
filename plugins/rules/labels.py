"""By which words a text may call the offices that matter to a release."""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from plugins.recognition.names import lowered
from plugins.registry.lookup import names_of
from plugins.registry.records import Official, Role
from plugins.registry.spelling import fold
from plugins.releases.manuscript import Manuscript

Roles = dict[str, frozenset[str]]


class Labels:
    """By which words a text may call the officials of a header and offices, worked out when it is asked for.

    A label stands in small letters with the roles that it may mean.
    """

    def __init__(self, manuscript: Manuscript, officials: Collection[Official]) -> None:
        self._manuscript, self._officials = manuscript, officials
        self._own: dict[str, Roles] = {}

    def own(self, official: Official) -> Roles:
        """Of the roles that an official ever held."""
        if official.slug not in self._own:
            self._own[official.slug] = self._of(_held(official))
        return self._own[official.slug]

    @cached_property
    def all(self) -> Roles:
        """Of those that any of them ever held, of the others that the header names, and of those of their agencies
        and of the agencies that issue or support."""
        release, registry = self._manuscript.release, self._manuscript.registry
        slugs = [slug for official in self._officials for slug in _held(official)]
        agencies = [*release.agencies, *release.supporting_agencies]
        agencies += [role.agency for slug in slugs if (role := registry.roles.get(slug)) and role.agency]
        for mention in release.officials:
            slugs += filter(None, (mention.role, mention.represents))
        for agency in dict.fromkeys(agencies):
            slugs += (role.slug for role in registry.roles_of("agency", agency))
        return self._of(slugs)

    @cached_property
    def regions(self) -> frozenset[str]:
        """The names of the governments of the release's agencies and of those above them."""
        return regions_of(self._manuscript)

    def _of(self, slugs: Iterable[str]) -> Roles:
        found: dict[str, set[str]] = {}
        for slug in dict.fromkeys(slugs):
            role = self._manuscript.registry.roles.get(slug)
            for label in _labels(self._manuscript, role) if role else ():
                found.setdefault(lowered(fold(label)), set()).add(slug)
        return {label: frozenset(roles) for label, roles in found.items()}


def _held(official: Official) -> list[str]:
    return [appointment.role for appointment in official.appointments]


def _labels(manuscript: Manuscript, role: Role) -> Iterator[str]:
    """A role's own names, and these with the other names of its agency: `Kepala Discon`."""
    yield role.name
    if role.short_name:
        yield role.short_name
    agency = manuscript.registry.agencies.get(role.agency) if role.agency else None
    if agency and agency.name in role.name:
        for name in names_of(agency):
            yield role.name.replace(agency.name, name)


def regions_of(manuscript: Manuscript) -> frozenset[str]:
    """The names of the governments of the release's agencies and of those above them, in small letters."""
    release, registry = manuscript.release, manuscript.registry
    names: set[str] = set()
    for slug in (*release.agencies, *release.supporting_agencies):
        agency = registry.agencies.get(slug)
        government = registry.governments.get(agency.government) if agency else None
        for found in (government, registry.governments.get(government.parent or "") if government else None):
            names |= {lowered(fold(name)) for name in names_of(found)} if found else set()
    return frozenset(names)
