"""Corrections, updates and withdrawals end to end, on a copy of the small site."""

import os
from typing import get_args

import pytest

from plugins.desk import changing
from plugins.desk.changing import REASONS, change, moment, release_path, withdraw
from plugins.engine.trouble import Trouble
from plugins.errors import ContentError
from plugins.releases.reading import read_release
from plugins.releases.record import WithdrawalReason
from tests.desk.desks import ENGLISH, NOW, a_desk, tree

LOKET = "releases/2025/loket-sabtu.md"
CORRECTION = {"note": "Jam keliru.", "was": "pukul 8", "now": "pukul 08.00: pagi", "approver": "Pemeriksa Contoh"}


def release_after(desk, path):
    anew = a_desk(desk.content.parent)
    files = frozenset(anew.scanned.files)
    return read_release(path, anew.data(path), anew.registry, anew.settings, files)[0]


def test_a_correction_an_update_and_a_withdrawal_are_noted_one_after_the_other(tmp_path):
    desk = a_desk(tmp_path)
    change(desk, "loket-sabtu", "correction", CORRECTION)
    change(a_desk(tmp_path), LOKET, "update", {"note": "Loket kedua dibuka.", "approver": "Pemeriksa Contoh"})
    withdraw(
        a_desk(tmp_path), str(desk.content / LOKET), {"reason": "error", "note": "Keliru.", "replaced_by": "c6ep-34wv"}
    )

    release = release_after(desk, LOKET)
    assert [item.kind for item in release.changes] == ["correction", "update"]
    assert release.changes[0].now == "pukul 08.00: pagi"
    assert release.changes[0].at.isoformat() == "2026-02-01T09:30:00+08:00"
    assert (release.withdrawn.reason, release.withdrawn.replaced_by) == ("error", "c6ep-34wv")


def test_a_withdrawal_may_name_its_successor_by_its_slug(tmp_path):
    desk = a_desk(tmp_path)

    withdraw(
        desk, "loket-sabtu", {"reason": "superseded", "note": "Ada yang baru.", "replaced_by": "bimtek-peragaan-contoh"}
    )

    assert release_after(desk, LOKET).withdrawn.replaced_by == "c6ep-34wv"


def test_changes_are_asked_for(tmp_path):
    desk = a_desk(tmp_path, "Jam keliru.", "", "pukul 8", "pukul 9", "Pemeriksa Contoh", "y")
    change(desk, "loket-sabtu", "correction", {})
    other = a_desk(tmp_path, "iseng", "error", "Keliru.", "", "y")
    withdraw(other, "loket-sabtu", {})

    release = release_after(desk, LOKET)
    assert (release.changes[0].was, release.withdrawn.reason) == ("pukul 8", "error")
    assert desk.asker.answers == other.asker.answers == []


@pytest.mark.parametrize(
    ("answer", "reason"), [("3", "personal-data"), ("legal", "legal"), ("It is wrong", "error"), ("5", None)]
)
def test_a_reason_is_chosen_by_its_number_or_meaning(tmp_path, answer, reason):
    desk = a_desk(tmp_path, answer, *([] if reason else ["2"]), "Catatan.", "", "y")

    withdraw(desk, "loket-sabtu", {})

    assert release_after(desk, LOKET).withdrawn.reason == (reason or "superseded")
    assert "  3. it holds personal data" in desk.asker.told
    assert ("Type a number from 1 to 4." in desk.asker.told) is (reason is None)
    assert tuple(REASONS) == get_args(WithdrawalReason)


@pytest.mark.parametrize(
    ("file", "given", "code"),
    [
        ("loket-sabtu", {}, "E301"),
        ("loket-sabtu", {**CORRECTION, "was": ""}, "E301"),
        ("loket-sabtu", {**CORRECTION, "at": "kemarin"}, "E302"),
        ("loket-sabtu", {**CORRECTION, "at": "2026-02-01"}, "E302"),
        ("loket-sabtu", {**CORRECTION, "at": "2026-02-01T09:31+08:00"}, r"E333 `at` \(1 Februari 2026, 09.31 WITA\)"),
        ("loket-sabtu", {**CORRECTION, "at": "2027-11-01T08:00+08:00"}, "E333"),
        ("loket-sabtu", {**CORRECTION, "note": "a\x1bb"}, "E302"),
        ("loket-minggu", CORRECTION, "E308"),
        ("../content/releases/2025/loket-sabtu.md", CORRECTION, "E308"),
        ("/etc/passwd", CORRECTION, "E308"),
        ("releases/2025/../2025/loket-sabtu.md", CORRECTION, "E308"),
        ("releases/2025/loket-sabtu.md\x00", CORRECTION, "E308"),
        ("LOKET-SABTU", CORRECTION, "E308"),
        ("registry/roles.yaml", CORRECTION, "E308"),
        ("pages/tentang.md", CORRECTION, "E308"),
        ("", CORRECTION, "E308"),
    ],
    ids=str,
)
def test_a_wrong_correction_is_refused(tmp_path, file, given, code):
    desk = a_desk(tmp_path)
    before = tree(tmp_path)

    with pytest.raises(Trouble, match=code):
        change(desk, file, "correction", given)
    assert tree(tmp_path) == before


def test_what_the_header_rules_refuse_is_told_and_not_written(tmp_path):
    desk = a_desk(tmp_path)
    before = tree(tmp_path)

    with pytest.raises(ContentError) as raised:
        change(desk, "loket-sabtu", "correction", {**CORRECTION, "at": "2020-01-01T00:00+08:00"})

    assert [finding.code.id for finding in raised.value.findings] == ["R217"]
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    ("file", "changes", "code"),
    [
        ("loket-sabtu", {"reason": ""}, "E301"),
        ("loket-sabtu", {"note": ""}, "E301"),
        ("loket-sabtu", {"reason": "iseng"}, "E302"),
        ("loket-sabtu", {"at": "nanti"}, "E302"),
        ("loket-sabtu", {"replaced_by": "2222-2222"}, "E332"),
        ("loket-sabtu", {"replaced_by": "834f-f49m"}, "E332"),
        ("loket-sabtu", {"replaced_by": "loket-sabtu"}, "E332"),
        ("jadwal-ditarik", {}, "E331"),
        ("tidak-ada", {}, "E308"),
    ],
    ids=str,
)
def test_a_wrong_withdrawal_is_refused(tmp_path, file, changes, code):
    desk = a_desk(tmp_path)
    before = tree(tmp_path)

    with pytest.raises(Trouble, match=code):
        withdraw(desk, file, {"reason": "error", "note": "Keliru.", **changes})
    assert tree(tmp_path) == before


@pytest.mark.parametrize("text", ["", "bukan rilis", "---\nid: [\n---\nIsi.\n", "---\n{id: 834f-f49m}\n---\nIsi.\n"])
def test_a_release_that_cannot_be_read_is_left_alone(tmp_path, text):
    desk = a_desk(tmp_path)
    (desk.content / LOKET).write_text(text, encoding="utf-8")
    before = tree(tmp_path)

    with pytest.raises(Trouble, match=r"E31[01]"):
        change(desk, "loket-sabtu", "correction", CORRECTION)
    with pytest.raises(Trouble, match=r"E31[01]"):
        withdraw(desk, "loket-sabtu", {"reason": "error", "note": "Keliru."})
    assert tree(tmp_path) == before


def test_a_release_is_found_by_slug_content_path_and_path(tmp_path, monkeypatch):
    content = a_desk(tmp_path).content
    paths = [LOKET, "releases/2024/satu.md", "releases/2025/satu.md"]
    monkeypatch.chdir(tmp_path)

    for text in (
        "loket-sabtu",
        "loket-sabtu.md",
        LOKET,
        f"content/{LOKET}",
        f"./content/../content/{LOKET}",
        str(content / LOKET),
    ):
        assert release_path(text, paths, content) == LOKET
    with pytest.raises(Trouble, match=r"E309.*'satu'"):
        release_path("satu", paths, content)
    monkeypatch.chdir(content / "releases/2025")
    assert release_path("satu.md", paths, content) == "releases/2025/satu.md"


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_a_release_is_found_through_a_link_to_the_content_folder(tmp_path):
    content = a_desk(tmp_path).content
    (tmp_path / "link").symlink_to(content)

    assert release_path(str(tmp_path / "link" / LOKET), [LOKET], content) == LOKET


@pytest.mark.parametrize(
    ("act", "edit"),
    [
        (lambda desk: change(desk, LOKET, "correction", CORRECTION), "with_change"),
        (lambda desk: withdraw(desk, LOKET, {"reason": "error", "note": "Keliru."}), "with_withdrawal"),
    ],
)
def test_what_somebody_saves_meanwhile_is_not_lost(tmp_path, monkeypatch, act, edit):
    desk = a_desk(tmp_path)
    file, make = desk.content / LOKET, getattr(changing, edit)
    theirs = file.read_bytes() + b"Ditambahkan orang lain.\n"

    def made(data, given):
        new = make(data, given)
        file.write_bytes(theirs)
        return new

    monkeypatch.setattr(changing, edit, made)
    with pytest.raises(Trouble, match="E312"):
        act(desk)
    assert file.read_bytes() == theirs


def test_a_moment_is_written_to_the_minute():
    assert moment(NOW) == "2026-02-01T09:30+08:00"


def test_a_slug_that_is_nearly_right_is_told_the_right_one(tmp_path):
    with pytest.raises(Trouble) as raised:
        release_path("loket-sabtuu", [LOKET], tmp_path)

    assert "Perhaps you mean loket-sabtu;" in raised.value.text(ENGLISH)
