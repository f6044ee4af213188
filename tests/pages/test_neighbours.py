"""Related releases and neighbours: older only, those that share more first."""

from plugins.pages.neighbours import neighbours, related_releases
from tests.builders import IDS, a_release

OLD = {
    "both": a_release(id=IDS[0], slug="both", date="2025-01-01", event_types=("bimtek",)),
    "agency": a_release(id=IDS[1], slug="agency", date="2025-01-02"),
    "kind": a_release(id=IDS[2], slug="kind", date="2025-01-03", agencies=("badan-contoh",), event_types=("bimtek",)),
    "none": a_release(id=IDS[3], slug="none", date="2025-01-04", agencies=("badan-contoh",), event_types=("rakor",)),
}
HERE = a_release(id=IDS[4], slug="here", date="2025-02-01", event_types=("bimtek",))


def related_to_here(*more: object, withdrawn: frozenset[str] = frozenset()) -> list[str]:
    given = sorted((*OLD.values(), HERE, *more), key=lambda release: release.order)
    return [release.slug for release in related_releases(given, withdrawn)[HERE.id]]


def test_those_that_share_event_type_and_agency_go_first_then_the_newest_that_share_one() -> None:
    assert related_to_here() == ["both", "kind", "agency"]


def test_a_newer_release_is_never_related() -> None:
    newer = a_release(id=IDS[5], slug="newer", date="2025-03-01", event_types=("bimtek",))
    assert "newer" not in related_to_here(newer)


def test_a_withdrawn_release_is_related_to_nobody() -> None:
    assert related_to_here(withdrawn=frozenset({IDS[0]})) == ["kind", "agency"]


def test_a_translation_is_related_to_nobody_and_never_names_its_original() -> None:
    translation = a_release(
        id=IDS[6], slug="translation", date="2025-02-02", event_types=("bimtek",), translation_of=HERE.id
    )
    later = a_release(id=IDS[7], slug="later", date="2025-02-03", event_types=("bimtek",))
    found = related_releases([*OLD.values(), HERE, translation, later], ())
    assert HERE not in found[translation.id]
    assert translation not in found[later.id]


def test_at_most_three_are_related_even_when_many_share_all() -> None:
    many = [
        a_release(id=f"{number:04}-2222", slug=f"r-{number}", date=f"2025-01-{number:02}", event_types=("bimtek",))
        for number in range(1, 29)
    ]
    found = related_releases(many, ())
    assert [release.slug for release in found[many[-1].id]] == ["r-27", "r-26", "r-25"]


def test_neighbours_stay_within_the_lead_agency() -> None:
    found = neighbours(sorted((*OLD.values(), HERE), key=lambda release: release.order))
    assert found[HERE.id].previous == OLD["agency"]
    assert found[OLD["agency"].id].next == HERE
    assert found[OLD["kind"].id].next == OLD["none"]
    assert found[OLD["both"].id].previous is None
    assert found[HERE.id].next is None
