"""A release on paper: an official siaran pers on at most two sheets of A4, without the frame of the site."""

import re
import zlib

import pytest

RELEASES = {
    "real": [
        "/rilis/2025/10/bimtek-kehumasan-dan-protokol-malili/",
        "/rilis/2025/11/bimtek-manajemen-pelayanan-publik-tomoni/",
        "/rilis/2023/07/bimtek-pranata-humas-makassar/",
        "/rilis/2022/11/rakor-akselerasi-dokumentasi-kehumasan/",
        "/rilis/2019/12/diklat-kehumasan-tomoni/",
    ],
    "small": ["/rilis/2025/10/bimtek-peragaan-contoh/", "/rilis/2025/11/jadwal-ditarik/"],
}
CASES = [(site, address) for site, addresses in RELEASES.items() for address in addresses]
FRAME = (
    ".site-header, .official-banner, .nav, .breadcrumb, .site-footer, .share, .feed-links, .u-screen, .motif, .u-skip"
)
FULLEST = RELEASES["small"][0]
A4 = (595, 842)


@pytest.fixture
def paper(browser, request):
    """`paper(site, address)`: a release as print media show it."""
    context = browser.new_context(locale="id-ID")

    def paper(site, address):
        page = context.new_page()
        assert page.goto(request.getfixturevalue(f"{site}_origin") + address).ok
        page.emulate_media(media="print", color_scheme="dark")
        return page

    yield paper
    context.close()


@pytest.mark.parametrize(("site", "address"), CASES)
def test_the_frame_of_the_site_stays_behind_and_the_letter_is_whole(paper, site, address):
    page = paper(site, address)
    shown = page.locator("body").inner_text()

    assert [it for it in page.locator(FRAME).all() if it.is_visible()] == []
    assert "siaran pers" in shown.lower() or "pengumuman" in shown.lower()
    assert page.locator("h1").inner_text() in shown
    assert page.locator(".release-header__agency").inner_text() in shown
    assert page.locator(".release-header__emblem").first.is_visible()
    assert page.locator(".verify__code").inner_text() in shown


def test_paper_is_white_and_ink_is_black_also_where_the_screen_is_dark(paper):
    page = paper(*CASES[0])
    colours = (
        "[getComputedStyle(document.body).color, getComputedStyle(document.querySelector('.facts')).backgroundColor]"
    )

    assert page.evaluate(colours) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


@pytest.mark.parametrize(("site", "address"), CASES)
def test_a_release_is_one_or_two_sheets_of_a4(paper, site, address):
    """The small site's fullest has three pictures, a correction and an update: it may take a third."""
    pdf = paper(site, address).pdf(prefer_css_page_size=True)
    boxes = [box.split()[2:] for box in re.findall(rb"/MediaBox \[([^\]]+)\]", pdf)]

    assert 1 <= len(boxes) <= (3 if address == FULLEST else 2)
    assert all(abs(float(width) - A4[0]) < 1 and abs(float(height) - A4[1]) < 1 for width, height in boxes)


def test_the_words_on_paper_can_be_searched_copied_and_read_aloud(paper, real):
    address = RELEASES["real"][0]
    page = real.page(address)

    words = text_of(paper("real", address).pdf(prefer_css_page_size=True))

    for said in ("SIARAN PERS", page.h1.text, page.select_one(".release-header__agency").text):
        assert squeezed(said) in words
    assert squeezed(page.select_one(".verify__code").text) in words
    assert squeezed("Langsung ke isi") not in words


def squeezed(text):
    return "".join(text.split()).casefold()


def text_of(pdf):
    """The words of a PDF that Chromium wrote, without spaces: shapes, through each font's map, in drawing order.

    Its fonts are named by the number of their object (/F7 is object 7).
    """
    objects = {int(number): body for number, body in re.findall(rb"(?s)(\d+) 0 obj\b(.*?)endobj", pdf)}
    maps, text = {}, []
    for body in objects.values():
        letters = {}
        for name, run in re.findall(
            rb"/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>(?=[^<]*?(?:Tj|TJ|\]|-?\d))", content_of(body)
        ):
            if name:
                number = int(name)
                letters = maps.setdefault(number, letters_of(objects, number))
            elif letters:
                text += [letters.get(run[at : at + 4].upper(), "") for at in range(0, len(run), 4)]
    return squeezed("".join(text))


def content_of(body):
    """What a stream object holds; nothing for other objects and other compressions."""
    stream = re.search(rb"(?s)stream\r?\n(.*?)\r?\nendstream", body)
    try:
        return zlib.decompress(stream[1]) if stream else b""
    except zlib.error:
        return b""


def letters_of(objects, font):
    """Shape to text, as the font's map says."""
    found = {}
    reference = re.search(rb"/ToUnicode (\d+) 0 R", objects[font])
    cmap = content_of(objects[int(reference[1])]) if reference else b""
    for shape, letter in re.findall(rb"(?m)^<([0-9A-F]{4})> <([0-9A-F]+)>$", cmap):
        found[shape] = bytes.fromhex(letter.decode()).decode("utf-16-be")
    for low, high, letter in re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>", cmap):
        for step in range(int(high, 16) - int(low, 16) + 1):
            found[b"%04X" % (int(low, 16) + step)] = chr(int(letter, 16) + step)
    return found
