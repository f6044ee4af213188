"""The bench around the measuring: equal addresses, medians, what is chosen, what is written down."""

from dataclasses import replace

import pytest

from benchmarks import report, run
from benchmarks.addresses import addresses, compare
from benchmarks.measure import Used, Written
from benchmarks.systems import System


def test_addresses_are_those_of_pages_lists_and_feeds():
    found = addresses(["index.html", "a/index.html", "a/atom.xml", "feed.json", "404.html", "aset/x.css", "a/b.jpg"])

    assert found == {"/", "/a/", "/a/atom.xml", "/feed.json", "/404.html"}


def test_a_peers_second_page_stands_for_our_first():
    ours = {"/x/", "/x/hal/1/", "/x/hal/2/"}

    found = compare(ours, {"/x/", "/x/hal/2/", "/x/hal/3/"})

    assert (found.ours, found.theirs, found.full) == ((), (), ())


def test_a_list_that_fills_whole_pages_is_told_apart_from_a_lack():
    ours = {"/x/", "/x/hal/1/", "/x/hal/2/", "/y/"}

    found = compare(ours, {"/x/", "/x/hal/2/", "/z/"})

    assert (found.ours, found.theirs, found.full) == (("/y/",), ("/z/",), ("/x/hal/2/",))


def test_a_lack_in_the_middle_of_a_list_is_a_difference():
    found = compare({"/x/hal/1/", "/x/hal/2/", "/x/hal/3/"}, {"/x/hal/3/", "/x/hal/4/"})

    assert (found.ours, found.full) == (("/x/hal/1/",), ())


def test_works_and_systems_are_chosen_by_name():
    assert run.chosen("") == (list(report.WORKS), list(report.SYSTEMS))
    assert run.chosen("hugo, ours,cold") == (["cold"], ["ours", "hugo"])
    assert run.chosen("body") == (["body"], list(report.SYSTEMS))
    with pytest.raises(SystemExit, match="does not know warm"):
        run.chosen("warm")


def result(*walls):
    wrote = Written(10, 1_000_000, 5, 0)
    return report.Result.of([(Used(wall, 2 * wall, 50_000_000), wrote, 10) for wall in walls])


def test_the_result_is_the_median_with_the_least_and_most():
    found = result(9.0, 1.0, 2.0)

    assert (found.used.wall, found.used.cpu, found.spread, found.runs) == (2.0, 4.0, (1.0, 9.0), 3)


def written_down(tmp_path, only, walls, load="0.2"):
    system = System("ours", "Warta Daerah", [], tmp_path, (), tmp_path)
    systems = [system, replace(system, name="hugo", title="Hugo 0")]
    results = {("cold", "ours"): result(*walls), ("cold", "hugo"): result(*(wall * 2 for wall in walls))}
    works, _ = run.chosen(only)
    same = {"hugo": compare({"/"}, {"/"})}
    return report.report(10_000, 1, works, systems, results, same, [load, "1.0"])


def test_ratios_stand_beside_the_numbers(tmp_path):
    text = written_down(tmp_path, "cold", [1.0, 2.0, 3.0])
    rows = [line for line in text.splitlines() if line.startswith("| cold")]

    assert len(rows) == 2
    assert "| Hugo 0 | 4.00 | 2.00–6.00 | 8.00 | 50 | 10 | 1.0 | 5 | 0.50 | 0.50 |" in rows[1]


def test_what_was_not_measured_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(report, "results_of", lambda count: tmp_path / str(count))
    text = written_down(tmp_path, "cold", [1.0])
    line = next(line for line in text.splitlines() if line.startswith("- Not measured: "))

    for missing in ("nothing changed", "one body edited", "pelican", "100,000 releases", "once only"):
        assert missing in line
    assert "10,000 releases" not in line.replace("100,000", "")

    (tmp_path / "100000").touch()
    assert "100,000 releases" not in written_down(tmp_path, "cold", [1.0])


def test_a_busy_machine_is_said(tmp_path):
    assert report.BUSY in written_down(tmp_path, "", [1.0], load="2.0")
    assert report.BUSY not in written_down(tmp_path, "", [1.0])


def test_a_machine_is_described_without_its_name_or_folders(tmp_path):
    import platform

    text = written_down(tmp_path, "", [1.0])

    assert platform.node() not in text
    assert str(tmp_path) not in text
    assert str(run.ROOT) not in text


def test_a_template_is_edited_anew_each_time_and_never_grows(tmp_path):
    base = tmp_path / "base.html"
    base.write_text("<body>x</body></html>\n", encoding="utf-8")
    system = System("ours", "", [], tmp_path, (), base)
    system.edit_template("1")
    system.edit_template("2")

    assert base.read_text(encoding="utf-8") == "<body>x<p hidden>bench 2</p></body></html>\n"
