"""Plans of a few invented releases, for the tests of this room."""

from datetime import timedelta
from typing import Any

from plugins.pages.plan import plan_pages
from plugins.releases.record import Release
from tests.builders import a_release, at
from tests.pages.making import NOW, SITE, Made, renditions, world_of

__all__ = [
    "NOW",
    "SITE",
    "page_of",
    "plan_of",
    "release_view",
    "releases",
    "renditions",
    "text_of",
    "titles",
    "view_of",
]


def plan_of(*releases: Release, **changes: Any) -> dict[str, Any]:
    """The plan by address; every address stands in it once."""
    world = world_of(*releases, **changes)
    return world.plan(plan_pages(world.overview))


def page_of(address: str, *releases: Release, **changes: Any) -> Made:
    world = world_of(*releases, **changes)
    [target] = [output for output in plan_pages(world.overview) if output.address == address]
    return world.made(target)


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


def text_of(output: Any) -> str:
    """Everything an output says, for looking for what it must not say."""
    return repr(output)


def titles(cards: Any) -> list[str]:
    return [card.title for card in cards]
