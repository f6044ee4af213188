"""Two spellings of one name are found; two names are not taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.importer.proposals.spellings import alike_people, are_one_body, are_one_person, body_key, person_key

NAMES = st.text(alphabet="abMD .,-'HS&", max_size=20)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Arief R. Palsu", "Arief Palsu"),
        ("A. R. Palsu", "Arief R Palsu"),
        ("Arief Palsu", "Arif Palsu"),
        ("Badu Santoso", "BADU SANTOSA"),
        ("Muh. Safar Palsu", "Muhammad Safar Palsu"),
        ("M. Safar Palsu", "Moh Safar Palsu"),
        ("Nur Hadi Palsu", "Nurhadi Palsu"),
        ("H. Badu Palsu, S.Sos., M.Si", "Badu Palsu"),
        ("Ma’ruf Palsu", "Ma'ruf Palsu"),
    ],
)
def test_spellings_of_one_name_are_alike(one, other):
    assert are_one_person(person_key(one), person_key(other))
    assert are_one_person(person_key(other), person_key(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Andi Palsu", "Andi Lain"),
        ("Andi A.", "Andi B."),
        ("Badu", "Badu Palsu"),
        ("Ani Lia", "Ami Lia"),
        ("Badu Palsu", "Palsu Badu"),
        ("Arief Palsu", "Arman Palsu"),
    ],
)
def test_other_names_are_not(one, other):
    assert not are_one_person(person_key(one), person_key(other))


def test_a_single_name_is_alike_where_the_office_is_the_same():
    offices = {"badu": frozenset({"kepala"}), "badu palsu": frozenset({"kepala"}), "badu lain": frozenset({"lain"})}

    assert alike_people(offices) == {"badu": ["badu palsu"], "badu palsu": ["badu"]}


@given(NAMES, NAMES)
def test_whatever_is_compared_is_found_among_others_too(one, other):
    first, second = person_key(one), person_key(other)
    found = alike_people({first: frozenset(), second: frozenset()})

    if first and second and first != second and min(len(key.split()) for key in (first, second)) > 1:
        assert (second in found.get(first, [])) <= are_one_person(first, second)
    are_one_body(body_key(one), body_key(other))


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("Dinas Komunikasi dan Informatika", "Dinas Kominfo", True),
        ("Dinas Komunikasi dan Informatika", "Diskominfo", True),
        ("Dinas Pangan & Tani", "Dinas Pangan dan Tani", True),
        ("DPT", "Dinas Pangan dan Tani", True),
        ("Dinas Perhubngan", "Dinas Perhubungan", True),
        ("Dinas Kesehatan", "Dinas Kehutanan", False),
        ("Dinas Pangan", "Badan Pangan", False),
        ("SMPN 1 Contoh", "SMPN 2 Contoh", False),
    ],
)
def test_bodies_are_alike(one, other, are):
    assert are_one_body(body_key(one), body_key(other)) is are


def test_hostile_names_take_no_time():
    are_one_body(body_key("dinas " + "a" * 10**6), body_key("dinas " + "a " * 10**6))
    are_one_person(person_key("a " * 10**6), person_key("a" * 10**6))
