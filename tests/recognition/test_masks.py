"""What is told of a value is never the value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.recognition.masks import masked_date, masked_email, masked_number, masked_words

DIGITS = st.text("0123456789", min_size=1, max_size=20)


@given(DIGITS, st.integers(0, 8), st.integers(0, 8))
def test_at_least_half_of_a_number_is_hidden(digits, before, after):
    masked = masked_number(digits, before, after)

    assert len(masked) == len(digits)
    assert masked.count("•") >= len(digits) / 2


def test_enough_stays_to_find_it_again():
    assert masked_number("7371010101900001", 4, 4) == "7371••••••••0001"
    assert masked_number("08123456123", 2, 3) == "08••••••123"


@given(st.text("abcdefgh.", min_size=1, max_size=10))
def test_the_name_of_a_mailbox_is_hidden(name):
    masked = masked_email(f"{name}@gmail.com")

    assert not masked.startswith(f"{name}@")
    assert masked.endswith("•••@gmail.com")


@pytest.mark.parametrize("written", ["12 Mei 1990", "12-05-1990", "1990-05-12"])
def test_of_a_date_the_year_is_told(written):
    assert masked_date(written) == "••-••-1990"


def test_of_a_name_the_first_letters_are_told():
    assert masked_words("Nama Samaran") == "N••• S•••"
