"""What a recipe may look at while it makes one page: the releases that the page declared, and what all pages share.

It holds no other release, so that a page cannot show what it did not declare. What it asks of the registry, of the day
and of the list of pages is noted in `seen`: the page is made anew when one of those answers changes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from plugins.media.renditions import Renditions
from plugins.overview import addresses_of, owners_of
from plugins.registry.records import Registry
from plugins.releases.record import ContentPage, Release
from plugins.releases.status import State
from plugins.settings import Settings
from plugins.theming.assets import ThemeAssets

TODAY, PAGES = "today", "pages"
Made = TypeVar("Made")


@dataclass(frozen=True)
class Common:
    """What all pages share.

    `day` stands for today: the last day up to today on which an appointment or agency began or ended, since pages may
    only ask what holds. `pages` are title and slug of those in content/pages/. `emblem` is its address, or "".
    `taxonomies` are the keys of those that have pages.
    """

    settings: Settings
    registry: Registry
    theme: ThemeAssets
    day: date
    pages: tuple[tuple[str, str], ...] = ()
    emblem: str = ""
    taxonomies: frozenset[str] = frozenset()
    has_feeds: bool = True


@dataclass(frozen=True)
class Inputs:
    """The declared releases (in total order, oldest first) and pages, with what their files have become.

    A release that is only declared by its head has a body that cannot be looked into. `registry` is watched.
    """

    common: Common
    registry: Registry
    releases: tuple[Release, ...] = ()
    content_pages: tuple[ContentPage, ...] = ()
    states: Mapping[str, State] = field(default_factory=dict)  # of each release, by id
    renditions: Mapping[str, Renditions] = field(default_factory=dict)  # by content path of the picture
    attachments: Mapping[str, int] = field(default_factory=dict)  # size in bytes by content path
    seen: set[str] = field(default_factory=set)
    frames: dict[Any, Any] = field(default_factory=dict)  # what `common` alone decides, for all pages of a process
    parts: dict[Any, tuple[Any, frozenset[str]]] = field(default_factory=dict)  # what pages of one order share

    @property
    def settings(self) -> Settings:
        return self.common.settings

    @property
    def theme(self) -> ThemeAssets:
        return self.common.theme

    @property
    def has_feeds(self) -> bool:
        return self.common.has_feeds

    @property
    def today(self) -> date:
        """A day that compares with every day of the registry as today does; no page may print it."""
        self.seen.add(TODAY)
        return self.common.day

    @property
    def page_titles(self) -> tuple[tuple[str, str], ...]:
        """Title and slug of every page of content/pages/."""
        self.seen.add(PAGES)
        return self.common.pages

    def once(self, key: Any, make: Callable[[], Made]) -> Made:
        """What several pages show alike, made for the first of them; what was asked for it counts for each."""
        if key not in self.parts:
            before = frozenset(self.seen)
            self.seen.clear()
            self.parts[key] = (make(), frozenset(self.seen))
            self.seen.update(before)
        made, asked = self.parts[key]
        self.seen.update(asked)
        found: Made = made
        return found

    @cached_property
    def by_id(self) -> Mapping[str, Release]:
        return {release.id: release for release in self.releases}

    def hides_text(self, release: Release) -> bool:
        """Whether only its title and a notice may be shown; see `State`."""
        return self.states[release.id].hides_text

    @cached_property
    def owners(self) -> Mapping[str, Any]:
        """The declared release or page whose folder holds a picture or attachment, by that file's content path."""
        showing = (release for release in self.releases if not self.hides_text(release))
        return owners_of((*showing, *self.content_pages), (*self.renditions, *self.attachments))

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Content path of a declared release, page, picture or attachment to its address, for the body's links."""
        return addresses_of((*self.releases, *self.content_pages), self.owners, self.renditions)
