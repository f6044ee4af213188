"""Who can have held what, when: the rules of appointments, and the days two of them share."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.catalogue import catalogue
from plugins.registry.appointment_rules import shared_day
from plugins.registry.read import read_registry
from plugins.registry.records import Appointment
from tests.registry.files import GOOD, an_official_file, files, findings_of

HEAD = "role: kepala-dinas-contoh"
# In the right registry siti-contoh is head from 2020-01-01 until 2020-12-31 (appointment at line 3 of her file).

FAULTS = {
    "no day at all": ([HEAD], [(3, "G140")]),
    "both from and seen_on": ([f"{HEAD}, from: 2021-01-01, seen_on: [2021-05-05]"], [(3, "G141")]),
    "until without from": ([f"{HEAD}, until: 2021-01-01"], [(3, "G143")]),
    "until with seen_on": ([f"{HEAD}, until: 2021-12-31, seen_on: [2021-05-05]"], [(3, "G143")]),
    "until before from": ([f"{HEAD}, from: 2021-01-02, until: 2021-01-01"], [(3, "G142")]),
    "two at once": ([f"{HEAD}, from: 2020-06-01"], [(3, "G144")]),
    "two on the day of the change": ([f"{HEAD}, from: 2020-12-31"], [(3, "G144")]),
    "one seen while another holds": ([f"{HEAD}, seen_on: [2019-01-01, 2020-06-01]"], [("siti-contoh", 3, "G144")]),
    "an acting one beside the holder": ([f"{HEAD}, kind: plt, from: 2020-06-01, until: 2020-06-30"], [(3, "G144")]),
    "a pj beside the holder": ([f"{HEAD}, kind: pj, from: 2020-06-01, until: 2020-06-30"], [(3, "G144")]),
    "a pjs beside the holder": ([f"{HEAD}, kind: pjs, seen_on: 2020-06-01"], [(3, "G144")]),
    "a person twice": ([f"{HEAD}, from: 2021-01-01, until: 2021-03-01", f"{HEAD}, from: 2021-03-01"], [(4, "G145")]),
    "a person twice, however": (
        [f"{HEAD}, kind: plh, seen_on: [2021-03-01]", f"{HEAD}, from: 2021-02-01"],
        [(3, "G145")],
    ),
    "a person twice in a shared role": (
        ["role: anggota-contoh, from: 2021-01-01", "role: anggota-contoh, seen_on: [2021-03-01]"],
        [(4, "G145")],
    ),
}


@pytest.mark.parametrize("case", FAULTS, ids=str)
def test_what_breaks_a_rule_is_told_at_its_line(case):
    appointments, expected = FAULTS[case]

    found = findings_of(officials__budi=an_official_file(*appointments))

    assert found == [(f"officials/{row[0] if len(row) == 3 else 'budi'}", *row[-2:]) for row in expected]


ALLOWED = {
    "the day after": [f"{HEAD}, from: 2021-01-01"],
    "seen before and after": [f"{HEAD}, seen_on: [2019-12-31, 2021-01-01]"],
    "a plh while the holder is away": [f"{HEAD}, kind: plh, from: 2020-06-01, until: 2020-06-14"],
    "a plh seen beside the holder": [f"{HEAD}, kind: plh, seen_on: [2020-06-01]"],
    "two in a shared role": ["role: anggota-contoh, from: 2020-01-01"],
    "a person in two roles": [f"{HEAD}, from: 2021-01-01", "role: anggota-contoh, from: 2020-01-01"],
    "a person again, later": [f"{HEAD}, from: 2021-01-01, until: 2021-06-30", f"{HEAD}, from: 2021-09-01"],
    "first acting, then definitive": [
        f"{HEAD}, kind: plt, from: 2021-01-01, until: 2021-02-28",
        f"{HEAD}, from: 2021-03-01",
    ],
    "one day in office": [f"{HEAD}, from: 2021-01-01, until: 2021-01-01"],
}


@pytest.mark.parametrize("case", ALLOWED, ids=str)
def test_what_breaks_no_rule_is_not_told(case):
    assert findings_of(officials__budi=an_official_file(*ALLOWED[case]), officials__citra=SHARED) == []


SHARED = an_official_file("role: anggota-contoh, from: 2019-01-01", name="Citra Contoh")


def test_a_second_plh_of_the_same_days_is_one_too_many():
    plh = f"{HEAD}, kind: plh, from: 2020-06-01, until: 2020-06-14"

    found = findings_of(
        officials__budi=an_official_file(plh), officials__citra=an_official_file(plh, name="Citra Contoh")
    )

    assert found == [("officials/citra", 3, "G144")]


def test_two_people_seen_on_one_day_are_two_holders():
    seen = "role: direktur-contoh, seen_on: [2020-06-01]"

    found = findings_of(
        officials__budi=an_official_file(seen), officials__citra=an_official_file(seen, name="Citra Contoh")
    )

    assert found == [("officials/citra", 3, "G144")]


def test_a_clash_names_the_other_person_the_day_and_the_place():
    _, (finding,) = read_registry(files(officials__budi=an_official_file(f"{HEAD}, from: 2020-06-01")))

    assert finding.message(catalogue("id")) == (
        "'kepala-dinas-contoh' dijabat dua orang pada 2020-06-01:"
        " di sini dan Siti Contoh (registry/officials/siti-contoh.yaml:3)"
    )


LIFE = {
    "before it begins": ("from: 2020-06-01", f"{HEAD}, from: 2020-05-31", [(3, "G146")]),
    "after it ends": ("until: 2022-12-31", f"{HEAD}, from: 2023-01-01, until: 2023-02-01", [(3, "G146")]),
    "past its end": ("until: 2022-12-31", f"{HEAD}, from: 2022-01-01, until: 2023-01-01", [(3, "G146")]),
    "without an end": ("until: 2022-12-31", f"{HEAD}, from: 2022-01-01", [(3, "G146")]),
    "seen after its end": ("until: 2022-12-31", f"{HEAD}, seen_on: [2022-12-31, 2023-01-01]", [(3, "G146")]),
    "just as long": ("from: 2020-01-01\n  until: 2022-12-31", f"{HEAD}, from: 2020-01-01, until: 2022-12-31", []),
    "a partner's people": ("until: 2022-12-31", "role: direktur-contoh, from: 2023-01-01", []),
}


@pytest.mark.parametrize("case", LIFE, ids=str)
def test_nobody_holds_a_role_of_an_agency_that_is_not_there(case):
    life, appointment, expected = LIFE[case]
    agencies = GOOD["agencies"].replace("  kind: dinas\n", f"  kind: dinas\n  {life}\n")

    found = findings_of(agencies=agencies, officials__siti_contoh=None, officials__budi=an_official_file(appointment))

    assert found == [("officials/budi", *row) for row in expected]


def test_each_day_outside_is_told_at_its_own_line():
    official = (
        "name: Budi\nappointments:\n- role: kepala-dinas-contoh\n  seen_on:\n  - 2022-01-01\n  - 2023-01-01\n"
        "- role: kepala-dinas-contoh\n  from: 2022-06-01\n  until: 2023-06-01\n"
    )
    agencies = GOOD["agencies"].replace("  kind: dinas\n", "  kind: dinas\n  until: 2022-12-31\n")

    found = findings_of(agencies=agencies, officials__budi=official)

    assert found == [
        ("officials/budi", 6, "G146"),
        ("officials/budi", 7, "G145"),
        ("officials/budi", 9, "G146"),
    ]


DAYS = st.integers(0, 12).map(lambda number: date(2020, 1, 1) + timedelta(number))


@st.composite
def appointments(draw):
    if draw(st.booleans()):
        return Appointment.model_construct(
            role="x", since=None, until=None, seen_on=tuple(draw(st.lists(DAYS, unique=True, max_size=4)))
        )
    since = draw(DAYS)
    until = draw(st.none() | DAYS)
    return Appointment.model_construct(role="x", since=since, until=until, seen_on=())


@given(appointments(), appointments())
def test_sharing_a_day_is_symmetrical_and_means_that_both_cover_it(one, other):
    every_day = [date(2020, 1, 1) + timedelta(number) for number in range(13)]
    both = [day for day in every_day if one.covers(day, day) and other.covers(day, day)]

    assert shared_day(one, other) == shared_day(other, one) == min(both, default=None)
