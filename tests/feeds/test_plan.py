"""Every feed the portal has: where, in which order, since when, and what stands in none."""

from dataclasses import replace

from plugins.feeds.plan import plan_feeds
from plugins.releases.record import Release
from tests.builders import IDS, a_release, at
from tests.feeds.invented import SITE, corrected, feed_of, pages_of, withdrawn
from tests.pages.making import world_of


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


def test_the_same_inputs_give_the_same_plan() -> None:
    assert list(plan_feeds(world_of(corrected()).overview)) == list(plan_feeds(world_of(corrected()).overview))
    assert pages_of(corrected()) == pages_of(corrected())
