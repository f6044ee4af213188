"""Every page and file of the portal, as values. Pure: the same inputs give the same plan."""

from collections.abc import Iterator

from plugins.overview import Overview
from plugins.page import Output, Target
from plugins.pages.agency import agency_targets
from plugins.pages.archives import all_releases_targets, archive_targets
from plugins.pages.content_page import content_target
from plugins.pages.corrections import all_noted, correction_targets
from plugins.pages.files import file_outputs
from plugins.pages.home import home_target
from plugins.pages.hosting import hosting_outputs
from plugins.pages.indexes import index_targets
from plugins.pages.not_found import not_found_target
from plugins.pages.official import official_targets
from plugins.pages.redirects import moved_targets, short_link_target
from plugins.pages.release import release_targets
from plugins.pages.robots import robots_target
from plugins.pages.role import role_targets
from plugins.pages.sitemap import sitemap_targets
from plugins.pages.term import TERM_KINDS, term_targets
from plugins.taxonomies.definitions import AGENCIES, OFFICIALS, ROLES


def plan_pages(overview: Overview) -> list[Output]:
    """All outputs but the feeds. Nothing is made here: a target names what will be asked for, and of whom."""
    pages = list(_pages_to_find(overview))
    return [
        *pages,
        *sitemap_targets(overview, pages),
        robots_target(),
        not_found_target(),
        *map(short_link_target, overview.releases),
        *moved_targets(overview),
        *file_outputs(overview),
        *hosting_outputs(overview),
    ]


def _pages_to_find(overview: Overview) -> Iterator[Target]:
    """The pages that a sitemap may name."""
    noted = all_noted(overview)
    yield home_target(overview, noted)
    yield from all_releases_targets(overview)
    yield from archive_targets(overview)
    yield from release_targets(overview)
    yield from index_targets(overview)
    for taxonomy, targets in ((AGENCIES, agency_targets), (OFFICIALS, official_targets), (ROLES, role_targets)):
        for term in overview.terms[taxonomy.key]:
            yield from targets(overview, term)
    for kind in TERM_KINDS:
        for term in overview.terms[kind.taxonomy.key]:
            yield from term_targets(overview, kind, term)
    yield from correction_targets(overview, noted)
    for page in overview.pages:
        yield content_target(overview, page)
