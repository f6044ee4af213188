"""Feeds and other files for machines hold to their formats, whatever stands in a title."""

import json
import re
from dataclasses import replace
from html import unescape
from xml.etree import ElementTree

import feedparser
import pytest

from plugins.page import Page
from plugins.theming.environment import render
from tests.theme.example_feeds import FEED, MACHINES
from tests.theme.examples import rendered, the_environment
from tests.theme.frame import HOSTILE

ATOM = "{http://www.w3.org/2005/Atom}"
XML = [name for name in MACHINES if MACHINES[name][0].endswith(".xml")]


@pytest.mark.parametrize("name", XML)
def test_an_xml_file_is_well_formed_and_starts_with_its_declaration(name):
    text = rendered(name)

    assert text.startswith('<?xml version="1.0" encoding="utf-8"?>\n<')
    ElementTree.fromstring(text.encode("utf-8"))


@pytest.mark.parametrize("name", ["feed-atom.xml", "feed-rss.xml"])
def test_a_feed_reader_finds_everything_in_a_feed(name):
    read = feedparser.parse(rendered(name))
    entry = read.entries[0]

    assert not read.bozo
    assert read.feed.title == FEED.title
    assert read.feed.link == FEED.site_url
    assert entry.id == FEED.entries[0].id
    assert entry.link == FEED.entries[0].url
    assert entry.published_parsed[:5] == (2025, 10, 22, 8, 10)
    assert [tag.term for tag in entry.tags] == ["Bimbingan teknis"]
    assert [author.name for author in entry.authors] == list(FEED.entries[0].authors)
    assert "tebal" in entry.content[0].value


def test_an_atom_feed_has_what_rfc_4287_requires():
    root = ElementTree.fromstring(rendered("feed-atom.xml").encode())

    for parent in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(parent.findall(f"{ATOM}{name}")) == 1
    assert root.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "id"
    assert {link.attrib["rel"] for link in root.findall(f"{ATOM}link")} == {"self", "alternate"}
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    assert root.findtext(f"{ATOM}entry/{ATOM}updated") == "2025-10-23T09:15:00+08:00"
    content = root.find(f"{ATOM}entry/{ATOM}content")
    assert content is not None
    assert content.attrib["type"] == "html"
    assert content.text == "<p>Isi &amp; <b>tebal</b> ]]></p>"


def test_an_entry_in_another_language_says_so():
    entries = ElementTree.fromstring(rendered("feed-atom.xml").encode()).findall(f"{ATOM}entry")
    languages = [entry.attrib.get("{http://www.w3.org/XML/1998/namespace}lang") for entry in entries]

    assert languages == [None, "en"]


def test_an_rss_feed_writes_english_days_and_ids_that_are_no_links():
    text = rendered("feed-rss.xml")

    assert "<pubDate>Wed, 22 Oct 2025 16:10:00 +0800</pubDate>" in text
    assert f'<guid isPermaLink="false">{FEED.entries[0].id}</guid>' in text
    assert '<atom:link rel="self" type="application/rss+xml"' in text


def test_a_summary_in_rss_keeps_what_looks_like_html():
    summary = 'Loket <Sabtu> & <script>alert("1")</script>'
    feed = replace(FEED, entries=(replace(FEED.entries[0], summary=summary),))
    page = Page("/rss.xml", "feed.rss.xml", feed)

    description = ElementTree.fromstring(render(the_environment("id"), page)).findtext("channel/item/description")

    assert "<" not in description
    assert unescape(description) == summary


def test_a_json_feed_is_version_1_1_and_complete():
    read = json.loads(rendered("feed-json"))

    assert read["version"] == "https://jsonfeed.org/version/1.1"
    assert read["home_page_url"] == FEED.site_url
    assert read["items"][0]["date_modified"] == "2025-10-23T09:15:00+08:00"
    assert read["items"][0]["authors"] == [{"name": name} for name in FEED.entries[0].authors]
    assert "image" not in read["items"][1]


@pytest.mark.parametrize("name", ["feed-empty-atom.xml", "feed-empty-rss.xml"])
def test_a_feed_without_entries_is_a_feed(name):
    read = feedparser.parse(rendered(name))

    assert not read.bozo
    assert read.entries == []
    assert read.feed.updated_parsed is not None


def test_a_json_feed_without_entries_has_an_empty_list():
    assert json.loads(rendered("feed-empty-json"))["items"] == []


@pytest.mark.parametrize("name", ["feed-atom.xml", "feed-rss.xml", "feed-json"])
def test_a_title_keeps_its_letters_and_loses_what_xml_forbids(name):
    text = rendered(name)

    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", text)
    title = json.loads(text)["items"][0]["title"] if name == "feed-json" else feedparser.parse(text).entries[0].title
    assert title.startswith("Rapat &")
    assert HOSTILE.split("<")[0] in title


def test_a_sitemap_tells_changes_and_translations():
    root = ElementTree.fromstring(rendered("sitemap").encode())
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}

    assert [item.text for item in root.findall("s:url/s:loc", space)] == [
        "https://warta.example/a/?b&c",
        "https://warta.example/b/",
    ]
    assert [item.text for item in root.findall("s:url/s:lastmod", space)] == ["2025-10-22T16:10:00+08:00"]
    assert [item.attrib["hreflang"] for item in root.findall("s:url/x:link", space)] == ["id", "en"]


def test_an_index_names_its_sitemaps():
    assert rendered("sitemap-index").count("<sitemap><loc>") == 2


def test_robots_are_kept_out_until_publishing():
    assert rendered("robots-closed") == "User-agent: *\nDisallow: /\n"
    assert rendered("robots-open") == "User-agent: *\nAllow: /\n\nSitemap: https://warta.example/sitemap.xml\n"
