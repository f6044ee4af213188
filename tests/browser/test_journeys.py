"""Ways that people go through the portal: by pointer, by keyboard, without a script, on a phone, in the dark."""

import pytest

RELEASE, AGENCY, OFFICIAL = (
    "/rilis/2025/10/bimtek-kehumasan-dan-protokol-malili/",
    "/instansi/bkpsdm-luwu-timur/",
    "/pejabat/parha-arif/",
)
PATH = "new URL(document.URL).pathname"
FOCUS = """() => {
  const it = document.activeElement, style = getComputedStyle(it), box = it.getBoundingClientRect();
  return {text: it.textContent.trim(), href: it.getAttribute('href'), id: it.id, tag: it.tagName,
          outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
          seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight}
}"""


def address_of(page):
    return "/" + page.url.split("/", 3)[3].partition("#")[0]


@pytest.mark.parametrize("scripted", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("width", [360, 1280])
def test_from_home_to_a_release_to_its_agency_to_an_official_and_back(visit, width, scripted):
    page = visit("/", viewport={"width": width, "height": 800}, java_script_enabled=scripted)

    page.locator(f"main a[href='{RELEASE}']").first.click()
    assert address_of(page) == RELEASE
    page.locator(f".release-header a[href='{AGENCY}']").click()
    assert address_of(page) == AGENCY
    assert page.locator("h1").inner_text().startswith("Badan Kepegawaian")
    page.locator(f"main a[href='{OFFICIAL}']").first.click()
    assert address_of(page) == OFFICIAL
    page.locator(f".release-list a[href='{RELEASE}']").click()
    assert address_of(page) == RELEASE
    page.locator(".site-header__home").click()
    assert address_of(page) == "/"
    for expected in (RELEASE, OFFICIAL, AGENCY, RELEASE, "/"):
        page.go_back()
        assert address_of(page) == expected
    assert page.log.clean, page.log


def test_a_release_can_be_read_with_the_keyboard_alone(visit):
    page = visit("/", viewport={"width": 1280, "height": 800})

    page.keyboard.press("Tab")
    first = page.evaluate(FOCUS)
    assert (first["text"], first["href"]) == ("Langsung ke isi", "#isi")
    assert first["outline"]
    assert first["seen"]

    stops = tabbed_to(page, lambda stop: stop["href"] == RELEASE)
    assert {"/instansi/", "/pejabat/", "/ralat/"} <= {stop["href"] for stop in stops}, "the navigation comes first"
    assert all(stop["outline"] and stop["seen"] for stop in stops), stops
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{RELEASE}")

    tabbed_to(page, lambda stop: stop["href"] == AGENCY)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{AGENCY}")
    assert page.log.clean, page.log


def tabbed_to(page, wanted, most=60):
    """Press Tab until a wanted link has the focus; every stop on the way."""
    stops = []
    while len(stops) < most:
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUS))
        if wanted(stops[-1]):
            return stops
    raise AssertionError(f"not within {most} stops: {[stop['href'] or stop['tag'] for stop in stops]}")


def test_the_skip_link_leads_past_the_navigation(visit):
    page = visit(RELEASE)

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_banner_opens_with_the_keyboard_and_without_a_script(visit):
    page = visit("/", java_script_enabled=False)
    body = page.locator(".official-banner__body")

    assert not body.is_visible()
    page.locator(".official-banner__summary").focus()
    page.keyboard.press("Enter")
    assert body.is_visible()


def test_menu_on_a_phone_leads_to_all_sections(visit):
    page = visit("/", viewport={"width": 360, "height": 740})

    page.locator(".nav__item--menu a").click()
    assert page.locator("#menu").is_visible()
    assert page.evaluate("document.activeElement.id") == "menu"
    page.locator("#menu a[href='/kegiatan/']").click()
    assert address_of(page) == "/kegiatan/"


def test_a_lost_address_shows_the_way_back(visit):
    page = visit("/rilis/2025/10/tidak-ada/di-sini/")

    assert page.locator("h1").inner_text() == "Halaman tidak ditemukan"
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.site-header')).backgroundColor") != "rgba(0, 0, 0, 0)"
    )
    page.locator("main a[href='/']").click()
    assert address_of(page) == "/"


@pytest.mark.parametrize("scripted", [True, False], ids=["with scripts", "without scripts"])
def test_the_short_address_leads_to_the_release(visit, real, scripted):
    code = real.page(RELEASE).select_one(".verify__code").text.strip().lower()

    page = visit(f"/v/{code}/", java_script_enabled=scripted)

    page.wait_for_url(f"**{RELEASE}")


def test_the_page_is_dark_where_the_device_is(visit):
    ground = "getComputedStyle(document.body).backgroundColor"

    light, dark = visit("/", color_scheme="light"), visit("/", color_scheme="dark")

    assert light.evaluate(ground) == "rgb(255, 255, 255)"
    assert dark.evaluate(ground) == "rgb(19, 20, 22)"


def test_nothing_is_stored_on_the_readers_device(visit):
    page = visit(RELEASE)

    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_the_page_says_the_same_without_a_script(visit):
    texts = [visit(RELEASE, java_script_enabled=scripted).locator("body").inner_text() for scripted in (True, False)]

    assert texts[0] == texts[1]
    assert len(texts[0]) > 1000
