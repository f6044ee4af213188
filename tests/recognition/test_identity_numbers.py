"""The form of a NIK: place, day, serial number. All numbers are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.recognition.digit_groups import numbers, without_addresses
from plugins.recognition.identity_numbers import PROVINCES, SHAPES, identity_numbers, is_identity_number


@pytest.mark.parametrize(
    ("digits", "is_one"),
    [
        ("7371010101900001", True),
        ("7371017112990001", True),  # a woman, 31 December
        ("9671012902960001", True),  # 29 February
        ("7371012902990001", False),  # no leap year
        ("7371014001900001", False),  # day 40
        ("7371017201900001", False),  # day 72
        ("7371010100900001", False),  # month 0
        ("7371010113900001", False),  # month 13
        ("7300010101900001", False),  # no regency
        ("7371000101900001", False),  # no district
        ("7371010101900000", False),
        ("2071010101900001", False),  # no province
    ],
)
def test_the_form(digits, is_one):
    assert is_identity_number(digits) is is_one


def test_the_provinces_are_those_of_the_list():
    assert len(PROVINCES) == 39
    assert {"91", "92", "93", "94", "95", "96", "97"} < PROVINCES


@given(st.sampled_from(sorted(SHAPES)), st.sampled_from(" -.\u00a0"))
def test_a_number_is_found_in_every_grouping(shape, sign):
    digits, groups = "7371010101900001", []
    for size in shape:
        groups.append(digits[:size])
        digits = digits[size:]
    written = sign.join(groups)

    found = list(identity_numbers(f"Nomor {written}, lalu"))

    assert [(number.digits, number.start, number.end) for number in found] == [
        ("7371010101900001", 6, 6 + len(written))
    ]


@pytest.mark.parametrize(
    "around", ["1-{}", "{}-1", "1.{}", "{}.5", "{}/2", "3/{}", "{}x", "x{}", "_{}", "5,{}", "{},5"]
)
def test_part_of_something_longer_is_none(around):
    assert list(identity_numbers(around.format("7371010101900001"))) == []


@pytest.mark.parametrize("between", ["/", "-", ".", ",", " / ", "\u2013", "|"])
def test_two_numbers_with_a_sign_between_are_two(between):
    found = identity_numbers(f"NIK 7371010101900001{between}7371010101900002.")

    assert [number.digits for number in found] == ["7371010101900001", "7371010101900002"]


@given(st.text("0123456789 .-a\n", max_size=80))
def test_what_is_found_stands_where_it_is_told(text):
    for number in numbers(text, SHAPES):
        assert "".join(filter(str.isdigit, text[number.start : number.end])) == number.digits


@given(st.text())
def test_nothing_moves_when_addresses_are_blanked(text):
    whole = f"{text} https://berita.example/7371010101900001 akhir"

    assert len(without_addresses(whole)) == len(whole)
    assert "7371010101900001" not in without_addresses(whole)[len(text) :]
