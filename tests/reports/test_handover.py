"""What is due, what runs out, and which roles and agencies need somebody."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.releases.record import Waiver
from plugins.reports import handover
from plugins.reports.handover import ENDED, FIRST_SEEN, NOBODY, months_after
from tests.builders import a_registry, an_agency, an_appointment, an_official, at
from tests.reports.works import NOW, headed, written

TODAY = NOW.date()
HEAD = "kepala-dinas-contoh"


def registry_of(*officials, **lists):
    return a_registry(officials=list(officials), **lists)


def official(slug, role=HEAD, **appointment):
    return an_official(slug, an_appointment(role, **appointment))


def titles(matters):
    return [matter.what for matter in matters]


def test_embargoed_releases_are_scheduled_and_old_drafts_overdue():
    releases = headed(
        written(0, "2026-05-01", status="draft"),
        written(1, "2026-06-17", status="draft"),
        written(2, "2026-06-16", status="draft"),
        written(3, "2026-06-01"),
        written(4, "2026-07-01T09:00"),
        written(5, "2026-08-01"),
    )

    assert titles(handover.scheduled(releases, NOW)) == ["Rilis 4", "Rilis 5"]
    assert titles(handover.old_drafts(releases, TODAY, 14)) == ["Rilis 0", "Rilis 2"]


def test_what_expires_soon_is_told_in_its_order():
    releases = headed(
        written(0, "2026-01-01", expires=at("2026-09-29T08:00")),
        written(1, "2026-01-02", expires=at("2026-07-02")),
        written(2, "2026-01-03", expires=at("2026-07-01T08:00")),  # has just expired
        written(3, "2026-01-04", expires=at("2026-10-01")),
        written(4, "2026-08-04", expires=at("2026-08-09")),  # is not public yet
        written(5, "2026-01-05", expires=at("2026-07-01T23:00")),
    )
    told = handover.expiring(releases, NOW)

    assert titles(told) == ["Rilis 5", "Rilis 1", "Rilis 0"]
    assert [matter.at for matter in told] == [at("2026-07-01T23:00"), date(2026, 7, 1), at("2026-09-29T08:00")]


def test_waivers_that_end_and_have_ended_are_told():
    waivers = tuple(
        Waiver("D103", "Nomor pengaduan", "Nama Contoh", TODAY + timedelta(days)) for days in (91, 90, 0, -1)
    )
    found = handover.ending_waivers(headed(written(0, "2026-01-01", waivers=waivers)), TODAY)

    assert [(matter.at, matter.note) for matter in found] == [
        (TODAY - timedelta(1), ENDED),
        (TODAY, ""),
        (TODAY + timedelta(90), ""),
    ]
    assert found[0].what == "D103: Rilis 0"


def test_agencies_are_silent_when_their_last_public_release_is_old():
    agencies = [an_agency(slug, name=slug) for slug in ("lama", "baru", "tanpa", "menanti")]
    agencies += [an_agency("bubar", name="bubar", until="2026-01-31")]
    releases = headed(
        written(0, "2026-01-01", agencies=("lama", "bubar")),
        written(1, "2026-04-02", agencies=("baru",)),
        written(2, "2026-06-01", agencies=("menanti",), status="draft"),
    )
    found = handover.silent_agencies(releases, a_registry(agencies=agencies), NOW, 90)

    assert [(matter.what.split()[0], matter.at) for matter in found] == [
        ("menanti", None),
        ("tanpa", None),
        ("lama", date(2026, 1, 1)),
    ]


@pytest.mark.parametrize(
    ("until", "after", "told"),
    [
        ("2026-07-01", {}, True),
        ("2026-09-29", {}, True),
        ("2026-09-30", {}, False),
        ("2026-06-30", {}, False),  # has ended: the role is vacant
        ("2026-08-01", {"from": "2026-08-02"}, False),
        ("2026-08-01", {"from": "2026-08-02", "kind": "plh"}, True),
        ("2026-08-01", {"from": "2019-01-01", "until": "2019-12-31"}, True),
    ],
)
def test_an_appointment_that_ends_soon_is_told_unless_somebody_follows(until, after, told):
    others = [official("pejabat-dua", **after)] if after else []
    registry = registry_of(official("pejabat-satu", until=until), *others)

    assert titles(handover.ending_appointments(registry, TODAY)) == (
        ["Kepala Dinas Contoh, Kabupaten Contoh: Pejabat Satu"] if told else []
    )


@pytest.mark.parametrize(
    ("first", "second", "since"),
    [
        ({"until": "2026-06-30"}, None, "2026-06-30"),
        ({"until": "2026-07-01"}, None, None),
        ({"until": "2026-03-01"}, {"from": "2026-04-01", "until": "2026-05-01"}, "2026-05-01"),
        ({"until": "2026-03-01"}, {"from": "2026-04-01"}, None),
        ({"until": "2026-03-01"}, {"seen_on": ["2026-04-01"]}, None),
        ({"until": "2026-03-01"}, {"seen_on": ["2026-02-01"]}, "2026-03-01"),
        ({"until": "2026-03-01"}, {"from": "2026-04-01", "kind": "plh"}, "2026-03-01"),
        ({}, None, None),
    ],
)
def test_a_role_is_vacant_when_its_last_holder_has_left(first, second, since):
    others = [official("pejabat-dua", **second)] if second else []
    found = handover.vacant_roles(registry_of(official("pejabat-satu", **first), *others), TODAY)

    assert [
        matter.at.isoformat() for matter in found if matter.at and matter.what.startswith("Kepala Dinas Contoh,")
    ] == ([since] if since else [])


def test_a_head_whom_nobody_has_registered_is_told():
    found = handover.vacant_roles(registry_of(official("pejabat-satu")), TODAY)

    assert ("Kepala Badan Contoh, Kabupaten Contoh", None, NOBODY) in [
        (matter.what, matter.at, matter.note) for matter in found
    ]


@pytest.mark.parametrize(
    ("held", "note"),
    [
        ({"kind": "plt", "from": "2025-12-31"}, ""),
        ({"kind": "pj", "from": "2025-12-31"}, ""),
        ({"kind": "plt", "from": "2026-01-01"}, None),
        ({"kind": "plt", "from": "2025-01-01", "until": "2026-06-30"}, None),
        ({"kind": "definitif", "from": "2020-01-01"}, None),
        ({"kind": "plt", "seen_on": ["2025-12-30", "2026-02-01"]}, FIRST_SEEN),
        ({"kind": "plt", "seen_on": ["2026-02-01"]}, None),
    ],
)
def test_who_has_stood_in_for_more_than_six_months_is_told(held, note):
    found = handover.long_acting(registry_of(official("pejabat-satu", **held)), TODAY)

    assert [matter.note for matter in found] == ([] if note is None else [note])


def test_who_was_seen_standing_in_before_somebody_was_appointed_stands_in_no_longer():
    before = official("pejabat-satu", kind="plt", seen_on=["2025-01-01"])

    assert handover.long_acting(registry_of(before, official("pejabat-dua", **{"from": "2025-06-01"})), TODAY) == []


@given(st.dates(date(1990, 1, 1), date(2200, 1, 1)), st.integers(0, 30))
def test_months_later_is_the_same_day_or_the_last(day, months):
    later = months_after(day, months)

    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(1)).day == 1)
