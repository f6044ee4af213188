"""What the small site's output claims, state by state, in words; the golden files hold every byte of it."""

import json
import re
from datetime import datetime
from urllib.parse import urlsplit

import feedparser
import pytest
from PIL import Image

from plugins.media.pictures import renditions
from tests.whole.sites import ORIGIN, ROOT, SMALL

pytestmark = pytest.mark.slow

SECRETS = ("RAHASIAEMBARGO", "RAHASIADRAF", "RAHASIAPRIBADI")
SECRET_FILES = ("2099/rahasia-embargo/rahasia-embargo.jpg", "2025/daftar-penerima/rahasiapribadi.jpg")
WITHDRAWN, HIDDEN = "/rilis/2025/11/jadwal-ditarik/", "/rilis/2025/09/daftar-penerima/"
ORIGINAL, TRANSLATION = "/rilis/2025/10/bimtek-peragaan-contoh/", "/rilis/2025/10/training-example/"
IDS = ("k5dm-3zja", "9ppm-3mm2", "c6ep-34wv", "kwq7-5mmc", "4kf3-wm5v", "834f-f49m", "e393-kx6c", "bf6k-5mbr")
GPS = 0x8825
SITEMAP = re.compile(r"<loc>([^<]+)</loc>(?:<lastmod>([^<]+)</lastmod>)?")


def releases_on(page):
    """Addresses of the releases that a list shows, in its order."""
    return [link["href"] for link in page.select(".release-list .release-card__title a")]


# --- what nobody may see --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("secret", SECRETS)
def test_no_file_and_no_name_tells_of_what_is_not_public(small, secret):
    needle = secret.lower().encode()

    assert [name for name, path in small.files.items() if needle in path.read_bytes().lower()] == []
    assert [name for name in small.files if secret.lower() in name.lower().replace("-", "")] == []


@pytest.mark.parametrize("name", SECRET_FILES)
def test_no_picture_of_what_is_not_public_is_served_in_any_form(small, name):
    content = (SMALL.parent / "content" / "releases" / name).read_bytes()
    made = renditions(name, content)
    secret = {content, made.share.content, *(size.content for size in made.sizes)}

    assert [path for path in small.files.values() if path.read_bytes() in secret] == []


def test_an_embargoed_release_leaves_no_address_behind(small):
    assert [name for name in small.files if "2099" in name or "p8d5-kr4k" in name or "m3n8-hqkc" in name] == []


def test_no_picture_says_where_or_with_what_it_was_taken(small):
    source = SMALL.parent / "content/releases/2025/bimtek-peragaan-contoh/danau.jpg"
    with Image.open(source) as taken:
        assert taken.getexif().get_ifd(GPS), "the source must have what is to be taken away"
    told = []
    for path in small.pictures():
        with Image.open(path) as picture:
            if picture.getexif() or {"exif", "xmp", "comment", "icc_profile"} & picture.info.keys():
                told.append(path.name)
    assert told == []


# --- withdrawn ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", [WITHDRAWN, HIDDEN])
def test_a_withdrawn_release_keeps_its_page_says_so_and_is_not_indexed(small, address):
    page = small.page(address)

    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    notice = page.select_one(".notice--withdrawal")
    assert "Rilis ini ditarik" in notice.text
    assert page.h1 in notice.find_all_next("h1"), "the notice stands above the title"


def test_a_withdrawn_release_keeps_its_text_and_names_its_replacement(small):
    page = small.page(WITHDRAWN)

    assert "Contoh paragraf dari rilis yang kini tidak berlaku." in page.select_one(".release-body").text
    assert page.select_one(".notice--withdrawal a")["href"] == "/rilis/2025/11/loket-sabtu/"


def test_where_personal_data_was_the_reason_no_text_file_or_person_is_left(small):
    page = small.page(HIDDEN)

    assert page.select(".release-body, .figure, .official-card, .attachments__meta[data-file]") == []
    assert [name for name in small.files if name.startswith(HIDDEN[1:])] == [HIDDEN[1:] + "index.html"]


def test_nobody_is_asked_to_pass_on_a_withdrawn_release(small):
    assert small.page(WITHDRAWN).select(".share") == []
    assert small.page(ORIGINAL).select_one(".share a")["href"].startswith("https://wa.me/?text=")


def test_a_withdrawn_release_leads_nowhere(small):
    leads = small.page("/").select(".release-card--lead a, .l-lead .release-card--second a")

    assert leads
    assert WITHDRAWN not in [link["href"] for link in leads]


def test_the_feed_entry_of_a_withdrawn_release_moves(small):
    entries = {entry.id: entry for entry in feedparser.parse(small.text("atom.xml")).entries}
    entry = entries["tag:warta.contoh.example,2024:4kf3-wm5v"]

    assert entry.title.startswith("Ditarik: ")
    assert entry.updated == "2025-11-13T10:20:00+08:00"


# --- translations ---------------------------------------------------------------------------------------------------


def test_a_translation_is_found_from_its_original_and_back(small):
    for address in (ORIGINAL, TRANSLATION):
        links = small.page(address).select("link[hreflang]")
        assert {(link["hreflang"], link["href"]) for link in links} == {
            ("id", ORIGIN + ORIGINAL),
            ("en", ORIGIN + TRANSLATION),
        }
    assert small.page(TRANSLATION).h1["lang"] == "en"


def test_a_translation_stands_in_no_list_and_no_feed(small):
    beside = {ORIGINAL, TRANSLATION, "/v/kwq7-5mmc/"}
    naming = [
        address
        for address, page in small.pages.items()
        if address not in beside and page.find("a", href=re.compile("training-example"))
    ]
    feeds = [name for name in small.files if name.endswith((".xml", ".json")) and not name.startswith("sitemap")]

    assert naming == []
    assert [name for name in feeds if "training-example" in small.text(name)] == []


# --- lists ----------------------------------------------------------------------------------------------------------


def test_numbered_pages_count_from_the_oldest_and_only_full_ones_exist(small):
    shown = {address: releases_on(small.page(address)) for address in small.pages if address.startswith("/rilis/hal/")}

    assert list(shown) == ["/rilis/hal/1/", "/rilis/hal/2/", "/rilis/hal/3/"]
    assert shown["/rilis/hal/1/"] == [HIDDEN, "/rilis/2024/10/serah-terima-contoh/"]
    assert all(len(releases) == 2 for releases in shown.values())
    assert releases_on(small.page("/rilis/")) == ["/rilis/2026/01/pelatihan-air/", "/rilis/2026/01/rapat-bersama/"]


def test_a_numbered_page_names_its_neighbours_the_newest_and_the_oldest(small):
    links = [link["href"] for link in small.page("/rilis/hal/2/").select(".pagination a")]

    assert set(links) == {"/rilis/", "/rilis/hal/3/", "/rilis/hal/2/", "/rilis/hal/1/"}
    newest = [link["href"] for link in small.page("/rilis/hal/3/").select(".pagination a[rel=prev]")]
    assert newest == ["/rilis/"]


def test_an_agency_without_releases_has_its_page_and_its_feeds(small):
    page = small.page("/instansi/kantor-sunyi/")

    assert page.h1.text == "Kantor Sunyi"
    assert page.select_one(".release-list__empty")
    parsed = feedparser.parse(small.text("instansi/kantor-sunyi/atom.xml"))
    assert not parsed.bozo
    assert (parsed.entries, parsed.feed.updated) == ([], "2025-01-01T00:00:00+08:00")


def test_a_name_with_a_sign_of_markup_is_written_as_it_is(small):
    assert small.page("/instansi/dinas-air-sanitasi/").h1.text == "Dinas Air & Sanitasi"
    assert small.page("/rilis/2025/11/loket-sabtu/").h1.text == 'Loket Air & Sanitasi buka <Sabtu>: layanan "cepat"'


def test_the_title_of_a_release_is_the_one_held_that_day(small):
    rows = {
        row.select_one(".release-card__title a")["href"]: row.text for row in rows_of(small, "/pejabat/pejabat-satu/")
    }

    assert "Plt." in rows["/rilis/2024/10/serah-terima-contoh/"]
    assert "Plt." not in rows[ORIGINAL]


def rows_of(site, person):
    pages = [page for address, page in site.pages.items() if address.startswith(person)]
    return [row for page in pages for row in page.select(".release-card--row")]


def test_a_line_of_holders_stands_on_the_page_of_their_role(small):
    timeline = small.page("/jabatan/kepala-dinas-contoh/").select_one(".timeline")
    names = [link.text for link in timeline.select("a") if link["href"].startswith("/pejabat/")]

    assert names == ["Pejabat Satu", "Pejabat Satu", "Pejabat Tiga"]


# --- addresses and times --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("release", IDS)
def test_every_id_leads_to_its_release_without_a_script(small, release):
    page = small.page(f"/v/{release}/")
    target = page.find("meta", attrs={"http-equiv": "refresh"})["content"].removeprefix("0; url=")

    assert page.select_one("main a.button")["href"] == target
    assert release.upper() in small.page(target).select_one(".verify__code").text


def test_a_moved_address_leads_on(small):
    page = small.page("/berita/loket-sabtu/")

    assert page.select_one("main a.button")["href"] == "/rilis/2025/11/loket-sabtu/"


def test_robots_are_let_in_and_shown_the_way(small):
    assert small.text("robots.txt") == f"User-agent: *\nAllow: /\n\nSitemap: {ORIGIN}/sitemap.xml\n"


def lastmods(site):
    """Every address of the sitemaps and its moment."""
    found = {}
    for name in site.files:
        if name.startswith("sitemap-"):
            found |= {urlsplit(url).path: moment for url, moment in SITEMAP.findall(site.text(name))}
    return found


def test_the_sitemap_names_every_page_that_may_be_indexed_and_has_something_to_read(small):
    indexed = {
        address
        for address, page in small.pages.items()
        if not page.find("meta", attrs={"name": "robots"})
        and not page.select_one(".release-list__empty")
        # The releases of a numbered page are all named themselves, and it moves whenever one of them does.
        and "/hal/" not in address
    }

    assert set(lastmods(small)) == indexed | {WITHDRAWN, HIDDEN}, "crawlers come back for what was withdrawn"


def test_lastmod_is_the_moment_a_page_last_meant_something_new(small):
    moments = lastmods(small)

    assert moments["/rilis/2026/01/rapat-bersama/"] == "2026-01-12T00:00:00+08:00"
    assert moments[ORIGINAL] == "2025-10-25T08:00:00+08:00", "its update"
    assert moments["/arsip/2025/09/"] == "2025-09-02T08:00:00+08:00", "the withdrawal of its newest"
    assert moments["/instansi/dinas-air-sanitasi/"] == "2026-01-20T00:00:00+08:00"
    assert moments[WITHDRAWN] == "2025-11-13T10:20:00+08:00", "its withdrawal"
    assert moments["/kontak/"] == "2026-01-01T00:00:00+08:00"
    assert all(
        datetime.fromisoformat(moment) < datetime.fromisoformat("2026-02-01T00:00+08:00")
        for moment in moments.values()
        if moment
    )


def test_a_minor_change_is_told_nowhere_and_moves_nothing(small):
    minor = "2025-10-24"

    assert [name for name, path in small.files.items() if minor.encode() in path.read_bytes()] == []
    assert "Salah ketik pada nama jalan" not in "".join(page.text for page in small.pages.values())


# --- feeds ----------------------------------------------------------------------------------------------------------


def test_every_feed_parses_and_its_ids_are_those_of_the_releases(small):
    names = [name for name in small.files if name.endswith(("atom.xml", "rss.xml"))]
    known = {f"tag:warta.contoh.example,2024:{release}" for release in IDS}

    assert len(names) > 20
    for name in names:
        parsed = feedparser.parse(small.files[name].read_bytes())
        assert not parsed.bozo, f"{name}: {parsed.get('bozo_exception')}"
        for entry in parsed.entries:
            assert re.sub(":(ralat-[0-9]+|ditarik)$", "", entry.id) in known, name


def test_every_json_feed_says_the_same_as_its_atom_feed(small):
    names = [name for name in small.files if name.endswith("feed.json")]

    assert names
    for name in names:
        feed = json.loads(small.text(name))
        atom = feedparser.parse(small.text(name.replace("feed.json", "atom.xml")))
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert [item["id"] for item in feed["items"]] == [entry.id for entry in atom.entries], name


def test_corrections_have_a_page_and_a_feed(small):
    feed = json.loads(small.text("ralat/feed.json"))
    ids = [item["id"].removeprefix("tag:warta.contoh.example,2024:") for item in feed["items"]]

    assert ids == ["4kf3-wm5v:ditarik", "c6ep-34wv:ralat-1", "9ppm-3mm2:ditarik"]
    assert "24 peserta" in small.page("/ralat/hal/1/").text


def test_json_ld_of_every_page_can_be_read(small):
    for address, page in small.pages.items():
        for script in page.find_all("script"):
            assert script["type"] == "application/ld+json", address
            assert json.loads(script.string)["@context"] == "https://schema.org", address


def test_nothing_of_the_machine_that_built_it_is_in_the_output(small):
    needle = str(ROOT).encode()

    assert [name for name, path in small.files.items() if needle in path.read_bytes()] == []
