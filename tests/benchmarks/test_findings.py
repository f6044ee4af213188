"""The count of findings: every rule has its row, and what is counted is what `check` says."""

import pytest

from benchmarks.findings import REPORT, findings_of, report
from plugins.findings import Code
from plugins.rules.families import RULES
from tests.whole.bad_trees import CONF, ONE, RIGHT, release
from tests.whole.sites import SMALL

CODES = {code.id: code for rule in RULES for code in rule.codes}


def rows(page):
    return [line.strip("| ").split(" | ") for line in page.splitlines() if line.startswith("| ")]


def test_every_code_has_one_row_under_its_level():
    page = report(1_000, 1, {}, {})

    errors, _, advice = page.partition("## Advice")
    for level, part in (("error", errors), ("advice", advice)):
        told = [row[0] for row in rows(part) if row[0] != "Code"]
        assert told == sorted(code.id for code in CODES.values() if code.level == level)


def test_findings_are_counted_by_id_and_none_is_left_out():
    other = Code("R399", "a thing", "do", "advice")

    page = report(10, 1, {CODES["F101"]: 2}, {CODES["F101"]: 3, other: 1})

    assert ["R399", "a thing", "0", "1"] in rows(page.partition("## Beside the rules")[2])
    assert next(row for row in rows(page) if row[0] == "F101")[2:] == ["2", "3"]


def test_the_page_that_is_kept_has_every_code_of_today():
    kept = {row[0] for row in rows(REPORT.read_text(encoding="utf-8"))}

    assert set(CODES) - kept == set(), "run ./portal bench.findings"


@pytest.mark.slow
def test_findings_are_those_of_a_check(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(SMALL.parent))
    (tmp_path / "conf.py").write_text(CONF, encoding="utf-8")
    for name, content in {**RIGHT, ONE: release("Selasa (22/10/2025) Isi  contoh.")}.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    told = findings_of(tmp_path / "conf.py", tmp_path / "content", tmp_path / "cache")

    assert {"F101", "T162"} <= {finding.code.id for finding in told}
