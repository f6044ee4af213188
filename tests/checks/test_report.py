"""Findings in the forms a person, a program or a code host reads; the page has tests of its own."""

import json
from dataclasses import replace

from plugins.catalogue import catalogue
from plugins.checks.differences import Mended
from plugins.checks.report import Checked, annotation, as_json, as_text, report
from plugins.findings import Code, Finding
from plugins.releases.body_codes import EMPTY_BODY
from plugins.releases.codes import DUPLICATE_ID

WORDS = catalogue("en")
ERROR = Code("X101", "must not be '{value}'", "Write 'a'.")
ADVICE = Code("X102", "could be shorter", "Shorten it.", "advice")
FOUND = (
    Finding("content/a.md", 3, ERROR, {"value": "b"}),
    Finding("content/a.md", 9, ADVICE),
)
MENDED = (Mended("content/a.md", 2, "", "id: 2222-2222"), Mended("content/a.md", 4, "ijin\x1b[2J", "izin"))


def test_text_tells_place_code_what_must_be_and_what_to_do_errors_first():
    assert as_text(Checked(FOUND), WORDS).splitlines() == [
        "content/a.md:3: X101 must not be 'b'",
        "    Write 'a'.",
        "",
        "Advice, which stops nothing:",
        "content/a.md:9: X102 could be shorter",
        "    Shorten it.",
        "",
        "Errors: 1. Advice: 1.",
    ]


def test_of_errors_and_of_advice_those_of_files_under_work_come_first():
    found = [Finding(f"content/{name}.md", 1, code) for name in "abc" for code in (ERROR, ADVICE)]
    checked = Checked(found, {"content/b.md"})

    assert [one.path[8] for one in checked.errors + checked.advice] == ["b", "a", "c", "b", "a", "c"]


def test_text_tells_that_more_may_come_where_a_release_could_not_be_read():
    more = "More may be told of the same files when these errors are mended."
    unread = Finding("content/releases/2025/a.md", 3, EMPTY_BODY, {"value": "x", "other": "y"})

    assert more in as_text(Checked([unread]), WORDS)
    assert more not in as_text(Checked([replace(unread, code=ERROR)]), WORDS), "the error of a rule"
    assert more not in as_text(Checked([replace(unread, code=DUPLICATE_ID)]), WORDS)
    assert more not in as_text(Checked([replace(unread, path="content/registry/agencies.yaml")]), WORDS)


def test_text_says_so_when_all_is_well():
    assert as_text(Checked(()), WORDS) == "No findings."


def test_text_tells_first_what_was_mended():
    assert as_text(Checked((), mended=MENDED), WORDS).splitlines() == [
        "Mended:",
        "content/a.md:2: + id: 2222-2222",
        "content/a.md:4: “ijin\\x1b[2J” → “izin”",
        "Places mended: 2.",
        "",
        "No findings.",
    ]
    assert as_text(Checked((), mended=()), WORDS) == "Nothing was mended.\n\nNo findings."


def test_json_has_the_documented_shape():
    assert json.loads(as_json(Checked(FOUND), WORDS)) == {
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


def test_programs_are_told_what_was_mended_when_it_was_to_be():
    told = json.loads(as_json(Checked((), mended=MENDED[:1]), WORDS))

    assert told["mended"] == [{"path": "content/a.md", "line": 2, "was": "", "now": "id: 2222-2222"}]
    assert report(Checked((), mended=MENDED[:1]), "github", WORDS) == (
        "::notice file=content/a.md,line=2,title=Mended::+ id: 2222-2222"
    )


def quality(*findings):
    return json.loads(report(Checked(findings), "gitlab", WORDS))


def test_a_code_quality_report_knows_a_finding_again_that_has_moved():
    told = quality(*FOUND[:2])
    moved = quality(*(replace(finding, line=finding.line + 5) for finding in FOUND[:2]))
    twice = quality(FOUND[0], replace(FOUND[0], line=9))

    assert told[0] | {"fingerprint": ""} == {
        "description": "must not be 'b'. Write 'a'.",
        "check_name": "X101",
        "fingerprint": "",
        "severity": "major",
        "location": {"path": "content/a.md", "lines": {"begin": 3}},
    }
    assert [one["severity"] for one in told] == ["major", "info"]
    assert [one["fingerprint"] for one in told] == [one["fingerprint"] for one in moved]
    assert len({one["fingerprint"] for one in (*told, *twice)}) == 3
    assert quality() == []


def test_annotations_are_one_line_each_and_advice_is_a_notice():
    assert report(Checked(FOUND), "github", WORDS).splitlines() == [
        "::error file=content/a.md,line=3,title=X101::must not be 'b'%0AWrite 'a'.",
        "::notice file=content/a.md,line=9,title=X102::could be shorter%0AShorten it.",
    ]


def test_what_an_editor_wrote_cannot_end_an_annotation_or_begin_another():
    finding = Finding("content/a,b:c%.md", 1, ERROR, {"value": "100%\r\n::error::x"})

    line = annotation(finding, WORDS)

    assert "\n" not in line
    assert line.startswith("::error file=content/a%2Cb%3Ac%25.md,line=1,title=X101::")
    assert "100%25\\r\\n::error::x" in line
