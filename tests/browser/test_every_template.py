"""Every template and state, in Chromium: on narrow and wide screens, in light and dark, with wide text, under axe."""

from functools import cache
from itertools import product

import pytest

from tests.browser.conftest import watched
from tests.whole.sites import ROOT
from tests.whole.templates import LEADS_ON, REAL_EXAMPLES, SMALL_EXAMPLES

WIDTHS = (320, 360, 768, 1280)
EXAMPLES = [
    *(pytest.param("real", address, id=what) for what, address in REAL_EXAMPLES.items()),
    *(pytest.param("small", address, id=what) for what, address in (SMALL_EXAMPLES | LEADS_ON).items()),
]
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
                     p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
TOO_WIDE = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.querySelectorAll('body *')].filter(it => it.getBoundingClientRect().right > wide + 1)
    .map(it => it.tagName + '.' + it.className).slice(0, 5).concat('scrolls');
}"""
CUT_OFF = """() => [...document.querySelectorAll('main *, header *, footer *')].filter(it => {
  const style = getComputedStyle(it), box = it.getBoundingClientRect();
  const cuts = ['hidden', 'clip'].includes(style.overflowY) && !it.closest('.u-hidden, .motif, svg');
  return cuts && box.height > 0 && it.scrollHeight > it.clientHeight + 1 && it.textContent.trim();
}).map(it => it.tagName + '.' + it.className)"""
RUNNING = "p, li, dd, h1, h2, h3, h4, td, figcaption, address, .release-header__partner"
SMALL_TARGETS = """running => [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
  .filter(it => it.matches('nav a, .button') || !it.closest(running))
  .map(it => [it, it.getBoundingClientRect()])
  .filter(([it, box]) => box.width > 1 && box.height > 1 && (box.width < 24 || box.height < 24))
  .map(([it, box]) => `${it.outerHTML.slice(0, 120)} ${box.width}×${box.height}`)"""
AXE = """async () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
  return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.failureSummary}`));
}"""


@cache
def axe() -> str:
    source = ROOT / "node_modules" / "axe-core" / "axe.min.js"
    assert source.exists(), "axe-core is not installed: run ./portal test"
    return source.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def context(browser):
    """One for all pages of this file: a page is cheap, a context is not."""
    made = browser.new_context(locale="id-ID")
    yield made
    made.close()


@pytest.fixture
def example(context, request):
    """`example(site, address)`: a watched page of one of the sites. A page that leads on is held back."""
    page = context.new_page()

    def open_example(name, address):
        origin, site = request.getfixturevalue(f"{name}_origin"), request.getfixturevalue(name)
        page.log = watched(page, origin)
        if address in LEADS_ON.values():
            html = str(site.page(address)).replace('http-equiv="refresh"', 'name="was-refresh"')
            page.route(
                origin + address, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8")
            )
        page.goto(origin + address)
        return page

    yield open_example
    page.close()


@pytest.mark.parametrize(("site", "address"), EXAMPLES)
def test_a_page_asks_nothing_of_other_hosts_and_says_no_error(example, site, address):
    page = example(site, address)

    assert page.log.requests
    assert page.log.clean, page.log


@pytest.mark.parametrize(("site", "address"), EXAMPLES)
def test_no_page_scrolls_sideways_also_with_wide_text(example, site, address):
    page = example(site, address)
    faults = []
    for spaced in (False, True):
        if spaced:
            page.evaluate(SPACED)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            faults += [(width, spaced, fault) for fault in page.evaluate(TOO_WIDE) + page.evaluate(CUT_OFF)]
    assert faults == []


@pytest.mark.parametrize(("site", "address"), EXAMPLES)
def test_every_target_can_be_hit_on_a_phone(example, site, address):
    """But for links in running text, whose room the text gives; axe judges those by their neighbours."""
    page = example(site, address)
    page.set_viewport_size({"width": 360, "height": 740})

    assert page.evaluate(SMALL_TARGETS, RUNNING) == []


@pytest.mark.parametrize(("site", "address"), EXAMPLES)
def test_axe_finds_no_violation(example, site, address):
    page = example(site, address)
    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")
    page.evaluate(axe())
    faults = []
    for width, scheme in product((360, 1280), ("light", "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        faults += [(width, scheme, violation) for violation in page.evaluate(AXE)]
    assert faults == []


def test_axe_would_find_one(example):
    page = example("real", "/")
    page.evaluate("document.querySelector('main a').innerHTML = ''")
    page.evaluate(axe())

    assert any("link-name" in violation for violation in page.evaluate(AXE))
