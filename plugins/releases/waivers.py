"""Waivers: advice that a release sets aside, by whom and until when. They act on the findings, not on the reading."""

from collections.abc import Iterable
from datetime import date

from plugins.findings import Finding
from plugins.releases import codes
from plugins.releases.outline import Outline


def apply_waivers(findings: Iterable[Finding], releases: Iterable[Outline], today: date) -> list[Finding]:
    """The findings without the waived advice; and advice on each waiver that waives nothing or has ended."""
    left = list(findings)
    for release in releases:
        for waiver in release.waivers:
            meant = [
                found
                for found in left
                if found.path == release.source and found.code.id == waiver.code and not found.is_error
            ]
            line = release.line_of("waivers")
            if waiver.until < today:
                facts = {"code": waiver.code, "until": waiver.until}
                left.append(Finding(release.source, line, codes.WAIVER_ENDED, facts))
            elif meant:
                left = [found for found in left if found not in meant]
            else:
                left.append(Finding(release.source, line, codes.UNUSED_WAIVER, {"code": waiver.code}))
    return left
