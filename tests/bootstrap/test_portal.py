"""The bootstrap: what is missing is said, what is locked is installed once, every word is handed on."""

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests import programs
from tests.bootstrap import door


@pytest.fixture(autouse=True)
def english(monkeypatch):
    """Whoever runs these tests, wherever: the script speaks English to them."""
    monkeypatch.setenv("LANGUAGE", "en")


@pytest.fixture
def portal(tmp_path, monkeypatch):
    """The script, working on a project of its own, on a machine that lacks nothing."""
    module = door.load()
    module.ROOT = door.project(tmp_path / "project")
    monkeypatch.setattr(module, "shutil", SimpleNamespace(which=lambda name: f"bin/{name}"))
    monkeypatch.setattr(module, "node_is_new_enough", lambda: True)
    return module


@pytest.fixture
def ran(portal, monkeypatch):
    """Notes the commands instead of running them; making an environment makes its folder."""
    commands = []

    def run(command, doing):
        commands.append(next(word for word in command if word in ("venv", "pip", "ci")))
        if "venv" in command:
            (portal.ROOT / ".venv").mkdir(exist_ok=True)
        if "ci" in command:
            (portal.ROOT / "node_modules").mkdir(exist_ok=True)

    monkeypatch.setattr(portal, "run", run)
    monkeypatch.setattr(portal, "answers", lambda: True)
    return commands


def failing(portal, monkeypatch):
    def run(command, doing):
        raise portal.Stop("no network")

    monkeypatch.setattr(portal, "run", run)


# What is missing


@pytest.mark.parametrize("path", ["portal", "plugins/__init__.py", "plugins/reader.py"])
def test_an_old_python_can_read_the_script(path):
    tree = ast.parse((door.ROOT / path).read_text(encoding="utf-8"), feature_version=(3, 7))
    lazy = any(isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in tree.body)
    assert lazy or len(tree.body) == 1  # annotations that it does not know are not looked at


def test_only_the_standard_library_is_imported():
    for path in ("portal", "plugins/__init__.py", "plugins/reader.py", "tests/browser/finding.py", "tests/programs.py"):
        tree = ast.parse((door.ROOT / path).read_text(encoding="utf-8"))
        names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        names |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert {name.split(".")[0] for name in names} - set(sys.stdlib_module_names) <= {"tests", "plugins"}


def test_all_that_is_told_is_told_in_indonesian_too():
    tree = ast.parse((door.ROOT / "portal").read_text(encoding="utf-8"))
    table = door.load().INDONESIAN
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tell"]
    told = {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}

    assert told <= set(table)
    assert len(told) == len(table) - 1  # the longest one is named before it is told
    assert [words for words in table if holes(words) != holes(table[words])] == []


def holes(words):
    return sorted(re.findall(r"{\w+}", words))


@pytest.mark.parametrize("words", [["build"], ["test"], []])
def test_a_machine_without_git_is_told_so_before_anything_is_made(words, tmp_path):
    project = door.project(tmp_path / "project")
    empty = tmp_path / "empty"
    empty.mkdir()
    done = subprocess.run(
        [sys.executable, str(project / "portal"), *words],
        env={**os.environ, "PATH": str(empty)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("portal: ")
    assert "git" in line
    assert ("Node.js (20.19" in line) == ("test" in words)
    assert not (project / ".venv").exists()


def test_an_old_python_is_named_with_the_version_needed(portal, monkeypatch, capsys):
    monkeypatch.setattr(portal, "PYTHON", (3, 99))
    assert portal.main(["build"]) == 1
    assert "Python 3.99 or newer (this is 3." in capsys.readouterr().err


@pytest.mark.parametrize(("system", "ending"), [("debian", " && python3.11 portal"), ("darwin", " python@3.13")])
def test_a_python_installed_beside_an_older_one_is_called_by_its_name(system, ending, portal, monkeypatch):
    monkeypatch.setattr(portal, "platform", lambda: system)
    assert portal.command(["python"]).endswith(ending)


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv_is_named(module, portal, monkeypatch, capsys):
    finder = SimpleNamespace(util=SimpleNamespace(find_spec=lambda name: None if name == module else name))
    monkeypatch.setattr(portal, "importlib", finder)
    monkeypatch.setattr(portal, "platform", lambda: "debian")
    assert portal.main(["build"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert f"apt-get install python3.{sys.version_info[1]}-venv" in line


@pytest.mark.parametrize(
    ("system", "command"),
    [
        ("debian", "apt-get install git npm curl && "),
        ("fedora", "dnf install git nodejs npm"),
        ("darwin", "brew install git node"),
        ("win32", "winget install Git.Git OpenJS.NodeJS.LTS"),
        ("linux", "use your system's package manager"),
    ],
)
def test_all_that_is_missing_is_said_at_once_with_what_installs_it(system, command, portal, monkeypatch, capsys):
    monkeypatch.setattr(portal, "shutil", SimpleNamespace(which=lambda name: None))
    monkeypatch.setattr(portal, "node_is_new_enough", lambda: False)
    monkeypatch.setattr(portal, "platform", lambda: system)
    assert portal.main(["test"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("portal: this needs git and Node.js (20.19, or 22.12 and newer) with npm; to install: ")
    assert command in line


def test_what_is_missing_is_said_in_indonesian_to_its_readers(portal, monkeypatch, capsys):
    monkeypatch.setenv("LANGUAGE", "id_ID:en")
    monkeypatch.setattr(portal, "shutil", SimpleNamespace(which=lambda name: None))
    monkeypatch.setattr(portal, "platform", lambda: "linux")
    assert portal.main(["build"]) == 1
    told = "portal: ini memerlukan git; untuk memasangnya: pakai pengelola paket sistem Anda\n"
    assert capsys.readouterr().err == told


def test_a_failure_is_told_in_indonesian_to_its_readers(portal, monkeypatch, capsys):
    monkeypatch.setenv("LANGUAGE", "id")
    with pytest.raises(portal.Stop, match=r"menyiapkan gagal: alasannya tidak disebutkan; jalankan lagi"):
        portal.run([sys.executable, "-c", "raise SystemExit(1)"], "menyiapkan")
    assert capsys.readouterr().err == "portal: menyiapkan …\n"


@pytest.mark.parametrize("user", [0, 1000])
def test_sudo_is_said_to_those_who_need_it(user, portal, monkeypatch):
    monkeypatch.setattr(portal, "platform", lambda: "debian")
    monkeypatch.setattr(portal.os, "geteuid", lambda: user, raising=False)
    assert portal.command(["git"]).startswith("sudo ") == (user != 0)


@pytest.mark.parametrize(
    ("version", "enough"),
    [
        ("v18.20.4", False),
        ("v20.18.1", False),
        ("v20.19.0", True),
        ("v21.7.3", False),
        ("v22.11.0", False),
        ("v22.12.0", True),
        ("v24.1.0", True),
        ("", False),
    ],
)
def test_node_is_held_against_what_html_validate_needs(version, enough, monkeypatch):
    portal = door.load()
    monkeypatch.setattr(portal, "shutil", SimpleNamespace(which=lambda name: name))
    answer = SimpleNamespace(run=lambda *_, **__: SimpleNamespace(stdout=version + "\n"))
    monkeypatch.setattr(portal, "subprocess", answer)
    assert portal.node_is_new_enough() is enough


def test_a_browser_path_that_leads_nowhere_is_said_first(portal, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("CHROME_PATH", str(tmp_path / "none"))
    assert portal.main(["test"]) == 1
    assert f"CHROME_PATH is set to {tmp_path / 'none'}" in capsys.readouterr().err
    assert not (portal.ROOT / ".venv").exists()


# What is installed


def test_an_environment_is_made_once(portal, ran):
    portal.install_packages("runtime")
    assert ran == ["venv", "pip"]
    portal.install_packages("runtime")
    assert ran == ["venv", "pip"]


@pytest.mark.parametrize("name", ["runtime", "deploy", "cluster", "importer", "test", "bench"])
def test_a_changed_lock_is_installed_again(name, portal, ran):
    portal.install_packages(name)
    (portal.ROOT / "requirements" / f"{name}.txt").write_text("# changed\n", encoding="utf-8")
    portal.install_packages(name)
    assert ran == ["venv", "pip", "pip"]
    portal.install_packages(name)
    assert ran == ["venv", "pip", "pip"]


def test_a_larger_set_is_added_to_the_smaller_and_holds_it(portal, ran):
    for name in ("runtime", "deploy", "cluster", "importer", "test", "bench"):
        portal.install_packages(name)
    assert ran == ["venv", *["pip"] * 6]
    for name in ("runtime", "deploy", "cluster", "importer", "test", "bench"):
        portal.install_packages(name)
    assert ran == ["venv", *["pip"] * 6]


def test_an_environment_whose_python_has_gone_is_made_anew(portal, ran, monkeypatch):
    portal.install_packages("runtime")
    monkeypatch.setattr(portal, "answers", lambda: False)
    portal.install_packages("runtime")
    assert ran == ["venv", "pip", "venv", "pip"]


def test_what_a_failure_left_half_made_is_made_anew(portal, ran, monkeypatch):
    portal.install_packages("runtime")
    (portal.ROOT / "requirements" / "runtime.txt").write_text("# changed\n", encoding="utf-8")
    working = portal.run
    failing(portal, monkeypatch)
    with pytest.raises(portal.Stop):
        portal.install_packages("runtime")
    monkeypatch.setattr(portal, "run", working)
    portal.install_packages("runtime")
    assert ran == ["venv", "pip", "venv", "pip"]


def test_node_packages_are_installed_when_their_lock_changed(portal, ran):
    portal.install_node_packages()
    portal.install_node_packages()
    assert ran == ["ci"]
    (portal.ROOT / "package-lock.json").write_text('{"changed": true}', encoding="utf-8")
    portal.install_node_packages()
    assert ran == ["ci", "ci"]


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("WARNING: Retrying (Retry(total=0)) after connection broken", "could not be reached"),
        ("npm error code ENOTFOUND", "could not be reached"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "not the one the lock names"),
        ("npm error code EINTEGRITY", "not the one the lock names"),
        ("working\nERROR: No space left on device\nbye\n", "ERROR: No space left on device"),
        ("", "no reason was given"),
    ],
)
def test_a_failure_is_told_in_a_few_words(output, sentence):
    assert sentence in door.load().reason(output)


# What is handed on


@pytest.fixture
def handed(portal, monkeypatch):
    calls = []
    for name in ("install_packages", "install_node_packages", "install_servers"):
        monkeypatch.setattr(portal, name, lambda *words, name=name: calls.append((name, *words)))
    monkeypatch.setattr(portal, "browser", lambda: {"CHROME_PATH": "the browser"})
    monkeypatch.setattr(portal, "hand_on", lambda command, environment: calls.append((command, environment)) or 5)
    monkeypatch.delenv("CHROME_PATH", raising=False)
    return calls


@pytest.mark.parametrize("words", [["build", "--output", "o"], ["check"], ["--version"], ["serve"]])
def test_words_are_handed_on_with_the_smaller_set(words, portal, handed):
    assert portal.main(words) == 5
    (needed, (command, environment)) = handed
    assert needed == ("install_packages", "runtime")
    assert command[0].endswith(("python", "python.exe"))
    assert command[1:] == [str(portal.ROOT / "commandline.py"), *words]
    assert "CHROME_PATH" not in environment
    assert environment["PATH"].startswith(str(portal.venv_python().parent))


@pytest.mark.parametrize("words", [["lint", "--fix"], ["golden"], ["lock"], ["--echo", "lint"]])
def test_some_words_need_the_larger_set(words, portal, handed):
    portal.main(words)
    assert [call[:2] for call in handed[:-1]] == [("install_packages", "test")]


@pytest.mark.parametrize(
    "words",
    [
        ["new", "--title", "test", "--agency", "lint"],
        ["correct", "lock", "--note", "bench"],
        ["new", "--title=test"],
        ["id", "bench.corpus"],
    ],
)
def test_a_title_is_no_word_of_the_command_line(words, portal, handed, monkeypatch):
    monkeypatch.setattr(portal, "shutil", SimpleNamespace(which=lambda name: "git" if name == "git" else None))
    assert portal.main(words) == 5
    assert [call[:2] for call in handed[:-1]] == [("install_packages", "runtime")]
    assert "CHROME_PATH" not in handed[-1][1]


@pytest.mark.parametrize("word", ["bench", "bench.corpus", "bench.profile"])
def test_benchmarks_need_the_largest_set(word, portal, handed):
    portal.main([word, "--number", "30"])
    assert handed[0] == ("install_packages", "bench")
    assert handed[-1][0][-3:] == [word, "--number", "30"]


@pytest.mark.parametrize("words", [["publish"], ["deploy", "--target", "web"], ["rollback", "--settings", "other.py"]])
def test_a_store_among_the_targets_needs_its_client(words, portal, handed, monkeypatch, tmp_path):
    monkeypatch.setattr(portal, "ROOT", tmp_path)
    settings = tmp_path / (words[-1] if words[-1].endswith(".py") else "publishconf.py")
    for text, needed in (("# 's3'\n", "runtime"), ('TARGETS = {"web": {"kind": "s3"}}\n', "deploy")):
        settings.write_text(text, encoding="utf-8")
        handed.clear()
        portal.main(words)
        assert handed[0] == ("install_packages", needed)


def test_testing_also_gets_node_packages_a_browser_and_servers(portal, handed):
    portal.main(["test", "-k", "feed"])
    assert handed[:3] == [("install_packages", "test"), ("install_node_packages",), ("install_servers",)]
    assert handed[-1][1]["CHROME_PATH"] == "the browser"


def test_testing_fast_needs_no_browser_and_no_servers(portal, handed):
    portal.main(["test", "--fast"])
    assert ("install_servers",) not in handed
    assert "CHROME_PATH" not in handed[-1][1]


def test_no_browser_is_a_failure(portal, handed, monkeypatch, capsys):
    def none():
        raise portal.Stop("The tests need a Chromium.")

    monkeypatch.setattr(portal, "browser", none)
    assert portal.main(["test"]) == 1
    assert capsys.readouterr().err == "portal: The tests need a Chromium.\n"
    assert len(handed) == 2


def test_no_word_lists_the_words(portal, handed):
    portal.main([])
    assert handed[-1][0][-1] == "--list"


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_behind_a_word_is_asked_for_before_it(flag, portal, handed):
    portal.main(["correct", flag])
    assert handed[-1][0][-2:] == ["--help", "correct"]


def test_an_interruption_is_no_traceback(portal, handed, monkeypatch):
    def interrupt(needed):
        raise KeyboardInterrupt

    monkeypatch.setattr(portal, "install_packages", interrupt)
    assert portal.main(["build"]) == 130


# All of it, for real


@pytest.mark.slow
def test_from_nothing_through_failures_to_the_word(tmp_path):
    """No network, then a package that is not the locked one, then the right one, then a newer lock."""
    project = door.project(tmp_path / "a project")
    wheels = tmp_path / "wheels"
    runtime = project / "requirements" / "runtime.txt"
    offline = {"PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": str(wheels), "PIP_NO_INDEX": "1"}

    def run(*words, **settings):
        return subprocess.run(
            [sys.executable, str(project / "portal"), *words],
            env={**os.environ, **offline, **settings},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )

    runtime.write_text(door.offer(wheels, "1.0"), encoding="utf-8")
    unreachable = {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_FIND_LINKS": ""}
    done = run("build", **unreachable, PIP_RETRIES="1")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[-1].startswith("portal: installing what requirements/runtime.txt names failed:")
    assert "could not be reached" in done.stderr
    assert "Traceback" not in done.stderr

    right = runtime.read_text(encoding="utf-8")
    runtime.write_text(right.replace(right[-5:-1], "0000"), encoding="utf-8")
    done = run("build")
    assert done.returncode == 1
    assert "not the one the lock names" in done.stderr

    runtime.write_text(right, encoding="utf-8")
    done = run("build", "--output", "an output", "7")
    assert done.returncode == 7
    assert done.stdout.split("\n")[0] == "1.0 build --output an output 7"
    assert list(json.loads((project / ".venv" / "installed.json").read_text(encoding="utf-8"))) == ["runtime"]

    done = run("build")
    assert (done.returncode, done.stderr) == (0, "")

    runtime.write_text(door.offer(wheels, "2.0"), encoding="utf-8")
    done = run()
    assert done.stdout == "2.0 --list\n"
    assert "making .venv" not in done.stderr


def test_servers_that_cannot_be_had_are_told_and_left_to_the_tests(portal, monkeypatch, capsys):
    def refused(run):
        raise portal.Stop("no network")

    monkeypatch.setattr(programs, "install", refused)
    portal.install_servers()
    assert capsys.readouterr().err == "portal: no network\n"


@pytest.mark.parametrize(
    ("lacking", "right", "commands"),
    [
        (["caddy"], ["sudo", "-n"], [["sudo", "-n", "apt-get", "update"], "caddy"]),
        (["caddy"], None, []),
        ([], [], []),
    ],
)
def test_only_servers_that_lack_are_installed_and_only_where_that_needs_no_question(
    monkeypatch, lacking, right, commands
):
    ran = []
    monkeypatch.setattr(programs, "missing", lambda: lacking)
    monkeypatch.setattr(programs, "right_to_install", lambda: right)
    monkeypatch.setattr(programs, "shutil", SimpleNamespace(which=lambda name: name))
    monkeypatch.setattr(programs, "RUNNING", Path("/nowhere"))

    programs.install(lambda command, doing: ran.append(command))

    assert [*ran[:1], *(command[-1] for command in ran[1:])] == commands


def test_a_server_that_would_start_by_itself_is_stopped(monkeypatch, tmp_path):
    ran = []
    monkeypatch.setattr(programs, "missing", lambda: ["apache2-bin", "nginx"])
    monkeypatch.setattr(programs, "right_to_install", list)
    monkeypatch.setattr(programs, "shutil", SimpleNamespace(which=lambda name: name))
    monkeypatch.setattr(programs, "RUNNING", tmp_path)

    programs.install(lambda command, doing: ran.append(command))

    assert ran[-1] == ["systemctl", "disable", "--now", "nginx"]
