"""Questions to the registry."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.registry.lookup import (
    acting_words,
    covering,
    government_of,
    has_page,
    held_now_or_last,
    names_of,
    protocol_order,
    title_text,
    unit_of,
)
from plugins.registry.records import Registry, Role
from tests.builders import a_registry, an_agency, an_appointment, an_official

TODAY = date(2025, 6, 15)
HEAD = "kepala-dinas-contoh"
FROM_JANUARY = {"from": "2025-01-01"}


def day(text: str) -> date:
    return date.fromisoformat(text)


def with_officials(*officials) -> Registry:
    return a_registry(officials=list(officials))


def test_an_appointment_covers_an_event_by_its_last_day():
    official = an_official("budi", an_appointment(HEAD, **{"from": "2025-01-10", "until": "2025-01-20"}))

    assert covering(official, day("2025-01-05"), day("2025-01-10")) == official.appointments
    assert covering(official, day("2025-01-20"), day("2025-01-21")) == ()
    assert covering(official, day("2025-01-09"), day("2025-01-09")) == ()


def test_a_seen_day_covers_an_event_around_it():
    official = an_official("budi", an_appointment(HEAD, seen_on=["2025-01-10"]))

    assert covering(official, day("2025-01-09"), day("2025-01-11")) == official.appointments
    assert covering(official, day("2025-01-11"), day("2025-01-11")) == ()


def test_all_that_hold_are_told():
    registry = a_registry()

    held = covering(registry.officials["ganda-contoh"], TODAY, TODAY)

    assert [appointment.role for appointment in held] == ["staf-ahli-contoh", "kepala-bidang-contoh"]


def test_a_role_is_of_an_agency_a_government_or_a_partner():
    registry = a_registry()

    units = {slug: unit_of(registry, role).slug for slug, role in registry.roles.items()}

    assert units[HEAD] == "dinas-contoh"
    assert units["bupati-contoh"] == "kabupaten-contoh"
    assert units["direktur-lembaga-contoh"] == "lembaga-contoh"


def test_behind_a_role_or_an_agency_stands_a_government_unless_it_is_a_partner():
    registry = a_registry()
    kabupaten = registry.governments["kabupaten-contoh"]

    assert government_of(registry, registry.agencies["bidang-contoh"]) == kabupaten
    assert government_of(registry, registry.roles[HEAD]) == kabupaten
    assert government_of(registry, registry.roles["bupati-contoh"]) == kabupaten
    assert government_of(registry, registry.roles["direktur-lembaga-contoh"]) is None


def test_a_title_tells_how_the_role_is_held():
    registry = a_registry(
        roles=[Role(slug="r", name="Kepala Badan Contoh", short_name="Kepala Bacon", agency="badan-contoh", order="1"),
               Role(slug="tanpa-singkatan", name="Ketua Contoh", agency="badan-contoh", order="2")],
    )  # fmt: skip

    assert title_text(registry, "r", "plt", short=True) == "Plt. Kepala Bacon"
    assert title_text(registry, "r", "definitif") == "Kepala Badan Contoh"
    assert title_text(registry, "tanpa-singkatan", "pjs", short=True) == "Pjs. Ketua Contoh"


def test_acting_words_come_short_and_in_full():
    assert acting_words("plt") == ("Plt.", "Pelaksana tugas")
    assert acting_words("plh") == ("Plh.", "Pelaksana harian")
    assert acting_words("pj") == ("Pj.", "Penjabat")
    assert acting_words("pjs") == ("Pjs.", "Penjabat sementara")
    assert acting_words("definitif") == ("", "")


def test_names_are_all_names_once_the_longest_first():
    agency = an_agency(name="Dinas Contoh", short_name="Discon", other_names=["Dinas Contoh Lama", "DC", "AB"])

    assert names_of(agency) == ("Dinas Contoh Lama", "Dinas Contoh", "Discon", "AB", "DC")


def test_a_government_is_also_called_by_its_official_name():
    names = names_of(a_registry().governments["kabupaten-contoh"])

    assert names == ("Pemerintah Kabupaten Contoh", "Kabupaten Contoh", "Contoh")


@given(st.lists(st.text("ab ’", min_size=1, max_size=8).filter(str.strip), unique_by=str.strip))
def test_names_lose_none_and_a_name_never_stands_before_one_that_holds_it(others):
    names = names_of(an_agency(other_names=others))

    assert set(names) == {"Dinas Contoh", "Discon", *(" ".join(other.split()) for other in others)}
    assert all(one not in two for index, two in enumerate(names) for one in names[:index])


def test_people_of_governments_agencies_and_state_bodies_have_a_page_and_others_have_none():
    registry = a_registry()

    having = {slug for slug, official in registry.officials.items() if has_page(registry, official)}

    assert having == set(registry.officials) - {"mitra-contoh"}


def test_who_holds_office_in_and_outside_government_has_a_page():
    official = an_official("budi", an_appointment("direktur-lembaga-contoh"), an_appointment("staf-ahli-contoh"))

    assert has_page(a_registry(), official)


LOW, HIGH = "kepala-bidang-contoh", "staf-ahli-contoh"
HELD = {
    "all that run": ([an_appointment(LOW), an_appointment(HIGH)], [LOW, HIGH]),
    "what runs, not what was seen": ([an_appointment(HIGH, seen_on=["2025-06-14"]), an_appointment(LOW)], [LOW]),
    "what was held last": (
        [
            an_appointment(LOW, **{"from": "2020-01-01", "until": "2021-01-01"}),
            an_appointment(HIGH, seen_on=["2020-06-01"]),
        ],
        [LOW],
    ),
    "both roles seen on the last day": (
        [an_appointment(LOW, seen_on=["2020-06-01", "2021-06-01"]), an_appointment(HIGH, seen_on=["2021-06-01"])],
        [LOW, HIGH],
    ),
    "what was seen by today, not later": (
        [an_appointment(LOW, seen_on=["2020-06-01", "2030-06-01"]), an_appointment(HIGH, seen_on=["2021-06-01"])],
        [HIGH],
    ),
    "what is to come, when there is nothing else": ([an_appointment(LOW, **{"from": "2030-01-01"})], [LOW]),
}


@pytest.mark.parametrize("case", HELD, ids=str)
def test_held_now_or_last_is(case):
    appointments, expected = HELD[case]

    held = held_now_or_last(an_official("budi", *appointments), TODAY)

    assert [appointment.role for appointment in held] == expected


def test_officials_stand_in_protocol_order_then_by_name():
    registry = with_officials(
        an_official("zaki", an_appointment("bupati-contoh")),
        an_official("budi", an_appointment(LOW), an_appointment(HIGH)),
        an_official("ani", an_appointment(HIGH, seen_on=["2020-01-01"])),
        an_official(
            "turun", an_appointment(LOW), an_appointment(HIGH, **{"from": "2010-01-01", "until": "2019-01-01"})
        ),
    )

    people = sorted(registry.officials.values(), key=lambda person: protocol_order(registry, person, TODAY))

    assert [person.slug for person in people] == ["zaki", "ani", "budi", "turun"]
