"""What was mended is told in few words, at its line."""

import pytest

from plugins.checks.differences import changes, differences, shortened


def told(was, now):
    return [tuple(one)[1:] for one in differences("a.md", was.encode(), now.encode())]


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        ("satu ijin dua", "satu izin dua", [("ijin", "izin")]),
        ("Warga  datang", "Warga datang", [("Warga  datang", "Warga datang")]),
        ("pagi,siang", "pagi, siang", [("pagi,siang", "pagi, siang")]),
        ("  ijin", "  izin", [("ijin", "izin")]),
        (f"ijin {'kata ' * 20}ijin", f"izin {'kata ' * 20}izin", [("ijin", "izin"), ("ijin", "izin")]),
    ],
)
def test_a_line_tells_the_words_that_differ(was, now, found):
    assert list(changes(was, now)) == found


def test_lines_are_those_of_the_new_text():
    was, now = "---\r\na: b\r\nijin\r\n", "---\r\nid: x\r\na: c\r\nizin\r\n"

    assert told(was, now) == [(2, "", "id: x"), (3, "b", "c"), (4, "ijin", "izin")]


def test_a_very_long_line_is_not_compared_word_by_word():
    was = "ijin " * 3000

    assert [len(now) for _, _, now in told(was, was.replace("ijin", "izin"))] == [60]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Hubungi  0812 3456 7890 .", "Hubungi  08•••••••••890 ."),
        ("surat  nama@contoh.example", "surat  n•••@contoh.example"),
        ("Rp. 1500000000,-", "Rp. 1500000000,-"),
        ("1.500.000", "1.500.000"),
    ],
)
def test_what_may_be_personal_is_masked(text, shown):
    assert shortened(text) == shown
