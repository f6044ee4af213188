"""Those who were found in a text so far with their offices, and how two places of it hang together."""

from dataclasses import dataclass, field

from plugins.recognition.evidence import evidence_of, headings
from plugins.recognition.office_links import LINKS, LONGEST
from plugins.recognition.office_links import STARTS as LINK_STARTS
from plugins.recognition.office_phrases import OfficePhrase
from plugins.recognition.office_words import is_head
from plugins.recognition.person_phrases import Phrase
from plugins.recognition.regions import COMPASS, known_regions
from plugins.recognition.registry_names import RegistryNames, key_of
from plugins.recognition.tokens import PARAGRAPH, Tokens


@dataclass
class Holder:
    """Somebody at one place of a text, with the offices told there."""

    phrase: Phrase
    offices: list[OfficePhrase] = field(default_factory=list)
    rule: str = "name"
    confidence: float = 0.9
    stands_for: OfficePhrase | None = None
    start: int = 0  # the first token of name or office
    end: int = 0


class HoldersSoFar:
    """What one pass over a text has found."""

    def __init__(self, tokens: Tokens, start: int, names: RegistryNames) -> None:
        self.tokens, self.names = tokens, names
        self.evidence = evidence_of(tokens)
        self.skipped = headings(tokens, start)
        self.found: list[Holder] = []
        self.absent: list[Phrase] = []
        self._waiting: list[OfficePhrase] = []  # offices whose holder is named behind a further one
        self._stands_for: OfficePhrase | None = None
        self._alone: OfficePhrase | None = None  # the last one behind which nobody is named

    def _is_of_a_name(self, at: int) -> bool:
        return self.tokens.words[at] == "." and at > 0 and len(self.tokens.words[at - 1]) < 4

    def _is_region_beside(self, phrase: Phrase) -> bool:
        """`Kadis Perikanan Conteng Timur`: nobody is called by a point of the compass."""
        return not phrase.before and " " in phrase.name and phrase.name.lower().split()[-1] in COMPASS

    def _is_region(self, phrase: Phrase) -> bool:
        key = key_of(phrase.name)
        if self._is_region_beside(phrase):
            return True
        return (not phrase.before and (key in known_regions().get(key[0], ()) or key in self.names.districts)) or any(
            key in keys for keys in self.names.cores.values()
        )

    def _last(self, at: int) -> Holder | None:
        return self.found[-1] if self.found and self.found[-1].end <= at else None

    def _same_sentence(self, start: int, end: int) -> bool:
        if end - start > 40:
            return False
        words = self.tokens.words[start:end]
        return PARAGRAPH not in words and not any(
            word in (".", "!", "?") and not self._is_of_a_name(start + n) for n, word in enumerate(words)
        )

    def _is_linked(self, start: int, end: int) -> bool:
        if not 0 < end - start < 9:
            return False
        while start < end - 1 and self.tokens.words[start][0].isupper():
            start += 1  # what of an office could not be read
        between = [word for word in self.tokens.small[start:end] if word not in (",", "(", ")")]
        return tuple(between) in LINKS

    def _behind_link(self, at: int, links: frozenset[tuple[str, ...]]) -> int:
        """Where an office begins that some words give to whoever stands before them; the place itself if none does."""
        if at >= len(self.tokens) or self.tokens.small[at] not in LINK_STARTS:
            return at
        small = tuple(self.tokens.small[at : at + LONGEST])
        return next(
            (at + n for n in range(len(small), 0, -1) if small[:n] in links and is_head(self.tokens, at + n)), at
        )

    def _bare(self, phrase: Phrase, rule: str, confidence: float) -> int:
        self.found.append(Holder(phrase, [], rule, confidence, self._stands_for, phrase.start, phrase.end))
        self._stands_for = None
        return phrase.end
