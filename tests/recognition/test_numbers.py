"""Numbers in figures and in words, with what they count."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.recognition.numbers import number_of, numbers


@pytest.mark.parametrize(
    ("text", "told", "value", "unit"),
    [
        ("Sebanyak 42 peserta hadir", "42 peserta", "42", ""),
        ("1.500 orang", "1.500 orang", "1500", ""),
        ("42 orang peserta", "42 peserta", "42", ""),
        ("dua puluh lima warga", "dua puluh lima warga", "25", ""),
        ("25 ribu orang", "25 ribu orang", "25000", ""),
        ("Rp1,5 miliar", "Rp1,5 miliar", "1500000000", "Rp"),
        ("Rp 250.000.000,00", "Rp 250.000.000,00", "250000000", "Rp"),
        ("7,5 persen", "7,5 persen", "7.5", "%"),
        ("12% warga", "12%", "12", "%"),
    ],
)
def test_a_number_with_what_it_counts(text, told, value, unit):
    [number] = numbers(text)

    assert (number.told, number.value, number.unit, number.is_about) == (told, Decimal(value), unit, False)


@pytest.mark.parametrize("text", ["sekitar 50 peserta", "50-an peserta", "lebih dari 50 peserta", "± 50 peserta"])
def test_a_number_that_stands_for_about_as_many(text):
    assert [(number.value, number.noun, number.is_about) for number in numbers(text)] == [(50, "peserta", True)]


@pytest.mark.parametrize(
    "text", ["22/10/2025", "09.00 WITA", "1.2.3", "kedua", "puluhan warga", "BKN3", "dua tiga hari"]
)
def test_what_is_no_number(text):
    assert numbers(text) == ()


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nol", 0), ("sepuluh", 10), ("sebelas", 11), ("dua belas", 12), ("dua puluh satu", 21), ("seratus lima", 105),
        ("tiga ratus empat puluh", 340), ("seribu lima ratus", 1500), ("dua ribu dua puluh lima", 2025),
        ("satu juta seratus ribu", 1_100_000), ("sejuta", 1_000_000),
    ],
)  # fmt: skip
def test_words_of_a_number(words, value):
    assert number_of(words) == value


@pytest.mark.parametrize("words", ["dua tiga", "puluh", "ribu", "belas", "satu sepuluh", "satu seribu"])
def test_words_that_are_no_number(words):
    assert number_of(words) is None


WORDS = st.sampled_from(["satu", "dua", "puluh", "belas", "ratus", "ribu", "se", "Rp", "1", ".", ",", "%", " ", "-an"])


@given(st.lists(WORDS, max_size=30).map("".join) | st.text(max_size=60))
def test_whatever_is_found_stands_where_it_is_said_to(text):
    for number in numbers(text):
        assert text[number.start : number.end] == number.text


@pytest.mark.parametrize("text", ["1" * 64_000, "1," * 32_000, "1.111" * 12_800, "sekitar " * 8_000])
def test_a_hostile_text_takes_no_longer_than_its_length(text):
    assert numbers(text) == ()
