"""A folder as target: whole builds, one switch, a way back, and nothing half-done whatever happens."""

import os
from dataclasses import replace

import pytest

from plugins.deploy.hashing import files_of
from plugins.deploy.manifest import PLACE, read_manifest
from plugins.engine.lock import locked
from plugins.engine.trouble import Trouble
from tests.deploy.sites import (
    DONE,
    DONE_ALL_THE_SAME,
    FIRST,
    FORBIDDEN,
    FULL,
    KILLED,
    SECOND,
    TOLD,
    a_directory,
    a_plan,
    an_output,
    bring,
    interrupted,
    manifest_of,
    served,
    with_assets,
)


@pytest.fixture
def target(tmp_path):
    return a_directory(tmp_path / "web")


def test_a_build_goes_live_and_the_next_keeps_its_assets(target, one, two):
    bring(target, one)
    assert served(target.root) == FIRST

    bring(target, two)
    assert served(target.root) == with_assets(SECOND, FIRST)
    assert target.live().build == manifest_of(two).build


def test_the_manifest_is_served_and_tells_every_file(target, one, two):
    bring(target, one)
    bring(target, two)
    live = target.served()

    assert target.unlike(a_plan(target, two)) == ""
    assert read_manifest((live / PLACE).read_bytes()).everything == files_of(live.resolve(), live / "no" / "memory")


def test_what_both_builds_have_is_one_file(target, tmp_path, one):
    bring(target, one)
    other = an_output(tmp_path / "other", FIRST | {"index.html": "lain"})
    before = os.stat(target.served() / "rilis/a/index.html")
    bring(target, other)

    assert os.path.samestat(before, os.stat(target.served() / "rilis/a/index.html"))


def test_going_back_and_forth_leaves_the_assets_of_both(target, one, two):
    bring(target, one)
    bring(target, two)
    assert target.rollback("").build == manifest_of(one).build
    assert served(target.root) == with_assets(FIRST, SECOND)
    assert target.rollback("").build == manifest_of(two).build
    assert served(target.root) == with_assets(SECOND, FIRST)
    assert [deployed.build for deployed in target.history()] == [
        manifest_of(output).build for output in (two, one, two, one)
    ]


def test_a_build_that_comes_again_tells_of_its_new_making(target, one, two):
    bring(target, one)
    bring(target, two)
    target.rollback("")
    plan = a_plan(target, two)
    plan = replace(plan, new=replace(plan.new, made="2026-05-01T00:00+08:00"))
    target.deploy(plan, two, lambda path: None)

    assert target.unlike(plan) == ""
    assert target.live().made == "2026-05-01T00:00+08:00"


def test_after_a_way_back_the_next_build_finds_all_assets(target, tmp_path, one, two):
    bring(target, one)
    bring(target, two)
    target.rollback("")
    bring(target, an_output(tmp_path / "three", {"index.html": "tiga"}))

    assert set(served(target.root)) == {"index.html", "aset/a.00000001.css", "aset/a.00000002.css"}


def test_only_so_many_builds_stay(tmp_path):
    target = a_directory(tmp_path / "web", keep=2)
    for number in range(4):
        bring(target, an_output(tmp_path / str(number), {"index.html": str(number)}))

    assert len(list((target.root / "builds").iterdir())) == 2
    assert served(target.root) == {"index.html": "3"}
    target.rollback("")
    assert served(target.root) == {"index.html": "2"}


def test_a_build_that_has_to_go_becomes_the_next_one_and_holds_nothing_else(tmp_path, one, two):
    target = a_directory(tmp_path / "web", keep=2)
    bring(target, one)
    bring(target, an_output(tmp_path / "other", FIRST | {"index.html": "lain", "rilis/c/index.html": "c"}))
    oldest = target.root / "builds" / manifest_of(one).build
    (oldest / "rilis/shell.php").write_text("<?php")
    (oldest / "rilis/a/index.html").unlink()
    (oldest / "rilis/a/index.html").write_text("palsu")
    (oldest / "ke-mana").symlink_to("/etc")
    before = os.stat(oldest)
    last = FIRST | {"index.html": "akhir"}
    bring(target, an_output(tmp_path / "last", last))

    assert os.path.samestat(before, os.stat(target.served()))
    assert served(target.root) == last
    assert not (target.served() / "ke-mana").is_symlink()
    assert not (target.served() / "rilis/c").exists()
    assert len(list((target.root / "builds").iterdir())) == 2


def test_what_is_not_as_it_was_meant_is_named(target, one, two):
    bring(target, one)
    plan = a_plan(target, two)
    target.deploy(plan, two, lambda path: None)
    assert target.unlike(plan) == ""
    (target.served() / "index.html").write_text("lain", encoding="utf-8")
    assert target.unlike(plan) == "index.html"
    target.rollback("")
    assert target.unlike(plan) == PLACE


@pytest.mark.parametrize("build", ["", "0123456789abcdef"])
def test_a_way_back_that_is_not_there_is_told(target, one, build):
    bring(target, one)
    with pytest.raises(Trouble) as told:
        target.rollback(build)
    assert told.value.code.id == ("E617" if build else "E618")


def test_nothing_is_there_before_the_first_deploy(target):
    assert target.live() is None
    assert target.history() == ()


def test_a_folder_of_somebody_else_is_not_touched(target, one):
    (target.root / "live").mkdir(parents=True)
    (target.root / "live" / "index.html").write_text("lain", encoding="utf-8")
    with pytest.raises(Trouble) as told:
        target.live()
    assert told.value.code.id == "E621"
    assert (target.root / "live" / "index.html").read_text(encoding="utf-8") == "lain"


def test_two_deploys_at_once_are_one_and_a_clear_word(target, one):
    plan = a_plan(target, one)
    with locked(target.root / "deploy"), pytest.raises(Trouble) as told:
        target.deploy(plan, one, lambda path: None)
    assert told.value.code.id == "E615"


def test_an_output_that_changes_meanwhile_is_not_deployed(target, one, two):
    bring(target, one)
    plan = a_plan(target, two)
    (two / "index.html").write_text("nyisip", encoding="utf-8")
    with pytest.raises(Trouble) as told:
        target.deploy(plan, two, lambda path: None)
    assert told.value.code.id == "E612"
    assert served(target.root) == FIRST


def test_a_broken_build_of_the_same_files_is_made_anew(target, one, two):
    bring(target, one)
    bring(target, two)
    (target.root / "builds" / manifest_of(one).build / "index.html").unlink()
    bring(target, one)
    assert served(target.root) == with_assets(FIRST, SECOND)


def test_a_live_manifest_that_is_broken_is_told_and_there_is_a_way_back(target, one, two):
    bring(target, two)
    bring(target, one)
    (target.served() / PLACE).write_text("{", encoding="utf-8")
    with pytest.raises(Trouble) as told:
        target.live()
    assert told.value.code.id == "E623"
    assert target.rollback("").build == manifest_of(two).build
    assert served(target.root) == SECOND


@pytest.mark.slow
@pytest.mark.parametrize("problem", [None, FULL, FORBIDDEN], ids=["killed", "disk full", "not permitted"])
def test_stopped_at_any_step_the_public_sees_one_whole_version_and_a_repetition_finishes(tmp_path, one, two, problem):
    """Every touch of the disk in turn: a deploy, then a way back, stopped there."""
    both = (with_assets(SECOND, FIRST), with_assets(FIRST, SECOND))
    before_one = an_output(tmp_path / "zero", FIRST | {"index.html": "nol", "y": "y"})
    acts = {"forth": lambda target: bring(target, two), "back": lambda target: target.rollback("")}
    for name, act in (acts | {"on": acts["forth"]}).items():
        ended, step = KILLED, 0
        while ended != DONE:
            step += 1
            target = a_directory(tmp_path / f"{name}{step}", keep=2)
            if name == "on":  # then the oldest build becomes the new one
                bring(target, before_one)
            bring(target, one)
            if name == "back":
                bring(target, two)
            before = served(target.root)
            ended = interrupted(lambda act=act, target=target: act(target), step, problem)
            assert ended in ((DONE, KILLED) if problem is None else (DONE, TOLD, DONE_ALL_THE_SAME))
            assert served(target.root) in (before, *both)
            bring(target, two)
            assert served(target.root) == both[0]
        assert step > (5 if name == "back" else 20)
