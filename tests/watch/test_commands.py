"""The word `watch` without a site: wrong words, nothing kept, a broken memory; and its report against its page."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.catalogue import catalogue
from plugins.deploy import published
from plugins.deploy.manifest import File, Manifest
from plugins.findings import Code
from plugins.watch import codes
from plugins.watch.asking import Certificate
from plugins.watch.chosen import Memory
from plugins.watch.commands import watch
from plugins.watch.found import Found, Report
from plugins.watch.memory import remember, remembered
from plugins.watch.told import as_json, lines

GIVEN = {"url": "https://127.0.0.1:1", "target": "", "json": False, "full": False, "at_most": "", "days": "",
         "per_second": "", "no_headers": False, "folder": "", "plain": ""}  # fmt: skip
PAGE = Path(__file__).parents[2] / "docs" / "watch-report.md"


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    published.keep(tmp_path, "web", Manifest({"index.html": File(1, "0" * 64)}, "https://warta.example"))
    return tmp_path


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"url": "warta.example"}, "URL"),
        ({"url": "https://warta.example/rilis/"}, "URL"),
        ({"url": "https://u:p@warta.example"}, "URL"),
        ({"url": "https://warta.example:x"}, "URL"),
        ({"plain": "ftp://warta.example"}, "--plain"),
        ({"at_most": "semua"}, "--at-most"),
        ({"folder": "tidak-ada"}, "--folder"),
        ({"target": "lain"}, "E681"),
    ],
)
def test_wrong_words_are_told_before_any_question_and_end_with_2(place, capsys, given, told):
    with pytest.raises(SystemExit) as ended:
        watch(GIVEN | given)

    assert ended.value.code == 2
    assert told in capsys.readouterr().err


def test_without_anything_kept_there_is_nothing_to_compare_with(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        watch(GIVEN)

    assert ended.value.code == 2
    assert "E681" in capsys.readouterr().err


def test_several_targets_want_a_name(place, capsys):
    published.keep(place, "lain", Manifest({}))
    with pytest.raises(SystemExit):
        watch(GIVEN)

    assert "lain, web" in capsys.readouterr().err


def test_a_memory_reads_back_equal_and_a_broken_one_is_nothing(place):
    memory = Memory({"a": "0"}, "ff", ("/a",), 3)
    remember(place, "web", memory)
    assert remembered(place, "web") == memory
    for broken in ("", "{", "[]", '{"seen": 1}'):
        (place / ".published/watch/web.json").write_text(broken)
        assert remembered(place, "web") == Memory()
    assert published.targets(place) == ("web",)


@pytest.mark.parametrize("moment", [None, datetime(2026, 2, 1, 8, tzinfo=UTC)])
def test_when_the_site_has_to_be_another_reads_back_equal(place, moment):
    published.keep_due(place, "web", moment)
    assert published.due(place, "web") == moment


def a_report(*found):
    ends = datetime(2999, 1, 1, tzinfo=UTC)
    return Report("https://warta.example", "web", "b", "", 1, 2, 0, 3, 1.25, Certificate(ends), found, Memory())


def a_finding(code, address):
    return Found(code, address, {"address": address, "answer": "200", "problem": "x"})


def test_every_key_of_the_json_stands_on_its_page():
    told = json.loads(as_json(a_report(a_finding(codes.CHANGED, "/")), catalogue("id")))
    page = PAGE.read_text(encoding="utf-8")
    keys = {*told, *told["build"], *told["files"], *told["certificate"], *told["findings"][0]}

    assert [key for key in keys if f"`{key}`" not in page] == []
    others = {codes.NOT_KEPT.id}
    ids = {code.id for code in vars(codes).values() if isinstance(code, Code)}
    assert set(re.findall(r"\| `(E\d+)`", page)) == ids - others


def test_each_kind_is_told_with_what_to_do_and_many_are_cut_off():
    many = [a_finding(codes.MISSING, f"/{number}/") for number in range(20)]
    told = list(lines(a_report(*many, a_finding(codes.CHANGED, "/")), catalogue("id")))

    assert told[0] == "https://warta.example: ada yang tidak beres"
    assert sum(line.startswith("E683") for line in told) == 12
    assert "     … dan 8 lagi" in told
    assert sum("./portal publish" in line for line in told) == 2


def test_a_site_out_of_reach_is_worse_than_one_that_is_wrong():
    found = (a_finding(codes.CHANGED, "/"), a_finding(codes.UNREACHABLE, ""))

    assert [a_report(*found[:number]).verdict for number in range(3)] == ["fine", "wrong", "unreachable"]
