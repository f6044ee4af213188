"""/404.html: what a server shows for an address that does not exist. It works at any depth."""

from plugins.catalogue import N_
from plugins.page import Page, Target
from plugins.pages.head import bare_head
from plugins.pages.material import Material
from plugins.pages.parts import Link
from plugins.pages.views import NotFoundView

ADDRESS = "/404.html"
WAYS_ON = (
    (N_("Latest releases"), "/"),
    (N_("All releases"), "/rilis/"),
    (N_("Agencies"), "/instansi/"),
    (N_("Event types"), "/kegiatan/"),
    (N_("Officials"), "/pejabat/"),
)


def not_found_target() -> Target:
    """/404.html"""
    return Target(ADDRESS, not_found_page, "not_found.html")


def not_found_page(material: Material) -> Page:
    """The page with its ways on."""
    words = material.words
    links = tuple(Link(words.gettext(text), address) for text, address in WAYS_ON)
    head = bare_head(material, words.gettext("Page not found"))
    return Page(ADDRESS, "not_found.html", NotFoundView(material.site(ADDRESS), head, links))
