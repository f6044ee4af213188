"""The cache of compiled templates saves time and never costs a build."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from plugins.engine.compiled import compiled_templates


def rendered(cache: Path) -> str:
    compiled = compiled_templates(cache)
    return (
        Environment(loader=DictLoader({"a.html": "A"}), bytecode_cache=compiled, autoescape=True)
        .get_template("a.html")
        .render()
    )


def test_a_folder_that_can_be_written_keeps_what_was_compiled(tmp_path: Path) -> None:
    assert rendered(tmp_path) == "A"
    assert list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_does_not_end_the_build(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert rendered(tmp_path / "file") == "A"


def test_a_folder_in_the_way_of_its_files_does_not_end_the_build(tmp_path: Path) -> None:
    rendered(tmp_path)
    (file,) = tmp_path.iterdir()
    file.unlink()
    file.mkdir()

    assert rendered(tmp_path) == "A"


@pytest.mark.parametrize("length", [0, 3, 11, 40])
def test_a_damaged_file_is_compiled_anew(tmp_path: Path, length: int) -> None:
    rendered(tmp_path)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:length])

    assert rendered(tmp_path) == "A"
    assert file.read_bytes() == whole
