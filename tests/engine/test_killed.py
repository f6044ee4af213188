"""A build may be killed, run out of disk, find its cache damaged or its files changed under its hands: the next
build gives what a build from nothing gives, and none leaves a site that is neither old nor new unnoticed."""

import os
import shutil
import sqlite3
from pathlib import Path
from random import Random

import pytest

from plugins.engine import anew, commit, make, store
from plugins.engine import build as whole
from plugins.engine.build import Wishes
from plugins.engine.compiled import compiled_by
from plugins.engine.digests import code_digest
from plugins.engine.lock import locked
from plugins.engine.output import MARKER
from plugins.engine.pelican import open_portal
from plugins.engine.report import Silence
from plugins.engine.trouble import Trouble
from tests.engine import dying
from tests.engine.dying import Steps, full, is_killed, on_files, on_making, on_reading, on_store, refused
from tests.engine.edits import EDITS, a_picture, change, new_world, put_rows, rows
from tests.engine.portal import CONF
from tests.engine.twice import (
    EVERYTHING,
    as_if_long_ago,
    build,
    build_on,
    cheap_drawings,
    check,
    difference,
    files_of,
    from_nothing,
    share_templates,
    shown,
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:.*use of fork:DeprecationWarning"),
]
forking = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is copied in the midst of its work")


@pytest.fixture(autouse=True)
def cheap():
    with cheap_drawings():
        yield


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    """A built world, and a copy of all its files: every test begins from them, in the place that the store knows."""
    world = new_world(tmp_path_factory.mktemp("before") / "world")
    share_templates(world.cache)
    with cheap_drawings():
        assert build(world).report
    return world, Path(shutil.copytree(world.folder, world.folder.with_name("copy"), symlinks=True))


@pytest.fixture
def world(before):
    built, copy = before
    shutil.rmtree(built.folder)
    shutil.copytree(copy, built.folder, symlinks=True)
    world = new_copy(built, built.folder)
    with cheap_drawings():
        assert build(world).report  # its stamps are its own
    return world


def new_copy(world, folder):
    return type(world)(folder, world.now, dict(world.portal), dict(world.settings))


def edited(world):
    """Something of everything: files that change, that come and that go."""
    (world.content / "releases/2024/serah-terima-contoh.md").rename(world.content / "releases/2024/serah-terima.md")
    path = world.content / "releases/2025/bimtek-peragaan-contoh.md"
    path.write_text(path.read_text(encoding="utf-8").replace("serah-terima-contoh.md", "serah-terima.md"), "utf-8")
    entries = rows(world, "event-types")
    put_rows(world, "event-types", [{**entry, "name": f"{entry['name']} lain"} for entry in entries])


def saved(world, folder):
    """The output and the cache as they are, to be put back."""
    for name in ("output", "cache"):
        shutil.copytree(world.folder / name, folder / name, symlinks=True)

    def put_back():
        for name in ("output", "cache"):
            shutil.rmtree(world.folder / name, ignore_errors=True)
            shutil.copytree(folder / name, world.folder / name, symlinks=True)

    return put_back


def steps_of(world, put_back, where, most):
    """The numbers of the steps at which a build is ended: of each kind the first, the last and some between, or one.

    All of them with WARTA_EVERY_STEP=1.
    """
    steps = Steps(0, dying.kill)
    with where(steps):
        assert build(world).report
    put_back()
    kinds = {}
    for number, name in enumerate(steps.names, 1):
        kinds.setdefault(dying.kind_of(name), []).append(number)
    if not EVERYTHING:
        kinds = {kind: some_of(numbers, most) for kind, numbers in kinds.items()}
    return sorted(number for numbers in kinds.values() for number in numbers)


def some_of(numbers, most):
    if most == 1:
        return [numbers[len(numbers) // 2]]
    return numbers if len(numbers) <= most else [numbers[at * (len(numbers) - 1) // (most - 1)] for at in range(most)]


def assert_next_build_is_right(world, cold):
    built = build_on(world)
    assert difference(built, cold) == [], shown(built, cold)
    if built.report.changes.written:  # a build that has nothing to write looks for no stage of a killed one
        assert not [path for path in world.folder.iterdir() if path.name.startswith(".")], "something was left behind"


def trouble_of(world):
    """The code of the trouble that ends a build, "" when none does."""
    try:
        build(world)
    except Trouble as trouble:
        return trouble.code.id
    return ""


@forking
@pytest.mark.parametrize(("where", "most"), [(on_files, 3), (on_store, 1), (on_reading, 4), (on_making, 4)])
def test_after_a_kill_at_any_step_the_next_build_is_right(world, tmp_path, where, most):
    put_back = saved(world, tmp_path / "saved")
    edited(world)
    cold, steps = from_nothing(world), steps_of(world, put_back, where, most)
    for at in steps:
        if not is_killed(world, where, at):
            break

        assert_next_build_is_right(world, cold)
        put_back()
    assert at in steps[-3:], "most steps of the first build are steps of each"
    assert len(steps) > 3


@forking
def test_after_a_kill_content_that_is_put_back_gives_the_old_site_again(world, tmp_path):
    put_back, kept, cold = saved(world, tmp_path / "saved"), world.kept(), from_nothing(world)
    edited(world)
    for at in steps_of(world, put_back, on_files, 1):
        if not is_killed(world, on_files, at):
            break
        world.put_back(kept)

        assert_next_build_is_right(world, cold)
        put_back()
        edited(world)


@forking
def test_after_a_kill_and_without_its_cache_the_next_build_is_right(world, tmp_path):
    put_back = saved(world, tmp_path / "saved")
    edited(world)
    cold = from_nothing(world)
    for at in steps_of(world, put_back, on_files, 1):
        if not is_killed(world, on_files, at):
            break
        EDITS["cache_deleted"](world, None)
        share_templates(world.cache)

        assert_next_build_is_right(world, cold)
        put_back()


@forking
def test_a_store_that_comes_from_a_machine_that_finished_does_not_vouch_for_an_output_half_written(world, tmp_path):
    put_back = saved(world, tmp_path / "saved")
    edited(world)
    cold = from_nothing(world)
    assert build(world).report
    shutil.copytree(world.cache, tmp_path / "finished", symlinks=True)
    put_back()
    for at in steps_of(world, put_back, on_files, 1):
        if not is_killed(world, on_files, at):
            break
        shutil.rmtree(world.cache)
        shutil.copytree(tmp_path / "finished", world.cache, symlinks=True)

        assert_next_build_is_right(world, cold)
        put_back()


@forking
@pytest.mark.parametrize("where", [on_files, on_store])
def test_a_first_build_that_is_killed_is_done_again(world, where):
    cold, at = from_nothing(world), 1
    while True:
        EDITS["cache_deleted"](world, None)
        EDITS["output_deleted"](world, None)
        if not is_killed(world, where, at):
            break

        assert_next_build_is_right(world, cold)
        at = at * 2 + 1


@pytest.mark.parametrize(("blow", "code"), [(full, "E206"), (refused, "E207")])
def test_a_disk_that_is_full_or_refuses_is_told_and_mended_by_the_next_build(world, tmp_path, blow, code):
    put_back = saved(world, tmp_path / "saved")
    edited(world)
    cold = from_nothing(world)
    for at in steps_of(world, put_back, on_files, 1):
        steps = Steps(at, blow)
        with on_files(steps):
            assert trouble_of(world) in ("", code)

        assert_next_build_is_right(world, cold)
        put_back()


def test_while_the_stage_cannot_be_written_the_output_stays_as_it_was(world, monkeypatch):
    edited(world)
    old = files_of(world.output)
    monkeypatch.setattr(commit.Stage, "write", lambda *given: full("stage"))

    with pytest.raises(OSError, match="No space"):
        build(world)

    assert files_of(world.output) == old


@pytest.mark.parametrize("pages", range(1, 200, 40))
def test_a_disk_too_full_for_the_store_costs_time_and_nothing_else(world, monkeypatch, pages):
    """SQLite is allowed so many pages, and then says what it says of a full disk."""
    plain = sqlite3.connect

    def limited(*given, **named):
        base = plain(*given, **named)
        if given[0] != ":memory:":
            base.execute(f"PRAGMA max_page_count = {pages}")
        return base

    EDITS["cache_deleted"](world, None)
    edited(world)
    with monkeypatch.context() as patch:
        patch.setattr(store.sqlite3, "connect", limited)
        built = build(world)

    assert difference(built, from_nothing(world)) == []
    check(world)


@pytest.mark.parametrize("at", [*range(1, 12), 25, 60] if EVERYTHING else [1, 2, 3, 5, 8, 11, 25, 60])
@pytest.mark.parametrize("for_good", [False, True])
def test_a_store_that_fails_at_any_statement_costs_time_and_nothing_else(world, at, for_good):
    def fails(statement):
        raise sqlite3.OperationalError("disk I/O error")

    edited(world)
    with on_store(Steps(at, fails, for_good)), as_if_long_ago():
        built = build(world)

    assert difference(built, from_nothing(world)) == []
    check(world)


@pytest.mark.parametrize("spoil", ["file in its place", "file above it"])
def test_a_cache_that_cannot_be_written_costs_time_and_nothing_else(world, spoil):
    EDITS["cache_deleted"](world, None)
    cache = world.cache
    if spoil == "file in its place":
        cache.write_text("kunci", encoding="utf-8")
    else:
        cache.mkdir()
        for name in ("drawings", compiled_by(code_digest(), cache).name, "pictures"):
            (cache / name).write_text("kunci", encoding="utf-8")
    edited(world)

    check(world)


def test_an_output_that_cannot_be_written_is_told(world, tmp_path):
    (tmp_path / "file").write_text("kunci", encoding="utf-8")

    with pytest.raises(Trouble) as told:
        build(world, tmp_path / "file" / "output")

    assert told.value.code.id == "E207"


# --- a store that is not what it was -------------------------------------------------------------------------------


def store_of(world):
    return next(iter(world.cache.glob("*.sqlite")))


def flipped(data, draw, count):
    for _ in range(count):
        place = draw.randrange(len(data))
        data[place] ^= 1 << draw.randrange(8)


@pytest.mark.parametrize("seed", range(60 if EVERYTHING else 20))
def test_a_damaged_store_costs_time_and_nothing_else(world, seed):
    draw, file = Random(seed), store_of(world)
    data = bytearray(file.read_bytes())
    flipped(data, draw, draw.choice((1, 1, 3, 40)))
    file.write_bytes(data)
    if seed % 2:
        edited(world)

    check(world)
    EDITS["body_edited"](world, lambda items: next(iter(items)))
    check(world)


@pytest.mark.parametrize("length", [0, 1, 99, 100, 4096, 5000, 40960])
def test_a_store_cut_short_costs_time_and_nothing_else(world, length):
    os.truncate(store_of(world), length)
    edited(world)

    check(world)


def as_text(file):
    file.write_text("bukan basis data\n" * 300, encoding="utf-8")


def as_another_applications(file):
    file.unlink()
    with sqlite3.connect(file) as base:
        base.execute("CREATE TABLE kept (name PRIMARY KEY, value BLOB)")
        base.execute("INSERT INTO kept VALUES ('last', 'x')")
    base.close()


def as_an_older_format(file):
    base = sqlite3.connect(file, isolation_level=None)
    base.execute("PRAGMA user_version = 0")
    base.execute("UPDATE kept SET value = x'00'")
    base.close()


def as_a_folder(file):
    file.unlink()
    (file / "isi").mkdir(parents=True)


def without_a_table(file):
    base = sqlite3.connect(file, isolation_level=None)
    base.execute("DROP TABLE outputs")
    base.close()


@pytest.mark.parametrize("name", ["folders", "reads", "heads", "texts", "pictures", "outputs", "seen", "kept"])
@pytest.mark.parametrize("spoil", ["emptied", "thinned out", "exchanged", "named otherwise"])
def test_a_store_whose_tables_were_meddled_with_costs_time_and_nothing_else(world, name, spoil):
    statement = {
        "emptied": f"DELETE FROM {name}",
        "thinned out": f"DELETE FROM {name} WHERE rowid % 2",
        "exchanged": f"UPDATE {name} SET value = (SELECT value FROM {name} ORDER BY rowid LIMIT 1)",
        "named otherwise": f"UPDATE {name} SET name = name || 'x' WHERE rowid % 2",
    }[spoil]
    base = sqlite3.connect(store_of(world), isolation_level=None)
    base.execute(statement)
    base.close()
    edited(world)

    check(world)
    EDITS["official_changed"](world, lambda items: next(iter(items)))
    check(world)


@pytest.mark.parametrize("spoil", [as_text, as_another_applications, as_an_older_format, as_a_folder, without_a_table])
def test_a_store_that_is_something_else_costs_time_and_nothing_else(world, spoil):
    spoil(store_of(world))
    edited(world)

    check(world)
    check(world)


@pytest.mark.parametrize("output", ["copied", "deleted", "older"])
@pytest.mark.parametrize("is_edited", [False, True])
def test_a_store_from_another_checkout_is_used_and_not_believed(tmp_path, monkeypatch, output, is_edited):
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    monkeypatch.chdir(here)
    world = new_world(here / "world")
    share_templates(world.cache)
    build(world)
    shutil.copytree(world.output, tmp_path / "older")
    edited(world)
    build(world)
    shutil.copytree(here, there, symlinks=True)
    monkeypatch.chdir(there)
    other = new_copy(world, there / "world")
    if output != "copied":
        EDITS["output_deleted"](other, None)
    if output == "older":
        shutil.copytree(tmp_path / "older", other.output)
    if is_edited:
        change(other.content / "releases/2026/rapat-bersama.md", title="Judul dari tempat lain")

    built = check(other)

    assert built.report.read == int(is_edited), "the store of the other checkout was not used"


# --- the output is not what it was ---------------------------------------------------------------------------------


def test_an_output_that_was_replaced_by_an_older_copy_of_itself_is_noticed(world, tmp_path):
    shutil.copytree(world.output, tmp_path / "older")
    edited(world)
    build(world)
    EDITS["output_deleted"](world, None)
    shutil.copytree(tmp_path / "older", world.output)

    check(world)


def test_an_output_emptied_but_for_its_mark_is_mended_when_everything_is_looked_into(world):
    for path in sorted(world.output.rglob("*"), reverse=True):
        if path.name != MARKER:
            path.unlink() if path.is_file() else path.rmdir()
    world.verify = True

    check(world)


def test_an_output_without_its_mark_is_nobodys(world):
    (world.output / MARKER).unlink()

    with pytest.raises(Trouble) as told:
        build(world)

    assert told.value.code.id == "E202"


# --- others at the same time ---------------------------------------------------------------------------------------


def test_a_second_build_at_once_is_told_and_changes_nothing(world):
    old = files_of(world.output)
    edited(world)
    with locked(world.output), pytest.raises(Trouble) as told:
        build(world)

    assert told.value.code.id == "E205"
    assert files_of(world.output) == old
    check(world)


def checked(world):
    settings = {"NOW": world.now, "PATH": str(world.content), "THEME": str(world.theme), "CACHE_PATH": str(world.cache)}
    return open_portal(CONF, settings).build(None, Silence(), Wishes(workers=1))


def test_a_check_while_another_one_runs_succeeds(world):
    alone = checked(world)
    file = next(path for path in world.cache.glob("*.sqlite") if path.name.startswith("check-"))

    with locked(file):
        report = checked(world)

    assert report.findings == alone.findings


def during(monkeypatch, module, name, deed):
    """Do something just before a build calls a function, once."""
    plain, waiting = getattr(module, name), [deed]

    def wrapped(*given, **named):
        if waiting:
            waiting.pop()()
        return plain(*given, **named)

    monkeypatch.setattr(module, name, wrapped)


RELEASE, REGISTRY, FILE = (
    "releases/2026/rapat-bersama.md",
    "registry/agencies.yaml",
    "releases/2025/bimtek-peragaan-contoh/susunan-acara.txt",
)


def rewritten(world, path):
    file = world.content / path
    data = file.read_bytes().replace(b"contoh", b"ubahan").replace(b"Dinas Contoh", b"Dinas Ubahan")
    return lambda: file.write_bytes(data + b"\n" * 5000)  # another size, too


@pytest.mark.parametrize("path", [RELEASE, REGISTRY, FILE])
@pytest.mark.parametrize("moment", ["look", "read", "load_beside", "plan_site", "write"])
@pytest.mark.parametrize("is_put_back", [False, True])
def test_what_changes_during_a_build_is_in_the_next_one(world, monkeypatch, path, moment, is_put_back):
    """The build itself may give the old site, the new one or a trouble; the next one gives what then stands there."""
    change(world.content / "releases/2026/pelatihan-air.md", title="Ada yang harus dikerjakan")
    put_rows(world, "districts", rows(world, "districts")[::-1])
    (world.content / FILE).write_bytes(b"lampiran lain, contoh\n")
    data = (world.content / path).read_bytes()
    with monkeypatch.context() as patch, as_if_long_ago():
        during(patch, whole if moment == "look" else anew, moment, rewritten(world, path))
        assert trouble_of(world) in ("", "E220")
    if is_put_back:
        (world.content / path).write_bytes(data)

    check(world)


def test_a_picture_that_changes_before_it_is_made_ends_the_build_and_the_next_one_is_right(tmp_path, monkeypatch):
    world = new_world(tmp_path / "world", has_pictures=True)
    share_templates(world.cache)
    build(world)
    old = files_of(world.output)
    picture = world.content / "releases/2025/bimtek-peragaan-contoh/bukit.png"
    picture.write_bytes(a_picture("white"))
    during(monkeypatch, anew, "load_beside", lambda: picture.write_bytes(a_picture("orange")))

    with pytest.raises(Trouble) as told:
        build(world)

    assert told.value.code.id == "E220"
    assert files_of(world.output) == old
    check(world)


def test_a_rendition_that_is_lost_is_made_once_more_and_its_picture_must_be_as_scanned(tmp_path, monkeypatch):
    world = new_world(tmp_path / "world", has_pictures=True)
    share_templates(world.cache)
    with monkeypatch.context() as patch:
        patch.setattr(make.Waiting, "get", lambda self, name: None)
        check(world)


def test_the_steps_that_are_counted_are_there(world):
    edited(world)
    counted = {}
    for where in (on_files, on_store, on_reading, on_making):
        steps = Steps(0, dying.kill)
        with where(steps):
            build(world)
        counted[where.__name__] = steps.done
        change(world.content / RELEASE, title=where.__name__)
    assert min(counted.values()) >= 1, counted
