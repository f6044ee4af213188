"""An open page of the preview reloads by itself after a save; a mistake stands over it until it has been mended."""

from itertools import count, product

import pytest

from tests.browser.conftest import watched
from tests.browser.test_every_template import AXE, SMALL_TARGETS, TOO_WIDE, axe
from tests.engine.served import ADDRESS, Events, Preview

OTHER = "/rilis/2026/01/pelatihan-air/"
REMEMBERED = "window.remembered = true"  # gone when a page is loaded again
RELOADED = "title => !window.remembered && document.querySelector('h1')?.textContent.includes(title)"
GROUND = "it => getComputedStyle(it).backgroundColor"


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """One preview for all tests of this file; each leaves its content as it found it."""
    preview = Preview(tmp_path_factory.mktemp("live"))
    events = Events(preview.port)
    events.next("built")
    events.close()
    yield preview
    assert preview.end() == 130


NUMBERS = count(1)


@pytest.fixture
def preview(running):
    """The preview, mended after the test: a title of its own shows that the last save has been built."""
    yield running
    events, mark = Events(running.port), f"Loket Air {next(NUMBERS)}"
    events.next("built")
    running.write(running.with_title(mark))
    while ADDRESS not in events.next("built").data["changed"] or mark not in running.get(ADDRESS)[1]:
        pass
    events.close()


@pytest.fixture
def visit(browser, preview):
    """`visit(address, **context)`: a watched page of the preview, with the panel within reach of its locators."""
    contexts = []

    def visit(address=ADDRESS, **given):
        context = browser.new_context(base_url=preview.origin, locale="id-ID", **given)
        contexts.append(context)
        page = context.new_page()
        page.log = watched(page, preview.origin)
        page.goto(address)
        page.evaluate(REMEMBERED)
        return page

    yield visit
    for context in contexts:
        context.close()


def panel(page):
    return page.locator(".panel")


def test_an_open_page_reloads_by_itself_after_a_save_where_it_was_read(visit, preview):
    page = visit(viewport={"width": 360, "height": 400})
    page.evaluate("scrollTo(0, 300)")

    preview.write(preview.with_title("Loket Contoh pindah"))

    page.wait_for_function(RELOADED, arg="Loket Contoh pindah")
    page.wait_for_function("scrollY === 300")
    assert page.log.clean, page.log


def test_a_page_that_has_not_changed_stays_as_it_is(visit, preview):
    other, changed = visit("/tentang/"), visit()

    preview.write(preview.with_title("Loket Contoh pindah"))

    changed.wait_for_function(RELOADED, arg="Loket Contoh pindah")
    assert other.evaluate("window.remembered")


def test_a_page_that_goes_away_becomes_the_page_for_lost_addresses(visit, preview):
    page, release = visit(OTHER), preview.content / "releases" / "2026" / "pelatihan-air.md"
    good = release.read_text(encoding="utf-8")

    release.write_text(good.replace("agencies:", "status: draft\nagencies:", 1), encoding="utf-8")
    page.wait_for_function(RELOADED, arg="Halaman tidak ditemukan")

    page.evaluate(REMEMBERED)
    release.write_text(good, encoding="utf-8")
    page.wait_for_function(RELOADED, arg="Petugas air")


def test_a_page_in_a_tab_nobody_sees_catches_up_when_it_is_seen(visit, preview):
    page, seen = visit(), visit()
    hide = """hidden => {
      Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
      document.dispatchEvent(new Event('visibilitychange'));
    }"""
    page.evaluate(hide, True)

    preview.write(preview.with_title("Loket Contoh pindah"))

    seen.wait_for_function(RELOADED, arg="Loket Contoh pindah")
    assert page.evaluate("window.remembered")
    page.evaluate(hide, False)
    page.wait_for_function(RELOADED, arg="Loket Contoh pindah")


def test_a_mistake_stands_over_the_page_until_it_is_mended(visit, preview):
    page = visit()

    preview.write(preview.broken())

    panel(page).wait_for()
    wrong = panel(page).locator(".finding", has_text="S102")
    assert panel(page).get_by_role("heading").inner_text() == "Belum bisa dibangun"
    assert wrong.locator(".place").inner_text() == f"{preview.release.as_posix()}:3"
    assert wrong.locator(".what").inner_text() == "kunci 'titel' tidak dikenal di sini"
    assert wrong.locator(".todo").inner_text().split("\n") == ["Yang harus dilakukan", "Tulis title."]
    assert page.locator("section[lang=id]", has=panel(page)).count() == 1
    assert page.evaluate("window.remembered"), "the last good page stays under it"
    assert page.locator("h1").inner_text().startswith("Loket Air")

    preview.write(preview.good)

    panel(page).wait_for(state="detached")
    assert page.log.clean, page.log


def test_the_panel_can_be_hidden_and_brought_back_with_the_keyboard(visit, preview):
    page = visit()
    preview.write(preview.broken())
    panel(page).wait_for()

    page.keyboard.press("Escape")
    assert not panel(page).is_visible()
    again = page.get_by_role("button", name="Tampilkan")
    assert "Belum bisa dibangun" in again.inner_text()
    again.focus()
    page.keyboard.press("Enter")
    assert panel(page).is_visible()
    page.keyboard.press("Enter")  # the button that hides it has the focus now
    assert not panel(page).is_visible()
    page.keyboard.press("Enter")
    assert panel(page).is_visible()


def test_what_was_hidden_stays_hidden_until_something_else_is_wrong(visit, preview):
    page = visit()
    preview.write(preview.broken())
    panel(page).wait_for()
    page.keyboard.press("Escape")

    built = len(preview.log.split("berubah:"))
    preview.write(preview.broken() + "\n")
    preview.said("berubah:", built)
    preview.write(preview.broken().replace("[pengumuman]", "[pengumumam]") + "\n")
    panel(page).wait_for()

    assert panel(page).locator(".finding", has_text="pengumumam").count() == 1


def test_a_page_that_is_opened_after_the_mistake_shows_it_at_once(visit, preview):
    first = visit()
    preview.write(preview.broken())
    panel(first).wait_for()

    page = visit("/tentang/")

    panel(page).wait_for()
    assert panel(page).locator(".finding", has_text="S102").count() == 1


def test_what_a_finding_says_is_text_and_nothing_else(visit, preview):
    page = visit()
    preview.write(preview.good.replace("[pengumuman]", '["<img src=x onerror=alert(1)>"]', 1))
    panel(page).wait_for()

    assert "<img src=x" in panel(page).inner_text()
    assert panel(page).locator("img").count() == 0
    assert page.log.clean, page.log


def test_the_panel_is_dark_where_the_device_is_and_the_page_keeps_its_look(visit, preview):
    light, dark = visit(color_scheme="light"), visit(color_scheme="dark")
    body = [page.locator("body").evaluate("it => getComputedStyle(it).cssText") for page in (light, dark)]
    preview.write(preview.broken())
    for page in (light, dark):
        panel(page).wait_for()

    assert [panel(page).evaluate(GROUND) for page in (light, dark)] == ["rgb(255, 255, 255)", "rgb(30, 32, 35)"]
    assert [page.locator("body").evaluate("it => getComputedStyle(it).cssText") for page in (light, dark)] == body


@pytest.mark.parametrize("is_shown", [True, False], ids=["shown", "hidden"])
def test_axe_finds_no_violation_and_everything_can_be_hit(visit, preview, is_shown):
    page = visit()
    preview.write(preview.broken())
    panel(page).wait_for()
    if not is_shown:
        page.keyboard.press("Escape")
    page.evaluate(axe())
    faults = []
    for width, scheme in product((320, 1280), ("light", "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        faults += [(width, scheme, fault) for fault in page.evaluate(AXE) + page.evaluate(TOO_WIDE)]
    small = SMALL_TARGETS.replace("document.querySelectorAll", "document.body.firstChild.shadowRoot.querySelectorAll")

    assert faults == []
    assert page.evaluate(small, "p") == []


def test_the_panel_is_not_printed(visit, preview):
    page = visit()
    preview.write(preview.broken())
    panel(page).wait_for()

    page.emulate_media(media="print")

    assert not panel(page).is_visible()


def test_where_there_is_no_site_yet_one_appears_by_itself(browser, tmp_path):
    preview = Preview(tmp_path, is_good=False)
    try:
        context = browser.new_context(base_url=preview.origin)
        page = context.new_page()
        page.goto(ADDRESS)

        assert page.locator("h1").inner_text() == "Belum ada halaman"
        panel(page).wait_for()
        assert "halaman terakhir" not in panel(page).locator(".lead").inner_text()
        preview.write(preview.good)
        page.wait_for_function(RELOADED, arg="Loket Air")
        context.close()
    finally:
        assert preview.end() == 130
