"""Lists of releases as pages: landing, numbered pages, years, archives."""

from tests.builders import at, settings
from tests.pages.invented import plan_of, releases, titles, view_of

SMALL = settings(per_page=3)


def test_the_landing_shows_the_newest_and_the_highest_numbers() -> None:
    view = view_of("/rilis/", *releases(8), settings=SMALL)
    assert titles(view.releases.cards) == ["Rilis 8", "Rilis 7", "Rilis 6"]
    pages = view.releases.pagination
    assert (pages.newest, pages.on_newest, pages.newer, pages.older) == ("/rilis/", True, "", "/rilis/hal/2/")
    assert [(item.number, item.address, item.oldest) for item in pages.numbers] == [
        (2, "/rilis/hal/2/", False),
        (1, "/rilis/hal/1/", True),
    ]


def test_a_numbered_page_shows_its_own_members_and_leads_both_ways() -> None:
    view = view_of("/rilis/hal/2/", *releases(8), settings=SMALL)
    assert view.heading == "Semua rilis, halaman 2"
    assert titles(view.releases.cards) == ["Rilis 6", "Rilis 5", "Rilis 4"]
    pages = view.releases.pagination
    assert (pages.newer, pages.older, pages.on_newest) == ("/rilis/", "/rilis/hal/1/", False)
    assert [item.number for item in pages.numbers if item.current] == [2]
    assert view.years == view.months == ()


def test_a_page_exists_only_when_full() -> None:
    plan = plan_of(*releases(8), settings=SMALL)
    assert {address for address in plan if address.startswith("/rilis/hal/")} == {"/rilis/hal/1/", "/rilis/hal/2/"}


def test_without_a_full_page_there_are_no_numbers() -> None:
    assert view_of("/rilis/", *releases(2), settings=SMALL).releases.pagination is None


def test_every_term_has_numbered_pages() -> None:
    plan = plan_of(*releases(4, event_types=("bimtek",), districts=("angkona-contoh",)), settings=SMALL)
    assert {
        "/instansi/dinas-contoh/hal/1/",
        "/kegiatan/bimtek/hal/1/",
        "/wilayah/angkona-contoh/hal/1/",
        "/pemerintah/kabupaten-contoh/hal/1/",
        "/arsip/2025/01/hal/1/",
    } <= set(plan)


def test_on_an_agencys_own_pages_no_card_has_a_cloth() -> None:
    plan = plan_of(*releases(4), settings=SMALL)
    for address in ("/instansi/dinas-contoh/", "/instansi/dinas-contoh/hal/1/"):
        assert {card.cloth for card in plan[address].view.releases.cards} == {""}
    assert plan["/rilis/"].view.releases.cards[0].cloth == "dinas-contoh"


def test_a_list_is_as_new_as_its_newest_member() -> None:
    plan = plan_of(*releases(8), settings=SMALL)
    assert plan["/rilis/"].lastmod == at("2025-01-08")


def test_numbered_pages_stand_in_no_sitemap_since_the_releases_on_them_do() -> None:
    plan = plan_of(*releases(8), settings=SMALL)
    assert {output.lastmod for address, output in plan.items() if "/hal/" in address} == {None}


def test_years_lead_to_the_archive_or_to_the_page_on_which_they_begin() -> None:
    given = [*releases(400)[360:], *releases(1)]
    later = at("2026-03-01")
    all_years = view_of("/rilis/", *given, settings=SMALL, now=later).years
    assert [(item.year, item.count, item.address, item.bar) for item in all_years] == [
        (2026, 35, "/arsip/2026/", 100),
        (2025, 6, "/arsip/2025/", 17),
    ]
    own_years = view_of("/instansi/dinas-contoh/", *given, settings=SMALL, now=later).years
    assert [(item.year, item.address) for item in own_years] == [(2026, ""), (2025, "/instansi/dinas-contoh/hal/2/")]


def test_a_year_lists_its_months_and_a_month_its_releases() -> None:
    plan = plan_of(*releases(40), settings=SMALL)
    year, month = plan["/arsip/2025/"].view, plan["/arsip/2025/02/"].view
    assert [(item.name, item.address, item.meta) for item in year.months] == [
        ("Februari", "/arsip/2025/02/", "9 rilis"),
        ("Januari", "/arsip/2025/01/", "31 rilis"),
    ]
    assert year.releases.pagination is None
    assert month.heading == "Rilis Februari 2025"
    assert titles(month.releases.cards) == ["Rilis 40", "Rilis 39", "Rilis 38"]
