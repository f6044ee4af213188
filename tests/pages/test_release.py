"""The page of a release in each of its states."""

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest

from plugins.pages.parts import Link
from plugins.registry.records import Contact, Government, Source
from plugins.releases.record import Attachment, Change, Picture, Release, Withdrawal
from tests.builders import IDS, a_body, a_mention, a_registry, a_release, an_agency, an_event, at, settings
from tests.pages.invented import SITE, page_of, plan_of, release_view, renditions, text_of, titles

CORRECTION = Change(at("2025-10-23T09:15"), "correction", "Angka tertukar.", "24 peserta", "42 peserta")
UPDATE = Change(at("2025-10-24"), "update", "Jadwal bertambah.")
PHOTO = Picture("releases/2025/rilis-contoh/foto.jpg", "Peserta menulis", "Keterangan", "Humas", "Juru Foto")


def fact(view: object, term: str) -> list[str]:
    return [link.text for row in view.facts if row.term == term for link in row.values]  # type: ignore[attr-defined]


class TestPublished:
    def test_the_breadcrumb_ends_at_the_month(self) -> None:
        assert release_view(a_release()).breadcrumb == (
            Link("Rilis", "/rilis/"),
            Link("2025", "/arsip/2025/"),
            Link("Oktober", "/arsip/2025/10/"),
        )

    def test_it_says_who_speaks_and_with_whom(self) -> None:
        view = release_view(
            a_release(
                agencies=("dinas-contoh", "badan-contoh"),
                supporting_agencies=("kecamatan-contoh",),
                partners=("lembaga-contoh",),
            )
        )
        assert view.government == "Pemerintah Kabupaten Contoh"
        assert view.agency == Link("Dinas Contoh", "/instansi/dinas-contoh/")
        assert view.jointly == (
            Link("Badan Contoh", "/instansi/badan-contoh/"),
            Link("Kecamatan Contoh", "/instansi/kecamatan-contoh/"),
            Link("Lembaga Contoh (LC)", ""),
        )

    def test_facts_are_those_of_the_event(self) -> None:
        event = an_event(
            district="angkona-contoh",
            organisers=("dinas-contoh", "lembaga-contoh"),
            participants=1200,
            budget=2_500_000_000,
            mode="hybrid",
        )
        view = release_view(a_release(event=event, districts=("angkona-contoh",)))
        assert [row.term for row in view.facts] == [
            "Kegiatan", "Waktu", "Tempat", "Peserta", "Penyelenggara", "Anggaran",
        ]  # fmt: skip
        assert fact(view, "Waktu") == ["21–22 Oktober 2025"]
        assert fact(view, "Tempat")[:2] == ["Aula Contoh", "Angkona Contoh"]
        assert fact(view, "Peserta") == ["1.200 orang"]
        assert fact(view, "Penyelenggara") == ["Dinas Contoh", "Lembaga Contoh"]
        assert fact(view, "Anggaran") == ["Rp2,5 miliar"]

    def test_hours_of_one_day_are_told_once(self) -> None:
        event = an_event(
            start=at("2025-10-22").date(), start_time=at("2025-10-22T09:00"), end_time=at("2025-10-22T11:30")
        )
        assert fact(release_view(a_release(event=event)), "Waktu") == ["22 Oktober 2025, 09.00–11.30 WITA"]

    def test_without_an_event_there_are_no_facts(self) -> None:
        assert release_view(a_release()).facts == ()

    def test_titles_are_those_of_the_reference_day_in_protocol_order(self) -> None:
        view = release_view(
            a_release(
                officials=(
                    a_mention("mitra-contoh", "direktur-lembaga-contoh", part="speaker"),
                    a_mention("pelaksana-contoh", "kepala-badan-contoh", kind="plt", part="closed"),
                    a_mention("ganda-contoh", "kepala-bidang-contoh"),
                    a_mention("ganda-contoh", "staf-ahli-contoh", part="opened", represents="bupati-contoh"),
                )
            )
        )
        assert [(card.name, card.address) for card in view.officials] == [
            ("Ganda Contoh", "/pejabat/ganda-contoh/"),
            ("Pelaksana Contoh", "/pejabat/pelaksana-contoh/"),
            ("Mitra Contoh", ""),
        ]
        both, acting, _ = view.officials
        assert [title.role for title in both.titles] == ["Staf Ahli Contoh", "Kepala Bidang Contoh"]
        assert both.note == "Membuka kegiatan, mewakili Bupati Contoh"
        assert (acting.titles[0].acting, acting.titles[0].acting_long) == ("Plt.", "Pelaksana tugas")

    def test_the_short_link_is_absolute_and_shared_without_trackers(self) -> None:
        view = release_view(a_release(title="A & B: 100%?"))
        assert view.short_link == f"{SITE}/v/{IDS[0]}/"
        assert view.short_url == f"127.0.0.1:8000/v/{IDS[0]}/"
        assert view.code == IDS[0].upper()
        scheme, _, text = view.whatsapp.partition("?text=")
        assert scheme == "https://wa.me/"
        assert unquote(text) == f"A & B: 100%? {SITE}/v/{IDS[0]}/"
        assert not set(text) & set("&?#+ =")

    def test_the_contact_is_its_own_else_its_agencys_else_none(self) -> None:
        own = Contact.model_validate({"name": "Narahubung Rilis"})
        assert release_view(a_release(contact=own)).contact.name == "Narahubung Rilis"
        assert release_view(a_release()).contact.name == "Humas Dinas Contoh"
        assert release_view(a_release(agencies=("badan-contoh",))).contact is None

    def test_an_agency_of_another_government_is_named_with_it(self) -> None:
        theirs = an_agency("dinas-lain", name="Dinas Contoh", government="kota-lain")
        registry = a_registry(agencies=[an_agency(), theirs])
        other = Government(slug="kota-lain", name="Kota Lain", short_name="Lain", kind="kota", seat="Lain")
        registry = replace(registry, governments={**registry.governments, "kota-lain": other}, roles={}, officials={})
        view = release_view(a_release(agencies=("dinas-contoh", "dinas-lain")), registry=registry)
        assert [link.text for link in view.jointly] == ["Dinas Contoh Lain"]

    def test_sources_byline_and_number_are_shown(self) -> None:
        source = Source.model_validate({"name": "Koran Contoh", "url": "https://koran.example/1"})
        view = release_view(
            a_release(sources=(source,), author="Penulis Contoh", number="1/2025", classification="berkala")
        )
        assert view.sources[0].url == "https://koran.example/1"
        assert [row.term for row in view.byline] == ["Penulis", "Klasifikasi"]
        assert view.number == "1/2025"

    def test_its_feeds_are_those_of_the_lead_agency(self) -> None:
        assert [feed.address for feed in release_view(a_release()).feeds] == [
            "/instansi/dinas-contoh/atom.xml",
            "/instansi/dinas-contoh/feed.json",
        ]


class TestPictures:
    RELEASE = a_release(
        image=PHOTO,
        gallery=(replace(PHOTO, path="releases/2025/rilis-contoh/dua.jpg"),),
        attachments=(Attachment("releases/2025/rilis-contoh/Susunan acara.pdf", "Susunan acara"),),
        body=a_body(
            '<p><img alt="x" src="{picture}releases/2025/rilis-contoh/dua.jpg"></p>',
            pictures=(replace(PHOTO, path="releases/2025/rilis-contoh/dua.jpg"),),
        ),
    )
    FILES = {  # noqa: RUF012 - read only
        "renditions": {
            "releases/2025/rilis-contoh/foto.jpg": renditions(),
            "releases/2025/rilis-contoh/dua.jpg": renditions("dua"),
        },
        "attachments": {"releases/2025/rilis-contoh/Susunan acara.pdf": 3000},
    }

    def test_pictures_and_attachments_stand_under_the_releases_address(self) -> None:
        plan = plan_of(self.RELEASE, **self.FILES)
        here = self.RELEASE.address
        assert {
            f"{here}foto-480.aa.webp",
            f"{here}foto-960.bb.webp",
            f"{here}foto-bagikan.cc.jpg",
            f"{here}dua-960.bb.webp",
            f"{here}Susunan acara.pdf",
        } <= set(plan)
        assert f"{here}dua-bagikan.cc.jpg" not in plan

    def test_the_view_tells_widths_and_size(self) -> None:
        view = release_view(self.RELEASE, **self.FILES)
        here = self.RELEASE.address
        assert view.image.address == f"{here}foto-960.bb.webp"
        assert view.image.srcset == f"{here}foto-480.aa.webp 480w, {here}foto-960.bb.webp 960w"
        assert (view.image.width, view.image.height, view.image.alt) == (960, 640, "Peserta menulis")
        assert view.attachments[0].meta == "PDF, 3 KB"

    def test_pictures_of_the_body_get_their_address_and_size(self) -> None:
        html = release_view(self.RELEASE, **self.FILES).body_html
        assert f'src="{self.RELEASE.address}dua-960.bb.webp"' in html
        assert 'width="960" height="640"' in html

    def test_chats_show_the_releases_picture_with_its_words(self) -> None:
        share = release_view(self.RELEASE, **self.FILES).head.share
        assert share.image == f"{SITE}{self.RELEASE.address}foto-bagikan.cc.jpg"
        assert (share.image_type, share.image_alt, share.kind) == ("image/jpeg", "Peserta menulis", "article")

    def test_without_a_picture_chats_show_the_agencys_cloth(self) -> None:
        share = release_view(a_release()).head.share
        assert re.fullmatch(re.escape(SITE) + r"/aset/bagikan-dinas-contoh\.[0-9a-f]{10}\.png", share.image)
        assert "Dinas Contoh" in share.image_alt
        assert share.image_type == "image/png"


class TestChanged:
    def test_changes_stand_newest_first_with_anchors_that_stay(self) -> None:
        second = Change(at("2025-10-25"), "correction", "Lagi.")
        view = release_view(a_release(changes=(CORRECTION, UPDATE, second)))
        assert [(change.kind, change.anchor) for change in view.changes] == [
            ("correction", "ralat-2"),
            ("update", "pembaruan-1"),
            ("correction", "ralat-1"),
        ]
        assert view.changes[-1].was == "24 peserta"
        assert (view.updated, view.updated_word) == (second.at, "Diralat")

    def test_the_history_ends_with_the_first_publication(self) -> None:
        view = release_view(a_release(changes=(CORRECTION, UPDATE)))
        assert [item.what for item in view.history] == ["Diperbarui", "Diralat", "Terbit pertama kali"]
        assert [item.current for item in view.history] == [True, False, False]
        assert [item.has_hour for item in view.history] == [False, True, False]

    def test_an_expired_release_says_when_it_ended(self) -> None:
        assert release_view(a_release(expires=at("2025-12-01"))).expired == at("2025-11-30")  # its last whole day
        assert release_view(a_release(expires=at("2025-12-01T16:00"))).expired == at("2025-12-01T16:00")
        assert release_view(a_release(expires=at("2026-12-01"))).expired is None


def withdrawn(reason: str = "error", **changes: object) -> Release:
    return a_release(withdrawn=Withdrawal(at("2025-11-18T10:20"), reason, "Tanggal keliru.", IDS[1]), **changes)  # type: ignore[arg-type]


class TestWithdrawn:
    NEW = a_release(id=IDS[1], slug="pengganti", title="Jadwal yang berlaku", date="2025-11-19")

    def test_it_keeps_its_page_and_text_but_is_not_indexed(self) -> None:
        public = settings(publishing=True, site_url="https://warta.example")
        page = page_of(withdrawn().address, withdrawn(), self.NEW, settings=public)
        assert not page.view.head.indexed
        assert page.view.body_html
        assert page.view.summary == "Ringkasan contoh."
        assert page.lastmod == at("2025-11-18T10:20")

    def test_its_facts_say_what_became_of_it(self) -> None:
        view = release_view(withdrawn(event=an_event()), self.NEW)
        assert [(row.term, row.values) for row in view.facts] == [
            ("Status", (Link("Ditarik, 18 November 2025", ""),)),
            ("Pengganti", (Link("Jadwal yang berlaku", self.NEW.address),)),
            ("Penerbit", (Link("Dinas Contoh", "/instansi/dinas-contoh/"),)),
        ]
        assert view.updated_word == "Ditarik"
        assert view.withdrawal.replacement == Link("Jadwal yang berlaku", self.NEW.address)

    def test_a_replacement_that_is_not_public_is_not_named(self) -> None:
        view = release_view(withdrawn())
        assert view.withdrawal.replacement is None
        assert IDS[1] not in text_of(page_of(withdrawn().address, withdrawn()))

    @pytest.mark.parametrize("reason", ["personal-data", "legal"])
    def test_for_personal_data_or_the_law_nothing_but_the_title_is_left_anywhere(self, reason: str) -> None:
        secret = withdrawn(
            reason,
            summary="RAHASIA",
            body=a_body("<p>RAHASIA</p>"),
            event=an_event(name="RAHASIA", place="RAHASIA"),
            officials=(a_mention("bupati-contoh", "bupati-contoh"),),
            sources=(Source.model_validate({"name": "RAHASIA"}),),
            author="RAHASIA",
            number="RAHASIA",
            contact=Contact.model_validate({"name": "RAHASIA", "address": "RAHASIA"}),
            changes=(replace(CORRECTION, note="RAHASIA", was="RAHASIA", now="RAHASIA"),),
            image=replace(PHOTO, alt="RAHASIA", caption="RAHASIA"),
            gallery=(replace(PHOTO, alt="RAHASIA"),),
            attachments=(Attachment("releases/2025/rilis-contoh/a.pdf", "RAHASIA"),),
        )
        plan = plan_of(
            secret,
            self.NEW,
            renditions={PHOTO.path: renditions()},
            attachments={"releases/2025/rilis-contoh/a.pdf": b"RAHASIA"},
        )
        telling = [address for address, output in plan.items() if "RAHASIA" in text_of(output)]
        assert telling == []
        assert not [address for address in plan if address.startswith(secret.address) and address != secret.address]
        view = plan[secret.address].view  # type: ignore[union-attr]
        assert view.officials == ()
        assert view.contact.name == "Humas Dinas Contoh"
        assert "Bupati Contoh" not in view.head.json_ld
        assert view.title == secret.title
        assert view.head.description == "Rilis ini ditarik."
        listed = plan["/rilis/"].view.releases.cards[-1]  # type: ignore[union-attr]
        assert (listed.title, listed.summary, listed.flags[0]) == (secret.title, "Rilis ini ditarik.", "withdrawn")


class TestTranslated:
    ORIGINAL = a_release(id=IDS[0], slug="asli", event_types=("bimtek",))
    TRANSLATION = a_release(
        id=IDS[1], slug="original", title="The original", date="2025-10-23", lang="en", translation_of=IDS[0]
    )

    def test_both_name_each_other_and_themselves(self) -> None:
        for release, other in ((self.ORIGINAL, self.TRANSLATION), (self.TRANSLATION, self.ORIGINAL)):
            view = release_view(release, other)
            assert [(item.lang, item.url) for item in view.head.alternates] == [
                ("id", SITE + self.ORIGINAL.address),
                ("en", SITE + self.TRANSLATION.address),
            ]
            assert [item.lang for item in view.translations] == [other.lang]

    def test_a_translation_has_a_page_and_a_short_link_but_stands_in_no_list(self) -> None:
        plan = plan_of(self.ORIGINAL, self.TRANSLATION)
        telling = {address for address, output in plan.items() if "The original" in text_of(output)}
        assert telling == {self.TRANSLATION.address, f"/v/{IDS[1]}/"}

    def test_alone_in_its_month_its_breadcrumb_ends_before_the_archive(self) -> None:
        alone = replace(self.TRANSLATION, date=at("2025-12-23"))
        assert release_view(alone, self.ORIGINAL).breadcrumb == (Link("Rilis", "/rilis/"),)

    def test_the_sitemap_names_both_versions_with_their_alternates(self) -> None:
        plan = plan_of(self.ORIGINAL, self.TRANSLATION)
        urls = plan["/sitemap-2025-10.xml"].view.urls  # type: ignore[union-attr]
        assert {url.url: [item.lang for item in url.alternates] for url in urls} == {
            SITE + self.ORIGINAL.address: ["id", "en"],
            SITE + self.TRANSLATION.address: ["id", "en"],
        }


def test_related_releases_lead_on_to_the_whole_event_type() -> None:
    old = a_release(id=IDS[1], slug="lama", title="Rilis lama", date="2025-01-01", event_types=("bimtek",))
    view = release_view(a_release(event_types=("bimtek",)), old)
    assert titles(view.related) == ["Rilis lama"]
    assert view.related_more == Link("Semua bimbingan teknis", "/kegiatan/bimtek/")
    assert view.previous == Link("Rilis lama", old.address)


def test_the_page_names_the_file_that_claims_its_address() -> None:
    page = page_of(a_release().address, a_release())
    assert page.sources == ("releases/2025/rilis-contoh.md",)
    assert page.lastmod == at("2025-10-22")
