"""What is to be secret until its hour is told, at its date, while it is."""

import pytest

from plugins.releases.embargo import exposed_embargoes
from plugins.releases.outline import outline_of
from tests.builders import a_release, at

NOW = at("2025-10-22T08:00")


def told(*releases):
    return [(found.path, found.line, found.code.id) for found in exposed_embargoes(map(outline_of, releases), NOW)]


@pytest.mark.parametrize(
    "given",
    [
        {"date": "2025-10-22T08:01"},
        {"date": "2025-10-23"},
        {"date": "2099-01-01", "lang": "en"},
    ],
)
def test_a_date_that_has_not_come(given):
    release = a_release(lines=(("date", 5),), **given)

    assert told(a_release(), release) == [(release.source, 5, "K120")]


@pytest.mark.parametrize(
    "given", [{"date": "2025-10-22"}, {"date": "2025-10-22T08:00"}, {"date": "2099-01-01", "status": "draft"}]
)
def test_a_date_that_has_come_and_a_draft_that_has_none_yet(given):
    assert told(a_release(**given)) == []
