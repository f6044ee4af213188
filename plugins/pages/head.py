"""`<head>` of a page: its title and description, what a chat shows for it, and whether it may be indexed."""

from datetime import datetime

from plugins.pages.material import Material
from plugins.pages.parts import Alternate, FeedLink, Head, Link, Share


def page_head(
    material: Material,
    address: str,
    title: str,
    description: str,
    *,
    agency: str = "",
    share: Share | None = None,
    indexed: bool = True,
    json_ld: str = "",
    feeds: tuple[FeedLink, ...] = (),
    alternates: tuple[Alternate, ...] = (),
) -> Head:
    """The head of a page that has an address of its own.

    `agency` is the slug whose cloth the page wears, in the frame and in a chat; "" is the portal's.
    Nothing is indexed unless the portal is being published.
    """
    return Head(
        title=title,
        description=description,
        canonical=absolute(material, address),
        indexed=indexed and material.settings.publishing,
        share=share or share_of(material, address, title, description, agency),
        json_ld=json_ld,
        feeds=feeds,
        alternates=alternates,
        cloth=agency or material.settings.owner,
    )


def bare_head(material: Material, title: str, description: str = "") -> Head:
    """The head of a page that nobody should find or share: the 404 and redirects."""
    return Head(title, description, canonical="", indexed=False, cloth=material.settings.owner)


def absolute(material: Material, address: str) -> str:
    """An address with scheme and host."""
    return material.settings.site_url + address


def share_of(
    material: Material, address: str, title: str, description: str, agency: str = "", published: datetime | None = None
) -> Share:
    """With the cloth of an agency (or of the portal) as picture; an article when `published` is given."""
    registered = material.registry.agencies.get(agency)
    name = registered.name if registered else material.settings.name
    return Share(
        title=title,
        description=description,
        url=absolute(material, address),
        image=absolute(material, material.share_picture(agency if registered else "")),
        image_alt=material.words.gettext("Woven cloth with the words “{name}”").format(name=name),
        image_type="image/png",
        kind="article" if published else "website",
        published=published,
    )


def home_crumb(material: Material) -> Link:
    """The first link of most breadcrumbs."""
    return Link(material.words.gettext("Home"), "/")
