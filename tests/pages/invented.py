"""Plans of a few invented releases, for the tests of this room."""

from datetime import timedelta
from typing import Any

from plugins.inputs import Inputs
from plugins.media.pictures import Rendition, Renditions
from plugins.page import Asset, Output, Page
from plugins.pages.plan import plan_pages
from plugins.releases.record import Release
from plugins.theming.assets import ThemeAssets
from tests.builders import a_registry, a_release, at, settings

NOW = at("2026-01-01T08:00")
SITE = "http://127.0.0.1:8000"
THEME_FILES = ("/aset/portal.css", "/aset/huruf.woff2", "/aset/ikon.svg")
THEME = ThemeAssets(*THEME_FILES, tuple(Asset(address, b"") for address in THEME_FILES))


def inputs_of(*releases: Release, **changes: Any) -> Inputs:
    return Inputs(
        **{
            "releases": tuple(sorted(releases, key=lambda release: release.order)),
            "pages": (),
            "registry": a_registry(),
            "settings": settings(),
            "now": NOW,
            "theme": THEME,
        }
        | changes
    )


def plan_of(*releases: Release, **changes: Any) -> dict[str, Output]:
    """The plan by address; every address stands in it once."""
    outputs = plan_pages(inputs_of(*releases, **changes))
    assert len({output.address for output in outputs}) == len(outputs)
    return {output.address: output for output in outputs}


def page_of(address: str, *releases: Release, **changes: Any) -> Page:
    page = plan_of(*releases, **changes)[address]
    assert isinstance(page, Page)
    return page


def view_of(address: str, *releases: Release, **changes: Any) -> Any:
    return page_of(address, *releases, **changes).view


def release_view(release: Release, *others: Release, **changes: Any) -> Any:
    return view_of(release.address, release, *others, **changes)


def releases(count: int, **changes: Any) -> list[Release]:
    """So many releases, a day apart, oldest first: `Rilis 1` is the oldest."""
    first = at("2025-01-01")
    return [
        a_release(
            id=f"{number:04}-2222",
            slug=f"rilis-{number}",
            title=f"Rilis {number}",
            date=first + timedelta(days=number - 1),
            **changes,
        )
        for number in range(1, count + 1)
    ]


def renditions(name: str = "foto") -> Renditions:
    return Renditions(
        sizes=(
            Rendition(f"{name}-480.aa.webp", 480, 320, b"kecil"),
            Rendition(f"{name}-960.bb.webp", 960, 640, b"besar"),
        ),
        share=Rendition(f"{name}-bagikan.cc.jpg", 1200, 630, b"bagikan"),
    )


def text_of(output: Output) -> str:
    """Everything an output says, for looking for what it must not say."""
    return repr(output)


def titles(cards: Any) -> list[str]:
    return [card.title for card in cards]
