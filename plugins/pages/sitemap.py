"""The sitemap: an index, one file a month of releases, one for all other pages. `lastmod` is true or absent.

What has no `lastmod` stays out: redirects are not to be indexed, an empty list has nothing to find, and a numbered
list page nothing that its releases do not say better. A withdrawn release stays in with the moment of its withdrawal:
crawlers come back for it and see `noindex`.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from plugins.overview import Overview
from plugins.page import Page, Target
from plugins.pages.head import absolute
from plugins.pages.material import Material
from plugins.pages.parts import Alternate, SitemapUrl
from plugins.pages.views import SitemapIndexView, SitemapView

INDEX = "/sitemap.xml"
OTHERS = "/sitemap-halaman.xml"
Url = tuple[str, str, tuple[tuple[str, str], ...]]
"""Address, moment, and the languages and addresses of all versions."""


def sitemap_targets(overview: Overview, targets: Iterable[Target]) -> list[Target]:
    """The sitemaps of the pages given, and their index."""
    files: dict[str, list[Url]] = defaultdict(list)
    newest: dict[str, datetime] = {}
    releases = {release.address: release for release in overview.releases}
    for target in sorted(targets, key=lambda target: target.address):
        if target.lastmod is None:
            continue
        release = releases.get(target.address)
        versions = overview.versions(release) if release else ()
        alternates = tuple((version.lang, version.address) for version in versions)
        file = f"/sitemap-{release.date.year}-{release.date.month:02}.xml" if release else OTHERS
        files[file].append((target.address, target.lastmod.isoformat(), alternates))
        newest[file] = max(newest.get(file, target.lastmod), target.lastmod)
    index = tuple((file, newest[file].isoformat(), ()) for file in sorted(files))
    return [
        *(Target(file, sitemap_page, "sitemap.xml", (file, tuple(urls))) for file, urls in sorted(files.items())),
        Target(INDEX, sitemap_index_page, "sitemap_index.xml", (index,)),
    ]


def sitemap_page(material: Material, address: str, urls: tuple[Url, ...]) -> Page:
    """One sitemap."""
    return Page(address, "sitemap.xml", SitemapView(tuple(_url(material, url) for url in urls)))


def sitemap_index_page(material: Material, files: tuple[Url, ...]) -> Page:
    """The list of all sitemaps."""
    return Page(INDEX, "sitemap_index.xml", SitemapIndexView(tuple(_url(material, file) for file in files)))


def _url(material: Material, url: Url) -> SitemapUrl:
    address, lastmod, alternates = url
    others = tuple(Alternate(lang, absolute(material, place), "") for lang, place in alternates)
    return SitemapUrl(absolute(material, address), datetime.fromisoformat(lastmod), others)
