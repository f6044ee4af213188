"""`new --kind official` and `--kind agency`: an entry of the registry, or nothing."""

import pytest

from plugins.desk.desk import Missing
from plugins.desk.new_entry import new_agency, new_official
from plugins.engine.trouble import Trouble
from plugins.errors import ContentError
from plugins.registry.read import read_registry
from tests.desk.desks import ENGLISH, Script, a_desk, tree


def errors_of(desk):
    desk = a_desk(desk.content.parent)
    return [finding for finding in read_registry(desk.registry_files)[1] if finding.is_error], desk.registry


def test_an_official_is_registered_with_a_first_appointment(tmp_path):
    desk = a_desk(tmp_path)

    path = new_official(desk, {"name": "Pejabat Lima", "role": "Bupati", "from": "2026-01-01", "decree": "SK: 1"}, "")

    errors, registry = errors_of(desk)
    assert (path, errors) == ("registry/officials/pejabat-lima.yaml", [])
    assert registry.officials["pejabat-lima"].appointments[0].decree == "SK: 1"


def test_an_official_is_asked_for(tmp_path):
    answers = ["Pejabat Lima", "", "bupati", "plt", "", "2026-01-01", "", "y"]
    desk = a_desk(tmp_path, *answers)

    path = new_official(desk, {}, "")

    assert (desk.content / path).read_text(encoding="utf-8") == (
        "name: Pejabat Lima\nappointments:\n  - role: bupati\n    kind: plt\n    seen_on: [2026-01-01]\n"
    )
    assert desk.asker.answers == []


@pytest.mark.parametrize(
    ("given", "slug", "code"),
    [
        ({"name": "Pejabat Satu", "role": "bupati", "from": "2026-01-01"}, "", "E304"),
        ({"name": "Pejabat Lima", "role": "bupati"}, "", "E301"),
        ({"name": "dr. Pejabat Lima, M.Kes.", "role": "bupati", "from": "2026-01-01"}, "", "E302 --name"),
        ({}, "", "E301"),
        ({"name": "Pejabat Lima", "role": "raja", "from": "2026-01-01"}, "", "E306"),
        ({"name": "Pejabat Lima", "role": "bupati", "from": "besok"}, "", "E302"),
        ({"name": "Pejabat Lima", "role": "bupati", "from": "2026-01-01", "kind": "raja"}, "", "E302"),
        ({"name": "Pejabat Lima", "role": "bupati", "from": "2026-01-01"}, "../x", "E303"),
        ({"name": "!!!", "role": "bupati", "from": "2026-01-01"}, "", "E303"),
        ({"name": "a\x00", "role": "bupati", "from": "2026-01-01"}, "", "E302"),
    ],
    ids=str,
)
def test_a_wrong_official_is_refused(tmp_path, given, slug, code):
    desk = a_desk(tmp_path)
    before = tree(tmp_path)

    with pytest.raises(Trouble, match=code):
        new_official(desk, given, slug)
    assert tree(tmp_path) == before


AGENCY = {"name": "Badan Baru", "short-name": "Baru", "form": "badan", "government": "kabupaten-contoh"}


def test_an_agency_is_added_to_the_list_and_all_else_stays(tmp_path):
    desk = a_desk(tmp_path)
    old = desk.registry_files["registry/agencies.yaml"]

    path = new_agency(desk, AGENCY, "badan-baru")

    errors, registry = errors_of(desk)
    assert errors == []
    assert registry.agencies["badan-baru"].short_name == "Baru"
    assert (desk.content / path).read_bytes().startswith(old)


def test_an_agency_is_asked_for(tmp_path):
    desk = a_desk(tmp_path, "Badan Baru", "Baru", "gubernuran", "badan", "kabupaten", "1", "badan-baru", "y")

    new_agency(desk, {}, "")

    assert errors_of(desk)[1].agencies["badan-baru"].kind == "badan"
    assert desk.asker.answers == []


def test_a_slug_that_is_taken_is_told_and_nothing_is_written(tmp_path):
    desk = a_desk(tmp_path)
    before = tree(tmp_path)

    with pytest.raises(ContentError):
        new_agency(desk, AGENCY, "dinas-contoh")
    with pytest.raises(Trouble, match="E303"):
        new_agency(desk, AGENCY, "../x")
    with pytest.raises(Missing):
        new_agency(desk, {}, "")
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    ("given", "begins", "file"),
    [
        ({"name": "Pejabat Lima", "role": "xyzzy"}, new_official, "roles.yaml"),
        ({"name": "Pejabat Lima", "role": "Kepala Dinas Kesehatan"}, new_official, "roles.yaml"),
        ({**AGENCY, "government": "xyzzy"}, new_agency, "governments.yaml"),
    ],
)
def test_what_new_cannot_register_is_added_to_its_list(tmp_path, given, begins, file):
    with pytest.raises(Trouble) as raised:
        begins(a_desk(tmp_path), given, "")

    told = raised.value.text(ENGLISH)
    assert f"dd it to content/registry/{file}" in told
    assert "--kind" not in told


def test_an_agency_is_named_without_its_region(tmp_path):
    with pytest.raises(Trouble, match=r"E302 --name .*Kabupaten Contoh"):
        new_agency(a_desk(tmp_path), {**AGENCY, "name": "Badan Baru Kabupaten Contoh"}, "")


def test_a_no_writes_no_entry(tmp_path):
    before = tree(a_desk(tmp_path).content)
    given = {"name": "Pejabat Lima", "role": "bupati", "from": "2026-01-01", "kind": "plt", "decree": "SK"}

    desk = a_desk(tmp_path)
    desk.asker = Script("n")
    assert new_official(desk, given, "lima") is None
    desk.asker = Script("n")
    assert new_agency(desk, AGENCY, "badan-baru") is None
    assert tree(desk.content) == before
