"""Words go into a list inside an entry, and nothing else of the file moves."""

import pytest

from plugins.desk.added_words import with_words

DAY = "2026-01-02"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- slug: a\n  seen_on: [2025-01-01]\n", "- slug: a\n  seen_on: [2025-01-01, 2026-01-02]\n"),
        ("- slug: a\n  seen_on: [ 2025-01-01 ]  \n", "- slug: a\n  seen_on: [ 2025-01-01, 2026-01-02]  \n"),
        ("- slug: a\n  seen_on: 2025-01-01\n  x: b\n", "- slug: a\n  seen_on: [2025-01-01, 2026-01-02]\n  x: b\n"),
        (
            "- slug: a\n  seen_on:\n    # dulu\n    - 2025-01-01\n\n# lain\n- slug: b\n",
            "- slug: a\n  seen_on:\n    # dulu\n    - 2025-01-01\n    - 2026-01-02\n\n# lain\n- slug: b\n",
        ),
        (
            "- slug: a\n  seen_on: [2025-01-01,\n    2025-01-02]\n",
            "- slug: a\n  seen_on: [2025-01-01,\n    2025-01-02, 2026-01-02]\n",
        ),
        ("- slug: a\n  seen_on: []\n", "- slug: a\n  seen_on: [2026-01-02]\n"),
        ("- slug: a\n  seen_on:\n", "- slug: a\n  seen_on: [2026-01-02]\n"),
        ("- slug: a\n  name: X\n", "- slug: a\n  seen_on: [2026-01-02]\n  name: X\n"),
        ("- {slug: a, seen_on: 2025-01-01, b: c}\n", "- {slug: a, seen_on: [2025-01-01, 2026-01-02], b: c}\n"),
        ("- {slug: a, name: X}\n", "- {slug: a, name: X, seen_on: [2026-01-02]}\n"),
        ("- name: X\r\n  slug: a\r\n", "- name: X\r\n  slug: a\r\n  seen_on: [2026-01-02]\r\n"),
    ],
)
def test_a_day_is_added_however_the_list_is_written(before, after):
    assert with_words(before, (0,), "seen_on", [DAY], "slug") == after


def test_what_stands_there_is_not_added_again():
    text = "- slug: a\n  seen_on: [2026-01-02]\n"

    assert with_words(text, (0,), "seen_on", [DAY], "slug") == text


def test_a_name_with_signs_of_yaml_is_quoted():
    text = "name: A\nother_names: [B]\n"

    assert with_words(text, (), "other_names", ["C, D: [e]"], "name") == 'name: A\nother_names: [B, "C, D: [e]"]\n'


def test_what_cannot_be_edited_by_lines_is_left_alone():
    assert with_words("- slug: a\n  x: [\n", (0,), "x", ["b"], "slug") is None
    assert with_words('{"slug": "a"}\n', (), "x", ["b"], "name") is None
