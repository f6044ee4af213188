"""What holds at a moment, and when that changes next."""

import pytest

from plugins.registry.records import Registry
from plugins.releases.record import Change, Withdrawal
from plugins.releases.status import is_public, next_change, state_of
from tests.builders import a_registry, a_release, an_agency, an_appointment, an_official, at

NOTHING = Registry()


def change(when, kind="correction"):
    return Change(at(when), kind, "Catatan contoh.", "a", "b", "Penyetuju Contoh")


@pytest.mark.parametrize(
    ("status", "now", "public"),
    [
        ("ready", "2025-10-22", True),
        ("ready", "2025-10-21T23:59:59", False),
        ("draft", "2025-10-23", False),
    ],
)
def test_a_release_is_public_when_it_is_ready_and_its_date_has_come(status, now, public):
    assert is_public(a_release(status=status), at(now)) is public


def test_changes_are_shown_newest_first_without_minor_and_future_ones():
    first, minor = change("2025-10-23"), change("2025-10-24", "minor")
    second, future = change("2025-10-25", "update"), change("2025-10-27")
    state = state_of(a_release(changes=(first, minor, second, future)), at("2025-10-26"))

    assert state.changes == (second, first)
    assert state.updated == at("2025-10-25")
    assert state.flags == ("correction", "update")


def test_a_minor_change_moves_nothing():
    assert state_of(a_release(changes=(change("2025-10-23", "minor"),)), at("2025-10-26")).updated is None


def test_a_withdrawal_counts_from_its_moment_and_is_said_first():
    withdrawn = Withdrawal(at("2025-10-25"), "error", "Catatan contoh.")
    release = a_release(changes=(change("2025-10-23"),), withdrawn=withdrawn)

    assert state_of(release, at("2025-10-24")).withdrawal is None
    assert state_of(release, at("2025-10-25")).flags == ("withdrawn", "correction")
    assert state_of(release, at("2025-10-25")).updated == at("2025-10-25")


def test_a_release_expires_at_its_moment():
    release = a_release(expires=at("2025-11-01"))

    assert not state_of(release, at("2025-10-31T23:59")).expired
    assert state_of(release, at("2025-11-01")).expired


@pytest.mark.parametrize(
    "changes",
    [
        {"date": "2025-11-05"},
        {"changes": (change("2025-11-05"),)},
        {"withdrawn": Withdrawal(at("2025-11-05"), "error", "Catatan contoh.")},
        {"expires": at("2025-11-05")},
    ],
)
def test_the_next_change_of_a_release_is_found(changes):
    assert next_change([a_release(**changes)], NOTHING, at("2025-11-01")) == at("2025-11-05")


@pytest.mark.parametrize("release", [a_release(date="2025-11-05", status="draft"), a_release()])
def test_drafts_and_the_past_change_nothing(release):
    assert next_change([release], NOTHING, at("2025-11-01")) is None


def test_a_minor_change_is_no_moment():
    assert next_change([a_release(changes=(change("2025-11-05", "minor"),))], NOTHING, at("2025-11-01")) is None


def test_an_appointment_changes_the_day_after_its_last_and_on_its_first():
    ending = an_appointment(**{"from": "2020-01-01", "until": "2025-11-04"})
    registry = a_registry(officials=[an_official("pejabat-contoh", ending)])
    beginning = a_registry(officials=[an_official("pejabat-contoh", an_appointment(**{"from": "2025-11-05"}))])

    assert next_change([], registry, at("2025-11-01")) == at("2025-11-05")
    assert next_change([], beginning, at("2025-11-01")) == at("2025-11-05")


def test_an_agency_changes_the_day_after_its_last():
    registry = a_registry(agencies=[an_agency(until="2025-11-04")], officials=[])

    assert next_change([], registry, at("2025-11-01")) == at("2025-11-05")
