"""Under which terms a release stands, and which terms there are."""

from plugins.taxonomies.definitions import AGENCIES, GOVERNMENTS, OFFICIALS, ROLES, TAXONOMIES
from plugins.taxonomies.terms import Term, build_terms
from tests.builders import IDS, a_mention, a_registry, a_release
from tests.pages.making import world_of


def terms(taxonomy: object, *releases: object) -> dict[str, Term]:
    return {term.slug: term for term in build_terms(taxonomy, a_registry(), releases)}  # type: ignore[arg-type]


def test_every_registry_entry_is_a_term_even_without_releases() -> None:
    registry = a_registry()
    for taxonomy in TAXONOMIES:
        built = build_terms(taxonomy, registry, ())
        assert {term.slug for term in built} == set(taxonomy.entries(registry))
        assert all(term.releases == () for term in built)


def test_a_release_stands_under_lead_and_supporting_agencies_once() -> None:
    release = a_release(agencies=("dinas-contoh",), supporting_agencies=("badan-contoh", "dinas-contoh"))
    found = terms(AGENCIES, release)
    assert found["dinas-contoh"].releases == found["badan-contoh"].releases == (release,)
    assert found["kecamatan-contoh"].releases == ()


def test_a_government_has_the_releases_of_all_its_agencies() -> None:
    release = a_release(agencies=("dinas-contoh", "badan-contoh"))
    assert terms(GOVERNMENTS, release)["kabupaten-contoh"].releases == (release,)


def test_releases_of_a_term_stand_oldest_first_whatever_their_order() -> None:
    old, new = a_release(id=IDS[0], date="2025-01-01"), a_release(id=IDS[1], date="2025-02-01")
    same_day = a_release(id=IDS[2], date="2025-02-01")
    [term] = [term for term in world_of(same_day, new, old).overview.terms[AGENCIES.key] if term.slug == "dinas-contoh"]
    assert [release.id for release in term.releases] == [old.id, new.id, same_day.id]


def test_roles_go_by_the_mention_not_by_who_holds_them_now() -> None:
    release = a_release(officials=(a_mention("pejabat-contoh", "kepala-badan-contoh", kind="plt"),))
    assert terms(ROLES, release)["kepala-badan-contoh"].releases == (release,)
    assert terms(ROLES, release)["kepala-dinas-contoh"].releases == ()


def test_people_and_roles_outside_government_are_no_terms() -> None:
    assert "mitra-contoh" not in terms(OFFICIALS)
    assert "direktur-lembaga-contoh" not in terms(ROLES)
    assert "menteri-contoh" in terms(OFFICIALS)


def test_terms_stand_by_name() -> None:
    names = [term.name for term in build_terms(AGENCIES, a_registry(), ())]
    assert names == sorted(names)
