"""Nearly the same text is found among many, an unrelated one is not, and the work grows with their number alone."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.findings import Finding
from plugins.rules import duplicates
from plugins.rules.duplicates import (
    ALIKE,
    DRAWERS,
    MOST_COMPARED,
    near_duplicates,
    note_of,
    share,
    sketch,
    story_told_once,
)
from plugins.rules.duplicates_codes import DUPLICATED_STORY
from tests.rules.judging import manuscript_of

WORDS = st.lists(st.text("abcdefghij", min_size=1, max_size=6), min_size=1, max_size=200)


def a_text(seed, length=300):
    chosen = random.Random(seed)
    return [f"kata{chosen.randrange(5000)}" for _ in range(length)]


@given(WORDS)
def test_the_same_text_is_found(words):
    assert near_duplicates({"b": sketch(words), "a": sketch([word.upper() for word in words])}) == [("b", "a", 1.0)]


@given(WORDS, WORDS)
def test_texts_of_other_words_are_not_found(one, other):
    assert near_duplicates({"a": sketch(one), "b": sketch([f"x{word}" for word in other])}) == []


@given(WORDS)
def test_a_sketch_is_always_of_one_size(words):
    assert len(sketch(words)) == DRAWERS * duplicates.WIDTH
    assert sketch(words) == sketch(list(words))


def test_a_text_without_words_is_like_none():
    assert sketch([]) == b""
    assert near_duplicates({"a": b"", "b": b""}) == []


def test_a_sketch_is_the_same_on_every_machine():
    words = ["Warga", "mengurus", "izin", "di", "loket", "Dinas", "Contoh"]

    assert sketch(words)[:8].hex() == "41388a06f24cb5de"


@pytest.mark.parametrize("seed", range(20))
def test_a_few_changed_words_hide_nothing(seed):
    words = a_text(seed)
    changed = [*words[:100], "lain", *words[101:250], "lagi", *words[250:]]

    assert [pair[:2] for pair in near_duplicates({"a": sketch(words), "b": sketch(changed)})] == [("b", "a")]


@pytest.mark.parametrize("seed", range(20))
def test_half_of_the_words_are_not_nearly_all(seed):
    words = a_text(seed)

    assert near_duplicates({"a": sketch(words), "b": sketch(words[:150] + a_text(-seed - 1, 150))}) == []


@pytest.mark.parametrize("common", [50, 150, 250, 290])
@pytest.mark.parametrize("seed", range(5))
def test_the_share_is_about_that_of_common_runs(seed, common):
    def runs(words):
        return {tuple(words[start : start + duplicates.RUN]) for start in range(len(words) - duplicates.RUN + 1)}

    words = a_text(seed)
    other = words[:common] + a_text(-seed - 1, 300 - common)
    true = len(runs(words) & runs(other)) / len(runs(words) | runs(other))

    assert abs(share(sketch(words), sketch(other)) - true) < 0.2


@pytest.mark.slow
@pytest.mark.parametrize("same", [True, False])
def test_the_work_grows_with_the_number_of_texts_alone(monkeypatch, same):
    compared = 0

    def counting(one, other):
        nonlocal compared
        compared += 1
        return share(one, other)

    sketches = {f"{number:04}": sketch(a_text(0 if same else number, 60)) for number in range(400)}
    monkeypatch.setattr(duplicates, "share", counting)

    found = near_duplicates(sketches)

    assert len(found) == (399 if same else 0)
    assert compared <= 400 * MOST_COMPARED * DRAWERS / duplicates.BAND
    assert all(pair.share >= ALIKE and pair.other < pair.path for pair in found)


# The rule ------------------------------------------------------------------------------------------------

STORY = "Warga Kecamatan Contoh mengurus izin usaha di satu loket. Loket itu buka setiap hari kerja sampai sore."
WITHDRAWN = {"withdrawn": {"at": "2025-11-02T09:00+08:00", "reason": "error", "note": "Isinya keliru."}}


def told_of(first, second, **header):
    """What is told of two releases, the second of them with this header."""
    notes = {"a.md": note_of(manuscript_of(first)), "b.md": note_of(manuscript_of(second, **header))}
    return list(story_told_once(notes))


@pytest.mark.parametrize(
    "other",
    [STORY, STORY.upper(), f"## Layanan\n\n{STORY.replace('. Loket', '.  **Loket** ')}"],
    ids=["the same", "shouted", "laid out otherwise"],
)
def test_the_same_story_is_told_at_the_title_of_the_second(other):
    assert told_of(STORY, other) == [Finding("b.md", 3, DUPLICATED_STORY, {"other": "a.md", "percent": 100})]


@pytest.mark.parametrize(
    ("other", "header"),
    [
        ("Petani Kecamatan Contoh menanam padi lagi setelah saluran air diperbaiki dua bulan lamanya.", {}),
        (STORY, WITHDRAWN),
        ("", {}),
        (f"{' '.join(a_text(3, 60))} {STORY}", {}),
    ],
    ids=["another story", "withdrawn", "no text", "quoted within a longer one"],
)
def test_what_is_no_second_telling_is_not_told(other, header):
    assert told_of(STORY, other, **header) == []
