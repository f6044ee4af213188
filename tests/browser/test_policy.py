"""Under the headers that nginx sends with our configuration, every page shows and does all that it should."""

import pytest

from tests.browser.conftest import Handler, served
from tests.hosting.servers import serving
from tests.whole.templates import LEADS_ON, REAL_EXAMPLES, SMALL_EXAMPLES

HEARD = """addEventListener('securitypolicyviolation', it => {
  console.error(`refused: ${it.violatedDirective} ${it.blockedURI} ${it.sample}`);
})"""


@pytest.fixture(scope="module")
def origins(small, real):
    with serving("nginx", small.folder) as of_small, serving("nginx", real.folder) as of_real:
        yield {"small": of_small.origin, "real": of_real.origin}


@pytest.fixture
def other(tmp_path):
    """The origin of somebody else, who has no policy."""
    (tmp_path / "index.html").write_text("<!DOCTYPE html><title>Lain</title>", encoding="utf-8")
    yield from served(tmp_path, Handler)


@pytest.fixture
def opened(browser):
    """`opened(url)`: the page, and what was refused on it."""
    context = browser.new_context()
    context.add_init_script(HEARD)
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)

    def opened(url):
        said.clear()
        page.goto(url)
        return page, said

    yield opened
    context.close()


@pytest.mark.parametrize(
    ("site", "examples"), [("real", REAL_EXAMPLES), ("small", SMALL_EXAMPLES | LEADS_ON)], ids=["real", "small"]
)
def test_nothing_of_any_page_is_refused(origins, opened, site, examples):
    for address in examples.values():
        page, said = opened(origins[site] + address)
        # That there is no such page is said for the 404, and for nothing else.
        assert [text for text in said if "404" not in text or address != "/404.html"] == [], address
        assert page.locator("h1").count() == 1
        assert page.evaluate("document.styleSheets.length") == 1


def test_what_the_policy_forbids_is_refused_and_heard(origins, opened):
    page, said = opened(origins["real"] + "/")
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')")

    assert page.evaluate("window.ran") is None
    assert any("script-src" in text for text in said)
    assert any("style-src" in text for text in said)


def test_no_page_of_another_can_frame_ours(origins, opened):
    page, said = opened(origins["small"] + "/")
    page.evaluate(
        "url => document.body.append(Object.assign(document.createElement('iframe'), {src: url}))", origins["real"]
    )
    page.wait_for_timeout(500)

    assert any("frame" in text for text in said)


def test_a_page_of_another_may_read_our_feeds_and_nothing_but_data(origins, opened, other):
    page, _ = opened(other)
    read = "url => fetch(url).then(answer => answer.status, () => 'refused')"

    assert page.evaluate(read, origins["real"] + "/feed.json") == 200
    assert page.evaluate(read, origins["real"] + "/atom.xml") == 200
    assert page.evaluate(read, origins["real"] + "/") == "refused"
