"""Names are found whole, in any spelling, and slips of the finger are told from other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.recognition.names import evened, is_slip, is_swap, lowered, places, runs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dinas Contoh dan Dinas Contoh", [0, 17]),
        ("(Dinas Contoh)", [1]),
        ("Dinas Contoh-nya", []),
        ("Dinas Contohan", []),
        ("Subdinas Contoh", []),
        ("", []),
    ],
)
def test_where_a_name_stands(text, found):
    assert list(places(text, "Dinas Contoh")) == found


def test_a_name_is_found_over_a_line_end_and_with_another_apostrophe():
    assert list(places(evened("Ma’mur\nContoh"), "Ma'mur Contoh")) == [0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kata Nama C. Contoh kemarin.", ["Kata Nama C. Contoh"]),
        ("Hadir Nama Contoh. Ia pulang.", ["Hadir Nama Contoh", "Ia"]),
        ("Pejabat Contoh 12 hadir", ["Pejabat Contoh 12"]),
        ("tanpa nama", []),
    ],
)
def test_words_with_capitals(text, found):
    assert [run for _, run in runs(text)] == found


@pytest.mark.parametrize(
    "pair", [("contoh", "conth"), ("contoh", "contooh"), ("contoh", "cantoh"), ("contoh", "cotnoh")]
)
def test_one_slip_of_the_finger(pair):
    assert is_slip(*pair)
    assert is_slip(*reversed(pair))


@pytest.mark.parametrize("pair", [("contoh", "contoh"), ("contoh", "cantah"), ("contoh", "con"), ("abc", "cab")])
def test_what_is_more_or_less_than_one_slip(pair):
    assert not is_slip(*pair)


def test_two_exchanged_letters():
    assert is_swap("BKPSDM", "BKSPDM")
    assert not is_swap("BKPSDM", "BKPSDA")
    assert not is_swap("BKPSDM", "BKPSDMD")


@given(st.text(max_size=40))
def test_every_character_keeps_its_place(text):
    assert len(evened(text)) == len(lowered(text)) == len(text)


@given(st.text(alphabet="aB C.'’-1\n", max_size=40))
def test_runs_stand_where_they_are_said_to(text):
    assert all(text[start:].startswith(run) for start, run in runs(text))
