"""Attachments that run something when they are opened: macros, scripts, programs in an archive."""

import re
from collections.abc import Iterator

from plugins.attachments.archives import opened
from plugins.attachments.passages import Unread
from plugins.findings import Finding
from plugins.releases.enclosure import Enclosure
from plugins.releases.rule import file_rule
from plugins.rules.safe_files_codes import RUNS

OFFICE = ("docx", "xlsx", "pptx", "odt", "ods", "odp")
MACROS = re.compile(r"(?i).*/?vbaProject\.bin|(?:Basic|Scripts)/.+")
# Actions of a PDF that can be seen without unfolding it.
ACTIONS = re.compile(rb"/(JavaScript|JS|Launch)\b")
PROGRAMS = re.compile(
    r"(?i).+\.(?:exe|com|bat|cmd|scr|pif|msi|dll|jse?|vb[se]|wsf|hta|ps1|sh|jar|lnk|apk|docm|xlsm|pptm|html?|svg)"
)


@file_rule(RUNS, wrong="formulir.docx dengan makro", right="formulir.docx tanpa makro")
def file_that_runs_something(enclosure: Enclosure) -> Iterator[Finding]:
    """An attachment is there to be read: it holds no macro, script or program."""
    try:
        found = next(_programs(enclosure), "")
    except Unread:  # told by the rule of personal data
        return
    if found:
        yield enclosure.header(RUNS, what=found)


def _programs(enclosure: Enclosure) -> Iterator[str]:
    if enclosure.ending == "pdf" and (action := ACTIONS.search(enclosure.data)):
        yield action[1].decode()
    if enclosure.ending not in (*OFFICE, "zip"):
        return
    unsafe = PROGRAMS if enclosure.ending == "zip" else MACROS
    with opened(enclosure.data) as archive:
        for name in archive.names():
            if unsafe.fullmatch(name):
                yield name
