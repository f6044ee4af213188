"""Every plugin loads, and one that does not ends the real `pelican` command with exit code 1 (stock: 0)."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import pelicanconf

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
SITE = ROOT / "tests" / "site"
CONF = f"""
import sys
sys.path.insert(0, {str(SITE)!r})
from siteconf import *
PLUGINS = {{plugins!r}}
"""


def pelican(folder: Path, plugins: list[str], *words: str) -> "subprocess.CompletedProcess[str]":
    """The command as an operator runs it, its output through pipes."""
    conf = folder / "conf.py"
    conf.write_text(CONF.format(plugins=plugins), encoding="utf-8")
    command = [sys.executable, "-m", "pelican", "-s", str(conf), "-o", str(folder / "output"), *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=120)


@pytest.mark.parametrize("name", pelicanconf.PLUGINS)
def test_every_plugin_can_be_loaded_and_registered(name):
    plugin = importlib.import_module(name)

    plugin.register()
    assert plugin.register.__doc__


@pytest.mark.parametrize(
    ("name", "source", "problem"),
    [
        ("not_there", None, "Cannot import plugin `not_there`"),
        ("half", "import not_there_either\n", "No module named 'not_there_either'"),
        ("broken", "def register(:\n", "SyntaxError"),
        ("refusing", "def register():\n    raise ValueError('no key')\n", "ValueError: no key"),
        ("silent", "", "AttributeError"),
    ],
)
def test_a_plugin_that_does_not_load_ends_the_build(tmp_path, name, source, problem):
    if source is not None:
        (tmp_path / f"{name}.py").write_text(source, encoding="utf-8")

    done = pelican(tmp_path, [*pelicanconf.PLUGINS, name])

    assert done.returncode == 1
    assert f"E209 plugin {name} di PLUGINS" in done.stderr
    assert problem in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert not (tmp_path / "output").exists()


def test_a_plugin_that_fails_while_planning_ends_the_build(tmp_path):
    (tmp_path / "failing.py").write_text(
        "from plugins import signals\n\n\ndef fail(portal, overview):\n    return 1 / 0\n\n\n"
        "def register():\n    signals.plan.connect(fail)\n",
        encoding="utf-8",
    )

    done = pelican(tmp_path, [*pelicanconf.PLUGINS, "failing"])

    assert done.returncode == 1
    assert "E215 plugin failing" in done.stderr
    assert "ZeroDivisionError: division by zero (failing.py:5)" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert not (tmp_path / "output").exists()


def test_a_plugin_of_ones_own_adds_its_page(tmp_path):
    (tmp_path / "greeting.py").write_text(
        "from plugins import signals\nfrom plugins.page import Asset\n\n\n"
        "def greet(portal, overview):\n    return [Asset('/salam.txt', b'Halo')]\n\n\n"
        "def register():\n    signals.plan.connect(greet)\n",
        encoding="utf-8",
    )

    done = pelican(tmp_path, [*pelicanconf.PLUGINS, "greeting"])

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "output" / "salam.txt").read_bytes() == b"Halo"


def test_a_plugin_left_out_leaves_its_files_and_the_links_to_them_out(tmp_path):
    done = pelican(tmp_path, ["plugins.taxonomies", "plugins.pages"])

    assert done.returncode == 0, done.stderr
    output = tmp_path / "output"
    assert (output / "instansi" / "index.html").is_file()
    assert [path for path in output.rglob("*") if path.name in ("atom.xml", "feed.json", "rss.xml")] == []
    assert [page for page in output.rglob("*.html") if b"atom.xml" in page.read_bytes()] == []


def test_a_plugin_that_others_link_to_cannot_be_left_out(tmp_path):
    done = pelican(tmp_path, ["plugins.pages", "plugins.feeds"])

    assert done.returncode == 1
    assert "E217 plugin plugins.pages memerlukan plugins.taxonomies" in done.stderr
    assert not (tmp_path / "output").exists()
