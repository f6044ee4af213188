"""Lists of releases as pages: the landing's first twenty with its row of numbers, and the numbered pages behind it.

Planning counts members and cuts the list (`list_targets`); a recipe shows the releases of one page.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from plugins.overview import Overview
from plugins.page import Page, Target
from plugins.pages.cards import release_card
from plugins.pages.head import page_head
from plugins.pages.material import Material
from plugins.pages.parts import Card, FeedLink, Link, PageNumber, Pagination, ReleaseList, YearCount
from plugins.pages.views import ListView
from plugins.releases.outline import Outline
from plugins.releases.record import Release
from plugins.taxonomies import lists

Years = tuple[tuple[int, int, int], ...]
"""Year, number of releases, and the number of the list page on which the newest of them stands; newest first."""
Packed = tuple[Any, ...]
"""A `ListPage` as a param: number, count, newer, older, numbers."""


@dataclass(frozen=True)
class Listing:
    """A list of releases with an address; `card` makes the entry of each.

    `breadcrumb` leads to the landing's parent; `agency` is the slug whose cloth its pages wear.
    """

    material: Material
    address: str
    name: str
    breadcrumb: tuple[Link, ...]
    feeds: tuple[FeedLink, ...] = ()
    agency: str = ""
    card: Callable[[Material, Release], Card] = release_card


def list_targets(
    overview: Overview, base: str, members: Sequence[Outline], landing: Target, recipe: Callable[..., Page], *words: Any
) -> Iterator[Target]:
    """The landing and every `<list>/hal/<n>/`. `members` stand oldest first; `words` tell the recipe which list it is.

    Both recipes get the page as their last parameter, and the releases it shows as heads.
    """
    size = overview.settings.per_page
    for page in lists.list_pages(len(members), size):
        shown = members[page.start : page.stop]
        heads = tuple([release.id for release in shown])
        if page.number == lists.LANDING:
            params = (*landing.params, packed(page))
            yield landing._replace(params=params, heads=heads, lastmod=overview.newest(members))
        else:
            address = lists.list_address(base, page.number)
            yield Target(address, recipe, "list.html", (*words, packed(page)), heads, sources=landing.sources)


def packed(page: lists.ListPage) -> Packed:
    """The page as a param: without the place among all members, which may change while the page stays."""
    return (page.number, page.stop - page.start, page.newer, page.older, page.numbers)


def shown_page(given: Packed) -> lists.ListPage:
    """The page that a recipe got."""
    number, count, newer, older, numbers = given
    return lists.ListPage(number, 0, count, newer, older, numbers)


def years_of(members: Sequence[Outline], size: int) -> Years:
    """Releases by year. The page is that on which the year's newest release stands, LANDING for the landing itself."""
    counts = Counter(release.date.year for release in members)
    last = {release.date.year: index for index, release in enumerate(members)}
    return tuple(
        (year, counts[year], lists.page_holding(last[year], len(members), size))
        for year in sorted(counts, reverse=True)
    )


def year_counts(base: str, years: Years, address: Callable[[int], str] | None = None) -> tuple[YearCount, ...]:
    """Each year leads to `address`, else to its list page; nowhere ("") when that is the landing itself."""
    greatest = max((count for _, count, _ in years), default=0)

    def place(year: int, number: int) -> str:
        if address:
            return address(year)
        return "" if number == lists.LANDING else lists.list_address(base, number)

    return tuple(
        YearCount(year, count, place(year, number), round(100 * count / greatest)) for year, count, number in years
    )


def own_card(material: Material, release: Release) -> Card:
    """On an agency's own page all swatches would be alike: the card goes without."""
    return replace(release_card(material, release), cloth="")


def release_list(listing: Listing, page: lists.ListPage) -> ReleaseList:
    """The entries of the page, which are all releases declared, newest first; with the row of numbers."""
    cards = tuple(listing.card(listing.material, release) for release in listing.material.newest_first)
    return ReleaseList(cards, pagination(listing.address, page))


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


def numbered_page(listing: Listing, given: Packed) -> Page:
    """One `<list>/hal/<n>/`."""
    page, material, words = shown_page(given), listing.material, listing.material.words
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
        releases=release_list(listing, page),
    )
    return Page(address, "list.html", view)
