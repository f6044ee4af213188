"""The files as readers' programs get them, by the theme's templates: well-formed, and every sign comes through."""

import json
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from plugins.page import Page
from plugins.theming.environment import environment, render
from tests.builders import IDS, a_release
from tests.feeds.invented import SITE, corrected, pages_of, withdrawn

THEME = Path(__file__).parents[2] / "theme"


@cache
def theme() -> Environment:
    return environment(THEME, "id")


def parsed(page: Page) -> Any:
    found = feedparser.parse(render(theme(), page))
    assert not found.bozo, found.get("bozo_exception")
    return found


@pytest.mark.parametrize("address", ["/atom.xml", "/rss.xml"])
def test_a_reader_finds_ids_dates_links_and_signs(address: str) -> None:
    title = "Tarif < 5 persen & “gratis” <b>?"
    release = corrected(title=title, summary="A & B < C", date="2025-10-22T16:10", event_types=("bimtek",))
    found = parsed(pages_of(release)[address])
    [entry] = found.entries
    assert entry.id == f"tag:portal.example,2025:{IDS[0]}"
    assert entry.link == f"{SITE}/rilis/2025/10/rilis-contoh/"
    assert entry.published_parsed[:6] == (2025, 10, 22, 8, 10, 0)
    assert entry.tags[0].term == "Bimbingan teknis"
    assert "41 &lt;peserta&gt;" in entry.content[0].value
    assert found.feed.link == f"{SITE}/"
    assert any(link.rel == "self" and link.href == SITE + address for link in found.feed.links)
    if address == "/atom.xml":
        assert entry.title == title
        assert entry.updated_parsed[:6] == (2025, 10, 25, 16, 0, 0)
        assert entry.authors == [{"name": "Dinas Contoh Kabupaten Contoh"}]


def test_every_feed_of_the_portal_is_well_formed() -> None:
    for address, page in pages_of(corrected(), withdrawn(id=IDS[1], slug="lain")).items():
        if address.endswith(".xml"):
            assert parsed(page).version in ("atom10", "rss20"), address
        else:
            feed = json.loads(render(theme(), page))
            assert feed["version"] == "https://jsonfeed.org/version/1.1"
            assert feed["feed_url"] == SITE + address


def text() -> st.SearchStrategy[str]:
    """What a header lets through: one line, everything visible."""
    return (
        st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1)
        .map(lambda text: " ".join(text.split()))
        .filter(bool)
    )


@given(title=text(), summary=text())
def test_any_title_and_summary_come_through_unchanged(title: str, summary: str) -> None:
    pages = pages_of(a_release(title=title, summary=summary))
    atom = ElementTree.fromstring(render(theme(), pages["/atom.xml"]))
    name = "{http://www.w3.org/2005/Atom}"
    entry = atom.find(f"{name}entry")
    assert entry is not None
    assert (entry.findtext(f"{name}title"), entry.findtext(f"{name}summary")) == (title, summary)
    item = json.loads(render(theme(), pages["/feed.json"]))["items"][0]
    assert (item["title"], item["summary"]) == (title, summary)
