"""`check`: everything a build would complain about, and the settings that are still placeholders; nothing is
written, but what is certain with `--fix`. And `check --explain`: what a code means."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.catalogue import N_, catalogue
from plugins.checks.changed import changed_files
from plugins.checks.placeholders import expiry_findings, placeholder_findings
from plugins.checks.report import FORMATS, Checked, report
from plugins.engine.commands import LANGUAGE, found_in, opened, settings_file
from plugins.engine.ending import ends_cleanly
from plugins.engine.gathered import shown_folder
from plugins.engine.progress import say
from plugins.errors import SettingError
from plugins.findings import Finding, in_order
from plugins.rules.dictionary import lacks_dictionary

RULES = "plugins.rules"
NO_DICTIONARY = N_(
    "Spelling was not looked at: no Indonesian dictionary was found. Install hunspell-id, or name an id_ID.dic as"
    " PORTAL['dictionary']; 'none' there ends this remark."
)

if TYPE_CHECKING:
    from plugins.checks.mending import Mending
    from plugins.engine.pelican import Portal


def check_content(content: str, settings: str, format: str, now: str, publish: bool, fix: bool = False) -> int:
    """Print every finding in the wanted form; 1 when there is an error, 0 when all is well or only advice.

    `fix`: first mend what is certain, then tell what was mended and what is left.
    """
    with ends_cleanly(catalogue(LANGUAGE)):
        if format not in FORMATS:
            raise SettingError("--format", N_("must be text, json, github, gitlab or html"), format)
        portal = opened(settings, publish, PATH=content, NOW=now)
    with ends_cleanly(portal.words):
        findings = found_in(portal)
        done = _mended(portal, findings) if fix else None
        if done and done.mended:
            findings = found_in(portal)
        refused = done.refused if done else ()
        file = settings_file(settings, publish)
        of_settings = (*placeholder_findings(portal.portal, file), *expiry_findings(portal.portal, portal.now, file))
        told = in_order((*of_settings, *findings, *refused))
        folder = Path(portal.path)
        root = shown_folder(folder, Path.cwd())
        changed = {(root / path).as_posix() for path in (changed_files(folder) if told else ())}
        say(report(Checked(told, changed, done and done.mended), format, portal.words), sys.stdout)
        has_errors = any(finding.is_error for finding in told)
        # It is no finding: nothing is wrong with the content. Programs, and who has errors to mend, are not told.
        if format == "text" and not has_errors and RULES in portal.names and lacks_dictionary(portal.portal):
            say(portal.words.gettext(NO_DICTIONARY), sys.stderr)
    return 1 if has_errors else 0


def _mended(portal: "Portal", findings: tuple[Finding, ...]) -> "Mending":
    from plugins.checks.mending import mend
    from plugins.desk.desk import Desk

    return mend(Desk(Path(portal.path), portal.portal, portal.now, portal.words), findings)


def explain_code(code: str) -> int:
    """Print what a code means; 1 when there is no such code."""
    from plugins.checks.explain import as_text, explained, unknown_text

    words = catalogue(LANGUAGE)
    found = explained(code.strip().upper())
    say(as_text(found, words) if found else unknown_text(code, words), sys.stdout if found else sys.stderr)
    return 0 if found else 1
