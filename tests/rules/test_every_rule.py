"""What holds for every rule: it raises at nothing, takes no long time, and its own example is as it says."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.releases.rule import Rule
from plugins.rules.families import RULES as ALL_RULES
from plugins.rules.fixes import fixed
from plugins.rules.guards import GUARDS
from tests.rules.judging import manuscript_of

RULES = [one for one in ALL_RULES if isinstance(one, Rule)]  # those on files have tests of their own
SIGNS = st.sampled_from(
    [*"“”\"'‘’`*_[]()<>{}|#>-+.,;:!?/@&\\=~^", "\n", "\n\n", " ", "    ", "di", "Rp", "jam 9", "S.H."]
)
TEXTS = st.lists(st.one_of(SIGNS, st.text(max_size=8)), max_size=40).map("".join)
HOSTILE = [
    "“",
    '"',
    "''",
    "`",
    "``",
    "[",
    "[^",
    "](",
    "][",
    "](a",
    "<a",
    "{",
    "&",
    "@",
    "a@",
    "/",
    "di ",
    "a ",
    " ,",
    "A",
]
HOSTILE += [
    "A. ",
    "AA ",
    "AA-",
    "Aa",
    "1",
    "1.",
    "1-",
    "Rp",
    "R.",
    "S.",
    "www.",
    "http://",
    "jam 9",
    "\t",
    "> ",
    "a\n",
    "- ",
    "|",
]
HOSTILE += [
    "“Aa ",
    ", S",
    "dibuka ",
    "ABC ",
    "(ABC",
    "ABC (",
    "jam ",
    "a nya ",
    "(",
    "[a][",
    "a.A",
    "''a",
    "kata, ",
    "# ",
]
SIZE = 64 * 1024


def judged(body):
    try:
        manuscript = manuscript_of(f"Isi.\n\n{body}", title="Rilis contoh", summary="Ringkasan contoh.")
    except AssertionError:  # what cannot be read is no manuscript
        return None
    return manuscript


@given(TEXTS)
def test_no_rule_raises(body):
    manuscript = judged(body)
    if manuscript:
        last = manuscript.first_line + manuscript.markdown.count("\n")
        assert all(1 <= found.line <= last for rule in RULES for found in rule(manuscript))
        fixed(manuscript.markdown)


@pytest.mark.slow
@pytest.mark.parametrize("sign", HOSTILE)
def test_no_sign_without_end_takes_long(sign):
    body = sign * (SIZE // len(sign))
    text = manuscript_of("Isi.")
    object.__setattr__(text, "markdown", body)
    _ = text.texts
    began = time.process_time()

    for rule in RULES:
        list(rule(text))

    assert time.process_time() - began < 5


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_what_it_asks_for_with_an_example(rule):
    assert rule.text
    assert rule.wrong
    assert rule.right != rule.wrong


def test_every_build_asks_all_rules_that_can_stop_one():
    assert set(GUARDS) == {one for one in ALL_RULES if one.is_guard}
