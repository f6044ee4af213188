"""List pages numbered from the oldest: who stands where, and what a new member may change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.taxonomies.lists import GAP, LANDING, landing, list_address, list_pages, numbered, page_holding

COUNTS = st.integers(0, 200)
SIZES = st.integers(1, 25)


@given(COUNTS, SIZES)
def test_every_member_stands_on_exactly_one_numbered_page_or_in_the_tail(count: int, size: int) -> None:
    members = list(range(count))
    placed = [member for page in list_pages(count, size)[1:] for member in reversed(page.of(members))]
    tail = members[len(placed) :]
    assert placed + tail == members
    assert len(tail) < size
    assert set(tail) <= set(landing(count, size).of(members))


@given(COUNTS, SIZES)
def test_walking_older_from_the_landing_meets_every_member(count: int, size: int) -> None:
    members, met = list(range(count)), set()
    pages = {page.number: page for page in list_pages(count, size)}
    at: int | None = LANDING
    while at is not None:
        met |= set(pages[at].of(members))
        at = pages[at].older
    assert met == set(members)


@given(COUNTS, SIZES)
def test_every_step_older_shows_something_older(count: int, size: int) -> None:
    pages = {page.number: page for page in list_pages(count, size)}
    for page in pages.values():
        if page.older is not None:
            assert pages[page.older].start < page.start


@given(COUNTS, SIZES)
def test_walking_newer_from_page_one_ends_at_the_landing(count: int, size: int) -> None:
    pages = {page.number: page for page in list_pages(count, size)}
    at, steps = min(1, count // size), 0
    while at != LANDING:
        newer = pages[at].newer
        assert newer is not None
        at, steps = newer, steps + 1
    assert steps == count // size


@given(COUNTS, SIZES)
def test_one_more_member_leaves_all_numbered_pages_as_they_are_but_the_highest_when_a_next_one_appears(
    count: int, size: int
) -> None:
    before, after = list_pages(count, size)[1:], list_pages(count + 1, size)[1:]
    changed = [old.number for old, new in zip(before, after, strict=False) if old != new]
    appeared = len(after) - len(before)
    assert changed == ([before[-1].number] if appeared and before else [])


@given(st.integers(1, 200), SIZES)
def test_a_numbered_page_is_full_and_never_names_a_page_that_does_not_exist(count: int, size: int) -> None:
    for page in list_pages(count, size)[1:]:
        assert page.stop - page.start == size
        assert all(number <= count // size for number in page.numbers)


def test_a_numbered_page_names_its_neighbours_and_the_first_only() -> None:
    assert numbered(5, 199, 20).numbers == (GAP, 6, 5, 4, GAP, 1)
    assert numbered(9, 199, 20).numbers == (9, 8, GAP, 1)
    assert numbered(3, 199, 20).numbers == (GAP, 4, 3, 2, 1)
    assert numbered(1, 199, 20).numbers == (GAP, 2, 1)
    assert numbered(1, 20, 20).numbers == (1,)


def test_the_landing_names_the_three_highest_pages_and_the_first() -> None:
    assert landing(199, 20).numbers == (9, 8, 7, GAP, 1)
    assert landing(85, 20).numbers == (4, 3, 2, 1)
    assert landing(45, 20).numbers == (2, 1)
    assert landing(19, 20).numbers == ()


@pytest.mark.parametrize(("count", "older"), [(0, None), (19, None), (20, None), (21, 1), (40, 1), (41, 2), (60, 2)])
def test_older_leads_from_the_landing_to_the_first_page_with_something_older(count: int, older: int | None) -> None:
    assert landing(count, 20).older == older


@given(st.integers(1, 200), SIZES, st.data())
def test_the_page_said_to_hold_a_member_shows_it(count: int, size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, count - 1))
    pages = {page.number: page for page in list_pages(count, size)}
    assert index in pages[page_holding(index, count, size)].of(range(count))


def test_the_landing_has_no_number_in_its_address() -> None:
    assert list_address("/instansi/x/", LANDING) == "/instansi/x/"
    assert list_address("/instansi/x/", 3) == "/instansi/x/hal/3/"
