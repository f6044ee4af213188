"""The portal's own content, built by the commands people use: the same bytes whoever builds, and wherever."""

import os
import subprocess
import sys

import pytest

from tests.whole.sites import NOW, ORIGIN, REAL, ROOT, SMALL, Site, build

pytestmark = pytest.mark.slow

PELICAN = ["-m", "pelican", str(ROOT / "content"), "-s", str(REAL), "-e", f'SITEURL="{ORIGIN}"', f'NOW="{NOW}"', "-o"]
INVOKE = ["-m", "invoke", "-r", str(ROOT), "build", "--publish", "--now", NOW, "--output"]


def contents(site):
    return {name: path.read_bytes() for name, path in site.files.items()}


def stamps(site):
    return {name: (path.stat().st_ino, path.stat().st_mtime_ns) for name, path in site.files.items()}


def run(words, output, cwd, **environment):
    done = subprocess.run(
        [sys.executable, *words, str(output)],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return Site(output)


def test_plain_pelican_elsewhere_in_the_world_gives_the_same_bytes(real, tmp_path):
    world = {"TZ": "Pacific/Marquesas", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "7", "COLUMNS": "40"}

    assert contents(run(PELICAN, tmp_path / "output", tmp_path, **world)) == contents(real)


def test_invoke_gives_the_same_bytes(real, tmp_path):
    world = {"TZ": "Asia/Jayapura", "PYTHONHASHSEED": "11", "SITEURL": ORIGIN}

    assert contents(run(INVOKE, tmp_path / "output", ROOT, **world)) == contents(real)


def test_a_second_build_touches_no_file(tmp_path):
    before = stamps(build(SMALL, tmp_path / "output"))

    assert stamps(build(SMALL, tmp_path / "output")) == before


def test_what_was_changed_or_added_in_the_output_is_mended_and_the_rest_left_alone(tmp_path):
    site = build(SMALL, tmp_path / "output")
    whole, before = contents(site), stamps(site)
    site.files["index.html"].write_text("disusupi", encoding="utf-8")
    (site.folder / "asing.html").write_text("disusupi", encoding="utf-8")

    again = build(SMALL, tmp_path / "output")

    assert contents(again) == whole
    after = stamps(again)
    assert [name for name in before if after[name] != before[name]] == ["index.html"]


def test_a_later_moment_changes_what_depends_on_it_and_nothing_else(small, tmp_path):
    """The day the embargo ends: the release appears, and what had expired long before is as it was."""
    later = build(SMALL, tmp_path / "output", NOW="2099-05-01T10:00+08:00")

    assert "rilis/2099/05/rahasia-embargo/index.html" in later.files
    assert later.text("rilis/2024/10/serah-terima-contoh/index.html") == small.text(
        "rilis/2024/10/serah-terima-contoh/index.html"
    )
    for number in (1, 2):
        name = f"rilis/hal/{number}/index.html"
        assert later.text(name) == small.text(name), "a full page changes only when its next neighbour appears"
