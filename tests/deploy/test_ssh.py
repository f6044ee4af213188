"""A folder on another machine as target, with Debian's real sshd: whole builds, back and forth, one at a time."""

import os
from contextlib import closing
from dataclasses import replace

import pytest

from plugins.deploy.codes import CONNECTION_CUT
from plugins.deploy.manifest import PLACE
from plugins.deploy.plan import plan_of
from plugins.deploy.remote import Remote
from plugins.engine.lock import locked
from plugins.engine.trouble import Trouble
from tests.deploy.sites import (
    FIRST,
    SECOND,
    a_directory,
    a_plan,
    an_output,
    bring,
    is_whole,
    manifest_of,
    refused,
    served,
    with_assets,
)

pytestmark = pytest.mark.slow

ODD = {'a b/it\'s "so": [1, "aa.txt': "ganjil", "-n": "garis", "ä/文.txt": "huruf", "$(id) `id` ;&|'": "kulit"}


# Back and forth -------------------------------------------------------------------------------------------


def test_a_build_goes_live_and_the_next_keeps_its_assets(target, root, tmp_path, one):
    bring(target, one)
    assert served(root) == FIRST
    first = os.stat(root / "live" / "rilis/a/index.html")

    two = an_output(tmp_path / "two", SECOND | ODD | {"rilis/a/index.html": "a"})
    plan = a_plan(target, two)
    heard = []
    target.deploy(plan, two, heard.append)
    assert set(heard) == set(plan.sent)
    assert target.unlike(plan) == ""
    assert served(root) == with_assets(SECOND | ODD | {"rilis/a/index.html": "a"}, FIRST)
    assert os.path.samestat(first, os.stat(root / "live" / "rilis/a/index.html"))
    assert is_whole(root)


def test_what_differs_afterwards_is_named(target, root, one):
    plan = a_plan(target, one)
    target.deploy(plan, one, lambda path: None)
    (root / "live" / "index.html").write_text("judi", encoding="utf-8")
    assert target.unlike(plan) == "index.html"
    (root / "live" / PLACE).write_text("{", encoding="utf-8")
    assert target.unlike(plan) == PLACE


def test_going_back_and_forth_leaves_the_assets_of_both(target, root, one, two):
    bring(target, one)
    bring(target, two)
    for build, files in ((one, with_assets(FIRST, SECOND)), (two, with_assets(SECOND, FIRST))):
        assert target.rollback("").build == manifest_of(build).build
        assert served(root) == files
        assert is_whole(root)
    assert [deployed.build for deployed in target.history()] == [
        manifest_of(output).build for output in (two, one, two, one)
    ]
    bring(target, one)
    assert served(root) == with_assets(FIRST, SECOND)


def test_only_so_many_builds_stay_and_old_ones_are_made_over(server, root, tmp_path):
    with closing(server.target(root, keep=2)) as target:
        for number in range(6):
            files = {"index.html": str(number), f"rilis/{number % 4}/index.html": "x", "tetap/a": "a"}
            bring(target, an_output(tmp_path / str(number), files))
            assert served(root) == files
            assert is_whole(root)
        assert {place.name[:1] for place in (root / "builds").iterdir() if place.name.startswith(".")} == {"."}
        assert len(list((root / "builds").glob("[!.]*"))) == 2
        assert target.rollback("").files.keys() == {"index.html", "rilis/0/index.html", "tetap/a"}


def test_it_is_laid_out_as_a_folder_is(target, root, one, two):
    here = a_directory(root)
    bring(here, one)
    bring(target, two)
    assert here.live() == target.live()
    assert here.rollback("").build == manifest_of(one).build


def test_a_kept_asset_goes_when_its_day_has_come(target, root, one, two):
    bring(target, one)
    bring(target, two)
    live = target.live()
    plan = plan_of(live.everything, replace(live, kept={}))
    target.deploy(plan, two, lambda path: None)
    assert target.unlike(plan) == ""
    assert served(root) == SECOND


def test_a_file_that_was_removed_there_is_sent_again(target, root, tmp_path, one):
    bring(target, one)
    (root / "live" / "rilis/a/index.html").unlink()
    (root / "live" / "foreign.html").write_text("judi", encoding="utf-8")
    bring(target, an_output(tmp_path / "more", FIRST | {"x": "x"}))
    assert served(root) == FIRST | {"x": "x"}


@pytest.mark.parametrize("verify", [False, True])
def test_bytes_changed_there_are_found_when_everything_is_verified(server, root, tmp_path, one, verify):
    with closing(server.target(root, verify=verify)) as target:
        bring(target, one)
        (root / "live" / "rilis/a/index.html").write_text("b", encoding="utf-8")
        bring(target, an_output(tmp_path / "more", FIRST | {"x": "x"}))
        assert served(root)["rilis/a/index.html"] == ("a" if verify else "b")


def test_an_asset_of_an_earlier_build_that_was_removed_there_is_told_and_a_way_back_goes_round_it(
    target, root, tmp_path, one, two
):
    bring(target, one)
    bring(target, two)
    for place in (root / "builds").glob("*/aset/a.00000001.css"):
        place.unlink()
    three = an_output(tmp_path / "three", SECOND | {"x": "lain"})
    assert refused(bring, target, three) == "E630"
    assert served(root) == SECOND


def test_nothing_is_there_before_the_first_deploy(target, root):
    assert target.live() is None
    assert target.history() == ()
    assert refused(target.rollback, "") == "E618"


def test_a_build_that_is_not_there_is_told(target, one):
    bring(target, one)
    assert refused(target.rollback, "0123456789abcdef") == "E617"


@pytest.mark.parametrize("told", ["{", None], ids=["broken", "gone"])
def test_a_live_manifest_that_is_broken_is_told_and_a_way_back_is_open(target, root, one, two, told):
    bring(target, one)
    bring(target, two)
    (root / "live" / PLACE).unlink()
    if told:
        (root / "live" / PLACE).write_text(told, encoding="utf-8")
    assert refused(target.live) == "E623"
    assert target.rollback("").build == manifest_of(one).build
    assert is_whole(root)


def test_who_cannot_ask_for_the_live_manifest_does_not_go_back_without_its_assets(target, root, one, two, monkeypatch):
    bring(target, one)
    bring(target, two)

    def asked(self, act, *words, ask=Remote.ask, **how):
        if (act, *words) == ("manifest", manifest_of(two).build):
            raise Trouble(CONNECTION_CUT, target="web", host="warta.example")
        return ask(self, act, *words, **how)

    monkeypatch.setattr(Remote, "ask", asked)
    assert refused(target.rollback, "") == "E639"
    assert served(root) == with_assets(SECOND, FIRST)


def test_a_list_that_was_cut_short_there_takes_nothing_away(target, root, one, two, monkeypatch):
    bring(target, one)

    def asked(self, act, *words, ask=Remote.ask, **how):
        if act == "check":
            wanted = root / ".incoming/.lists/wanted"
            wanted.write_text("".join(wanted.read_text().splitlines(keepends=True)[:2]))
        return ask(self, act, *words, **how)

    monkeypatch.setattr(Remote, "ask", asked)
    assert refused(bring, target, two) == "E622"
    assert served(root) == FIRST


def test_a_folder_of_somebody_else_is_not_touched(target, root, one):
    (root / "live").mkdir(parents=True)
    assert refused(target.live) == "E621"
    assert refused(bring, target, one) == "E621"


@pytest.mark.parametrize("change", ["lain sekali", None], ids=["changed", "gone"])
def test_an_output_that_changes_meanwhile_is_not_deployed(target, root, one, two, change):
    bring(target, one)
    plan = a_plan(target, two)
    (two / "index.html").unlink()
    if change:
        (two / "index.html").write_text(change, encoding="utf-8")
    assert refused(target.deploy, plan, two, lambda path: None) == "E612"
    assert served(root) == FIRST


def test_a_clock_that_is_wrong_changes_nothing(target, root, tmp_path, one):
    """Old and new files with the same sizes and moments, or with moments far ahead."""
    bring(target, one)
    lain = an_output(tmp_path / "lain", FIRST | {"index.html": "sat2 aset/a.00000001.css", "rilis/a/index.html": "b"})
    os.utime(lain / "index.html", ns=(os.stat(root / "live" / "index.html").st_mtime_ns,) * 2)
    os.utime(lain / "rilis/a/index.html", (4e9, 4e9))
    bring(target, lain)
    assert is_whole(root)
    assert served(root)["rilis/a/index.html"] == "b"


# Two at once ----------------------------------------------------------------------------------------------


def test_two_deploys_at_once_are_one_and_a_clear_word(server, target, root, one, two):
    bring(target, one)
    with closing(server.target(root)) as other:
        plan = a_plan(other, two)
        with target._alone():
            assert refused(other.deploy, plan, two, lambda path: None) == "E615"
        with locked(root / "deploy"):
            assert refused(other.deploy, plan, two, lambda path: None) == "E615"
        bring(other, two)


def test_what_somebody_else_has_deployed_since_the_plan_stays(server, target, root, tmp_path, one, two):
    bring(target, one)
    plan = a_plan(target, an_output(tmp_path / "three", {"index.html": "tiga"}))
    with closing(server.target(root)) as other:
        bring(other, two)
    assert refused(target.deploy, plan, tmp_path / "three", lambda path: None) == "E616"
    assert served(root) == with_assets(SECOND, FIRST)
