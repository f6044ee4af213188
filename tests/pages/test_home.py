"""The home page: what leads, what follows, what was corrected, who is active."""

from dataclasses import replace

from plugins.releases.record import Change, Withdrawal
from tests.builders import at, settings
from tests.pages.invented import releases, titles, view_of

GONE = Withdrawal(at("2025-12-01"), "error", "Keliru.")


def test_the_newest_leads_three_follow_and_the_rest_is_latest() -> None:
    view = view_of("/", *releases(9), settings=settings(per_page=3))
    assert view.lead.title == "Rilis 9"
    assert titles(view.seconds) == ["Rilis 8", "Rilis 7", "Rilis 6"]
    assert titles(view.latest.cards) == ["Rilis 5", "Rilis 4", "Rilis 3"]
    assert view.latest.pagination is None


def test_a_withdrawn_release_never_leads_but_stays_in_the_list_with_its_flag() -> None:
    given = releases(6)
    given[-1] = replace(given[-1], withdrawn=GONE)
    view = view_of("/", *given)
    assert view.lead.title == "Rilis 5"
    assert titles(view.latest.cards) == ["Rilis 6", "Rilis 1"]
    assert view.latest.cards[0].flags == ("withdrawn",)


def test_a_portal_without_releases_has_a_home_page() -> None:
    view = view_of("/")
    assert (view.lead, view.seconds, view.latest.cards, view.agencies, view.event_types) == (None, (), (), (), ())


def test_the_last_three_corrected_releases_are_named_with_the_day_of_the_change() -> None:
    given = [
        replace(release, changes=(Change(at(f"2025-06-0{index + 1}"), "correction", "x"),))
        for index, release in enumerate(releases(4))
    ]
    given[0] = replace(given[0], withdrawn=GONE)
    cards = view_of("/", *given).corrections
    assert titles(cards) == ["Rilis 1", "Rilis 4", "Rilis 3"]
    assert cards[0].day == at("2025-12-01").date()
    assert [card.flags for card in cards] == [("withdrawn",), ("correction",), ("correction",)]


def test_agencies_with_releases_stand_by_their_latest_and_event_types_with_counts() -> None:
    given = releases(3, event_types=("bimtek",))
    given[0] = replace(given[0], agencies=("badan-contoh",), event_types=("rakor",))
    view = view_of("/", *given)
    assert [(card.name, card.meta) for card in view.agencies] == [
        ("Dinas Contoh", "Contoh · 2 rilis"),
        ("Badan Contoh", "Contoh · 1 rilis"),
    ]
    assert [(card.name, card.meta) for card in view.event_types] == [
        ("Bimbingan teknis", "2 rilis"),
        ("Rapat koordinasi", "1 rilis"),
    ]
