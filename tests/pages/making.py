"""Pages made of a few invented releases, by the way of the engine: planned, declared, made of what was declared."""

import pickle
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from plugins.engine.keys import moment, rendered, served_files
from plugins.engine.making import Item, PageItem, inputs_of
from plugins.engine.planned import common_of
from plugins.media.renditions import Rendition, Renditions
from plugins.overview import Overview
from plugins.page import Asset, Output, Target
from plugins.pages.material import Material
from plugins.releases.outline import outline_of
from plugins.releases.record import NO_TEXT, ContentPage, Release
from plugins.releases.status import is_public
from plugins.theming.assets import ThemeAssets
from tests.builders import a_registry, at, settings

NOW = at("2026-01-01T08:00")
SITE = "http://127.0.0.1:8000"
THEME_FILES = ("/aset/portal.css", "/aset/huruf.woff2", "/aset/ikon.svg")
THEME = ThemeAssets(*THEME_FILES, tuple(Asset(address, b"") for address in THEME_FILES))


@dataclass(frozen=True)
class Made:
    """A target with what it has become."""

    address: str
    template: str
    view: Any
    sources: tuple[str, ...]
    lastmod: datetime | None
    seen: frozenset[str]


@dataclass(frozen=True)
class World:
    """Releases with their texts, and the overview of them."""

    releases: tuple[Release, ...]
    overview: Overview

    def made(self, target: Target) -> Made:
        """The page of a target, of what it declared and nothing else."""
        items = {name: self._item(name) for name in (*target.heads, *target.texts)}
        inputs = inputs_of(target, items, common_of(self.overview), {}, {})
        page = target.recipe(Material(inputs), *target.params)
        assert (page.address, page.template) == (target.address, target.template)
        hash(page.view)  # a view that holds anything that can change would be known by a key that does not
        seen = frozenset(inputs.seen)
        return Made(page.address, page.template, page.view, target.sources, target.lastmod, seen)

    def plan(self, planned: Iterable[Output]) -> dict[str, Any]:
        """The plan by address, its targets made; every address stands in it once."""
        outputs = list(planned)
        assert len({output.address for output in outputs}) == len(outputs)
        return {output.address: self.made(output) if isinstance(output, Target) else output for output in outputs}

    def _item(self, name: str) -> Item | PageItem:
        page = self.overview.by_source.get(name)
        if isinstance(page, ContentPage):
            return PageItem(page, rendered(self.overview, page))
        release = next(release for release in self.releases if release.id == name)
        outline = self.overview.by_id[name]
        return Item(
            pickle.dumps(replace(release, body=NO_TEXT)),
            pickle.dumps(release.body),
            moment(outline, self.overview.now),
            None,
            *served_files(self.overview, outline),
        )


def world_of(*releases: Release, **changes: Any) -> World:
    """The public releases among these, at NOW unless `now` is given."""
    now = changes.get("now", NOW)
    given = {
        "releases": tuple(outline_of(release) for release in releases if is_public(release, now)),
        "pages": (),
        "registry": a_registry(),
        "settings": settings(),
        "now": now,
        "theme": THEME,
    }
    return World(releases, Overview(**(given | changes)))


Plan = Callable[[Overview], Iterable[Output]]


def renditions(name: str = "foto") -> Renditions:
    return Renditions(
        sizes=(
            Rendition(f"{name}-480.aa.webp", 480, 320, b"kecil"),
            Rendition(f"{name}-960.bb.webp", 960, 640, b"besar"),
        ),
        share=Rendition(f"{name}-bagikan.cc.jpg", 1200, 630, b"bagikan"),
    )
