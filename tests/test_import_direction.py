"""Rooms lean on one another in one direction only, and the outside is reached through few doors.

The ladder is read from the docstring of plugins/__init__.py, so that what is written there is what holds.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import plugins

PLUGINS = Path(plugins.__file__).parent
FILES = sorted(PLUGINS.rglob("*.py"))
STEP = re.compile(r"^ {3,4}(\d+)  (\S+(?: \S+)*?)  ", re.MULTILINE)
PELICAN_DOORS = re.compile(r"engine/pelican\.py|.*receivers\.py")
DOORS = {
    # what must not be imported elsewhere: where it may be
    "pelican": PELICAN_DOORS,
    "invoke": re.compile(r"\w+/tasks\.py"),
    "bs4": re.compile(r"releases/body\w*\.py|importer/.*\.py"),
    "distributed": re.compile(r"engine/cluster\.py"),
    "dask": re.compile(r"engine/cluster\.py"),
    "socket": re.compile(r"engine/(?:preview|cluster)\.py"),
    "socketserver": re.compile(r"engine/preview\.py"),
    "http": re.compile(r"engine/preview\.py|watch/asking\.py"),
    "ssl": re.compile(r"watch/asking\.py"),
    "asyncio": re.compile(r"engine/preview\.py"),
    "boto3": re.compile(r"deploy/bucket\.py"),
    "botocore": re.compile(r"deploy/bucket\.py"),
    "urllib.request": re.compile(r"(?!)"),
}


def ladder() -> dict[str, int]:
    """Level by room or level-0 file, as written in the docstring."""
    return {name: int(level) for level, names in STEP.findall(plugins.__doc__ or "") for name in names.split()}


def imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """(dotted name, line) of all imports, also those inside functions, but not inside a plugin's `register()`."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)
        elif not (isinstance(node, ast.expr) or (isinstance(node, ast.FunctionDef) and node.name == "register")):
            yield from imports(node)


@cache
def imports_of(file: Path) -> list[tuple[str, int]]:
    return sorted(imports(ast.parse(file.read_text(encoding="utf-8"))))


def place(file: Path) -> str:
    return file.relative_to(PLUGINS).as_posix()


def home(file: Path) -> str:
    """The room that a file is in, or the file of level 0 that it is."""
    return file.relative_to(PLUGINS).parts[0].removesuffix(".py")


def room(name: str) -> str:
    """`plugins.registry.read` is in the room registry."""
    return name.split(".")[1]


def test_the_ladder_names_every_room_and_file():
    named = ladder()

    assert {home(file) for file in FILES} - {"__init__"} - set(named) == set()


def test_a_file_imports_only_from_its_own_level_downwards():
    levels = ladder()

    upwards = [
        f"{place(file)}:{line} imports {name}"
        for file in FILES
        for name, line in imports_of(file)
        if name.startswith("plugins.") and room(name) != home(file)
        if levels.get(room(name), 99) > levels.get(home(file), 99)
    ]

    assert upwards == []


def test_rooms_of_one_level_three_stay_apart():
    levels = ladder()

    beside = [
        f"{place(file)}:{line} imports {name}"
        for file in FILES
        if levels.get(home(file)) == 3
        for name, line in imports_of(file)
        if name.startswith("plugins.") and room(name) != home(file) and levels[room(name)] == 3
    ]

    assert beside == []


def test_the_outside_is_reached_through_its_doors_only():
    strays = [
        f"{place(file)}:{line} imports {name}"
        for file in FILES
        for name, line in imports_of(file)
        for door, allowed in DOORS.items()
        if (name == door or name.startswith(door + ".")) and not allowed.fullmatch(place(file))
    ]

    assert strays == []


def test_a_way_up_would_be_noticed():
    tree = ast.parse("from plugins.engine import build\ndef register():\n    import pelican\n")

    assert set(imports(tree)) == {("plugins.engine.build", 1)}
    assert ladder()["registry"] < ladder()["engine"]
