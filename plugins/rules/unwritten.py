"""What a release was begun with and nobody has written: it is not to be published."""

from collections.abc import Iterator

from plugins.findings import Finding
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import rule
from plugins.releases.skeleton import BRACKETS, unwritten
from plugins.rules import unwritten_codes as codes


@rule(
    codes.UNWRITTEN,
    wrong="Dinas Contoh [mengumumkan apa, bagi siapa, di mana, dan mulai kapan].",
    right="Dinas Contoh membuka loket sampai pukul 20.00 mulai 22 Oktober 2025.",
)
def unwritten_part(manuscript: Manuscript) -> Iterator[Finding]:
    """A release that is ready holds nothing in brackets that `./portal new` left to be written."""
    if manuscript.release.status == "draft":
        return
    for block in manuscript.texts:
        for found in BRACKETS.finditer(block.text) if block.kind != "code" else ():
            value = " ".join(found[0].split())
            if value in unwritten():
                yield manuscript.finding(block.line_of(found.start()), codes.UNWRITTEN, value=value)
