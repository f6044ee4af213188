"""Nonstandard, foreign and official words are told with what to write; names and quotations are left alone."""

import pytest

from plugins.rules.nonstandard import STANDARD, standard_of
from plugins.rules.word_tables import PLAIN_FOR_FOREIGN, PLAIN_FOR_OFFICIAL
from plugins.rules.words import foreign_word, nonstandard_word, officialese
from tests.rules.judging import manuscript_of, told


def words(rule, body, **given):
    """What was found, and what is proposed instead."""
    return [(found.facts["was"], found.facts["now"]) for found in rule(manuscript_of(body, **given))]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("Warga mengurus ijin di loket.", [1]),
        ("Isi.\n\nRapat pada hari Jum'at dan Jum’at\ntanggal 3 Nopember.", [3, 3, 4]),
        ("Isi.\n\n- Satu.\n- Silahkan datang.", [4]),
        ("Isi.\n\n## Resiko banjir", [3]),
        ("Isi *resikonya* besar.", [1]),
        ("Isi [ijin usaha](https://ijin.example/ijin).", [1]),
    ],
)
def test_a_spelling_that_the_dictionary_does_not_know(body, lines):
    assert told(nonstandard_word, body) == [(line, "T150") for line in lines]


@pytest.mark.parametrize(
    "body",
    [
        "Warga mengurus izin di loket.",
        "Rapat digelar di Apotik Contoh.",  # a name
        "Apotik Contoh buka.",  # a name at the beginning
        "Kampus Sepuluh Nopember ada di sana.",
        "“Silahkan datang,” kata Nama Contoh.",  # what somebody said
        "> Silahkan datang.\n>\n> — Nama Contoh",
        "Tulis `ijin` di kolom itu, atau ijin@dinas.example.",
        "Isi.\n\n```\nijin\n```",
        "Isi.\n\n| ijin |\n|---|\n| ijin |",
        "Perizinan dan persilahan.",  # only a part of the word
    ],
)
def test_what_is_no_wrong_spelling(body):
    assert told(nonstandard_word, "Awal.\n\n" + body) == []


def test_what_is_proposed_has_the_capitals_of_the_word():
    assert words(nonstandard_word, "Silahkan minta ijinnya, PROPINSI itu pada jum'at.") == [
        ("Silahkan", "Silakan"),
        ("ijinnya", "izinnya"),
        ("jum'at", "Jumat"),
    ]


def test_title_and_summary_are_looked_at_and_a_translation_is_not():
    given = {"title": "Warga urus ijin", "summary": "Praktek ini baru."}

    assert [line < 1 for line, _ in told(nonstandard_word, "Isi.", **given)] == [True, True]
    assert told(nonstandard_word, "Isi ijin.", lang="en", translation_of="2222-223y", **given) == []


def test_no_right_spelling_is_a_wrong_one():
    assert len(STANDARD) >= 80
    assert [
        wrong for wrong, right in STANDARD.items() if any(standard_of(word.lower()) for word in right.split())
    ] == []


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("Peserta workshop pulang.", [1]),
        ("Isi.\nLaunching dan soft launching aplikasi.", [2, 2]),
        ("Isi.\n\n- Rapat online.", [3]),
        ("Isi *follow\nup* rapat.", [1]),
        ("Call center itu buka malam.", [1]),
    ],
)
def test_a_foreign_word(body, lines):
    assert told(foreign_word, body) == [(line, "T151") for line in lines]


@pytest.mark.parametrize(
    "body",
    [
        "Peserta lokakarya pulang.",
        "Rapat di Ruang Workshop Contoh.",
        "Rakor bertajuk “Sharing Knowledge” dan “workshop”.",
        "Umpan balik (*feedback*) dikumpulkan.",
        "Tim eventual itu.",
        "Rapat daring-online-lain.",
    ],
)
def test_what_is_no_foreign_word(body):
    assert told(foreign_word, body) == []


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("Rapat digelar dalam rangka menata pasar.", [1]),
        ("Adapun peserta rapat,\nyang mana hadir.", [1, 2]),
        ("Isi.\n\nPada kesempatan tersebut ia berbicara guna menata.", [3, 3]),
    ],
)
def test_a_word_of_offices(body, lines):
    assert told(officialese, body) == [(line, "T152") for line in lines]


@pytest.mark.parametrize(
    "body",
    [
        "Rapat digelar untuk menata pasar.",
        "Teknologi tepat guna dipamerkan.",
        "“Dalam rangka itu kami hadir,” kata Nama Contoh.",
        "Rangka jembatan diganti; warga tahu yang mana rusak.",
        "Kegunaan alat itu.",
        "Adapun di Contoh, pemeriksaan baru dimulai Senin depan.",
    ],
)
def test_what_is_no_word_of_offices(body):
    assert told(officialese, body) == []


def test_a_plain_word_is_no_foreign_or_official_one():
    assert {*PLAIN_FOR_FOREIGN.values()} & {*PLAIN_FOR_FOREIGN} == set()
    assert {*PLAIN_FOR_OFFICIAL.values()} & {*PLAIN_FOR_OFFICIAL} == set()
