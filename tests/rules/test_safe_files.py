"""Attachments that run something are told of; those that only look so are not."""

import pytest

from plugins.rules.safe_files import file_that_runs_something
from tests.attachments.files import docx, pdf, xlsx, zipped
from tests.rules.judging import PATH
from tests.rules.test_personal_files import enclosed


def told(name, data):
    found = list(file_that_runs_something(enclosed(name, data)))
    assert {finding.code for finding in found} <= set(file_that_runs_something.codes)
    assert {finding.path for finding in found} <= {PATH}
    return [finding.facts["what"] for finding in found]


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.docx", zipped({"word/document.xml": "<a/>", "word/vbaProject.bin": b"\xd0\xcf"}), "word/vbaProject.bin"),
        ("a.ods", zipped({"content.xml": "<a/>", "Basic/Standard/Module1.xml": "<a/>"}), "Basic/Standard/Module1.xml"),
        ("a.pdf", pdf(b"(a) Tj", more=b"9 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj"), "JavaScript"),
        ("a.zip", zipped({"Baca saya.txt": "a", "PASANG.EXE": "MZ", "b.js": ""}), "PASANG.EXE"),
    ],
)
def test_what_runs_something(name, data, what):
    assert told(name, data) == [what]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", docx("vbaProject.bin")),
        ("a.xlsx", xlsx(("Scripts/a", "1"))),
        ("a.pdf", pdf(b"(/JSON) Tj", b"(JavaScript) Tj")),
        ("a.zip", zipped({"exe": "", "a.exe.txt": "", "js/b.csv": ""})),
        ("a.txt", b"/JavaScript"),
        ("a.zip", b"PK"),
        ("a.docx", b""),
    ],
)
def test_what_does_not(name, data):
    assert told(name, data) == []
