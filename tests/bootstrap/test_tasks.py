"""The words of `./portal`: each is explained, and `clean` removes only what can be made again."""

import ast
import sys
from copy import deepcopy
from pathlib import Path

import pytest

import tasks

A_TASK = "from invoke import task\n\n@task\ndef {word}(c):\n    'Does it.'\n"
WORDS = sorted(tasks.namespace.task_names)


def test_the_words_of_the_house_are_there():
    assert {"test", "lint", "lock", "clean"} <= set(WORDS)


@pytest.mark.parametrize("word", WORDS)
def test_a_word_and_each_of_its_arguments_is_explained(word):
    task = deepcopy(tasks.namespace[word])  # invoke takes each help out when it is asked
    assert task.__doc__
    unexplained = [argument.name for argument in task.get_arguments() if not argument.help]
    assert unexplained == []


def test_nothing_heavy_is_imported_to_list_the_words():
    tree = ast.parse(Path(tasks.__file__).read_text(encoding="utf-8"))
    imports = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {alias.name for node in imports if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in imports if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} - set(sys.stdlib_module_names) == {"invoke"}


def test_rooms_tasks_are_gathered_and_one_word_is_used_once(tmp_path, monkeypatch):
    room = tmp_path / "plugins" / "kitchen"
    room.mkdir(parents=True)
    (room / "tasks.py").write_text("from invoke import task\n\n@task\ndef cook(c):\n    'Cook.'\n", encoding="utf-8")
    monkeypatch.setattr(tasks, "ROOT", tmp_path)
    gathered = gather_from(room, monkeypatch)
    assert "cook" in gathered.task_names
    (room / "tasks.py").write_text("from invoke import task\n\n@task\ndef clean(c):\n    'No.'\n", encoding="utf-8")
    with pytest.raises(ValueError, match="two tasks are called 'clean'"):
        gather_from(room, monkeypatch)


def gather_from(room, monkeypatch):
    name = f"plugins.{room.name}.tasks"

    def load(asked):
        assert asked == name
        module = type(sys)(name)
        exec((room / "tasks.py").read_text(encoding="utf-8"), vars(module))
        return module

    monkeypatch.setattr(tasks.importlib, "import_module", load)
    return tasks.gathered()


def test_clean_removes_what_is_made_and_nothing_else(tmp_path, monkeypatch):
    made = ["output/index.html", ".cache/state.sqlite", "plugins/__pycache__/a.pyc", ".hypothesis/x"]
    kept = [
        "content/a.md",
        "content/__pycache__/b",
        ".venv/lib/__pycache__/c.pyc",
        "plugins/a.py",
        "elsewhere/d",
    ]
    for name in made + kept:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    monkeypatch.setattr(tasks, "ROOT", tmp_path)
    tasks.clean(tasks.Context())
    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert left == sorted(kept)


def test_clean_does_not_follow_a_link_out_of_the_project(tmp_path, monkeypatch):
    published = tmp_path / "published"
    published.mkdir()
    (published / "index.html").write_text("x", encoding="utf-8")
    project = tmp_path / "project"
    project.mkdir()
    (project / "output").symlink_to(published, target_is_directory=True)
    monkeypatch.setattr(tasks, "ROOT", project)
    tasks.clean(tasks.Context())
    assert not (project / "output").exists()
    assert (published / "index.html").exists()


@pytest.mark.parametrize(
    ("words", "ending"),
    [
        ({}, ["pytest", *tasks.SPREAD]),
        ({"fast": True}, ["pytest", *tasks.SPREAD, *tasks.FAST]),
        ({"k": "feed"}, ["pytest", *tasks.SPREAD, "-k", "feed"]),
    ],
)
def test_test_runs_style_types_and_then_the_tests(words, ending, monkeypatch):
    ran = []
    monkeypatch.setattr(tasks, "run", lambda command, **environment: ran.append(command[2:]))
    tasks.test(tasks.Context(), **words)
    assert ran == [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"], ending]


def test_a_failing_step_ends_the_task_with_its_exit_code():
    with pytest.raises(tasks.Exit) as ended:
        tasks.run([sys.executable, "-c", "raise SystemExit(7)"])
    assert ended.value.code == 7


def test_the_tests_keep_what_they_compile_whatever_the_machine_is_used_to(monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    tasks.run([sys.executable, "-c", "import sys; sys.exit(sys.dont_write_bytecode)"], **tasks.COMPILED)
