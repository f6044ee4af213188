"""Addresses that lead on, without a script: the short one of each release, and those the registry says have moved."""

from plugins.page import Page
from plugins.pages.head import bare_head
from plugins.pages.material import Material
from plugins.pages.release import short_address
from plugins.pages.views import RedirectView
from plugins.releases.record import Release

SOURCE = "registry/redirects.yaml"


def short_link_page(material: Material, release: Release) -> Page:
    """/v/<id>/"""
    reason = material.words.gettext("This short address leads to the release.")
    return _page(material, short_address(release), release.address, release.title, reason, release.source)


def moved_pages(material: Material) -> list[Page]:
    """One for each entry of redirects.yaml."""
    title = material.words.gettext("This address has moved")
    return [
        _page(material, moved.origin, moved.to, title, moved.reason, SOURCE) for moved in material.registry.redirects
    ]


def _page(material: Material, address: str, target: str, title: str, reason: str, source: str) -> Page:
    view = RedirectView(material.site(address), bare_head(material, title), target, title, reason)
    return Page(address, "redirect.html", view, (source,))
