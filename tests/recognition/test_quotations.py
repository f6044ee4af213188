"""Words in quotation marks belong to whom the text says."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.recognition.bodies import bodies
from plugins.recognition.people import people
from plugins.recognition.quotations import quotations
from plugins.recognition.story import Story
from tests.recognition.regencies import REGISTRY
from tests.recognition.test_bodies import _PIECES

WHO = "Kepala BKD Budi Pejabat hadir. "


def quoted(body):
    story = Story("", body)
    found = quotations(story, people(story, REGISTRY, bodies(story, REGISTRY)))
    return [(seen.value.words, seen.value.speaker) for seen in found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Rapat ini sangat penting,” kata Budi.", "Budi Pejabat"),
        ('"Rapat ini sangat penting," ujar Budi Pejabat.', "Budi Pejabat"),
        ("“Rapat ini sangat penting”, ungkap Budi.", "Budi Pejabat"),
        ("“Rapat ini sangat penting,” ujarnya.", "Budi Pejabat"),
        ("“Rapat ini sangat penting,” kata dia.", "Budi Pejabat"),
        ("Budi mengatakan, “Rapat ini sangat penting.”", "Budi Pejabat"),
        ("Budi berpesan. “Rapat ini sangat penting.”", "Budi Pejabat"),
        ("Budi menimpali, “Rapat ini sangat penting.”", "Budi Pejabat"),
        ("“Rapat ini sangat penting,“ terang Budi.", "Budi Pejabat"),
        ("“Rapat ini sangat penting,” keluh seorang warga.", ""),
        ("“Rapat ini sangat penting,” kata Citra Misal.", "Citra Misal"),
    ],
)
def test_who_said_it(text, speaker):
    assert quoted(WHO + text) == [(quoted(WHO + text)[0][0], speaker)]
    assert quoted(WHO + text)[0][0].startswith("Rapat ini sangat penting")


@pytest.mark.parametrize(
    "said",
    [
        "“Rapat ini sangat penting,” tegas Kapolres.",
        "Dalam apel itu Kapolres menunjuk anggotanya.\n\n“Rapat ini sangat penting,” katanya.",
    ],
)
def test_the_word_of_an_office_names_its_holder(said):
    text = f"Bupati Bantaeng Budi Pejabat hadir.\n\nKapolres Bantaeng, AKBP Citra Contoh, memimpin apel.\n\n{said}"

    assert [speaker for _, speaker in quoted(text)] == ["Citra Contoh"]


def test_an_office_alone_names_its_holder():
    hadir = "Bupati Bantaeng Budi Pejabat hadir bersama Camat Antah Citra Contoh."
    text = hadir + "\n\n“Rapat ini sangat penting,” kata Bupati."

    assert quoted(text) == [("Rapat ini sangat penting,", "Budi Pejabat")]


def test_nobody_named_is_nobody():
    assert quoted("“Rapat ini sangat penting,” ujarnya.") == [("Rapat ini sangat penting,", "")]


@pytest.mark.parametrize("text", ["Tema “Satu Data untuk Negeri” dipilih.", "Kata “siap” ditulis.", "Tak ada kutipan."])
def test_names_and_themes_are_nobodys_words(text):
    assert quoted(WHO + text) == []


def test_quotation_within_a_quotation():
    assert quoted(WHO + "“Ia berkata ‘baik’ dan “bagus” kepada kami,” kata Budi.") == [
        ("Ia berkata ‘baik’ dan “bagus” kepada kami,", "Budi Pejabat")
    ]


def test_a_quotation_goes_on_in_the_next_paragraph():
    text = WHO + "\n\n“Rapat ini penting sekali.\n\n“Besok kita bertemu lagi,” kata Budi."

    assert len(quoted(text)) in (1, 2)
    assert quoted(text)[-1] == (quoted(text)[-1][0], "Budi Pejabat")


def test_a_mark_that_is_never_closed_ends_with_its_paragraph():
    text = WHO + "“Rapat ini sangat penting, kata Budi.\n\nParagraf lain tanpa tanda."

    assert all("Paragraf lain" not in words for words, _ in quoted(text))


@given(st.one_of(st.text(alphabet="“”\"' abA.,\n", max_size=120), st.lists(_PIECES, max_size=50).map(" ".join)))
def test_nothing_written_is_too_odd(body):
    story = Story("", body)

    for seen in quotations(story, people(story, REGISTRY, bodies(story, REGISTRY))):
        assert 0 <= seen.start < seen.end <= len(story.text)


@pytest.mark.parametrize("piece", ["“a b c d e ", "” ", '" a b c d ', "“Satu dua tiga empat,” kata Budi. "])
def test_long_texts_take_no_more_than_their_length(piece):
    def seconds(length):
        story = Story("", piece * length)
        begun = time.process_time()
        quotations(story, ())
        return time.process_time() - begun

    assert seconds(1600) < 20 * seconds(200) + 0.3
