"""Every address that a page or feed of either tree names, and whatever a browser would fetch for a page."""

import json
import re
from collections.abc import Iterator
from urllib.parse import unquote, urljoin, urlsplit

import feedparser
import pytest
from bs4 import BeautifulSoup

from plugins.page import output_path
from tests.whole.sites import ORIGIN, Site

pytestmark = pytest.mark.slow

FETCHED = {
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "script": ("src",),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "input": ("src",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
}
FETCHING_LINKS = {
    "stylesheet",
    "icon",
    "preload",
    "prefetch",
    "modulepreload",
    "manifest",
    "preconnect",
    "dns-prefetch",
}
SCHEMES = {"", "https", "mailto", "tel"}
CSS_ADDRESS = re.compile(r"url\(([^)]+)\)|@import")


@pytest.fixture(params=["small", "real"])
def site(request):
    return request.getfixturevalue(request.param)


def addresses(markup: BeautifulSoup) -> Iterator[str]:
    """Whatever a page leads to or loads."""
    for tag in markup.find_all(True):
        for name in ("href", "src", "action", "poster", "data", "xlink:href", "cite"):
            if tag.get(name):
                yield tag[name]
        yield from candidates(tag.get("srcset", ""))
        if tag.name == "meta" and tag.get("http-equiv", "").lower() == "refresh":
            yield tag["content"].partition("url=")[2]
        if tag.name == "meta" and tag.get("property") in ("og:url", "og:image"):
            yield tag["content"]


def candidates(srcset: str) -> list[str]:
    return [part.split()[0] for part in srcset.split(",") if part.strip()]


def lost(site: Site, here: str, target: str) -> bool:
    """Whether an address within the portal leads to nothing, or to no place on its page."""
    parts = urlsplit(urljoin(ORIGIN + here, target))
    if f"{parts.scheme}://{parts.netloc}" != ORIGIN:
        return False
    if output_path(unquote(parts.path)) not in site.files:
        return True
    return bool(parts.fragment) and not has_place(site, unquote(parts.path), unquote(parts.fragment))


def has_place(site: Site, address: str, name: str) -> bool:
    return site.pages[address].find(id=name) is not None


def test_every_address_on_every_page_leads_somewhere(site):
    broken = {
        f"{here} → {target}"
        for here, page in site.pages.items()
        for target in addresses(page)
        if lost(site, here, target)
    }

    assert sorted(broken) == []


def test_every_address_has_a_scheme_that_a_reader_can_follow(site):
    odd = {
        f"{here}: {target}"
        for here, page in site.pages.items()
        for target in addresses(page)
        if urlsplit(target).scheme not in SCHEMES
    }

    assert sorted(odd) == []


def test_every_address_in_every_feed_leads_somewhere(site):
    broken = set()
    for name in site.files:
        if name.endswith(("atom.xml", "rss.xml")):
            parsed = feedparser.parse(site.files[name].read_bytes())
            targets = [link.href for link in parsed.feed.links] + [entry.link for entry in parsed.entries]
            for entry in parsed.entries:
                html = entry.content[0].value if "content" in entry else entry.summary
                targets += addresses(BeautifulSoup(html, "lxml"))
            broken |= {f"{name} → {target}" for target in targets if is_relative(target) or lost(site, "/", target)}
    assert sorted(broken) == []


def is_relative(target: str) -> bool:
    """A feed is read elsewhere: it needs whole addresses."""
    return not urlsplit(target).scheme


def test_every_address_in_every_json_feed_leads_somewhere(site):
    broken = set()
    for name in site.files:
        if name.endswith("feed.json"):
            feed = json.loads(site.text(name))
            targets = [feed["home_page_url"], feed["feed_url"], *(item["url"] for item in feed["items"])]
            targets += [item["image"] for item in feed["items"] if "image" in item]
            for item in feed["items"]:
                targets += addresses(BeautifulSoup(item["content_html"], "lxml"))
            broken |= {f"{name} → {target}" for target in targets if is_relative(target) or lost(site, "/", target)}
    assert sorted(broken) == []


def test_every_address_of_the_sitemaps_is_a_page(site):
    named = {
        url
        for name in site.files
        if name.startswith("sitemap") and name.endswith(".xml")
        for url in locations(site.text(name))
    }

    assert named
    assert [url for url in named if lost(site, "/", url) or not url.startswith(ORIGIN)] == []


def locations(sitemap: str) -> list[str]:
    return re.findall(r"<loc>([^<]+)</loc>", sitemap)


def test_every_address_in_json_ld_leads_somewhere(site):
    broken = set()
    for here, page in site.pages.items():
        for script in page.find_all("script"):
            for target in re.findall(rf'"({re.escape(ORIGIN)}[^"]*)"', script.string):
                if lost(site, here, target.partition("#")[0]):
                    broken.add(f"{here} → {target}")
    assert sorted(broken) == []


# --- what a page fetches --------------------------------------------------------------------------------------------


def fetched(page: BeautifulSoup) -> Iterator[str]:
    for tag in page.find_all(list(FETCHED)):
        for name in FETCHED[tag.name]:
            yield from candidates(tag.get(name, "")) if name == "srcset" else filter(None, [tag.get(name)])
    for link in page.find_all("link"):
        if FETCHING_LINKS & set(link["rel"]):
            yield link["href"]


def test_no_page_fetches_anything_from_another_host(site):
    foreign = {
        f"{here}: {target}"
        for here, page in site.pages.items()
        for target in fetched(page)
        if not target.startswith("/")
    }

    assert sorted(foreign) == []
    assert not any(target.startswith("//") for page in site.pages.values() for target in fetched(page))


def test_the_stylesheet_fetches_only_what_is_there(site):
    (name,) = [name for name in site.files if name.endswith(".css")]
    found = CSS_ADDRESS.findall(site.text(name))

    assert found
    assert [target for target in found if target.strip("\"'")[1:] not in site.files] == []


def test_no_page_needs_more_than_default_src_self(site):
    """No style in the page, no script that runs, nothing in an attribute that a strict policy would stop."""
    against = set()
    for here, page in site.pages.items():
        for tag in page.find_all(True):
            if tag.name in ("style", "iframe", "object", "embed", "applet", "base", "form", "noscript"):
                against.add(f"{here}: <{tag.name}>")
            if tag.name == "script" and tag.get("type") != "application/ld+json":
                against.add(f"{here}: <script>")
            against |= {f"{here}: {name}" for name in tag.attrs if name == "style" or name.startswith("on")}
    assert sorted(against) == []


def test_no_id_stands_twice_on_a_page(site):
    twice = set()
    for here, page in site.pages.items():
        ids = [tag["id"] for tag in page.find_all(id=True)]
        twice |= {f"{here}#{name}" for name in ids if ids.count(name) > 1}
    assert sorted(twice) == []


def test_every_page_can_be_reached_from_the_home_page(site):
    """But for short links, moved addresses and the page for lost ones, which are reached from outside."""
    reached, waiting = set(), ["/"]
    while waiting:
        here = waiting.pop()
        if here not in reached and here in site.pages:
            reached.add(here)
            waiting += [
                urlsplit(urljoin(here, link["href"])).path for link in site.pages[here].find_all("a", href=True)
            ]
    outside = {
        address for address, page in site.pages.items() if page.find("meta", attrs={"http-equiv": "refresh"})
    } | {"/404.html"}

    assert sorted(set(site.pages) - reached - outside) == []
