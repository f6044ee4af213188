"""Who heads a body today."""

from datetime import date

import pytest

from plugins.registry.lookup import head_of
from tests.builders import a_registry, an_appointment, an_official

TODAY = date(2025, 6, 15)
HEAD = "kepala-dinas-contoh"
FROM_JANUARY = {"from": "2025-01-01"}


def plh(**days):
    return an_appointment(HEAD, kind="plh", **days)


HEADS = {
    "who holds the role": ([("budi", an_appointment(HEAD, **FROM_JANUARY))], "budi"),
    "not who has left": ([("budi", an_appointment(HEAD, **{"from": "2024-01-01", "until": "2025-06-14"}))], None),
    "who leaves today": ([("budi", an_appointment(HEAD, **{"from": "2024-01-01", "until": "2025-06-15"}))], "budi"),
    "not who comes tomorrow": ([("budi", an_appointment(HEAD, **{"from": "2025-06-16"}))], None),
    "who was seen, years ago": ([("budi", an_appointment(HEAD, seen_on=["2019-01-01"]))], "budi"),
    "the last one seen": (
        [("budi", an_appointment(HEAD, seen_on=["2019-01-01"])), ("ani", an_appointment(HEAD, seen_on=["2020-01-01"]))],
        "ani",
    ),
    "not who is seen later": (
        [("budi", an_appointment(HEAD, seen_on=["2019-01-01"])), ("ani", an_appointment(HEAD, seen_on=["2026-01-01"]))],
        "budi",
    ),
    "who holds it, not who was seen": (
        [("ani", an_appointment(HEAD, seen_on=["2024-12-31"])), ("budi", an_appointment(HEAD, **FROM_JANUARY))],
        "budi",
    ),
    "nobody, when somebody came after the one seen and left": (
        [
            ("ani", an_appointment(HEAD, seen_on=["2019-01-01"])),
            ("budi", an_appointment(HEAD, **{"from": "2020-01-01", "until": "2022-01-01"})),
        ],
        None,
    ),
    "who was seen after the last one left": (
        [
            ("ani", an_appointment(HEAD, seen_on=["2023-01-01"])),
            ("budi", an_appointment(HEAD, **{"from": "2020-01-01", "until": "2022-01-01"})),
        ],
        "ani",
    ),
    "the holder, not who stands in": (
        [("ani", plh(**{"from": "2025-06-10", "until": "2025-06-20"})), ("budi", an_appointment(HEAD, **FROM_JANUARY))],
        "budi",
    ),
    "who stands in, when nobody holds it": ([("ani", plh(**{"from": "2025-06-10"}))], "ani"),
    "the holder seen, not who was seen standing in later": (
        [("ani", plh(seen_on=["2025-05-05"])), ("budi", an_appointment(HEAD, seen_on=["2025-01-01"]))],
        "budi",
    ),
    "who was seen standing in after the holder left": (
        [
            ("ani", plh(seen_on=["2025-05-05"])),
            ("budi", an_appointment(HEAD, **{"from": "2020-01-01", "until": "2025-01-01"})),
        ],
        "ani",
    ),
    "nobody, when who stood in was seen before the holder left": (
        [
            ("ani", plh(seen_on=["2024-05-05"])),
            ("budi", an_appointment(HEAD, **{"from": "2020-01-01", "until": "2025-01-01"})),
        ],
        None,
    ),
    "nobody": ([("ani", an_appointment("staf-ahli-contoh"))], None),
}


@pytest.mark.parametrize("case", HEADS, ids=str)
def test_the_head_is(case):
    people, expected = HEADS[case]
    registry = a_registry(officials=[an_official(slug, appointment) for slug, appointment in people])

    head = head_of(registry, "agency", "dinas-contoh", TODAY)

    assert (head and head[0].slug) == expected


def test_a_body_without_a_head_role_has_no_head():
    assert head_of(a_registry(), "agency", "bidang-contoh", TODAY) is None
    assert head_of(a_registry(), "partner", "lembaga-contoh", TODAY) is None


def test_a_government_has_a_head_too():
    official, appointment = head_of(a_registry(), "government", "kabupaten-contoh", TODAY)

    assert (official.slug, appointment.role) == ("bupati-contoh", "bupati-contoh")
