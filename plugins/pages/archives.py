"""Releases by time: all of them (/rilis/), a year by its months, a month."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from plugins.overview import Overview
from plugins.page import Page, Target
from plugins.pages.cards import release_card
from plugins.pages.head import home_crumb, page_head
from plugins.pages.list_pages import (
    Listing,
    Packed,
    Years,
    list_targets,
    numbered_page,
    release_list,
    shown_page,
    year_counts,
    years_of,
)
from plugins.pages.material import Material
from plugins.pages.parts import Link, ReleaseList, TermCard
from plugins.pages.site import site_feeds
from plugins.pages.views import ListView
from plugins.pages.words import release_count
from plugins.releases.outline import Outline

ALL = "/rilis/"


def year_address(year: int) -> str:
    """`/arsip/2025/`"""
    return f"/arsip/{year}/"


def month_address(year: int, month: int) -> str:
    """`/arsip/2025/10/`"""
    return f"/arsip/{year}/{month:02}/"


@cache
def month_name(month: int, language: str) -> str:
    """`Oktober`, in the portal's language whatever the machine's."""
    from babel.dates import format_date  # Babel takes a while to load

    return format_date(date(2000, month, 1), "LLLL", locale=language)


def all_releases_targets(overview: Overview) -> Iterator[Target]:
    """/rilis/ and its numbered pages."""
    years = years_of(overview.listed, overview.settings.per_page)
    landing = Target(ALL, all_releases_page, "list.html", (years,))
    return list_targets(overview, ALL, overview.listed, landing, all_releases_list_page)


def all_releases_page(material: Material, years: Years, page: Packed) -> Page:
    """/rilis/"""
    listing = _all_releases(material)
    view = _view(listing, material.words.gettext("All releases of all agencies, newest first."))
    view = replace(view, releases=release_list(listing, shown_page(page)), years=year_counts(ALL, years, year_address))
    return Page(ALL, "list.html", view)


def all_releases_list_page(material: Material, page: Packed) -> Page:
    """A numbered page of all releases."""
    return numbered_page(_all_releases(material), page)


def _all_releases(material: Material) -> Listing:
    feeds = site_feeds(material.inputs.common)
    return Listing(material, ALL, material.words.gettext("All releases"), (home_crumb(material),), feeds)


def archive_targets(overview: Overview) -> Iterator[Target]:
    """Every year and month in which something was published."""
    months: dict[int, dict[int, list[Outline]]] = defaultdict(lambda: defaultdict(list))
    for release in overview.listed:
        months[release.date.year][release.date.month].append(release)
    for year, in_year in months.items():
        members = [release for month in sorted(in_year) for release in in_year[month]]
        newest = members[-overview.settings.per_page :]
        counts = tuple((month, len(in_year[month])) for month in sorted(in_year, reverse=True))
        heads = tuple(release.id for release in newest)
        address = year_address(year)
        yield Target(address, year_page, "list.html", (year, counts), heads, lastmod=overview.newest(members))
        for month, releases in in_year.items():
            landing = Target(month_address(year, month), month_page, "list.html", (year, month))
            yield from list_targets(overview, landing.address, releases, landing, month_list_page, year, month)


def year_page(material: Material, year: int, months: tuple[tuple[int, int], ...]) -> Page:
    """A year: its newest releases, and its months with the number of releases in each, the last first."""
    _, language = material.words.gettext, material.settings.language
    crumbs = (Link(_("Releases"), ALL),)
    listing = Listing(material, year_address(year), _("Releases of {year}").format(year=year), crumbs)
    cards = tuple(
        TermCard(
            month_name(month, language), month_address(year, month), release_count(count, material.words, language)
        )
        for month, count in months
    )
    newest = ReleaseList(tuple(release_card(material, release) for release in material.newest_first))
    description = _("The newest releases of {year}, and its months.").format(year=year)
    return Page(listing.address, "list.html", replace(_view(listing, description), months=cards, releases=newest))


def month_page(material: Material, year: int, month: int, page: Packed) -> Page:
    """The landing of a month."""
    listing, when = _month(material, year, month)
    view = _view(listing, material.words.gettext("All releases published in {month}.").format(month=when))
    return Page(listing.address, "list.html", replace(view, releases=release_list(listing, shown_page(page))))


def month_list_page(material: Material, year: int, month: int, page: Packed) -> Page:
    """A numbered page of a month."""
    return numbered_page(_month(material, year, month)[0], page)


def _month(material: Material, year: int, month: int) -> tuple[Listing, str]:
    """The list, and the month in words."""
    _, when = material.words.gettext, f"{month_name(month, material.settings.language)} {year}"
    crumbs = (Link(_("Releases"), ALL), Link(str(year), year_address(year)))
    return Listing(material, month_address(year, month), _("Releases of {month}").format(month=when), crumbs), when


def _view(listing: Listing, description: str) -> ListView:
    """A list's landing without its entries. The description is the intro as well."""
    material = listing.material
    return ListView(
        site=material.site(listing.address),
        head=page_head(material, listing.address, listing.name, description, feeds=listing.feeds),
        breadcrumb=listing.breadcrumb,
        heading=listing.name,
        intro=description,
        releases=ReleaseList(()),
        feeds=listing.feeds,
    )
