"""A few typed words lead to the entries they may mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.desk.suggesting import MOST, find
from tests.builders import a_registry, an_agency

AGENCIES = {
    agency.slug: agency
    for agency in (
        an_agency("dinas-contoh", name="Dinas Contoh", short_name="Discon", other_names=["Dinas Peragaan"]),
        an_agency("dinas-air", name="Dinas Air", short_name="Disair"),
        an_agency("badan-contoh", name="Badan Contoh", short_name="Discon"),
    )
}


@pytest.mark.parametrize(
    ("text", "slugs", "is_sure"),
    [
        ("dinas-contoh", ["dinas-contoh"], True),
        ("  Dinas   CONTOH ", ["dinas-contoh"], True),
        ("dinas peragaan", ["dinas-contoh"], True),
        ("Disair", ["dinas-air"], True),
        ("discon", ["dinas-contoh", "badan-contoh"], False),
        ("dinas", ["dinas-contoh", "dinas-air"], False),
        ("contoh badan", ["badan-contoh"], False),
        ("dinsa airr", ["dinas-air"], False),
        ("qqqqqqqq", [], False),
        ("", [], False),
        ("../dinas-contoh\x00", ["dinas-contoh"], False),
    ],
)
def test_words_lead_to_entries(text, slugs, is_sure):
    found = find(text, AGENCIES)

    assert (list(found.slugs[: len(slugs)]), found.is_sure) == (slugs, is_sure)
    assert found.slugs or not slugs


@given(st.text(max_size=20))
def test_whatever_is_typed_only_entries_are_found(text):
    officials = a_registry().officials

    found = find(text, officials)

    assert set(found.slugs) <= set(officials)
    assert len(found.slugs) == len(set(found.slugs)) <= MOST
    assert not found.is_sure or len(found.slugs) == 1


@pytest.mark.parametrize("slug", list(a_registry().officials))
def test_a_slug_and_a_name_are_sure(slug):
    officials = a_registry().officials

    assert find(slug, officials) == find(officials[slug].name, officials) == ((slug,), True, False)
