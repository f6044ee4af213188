"""Pages go out in orders: each once, those of one time together, and never too much at a time."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from plugins.engine.make import LARGE, LONG, batches, neighbours_together
from plugins.page import Page, Target
from plugins.pages.material import Material
from plugins.releases.outline import Outline, outline_of
from tests.builders import a_release

DAYS = [f"2025-01-{day:02}" for day in range(1, 29)]
RELEASES = [
    outline_of(a_release(id=f"a{number:07}", slug=f"rilis-{number}", date=day)) for number, day in enumerate(DAYS)
]
BY_ID = {release.id: release for release in RELEASES}


def nothing(material: Material) -> Page:
    """A recipe."""
    raise AssertionError("nobody makes it")


@st.composite
def targets(draw: st.DrawFn) -> list[Target]:
    """Pages that show releases, a page of content/pages/, or nothing."""
    shown = st.lists(st.sampled_from([*BY_ID, "pages/tentang.md"]), max_size=4).map(tuple)
    listed = draw(st.lists(st.tuples(shown, shown), max_size=3 * LONG))
    return [Target(f"/{number}/", nothing, "page.html", (), *both) for number, both in enumerate(listed)]


def newest(target: Target, releases: dict[str, Outline]) -> str:
    return max(
        (DAYS[list(releases).index(name)] for name in (*target.heads, *target.texts) if name in releases), default=""
    )


@given(targets())
def test_each_page_goes_out_once_and_those_of_one_time_together(given: list[Target]) -> None:
    ordered = neighbours_together(given, BY_ID)

    assert sorted(ordered) == sorted(given)
    assert all(newest(one, BY_ID) <= newest(other, BY_ID) for one, other in pairwise(ordered))


@given(targets())
def test_orders_hold_every_page_in_turn_and_are_of_a_fair_size(given: list[Target]) -> None:
    orders = list(batches(given))

    assert [target for order in orders for target in order] == given
    for order in orders:
        before_the_last = {name for target in order[:-1] for name in (*target.heads, *target.texts)}
        assert 0 < len(order) <= LONG
        assert len(before_the_last) < LARGE
