"""What can be done here: `./portal <word>`. The rooms' tasks are gathered from plugins/<room>/tasks.py."""

import importlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from invoke import Collection, Context, Exit, Task, task

ROOT = Path(__file__).resolve().parent
LOCKS = {  # one version of each package in all of them
    "runtime": [],
    "deploy": ["-c", "requirements/runtime.txt"],
    "cluster": ["-c", "requirements/deploy.txt"],
    "importer": ["-c", "requirements/cluster.txt"],
    "test": ["-c", "requirements/importer.txt"],
    "bench": ["-c", "requirements/test.txt"],
}
COMPILE = ["--universal", "--python-version=3.11", "--generate-hashes", "--no-emit-index-url", "--quiet"]
FAST = ["-m", "not browser and not slow", "--ignore=tests/browser"]
SPREAD = ["-n", "auto", "--dist=worksteal"]  # tests that stand side by side share what one of them has made
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}  # else each process of hundreds compiles our code, and pytest all tests
MADE = ["output", ".cache", ".hypothesis"]


@task(
    help={
        "fast": "leave out what needs a browser or takes more than a moment, laws that are tried on many examples too",
        "k": "only the tests whose names match this, as pytest's -k",
    }
)
def test(c: Context, fast: bool = False, k: str = "") -> None:
    """Prove everything: style, types, then the tests."""
    lint(c)
    chosen = FAST if fast else []
    named = ["-k", k] if k else []
    run(python("pytest", *SPREAD, *chosen, *named), **COMPILED)


@task(help={"fix": "mend what can be mended, and lay the code out anew"})
def lint(c: Context, fix: bool = False) -> None:
    """Hold style (ruff) and types (mypy) against the code."""
    run(python("ruff", "check", *(["--fix"] if fix else [])))
    run(python("ruff", "format", *([] if fix else ["--check"])))
    run(python("mypy"))


@task(help={"upgrade": "take the newest versions that requirements/*.in and package.json allow"})
def lock(c: Context, upgrade: bool = False) -> None:
    """Write the lock files anew: requirements/*.txt and package-lock.json."""
    newest = ["--upgrade"] if upgrade else []
    for name, constraints in LOCKS.items():
        files = [f"requirements/{name}.in", "-o", f"requirements/{name}.txt"]
        origin = ["--custom-compile-command", "./portal lock"]
        run(python("uv", "pip", "compile", *COMPILE, *newest, *origin, *constraints, *files))
    npm = shutil.which("npm")
    if not npm:
        raise Exit("npm is not installed: package-lock.json was not written", code=1)
    run([npm, "update" if upgrade else "install", "--package-lock-only", "--ignore-scripts"])


@task
def golden(c: Context) -> None:
    """Write tests/golden/site/ anew from the small site of tests/site; look at the difference before committing it."""
    run(python("tests.whole.golden"))


@task
def budget(c: Context) -> None:
    """Print what a first visit to each kind of page transfers, in bytes; exit code 1 when it is too much."""
    run(python("tests.whole.budget"))


@task
def clean(c: Context) -> None:
    """Remove what is made from other files: output, caches, compiled Python. Never content."""
    for path in [*(ROOT / name for name in MADE), *compiled()]:
        if path.is_symlink():
            path.unlink()
        elif path.exists():
            shutil.rmtree(path)


def compiled() -> list[Path]:
    """The __pycache__ folders of the project itself, not those of .venv and node_modules."""
    found = []
    for folder, folders, _ in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in {".git", ".venv", "node_modules", "content"}]
        found += [Path(folder, name) for name in folders if name == "__pycache__"]
    return found


def python(module: str, *words: str) -> list[str]:
    return [sys.executable, "-m", module, *words]


def run(command: list[str], **environment: str) -> None:
    code = subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}).returncode
    if code:
        raise Exit(code=code)


def gathered() -> Collection:
    """The tasks above, those of benchmarks/ and every room's; one word used twice is a mistake, not a choice."""
    from benchmarks import tasks as benchmarks

    words = Collection(test, lint, lock, golden, budget, clean)
    words.add_collection(Collection.from_module(benchmarks, name="bench"))
    for file in sorted(ROOT.glob("plugins/*/tasks.py")):
        room = importlib.import_module(f"plugins.{file.parent.name}.tasks")
        for item in vars(room).values():
            if isinstance(item, Task) and item.__module__ == room.__name__:
                if item.name in words.task_names:
                    raise ValueError(f"two tasks are called {item.name!r}: one is in {file}")
                words.add_task(item)
    return words


namespace = gathered()
