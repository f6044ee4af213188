"""What is committed belongs to no machine: it names no package registry and no folder of anybody's."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Put together here, so that this file does not hold what it looks for.
REGISTRIES = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs"),
        ("npmmirror", "com"),
        ("yarnpkg", "com"),
        ("deb", "debian"),
        ("jsdelivr", "net"),
        ("unpkg", "com"),
    )
]
FOLDERS = ["/".join(("", name, "")) for name in ("work", "root")]


def files():
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    assert Path(__file__).resolve() in paths
    return [path for path in paths if path.is_file()]


def naming(words):
    wanted = [word.encode() for word in words]
    return [
        f"{path.relative_to(ROOT)}: {word.decode()}"
        for path in files()
        for content in [path.read_bytes()]
        for word in wanted
        if word in content
    ]


def test_no_file_names_a_package_registry():
    assert naming(REGISTRIES) == []


def test_no_file_names_a_folder_of_one_machine():
    assert naming(FOLDERS) == []


def test_the_search_finds_what_is_there():
    assert any(line.startswith("LICENSE: ") for line in naming(["AFFERO"]))


@pytest.mark.parametrize("path", ["portal", ".ci/run"])
def test_what_is_run_by_its_name_may_be_run(path):
    listed = subprocess.run(["git", "ls-files", "--stage", path], cwd=ROOT, capture_output=True, text=True, check=True)
    assert listed.stdout.startswith("100755 ")


@pytest.mark.parametrize("path", [".venv/x", "node_modules/x", "output/x", ".cache/x", "a/__pycache__/x"])
def test_what_is_made_is_ignored(path):
    assert subprocess.run(["git", "check-ignore", "-q", path], cwd=ROOT).returncode == 0


@pytest.mark.parametrize("path", ["content/output/x.md", "plugins/x.py", "theme/x.css", "requirements/x.txt"])
def test_what_is_written_is_not_ignored(path):
    assert subprocess.run(["git", "check-ignore", "-q", path], cwd=ROOT).returncode == 1
