"""After any sequence of edits the output is that of a build from nothing, byte for byte; and what is the same is left
alone. See `edits.py` for what is tried, `twice.py` for what is compared."""

import os
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from plugins.engine import commit, scan
from plugins.theming.templates import Templates
from tests.engine import edits
from tests.engine.edits import EDITS, MOMENTS, change, new_world, put_official
from tests.engine.twice import (
    EVERYTHING,
    as_if_long_ago,
    build,
    build_cold,
    build_on,
    cheap_drawings,
    check,
    files_of,
    share_templates,
)

# Nothing is shrunk: each step is two builds of a site, and the edits are told as they were made.
PHASES = (Phase.explicit, Phase.generate)
SEVERAL = settings(
    derandomize=True,
    deadline=None,
    database=None,
    phases=PHASES,
    suppress_health_check=list(HealthCheck),
    print_blob=False,
)
A_DAY = (
    "added", "body_edited", "official_changed", "renamed", "clock_moved", "withdrawn", "theme_changed", "store_deleted",
    "output_damaged", "deleted",
)  # fmt: skip


@pytest.fixture
def cheap():
    with cheap_drawings():
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("worlds")


def a_world(folder, has_pictures=False):
    number = sum(1 for _ in folder.glob("world-*"))
    world = new_world(folder / f"world-{number}", has_pictures)
    share_templates(world.cache)
    return world


def by_chance(*seed):
    draw = Random(":".join(map(str, seed)))
    return lambda items: draw.choice(list(items))


def lived_through(world, data, names, steps):
    """Builds between a few edits each time; what made the site unsound is undone at once or later."""

    def hand(items):
        return data.draw(st.sampled_from(list(items)))

    check(world)
    kept = world.kept()
    for _ in range(steps):
        for name in data.draw(st.lists(st.sampled_from(names), min_size=1, max_size=3)):
            EDITS[name](world, hand)
        if check(world).report is None:
            if hand((False, True)):
                continue
            world.put_back(kept)
            assert check(world).report
        kept = world.kept()
    world.put_back(kept)
    assert check(world).report


@pytest.mark.slow
def test_a_day_of_edits_ends_as_if_built_from_nothing(folder, cheap):
    world = a_world(folder)
    check(world)
    for name in A_DAY:
        EDITS[name](world, by_chance("a day", name))

        assert check(world).report, name


@pytest.mark.slow
def test_the_same_day_with_twins_beside_the_files(folder, cheap):
    world = a_world(folder)
    world.settings["HOSTING"] = {"compressed": True, "host": "server"}
    assert [name for name in check(world).files if name.endswith(".br")]
    for name in A_DAY:
        EDITS[name](world, by_chance("a day", name))

        assert check(world).report, name


@pytest.mark.slow
@pytest.mark.parametrize("ending", [".br", ".gz"])
@pytest.mark.parametrize("spoilt", [b"asing", b"", None], ids=["altered", "emptied", "gone"])
def test_a_twin_that_somebody_spoils_is_noticed_as_any_file_is(folder, cheap, ending, spoilt):
    world = a_world(folder)
    world.settings["HOSTING"] = {"compressed": True}
    whole = check(world).files
    twin = world.output / f"index.html{ending}"
    twin.write_bytes(spoilt) if spoilt is not None else twin.unlink()
    world.verify = True

    built = check(world)

    assert built.files == whole
    assert built.report.made == 1


@pytest.mark.slow
@pytest.mark.parametrize("last", range(6))
def test_a_build_that_dies_among_twins_is_mended_by_the_next_one(folder, cheap, monkeypatch, last):
    """It dies when it has put so many files into the output."""
    world = a_world(folder)
    world.settings["HOSTING"] = {"compressed": True, "host": "server"}
    check(world)
    EDITS["body_edited"](world, by_chance("dying", 5))
    EDITS["agency_changed"](world, by_chance("dying", 5))
    put, done = commit._put, []

    def put_or_die(*given):
        if len(done) == last:
            raise KeyboardInterrupt
        done.append(given)
        return put(*given)

    with monkeypatch.context() as patch:
        patch.setattr(commit, "_put", put_or_die)
        with pytest.raises(KeyboardInterrupt):
            build(world)

    assert len(done) == last
    assert check(world).report


@pytest.mark.slow
@pytest.mark.parametrize("name", EDITS)
def test_after_each_kind_of_edit_and_after_undoing_it_the_output_is_as_built_from_nothing(folder, cheap, name):
    world = a_world(folder)
    first = check(world)
    kept = world.kept()
    for attempt in range(2):
        EDITS[name](world, by_chance(name, attempt))
        check(world)
    world.put_back(kept)

    assert check(world).files == first.files


@pytest.mark.slow
@settings(SEVERAL, max_examples=20 if EVERYTHING else 10)
@given(data=st.data())
def test_after_any_edits_the_output_is_as_built_from_nothing(tmp_path_factory, data):
    with cheap_drawings():
        lived_through(a_world(tmp_path_factory.mktemp("worlds")), data, sorted(EDITS), 5)


@pytest.mark.slow
@settings(SEVERAL, max_examples=4)
@given(data=st.data())
def test_pictures_and_share_pictures_follow_every_edit(tmp_path_factory, data):
    names = [name for name in sorted(EDITS) if "pictur" in name or "attach" in name]
    names += ["withdrawn", "date_moved", "renamed", "agency_changed", "cache_deleted", "output_deleted", "drafted"]
    lived_through(a_world(tmp_path_factory.mktemp("worlds"), has_pictures=True), data, names, 4)


@pytest.mark.slow
def test_the_clock_may_go_anywhere_and_the_output_follows(folder, cheap):
    """Over corrections, withdrawals, expiries, embargoes and appointments, forward and back, by steps and by leaps."""
    world = a_world(folder)
    at = "2026-02-15T09:00+08:00"
    corrected = {"at": at, "kind": "correction", "note": "Angka.", "was": "1", "now": "2", "approver": "Pemeriksa"}
    withdrawal = {"at": "2026-02-01T00:00+08:00", "reason": "personal-data", "note": "Data."}
    change(world.content / "releases/2026/rapat-bersama.md", changes=[corrected], expires="2026-03-19")
    change(world.content / "releases/2026/pelatihan-air.md", withdrawn=withdrawal)
    change(world.content / "releases/2024/serah-terima-contoh.md", expires="2026-02-15T09:00+08:00")
    change(world.content / "releases/2025/bimtek-peragaan-contoh.md", withdrawn={**withdrawal, "at": at})
    EDITS["agency_changed"](world, lambda items: {"until": "2026-02-10"} if isinstance(items[0], dict) else items[-1])
    put_official(
        world.content / "registry/officials/pejabat-baru.yaml",
        {
            "name": "Pejabat Baru",
            "appointments": [{"role": "sekretaris-dinas-contoh", "from": "2026-01-01", "until": "2026-03-20"}],
        },
    )
    sound = 0
    for moment in (*MOMENTS, *MOMENTS[::-1], *MOMENTS[::3], *MOMENTS[::-5]):
        world.now = moment
        sound += check(world).report is not None

    assert sound > len(MOMENTS)


def broken(world):
    """A release whose header cannot be read."""
    path = world.releases()[0]
    path.write_bytes(path.read_bytes().replace(b"title:", b"titel:", 1))


@pytest.mark.slow
def test_a_broken_site_leaves_the_output_alone_and_what_was_edited_meanwhile_comes_with_the_repair(folder, cheap):
    world = a_world(folder)
    build(world)
    whole = world.releases()[0].read_bytes()
    broken(world)
    assert check(world).report is None
    EDITS["title_edited"](world, lambda items: list(items)[-1])
    EDITS["official_changed"](world, lambda items: next(iter(items)))
    assert check(world).report is None
    world.releases()[0].write_bytes(whole)

    assert check(world).report


@pytest.mark.slow
def test_an_edit_that_is_taken_back_before_any_build_changes_nothing(folder, cheap):
    world = a_world(folder)
    build(world)
    kept = world.kept()
    for name in ("body_edited", "agency_changed", "added"):
        EDITS[name](world, by_chance(name))
    world.put_back(kept)

    built = build_on(world)

    assert (built.report.read, built.report.made, built.report.changes.written) == (0, 0, ())


@pytest.mark.slow
def test_touching_every_file_reads_nothing_and_writes_nothing(folder, cheap):
    world = a_world(folder)
    build(world)
    EDITS["all_touched"](world, by_chance("touch"))

    built = check(world)

    assert (built.report.read, built.report.made, built.report.changes.written) == (0, 0, ())


@pytest.mark.slow
def test_a_check_between_builds_and_a_question_why_change_nothing(folder, cheap):
    world = a_world(folder)
    build(world)
    EDITS["body_edited"](world, by_chance("asked"))
    before = files_of(world.output)
    for address in ("/", "/rilis/", "/tidak-ada/", "/atom.xml", "/sitemap.xml"):
        assert build_on(world, explain=address).report.explanation
        EDITS["title_edited"](world, by_chance(address))

    assert check(world).files != before


@pytest.mark.slow
def test_no_template_is_compiled_for_each_world_again(folder, cheap, monkeypatch):
    """It would take more time than all the rest of a build."""
    build_cold(a_world(folder))
    monkeypatch.setattr(Templates, "compile", None)

    assert build_cold(a_world(folder)).report


def test_every_edit_has_a_name_of_its_own():
    assert len(EDITS) >= 60
    assert set(edits.ON_CONTENT) < set(EDITS)


@pytest.mark.slow
def test_another_emblem_under_the_same_name_reaches_every_page(folder, cheap):
    world = a_world(folder)
    EDITS["emblem_replaced"](world, lambda items: items[0])
    check(world)

    EDITS["emblem_replaced"](world, lambda items: items[-1])

    assert check(world).report


@pytest.mark.slow
def test_what_was_too_young_to_be_trusted_is_looked_at_once_more_and_then_known(folder, cheap, monkeypatch):
    world = a_world(folder)
    assert build(world).report  # its files are as young as the build
    loaded = []
    real = scan.Scanned.load
    monkeypatch.setattr(scan.Scanned, "load", lambda self, path: loaded.append(path) or real(self, path))
    with as_if_long_ago():
        assert build(world).report
        assert loaded != []
        loaded.clear()
        assert build(world).report

    assert loaded == []


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_an_output_reached_through_a_link_is_one_output(folder, cheap):
    world = a_world(folder)
    check(world)
    link = world.folder / "link"
    link.symlink_to(world.output, target_is_directory=True)

    again = build(world, link)

    assert (again.report.read, again.report.made) == (0, 0)
    assert link.is_symlink()
