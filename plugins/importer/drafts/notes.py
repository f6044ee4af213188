"""What is found and what is doubted while one header is written."""

from typing import Any

from plugins.catalogue import N_
from plugins.findings import Code, Finding, Phrase
from plugins.importer.old_release import OldRelease
from plugins.importer.result import Doubt
from plugins.recognition.story import Seen

UNSURE = Phrase(N_("it is not sure that this is meant"))


class Notes:
    """Findings and doubts of one old release, in the order in which they were met."""

    def __init__(self, old: OldRelease) -> None:
        self.path, self.line = old.path, old.line
        self.findings: list[Finding] = []
        self.doubts: list[Doubt] = []

    def find(self, code: Code, **facts: object) -> None:
        """Tell a finding."""
        self.findings.append(Finding(self.path, self.line, code, facts))

    def doubt(self, key: str, seen: Seen[Any] | None, reason: Phrase = UNSURE, value: str = "") -> None:
        """Tell of something seen why it is not in the header; of nothing seen, nothing."""
        if seen is not None:
            told = value or str(seen.value)
            self.doubts.append(Doubt(key, told, reason, seen.start, seen.end, seen.rule, seen.confidence))

    def sure(self, key: str, several: tuple[Seen[str], ...]) -> list[str]:
        """The slugs that are sure, each once; the others are doubts unless they are known already."""
        found = list(dict.fromkeys(seen.value for seen in several if seen.is_sure))
        for seen in several:
            if not seen.is_sure and seen.value not in found:
                self.doubt(key, seen)
        return found
