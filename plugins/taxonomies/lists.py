"""Which pages a list of n members has. Pure arithmetic; pages are numbered from the oldest, so that they stay.

`<list>/` shows the newest. `<list>/hal/<k>/` exists only when full: the k-th twenty from the oldest. A numbered page
names its neighbours, the newest and the first, never the highest number and no count: a new member touches only the
landing, and once the page before a page that has just become full.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

LANDING = 0
GAP = 0
HIGHEST_SHOWN = 3

Member = TypeVar("Member")


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page: members `start` to `stop` (exclusive) counted from the oldest.

    `number` is LANDING for `<list>/`. `newer` and `older` are page numbers (`newer` may be LANDING), None where
    there is nothing. `numbers` are those named beside "newest", highest first, with GAP where some are left out.
    """

    number: int
    start: int
    stop: int
    newer: int | None
    older: int | None
    numbers: tuple[int, ...]

    def of(self, members: Sequence[Member]) -> tuple[Member, ...]:
        """The page's own members, newest first, out of all members, oldest first."""
        return tuple(reversed(members[self.start : self.stop]))


def list_pages(count: int, size: int) -> tuple[ListPage, ...]:
    """The pages of a list of `count` members: the landing, then every numbered page from 1 on."""
    return (landing(count, size), *(numbered(number, count, size) for number in range(1, count // size + 1)))


def landing(count: int, size: int) -> ListPage:
    """The newest `size` members. "Older" leads to the first page that holds something older than these."""
    highest = count // size
    # When the newest twenty are exactly a numbered page, that page has nothing more to say.
    older = highest - 1 if count % size == 0 else highest
    shown = list(range(highest, max(highest - HIGHEST_SHOWN, 0), -1))
    return ListPage(LANDING, max(count - size, 0), count, None, older if older > 0 else None, _down_to_first(shown))


def numbered(number: int, count: int, size: int) -> ListPage:
    """The `number`-th full page from the oldest. It tells whether a next one is there, never how many there are."""
    is_highest = number == count // size
    shown = [page for page in (number + 1, number, number - 1) if page > 0 and not (is_highest and page > number)]
    return ListPage(
        number,
        (number - 1) * size,
        number * size,
        LANDING if is_highest else number + 1,
        number - 1 if number > 1 else None,
        (() if is_highest else (GAP,)) + _down_to_first(shown),
    )


def page_holding(index: int, count: int, size: int) -> int:
    """The number of the page to send a reader to for the `index`-th member from the oldest."""
    number = index // size + 1
    return number if number <= count // size and index < count - size else LANDING


def list_address(base: str, number: int) -> str:
    """`/instansi/x/` or `/instansi/x/hal/3/`."""
    return base if number == LANDING else f"{base}hal/{number}/"


def _down_to_first(shown: list[int]) -> tuple[int, ...]:
    if not shown or shown[-1] == 1:
        return tuple(shown)
    return (*shown, *(() if shown[-1] == 2 else (GAP,)), 1)
