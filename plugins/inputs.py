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
from plugins.settings import Settings
from plugins.theming.assets import ThemeAssets


@dataclass(frozen=True)
class Inputs:
    """`releases`: public at `now`, in total order, oldest first, translations included (see `indonesian`)."""

    releases: tuple[Release, ...]
    pages: tuple[ContentPage, ...]
    registry: Registry
    settings: Settings
    now: datetime
    theme: ThemeAssets
    renditions: Mapping[str, Renditions] = field(default_factory=dict)  # by content path of the picture
    attachments: Mapping[str, bytes] = field(default_factory=dict)  # by content path

    @cached_property
    def listed(self) -> tuple[Release, ...]:
        """The releases that stand in lists and feeds: translations do not."""
        return tuple(release for release in self.releases if release.translation_of is None)

    @cached_property
    def by_id(self) -> Mapping[str, Release]:
        return {release.id: release for release in self.releases}

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Content path of a public release, page, picture or attachment to its address, for the body's links."""
        named: dict[str, str] = {item.source: item.address for item in (*self.releases, *self.pages)}
        for release in self.releases:
            folder = release.source.removesuffix(".md") + "/"
            for path, made in self.renditions.items():
                if path.startswith(folder):
                    named[path] = release.address + made.sizes[-1].name
            for path in self.attachments:
                if path.startswith(folder):
                    named[path] = release.address + path.removeprefix(folder)
        return named

    @property
    def today(self) -> date:
        """The day of `now` in the portal's zone."""
        return self.now.astimezone(self.settings.zone).date()
