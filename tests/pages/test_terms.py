"""Pages of agencies, officials, roles and other terms, and their indexes."""

from dataclasses import replace
from datetime import date
from typing import Any

from plugins.pages.parts import Link
from tests.builders import IDS, a_mention, a_registry, a_release, an_agency, an_appointment, an_official, at
from tests.pages.invented import plan_of, view_of

ACTING = a_mention("pejabat-contoh", "kepala-badan-contoh", kind="plt")


def with_official(*appointments: Any, **changes: Any) -> Any:
    return a_registry(officials=[an_official("pejabat-contoh", *appointments, **changes)])


def facts(view: Any) -> dict[str, list[str]]:
    return {row.term: [link.text for link in row.values] for row in view.facts}


class TestAgency:
    def test_its_head_and_people_stand_in_protocol_order(self) -> None:
        view = view_of("/instansi/dinas-contoh/", a_release())
        assert facts(view)["Pimpinan"] == ["Pejabat Contoh", "Kadis Contoh"]
        assert [card.name for card in view.people] == ["Pejabat Contoh"]

    def test_a_head_who_was_only_seen_says_when(self) -> None:
        view = view_of("/instansi/badan-contoh/")
        assert facts(view)["Pimpinan"] == [
            "Pelaksana Contoh",
            "Plt. Kepala Badan Contoh (tercatat 22 Oktober 2025)",
        ]
        assert view.people[0].note == "Tercatat 22 Oktober 2025"

    def test_it_gathers_the_releases_it_leads_and_supports(self) -> None:
        supported = a_release(
            id=IDS[1], slug="dua", agencies=("badan-contoh",), supporting_agencies=("dinas-contoh",), date="2025-11-01"
        )
        view = view_of("/instansi/dinas-contoh/", a_release(), supported)
        assert len(view.releases.cards) == 2
        assert (facts(view)["Rilis"], facts(view)["Rilis terakhir"]) == (["2"], ["1 November 2025"])

    def test_its_units_are_named(self) -> None:
        assert [card.address for card in view_of("/instansi/dinas-contoh/").sub_agencies] == [
            "/instansi/bidang-contoh/"
        ]

    def test_a_closed_agency_says_until_when_and_who_took_over(self) -> None:
        gone = an_agency("dinas-lama", name="Dinas Lama", until="2025-01-31", successor="dinas-contoh")
        registry = a_registry(agencies=[an_agency(), gone])
        view = view_of("/instansi/dinas-lama/", registry=replace(registry, roles={}, officials={}))
        assert view.notice.startswith("Instansi ini ada sampai 31 Januari 2025.")
        assert view.successor == Link("Dinas Contoh", "/instansi/dinas-contoh/")


class TestOfficial:
    def test_each_release_has_the_title_held_that_day_for_ever(self) -> None:
        registry = with_official(
            an_appointment("kepala-badan-contoh", **{"from": "2025-12-01"}),
            an_appointment("kepala-badan-contoh", kind="plt", **{"from": "2025-01-01", "until": "2025-11-30"}),
        )
        older = a_release(officials=(ACTING,))
        newer = a_release(
            id=IDS[1],
            slug="dua",
            date="2025-12-20",
            officials=(a_mention("pejabat-contoh", "kepala-badan-contoh"),),
        )
        view = view_of("/pejabat/pejabat-contoh/", older, newer, registry=registry)
        assert [card.note for card in view.releases.cards] == ["Kepala Badan Contoh", "Plt. Kepala Badan Contoh"]

    def test_appointments_stand_newest_first_and_the_running_one_is_marked(self) -> None:
        registry = with_official(
            an_appointment("kepala-bidang-contoh", **{"from": "2015-01-01", "until": "2019-12-31"}),
            an_appointment(decree="SK 1/2020", note="Dilantik bupati"),
        )
        view = view_of("/pejabat/pejabat-contoh/", registry=registry)
        assert [(item.heading, item.current, item.unit) for item in view.tenures] == [
            ("Kepala Dinas Contoh", True, "Dinas Contoh"),
            ("Kepala Bidang Contoh", False, "Bidang Contoh"),
        ]
        assert view.tenures[0].note == "SK 1/2020. Dilantik bupati"
        assert view.intro == "Kepala Dinas Contoh."

    def test_somebody_who_was_only_seen_is_not_said_to_be_in_office(self) -> None:
        view = view_of("/pejabat/pelaksana-contoh/")
        assert view.intro == "Plt. Kepala Badan Contoh, tercatat 22 Oktober 2025."
        assert not view.tenures[0].current

    def test_somebody_who_left_is_said_to_have_left(self) -> None:
        registry = with_official(an_appointment(until="2025-06-30"))
        assert view_of("/pejabat/pejabat-contoh/", registry=registry).intro == (
            "Kepala Dinas Contoh, sampai 30 Juni 2025."
        )

    def test_degrees_stand_on_the_persons_own_page_only(self) -> None:
        registry = with_official(degrees={"before": "Dr.", "after": "M.Si."})
        plan = plan_of(a_release(officials=(a_mention(),)), registry=registry)
        assert plan["/pejabat/pejabat-contoh/"].view.name == "Dr. Pejabat Contoh, M.Si."  # type: ignore[union-attr]
        assert [address for address, output in plan.items() if "M.Si." in repr(output)] == ["/pejabat/pejabat-contoh/"]


class TestRole:
    def test_it_shows_the_line_of_holders_and_who_was_named_in_it(self) -> None:
        registry = a_registry(
            officials=[
                an_official("lama-contoh", an_appointment(until="2024-12-31")),
                an_official("baru-contoh", an_appointment(kind="plt", **{"from": "2025-01-01"})),
            ]
        )
        release = a_release(officials=(a_mention("baru-contoh", kind="plt"),))
        view = view_of("/jabatan/kepala-dinas-contoh/", release, registry=registry)
        assert [(item.heading, item.acting, item.current) for item in view.tenures] == [
            ("Baru Contoh", "Plt.", True),
            ("Lama Contoh", "", False),
        ]
        assert [card.note for card in view.releases.cards] == ["Plt. Kadis Contoh, Baru Contoh"]
        assert view.unit == Link("Dinas Contoh", "/instansi/dinas-contoh/")


class TestTerm:
    def test_a_government_gathers_the_releases_of_its_agencies_once_each(self) -> None:
        joint = a_release(agencies=("dinas-contoh", "badan-contoh"))
        view = view_of("/pemerintah/kabupaten-contoh/", joint)
        assert len(view.releases.cards) == 1
        assert [card.name for card in view.agencies][:2] == ["Dinas Contoh", "Badan Contoh"]
        assert [card.name for card in view.others] == ["Provinsi Contoh"]

    def test_an_event_type_names_the_others_with_their_counts(self) -> None:
        view = view_of("/kegiatan/rakor/", a_release(event_types=("bimtek",)))
        assert view.others_heading == "Jenis lain"
        assert [(card.name, card.meta) for card in view.others] == [("Bimbingan teknis", "1 rilis")]


class TestIndexes:
    def test_officials_stand_by_government_in_protocol_order_and_partners_people_last_without_link(self) -> None:
        groups = view_of("/pejabat/").groups
        assert [(name, [card.name for card in cards]) for name, cards in groups] == [
            ("Kabupaten Contoh", ["Bupati Contoh", "Ganda Contoh", "Pejabat Contoh", "Pelaksana Contoh"]),
            ("Kementerian Contoh", ["Menteri Contoh"]),
            ("Lembaga Contoh", ["Mitra Contoh"]),
        ]
        assert [card.address for card in groups[-1][1]] == [""]
        assert groups[1][1][0].address == "/pejabat/menteri-contoh/"

    def test_somebody_with_a_page_stands_under_the_public_body_even_if_their_first_role_is_elsewhere(self) -> None:
        registry = with_official(
            an_appointment("direktur-lembaga-contoh"),
            an_appointment("staf-ahli-contoh", **{"from": "2019-01-01", "until": "2019-12-31"}),
        )
        assert [name for name, _ in view_of("/pejabat/", registry=registry).groups] == ["Kabupaten Contoh"]

    def test_agencies_stand_by_government_secretariats_and_offices_first(self) -> None:
        [(name, cards)] = view_of("/instansi/").groups
        assert name == "Kabupaten Contoh"
        assert [card.name for card in cards] == ["Dinas Contoh", "Badan Contoh", "Kecamatan Contoh", "Bidang Contoh"]

    def test_roles_name_their_holder_and_when_he_was_seen(self) -> None:
        cards = dict(view_of("/jabatan/").groups)["Kabupaten Contoh"]
        metas = {card.name: card.meta for card in cards}
        assert metas["Kepala Dinas Contoh"] == "Pejabat Contoh"
        assert metas["Kepala Badan Contoh"] == "Pelaksana Contoh (Plt.), tercatat 22 Oktober 2025"

    def test_the_day_decides_who_holds_a_role(self) -> None:
        registry = with_official(an_appointment(**{"from": "2025-06-01", "until": "2025-06-30"}))
        during = view_of("/instansi/dinas-contoh/", registry=registry, now=at("2025-06-30T23:59"))
        after = view_of("/instansi/dinas-contoh/", registry=registry, now=at("2025-07-01"))
        assert len(during.people) == 1
        assert after.people == ()
        assert date(2025, 6, 30) == registry.officials["pejabat-contoh"].appointments[0].until

    def test_the_agency_its_role_and_the_index_name_the_same_holder(self) -> None:
        left = an_official("pejabat-contoh", an_appointment(**{"from": "2020-01-01", "until": "2025-01-01"}))
        stand_in = an_official("pelaksana-contoh", an_appointment(kind="plh", seen_on=["2025-05-05"]))
        registry = a_registry(officials=[left, stand_in])
        agency = view_of("/instansi/dinas-contoh/", registry=registry)
        role = view_of("/jabatan/kepala-dinas-contoh/", registry=registry)
        cards = dict(view_of("/jabatan/", registry=registry).groups)["Kabupaten Contoh"]
        [index] = [card.meta for card in cards if card.name == "Kepala Dinas Contoh"]
        assert facts(agency)["Pimpinan"][0] == facts(role)["Pemegang"][0] == agency.people[0].name
        assert index.startswith(agency.people[0].name)
