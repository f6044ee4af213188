"""The sitemap: an index, one file a month of releases, one for all other pages. `lastmod` is true or absent.

What has no `lastmod` stays out: redirects are not to be indexed, an empty list has nothing to find. A withdrawn release
stays in with the moment of its withdrawal: crawlers come back for it and see `noindex`.
"""

from collections import defaultdict
from collections.abc import Iterable

from plugins.page import Page
from plugins.pages.head import absolute
from plugins.pages.material import Material
from plugins.pages.parts import SitemapUrl
from plugins.pages.views import ReleaseView, SitemapIndexView, SitemapView

INDEX = "/sitemap.xml"
OTHERS = "/sitemap-halaman.xml"


def sitemap_pages(material: Material, pages: Iterable[Page]) -> list[Page]:
    """The sitemaps of the pages given, and their index."""
    files: dict[str, list[SitemapUrl]] = defaultdict(list)
    for page in sorted(pages, key=lambda page: page.address):
        if page.lastmod is None:
            continue
        is_release = isinstance(page.view, ReleaseView)
        alternates = page.view.head.alternates if is_release else ()
        url = SitemapUrl(absolute(material, page.address), page.lastmod, alternates)
        files[_month_file(page.view) if is_release else OTHERS].append(url)
    index = tuple(
        SitemapUrl(absolute(material, address), max(url.lastmod for url in urls if url.lastmod))
        for address, urls in sorted(files.items())
    )
    return [
        *(Page(address, "sitemap.xml", SitemapView(tuple(urls))) for address, urls in sorted(files.items())),
        Page(INDEX, "sitemap_index.xml", SitemapIndexView(index)),
    ]


def _month_file(view: ReleaseView) -> str:
    return f"/sitemap-{view.published:%Y-%m}.xml"
