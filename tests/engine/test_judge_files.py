"""Every attachment is judged once, and again when its bytes, the header that names it or the registry have changed."""

from collections.abc import Iterator

import pytest

from plugins.engine import judge_files as judging_of_files
from plugins.engine.report import Report
from plugins.errors import ContentError
from plugins.findings import Code, Finding
from plugins.releases.enclosure import Enclosure
from plugins.releases.rule import FileRule, Rule, file_rule, rule_named
from tests.engine import test_judge
from tests.engine.edits import World, change, new_world
from tests.engine.twice import share_templates

FOUND = Code("D998", "the word {word} stands in {agency}", "", "advice")
FORBIDDEN = Code("D997", "forbidden", "", excusable=True)
RELEASE = "releases/2026/pelatihan-air.md"
FILES = ("satu.txt", "dua.txt")
PLUGIN = """from plugins import signals
from tests.engine.test_judge_files import first_word, forbidden_word

def answer(portal, advice):
    return (first_word, forbidden_word)

def register():
    signals.rules.connect(answer)
"""


@file_rule(FOUND, wrong="", right="")
def first_word(enclosure: Enclosure) -> Iterator[Finding]:
    """Tells the first word of a file, and asks the registry."""
    agency = enclosure.registry.agencies[enclosure.release.lead_agency]
    word = enclosure.data.decode().partition(" ")[0]
    yield enclosure.finding(1, FOUND, word=word, agency=agency.short_name)


@file_rule(FORBIDDEN, wrong="terlarang", right="boleh")
def forbidden_word(enclosure: Enclosure) -> Iterator[Finding]:
    """The word "terlarang" stops a build."""
    if b"terlarang" in enclosure.data:
        yield enclosure.finding(1, FORBIDDEN)


@pytest.fixture
def world(tmp_path, monkeypatch) -> World:
    (tmp_path / "strict_files.py").write_text(PLUGIN)
    monkeypatch.syspath_prepend(str(tmp_path))
    world = new_world(tmp_path / "world")
    share_templates(world.cache)
    folder = world.content / RELEASE.removesuffix(".md")
    folder.mkdir(exist_ok=True)
    for name in FILES:
        (folder / name).write_text(f"{name.partition('.')[0]} kata")
    change(world.content / RELEASE, attachments=[{"file": name, "title": f"Berkas {name}"} for name in FILES])
    return world


@pytest.fixture
def judged(monkeypatch) -> list[str]:
    """The names of the files that were judged, in order."""
    seen: list[str] = []
    real = judging_of_files._given

    def counted(paths: list[str], *others: object) -> Iterator[bytes]:
        for path, data in zip(paths, real(paths, *others), strict=True):  # type: ignore[arg-type]
            seen.append(path.rpartition("/")[2])
            yield data

    monkeypatch.setattr(judging_of_files, "_given", counted)
    return seen


def checked(world: World, advice: bool = True) -> Report:
    return test_judge.checked(world, advice, "strict_files")


def words(report: Report) -> list[str]:
    return sorted(str(finding.facts["word"]) for finding in report.findings if finding.code == FOUND)


def file(world: World, name: str):
    return world.content / RELEASE.removesuffix(".md") / name


def ours(judged: list[str]) -> list[str]:
    return [name for name in judged if name in FILES]


@pytest.mark.slow
def test_a_file_that_changed_is_judged_anew_and_the_others_keep_their_findings(world, judged):
    first = checked(world)
    everything = ours(judged)
    judged.clear()
    file(world, "dua.txt").write_text("tiga kata lagi")

    second = checked(world)

    assert sorted(everything) == sorted(FILES)
    assert {"satu", "dua"} <= set(words(first))
    assert judged == ["dua.txt"]
    assert {"satu", "tiga"} <= set(words(second))


@pytest.mark.slow
def test_an_edit_of_the_text_judges_no_file(world, judged):
    first = checked(world)
    judged.clear()
    path = world.content / RELEASE
    path.write_text(path.read_text(encoding="utf-8") + "\nSatu kalimat lagi.\n", encoding="utf-8")

    assert words(checked(world)) == words(first)
    assert judged == []


@pytest.mark.slow
def test_an_edit_of_the_header_judges_its_files(world, judged):
    checked(world)
    judged.clear()
    change(world.content / RELEASE, title="Air bersih dilatihkan")
    checked(world)

    assert sorted(judged) == sorted(FILES)


@pytest.mark.slow
def test_what_a_rule_asked_of_the_registry_counts(world, judged):
    checked(world)
    judged.clear()
    agencies = world.content / "registry/agencies.yaml"
    text = agencies.read_text(encoding="utf-8")
    agencies.write_text(text.replace("short_name: ", "short_name: Baru "), encoding="utf-8")

    report = checked(world)

    assert set(FILES) <= set(judged)
    assert all("Baru" in str(finding.facts["agency"]) for finding in report.findings if finding.code == FOUND)


@pytest.mark.slow
def test_a_file_that_is_gone_is_forgotten(world, judged):
    checked(world)
    file(world, "dua.txt").unlink()
    change(world.content / RELEASE, attachments=[{"file": "satu.txt", "title": "Berkas satu"}])

    assert "dua" not in words(checked(world))


@pytest.mark.slow
def test_a_build_asks_the_rules_of_files_that_can_stop_it(world):
    assert words(checked(world, advice=False)) == []
    file(world, "dua.txt").write_text("terlarang")

    with pytest.raises(ContentError) as error:
        checked(world, advice=False)

    assert [(one.path.rpartition("/")[2], one.code.id) for one in error.value.findings if one.is_error] == [
        ("dua.txt", "D997")
    ]


@pytest.mark.slow
def test_an_error_in_a_file_can_be_set_aside_for_a_time(world):
    file(world, "dua.txt").write_text("terlarang")
    waiver = {"code": "D997", "reason": "Alasan contoh", "name": "Nama Contoh", "until": "2026-02-28"}
    change(world.content / RELEASE, waivers=[waiver])

    report = checked(world, advice=False)

    assert [finding for finding in report.findings if finding.code == FORBIDDEN] == []
    world.now = "2026-03-01"
    with pytest.raises(ContentError):
        checked(world, advice=False)


def test_a_rule_of_files_is_found_by_its_name():
    assert rule_named(first_word.name) is first_word
    assert isinstance(first_word, FileRule)
    assert not isinstance(first_word, Rule)
    assert forbidden_word.is_guard
