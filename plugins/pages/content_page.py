"""Pages of content/pages/: about, contact, accessibility, editorial policy."""

from datetime import datetime, time

from plugins.overview import Overview
from plugins.page import Page, Target
from plugins.pages.body import body_html
from plugins.pages.head import home_crumb, page_head
from plugins.pages.material import Material
from plugins.pages.views import ContentPageView
from plugins.releases.record import ContentPage

CONTACT_SLUG = "kontak"
"""The page that also shows the editors' contact out of the settings."""


def content_target(overview: Overview, page: ContentPage) -> Target:
    """The page of one file of content/pages/; what its text links to is declared too."""
    updated = datetime.combine(page.updated, time(), overview.settings.zone)
    heads = tuple(overview.linked(page.source, page.body.links))
    sources = (page.source,)
    return Target(page.address, content_page, "content_page.html", sources, heads, sources, sources, updated)


def content_page(material: Material, source: str) -> Page:
    """The page of one file of content/pages/."""
    page = next(page for page in material.inputs.content_pages if page.source == source)
    view = ContentPageView(
        site=material.site(page.address),
        head=page_head(material, page.address, page.title, page.summary),
        breadcrumb=(home_crumb(material),),
        title=page.title,
        summary=page.summary,
        body_html=body_html(material, page.body),
        updated=page.updated,
        contact=material.site(page.address).contact if page.slug == CONTACT_SLUG else None,
    )
    return Page(page.address, "content_page.html", view)
