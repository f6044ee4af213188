"""Lists of releases as pages: the landing's first twenty with its row of numbers, and the numbered pages behind it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from plugins.page import Page
from plugins.pages.cards import release_card
from plugins.pages.head import page_head
from plugins.pages.material import Material
from plugins.pages.parts import Card, FeedLink, Link, PageNumber, Pagination, ReleaseList, YearCount
from plugins.pages.views import ListView
from plugins.releases.record import Release
from plugins.taxonomies import lists


@dataclass(frozen=True)
class Listing:
    """A list of releases with an address. `members` stand oldest first; `card` makes each one's entry.

    `breadcrumb` leads to the landing's parent; `agency` is the slug whose cloth its pages wear.
    """

    material: Material
    address: str
    name: str
    members: tuple[Release, ...]
    breadcrumb: tuple[Link, ...]
    feeds: tuple[FeedLink, ...] = ()
    agency: str = ""
    sources: tuple[str, ...] = ()
    card: Callable[[Material, Release], Card] = release_card

    @property
    def size(self) -> int:
        return self.material.settings.per_page


def own_card(material: Material, release: Release) -> Card:
    """On an agency's own page all swatches would be alike: the card goes without."""
    return replace(release_card(material, release), cloth="")


def newest_of(listing: Listing) -> ReleaseList:
    """What the landing shows."""
    return _list(listing, lists.landing(len(listing.members), listing.size))


def numbered_pages(listing: Listing) -> list[Page]:
    """Every `<list>/hal/<n>/`."""
    pages = lists.list_pages(len(listing.members), listing.size)[1:]
    return [_numbered_page(listing, page) for page in pages]


def pagination(base: str, page: lists.ListPage) -> Pagination | None:
    """The row of numbers; None when all fits on the landing."""
    if not page.numbers:
        return None

    def at(number: int | None) -> str:
        return "" if number is None else lists.list_address(base, number)

    return Pagination(
        newest=base,
        on_newest=page.number == lists.LANDING,
        numbers=tuple(
            PageNumber(lists.GAP)
            if number == lists.GAP
            else PageNumber(number, at(number), current=number == page.number, oldest=number == 1)
            for number in page.numbers
        ),
        newer=at(page.newer),
        older=at(page.older),
    )


def years_of(listing: Listing, address: Callable[[int], str] | None = None) -> tuple[YearCount, ...]:
    """Releases by year, newest first.

    A year leads to `address`, else to the numbered page on which its newest release stands; nowhere ("")
    when that is the landing itself.
    """
    counts = Counter(release.date.year for release in listing.members)
    last = {release.date.year: index for index, release in enumerate(listing.members)}
    greatest = max(counts.values(), default=0)

    def page_of(year: int) -> str:
        number = lists.page_holding(last[year], len(listing.members), listing.size)
        return "" if number == lists.LANDING else lists.list_address(listing.address, number)

    return tuple(
        YearCount(year, counts[year], (address or page_of)(year), round(100 * counts[year] / greatest))
        for year in sorted(counts, reverse=True)
    )


def _list(listing: Listing, page: lists.ListPage) -> ReleaseList:
    cards = tuple(listing.card(listing.material, release) for release in page.of(listing.members))
    return ReleaseList(cards, pagination(listing.address, page))


def _numbered_page(listing: Listing, page: lists.ListPage) -> Page:
    material, words = listing.material, listing.material.words
    address = lists.list_address(listing.address, page.number)
    heading = words.gettext("{name}, page {number}").format(name=listing.name, number=page.number)
    description = words.gettext("Page {number} of the list “{name}”, counted from the oldest release.")
    view = ListView(
        site=material.site(address),
        head=page_head(
            material,
            address,
            heading,
            description.format(name=listing.name, number=page.number),
            agency=listing.agency,
            feeds=listing.feeds,
        ),
        breadcrumb=(*listing.breadcrumb, Link(listing.name, listing.address)),
        heading=heading,
        intro="",
        releases=_list(listing, page),
    )
    return Page(address, "list.html", view, listing.sources, material.newest(page.of(listing.members)))
