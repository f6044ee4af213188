"""The guide's own commands for backup and restore: everything is lost but the backup, and the same build comes back."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.hooks.repositories import clone, git, portal, run

pytestmark = pytest.mark.slow
GUIDES = ("operations.md", "panduan-operator.md")
DOCS = Path(__file__).parents[2] / "docs"


def commands(guide, name, place):
    """The lines of a tested block, with folders of this test in the place of the guide's."""
    text = (DOCS / guide).read_text(encoding="utf-8")
    (block,) = re.findall(rf"<!-- tested: {name} -->\n```\n(.*?)```", text, re.DOTALL)
    return block.replace("/srv/warta", f"{place}/srv").replace("/backup", f"{place}/backup")


def kept(folder):
    return json.loads((folder / ".published" / "folder.json").read_text())


@pytest.mark.parametrize("guide", GUIDES)
def test_what_was_backed_up_gives_the_same_build(tmp_path, guide):
    (tmp_path / "srv").mkdir()
    (tmp_path / "backup").mkdir()
    first = clone(tmp_path / "clone")
    (first / ".gitignore").write_text("/.cache/\n/output/\n/published/\n/.published/\n")
    git(first, "commit", "-qam", "Leave out what is made")
    git(tmp_path, "clone", "-q", "--bare", "clone", "srv/warta.git")
    git(tmp_path, "clone", "-q", "srv/warta.git", "srv/portal")
    old = tmp_path / "srv" / "portal"
    done = portal(old, "publish")
    assert done.returncode == 0, done.stderr
    before = kept(old)
    page = (old / "published/live/index.html").read_bytes()

    done = run(tmp_path, "sh", "-euc", commands(guide, "backup", tmp_path))
    assert done.returncode == 0, done.stderr
    shutil.rmtree(tmp_path / "srv")
    shutil.rmtree(first)
    (tmp_path / "srv").mkdir()
    done = run(tmp_path, "sh", "-euc", commands(guide, "restore", tmp_path))
    assert done.returncode == 0, done.stderr

    new = tmp_path / "srv" / "portal"
    assert kept(new)["build"] == before["build"]
    assert kept(new)["files"] == before["files"]
    assert (new / "published/live/index.html").read_bytes() == page


def test_what_is_kept_of_a_publish_comes_back_with_the_next_one(tmp_path):
    top = clone(tmp_path / "clone")
    assert portal(top, "publish").returncode == 0
    before = kept(top)
    due = (top / ".published/due/folder").read_text()
    shutil.rmtree(top / ".published")
    done = portal(top, "publish")

    assert done.returncode == 0, done.stderr
    assert (kept(top), (top / ".published/due/folder").read_text()) == (before, due)
    assert due.startswith("20")  # the small site has an embargo
