"""The editors' page of codes is what the code says now."""

import ast
from pathlib import Path

import pytest

import plugins
from plugins.catalogue import catalogue
from plugins.checks.reference import LANGUAGE, PAGE, code_modules, code_row, every_code, reference_page
from plugins.findings import Code

ROOT = Path(plugins.__file__).parent.parent
ENGLISH = catalogue("en")


def test_the_committed_page_is_not_stale():
    anew = reference_page(every_code(), catalogue(LANGUAGE))

    assert PAGE.read_text(encoding="utf-8") == anew, "run: .venv/bin/python -m plugins.checks.reference"


def test_a_row_shows_facts_as_an_ellipsis_and_keeps_what_an_editor_writes():
    code = Code("R104", "agency '{value}' | not <there>", "Write `{{filename}}<file>` at {share:.1f} *now*.", "advice")

    told = "| R104 | agency '…' \\| not &lt;there> | Write `{filename}<file>` at … \\*now\\*. | advice |"
    assert code_row(code, ENGLISH) == told


def test_a_code_stands_in_the_chapter_of_its_beginning():
    page = reference_page([Code("R301", "third", "c"), Code("R101", "first", "a"), Code("E201", "last", "z")], ENGLISH)

    words = [page.index(word) for word in ("registry", "| R101 |", "Between", "| R301 |", "Troubles", "| E201 |")]
    assert words == sorted(words)


def test_a_code_without_a_chapter_is_refused():
    with pytest.raises(ValueError, match="Z101 has no chapter"):
        reference_page([Code("Z101", "what", "why")], ENGLISH)


def test_no_module_holds_codes_that_the_page_does_not_look_for():
    looked_for = set(code_modules())
    missed = []
    for file in sorted((ROOT / "plugins").rglob("*.py")):
        name, text = ".".join(file.relative_to(ROOT).with_suffix("").parts), file.read_text(encoding="utf-8")
        for node in ast.parse(text).body if "Code(" in text else ():
            made = node.value if isinstance(node, ast.Assign) else None
            if isinstance(made, ast.Call) and getattr(made.func, "id", "") == "Code" and name not in looked_for:
                missed.append(f"{name}:{node.lineno}")
    assert missed == []
