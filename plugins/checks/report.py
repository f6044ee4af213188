"""Findings as text for people, as JSON for programs, for GitHub and GitLab, as a page. Pure: text in, text out.

The JSON is one object::

    {"errors": 1, "advice": 0, "findings": [
        {"path": "content/releases/2025/x.md", "line": 7, "code": "R104", "level": "error", "message": "…",
        "hint": "…"}]}

and after `--fix` also `"mended": [{"path": "…", "line": 9, "was": "ijin", "now": "izin"}]`. Keys are only ever added.
`path` has forward slashes and begins at the folder the command was started in.
"""

import json
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from plugins.catalogue import N_, Catalogue
from plugins.checks.code_quality import as_code_quality
from plugins.checks.differences import Mended
from plugins.findings import Finding, visible
from plugins.releases.known_codes import KNOWN

Format = Literal["text", "json", "github", "gitlab", "html"]
FORMATS: tuple[Format, ...] = ("text", "json", "github", "gitlab", "html")


@dataclass(frozen=True)
class Checked:
    """What a check has to tell. `changed`: the files somebody is working on. `mended` None: nothing was to be mended.

    `findings` stand in the order of files, lines and codes.
    """

    findings: Sequence[Finding]
    changed: Collection[str] = frozenset()
    mended: Sequence[Mended] | None = None

    @property
    def errors(self) -> list[Finding]:
        """Those of files somebody is working on first."""
        return self._first(finding for finding in self.findings if finding.is_error)

    @property
    def advice(self) -> list[Finding]:
        return self._first(finding for finding in self.findings if not finding.is_error)

    def _first(self, findings: Iterable[Finding]) -> list[Finding]:
        return sorted(findings, key=lambda finding: finding.path not in self.changed)


def report(checked: Checked, format: Format, catalogue: Catalogue) -> str:
    """What was checked in one of the forms, without a line end."""
    match format:
        case "text":
            return as_text(checked, catalogue)
        case "json":
            return as_json(checked, catalogue)
        case "github":
            return as_annotations(checked, catalogue)
        case "gitlab":
            return as_code_quality(checked.findings, catalogue)
        case "html":
            from plugins.checks.html_report import as_html  # what explains codes takes a while to load

            return as_html(checked, catalogue)


ADVICE = N_("Advice, which stops nothing:")
MENDED = N_("Mended:")
COUNTED = N_("Places mended: {number}.")
NOTHING_MENDED = N_("Nothing was mended.")
MORE_TO_COME = N_("More may be told of the same files when these errors are mended.")
BETWEEN = "R3"
"""How the codes of errors between releases begin, each of which can be read."""
RELEASE = re.compile(r"(?:^|/)releases/[^/]+/[^/]+\.md$")


def as_text(checked: Checked, catalogue: Catalogue) -> str:
    """What was mended, errors, advice apart, and a last line that counts them."""
    parts = [] if checked.mended is None else [mended_lines(checked.mended, catalogue)]
    parts.append([finding.text(catalogue) for finding in checked.errors])
    if any(map(_keeps_rules_silent, checked.errors)):
        parts.append([catalogue.gettext(MORE_TO_COME)])
    if advice := checked.advice:
        parts.append([catalogue.gettext(ADVICE), *(finding.text(catalogue) for finding in advice)])
    return "\n\n".join(["\n".join(part) for part in parts if part] + [total(checked.findings, catalogue)])


def _keeps_rules_silent(finding: Finding) -> bool:
    """Whether it is an error of reading a release: what the rules say of the words is told when it can be read."""
    id = finding.code.id
    return id in KNOWN and not id.startswith(BETWEEN) and bool(RELEASE.search(finding.path))


def mended_lines(mended: Sequence[Mended], catalogue: Catalogue) -> list[str]:
    """`file:line: “ijin” → “izin”`, under a heading; and how many."""
    if not mended:
        return [catalogue.gettext(NOTHING_MENDED)]
    told = [f"{visible(one.path)}:{one.line}: {mended_words(one)}" for one in mended]
    number = catalogue.gettext(COUNTED).format(number=len(mended))
    return [catalogue.gettext(MENDED), *told, number]


def mended_words(one: Mended) -> str:
    """What stood there and what does now; of a new line that alone."""
    now = visible(one.now)
    return f"“{visible(one.was)}” → “{now}”" if one.was else f"+ {now}"


def total(findings: Sequence[Finding], catalogue: Catalogue) -> str:
    """`3 errors, 1 advice`, or that all is well."""
    errors = sum(finding.is_error for finding in findings)
    if not findings:
        return catalogue.gettext(N_("No findings."))
    words = catalogue.gettext(N_("Errors: {errors}. Advice: {advice}."))
    return words.format(errors=errors, advice=len(findings) - errors)


def as_json(checked: Checked, catalogue: Catalogue) -> str:
    """One JSON object; its keys are told above."""
    told = [
        {
            "path": finding.path,
            "line": finding.line,
            "code": finding.code.id,
            "level": finding.code.level,
            "message": finding.message(catalogue),
            "hint": finding.hint(catalogue),
        }
        for finding in checked.findings
    ]
    whole: dict[str, object] = {"errors": len(checked.errors), "advice": len(checked.advice), "findings": told}
    if checked.mended is not None:
        whole["mended"] = [one._asdict() for one in checked.mended]
    return json.dumps(whole, ensure_ascii=False, indent=2)


def as_annotations(checked: Checked, catalogue: Catalogue) -> str:
    """A workflow command for each finding, and a notice for each place that was mended."""
    title = catalogue.gettext(MENDED).rstrip(":")
    told = [_command("notice", one.path, one.line, title, mended_words(one)) for one in checked.mended or ()]
    return "\n".join([*told, *(annotation(finding, catalogue) for finding in checked.findings)])


def annotation(finding: Finding, catalogue: Catalogue) -> str:
    """A finding as a workflow command."""
    word = "error" if finding.is_error else "notice"
    text = finding.message(catalogue) + "\n" + finding.hint(catalogue)
    return _command(word, finding.path, finding.line, finding.code.id, text)


def _command(word: str, path: str, line: int, title: str, text: str) -> str:
    """`::error file=…,line=…,title=…::message`; % and line ends are escaped, in properties : and , too."""
    properties = {"file": path, "line": str(line), "title": title}
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{word} {given}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
