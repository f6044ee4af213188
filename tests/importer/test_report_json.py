"""The JSON of an import: a line for each item, every key documented."""

import json
import re
import stat
from dataclasses import replace
from pathlib import Path

from plugins.catalogue import catalogue
from plugins.importer.old_release import OldPicture
from plugins.importer.report.as_json import JsonReport, item, summary
from plugins.importer.report.item import article
from plugins.importer.report.told import told_of
from plugins.recognition.story import Body, OfficeHeld, Quotation
from tests.importer.results import a_result, a_run, somebody

ENGLISH = catalogue("en")
DOCUMENTED = Path(__file__).parents[2] / "docs" / "import-report.md"
BODY = Body("Dinas Contoh", "agencies", "dinas-contoh")
RESULT = a_result(
    "Pejabat Palsu dari Dinas Contoh: “Baik.”",
    bodies=[("Dinas Contoh", BODY)],
    people=[
        somebody("Pejabat Palsu", OfficeHeld("Plt. Kepala", "Kepala", "plt", BODY), stands_for=OfficeHeld("B", "B"))
    ],
    quotations=[("“Baik.”", Quotation("Baik.", "Pejabat Palsu"))],
)


def test_what_was_recognised_has_its_place_rule_and_confidence():
    told = item(RESULT, ENGLISH)

    (body,) = told["bodies"]
    assert told["text"][body["start"] : body["end"]] == body["words"] == "Dinas Contoh"
    assert (body["rule"], body["confidence"], body["value"]["slug"]) == ("test", 0.9, "dinas-contoh")
    assert told["event_days"][0]["value"] == {"first": "2025-10-22", "last": "2025-10-22"}
    person = told["people"][0]["value"]
    assert person["offices"][0]["kind"] == "plt"
    assert person["offices"][0]["body"]["slug"] == "dinas-contoh"
    assert person["stands_for"]["label"] == "B"
    assert told["quotations"][0]["value"] == {"words": "Baik.", "speaker": "Pejabat Palsu"}
    assert told["dateline"] is None
    assert told["places"] == []


def test_an_item_that_was_not_looked_into_has_the_same_keys():
    bare = replace(RESULT, status="skipped", converted=None, story=None, recognised=None)

    assert item(bare, ENGLISH).keys() == item(RESULT, ENGLISH).keys()


def test_pictures_that_are_not_at_hand_are_told():
    old = replace(RESULT.old, pictures=(OldPicture("a.jpg"), OldPicture("b.jpg", Path("b.jpg"))))

    assert item(replace(RESULT, old=old, converted=None), ENGLISH)["pictures_missing"] == ["a.jpg"]


def test_each_item_is_a_line_and_broken_texts_break_no_line(tmp_path):
    report = JsonReport(tmp_path / "laporan", ENGLISH)
    report.take(RESULT)
    report.take(replace(RESULT, old=replace(RESULT.old, key="\udc80\n\x00\u2028")))
    report.close(a_run(counts={"new": 2}))

    lines = (tmp_path / "laporan" / "laporan.jsonl").read_bytes().split(b"\n")
    assert [json.loads(line)["key"] for line in lines[:-1]] == ["post 1", "\udc80\n\x00\u2028"]
    assert lines[-1] == b""
    assert json.loads((tmp_path / "laporan" / "laporan.json").read_bytes())["items"] == 2
    assert sorted(path.name for path in (tmp_path / "laporan").iterdir()) == ["laporan.json", "laporan.jsonl"]
    assert stat.S_IMODE((tmp_path / "laporan" / "laporan.jsonl").stat().st_mode) == 0o600


def test_a_run_without_items_has_an_empty_file(tmp_path):
    JsonReport(tmp_path, ENGLISH).close(a_run())

    assert (tmp_path / "laporan.jsonl").read_bytes() == b""


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for held in value.values() for key in keys(held)}
    return {key for held in value for key in keys(held)} if isinstance(value, list) else set()


def test_every_key_is_documented():
    told = set(re.findall(r"`(\w+)`", DOCUMENTED.read_text(encoding="utf-8")))

    assert (keys(item(RESULT, ENGLISH)) | keys(summary(a_run(), ENGLISH))) - told == set()


def test_what_a_worker_has_told_is_what_the_report_would_tell(tmp_path):
    """Told before anybody knew that the draft waits, and under which id."""
    told = replace(RESULT, told=told_of(replace(RESULT, id="", path="", status="new"), ENGLISH))
    known = {"status": "waiting", "id": "3333-3333", "path": "releases/2025/a.md", "draft": b"---\n"}
    written = []
    for number, result in enumerate((replace(RESULT, **known), replace(told, **known))):
        report = JsonReport(tmp_path / str(number), ENGLISH)
        report.take(result)
        report.close(a_run(counts={"waiting": 1}))
        written.append(((tmp_path / str(number) / "laporan.jsonl").read_bytes(), article(result, 1, ENGLISH)))

    assert written[0] == written[1]
    assert json.loads(written[0][0]) == item(replace(RESULT, **known), ENGLISH)
