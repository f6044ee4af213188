"""Waivers set aside what may be, as long as they last, and say so when they do nothing."""

from datetime import date

import pytest

from plugins.findings import Code, Finding
from plugins.releases.header_codes import LONG_TITLE, NO_SOURCES, OWN_APPROVER
from plugins.releases.known_codes import waivable
from plugins.releases.record import Waiver
from plugins.releases.waivers import apply_waivers
from tests.builders import a_release

EXCUSABLE = Code("D998", "", "", excusable=True)
TODAY = date(2025, 11, 1)


def left(code="R230", until=date(2025, 11, 1), found=(NO_SOURCES, LONG_TITLE), silent=()):
    release = a_release(waivers=(Waiver(code, "Alasan contoh", "Nama Contoh", until),))
    findings = [Finding(release.source, 1, item) for item in found] + [Finding("lain.md", 1, NO_SOURCES)]
    return [(f.path, f.code.id) for f in apply_waivers(findings, [release], TODAY, silent)]


def test_the_advice_of_that_release_is_set_aside_and_nothing_else():
    assert left() == [(a_release().source, "R212"), ("lain.md", "R230")]


def test_a_waiver_that_ended_waives_nothing_and_is_told():
    assert [code for _, code in left(until=date(2025, 10, 31))] == ["R230", "R212", "R230", "R312"]


def test_a_waiver_of_what_is_not_found_is_told():
    assert [code for _, code in left(found=())] == ["R230", "R311"]


@pytest.mark.parametrize("silent", [None, {"R230"}])
def test_a_waiver_is_not_called_useless_where_what_it_waives_could_not_be_told(silent):
    assert [code for _, code in left(found=(), silent=silent)] == ["R230"]
    assert [code for _, code in left("R212", found=(), silent={"R230"})] == ["R230", "R311"]


def test_an_error_that_may_be_excused_is_set_aside_in_the_release_and_in_its_files():
    release = a_release(waivers=(Waiver("D998", "Alasan contoh", "Nama Contoh", TODAY),))
    folder = release.source.removesuffix(".md")
    paths = [release.source, f"{folder}/a.xlsx", f"{folder}-lain/a.xlsx", f"{folder}-lain.md"]

    left = apply_waivers([Finding(path, 1, EXCUSABLE) for path in paths], [release], TODAY)

    assert [found.path for found in left] == paths[2:]


def test_another_error_is_never_set_aside():
    assert [code for _, code in left("R214", found=(OWN_APPROVER,))] == ["R214", "R230", "R311"]


@pytest.mark.parametrize(("code", "may"), [("R230", True), ("R104", False), ("S103", False), ("M101", True)])
def test_of_what_is_known_only_advice_may_be_waived(code, may):
    assert waivable(code) is may
