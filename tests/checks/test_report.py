"""Findings in the three forms a person, a program or a code host reads."""

import json

from plugins.catalogue import catalogue
from plugins.checks.report import annotation, as_json, as_text, report
from plugins.findings import Code, Finding

WORDS = catalogue("en")
ERROR = Code("X101", "must not be '{value}'", "Write 'a'.")
ADVICE = Code("X102", "could be shorter", "Shorten it.", "advice")
FOUND = (
    Finding("content/a.md", 3, ERROR, {"value": "b"}),
    Finding("content/a.md", 9, ADVICE),
)


def test_text_tells_place_code_what_must_be_and_what_to_do():
    assert as_text(FOUND, WORDS).splitlines() == [
        "content/a.md:3: X101 must not be 'b'",
        "    Write 'a'.",
        "content/a.md:9: X102 could be shorter",
        "    Shorten it.",
        "Errors: 1. Advice: 1.",
    ]


def test_text_says_so_when_all_is_well():
    assert as_text((), WORDS) == "No findings."


def test_json_has_the_documented_shape():
    assert json.loads(as_json(FOUND, WORDS)) == {
        "errors": 1,
        "advice": 1,
        "findings": [
            {
                "path": "content/a.md",
                "line": 3,
                "code": "X101",
                "level": "error",
                "message": "must not be 'b'",
                "hint": "Write 'a'.",
            },
            {
                "path": "content/a.md",
                "line": 9,
                "code": "X102",
                "level": "advice",
                "message": "could be shorter",
                "hint": "Shorten it.",
            },
        ],
    }


def test_annotations_are_one_line_each_and_advice_is_a_notice():
    assert report(FOUND, "github", WORDS).splitlines() == [
        "::error file=content/a.md,line=3,title=X101::must not be 'b'%0AWrite 'a'.",
        "::notice file=content/a.md,line=9,title=X102::could be shorter%0AShorten it.",
    ]


def test_what_an_editor_wrote_cannot_end_an_annotation_or_begin_another():
    finding = Finding("content/a,b:c%.md", 1, ERROR, {"value": "100%\r\n::error::x"})

    line = annotation(finding, WORDS)

    assert "\n" not in line
    assert line.startswith("::error file=content/a%2Cb%3Ac%25.md,line=1,title=X101::")
    assert "100%25\\r\\n::error::x" in line
