"""Releases by time: all of them (/rilis/), a year by its months, a month."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from functools import cache

from babel.dates import format_date

from plugins.page import Page
from plugins.pages.head import home_crumb, page_head
from plugins.pages.list_pages import Listing, newest_of, numbered_pages, years_of
from plugins.pages.material import Material
from plugins.pages.parts import Link, ReleaseList, TermCard
from plugins.pages.site import site_feeds
from plugins.pages.views import ListView
from plugins.pages.words import release_count
from plugins.releases.record import Release

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
    return format_date(date(2000, month, 1), "LLLL", locale=language)


def all_releases_pages(material: Material) -> list[Page]:
    """/rilis/ and its numbered pages."""
    _ = material.words.gettext
    listing = Listing(
        material=material,
        address=ALL,
        name=_("All releases"),
        members=material.inputs.listed,
        breadcrumb=(home_crumb(material),),
        feeds=site_feeds(material.inputs),
    )
    view = _view(listing, _("All releases of all agencies, newest first."))
    view = replace(view, releases=newest_of(listing), years=years_of(listing, year_address))
    landing = Page(ALL, "list.html", view, lastmod=material.newest(listing.members))
    return [landing, *numbered_pages(listing)]


def archive_pages(material: Material) -> list[Page]:
    """Every year and month in which something was published."""
    months: dict[int, dict[int, list[Release]]] = defaultdict(lambda: defaultdict(list))
    for release in material.inputs.listed:
        months[release.date.year][release.date.month].append(release)
    pages = []
    for year, in_year in months.items():
        pages.append(_year_page(material, year, {month: tuple(releases) for month, releases in in_year.items()}))
        for month, releases in in_year.items():
            pages += _month_pages(material, year, month, tuple(releases))
    return pages


def _year_page(material: Material, year: int, months: dict[int, tuple[Release, ...]]) -> Page:
    _ = material.words.gettext
    address = year_address(year)
    members = tuple(release for month in sorted(months) for release in months[month])
    crumbs = (Link(_("Releases"), ALL),)
    listing = Listing(material, address, _("Releases of {year}").format(year=year), members, crumbs)
    cards = tuple(
        TermCard(
            month_name(month, material.settings.language),
            month_address(year, month),
            release_count(len(months[month]), material.words, material.settings.language),
        )
        for month in sorted(months, reverse=True)
    )
    newest = replace(newest_of(listing), pagination=None)  # the months lead to all the others
    description = _("The newest releases of {year}, and its months.").format(year=year)
    view = replace(_view(listing, description), months=cards, releases=newest)
    return Page(address, "list.html", view, lastmod=material.newest(members))


def _month_pages(material: Material, year: int, month: int, members: tuple[Release, ...]) -> list[Page]:
    _ = material.words.gettext
    address, when = month_address(year, month), f"{month_name(month, material.settings.language)} {year}"
    crumbs = (Link(_("Releases"), ALL), Link(str(year), year_address(year)))
    listing = Listing(material, address, _("Releases of {month}").format(month=when), members, crumbs)
    view = _view(listing, _("All releases published in {month}.").format(month=when))
    landing = Page(address, "list.html", replace(view, releases=newest_of(listing)), lastmod=material.newest(members))
    return [landing, *numbered_pages(listing)]


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
