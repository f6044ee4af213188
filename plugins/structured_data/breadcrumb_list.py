"""schema.org BreadcrumbList: the way from the home page to a page, as it stands above it."""

from collections.abc import Sequence
from typing import Protocol

from plugins.settings import Settings
from plugins.structured_data.government_organization import Thing, without_empty


class Crumb(Protocol):
    """A link of the breadcrumb; `address` is root-relative, or "" for the page itself."""

    @property
    def text(self) -> str: ...
    @property
    def address(self) -> str: ...


def breadcrumb_thing(crumbs: Sequence[Crumb], settings: Settings) -> Thing:
    """The way from the home page to this one."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            without_empty(
                {
                    "@type": "ListItem",
                    "position": position,
                    "name": crumb.text,
                    "item": settings.site_url + crumb.address if crumb.address else "",
                }
            )
            for position, crumb in enumerate(crumbs, 1)
        ],
    }
