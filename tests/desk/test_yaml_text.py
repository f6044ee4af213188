"""What is written is read as what was meant, whatever the words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.desk.yaml_text import as_read, mapping_lines, scalar
from plugins.positioned import read_yaml

WORDS = st.text(min_size=1, max_size=30) | st.sampled_from(
    ["yes", "null", "~", "- x", "a: b", "a #b", "'x", "&x", "*x"]
)
KEYS = st.sampled_from(["satu", "dua", "tiga"])
LISTS = st.lists(WORDS, max_size=3) | st.lists(st.dictionaries(KEYS, WORDS, min_size=1), max_size=3)
VALUES = st.dictionaries(KEYS, WORDS | LISTS | st.dictionaries(KEYS, WORDS, min_size=1), min_size=1)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Loket buka malam", "Loket buka malam"),
        ("2025-10-22T16:10+08:00", "2025-10-22T16:10+08:00"),
        ("SK: 1", '"SK: 1"'),
        ("Loket #2", '"Loket #2"'),
        ("“kutipan”", "“kutipan”"),
        ('"kutipan"', '"\\"kutipan\\""'),
        ("null", '"null"'),
        ("- daftar", '"- daftar"'),
        ("a\nb", '"a\\nb"'),
        ("\x00", '"\\u0000"'),
    ],
)
def test_words_are_quoted_only_where_they_must_be(text, written):
    assert scalar(text) == written


@given(VALUES)
def test_values_are_read_as_they_were_meant(values):
    text = "\n".join(mapping_lines(values))

    given, findings = read_yaml(text, "")

    assert findings == []
    assert (given.data or {}) == as_read(values)


def test_a_key_without_a_value_is_not_written():
    assert mapping_lines({"a": "", "b": [], "c": {}, "d": "1"}) == ["d: 1"]


def test_slugs_stand_in_brackets_and_other_words_on_lines_of_their_own():
    assert mapping_lines({"a": ["dinas-contoh", "badan"], "b": ["satu, dua"]}) == [
        "a: [dinas-contoh, badan]",
        "b:",
        "  - satu, dua",
    ]
