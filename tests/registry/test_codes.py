"""The words of the findings."""

import string

import pytest

from plugins import page, positioned, schema, values, yaml_trouble
from plugins.catalogue import catalogue
from plugins.findings import Code, Finding
from plugins.registry import codes

# One object however many modules import it; one id for two things is what the first test is after.
CODES = list(
    {
        id(code): code
        for module in (codes, positioned, schema, values, yaml_trouble, page)
        for code in vars(module).values()
        if isinstance(code, Code)
    }.values()
)
ROOM = [code for code in vars(codes).values() if isinstance(code, Code)]


def facts_of(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_an_id_has_one_message_whatever_its_remedies():
    assert len({code.id for code in CODES}) == len({(code.id, code.message) for code in CODES})


def test_the_rooms_ids_are_its_own():
    assert all(code.id.startswith("G1") and len(code.id) == 4 for code in ROOM)


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_every_finding_is_told_in_indonesian_with_all_its_facts(code):
    facts = {name: f"<{name}>" for name in facts_of(code.message) | facts_of(code.hint)}
    finding = Finding("registry/x.yaml", 3, code, facts)

    message, hint = finding.message(catalogue("id")), finding.hint(catalogue("id"))

    assert message != finding.message(catalogue("none"))
    assert hint != finding.hint(catalogue("none")) or code is schema.NEAR_KEY
    for name in facts_of(code.message):
        assert f"<{name}>" in message
    for name in facts_of(code.hint):
        assert f"<{name}>" in hint


@pytest.mark.parametrize("problem", sorted(set(yaml_trouble.PROBLEMS.values())))
def test_every_problem_of_yaml_has_its_indonesian(problem):
    assert catalogue("id").gettext(problem) != problem
