"""The portal's own content, built by the commands people use: the same bytes whoever builds, and wherever."""

import os
import subprocess
import sys

import pytest

from plugins.engine import make, pictures, read
from plugins.engine.build import Wishes
from plugins.engine.output import MARKER
from plugins.engine.pelican import open_portal
from plugins.engine.report import Silence
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


def tampered(site):
    """The site with one page changed, one file gone and one that is none of ours."""
    site.files["index.html"].write_text("disusupi", encoding="utf-8")
    site.files["atom.xml"].unlink()
    (site.folder / "asing.html").write_text("disusupi", encoding="utf-8")
    return site


@pytest.mark.parametrize("what", ["verify", "a lost mark", "another mark"])
def test_what_was_changed_or_added_in_the_output_is_mended_and_the_rest_left_alone(tmp_path, what):
    """Every file is looked into when that is wished, and when the output is not marked as the last build left it."""
    site = build(SMALL, tmp_path / "output")
    whole, before = contents(site), stamps(site)
    tampered(site)
    if what == "another mark":
        site.files[MARKER].write_text("Folder lain.\nabc\n", encoding="utf-8")
    if what == "a lost mark":
        site.files[MARKER].write_bytes(b"")

    again = build(SMALL, tmp_path / "output", Wishes(verify=what == "verify"))

    assert contents(again) == whole
    after = stamps(again)
    mended = {"index.html", "atom.xml"} | ({MARKER} if "mark" in what else set())
    assert {name for name in before if after[name] != before[name]} == mended


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_folder_that_has_become_a_link_is_written_anew_beside_where_it_led(tmp_path):
    site = build(SMALL, tmp_path / "output")
    whole = contents(site)
    (site.folder / "rilis").rename(tmp_path / "elsewhere")
    (site.folder / "rilis").symlink_to(tmp_path / "elsewhere")

    again = build(SMALL, tmp_path / "output", Wishes(verify=True))

    assert not (site.folder / "rilis").is_symlink()
    assert contents(again) == whole
    assert (tmp_path / "elsewhere" / "index.html").is_file()


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


def built_by(workers, output, cache):
    overrides = {"NOW": NOW, "SITEURL": ORIGIN, "OUTPUT_PATH": str(output), "CACHE_PATH": str(cache)}
    return open_portal(SMALL, overrides).build(output, Silence(), Wishes(workers=workers))


@pytest.fixture
def all_is_much(monkeypatch):
    """However little there is to do, the pool is woken for it."""
    for module in (read, make, pictures):
        monkeypatch.setattr(module, "MUCH", 1)


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_however_many_processes_work_the_bytes_are_the_same(small, tmp_path, all_is_much, workers):
    report = built_by(workers, tmp_path / "output", tmp_path / "cache")

    assert report.read > 0
    assert contents(Site(tmp_path / "output")) == contents(small)


def test_what_one_process_has_built_two_find_unchanged_and_the_other_way_round(tmp_path, all_is_much):
    for first, second in ((1, 2), (2, 1)):
        output, cache = tmp_path / f"output-{first}", tmp_path / f"cache-{first}"
        built_by(first, output, cache)
        before = stamps(Site(output))

        again = built_by(second, output, cache)

        assert (again.read, again.made) == (0, 0)
        assert stamps(Site(output)) == before


WORLDS = (
    {"TZ": "Pacific/Marquesas", "LC_ALL": "C", "PYTHONHASHSEED": "7"},
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4711", "PYTHONUTF8": "0"},
)


def small_by_pelican(folder, cwd, world, umask, now=NOW):
    words = ["-m", "pelican", str(SMALL.parent / "content"), "-s", str(SMALL), "-e", f'SITEURL="{ORIGIN}"']
    words += [f'NOW="{now}"', f'CACHE_PATH="{folder / "cache"}"', "-o"]
    before = os.umask(umask)
    try:
        return run(words, folder / "output", cwd, **world)
    finally:
        os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="modes differ there")
@pytest.mark.parametrize("umask", [0o077, 0o000])
def test_neither_umask_nor_seed_nor_zone_nor_folder_changes_a_byte_or_a_mode(small, tmp_path, umask):
    site = small_by_pelican(tmp_path, tmp_path, WORLDS[umask == 0], umask)

    assert contents(site) == contents(small)
    assert {path.stat().st_mode & 0o777 for path in site.files.values()} == {0o644}
    assert {path.stat().st_mode & 0o777 for path in site.folder.rglob("*") if path.is_dir()} == {0o755}


def test_built_on_under_another_seed_zone_and_locale_nothing_is_made_that_the_clock_did_not_touch(tmp_path):
    """Keys and answers must not hang on the order of a set or on the machine's zone."""
    first = stamps(small_by_pelican(tmp_path, ROOT, WORLDS[0], 0o022))

    second = stamps(small_by_pelican(tmp_path, ROOT, WORLDS[1], 0o022, "2026-02-01T00:00:01+08:00"))
    earlier = small_by_pelican(tmp_path, ROOT, WORLDS[0], 0o022, "2026-01-31")  # the long way: nothing may be assumed

    assert second == first
    assert stamps(earlier) == first
