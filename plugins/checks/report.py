"""Findings as text for people, as JSON for programs, as annotations for GitHub. Pure: text in, text out.

The JSON is one object::

    {"errors": 1, "advice": 0, "findings": [
        {"path": "content/releases/2025/x.md", "line": 7, "code": "R104", "level": "error", "message": "…",
        "hint": "…"}]}

Keys are only ever added. `path` has forward slashes and begins at the folder the command was started in.
"""

import json
from collections.abc import Sequence
from typing import Literal

from plugins.catalogue import N_, Catalogue
from plugins.findings import Finding

Format = Literal["text", "json", "github"]
FORMATS: tuple[Format, ...] = ("text", "json", "github")


def report(findings: Sequence[Finding], format: Format, catalogue: Catalogue) -> str:
    """The findings in one of the three forms, without a line end."""
    match format:
        case "text":
            return as_text(findings, catalogue)
        case "json":
            return as_json(findings, catalogue)
        case "github":
            return "\n".join(annotation(finding, catalogue) for finding in findings)


def as_text(findings: Sequence[Finding], catalogue: Catalogue) -> str:
    """Each finding, and a last line that counts them."""
    return "\n".join([*(finding.text(catalogue) for finding in findings), total(findings, catalogue)])


def total(findings: Sequence[Finding], catalogue: Catalogue) -> str:
    """`3 errors, 1 advice`, or that all is well."""
    errors = sum(finding.is_error for finding in findings)
    if not findings:
        return catalogue.gettext(N_("No findings."))
    words = catalogue.gettext(N_("Errors: {errors}. Advice: {advice}."))
    return words.format(errors=errors, advice=len(findings) - errors)


def as_json(findings: Sequence[Finding], catalogue: Catalogue) -> str:
    """The findings as one JSON object; its keys are told above."""
    errors = sum(finding.is_error for finding in findings)
    told = [
        {
            "path": finding.path,
            "line": finding.line,
            "code": finding.code.id,
            "level": finding.code.level,
            "message": finding.message(catalogue),
            "hint": finding.hint(catalogue),
        }
        for finding in findings
    ]
    return json.dumps(
        {"errors": errors, "advice": len(findings) - errors, "findings": told}, ensure_ascii=False, indent=2
    )


def annotation(finding: Finding, catalogue: Catalogue) -> str:
    """A workflow command: `::error file=…,line=…,title=…::message`; % and line ends are escaped, in
    properties : and , too."""
    word = "error" if finding.is_error else "notice"
    properties = {"file": finding.path, "line": str(finding.line), "title": finding.code.id}
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{word} {given}::{_data(finding.message(catalogue) + chr(10) + finding.hint(catalogue))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
