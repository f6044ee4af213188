"""`check --explain`: a code, its rule with an example, and how it is waived; and the page of all rules."""

import pytest

from plugins.catalogue import catalogue
from plugins.checks.check import explain_code
from plugins.checks.explain import explained, nearest_codes
from plugins.checks.mending import MENDED_CODES
from plugins.checks.reference import LANGUAGE, RULES_PAGE, every_code
from plugins.checks.rules_page import rules_page
from plugins.rules.families import RULES

WORDS = catalogue(LANGUAGE)


def test_a_code_is_explained_with_its_rule_and_waiver(capsys):
    assert explain_code(" t150 ") == 0

    assert (
        capsys.readouterr().out
        == """\
T150 (saran): “…” bukan ejaan baku
    Tulis “…”.

Aturan: Kata dieja seperti dalam KBBI.
    Salah: Warga mengurus ijin di loket.
    Benar: Warga mengurus izin di loket.

`./portal check --fix` memperbaikinya bila maknanya pasti.

Dapat dikecualikan untuk satu rilis sampai tanggal tertentu.
Bila sebuah aturan tidak berlaku untuk suatu rilis, catat di kepala rilis itu. Pengecualian berlaku untuk rilis itu\
 dan berkas di sebelahnya, sampai dengan hari terakhirnya (`until`):

    waivers:
      - code: T150
        reason: mengapa tidak berlaku di sini
        name: siapa yang memutuskan
        until: 2026-12-31
"""
    )


def test_what_cannot_be_waived_says_so(capsys):
    assert explain_code("R104") == 0
    assert capsys.readouterr().out.endswith("\nTidak dapat dikecualikan.\n")


@pytest.mark.parametrize(
    ("code", "near"), [("T15", "T150, T151, T152"), ("R1045", "R104"), ("\x1b[2J", "kode-temuan.md")]
)
def test_an_unknown_code_names_those_that_may_be_meant(capsys, code, near):
    assert explain_code(code) == 1
    told = capsys.readouterr()
    assert near in told.err
    assert told.out == ""
    assert "\x1b" not in told.err


def test_nothing_is_near_to_nothing():
    assert list(nearest_codes("")) == []


@pytest.mark.parametrize(("code", "is_waivable"), [("T120", True), ("D101", True), ("F101", False), ("C101", False)])
def test_only_what_a_release_can_waive_is_said_to_be_waivable(code, is_waivable):
    found = explained(code)
    assert found is not None
    assert found.is_waivable is is_waivable


def test_every_code_can_be_explained():
    assert all(explained(code.id) for code in every_code())
    assert set(MENDED_CODES) <= {code.id for code in every_code()}


def test_the_committed_page_of_rules_is_not_stale():
    anew = rules_page(WORDS)

    assert RULES_PAGE.read_text(encoding="utf-8") == anew, "run: .venv/bin/python -m plugins.checks.reference"


def test_the_page_of_rules_holds_each_rule_once_with_its_example():
    page = rules_page(WORDS)

    assert page.count("\n### ") == len(RULES)
    assert all(rule.wrong in page and rule.right in page for rule in RULES)
