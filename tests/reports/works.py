"""What tests of reports share: releases as a report is given them, and a heading."""

from plugins.engine.headers import Headed
from plugins.releases.outline import outline_of
from plugins.releases.record import Change, Release, Withdrawal
from plugins.reports.heading import Heading
from tests.builders import IDS, a_release, at, settings

NOW = at("2026-07-01T08:00")
HEADING = Heading(settings(site_url="https://warta.contoh.example"), NOW)
CORRECTION = Change(at("2026-03-01T09:00"), "correction", "Angka tertukar.", "24", "42", "Pemeriksa Contoh")
WITHDRAWAL = Withdrawal(at("2026-04-01"), "error", "Keliru.")
HOSTILE = "<script>alert(1)</script> & \"kutip\" 'petik'"


def headed(*releases: Release) -> tuple[Headed, ...]:
    """Releases as they are read."""
    return tuple(Headed(outline_of(release), release) for release in releases)


def written(number: int, day: str, /, **changes: object) -> Release:
    """A release of its own id and slug; by Humas Contoh unless something else is said."""
    given = {"author": "Humas Contoh", "id": IDS[number], "slug": f"rilis-{number}", "title": f"Rilis {number}"}
    return a_release(date=day, **{**given, **changes})


def sha256(path: str) -> str:
    """Stands for the digest of a file: its own name."""
    return f"sha of {path}"
