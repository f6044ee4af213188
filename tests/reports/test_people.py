"""A name is found in whatever spelling it is asked for, and nobody else's is."""

import pytest

from plugins.releases.record import Picture
from plugins.reports.people import duties_of, nearest_names
from tests.builders import a_release


def photo(photographer):
    return Picture("releases/2026/x/a.jpg", "Loket", photographer=photographer)


@pytest.mark.parametrize(
    "asked",
    ["Nur'aini Contoh", "nur’aini  contoh", "NUR`AINI\N{NO-BREAK SPACE}CONTOH", "Dr. Hj. Nur'aini Contoh, M.I.Kom.",
     "Ibu Nur'aini Contoh"],
)  # fmt: skip
@pytest.mark.parametrize("stands", ["Nur'aini Contoh", "Hj. Nur’aini Contoh, S.Sos., M.Si.", "nur'aini contoh"])
def test_spelling_and_degrees_do_not_matter(asked, stands):
    assert duties_of(asked, a_release(author=stands)) == ("author",)


@pytest.mark.parametrize("stands", ["Contoh", "Nur'aini Contoh Dua", "Nuraini Contoh", "", "M.Si."])
def test_another_name_is_not_taken_for_it(stands):
    assert duties_of("Nur'aini Contoh, M.Si.", a_release(author=stands)) == ()


@pytest.mark.parametrize(
    "line", ["A Satu dan B Dua", "A Satu & B Dua", "A Satu, B Dua", "B Dua / A Satu", "B Dua;A Satu"]
)
def test_several_names_in_one_line_are_all_found(line):
    release = a_release(editor=line)

    assert duties_of("A Satu", release) == duties_of("B Dua", release) == ("editor",)


def test_a_name_that_holds_dan_is_not_cut():
    assert duties_of("Dandi Contoh", a_release(author="Dandi Contoh")) == ("author",)


def test_every_duty_is_found_and_pictures_of_the_gallery_too():
    release = a_release(
        author="Humas Contoh",
        editor="Humas Contoh",
        approver="Pemeriksa Contoh",
        image=photo("Orang Lain"),
        gallery=(photo("Humas Contoh"), photo("Humas Contoh")),
    )

    assert duties_of("Humas Contoh", release) == ("author", "editor", "photographer")
    assert duties_of("Pemeriksa Contoh", release) == ("approver",)


@pytest.mark.parametrize("name", ["", "  ", ",", "Dr."])
def test_no_name_is_nobodys(name):
    assert duties_of(name, a_release()) == ()


def test_an_unknown_name_is_answered_with_those_like_it():
    releases = [a_release(author="Humas Contoh, S.Sos.", editor="Penyunting Peragaan")]

    assert nearest_names("humas contoh", releases) == (True, ())
    assert nearest_names("Humsa Contoh", releases) == (False, ("Humas Contoh",))
    assert nearest_names("Humas", releases) == (False, ("Humas Contoh",))
    assert nearest_names("Zzz", releases) == (False, ())
    assert nearest_names(",", releases) == (False, ())
