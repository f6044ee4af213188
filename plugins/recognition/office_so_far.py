"""What has been read of an office so far, and what it tells: its role, whose it is, its place."""

import re

from plugins.recognition.body_phrases import Named
from plugins.recognition.evidence import Evidence
from plugins.recognition.homes import Region
from plugins.recognition.office_parts import LEADERS, OPEN_ENDED, WITH_PLACE
from plugins.recognition.office_words import OF_PLACES, WRITTEN_OUT
from plugins.recognition.registry_names import RegistryNames
from plugins.recognition.tokens import Tokens

_IN_BRACKETS = re.compile(r" ?\([^()]*\)")


class OfficeSoFar:
    """An office that is being read: `at` is the token behind what is read; what begins behind `body_from` is a body
    that is in no list and does not begin as one."""

    def __init__(
        self,
        tokens: Tokens,
        head: int,
        words: tuple[str, ...],
        names: RegistryNames,
        evidence: Evidence,
        is_behind: bool = False,
    ) -> None:
        self.tokens, self.names, self.evidence = tokens, names, evidence
        self.head, self.words, self.is_behind = head, words, is_behind
        self.at = self.role_end = head + len(words)
        self.label = " ".join(words)
        self.named: Named | None = None
        self.region: Region | None = None
        self.body_from = 0  # of a body that is in no list and does not begin as one
        self.body_end = 0

    def role(self) -> str:
        if self.words[-1] in WRITTEN_OUT and (self.named or self.role_end > self.head + len(self.words)):
            return "Kepala" if self.words[-1].startswith("ka") else "Sekretaris"
        end = self.head + 1 if self.words in WITH_PLACE else self.role_end
        return _IN_BRACKETS.sub("", self.tokens.said(self.head, end))

    def own(self) -> str:
        """The body in the text's words, where it is no name of a body that could be read as one."""
        if self.words in WITH_PLACE:
            return self.tokens.said(self.head + 1, self.body_end or self.role_end)
        if self.body_from:
            return _IN_BRACKETS.sub("", self.tokens.said(self.body_from, self.body_end))
        after = self.head + len(self.words)
        if self.words[-1] in WRITTEN_OUT and self.named is None and self.role_end > after:
            return self.tokens.said(after, self.role_end)
        return ""

    def is_open(self) -> bool:
        """Whether the body's own name may go on: no region, brackets or list tells its end."""
        if self.region or self.tokens.words[self.at - 1] == ")":
            return False
        if self.named is None:
            return self.label in LEADERS
        first = self.tokens.small[self.named.start]
        is_letters = self.named.sureness < 0.85
        return not (self.named.has_region or self.named.meant) and (is_letters or first in OPEN_ENDED)

    def place(self) -> str:
        return self.own() if self.words in OF_PLACES else ""
