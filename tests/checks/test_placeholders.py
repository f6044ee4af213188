"""A placeholder is told at the line where the real value must be written."""

from pathlib import Path

import pytest

from plugins.checks.placeholders import line_of, placeholder_findings
from plugins.settings import Settings
from tests.builders import settings

TEXT = """SITEURL = "http://127.0.0.1:8000"
PORTAL = {
    "name": "Portal Contoh",
    "contact": {
        "email": "redaksi@portal.example",
    },
    "emblem": "",
}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "pelicanconf.py"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("SITEURL", 1),
        ("PORTAL.contact.email", 5),
        ("PORTAL.emblem", 7),
        ("PORTAL.feed_domain", 2),
        ("PORTAL.contact.phone", 4),
        ("NOWHERE", 0),
    ],
)
def test_a_key_is_found_where_it_or_what_would_hold_it_is_written(file, key, line):
    assert line_of(key, file) == line


def test_every_placeholder_is_advice(file):
    findings = placeholder_findings(Settings(), file)

    assert {finding.facts["key"] for finding in findings} == {
        "SITEURL",
        "PORTAL.contact.email",
        "PORTAL.feed_domain",
        "PORTAL.emblem",
    }
    assert not any(finding.is_error for finding in findings)


def test_what_a_settings_file_takes_over_is_told_where_it_is_written(file):
    publish = file.with_name("publishconf.py")
    publish.write_text('from pelicanconf import *\nSITEURL = ""\n', encoding="utf-8")

    places = {
        finding.facts["key"]: (finding.path, finding.line) for finding in placeholder_findings(Settings(), publish)
    }

    assert places["SITEURL"] == (publish.as_posix(), 2)
    assert places["PORTAL.emblem"] == (file.as_posix(), 7)


def test_real_values_are_not_told(file):
    real = settings(
        site_url="https://warta.test",
        contact={"email": "redaksi@warta.test"},
        feed_domain="warta.test",
        emblem="lambang.png",
    )

    assert placeholder_findings(real, file) == []
