"""The browser for the tests: found, else fetched, else a failure that says what to do."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.browser import finding

PYTHON = Path("python")


@pytest.fixture
def machine(monkeypatch):
    """A Linux machine with nothing: `has` holds the programs, `runs` the paths that start."""
    place = type("Machine", (), {"has": {}, "runs": set(), "kept": None})()
    monkeypatch.setattr(finding.sys, "platform", "linux")
    monkeypatch.setattr(finding.shutil, "which", lambda name: place.has.get(name))
    monkeypatch.setattr(finding, "works", lambda path: path in place.runs)
    monkeypatch.setattr(finding, "kept_by_playwright", lambda python: place.kept)
    monkeypatch.setattr(finding, "right_to_install", lambda: None)
    return place


def never(command, doing):
    raise AssertionError(f"{command} was run")


def test_a_given_path_is_taken_before_all_others(machine):
    machine.has, machine.runs = {"chromium": "bin/chromium"}, {"bin/chromium"}
    assert finding.find(PYTHON, {"CHROME_PATH": "mine"}, never) == "mine"


def test_a_browser_on_the_machine_is_taken(machine):
    machine.has, machine.runs = {"google-chrome": "bin/google-chrome"}, {"bin/google-chrome"}
    assert finding.find(PYTHON, {}, never) == "bin/google-chrome"


def test_a_stub_that_does_not_start_is_passed_over(machine):
    machine.has = {"chromium-browser": "bin/stub", "google-chrome": "bin/google-chrome"}
    machine.runs = {"bin/google-chrome"}
    assert finding.find(PYTHON, {}, never) == "bin/google-chrome"


def test_what_playwright_keeps_is_not_downloaded_again(machine):
    machine.kept = "kept/chrome"
    assert finding.find(PYTHON, {}, never) == "kept/chrome"


def test_playwright_is_asked_before_debian(machine, monkeypatch):
    machine.has = {"apt-get": "bin/apt-get"}
    monkeypatch.setattr(finding, "right_to_install", list)
    ran = []

    def run(command, doing):
        ran.append(command)
        machine.kept = "kept/chrome"

    assert finding.find(PYTHON, {}, run) == "kept/chrome"
    assert ran == [["python", "-m", "playwright", "install", "--no-shell", "chromium"]]


def debian(machine, ran):
    """Playwright cannot be reached; Debian's archive can."""
    machine.has = {"apt-get": "bin/apt-get"}

    def run(command, doing):
        ran.append(command)
        if "playwright" in command:
            raise RuntimeError("Playwright's host could not be reached.")
        if "chromium" in command:
            machine.has = {"chromium": "bin/chromium"}
            machine.runs = {"bin/chromium"}

    return run


@pytest.mark.parametrize("right", [[], ["sudo", "-n"]])
def test_debian_is_asked_for_its_package_with_its_lists_refreshed(right, machine, monkeypatch):
    monkeypatch.setattr(finding, "right_to_install", lambda: right)
    ran = []
    assert finding.find(PYTHON, {}, debian(machine, ran)) == "bin/chromium"
    update, install = ran[1:]
    assert update == [*right, "apt-get", "update"]
    assert install[: len(right)] == right
    assert install[-4:] == ["apt-get", "install", "-y", "chromium"]


def test_debian_is_not_asked_without_the_right(machine):
    ran = []
    with pytest.raises(finding.NoBrowser) as raised:
        finding.find(PYTHON, {}, debian(machine, ran))
    assert len(ran) == 1
    assert "Playwright's host could not be reached." in str(raised.value)
    assert "apt-get install chromium" in str(raised.value)


@pytest.mark.parametrize(
    ("platform", "command"), [("darwin", "brew install --cask google-chrome"), ("win32", "winget install")]
)
def test_no_browser_says_how_to_get_one(platform, command, machine, monkeypatch):
    monkeypatch.setattr(finding.sys, "platform", platform)
    with pytest.raises(finding.NoBrowser, match=command):
        finding.find(PYTHON, {}, lambda command, doing: None)


def test_a_wrong_path_is_complained_of_and_a_right_one_is_not(machine):
    machine.runs = {"mine"}
    assert finding.complaint({}) is None
    assert finding.complaint({"CHROME_PATH": "mine"}) is None
    assert "CHROME_PATH is set to theirs" in finding.complaint({"CHROME_PATH": "theirs"})


@pytest.mark.parametrize(("code", "told"), [(0, {}), (1, {"PLAYWRIGHT_NODEJS_PATH": "bin/node"})])
def test_the_machines_node_drives_where_playwrights_own_does_not_start(code, told, machine, monkeypatch):
    machine.has = {"node": "bin/node"}
    ended = SimpleNamespace(returncode=code)
    monkeypatch.setattr(finding, "subprocess", SimpleNamespace(run=lambda *_, **__: ended))
    assert finding.driver(PYTHON) == told


def test_what_starts_works_and_what_does_not_does_not(tmp_path):
    assert finding.works(sys.executable)
    assert not finding.works(str(tmp_path / "none"))
    assert not finding.works(str(Path(__file__)))
