"""What is long is told where it begins, and nothing else is."""

import pytest

from plugins.rules.reading_ease import long_paragraph, long_sentence
from tests.rules.judging import told

LONG = "Kami " + " ".join(["berjalan"] * 30)
SHORT = "Kami " + " ".join(["berjalan"] * 29)


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (f"{LONG}.", [1]),
        (f"{SHORT}. Lalu pulang.\n\n{LONG}!", [3]),
        (f"Kami pulang.\n{LONG}.", [2]),
        (f"- Satu.\n- {LONG}.", [2]),
        (f"> “{LONG}.”\n> — Nama Contoh, Kepala", [1]),
    ],
)
def test_a_sentence_above_thirty_words(body, lines):
    assert told(long_sentence, body) == [(line, "T120") for line in lines]


@pytest.mark.parametrize(
    "body",
    [
        f"{SHORT}.",
        f"{SHORT}. {SHORT}.",  # two sentences of thirty
        f"{SHORT} 42 1.500 2025.",  # numbers are no words
        f"## {LONG}",  # no sentence
        f"| a | b |\n|---|---|\n| {LONG} | c |\n\nIsi.",
    ],
)
def test_what_is_no_long_sentence(body):
    assert told(long_sentence, body) == []


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (" ".join(["kata"] * 91) + ".", [1]),
        ("Isi.\n\n" + " ".join(["kata"] * 91) + ".", [3]),
        (f"{SHORT}. {SHORT}. {SHORT}. Pulang.", [1]),
    ],
)
def test_a_paragraph_above_ninety_words(body, lines):
    assert told(long_paragraph, body) == [(line, "T121") for line in lines]


@pytest.mark.parametrize("body", [" ".join(["kata"] * 90), f"{LONG}.\n\n{LONG}.", "- " + " ".join(["kata"] * 91)])
def test_what_is_no_long_paragraph(body):
    assert told(long_paragraph, body) == []
