"""A text has the same words in whatever form it is published."""

import json
from html import escape

from hypothesis import given
from hypothesis import strategies as st

from plugins.gates.wording import plain_words, runs, words_in

LETTERS = st.text(st.characters(categories=["Lu", "Ll", "Nd"], max_codepoint=0x24F), min_size=1, max_size=9)
SIGNS = st.sampled_from([" ", ", ", " “", "” ", " & ", " < ", " – ", ". ", "\n", "\u00a0", "' ", '" '])
TEXTS = st.lists(st.tuples(LETTERS, SIGNS), min_size=1, max_size=20).map(lambda parts: "".join(sum(parts, ())))


def are_in(words, told):
    """Whether all of them stand there in a row; where `<` may be a sign of the text, other readings of it follow."""
    return any(told[start : start + len(words)] == words for start in range(len(told) + 1))


@given(TEXTS)
def test_as_html(text):
    assert are_in(plain_words(text), words_in(f"<p class='x'>{escape(text)}</p>", "html"))


@given(TEXTS)
def test_as_an_attribute(text):
    told = words_in(f'<meta content="{escape(text)} x y">', "html")

    assert are_in([*plain_words(text), "x", "y"], told)


@given(TEXTS)
def test_as_html_in_a_feed(text):
    assert are_in(plain_words(text), words_in(f"<content>{escape(f'<p>{escape(text)}</p>')}</content>", "xml"))


@given(TEXTS, st.booleans())
def test_as_json(text, ascii_only):
    assert are_in(plain_words(text), words_in(json.dumps(text, ensure_ascii=ascii_only), "json"))


@given(TEXTS, st.booleans())
def test_as_html_in_json(text, ascii_only):
    told = words_in(json.dumps(f"<p>{escape(text)}</p>", ensure_ascii=ascii_only), "json")

    assert are_in(plain_words(text), told)


@given(TEXTS)
def test_as_numbered_references(text):
    assert are_in(plain_words(text), words_in("".join(f"&#{ord(sign)};" for sign in text), "html"))


def test_what_nobody_wrote_is_not_found():
    assert words_in("<p title='x'>satu dua</p>", "html") == ["satu", "dua"]
    assert not are_in(["dua", "satu"], words_in("<p>satu &lt; dua</p>", "html")[:2])


def test_emphasis_within_a_word_and_unseen_signs_do_not_count():
    assert words_in("<em>meng</em>umumkan per\u00adubahan<wbr>nya", "html") == ["mengumumkan", "perubahannya"]


def test_runs_are_words_in_a_row():
    assert list(runs(["a", "b", "c"], 2)) == [("a", "b"), ("b", "c")]
    assert list(runs(["a"], 2)) == []
