"""Waivers: what a release sets aside, by whom and until when. They act on the findings, not on the reading.

Advice may be set aside, and those errors whose code says so. A waiver acts in the release and in the files beside it.
"""

from collections.abc import Iterable
from datetime import date

from plugins.findings import Finding
from plugins.releases import codes
from plugins.releases.outline import Outline


def apply_waivers(findings: Iterable[Finding], releases: Iterable[Outline], today: date) -> list[Finding]:
    """The findings without those that are waived; and advice on each waiver that waives nothing or has ended."""
    left = list(findings)
    for release in releases:
        for waiver in release.waivers:
            meant = [
                found
                for found in left
                if found.code.id == waiver.code and found.code.is_waivable and _is_of(release, found.path)
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


def _is_of(release: Outline, path: str) -> bool:
    """Whether it is the release's own file, or one in the folder beside it."""
    return path == release.source or path.startswith(release.source.removesuffix(".md") + "/")
