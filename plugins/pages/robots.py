"""/robots.txt: closed to everyone until the portal is published."""

from plugins.page import Page, Target
from plugins.pages.head import absolute
from plugins.pages.material import Material
from plugins.pages.sitemap import INDEX
from plugins.pages.views import RobotsView


def robots_target() -> Target:
    """/robots.txt"""
    return Target("/robots.txt", robots_page, "robots.txt")


def robots_page(material: Material) -> Page:
    """It names the sitemap, too."""
    return Page("/robots.txt", "robots.txt", RobotsView(material.settings.publishing, absolute(material, INDEX)))
