"""Addresses that lead on, without a script: the short one of each release, and those the registry says have moved."""

import re
from collections.abc import Callable, Iterable

from plugins.overview import Overview
from plugins.page import Page, Target
from plugins.pages.head import bare_head
from plugins.pages.material import Material
from plugins.pages.views import RedirectView
from plugins.registry.records import Redirect
from plugins.releases.outline import Outline
from plugins.releases.record import short_address

SOURCE = "registry/redirects.yaml"
TEMPLATE = "redirect.html"
OF_RELEASE = re.compile(r"/rilis/\d{4}/\d\d/[^/]+/|/v/[^/]+/")


def short_link_target(release: Outline) -> Target:
    """/v/<id>/"""
    params = (short_address(release.id), release.address, release.title)
    return Target(params[0], short_link_page, TEMPLATE, params, sources=(release.source,))


def short_link_page(material: Material, address: str, target: str, title: str) -> Page:
    """The short address of a release, which stands on paper and in chats."""
    return _page(material, address, target, title, material.words.gettext("This short address leads to the release."))


def moved_targets(overview: Overview) -> list[Target]:
    """One for each entry of redirects.yaml, but for those that lead to a release which is not public yet.

    A release may be named by its short address, which stays when date or title change; then it leads straight there.
    """
    by_short_address = {short_address(release.id): release.address for release in overview.releases}
    public = {*by_short_address, *by_short_address.values()}
    asleep = asleep_redirects(
        overview.registry.redirects, lambda place: bool(OF_RELEASE.fullmatch(place)) and place not in public
    )
    return [
        Target(
            moved.origin,
            moved_page,
            TEMPLATE,
            (moved.origin, by_short_address.get(moved.to, moved.to), moved.reason),
            sources=(SOURCE,),
        )
        for moved in overview.registry.redirects
        if moved.origin not in asleep
    ]


def asleep_redirects(redirects: Iterable[Redirect], sleeps: Callable[[str], bool]) -> frozenset[str]:
    """The addresses whose way ends at one that sleeps, perhaps by others that have moved."""
    leads_to = {moved.origin: moved.to.partition("#")[0] for moved in redirects}
    found = set()
    for origin in leads_to:
        passed, place = {origin}, leads_to[origin]
        while place in leads_to and place not in passed:
            passed.add(place)
            place = leads_to[place]
        if sleeps(place):
            found.add(origin)
    return frozenset(found)


def moved_page(material: Material, address: str, target: str, reason: str) -> Page:
    """An address that has moved."""
    return _page(material, address, target, material.words.gettext("This address has moved"), reason)


def _page(material: Material, address: str, target: str, title: str, reason: str) -> Page:
    view = RedirectView(material.site(address), bare_head(material, title), target, title, reason)
    return Page(address, TEMPLATE, view)
