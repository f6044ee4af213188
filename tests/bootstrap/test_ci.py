"""The files for code hosts: every word of the portal in them is there, every script can be read."""

import re
import shlex
import subprocess
from copy import deepcopy

import pytest
import yaml
from invoke.exceptions import ParseError
from invoke.parser import Parser

import tasks
from plugins.checks.report import FORMATS
from tests.bootstrap.door import ROOT
from tests.hooks.repositories import clone, run

HOSTED = sorted([*ROOT.glob(".github/workflows/*.yml"), *ROOT.glob(".forgejo/workflows/*.yml")])
GITLAB = ROOT / ".gitlab-ci.yml"
PINNED = re.compile(r"\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
WITHOUT_PIN = "https://data.forgejo.org/forgejo/upload-artifact@v4"  # Forgejo's own, of which only the tag is known


def shown(file):
    return file.relative_to(ROOT).as_posix()


def read(file):
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def jobs(file):
    given = read(file)
    return given["jobs"] if "jobs" in given else {name: given[name] for name in ("check", "pages")}


def scripts(file):
    """Every script in a file, as the shell reads it."""
    for job in jobs(file).values():
        yield from (step["run"] for step in job.get("steps", ()) if "run" in step)
        yield from job.get("script", ())


def words(file):
    """Every call of the portal, as words."""
    for script in scripts(file):
        for call in re.findall(r"\./portal ([^\n>|#;&]*)", script):
            yield shlex.split(call)


def test_all_three_hosts_are_here():
    assert [shown(file) for file in (*HOSTED, GITLAB)] == [
        ".forgejo/workflows/check.yml",
        ".forgejo/workflows/publish.yml",
        ".github/workflows/check.yml",
        ".github/workflows/publish.yml",
        ".gitlab-ci.yml",
    ]


@pytest.mark.parametrize("file", [*HOSTED, GITLAB], ids=shown)
def test_every_word_of_the_portal_is_there_with_its_options(file):
    known = deepcopy(tasks.namespace).to_contexts()
    called = list(words(file))

    assert called
    for call in called:
        (context,) = [one for one in Parser(contexts=known).parse_argv(call) if one.name]
        assert context.name in ("check", "build")
        if "format" in context.args:
            assert context.args["format"].value in FORMATS


def test_a_wrong_option_would_be_noticed():
    with pytest.raises(ParseError):
        Parser(contexts=deepcopy(tasks.namespace).to_contexts()).parse_argv(["check", "--formt", "text"])


@pytest.mark.parametrize("file", [*HOSTED, GITLAB], ids=shown)
def test_every_script_can_be_read_by_the_shell(file):
    for script in scripts(file):
        assert subprocess.run(["bash", "-n"], input=script.encode(), capture_output=True).stderr == b""
        assert "${{" not in script  # what somebody else has written must not become a part of a script


@pytest.mark.slow
def test_a_timetable_publishes_only_what_has_become_new(tmp_path):
    top = clone(tmp_path / "clone")
    for name in (".github", ".forgejo"):
        steps = jobs(ROOT / name / "workflows/publish.yml")["publish"]["steps"]
        (script,) = [step["run"] for step in steps if step.get("id") == "site"]
        told = []
        for number in range(2):
            answers = tmp_path / f"{name}{number}"
            answers.touch()
            done = run(top, "bash", "-euo", "pipefail", "-c", script, GITHUB_OUTPUT=str(answers))
            assert done.returncode == 0, done.stderr
            told.append(answers.read_text())
        assert told == ["changed=yes\n" if name == ".github" else "", ""]


@pytest.mark.parametrize("file", HOSTED, ids=shown)
def test_every_action_is_pinned(file):
    for line in re.findall(r"uses: (.*)", file.read_text(encoding="utf-8")):
        assert PINNED.fullmatch(line) or line == WITHOUT_PIN


@pytest.mark.parametrize("file", HOSTED, ids=shown)
def test_proposals_see_no_secret_and_may_write_nothing(file):
    text, given = file.read_text(encoding="utf-8"), read(file)

    assert "pull_request_target" not in text
    assert "${{ secrets" not in text
    assert "persist-credentials: false" in text
    if file.parts[-3] == ".github":
        assert given["permissions"] in ({"contents": "read"}, {})
    assert ("pull_request" in given[True]) == (file.stem == "check")  # YAML takes `on` for a yes
    if file.stem == "check":
        assert not any("permissions" in job for job in given["jobs"].values())


def test_publications_never_overlap_and_come_by_a_timetable():
    for host in (".github", ".forgejo"):
        given = read(ROOT / host / "workflows/publish.yml")
        assert given["concurrency"] == {"group": "publish", "cancel-in-progress": False}
        assert given[True]["schedule"] == [{"cron": "*/15 * * * *"}]
    assert jobs(GITLAB)["pages"]["resource_group"] == "publish"


@pytest.mark.parametrize("file", [*HOSTED, GITLAB], ids=shown)
def test_what_is_kept_of_a_proposal_never_reaches_a_publication(file):
    keys = set(re.findall(r"(?:restore-keys|key): (\w+)", file.read_text(encoding="utf-8")))

    assert keys == ({"check", "publish"} if file == GITLAB else {file.stem})
