"""Everything the plan may look at, as one value: the outlines of what is public, the registry, the settings, a moment.

Only public releases are in it, so that nothing planned from it can tell of an embargoed or a drafted one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from plugins.media.renditions import Renditions
from plugins.registry.records import Registry
from plugins.releases.outline import Outline
from plugins.releases.record import BodyLink, ContentPage, Release
from plugins.releases.status import State, state_of
from plugins.settings import Settings
from plugins.taxonomies.definitions import TAXONOMIES, Taxonomy
from plugins.taxonomies.terms import Term, build_terms
from plugins.theming.assets import ThemeAssets

Item = Outline | Release | ContentPage
FILENAME = "{filename}"
"""Marks a link to a content file in a body."""


@dataclass(frozen=True)
class Overview:
    """`releases`: public at `now`, in total order, oldest first, translations included (see `listed`)."""

    releases: tuple[Outline, ...]
    pages: tuple[ContentPage, ...]
    registry: Registry
    settings: Settings
    now: datetime
    theme: ThemeAssets
    renditions: Mapping[str, Renditions] = field(default_factory=dict)  # by content path of the picture
    attachments: Mapping[str, int] = field(default_factory=dict)  # size in bytes by content path
    emblem: bytes = b""  # the file that settings.emblem names
    taxonomies: tuple[Taxonomy, ...] = TAXONOMIES  # what the plugins add; of others there are no pages and no links
    has_feeds: bool = True

    def __post_init__(self) -> None:
        in_order = sorted(self.releases, key=lambda release: (release.date, release.id))
        object.__setattr__(self, "releases", tuple(in_order))

    @cached_property
    def listed(self) -> tuple[Outline, ...]:
        """The releases that stand in lists and feeds: translations do not."""
        return tuple(release for release in self.releases if release.translation_of is None)

    @cached_property
    def terms(self) -> Mapping[str, tuple[Term, ...]]:
        """Every term with the releases in its lists, by the taxonomy's key."""
        naming = tuple(release for release in self.listed if not self.hides_text(release))
        return {
            taxonomy.key: build_terms(taxonomy, self.registry, naming if taxonomy.names_people else self.listed)
            for taxonomy in self.taxonomies
        }

    def count(self, taxonomy: Taxonomy, slug: str) -> int:
        """How many releases stand under a term."""
        return self._counts.get((taxonomy.key, slug), 0)

    @cached_property
    def _counts(self) -> Mapping[tuple[str, str], int]:
        return {(key, term.slug): len(term.releases) for key, terms in self.terms.items() for term in terms}

    def source(self, kind: str, slug: str) -> str:
        """The file a registry entry stands in; `kind` is the name of its list."""
        spot = self.registry.spots.get((kind, slug))
        return spot.path if spot else f"registry/{kind}"

    @cached_property
    def by_id(self) -> Mapping[str, Outline]:
        return {release.id: release for release in self.releases}

    @cached_property
    def by_source(self) -> Mapping[str, "Outline | ContentPage"]:
        """Releases and pages by their content path."""
        items: tuple[Outline | ContentPage, ...] = (*self.releases, *self.pages)
        return {item.source: item for item in items}

    @cached_property
    def states(self) -> Mapping[str, State]:
        """What holds of each release at `now`, by id."""
        return {release.id: state_of(release, self.now) for release in self.releases}

    @cached_property
    def translations(self) -> Mapping[str, tuple[Outline, ...]]:
        """All versions of a release, the original first, by the original's id; only where there is a translation."""
        found: dict[str, list[Outline]] = {}
        for release in self.releases:
            original = self.by_id.get(release.translation_of) if release.translation_of else None
            if original:
                found.setdefault(original.id, [original]).append(release)
        return {id_: tuple(versions) for id_, versions in found.items()}

    def versions(self, release: Outline) -> tuple[Outline, ...]:
        """Every version of a release, its own included; none when there is only one."""
        return self.translations.get(release.translation_of or release.id, ()) if self.translations else ()

    def linked(self, source: str, links: Iterable[BodyLink]) -> dict[str, None]:
        """What a text of `source` links to: ids of releases and paths of pages whose file or folder it names, in order.

        Declared with the page that shows the text, so that its addresses are known there.
        """
        found: dict[str, None] = {}
        for link in links:
            if link.target.startswith(FILENAME):
                path = link.target.removeprefix(FILENAME).partition("#")[0]
                item = self.by_source.get(path) or self.owners.get(path)
                if item and item.source != source:
                    found[item.id if isinstance(item, Outline) else item.source] = None
        return found

    def beside(self, release: Outline) -> dict[str, None]:
        """What the text and the notices of a release lead to: what it links to, and what took its place."""
        if not (release.links or release.withdrawn):
            return {}
        return self.linked(release.source, release.links) | self.replacement(release)

    def replacement(self, release: Outline) -> dict[str, None]:
        """What took the place of a withdrawn release, where that is public."""
        replaced_by = release.withdrawn.replaced_by if release.withdrawn else None
        return {replaced_by: None} if replaced_by in self.by_id and replaced_by else {}

    def hides_text(self, release: Outline) -> bool:
        """Whether only its title and a notice may be shown at `now`; see `State`."""
        return self.states[release.id].hides_text

    def lastmod(self, release: Outline) -> datetime:
        """The moment a release last meant something new: published, corrected, updated or withdrawn."""
        return self.states[release.id].updated or release.date

    def newest(self, releases: Sequence[Outline]) -> datetime | None:
        """The same for a list, whose members stand oldest first."""
        if not releases:
            return None
        moments = [self._updated[release.id] for release in releases if release.id in self._updated]
        return max([*moments, releases[-1].date])

    @cached_property
    def _updated(self) -> Mapping[str, datetime]:
        """The last correction, update or withdrawal of those releases that had any."""
        return {id_: state.updated for id_, state in self.states.items() if state.updated}

    @cached_property
    def owners(self) -> Mapping[str, Item]:
        """The public release or page whose folder holds a picture or attachment, by that file's content path."""
        showing = (release for release in self.releases if not self.hides_text(release))
        return owners_of((*showing, *self.pages), (*self.renditions, *self.attachments))

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Content path of a public release, page, picture or attachment to its address, for the body's links."""
        return addresses_of((*self.releases, *self.pages), self.owners, self.renditions)

    @property
    def today(self) -> date:
        """The day of `now` in the portal's zone."""
        return self.now.astimezone(self.settings.zone).date()


def owners_of(items: Iterable[Item], paths: Iterable[str]) -> Mapping[str, Item]:
    """The item whose folder holds a picture or attachment, by that file's content path.

    `items` are those whose text is shown: files of a release whose text is hidden have no owner and are served no more.
    """
    wanted = list(paths)
    if not wanted:
        return {}
    folders = {item.source.removesuffix(".md"): item for item in items}
    found: dict[str, Item] = {}
    for path in wanted:
        folder = path
        while "/" in folder and path not in found:
            folder = folder.rpartition("/")[0]
            if folder in folders:
                found[path] = folders[folder]
    return found


def addresses_of(
    items: Iterable[Item], owners: Mapping[str, Item], renditions: Mapping[str, Renditions]
) -> Mapping[str, str]:
    """Content path of each item and of each file that has an owner, to its address."""
    named = {item.source: item.address for item in items}
    for path, owner in owners.items():
        made = renditions.get(path)
        inside = made.sizes[-1].name if made else path.removeprefix(owner.source.removesuffix(".md") + "/")
        named[path] = owner.address + inside
    return named
