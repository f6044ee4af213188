"""Every feed the portal has: ids that stay, dates that move only for a reason, whole texts, and readable files."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from jinja2 import Environment

from plugins.feeds.plan import plan_feeds
from plugins.feeds.views import Entry, FeedView
from plugins.inputs import Inputs
from plugins.media.pictures import Rendition, Renditions
from plugins.page import Page
from plugins.releases.record import Change, Picture, Release, Withdrawal
from plugins.theming.assets import ThemeAssets
from plugins.theming.environment import environment, render
from tests.builders import IDS, a_body, a_registry, a_release, at, settings

THEME = Path(__file__).parents[2] / "theme"
NOW = at("2026-01-01T08:00")
SITE = "http://127.0.0.1:8000"


def inputs_of(*releases: Release, **changes: Any) -> Inputs:
    return Inputs(
        **{
            "releases": tuple(sorted(releases, key=lambda release: release.order)),
            "pages": (),
            "registry": a_registry(),
            "settings": settings(),
            "now": NOW,
            "theme": ThemeAssets("/aset/portal.css", "/aset/huruf.woff2", "/aset/ikon.svg", ()),
        }
        | changes
    )


def pages_of(*releases: Release, **changes: Any) -> dict[str, Page]:
    pages = [page for page in plan_feeds(inputs_of(*releases, **changes)) if isinstance(page, Page)]
    assert len({page.address for page in pages}) == len(pages)
    return {page.address: page for page in pages}


def feed_of(address: str, *releases: Release, **changes: Any) -> FeedView:
    view = pages_of(*releases, **changes)[address].view
    assert isinstance(view, FeedView)
    return view


def entry_of(release: Release, **changes: Any) -> Entry:
    [entry] = feed_of("/atom.xml", release, **changes).entries
    return entry


@cache
def theme() -> Environment:
    return environment(THEME, "id")


def parsed(page: Page) -> Any:
    found = feedparser.parse(render(theme(), page))
    assert not found.bozo, found.get("bozo_exception")
    return found


def corrected(**changes: Any) -> Release:
    return a_release(
        changes=(
            Change(at("2025-10-23T09:00"), "correction", "Salah hitung & salin.", "41 <peserta>", "42 peserta"),
            Change(at("2025-10-24"), "update", "Jadwal bertambah."),
            Change(at("2025-10-25"), "minor", "Tanda baca."),
            Change(at("2025-10-26"), "correction", "Nama tempat."),
            Change(at("2027-10-26"), "correction", "Belum terjadi."),
        ),
        **changes,
    )


def withdrawn(reason: Any = "error", **changes: Any) -> Release:
    return a_release(withdrawn=Withdrawal(at("2025-10-30"), reason, "Angka & nama keliru."), **changes)


def many(count: int) -> list[Release]:
    return [
        a_release(id=f"id-{n:04}", slug=f"rilis-{n}", date=at("2025-01-01").replace(minute=n)) for n in range(count)
    ]


def test_the_site_has_three_feeds_and_each_list_two() -> None:
    pages = pages_of()
    assert {"/atom.xml", "/feed.json", "/rss.xml"} <= set(pages)
    for base in (
        "/instansi/badan-contoh/",
        "/kegiatan/rakor/",
        "/pejabat/pejabat-contoh/",
        "/jabatan/staf-ahli-contoh/",
        "/wilayah/burau-contoh/",
        "/pemerintah/provinsi-contoh/",
        "/ralat/",
    ):
        assert {f"{base}atom.xml", f"{base}feed.json"} <= set(pages)
    assert "/pejabat/mitra-contoh/atom.xml" not in pages  # nobody outside government has a page
    assert all(page.lastmod is None for page in pages.values())  # no feed in the sitemap


def test_an_id_comes_of_settings_that_never_change() -> None:
    fixed = settings(feed_domain="warta.example", feed_year=2024, site_url="https://baru.example")
    entry = entry_of(a_release(), settings=fixed)
    assert entry.id == "tag:warta.example,2024:2222-2222"
    assert entry.url == "https://baru.example/rilis/2025/10/rilis-contoh/"
    assert feed_of("/atom.xml", settings=fixed).id == "tag:warta.example,2024:/"


def test_updated_moves_on_correction_update_and_withdrawal_only() -> None:
    assert entry_of(a_release()).updated == at("2025-10-22")
    minor = Change(at("2025-10-25"), "minor", "Tanda baca.")
    assert entry_of(a_release(changes=(minor,))).updated == at("2025-10-22")
    assert entry_of(corrected()).updated == at("2025-10-26")
    assert entry_of(withdrawn()).updated == at("2025-10-30")
    assert entry_of(corrected()).published == at("2025-10-22")


def test_an_empty_feed_was_changed_at_a_settled_time() -> None:
    assert feed_of("/kegiatan/rakor/atom.xml", a_release()).updated == at("2025-01-01")
    assert feed_of("/kegiatan/rakor/atom.xml", a_release(event_types=("rakor",))).updated == at("2025-10-22")


def test_a_feed_shows_the_twenty_newest_first() -> None:
    shown = feed_of("/atom.xml", *many(25)).entries
    assert [entry.id.rpartition(":")[2] for entry in shown] == [f"id-{n:04}" for n in range(24, 4, -1)]


def test_every_format_of_a_feed_holds_the_same() -> None:
    pages = pages_of(corrected())
    atom, js, rss = (pages[address].view for address in ("/atom.xml", "/feed.json", "/rss.xml"))
    assert replace(atom, self_url="") == replace(js, self_url="") == replace(rss, self_url="")
    assert (atom.self_url, atom.site_url) == (f"{SITE}/atom.xml", f"{SITE}/")


def test_a_translation_stands_in_no_feed() -> None:
    original = a_release()
    english = a_release(id=IDS[1], slug="example", lang="en", translation_of=original.id)
    for page in pages_of(original, english).values():
        assert IDS[1] not in "".join(entry.id for entry in page.view.entries)


def test_an_entry_tells_who_in_full_and_of_what_kind() -> None:
    release = a_release(agencies=("dinas-contoh", "badan-contoh"), event_types=("bimtek",))
    entry = entry_of(release)
    assert entry.authors == ("Dinas Contoh Kabupaten Contoh", "Badan Contoh Kabupaten Contoh")
    assert (entry.categories, entry.summary, entry.lang) == (("Bimbingan teknis",), "Ringkasan contoh.", "id")
    assert feed_of("/instansi/dinas-contoh/atom.xml").title == "Dinas Contoh Kabupaten Contoh · Warta Daerah"


def test_the_text_is_whole_and_its_addresses_lead_there_from_anywhere() -> None:
    other = a_release(id=IDS[1], slug="lain", date="2025-10-20")
    html = (
        f'<p>Isi <a href="{{filename}}{other.source}#x">lain</a>, <a href="/instansi/dinas-contoh/">Dinas</a>,'
        ' <a href="#catatan">catatan</a>.</p>'
    )
    content = feed_of("/atom.xml", a_release(body=a_body(html)), other).entries[0].content_html
    assert f'href="{SITE}{other.address}#x"' in content
    assert f'href="{SITE}/instansi/dinas-contoh/"' in content
    assert f'href="{SITE}/rilis/2025/10/rilis-contoh/#catatan"' in content
    assert "BANDAR CONTOH, 22 Oktober 2025 —" in content
    assert 'href="/' not in content


def test_notices_stand_before_the_text_and_quote_safely() -> None:
    content = entry_of(corrected()).content_html
    places = [content.index(words) for words in ("Nama tempat.", "Jadwal bertambah.", "Salah hitung &amp; salin.")]
    assert places == sorted(places)
    assert places[-1] < content.index("Isi contoh.")
    assert "<dt>Semula tertulis</dt><dd>41 &lt;peserta&gt;</dd>" in content
    assert "Tanda baca." not in content
    assert "Belum terjadi." not in content


def test_a_withdrawn_release_says_so_everywhere_and_keeps_its_text_below() -> None:
    entry = entry_of(withdrawn())
    assert entry.title == "Ditarik: Rilis contoh"
    assert "Jangan dipakai lagi" in entry.summary
    assert entry.content_html.index("Angka &amp; nama keliru.") < entry.content_html.index("Isi contoh.")


@pytest.mark.parametrize("reason", ["personal-data", "legal"])
def test_nothing_but_the_title_is_left_of_a_text_that_must_not_be_shown(reason: str) -> None:
    picture = Picture("releases/2025/rilis-contoh/foto.jpg", "Wajah seseorang")
    changes = (Change(at("2025-10-23"), "correction", "Catatan rahasia.", "semula rahasia", "kini rahasia"),)
    release = withdrawn(reason, summary="Ringkasan rahasia.", image=picture, changes=changes)
    made = {picture.path: Renditions((Rendition("foto-480.webp", 480, 320, b""),), Rendition("s.jpg", 1200, 630, b""))}
    pages = pages_of(release, renditions=made)
    for address in ("/atom.xml", "/ralat/atom.xml"):
        [entry] = pages[address].view.entries
        told = " ".join((entry.title, entry.summary, entry.content_html, entry.image))
        assert "Rilis contoh" in entry.title
        assert not [word for word in ("rahasia", "Wajah", "Isi contoh", "foto", ".jpg") if word in told]


def test_a_replaced_release_leads_to_what_took_its_place() -> None:
    old = a_release(withdrawn=Withdrawal(at("2025-10-30"), "superseded", "Jadwal baru.", IDS[1]))
    new = a_release(id=IDS[1], slug="pengganti", title="Jadwal & tempat baru", date="2025-10-29")
    old_entry = feed_of("/atom.xml", old, new).entries[1]
    assert f'Penggantinya: <a href="{SITE}{new.address}">Jadwal &amp; tempat baru</a>' in old_entry.content_html


def test_corrections_have_a_feed_of_their_own_with_ids_that_count_from_the_oldest() -> None:
    other = withdrawn(id=IDS[1], slug="lain")
    feed = feed_of("/ralat/atom.xml", corrected(), other, a_release(id=IDS[2], slug="tanpa"))
    assert [(entry.id, entry.title, entry.updated) for entry in feed.entries] == [
        (f"tag:portal.example,2025:{IDS[1]}:ditarik", "Ditarik: Rilis contoh", at("2025-10-30")),
        (f"tag:portal.example,2025:{IDS[0]}:ralat-2", "Ralat: Rilis contoh", at("2025-10-26")),
        (f"tag:portal.example,2025:{IDS[0]}:ralat-1", "Ralat: Rilis contoh", at("2025-10-23T09:00")),
    ]
    assert feed.entries[2].url == f"{SITE}/rilis/2025/10/rilis-contoh/#ralat-1"
    assert feed.updated == at("2025-10-30")


def test_the_lead_picture_comes_with_its_words_and_as_a_jpeg() -> None:
    picture = Picture(
        "releases/2025/rilis-contoh/foto.jpg", 'Peserta "duduk"', "Peserta & panitia", "Humas", "Juru Foto"
    )
    made = Renditions((Rendition("foto-480.ab.webp", 480, 320, b"w"),), Rendition("foto.cd.jpg", 1200, 630, b"j"))
    entry = entry_of(a_release(image=picture), renditions={picture.path: made})
    assert entry.image == f"{SITE}/rilis/2025/10/rilis-contoh/foto.cd.jpg"
    assert (
        f'<img src="{SITE}/rilis/2025/10/rilis-contoh/foto-480.ab.webp" width="480" height="320"' in entry.content_html
    )
    assert "<figcaption>Peserta &amp; panitia (Juru Foto / Humas)</figcaption>" in entry.content_html
    assert 'alt="Peserta &quot;duduk&quot;"' in entry.content_html


def test_the_same_inputs_give_the_same_plan() -> None:
    assert plan_feeds(inputs_of(corrected())) == plan_feeds(inputs_of(corrected()))


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


@hypothesis_settings(max_examples=60, deadline=None)
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
