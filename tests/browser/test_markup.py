"""html-validate with its recommended rules on every page of both trees. What htmlvalidate.json sets aside, and why:

- `role="list"` on a list (`no-redundant-role`, and `list` in `prefer-native-element`): Safari tells nobody that a list
  is one when its bullets are taken away, unless it says so. Other redundant roles are found by the test below.
- `long-title`: 70 characters are a wish of search engines; a window's title holds the whole name of an agency.
"""

import json
import shutil
import subprocess

import pytest

from plugins.gates.markup import RULES, VALIDATOR
from tests.gates.sites import an_output, run_one
from tests.whole.sites import ROOT

OWN_ROLES = {("ul", "list"), ("ol", "list")}


@pytest.fixture(params=["small", "real"])
def site(request):
    return request.getfixturevalue(request.param)


def test_every_page_is_valid(site):
    answer, faults = judged(str(site.folder / "**" / "*.html"))

    assert answer.stderr == ""
    assert faults == []
    assert answer.returncode == 0


def test_what_is_wrong_would_be_found(tmp_path):
    (tmp_path / "x.html").write_text(
        "<!DOCTYPE html><html lang=id><title>x</title><p><div></p></div>", encoding="utf-8"
    )

    answer, faults = judged(str(tmp_path / "*.html"))

    assert answer.returncode == 1
    assert any("close-order" in fault or "element-permitted-content" in fault for fault in faults)


def test_the_gate_finds_it_before_it_leaves(tmp_path):
    valid = '<!DOCTYPE html>\n<html lang="id"><head><title>x</title></head><body>{}</body></html>\n'
    built = an_output(tmp_path, {"index.html": valid.format("<p>x</p>"), "x/index.html": valid.format("<p><div></p>")})

    found = run_one("html", built)

    assert {path for path, _ in found} == {"x/index.html"}
    assert all(facts["line"] == 2 and facts["rule"] and facts["problem"] for _, facts in found)


def judged(pattern):
    node = shutil.which("node")
    assert node, "html-validate needs Node.js"
    assert VALIDATOR.exists(), "html-validate is not installed: run ./portal test"
    command = [node, str(VALIDATOR), "--config", str(RULES), "--formatter", "json", pattern]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=300)
    files = json.loads(answer.stdout)
    faults = [
        f"{file['filePath']}:{fault['line']}: {fault['ruleId']} {fault['message']}"
        for file in files
        for fault in file["messages"]
    ]
    return answer, faults


def test_a_role_stands_only_where_it_says_something(site):
    roles = {(tag.name, tag["role"]) for page in site.pages.values() for tag in page.find_all(role=True)}

    assert roles <= OWN_ROLES
