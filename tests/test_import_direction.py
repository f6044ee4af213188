"""Rooms lean on one another in one direction only, and the outside is reached through few doors.

The ladder is read from the docstring of plugins/__init__.py, so that what is written there is what holds.
"""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

import plugins

PLUGINS = Path(plugins.__file__).parent
FILES = sorted(PLUGINS.rglob("*.py"))
STEP = re.compile(r"^    (\d)  (\S+(?: \S+)*?)  ", re.MULTILINE)
PELICAN_DOORS = re.compile(r"engine/pelican\.py|.*receivers\.py")
DOORS = {
    # what must not be imported elsewhere: where it may be
    "pelican": PELICAN_DOORS,
    "invoke": re.compile(r"\w+/tasks\.py"),
    "bs4": re.compile(r"releases/body\w*\.py"),
    "distributed": re.compile(r"engine/cluster\.py"),
    "dask": re.compile(r"engine/cluster\.py"),
    "socket": re.compile(r"engine/(?:preview|cluster)\.py"),
    "socketserver": re.compile(r"engine/preview\.py"),
    "http": re.compile(r"engine/preview\.py"),
    "asyncio": re.compile(r"engine/preview\.py"),
    "urllib.request": re.compile(r"(?!)"),
}


def ladder() -> dict[str, int]:
    """Level by room or level-0 file, as written in the docstring."""
    return {name: int(level) for level, names in STEP.findall(plugins.__doc__ or "") for name in names.split()}


def imports(tree: ast.AST) -> set[tuple[str, int]]:
    """(dotted name, line) of all imports, also those inside functions, but not inside a plugin's `register()`."""
    found: set[tuple[str, int]] = set()
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef) and node.name == "register":
            continue
        if isinstance(node, ast.Import):
            found |= {(alias.name, node.lineno) for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {(f"{node.module}.{alias.name}", node.lineno) for alias in node.names}
        found |= imports(node)
    return found


@cache
def imports_of(file: Path) -> list[tuple[str, int]]:
    return sorted(imports(ast.parse(file.read_text(encoding="utf-8"))))


def place(file: Path) -> str:
    return file.relative_to(PLUGINS).as_posix()


def room(name: str) -> str:
    """`plugins.registry.read` is in the room registry."""
    return name.split(".")[1]


def test_the_ladder_names_every_room_and_file():
    named = ladder()

    homes = {file.relative_to(PLUGINS).parts[0].removesuffix(".py") for file in FILES} - {"__init__"}

    assert homes - set(named) == set()


@pytest.mark.parametrize("file", FILES, ids=place)
def test_a_file_imports_only_from_its_own_level_downwards(file):
    levels = ladder()
    here = file.relative_to(PLUGINS).parts[0].removesuffix(".py")
    own = levels.get(here, 99)

    upwards = [
        f"{place(file)}:{line} imports {name}"
        for name, line in imports_of(file)
        if name.startswith("plugins.") and room(name) != here and levels.get(room(name), 99) > own
    ]

    assert upwards == []


@pytest.mark.parametrize("file", FILES, ids=place)
def test_rooms_of_one_level_three_stay_apart(file):
    levels = ladder()
    here = file.relative_to(PLUGINS).parts[0].removesuffix(".py")
    if levels.get(here) != 3:
        return

    beside = [name for name, _ in imports_of(file) if name.startswith("plugins.") and room(name) != here]

    assert [name for name in beside if levels[room(name)] == 3] == []


@pytest.mark.parametrize("file", FILES, ids=place)
def test_the_outside_is_reached_through_its_doors_only(file):

    strays = [
        f"{place(file)}:{line} imports {name}"
        for name, line in imports_of(file)
        for door, allowed in DOORS.items()
        if (name == door or name.startswith(door + ".")) and not allowed.fullmatch(place(file))
    ]

    assert strays == []


def test_a_way_up_would_be_noticed():
    tree = ast.parse("from plugins.engine import build\ndef register():\n    import pelican\n")

    assert imports(tree) == {("plugins.engine.build", 1)}
    assert ladder()["registry"] < ladder()["engine"]
