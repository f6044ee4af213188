"""Appointments end to end, on a copy of the small site."""

from datetime import date

import pytest

from plugins.desk.appointing import appoint, end_appointment, ending, with_appointment
from plugins.engine.trouble import Trouble
from plugins.errors import ContentError
from plugins.registry.read import read_registry
from tests.builders import an_appointment
from tests.desk.desks import Script, a_desk, inserted, tree
from tests.engine.portal import ROOT

SATU = "registry/officials/pejabat-satu.yaml"


def errors_after(desk):
    anew = a_desk(desk.content.parent)
    return [finding for finding in read_registry(anew.registry_files)[1] if finding.is_error], anew.registry


def test_an_appointment_is_added_and_the_rest_of_the_file_stays(tmp_path):
    desk = a_desk(tmp_path)
    old = desk.data(SATU)

    assert appoint(desk, "Pejabat Satu", "bupati", {"from": "2026-01-01", "decree": "SK: 1"}) == SATU

    errors, registry = errors_after(desk)
    assert errors == []
    assert registry.officials["pejabat-satu"].appointments[-1].since == date(2026, 1, 1)
    assert inserted(old, (desk.content / SATU).read_bytes()).decode().count("\n") == 4
    assert len(tree(desk.content)) == len(tree(a_desk(tmp_path / "other").content))


def test_an_appointment_may_be_known_by_days_and_a_source(tmp_path):
    desk = a_desk(tmp_path)

    appoint(
        desk, "pejabat-satu", "bupati", {"seen_on": ["2026-01-01", "2026-01-03"], "kind": "plh", "source": "Berita"}
    )

    held = errors_after(desk)[1].officials["pejabat-satu"].appointments[-1]
    assert (held.kind, len(held.seen_on), held.source.name) == ("plh", 2, "Berita")


def test_how_an_appointment_is_held_is_chosen_by_its_number(tmp_path):
    desk = a_desk(tmp_path, "3", "2026-01-01", "", "y")

    appoint(desk, "pejabat-satu", "bupati", {})

    assert "  3. plh (pelaksana harian)" in desk.asker.told
    assert errors_after(desk)[1].officials["pejabat-satu"].appointments[-1].kind == "plh"


def test_an_appointment_is_asked_for(tmp_path):
    desk = a_desk(tmp_path, "1", "", "kemarin", "2026-01-01", "", "y")

    appoint(desk, "pejabat", "bupati", {})

    assert desk.asker.answers == []
    assert errors_after(desk)[1].appointments_to("bupati")


@pytest.mark.parametrize(
    ("person", "role", "given", "code"),
    [
        ("pejabat-sat", "bupati", {"from": "2026-01-01"}, "E306"),
        ("../officials/pejabat-satu", "bupati", {"from": "2026-01-01"}, "E306"),
        ("/etc/passwd", "bupati", {"from": "2026-01-01"}, "E306"),
        ("pejabat-satu\x00", "bupati", {"from": "2026-01-01"}, "E306"),
        ("pejabat-satu", "raja", {"from": "2026-01-01"}, "E306"),
        ("pejabat-satu", "bupati", {}, "E301"),
        ("pejabat-satu", "bupati", {"from": "1 Januari"}, "E302"),
        ("pejabat-satu", "bupati", {"from": "2026-01-01", "until": "besok"}, "E302"),
        ("pejabat-satu", "bupati", {"seen_on": ["2026-13-01"]}, "E302"),
        ("pejabat-satu", "bupati", {"from": "2026-01-01", "kind": "raja"}, "E302"),
        ("pejabat-satu", "bupati", {"from": "2026-01-01", "decree": "a\x07"}, "E302"),
    ],
    ids=str,
)
def test_a_wrong_appointment_is_refused(tmp_path, person, role, given, code):
    desk = a_desk(tmp_path)
    before = tree(tmp_path)

    with pytest.raises(Trouble, match=code):
        appoint(desk, person, role, given)
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    ("person", "role", "given", "code"),
    [
        ("pejabat-dua", "kepala-dinas-contoh", {"from": "2025-10-10"}, "G144"),
        ("pejabat-satu", "kepala-dinas-contoh", {"from": "2025-10-10"}, "G145"),
        ("pejabat-satu", "bupati", {"from": "2026-01-01", "until": "2025-01-01"}, "G142"),
        ("pejabat-satu", "bupati", {"from": "2026-01-01", "seen_on": ["2026-01-02"]}, "G141"),
    ],
    ids=str,
)
def test_what_the_registry_cannot_bear_is_told_and_not_written(tmp_path, person, role, given, code):
    desk = a_desk(tmp_path)
    before = tree(tmp_path)

    with pytest.raises(ContentError) as raised:
        appoint(desk, person, role, given)

    assert [finding.code.id for finding in raised.value.findings] == [code]
    assert raised.value.findings[0].path.startswith("content/registry/officials/")
    assert tree(tmp_path) == before


def test_an_error_that_was_there_before_does_not_stand_in_the_way(tmp_path):
    desk = a_desk(tmp_path)
    with (desk.content / "registry/roles.yaml").open("a", encoding="utf-8") as roles:
        roles.write("- {slug: tanpa-unit, name: Tanpa Unit, order: '1'}\n")

    assert appoint(desk, "pejabat-satu", "bupati", {"from": "2026-01-01"}) == SATU


def test_an_appointment_ends_and_another_may_begin_the_day_after(tmp_path):
    desk = a_desk(tmp_path)
    old = desk.data(SATU)

    end_appointment(desk, "pejabat-satu", "kepala-dinas-contoh", "2026-01-31")
    assert inserted(old, (desk.content / SATU).read_bytes()).strip() == b"until: 2026-01-31"

    appoint(a_desk(tmp_path), "pejabat-dua", "kepala-dinas-contoh", {"from": "2026-02-01"})
    assert errors_after(desk)[0] == []


@pytest.mark.parametrize(
    ("person", "role", "until", "code"),
    [
        ("pejabat-satu", "kepala-dinas-contoh", "", "E301"),
        ("pejabat-satu", "kepala-dinas-contoh", "besok", "E302"),
        ("pejabat-satu", "bupati", "2026-01-31", "E323"),
        ("pejabat-satu", "kepala-dinas-contoh", "2019-01-31", "E323"),
        ("pejabat-dua", "kepala-air-sanitasi", "2026-01-31", "E323"),
        ("pejabat-nol", "bupati", "2026-01-31", "E306"),
    ],
    ids=str,
)
def test_a_wrong_end_is_refused(tmp_path, person, role, until, code):
    desk = a_desk(tmp_path)
    before = tree(tmp_path)

    with pytest.raises(Trouble, match=code):
        end_appointment(desk, person, role, until)
    assert tree(tmp_path) == before


def test_another_last_day_is_asked_for_never_put_in_place_silently(tmp_path):
    words = ("pejabat-satu", "kepala-dinas-contoh")
    end_appointment(a_desk(tmp_path), *words, "2026-01-31")
    before = tree(tmp_path)

    with pytest.raises(Trouble, match=r"E326 .* 31 Januari 2026"):
        end_appointment(a_desk(tmp_path), *words, "2026-01-30")
    assert end_appointment(a_desk(tmp_path), *words, "2026-01-31") == SATU
    assert tree(tmp_path) == before

    desk = a_desk(tmp_path, "y")
    end_appointment(desk, *words, "2026-01-30")
    assert "31 Januari 2026" in desk.asker.told[0]
    assert b"until: 2026-01-30" in (desk.content / SATU).read_bytes()


OPEN = an_appointment("a", **{"from": "2020-01-01"})
CLOSED = an_appointment("a", **{"from": "2010-01-01", "until": "2015-12-31"})


@pytest.mark.parametrize(
    ("held", "day", "index"),
    [
        ([OPEN], "2021-01-01", 0),
        ([OPEN], "2019-01-01", None),
        ([CLOSED, OPEN], "2021-01-01", 1),
        ([CLOSED, OPEN], "2012-01-01", 0),
        ([CLOSED], "2016-01-01", None),
        ([an_appointment("b"), an_appointment("a", seen_on=["2020-01-01"])], "2021-01-01", None),
        ([], "2021-01-01", None),
    ],
    ids=str,
)
def test_the_open_appointment_ends_else_the_one_that_ran(held, day, index):
    assert ending(held, "a", date.fromisoformat(day)) == index


def test_a_file_in_one_line_is_refused_with_what_to_do(tmp_path):
    desk = a_desk(tmp_path)
    (desk.content / SATU).write_text("{name: Pejabat Satu, appointments: [{role: bupati, from: 2020-01-01}]}\n")
    before = tree(tmp_path)

    with pytest.raises(Trouble, match=r"E310 `appointments` in registry/officials/pejabat-satu\.yaml"):
        appoint(desk, "pejabat-satu", "bupati", {"from": "2026-01-01"})
    assert tree(tmp_path) == before


def test_a_person_whose_file_is_a_link_is_not_known(tmp_path):
    desk = a_desk(tmp_path)
    outside = tmp_path / "luar.yaml"
    outside.write_bytes(desk.data(SATU))
    (desk.content / SATU).unlink()
    (desk.content / SATU).symlink_to(outside)

    with pytest.raises(Trouble, match="E306"):
        appoint(a_desk(tmp_path), "pejabat-satu", "bupati", {"from": "2026-01-01"})


def test_a_no_writes_no_appointment(tmp_path):
    desk = a_desk(tmp_path)
    before, desk.asker = tree(tmp_path), Script("n")

    assert end_appointment(desk, "pejabat-satu", "kepala-dinas-contoh", "2026-01-31") is None
    assert tree(tmp_path) == before


def test_what_changes_is_shown_before_it_is_written(tmp_path):
    desk = a_desk(tmp_path, "SK 2", "y")

    appoint(desk, "pejabat-satu", "bupati", {"from": "2026-01-01", "kind": "plt"})

    shown = [line.strip() for line in desk.asker.told]
    assert "+  - role: bupati" in shown
    assert not [line for line in shown if line.startswith("-")]


FILES = sorted((ROOT / "content" / "registry" / "officials").glob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_file_of_the_portals_own_officials_can_be_added_to(file):
    old = file.read_bytes()

    new = with_appointment(old, file.name, {"role": "bupati", "from": "2026-01-01"})

    assert inserted(old, new).decode().strip(" -\n").splitlines()[0] == "role: bupati"
