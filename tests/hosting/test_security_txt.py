"""security.txt as RFC 9116 wants it; a word before it runs out, and an end when it has."""

from datetime import UTC, datetime

import pytest

from plugins.checks.placeholders import expiry_findings
from plugins.engine.configuration import refuse_expired
from plugins.errors import SettingError
from plugins.hosting.security_txt import security_txt
from plugins.settings import Security, read_settings
from tests.builders import settings

SECURITY = Security(contact="keamanan@warta.example", expires="2026-12-31", policy="https://warta.example/keamanan/")


def read(security):
    return read_settings({"security": security}, "https://warta.example", True, "id", "Asia/Makassar", {})


def test_it_names_contact_end_languages_place_and_policy():
    text = security_txt(settings(security=SECURITY, site_url="https://warta.example"))

    assert text.splitlines() == [
        "Contact: mailto:keamanan@warta.example",
        "Expires: 2026-12-31T23:59:59+08:00",
        "Preferred-Languages: id, en",
        "Canonical: https://warta.example/.well-known/security.txt",
        "Policy: https://warta.example/keamanan/",
    ]


def test_a_contact_may_be_a_page_and_nobody_gives_no_file():
    page = Security(contact="https://warta.example/lapor/", expires="2026-12-31")

    assert security_txt(settings(security=page)).startswith("Contact: https://warta.example/lapor/\nExpires: ")
    assert security_txt(settings()) == ""


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({"contact": "a@b.example"}, "PORTAL.security"),
        ({"expires": "2026-12-31"}, "PORTAL.security"),
        ({"contact": "a@b.example", "expires": "akhir tahun"}, "PORTAL.security.expires"),
        ({"contact": "a@b.example", "expires": "2026-02-30"}, "PORTAL.security.expires"),
        ({"contact": "http://b.example/", "expires": "2026-12-31"}, "PORTAL.security.contact"),
        ({"contact": "a@b.example\nCanonical: x", "expires": "2026-12-31"}, "PORTAL.security.contact"),
        ({"contact": "a@b.example", "expires": "2026-12-31", "policy": "keamanan"}, "PORTAL.security.policy"),
        ({"kontak": "a@b.example"}, "PORTAL.security.kontak"),
        ("a@b.example", "PORTAL.security"),
    ],
)
def test_what_it_cannot_be_is_told_by_its_key(given, key):
    with pytest.raises(SettingError) as caught:
        read(given)

    assert caught.value.key == key


@pytest.mark.parametrize(
    ("hosting", "key"),
    [
        ({"host": "apache"}, "HOSTING.host"),
        ({"compressed": "ya"}, "HOSTING.compressed"),
        ({"hots": "server"}, "HOSTING.hots"),
    ],
)
def test_what_hosting_cannot_be_is_told_by_its_key(hosting, key):
    with pytest.raises(SettingError) as caught:
        read_settings({}, "https://warta.example", True, "id", "Asia/Makassar", hosting)

    assert caught.value.key == key


@pytest.mark.parametrize(
    ("moment", "is_told"), [("2026-10-31T15:59", False), ("2026-10-31T16:00", True), ("2026-12-31T08:00", True)]
)
def test_it_is_told_sixty_days_before_at_its_line(tmp_path, moment, is_told):
    """The portal's day counts, not that of the machine."""
    file = tmp_path / "pelicanconf.py"
    file.write_text('PORTAL = {\n    "security": {\n        "expires": "2026-12-31",\n    },\n}\n', encoding="utf-8")
    now = datetime.fromisoformat(moment).replace(tzinfo=UTC)

    found = expiry_findings(settings(security=SECURITY), now, file)

    assert [(finding.code.id, finding.line, finding.is_error) for finding in found] == (
        [("C102", 3, False)] if is_told else []
    )


def test_nothing_is_published_with_one_that_has_run_out_and_a_preview_is_built():
    last, after = (datetime.fromisoformat(f"{day}T12:00+08:00") for day in ("2026-12-31", "2027-01-01"))
    published = settings(security=SECURITY, publishing=True)

    refuse_expired(published, last)
    refuse_expired(settings(security=SECURITY), after)
    with pytest.raises(SettingError):
        refuse_expired(published, after)
