"""YAML with positions: nothing that can be typed into a file ends in an error of Python's own."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins import positioned
from plugins.catalogue import catalogue
from plugins.positioned import DEEPEST, read_yaml


def told(text: str, first_line: int = 1) -> list[tuple[int, str]]:
    return [(finding.line, finding.code.id) for finding in read_yaml(text, "x.yaml", first_line)[1]]


def test_values_stay_text_and_know_their_line():
    read, findings = read_yaml("a: no\nb:\n  - 0123\n  - {c: 1.50}\nd: ~\n", "x.yaml", first_line=10)

    assert findings == []
    assert read.data == {"a": "no", "b": ["0123", {"c": "1.50"}], "d": None}
    assert [read.line(path) for path in [(), ("a",), ("b",), ("b", 0), ("b", 1, "c"), ("d",)]] == [
        10,
        10,
        11,
        12,
        13,
        14,
    ]


def test_what_has_no_line_has_the_line_of_what_holds_it():
    read, _ = read_yaml("a: 1\nb:\n  c: 2\n", "x.yaml")

    assert read.line(("b", "missing", 3)) == 2


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("a: b: c", 1, "Y101"),
        ("a: b\n\tc: d", 2, "Y101"),
        ('a: 1\nb: "x', 2, "Y101"),
        ("a: 1\nb: 2\n---\nc: 3", 3, "Y101"),
        ("a: 1\nb: \x00", 2, "Y101"),
        ('a: "\\U00110000"', 1, "Y101"),
        ('a: "\\UFFFFFFFF"', 1, "Y101"),
        ("%YAML " + "9" * 5000 + ".1\n---\na: b", 1, "Y101"),
        ("a: 1\nb: 2\na: 3", 3, "Y102"),
        ("a: &x 1\nb: 2", 1, "Y103"),
        ("[a, b]: c", 1, "Y104"),
        ("a: 1\ntitle: !Awas banjir", 2, "Y105"),
        ("a: !!python/object:os.system x", 1, "Y105"),
        ("a: 1\ntitle: Rapat #2 selesai", 2, "Y107"),
        ("a: 1\ntitle: #2 selesai", 2, "Y107"),
        ("a: [b, c #2\n]", 1, "Y107"),
    ],
)
def test_what_is_no_plain_yaml_is_told_with_its_line(text, line, code):
    assert told(text) == [(line, code)]


def test_remarks_stand_where_they_cut_nothing_off():
    read, findings = read_yaml("# satu\na: b#c\n# dua\nd: 'e #2' # tiga\nf: [g] # empat\n", "x.yaml")

    assert findings == []
    assert read.data == {"a": "b#c", "d": "e #2", "f": ["g"]}


def test_lines_count_from_where_the_text_begins():
    assert told("a: 1\nb: c: d", first_line=5) == [(6, "Y101")]


@pytest.mark.parametrize(
    "text",
    ["[" * 10_000, "{a: " * 10_000, "- " * 10_000, "[" * 300 + "]" * 300],
    ids=["brackets", "braces", "dashes", "closed"],
)
def test_bottomless_nesting_is_told_and_does_not_exhaust_the_reader(text):
    assert told(text) == [(1, "Y106")]


def test_nesting_by_indentation_is_told_at_the_line_that_is_too_deep():
    text = "\n".join(" " * depth + "a:" for depth in range(DEEPEST + 5))

    assert told(text) == [(DEEPEST + 1, "Y106")]


def test_a_key_of_a_hundred_thousand_letters_is_a_key_or_a_finding():
    assert told("a" * 100_000 + ": x") == [(1, "Y101")]
    assert read_yaml("? " + "a" * 100_000 + "\n: x", "x.yaml")[0].data == {"a" * 100_000: "x"}


def test_a_problem_is_told_in_the_readers_language():
    (finding,) = read_yaml('a: "x', "x.yaml")[1]

    assert "tanda kutipnya tidak ditutup" in finding.message(catalogue("id"))


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("a: 1\ntitle: “Loket malam: buka”", 2, "Tanda kutip “ ” dari Word tidak dikenal di sini."),
        ("a: 1\ntitle: “Loket: buka” di “sini”", 2, "Periksa tanda kutip"),
        ("a:\n\tb: c", 2, "Ganti tab di awal baris dengan dua spasi."),
        ("a: \tb: c", 1, "Periksa tanda kutip"),
        ("a: 1\nb: [c, d\ne: f\ng: [h]\n", 2, "Tutup dengan `]`."),
        ("a: 1\nb: {c: d\ne: f", 2, "Tutup dengan `}`."),
        ('a: [\n  "b"\n  "c"\n]', 3, "Periksa tanda kutip"),
    ],
)
def test_what_word_a_tab_or_an_open_bracket_leaves_has_a_remedy_of_its_own(text, line, remedy):
    (finding,) = read_yaml(text, "x.yaml")[1]

    assert finding.line == line
    assert finding.hint(catalogue("id")).startswith(remedy)


ANYTHING = st.text(max_size=60) | st.text(alphabet="ab:-?[]{},&*!|>'\"%@` #\n\t\\U0", max_size=60)
PLAIN = st.lists(
    st.sampled_from(["a: ", "b: ", "a", "- ", "? ", "[", "]", "{", "}", ", ", "\n", "\n  ", "'", "~", ": ", "---\n"]),
    max_size=20,
).map("".join)


@given(ANYTHING | PLAIN)
@example("? " + "[" * DEEPEST + "]" * DEEPEST + ": x")
@example("a: 1\na: " + "[" * DEEPEST + "]" * DEEPEST)
@example("- " * DEEPEST + "a: b")
@example("".join(" " * depth + f"a:\n{' ' * depth}- b: c\n" for depth in range(DEEPEST - 1)))
def test_what_is_read_quickly_is_read_the_same_with_a_look_at_its_tokens(text):
    with pytest.MonkeyPatch.context() as patch:
        quick = read_yaml(text, "x.yaml")
        patch.setattr(positioned, "SIGNS", ("",))
        assert read_yaml(text, "x.yaml") == quick


@given(ANYTHING)
def test_no_text_ends_in_an_error(text):
    read, findings = read_yaml(text, "x.yaml")

    assert findings or read.data is None or isinstance(read.data, str | list | dict)
    assert all(finding.line >= 1 and finding.text(catalogue("id")) for finding in findings)
