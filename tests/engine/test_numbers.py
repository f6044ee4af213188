"""Numbers are written as the reader's language writes them."""

import pytest

from plugins.catalogue import catalogue
from plugins.engine.numbers import shown_number


@pytest.mark.parametrize(
    ("value", "decimals", "indonesian", "english"),
    [
        (0, 0, "0", "0"),
        (999, 0, "999", "999"),
        (1234, 0, "1.234", "1,234"),
        (1234567.891, 2, "1.234.567,89", "1,234,567.89"),
        (1.25, 1, "1,2", "1.2"),
        (-1234.5, 1, "-1.234,5", "-1,234.5"),
    ],
)
def test_marks_are_those_of_the_language(value, decimals, indonesian, english):
    assert shown_number(value, catalogue("id"), decimals) == indonesian
    assert shown_number(value, catalogue("en"), decimals) == english
