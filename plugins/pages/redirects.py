"""Addresses that lead on, without a script: the short one of each release, and those the registry says have moved."""

from plugins.overview import Overview
from plugins.page import Page, Target
from plugins.pages.head import bare_head
from plugins.pages.material import Material
from plugins.pages.views import RedirectView
from plugins.releases.outline import Outline
from plugins.releases.record import short_address

SOURCE = "registry/redirects.yaml"
TEMPLATE = "redirect.html"


def short_link_target(release: Outline) -> Target:
    """/v/<id>/"""
    params = (short_address(release.id), release.address, release.title)
    return Target(params[0], short_link_page, TEMPLATE, params, sources=(release.source,))


def short_link_page(material: Material, address: str, target: str, title: str) -> Page:
    """The short address of a release, which stands on paper and in chats."""
    return _page(material, address, target, title, material.words.gettext("This short address leads to the release."))


def moved_targets(overview: Overview) -> list[Target]:
    """One for each entry of redirects.yaml."""
    return [
        Target(moved.origin, moved_page, TEMPLATE, (moved.origin, moved.to, moved.reason), sources=(SOURCE,))
        for moved in overview.registry.redirects
    ]


def moved_page(material: Material, address: str, target: str, reason: str) -> Page:
    """An address that has moved."""
    return _page(material, address, target, material.words.gettext("This address has moved"), reason)


def _page(material: Material, address: str, target: str, title: str, reason: str) -> Page:
    view = RedirectView(material.site(address), bare_head(material, title), target, title, reason)
    return Page(address, TEMPLATE, view)
