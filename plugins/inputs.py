"""Everything the plan may look at, as one value: what `pages/`, `feeds/` and their like turn into Page values.

Only public releases are in it, so that nothing planned from it can tell of an embargoed or a drafted one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from plugins.media.pictures import Renditions
from plugins.registry.records import Registry
from plugins.releases.record import ContentPage, Release
from plugins.releases.status import State, state_of
from plugins.settings import Settings
from plugins.taxonomies.definitions import TAXONOMIES, Taxonomy
from plugins.taxonomies.terms import Term, build_terms
from plugins.theming.assets import ThemeAssets


@dataclass(frozen=True)
class Inputs:
    """`releases`: public at `now`, in total order, oldest first, translations included (see `listed`)."""

    releases: tuple[Release, ...]
    pages: tuple[ContentPage, ...]
    registry: Registry
    settings: Settings
    now: datetime
    theme: ThemeAssets
    renditions: Mapping[str, Renditions] = field(default_factory=dict)  # by content path of the picture
    attachments: Mapping[str, bytes] = field(default_factory=dict)  # by content path
    emblem: bytes = b""  # the file that settings.emblem names
    taxonomies: tuple[Taxonomy, ...] = TAXONOMIES  # what the plugins add; of others there are no pages and no links
    has_feeds: bool = True

    def __post_init__(self) -> None:
        in_order = sorted(self.releases, key=lambda release: release.order)
        object.__setattr__(self, "releases", tuple(in_order))

    @cached_property
    def listed(self) -> tuple[Release, ...]:
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

    @cached_property
    def by_id(self) -> Mapping[str, Release]:
        return {release.id: release for release in self.releases}

    @cached_property
    def states(self) -> Mapping[str, State]:
        """What holds of each release at `now`, by id."""
        return {release.id: state_of(release, self.now) for release in self.releases}

    def hides_text(self, release: Release) -> bool:
        """Whether only its title and a notice may be shown at `now`; see `State`."""
        return self.states[release.id].hides_text

    @cached_property
    def owners(self) -> Mapping[str, Release | ContentPage]:
        """The public release or page whose folder holds a picture or attachment, by that file's content path.

        Files of a release whose text is hidden have no owner: they are served no more.
        """
        showing = (release for release in self.releases if not self.hides_text(release))
        items: tuple[Release | ContentPage, ...] = (*showing, *self.pages)
        folders = {item.source.removesuffix(".md"): item for item in items}
        found: dict[str, Release | ContentPage] = {}
        for path in (*self.renditions, *self.attachments):
            folder = path
            while "/" in folder and path not in found:
                folder = folder.rpartition("/")[0]
                if folder in folders:
                    found[path] = folders[folder]
        return found

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Content path of a public release, page, picture or attachment to its address, for the body's links."""
        items: tuple[Release | ContentPage, ...] = (*self.releases, *self.pages)
        named = {item.source: item.address for item in items}
        for path, owner in self.owners.items():
            made = self.renditions.get(path)
            inside = made.sizes[-1].name if made else path.removeprefix(owner.source.removesuffix(".md") + "/")
            named[path] = owner.address + inside
        return named

    @property
    def today(self) -> date:
        """The day of `now` in the portal's zone."""
        return self.now.astimezone(self.settings.zone).date()
