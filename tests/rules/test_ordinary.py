"""Ordinary texts: no rule calls them wrong. Invented, with what real ones hold: sums, hours, articles of laws, offices'
telephones, years of long ago. A rule that cries wolf is found here first.
"""

from pathlib import Path

import pytest

from plugins.releases.rule import Rule
from plugins.rules.families import RULES
from tests.rules.judging import manuscript_of

TEXTS = sorted((Path(__file__).parent / "ordinary").glob("*.md"))
MOST_ADVICE = 1


def findings_of(text):
    manuscript = manuscript_of(text.read_text(encoding="utf-8"), title="Rilis contoh", summary="Ringkasan contoh.")
    return [found for rule in RULES if isinstance(rule, Rule) for found in rule(manuscript)]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.stem)
def test_an_ordinary_text_has_no_errors_and_hardly_any_advice(text):
    findings = findings_of(text)

    assert [found for found in findings if found.is_error] == []
    assert len(findings) <= MOST_ADVICE, findings
