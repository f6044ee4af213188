"""Waivers: what a release sets aside, by whom and until when. They act on the findings, not on the reading.

Advice may be set aside, and those errors whose code says so. A waiver acts in the release and in the files beside it.
"""

from collections.abc import Collection, Iterable
from datetime import date

from plugins.findings import Finding
from plugins.releases import codes
from plugins.releases.outline import Outline


def apply_waivers(
    findings: Iterable[Finding], releases: Iterable[Outline], today: date, silent: Collection[str] | None = None
) -> list[Finding]:
    """The findings without those that are waived; and advice on each waiver that waives nothing or has ended.

    `silent`: codes that nobody could tell, of which a waiver may be needed; None: not everything has been looked at.
    """
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
            elif silent is not None and waiver.code not in silent:
                left.append(Finding(release.source, line, codes.UNUSED_WAIVER, {"code": waiver.code}))
    return left


def _is_of(release: Outline, path: str) -> bool:
    """Whether it is the release's own file, or one in the folder beside it."""
    return path == release.source or path.startswith(release.source.removesuffix(".md") + "/")
