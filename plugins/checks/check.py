"""`check`: everything a build would complain about, and the settings that are still placeholders; nothing is
written."""

import sys
from pathlib import Path

from plugins.catalogue import N_, catalogue
from plugins.checks.placeholders import placeholder_findings
from plugins.checks.report import FORMATS, report
from plugins.engine.commands import DRAFT_SETTINGS, LANGUAGE, PUBLISH_SETTINGS, opened
from plugins.engine.ending import ends_cleanly
from plugins.engine.progress import say
from plugins.errors import ContentError, SettingError
from plugins.findings import in_order


def check_content(content: str, settings: str, format: str, now: str, publish: bool) -> int:
    """Print every finding in the wanted form; 1 when there is an error, 0 when all is well or only advice."""
    with ends_cleanly(catalogue(LANGUAGE)):
        if format not in FORMATS:
            raise SettingError("--format", N_("must be text, json or github"), format)
        portal = opened(settings, publish, PATH=content, NOW=now)
    with ends_cleanly(portal.words):
        try:
            findings = portal.check().findings
        except ContentError as error:
            findings = error.findings
        file = Path(settings or (PUBLISH_SETTINGS if publish else DRAFT_SETTINGS))
        findings = (*placeholder_findings(portal.portal, file), *findings)
        say(report(in_order(findings), format, portal.words), sys.stdout)
    return 1 if any(finding.is_error for finding in findings) else 0
