"""Every page and file of the portal, as values. Pure: the same inputs give the same plan."""

from plugins.inputs import Inputs
from plugins.page import Output, Page
from plugins.pages.agency import agency_pages
from plugins.pages.archives import all_releases_pages, archive_pages
from plugins.pages.content_page import content_page
from plugins.pages.corrections import all_noted, correction_pages
from plugins.pages.files import file_assets
from plugins.pages.home import home_page
from plugins.pages.indexes import index_pages
from plugins.pages.material import Material
from plugins.pages.not_found import not_found_page
from plugins.pages.official import official_pages
from plugins.pages.redirects import moved_pages, short_link_page
from plugins.pages.release import release_page
from plugins.pages.robots import robots_page
from plugins.pages.role import role_pages
from plugins.pages.sitemap import sitemap_pages
from plugins.pages.term import TERM_KINDS, term_pages
from plugins.taxonomies.definitions import AGENCIES, OFFICIALS, ROLES


def plan_pages(inputs: Inputs) -> list[Output]:
    """All outputs but the feeds, in the order of their addresses. Nothing is rendered here."""
    material = Material(inputs)
    pages = _pages_to_find(material)
    outputs: list[Output] = [
        *pages,
        *sitemap_pages(material, pages),
        robots_page(material),
        not_found_page(material),
        *(short_link_page(material, release) for release in inputs.releases),
        *moved_pages(material),
        *file_assets(material),
    ]
    return sorted(outputs, key=lambda output: (output.address, output.sources))


def _pages_to_find(material: Material) -> list[Page]:
    """The pages that a sitemap may name."""
    inputs, noted = material.inputs, all_noted(material)
    return [
        home_page(material, noted),
        *all_releases_pages(material),
        *archive_pages(material),
        *(release_page(material, release) for release in inputs.releases),
        *index_pages(material),
        *(page for term in material.inputs.terms[AGENCIES.key] for page in agency_pages(material, term)),
        *(page for term in material.inputs.terms[OFFICIALS.key] for page in official_pages(material, term)),
        *(page for term in material.inputs.terms[ROLES.key] for page in role_pages(material, term)),
        *(
            page
            for kind in TERM_KINDS
            for term in material.inputs.terms[kind.taxonomy.key]
            for page in term_pages(material, kind, term)
        ),
        *correction_pages(material, noted),
        *(content_page(material, page) for page in inputs.pages),
    ]
