"""Corrections, content pages, redirects, sitemap, robots, the frame."""

from dataclasses import replace

import pytest

from plugins.catalogue import catalogue
from plugins.pages.words import file_text, in_a_sentence, rupiah_text
from plugins.registry.records import Redirect
from plugins.releases.record import BodyLink, Change, Withdrawal
from tests.builders import IDS, a_body, a_content_page, a_registry, a_release, at, settings
from tests.pages.invented import SITE, plan_of, releases, titles, view_of

PUBLIC = settings(publishing=True, site_url="https://warta.example")


class TestCorrections:
    def test_corrections_and_withdrawals_stand_newest_first_and_updates_do_not(self) -> None:
        release = a_release(
            changes=(
                Change(at("2025-10-23"), "correction", "Tertukar", "24", "42"),
                Change(at("2025-10-24"), "update", "Baru"),
            ),
            withdrawn=Withdrawal(at("2025-11-01"), "error", "Keliru."),
        )
        items = view_of("/ralat/", release).items
        assert [(item.kind, item.was, item.now) for item in items] == [
            ("withdrawn", "", ""),
            ("correction", "24", "42"),
        ]
        assert len({item.anchor for item in items}) == 2

    def test_they_are_numbered_like_every_list(self) -> None:
        given = [
            replace(release, changes=(Change(release.date, "correction", release.title),)) for release in releases(5)
        ]
        plan = plan_of(*given, settings=settings(per_page=2))
        landing, first = plan["/ralat/"].view, plan["/ralat/hal/1/"].view  # type: ignore[union-attr]
        assert titles(landing.items) == ["Rilis 5", "Rilis 4"]
        assert landing.pagination.older == "/ralat/hal/2/"
        assert titles(first.items) == ["Rilis 2", "Rilis 1"]


class TestContentPages:
    def test_only_the_contact_page_shows_the_editors_contact(self) -> None:
        plan = plan_of(pages=(a_content_page(), a_content_page(slug="kontak", title="Kontak")))
        assert plan["/kontak/"].view.contact.email == "redaksi@portal.example"  # type: ignore[union-attr]
        assert plan["/tentang/"].view.contact is None  # type: ignore[union-attr]

    def test_its_links_to_files_get_their_address(self) -> None:
        release = a_release()
        link = BodyLink(f"{{filename}}{release.source}", 9)
        page = a_content_page(body=a_body(f'<p><a href="{link.target}">Rilis</a></p>', links=(link,)))
        assert f'href="{release.address}"' in view_of("/tentang/", release, pages=(page,)).body_html


class TestRedirects:
    def test_the_short_address_leads_to_the_release(self) -> None:
        view = view_of(f"/v/{IDS[0]}/", a_release())
        assert (view.target, view.title) == (a_release().address, "Rilis contoh")
        assert (view.head.indexed, view.head.canonical) == (False, "")

    def test_an_address_that_moved_leads_on_with_its_reason(self) -> None:
        moved = Redirect.model_validate({"from": "/lama/", "to": "/instansi/dinas-contoh/", "reason": "Pindah."})
        view = view_of("/lama/", registry=a_registry(redirects=[moved]))
        assert (view.target, view.reason) == ("/instansi/dinas-contoh/", "Pindah.")


class TestSitemap:
    def test_it_names_releases_by_month_with_their_true_lastmod(self) -> None:
        corrected = a_release(changes=(Change(at("2025-12-01"), "correction", "x"),))
        plan = plan_of(corrected)
        assert [(url.url, url.lastmod) for url in plan["/sitemap-2025-10.xml"].view.urls] == [  # type: ignore[union-attr]
            (SITE + corrected.address, at("2025-12-01"))
        ]
        assert [url.url for url in plan["/sitemap.xml"].view.sitemaps] == [  # type: ignore[union-attr]
            f"{SITE}/sitemap-2025-10.xml",
            f"{SITE}/sitemap-halaman.xml",
        ]

    def test_a_withdrawn_release_stays_in_with_the_moment_of_its_withdrawal(self) -> None:
        gone = a_release(withdrawn=Withdrawal(at("2025-11-01"), "error", ""))
        urls = plan_of(gone)["/sitemap-2025-10.xml"].view.urls  # type: ignore[union-attr]
        assert [(url.url, url.lastmod) for url in urls] == [(SITE + gone.address, at("2025-11-01"))]

    def test_redirects_and_empty_lists_stay_out(self) -> None:
        plan = plan_of(a_release())
        others = {url.url for url in plan["/sitemap-halaman.xml"].view.urls}  # type: ignore[union-attr]
        assert f"{SITE}/rilis/" in others
        assert not [url for url in others if "/v/" in url or url.endswith(("/404.html", "/kegiatan/rakor/"))]


@pytest.mark.parametrize(("given", "is_open"), [(settings(), False), (PUBLIC, True)])
def test_robots_are_let_in_only_when_publishing(given: object, is_open: bool) -> None:
    assert view_of("/robots.txt", settings=given).open is is_open


class TestFrame:
    def test_a_phone_has_room_for_four_sections(self) -> None:
        nav = view_of("/").site.nav
        assert [item.text for item in nav if not item.wide] == ["Rilis", "Instansi", "Pejabat", "Ralat"]

    @pytest.mark.parametrize(
        ("address", "current"),
        [
            ("/", ("Rilis", "page")),
            ("/rilis/", ("Rilis", "true")),
            ("/arsip/2025/", ("Rilis", "true")),
            ("/instansi/", ("Instansi", "page")),
            ("/instansi/dinas-contoh/", ("Instansi", "true")),
            ("/jabatan/kepala-dinas-contoh/", ("Pejabat", "true")),
            ("/ralat/", ("Ralat", "page")),
            ("/tentang/", None),
        ],
    )
    def test_the_section_of_a_page_is_marked(self, address: str, current: tuple[str, str] | None) -> None:
        nav = view_of(address, a_release(), pages=(a_content_page(),)).site.nav
        assert [(item.text, item.current) for item in nav if item.current] == ([current] if current else [])

    def test_the_footer_names_all_sections_and_content_pages(self) -> None:
        footer = [link.text for link in view_of("/", pages=(a_content_page(),)).site.footer]
        assert footer == [
            "Rilis terbaru", "Semua rilis", "Instansi", "Jenis kegiatan", "Pejabat", "Jabatan", "Wilayah", "Pemerintah",
            "Daftar ralat", "Tentang contoh",
        ]  # fmt: skip

    def test_an_emblem_is_served_under_its_hash(self) -> None:
        plan = plan_of(a_release(), settings=settings(emblem="lambang.PNG"), emblem=b"png")
        address = plan[a_release().address].view.emblem  # type: ignore[union-attr]
        assert address.startswith("/aset/lambang.")
        assert address.endswith(".png")
        assert address in plan


class TestWords:
    @pytest.mark.parametrize(
        ("amount", "text"),
        [
            (2_500_000_000, "Rp2,5 miliar"),
            (2_512_345_678, "Rp2.512.345.678"),
            (750_000, "Rp750.000"),
            (12_000_000, "Rp12 juta"),
            (1_250_000_000_000, "Rp1,25 triliun"),
        ],
    )
    def test_a_sum_is_shortened_only_when_that_is_exact(self, amount: int, text: str) -> None:
        assert rupiah_text(amount, catalogue("id"), "id") == text

    @pytest.mark.parametrize(("size", "text"), [(1, "PDF, 1 KB"), (245_000, "PDF, 240 KB"), (1_400_000, "PDF, 1,3 MB")])
    def test_a_file_tells_its_format_and_size(self, size: int, text: str) -> None:
        assert file_text("releases/2025/x/Susunan.pdf", size, "id") == text

    def test_an_abbreviation_stays_in_capitals_inside_a_sentence(self) -> None:
        assert in_a_sentence("Bimbingan teknis") == "bimbingan teknis"
        assert in_a_sentence("MTQ") == "MTQ"
