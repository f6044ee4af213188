"""What several kinds of page need, worked out once from the inputs: terms, neighbours, frame, share pictures.

Every field is found when first asked for. Nothing here looks at all releases for the sake of one.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from plugins.catalogue import Catalogue, catalogue
from plugins.inputs import Inputs
from plugins.page import Drawing
from plugins.pages.neighbours import Neighbours, neighbours, related_releases
from plugins.pages.parts import Card, Site
from plugins.pages.share import share_pictures
from plugins.pages.site import owner_of, site_at, site_frame
from plugins.registry.records import Agency, Appointment, Government, Official, Registry, Role
from plugins.releases.record import Release
from plugins.settings import Settings
from plugins.taxonomies.definitions import Taxonomy
from plugins.taxonomies.terms import Term


@dataclass(frozen=True)
class Material:
    """The inputs, and what is found out from them once for all pages."""

    inputs: Inputs

    @property
    def registry(self) -> Registry:
        return self.inputs.registry

    @property
    def settings(self) -> Settings:
        return self.inputs.settings

    @cached_property
    def words(self) -> Catalogue:
        return catalogue(self.settings.language)

    @cached_property
    def owner(self) -> Government:
        return owner_of(self.inputs)

    @cached_property
    def _frame(self) -> Site:
        return site_frame(self.inputs, self.words)

    @cached_property
    def _frames(self) -> dict[tuple[str, bool], Site]:
        return {}

    def site(self, address: str) -> Site:
        """The frame as it stands around the page at an address; pages of one section share it."""
        key = (address.split("/")[1], any(item.address == address for item in self._frame.nav))
        if key not in self._frames:
            self._frames[key] = site_at(self._frame, address)
        return self._frames[key]

    def term(self, taxonomy: Taxonomy, slug: str) -> Term | None:
        return self._by_slug[taxonomy.key].get(slug)

    @cached_property
    def _by_slug(self) -> Mapping[str, Mapping[str, Term]]:
        return {key: {term.slug: term for term in terms} for key, terms in self.inputs.terms.items()}

    def address(self, taxonomy: Taxonomy, slug: str) -> str:
        """The page of a term; "" for what has none."""
        return taxonomy.address_of(slug) if slug in self._by_slug[taxonomy.key] else ""

    def source(self, kind: str, slug: str) -> str:
        """The file a registry entry stands in; `kind` is the name of its list."""
        spot = self.registry.spots.get((kind, slug))
        return spot.path if spot else f"registry/{kind}"

    def lastmod(self, release: Release) -> datetime:
        """The moment a release last meant something new: published, corrected, updated or withdrawn."""
        return self.inputs.states[release.id].updated or release.date

    def newest(self, releases: tuple[Release, ...]) -> datetime | None:
        """The same for a list: that of its newest member."""
        return max(map(self.lastmod, releases), default=None)

    @cached_property
    def months(self) -> frozenset[tuple[int, int]]:
        """The years and months that have an archive page: those of the releases in lists."""
        return frozenset((release.date.year, release.date.month) for release in self.inputs.listed)

    @cached_property
    def cards(self) -> dict[str, Card]:
        """The entry of each release in lists, by id; it stands in a dozen of them and `cards.py` makes it once."""
        return {}

    @cached_property
    def related(self) -> Mapping[str, tuple[Release, ...]]:
        withdrawn = {id_ for id_, state in self.inputs.states.items() if state.withdrawal}
        return related_releases(self.inputs.releases, withdrawn)

    @cached_property
    def neighbours(self) -> Mapping[str, Neighbours]:
        return neighbours(self.inputs.listed)

    @cached_property
    def translations(self) -> Mapping[str, tuple[Release, ...]]:
        """All versions of a release, the original first, by the original's id; only where there is a translation."""
        found: dict[str, list[Release]] = {}
        for release in self.inputs.releases:
            original = self.inputs.by_id.get(release.translation_of or "")
            if original:
                found.setdefault(original.id, [original]).append(release)
        return {id_: tuple(versions) for id_, versions in found.items()}

    @cached_property
    def share_pictures(self) -> Mapping[str, Drawing]:
        """The picture a chat shows, by agency; "" gives the portal's own."""
        return share_pictures(self.inputs)

    @cached_property
    def appointments(self) -> Mapping[str, tuple[tuple[Official, Appointment], ...]]:
        """Who holds or held a role, newest first, by the role's slug."""
        found: dict[str, list[tuple[Official, Appointment]]] = defaultdict(list)
        for official in self.registry.officials.values():
            for appointment in official.appointments:
                found[appointment.role].append((official, appointment))
        return {
            role: tuple(sorted(held, key=lambda pair: (pair[1].first_day, pair[0].slug), reverse=True))
            for role, held in found.items()
        }

    @cached_property
    def sub_agencies(self) -> Mapping[str, tuple[Agency, ...]]:
        """The agencies under an agency, by its slug."""
        found: dict[str, list[Agency]] = defaultdict(list)
        for agency in self.registry.agencies.values():
            if agency.parent:
                found[agency.parent].append(agency)
        return {slug: tuple(agencies) for slug, agencies in found.items()}

    @cached_property
    def roles_of(self) -> Mapping[tuple[str, str], tuple[Role, ...]]:
        """The roles of a unit in protocol order, by its kind ("agency", "government", "partner") and slug."""
        found: dict[tuple[str, str], list[Role]] = defaultdict(list)
        for role in sorted(self.registry.roles.values(), key=lambda role: (role.order, role.slug)):
            for kind, slug in (("agency", role.agency), ("government", role.government), ("partner", role.partner)):
                if slug:
                    found[kind, slug].append(role)
        return {unit: tuple(roles) for unit, roles in found.items()}
