"""Waivers: advice that a release sets aside, by whom and until when. They act on the findings, not on the reading."""

from collections.abc import Iterable
from datetime import date

from plugins import positioned, schema, values
from plugins.findings import Code, Finding
from plugins.registry import codes as registry_codes
from plugins.releases import body_codes, codes, header_codes
from plugins.releases.record import Release

# Rooms above this one add codes of their own, which only `apply_waivers` meets.
_TABLES = (positioned, schema, values, registry_codes, codes, header_codes, body_codes)
KNOWN = {code.id: code for table in _TABLES for code in vars(table).values() if isinstance(code, Code)}


def waivable(code: str) -> bool:
    """Whether a code may stand in a waiver: advice, or a code this room does not know."""
    return code not in KNOWN or KNOWN[code].level == "advice"


def apply_waivers(findings: Iterable[Finding], releases: Iterable[Release], today: date) -> list[Finding]:
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
