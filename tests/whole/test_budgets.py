"""Bytes are courtesy: what a first visit may cost, counted. `./portal budget` prints the table."""

import pytest

from tests.whole.budget import CSS_LIMIT, FONT_LIMIT, PAGE_LIMIT, weigh, zipped
from tests.whole.sites import ROOT
from tests.whole.templates import LEADS_ON, REAL_EXAMPLES, SMALL_EXAMPLES

pytestmark = pytest.mark.slow

FRAMES = {"base", "grouped"}


@pytest.fixture(params=["small", "real"])
def site(request):
    return request.getfixturevalue(request.param)


def test_the_stylesheet_is_light(real):
    (name,) = [name for name in real.files if name.endswith(".css")]

    assert zipped(real.files[name].read_bytes()) <= CSS_LIMIT


def test_the_headline_face_is_light(real):
    (name,) = [name for name in real.files if name.endswith(".woff2")]

    assert real.files[name].stat().st_size <= FONT_LIMIT


def test_every_page_is_light_on_a_first_visit(site):
    weights = {name: weigh(site, name).total for name in site.files if name.endswith(".html")}

    assert weights
    assert {name: weight for name, weight in weights.items() if weight > PAGE_LIMIT} == {}


def test_no_script_is_needed_or_served(site):
    assert [name for name in site.files if name.endswith((".js", ".mjs", ".wasm"))] == []


def test_a_chat_can_show_every_share_picture(site):
    """WhatsApp shows none that is much larger than 300 KB."""
    shared = {tag["content"] for page in site.pages.values() for tag in page.find_all("meta", property="og:image")}
    sizes = [site.files[url.split("/", 3)[3]].stat().st_size for url in shared]

    assert sizes
    assert max(sizes) <= 300_000


def test_the_examples_show_every_template():
    made = {path.stem for path in (ROOT / "theme" / "templates").glob("*.html")} - FRAMES
    shown = {name.partition(" (")[0].partition(" of ")[0] for name in (*REAL_EXAMPLES, *LEADS_ON)}

    assert made == shown


@pytest.mark.parametrize(("name", "examples"), [("real", REAL_EXAMPLES), ("small", SMALL_EXAMPLES | LEADS_ON)])
def test_every_example_is_there(request, name, examples):
    site = request.getfixturevalue(name)

    assert [address for address in examples.values() if address not in site.pages] == []
