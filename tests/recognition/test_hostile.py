"""Whatever a text is made of, recognition ends, says where it saw what, and takes no longer than its length."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.recognition.datelines import dateline
from plugins.recognition.districts import districts
from plugins.recognition.event_days import event_days
from plugins.recognition.event_types import event_name, event_types
from plugins.recognition.participants import participants
from plugins.recognition.recognise import recognise
from plugins.recognition.story import Story
from plugins.recognition.telling import telling
from plugins.recognition.venues import places
from plugins.registry.records import District, EventType, Government, Partner, Registry
from tests.builders import a_registry, an_agency, an_official

REGISTRY = Registry(
    governments={
        "contoh": Government(
            slug="contoh", name="Kabupaten Contoh", short_name="Contoh", kind="kabupaten", seat="Melati"
        )
    },
    event_types={
        "bimtek": EventType(slug="bimtek", name="Bimbingan teknis", short_name="Bimtek"),
        "pelantikan": EventType(slug="pelantikan", name="Pelantikan"),
    },
    districts={"mawar": District(slug="mawar", name="Mawar", government="contoh")},
)


def seen_in(story):
    """All that is seen, one behind the other."""
    one = (dateline(story, REGISTRY), event_name(story, REGISTRY), participants(story))
    several = (event_days(story), event_types(story, REGISTRY), places(story), districts(story, REGISTRY))
    return [*filter(None, one), *(seen for each in several for seen in each)]


WORDS = """
Senin minggu 3 31 2025 Mei Okt. (16/12) (16/12/2019) 16-18 hingga selama tiga hari lalu akan kemarin Bimtek Pelantikan
melantik bimbingan teknis di Aula Hotel Contoh, Kecamatan Mawar Jl. No. digelar diikuti 42 peserta orang sebanyak lima
puluh MELATI Melati – - — , . : ( ) “ ” " ' [ ] | * _ # 0 00/00 2.000.000 via Zoom İ ß 31 Desember 9999
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n", "\u00a0", " "])
TEXTS = st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80)
DAYS = st.none() | st.dates() | st.sampled_from([date.min, date.max])


@given(TEXTS, TEXTS, DAYS)
def test_whatever_is_seen_lies_in_the_text(title, body, published):
    story = Story(title, body, published)

    for seen in seen_in(story):
        assert 0 <= seen.start < seen.end <= len(story.text)
        assert 0 < seen.confidence <= 1
        assert seen.rule
    for span in event_days(story):
        assert span.value.first <= span.value.last


@given(TEXTS)
def test_a_dateline_and_a_platform_are_words_of_the_text(body):
    story = Story("", body)
    found = dateline(story, REGISTRY)

    assert found is None or story.text[found.start : found.end] == found.value


@given(TEXTS, TEXTS)
def test_sentences_stand_one_behind_the_other(title, body):
    story = Story(title, body)
    tells = telling(story)

    assert len(tells.small) == len(story.text)
    assert all(one.end <= other.start for one, other in zip(tells.sentences, tells.sentences[1:], strict=False))


REPEATED = [
    " ", "1", ",", "\n", "\n ", "(", "“", '"', "A", "A ", "a-", "*_", "- ", "Senin ", "1/1-", "21 Mei ",
    "5 Mei 2024, ",
    "Selasa (1/2/2024) hingga ", "selama 2 hari ", "di Aula ", "di Aula Hotel, ", "di Aa Bb, Aa, ", "di Aa Bb dan ",
    "Jl. ", "bimtek ", "bimbingan ", "Bimtek Aa ", "42 peserta ", "dua puluh ", "Kecamatan Mawar ", "hari ini ",
    "akan ",
    "Melati, ", "undang-undang nomor ", "peserta yang hadir ", "via kanal ",
]  # fmt: skip


def lasts(text):
    story = Story("", text, date(2024, 5, 5))
    start = process_time()
    seen_in(story)
    return process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize("piece", REPEATED)
def test_a_hostile_text_takes_no_longer_than_its_length(piece):
    assert lasts((piece * 100_000)[:100_000]) < 5  # quadratic ways take minutes


def test_a_shorter_hostile_text_takes_a_moment():
    assert lasts("\n\n".join((piece * 2_000)[:2_000] for piece in REPEATED)) < 5


@pytest.mark.parametrize("name", ["…", "-", "(C++ [x]*", "\\ ^$"])
def test_a_registry_with_names_of_signs_hides_nothing(name):
    registry = a_registry(
        agencies=[an_agency("aneh", name=name, short_name=name), an_agency()],
        partners=[Partner(slug="aneh", name=name, kind="organisasi")],
        districts=[District(slug="aneh", name=name, government="kabupaten-contoh")],
        officials=[an_official("aneh", name=name), an_official()],
    )
    found = recognise(Story("Judul", f"KOTA – Dinas Contoh menggelar bimtek. Kepala {name}, {name}, hadir."), registry)

    assert [seen.value.slug for seen in found.bodies] == ["dinas-contoh"]
