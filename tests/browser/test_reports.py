"""Reports as pages: valid, as wide as a phone, dark where the screen is, and black on white A4 with repeated heads."""

import re

import pytest

from plugins.catalogue import catalogue
from plugins.reports.as_html import as_html
from plugins.reports.evidence import evidence_of, evidence_paper
from plugins.reports.period import parse_period
from tests.browser.test_markup import judged
from tests.builders import IDS
from tests.reports.works import HEADING, HOSTILE, NOW, headed, sha256, written

A4 = (595, 842)


@pytest.fixture
def evidence(tmp_path):
    """Enough releases for several sheets, the longest names among them."""
    days = [(number, month) for month in range(1, 7) for number in range(len(IDS))]
    long = "Warga Contoh Utara dapat mengurus berkas sampai pukul 20.00 di loket baru " + HOSTILE
    releases = headed(
        *(written(number, f"2026-0{month}-1{number}", title=long, slug="rilis-" * 12 + "x") for number, month in days)
    )
    found = evidence_of("Humas Contoh", releases, parse_period("2026"), NOW, "", sha256)
    file = tmp_path / "bukti.html"
    file.write_bytes(as_html(evidence_paper(found, HEADING, catalogue("id")), "id"))
    return file


def test_a_report_is_a_valid_page(evidence):
    answer, faults = judged(str(evidence))

    assert (answer.returncode, faults) == (0, [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_report_fits_a_phone_and_its_colours_follow_the_screen(browser, evidence, scheme):
    context = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme=scheme)
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(evidence.as_uri())

    assert page.evaluate("document.documentElement.scrollWidth") == 320
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    assert dark is (scheme == "dark")
    assert asked == [evidence.as_uri()]
    context.close()


def test_a_report_is_printed_on_a4_in_black_on_white(browser, evidence):
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(evidence.as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    boxes = re.findall(rb"/MediaBox \[([^\]]+)\]", page.pdf(prefer_css_page_size=True))

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert len(boxes) > 2
    assert all(abs(float(side) - whole) < 1 for box in boxes for side, whole in zip(box.split()[2:], A4, strict=True))
    assert page.evaluate("getComputedStyle(document.querySelector('.listed thead')).display") == "table-header-group"
    context.close()
