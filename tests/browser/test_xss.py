"""Nothing that is written into a text field runs, loads or leads anywhere: every payload in every field, in Chromium.

The site is served without the strict policy, so that nothing but the portal's own care holds.
"""

import json
import re
import warnings
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning
from lxml import etree

from plugins.releases.body import read_body
from tests.browser.conftest import Handler, served, watched
from tests.browser.hostile_site import FORMS, TEXTS, graph, hostile_site
from tests.browser.payloads import PAYLOADS

REFUSED = {"url", "email", "phone", "dateline"}  # by what they are: an address, a number, a place
UNSEEN = "S119"  # a character that cannot be seen: refused everywhere
ELEMENTS = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "form",
    "input",
    "base",
    "video",
    "math",
    "animate",
    "textarea",
}
SAFE = {"http", "https", "mailto", "tel", ""}
ATOM = "{http://www.w3.org/2005/Atom}"
DONE = """() => {
  const links = [...document.querySelectorAll('a[href], area[href], link[href]')];
  const inside = new Set(['http:', 'https:', 'mailto:', 'tel:']);
  const names = [...document.querySelectorAll('*')].flatMap(it => it.getAttributeNames());
  return {
    ran: typeof window.__xss,
    links: links.filter(it => !inside.has(new URL(it.href, document.URL).protocol)).map(it => it.outerHTML),
    handlers: names.filter(name => /^on|^style$/.test(name)),
    scripts: [...document.scripts].filter(it => it.type !== 'application/ld+json').length,
    refresh: document.querySelectorAll('meta[http-equiv]').length,
  };
}"""
NOTHING = {"ran": "undefined", "links": [], "handlers": [], "scripts": 0, "refresh": 0}


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    return hostile_site(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="session")
def hostile_origin(hostile):
    yield from served(hostile[0].folder, Handler)


def test_there_are_many_payloads_and_all_differ():
    assert len(PAYLOADS) >= 40
    assert len(set(TEXTS)) == len(TEXTS)
    assert max(map(len, TEXTS)) <= 110


def test_only_addresses_numbers_places_and_unseen_characters_are_refused(hostile):
    """Everything else is text, and text may hold anything."""
    refused = hostile[1].refused

    assert {key for key, code in refused if code != UNSEEN} == REFUSED
    assert ("title", UNSEEN) in refused


def faults(markup, within=""):
    """What a parsed page or fragment has that could run, load or lead away."""
    found = []
    for tag in markup.find_all(True):
        if tag.name in ELEMENTS and tag.get("type") != "application/ld+json":
            found.append(f"{within}<{tag.name}>")
        found += [
            f"{within}{tag.name} {name}" for name in tag.attrs if name.startswith("on") or name in ("style", "srcdoc")
        ]
        for name in ("href", "src", "action", "data", "cite", "poster"):
            scheme = re.match(r"[\s\x00-\x20]*([a-zA-Z][\w+.\s-]*):", tag.get(name, ""))
            if scheme and "".join(scheme[1].split()).lower() not in SAFE:
                found.append(f"{within}{tag.name} {name}={tag[name]}")
    return found


def test_no_page_holds_what_could_run(hostile):
    assert [fault for address, page in hostile[0].pages.items() for fault in faults(page, address + " ")] == []


def test_titles_and_summaries_arrive_as_they_were_written(hostile):
    site, _ = hostile
    written = {page.h1.get_text() for address, page in site.pages.items() if address.startswith("/rilis/2025/")}

    seen = [text for text in TEXTS if text.isprintable()]
    assert len(seen) > 60
    assert [text for text in seen if " ".join(text.split()) not in written] == []


def test_json_ld_can_be_read_and_says_what_was_written(hostile):
    site, _ = hostile
    pages = {address: page for address, page in site.pages.items() if address.startswith("/rilis/2025/")}

    assert len(pages) >= len(TEXTS)
    for address, page in pages.items():
        raw = page.find("script").string
        assert not re.search("[<>&\u2028\u2029]", raw), address
        article = next(node for node in graph(page) if node["@type"] == "NewsArticle")
        assert article["headline"] == page.h1.get_text()


def test_feeds_can_be_read_and_say_what_was_written(hostile):
    site, _ = hostile
    titles = {page.h1.get_text() for address, page in site.pages.items() if address.startswith("/rilis/2025/")}
    warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
    for name in site.files:
        if name.endswith("atom.xml") and not name.startswith("ralat"):
            feed = etree.fromstring(site.files[name].read_bytes())
            assert {entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")} <= titles
            for content in feed.iter(f"{ATOM}content"):
                assert faults(BeautifulSoup(content.text, "lxml"), name + " ") == []
        elif name == "rss.xml":
            assert etree.fromstring(site.files[name].read_bytes()).findtext("channel/title")
        elif name.endswith("feed.json"):
            for item in json.loads(site.text(name))["items"]:
                assert faults(BeautifulSoup(item["content_html"], "lxml"), name + " ") == []


def test_what_a_body_keeps_of_forbidden_markup_is_harmless():
    """Beside the findings, which end the build: nothing unsafe would come out if one were overlooked."""
    made = [read_body(f"Teks.\n\n{form.format(text)}", "pages/x.md", 1)[0].html for form in FORMS for text in TEXTS]
    warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)

    assert len(made) > 1000
    assert [fault for html in made for fault in faults(BeautifulSoup(html, "lxml"), f"{html} → ")] == []


@pytest.mark.parametrize("part", range(4))
def test_nothing_runs_when_the_pages_are_opened(hostile, hostile_origin, browser, part):
    site, _ = hostile
    addresses = [address for address in site.pages if not address.startswith("/v/")][part::4]
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    log = watched(page, hostile_origin)
    for address in addresses:
        page.goto(hostile_origin + address)
        assert page.url == hostile_origin + address
        assert page.evaluate(DONE) == NOTHING, address
    context.close()

    assert len(addresses) > 40
    assert log.clean, log


def test_nothing_runs_when_everything_on_a_page_is_touched(hostile, hostile_origin, browser):
    """Hovered over, focused, opened: handlers of every kind would be heard."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    log = watched(page, hostile_origin)
    touch = """() => {
      for (const it of document.querySelectorAll('body *')) {
        for (const kind of ['mouseover', 'mouseenter', 'focus', 'toggle', 'error', 'load', 'begin', 'animationstart'])
          it.dispatchEvent(new Event(kind));
        if (it.tagName === 'DETAILS') it.open = true;
        if (!it.closest('a')) it.dispatchEvent(new MouseEvent('click', {bubbles: false}));
        it.focus?.();
      }
    }"""
    for address in [address for address in hostile[0].pages if address.startswith("/rilis/2025/")][::4]:
        page.goto(hostile_origin + address)
        page.evaluate(touch)
        assert page.evaluate("typeof window.__xss") == "undefined", address
    context.close()

    assert log.clean, log


def test_short_links_and_moved_addresses_stay_on_the_portal(hostile):
    refreshes = {
        address: page.find("meta", attrs={"http-equiv": "refresh"})["content"].partition("url=")[2]
        for address, page in hostile[0].pages.items()
        if address.startswith("/v/")
    }

    assert len(refreshes) == len(TEXTS)
    assert {urlsplit(urljoin("https://a.example", target)).netloc for target in refreshes.values()} == {"a.example"}


def test_a_payload_would_be_noticed(hostile_origin, browser):
    context = browser.new_context()
    page = context.new_page()
    log = watched(page, hostile_origin)
    page.goto(hostile_origin + "/")
    page.evaluate("document.body.innerHTML = '<img src=x onerror=__xss=1><a href=\"java\\tscript:__xss=1\">a</a>'")
    page.wait_for_function("window.__xss === 1")

    assert page.evaluate(DONE) != NOTHING
    assert not log.clean
    assert faults(BeautifulSoup('<img src=x onerror=__xss=1><a href=" java\tscript:a">a</a>', "lxml")) != []
    context.close()
