"""Feeds, sitemaps and robots.txt, with and without anything in them."""

from dataclasses import replace
from typing import Any

from plugins.feeds.views import Entry, FeedView
from plugins.pages.views import RobotsView, SitemapIndexView, SitemapUrl, SitemapView
from tests.theme.frame import ASSETS, HOSTILE, ORIGIN, TRANSLATIONS, at

FEED = FeedView(
    id="tag:portal.example,2025:semua",
    title="Warta Daerah & Contoh",
    subtitle="Siaran pers resmi.",
    language="id",
    site_url=f"{ORIGIN}/",
    self_url=f"{ORIGIN}/atom.xml",
    updated=at("2025-10-23T09:15"),
    author="Pemerintah Kabupaten Contoh Timur",
    icon=f"{ORIGIN}{ASSETS.icon}",
    rights="Boleh dikutip.",
    entries=(
        Entry(
            id="tag:portal.example,2025:k7mp-42qx",
            title=HOSTILE + "\x00\x0b\ud800\uffff",
            url=f"{ORIGIN}/rilis/2025/10/contoh/",
            summary="Ringkasan & <i>",
            content_html="<p>Isi &amp; <b>tebal</b> ]]></p>\x08",
            published=at("2025-10-22T16:10"),
            updated=at("2025-10-23T09:15"),
            authors=("Badan Contoh", "Dinas Pariwisata & Olahraga"),
            categories=("Bimbingan teknis",),
            lang="id",
            image=f"{ORIGIN}/foto.jpg",
        ),
        Entry(
            id="tag:portal.example,2025:k7mp-42qy",
            title="In English",
            url=f"{ORIGIN}/rilis/2025/10/example/",
            summary="",
            content_html="<p>Text</p>",
            published=at("2025-10-22"),
            updated=at("2025-10-22"),
            authors=("Badan Contoh",),
            categories=(),
            lang="en",
        ),
    ),
)
EMPTY_FEED = replace(FEED, entries=(), subtitle="", icon="", rights="")
MACHINES: dict[str, tuple[str, Any]] = {
    **{f"feed-{kind}": (f"feed.{kind}", FEED) for kind in ("atom.xml", "rss.xml", "json")},
    **{f"feed-empty-{kind}": (f"feed.{kind}", EMPTY_FEED) for kind in ("atom.xml", "rss.xml", "json")},
    "sitemap": (
        "sitemap.xml",
        SitemapView(
            (
                SitemapUrl(f"{ORIGIN}/a/?b&c", at("2025-10-22T16:10"), TRANSLATIONS),
                SitemapUrl(f"{ORIGIN}/b/", None),
            )
        ),
    ),
    "sitemap-index": (
        "sitemap_index.xml",
        SitemapIndexView(
            (
                SitemapUrl(f"{ORIGIN}/sitemap-2025.xml", at("2025-10-22")),
                SitemapUrl(f"{ORIGIN}/sitemap-halaman.xml", None),
            )
        ),
    ),
    "robots-open": ("robots.txt", RobotsView(True, f"{ORIGIN}/sitemap.xml")),
    "robots-closed": ("robots.txt", RobotsView(False, f"{ORIGIN}/sitemap.xml")),
}
