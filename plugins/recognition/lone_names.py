"""People without an office before their names: it stands behind, or they said something."""

from plugins.recognition.body_words import is_subject
from plugins.recognition.evidence import SAID, SAY
from plugins.recognition.names_behind_offices import NamesBehindOffices, is_letters
from plugins.recognition.office_links import ANY_LINKS, LINKS
from plugins.recognition.office_phrases import office_at
from plugins.recognition.office_words import is_head
from plugins.recognition.person_names import OTHERS
from plugins.recognition.person_phrases import GIVEN, STOPS, Phrase, is_name_word, name_at
from plugins.recognition.person_words import is_title
from plugins.recognition.regions import LEADS, region_at
from plugins.recognition.registry_names import key_of
from plugins.recognition.tokens import PARAGRAPH

_NOT_BEFORE_WORDS = "di ke dari se jalan jl jln hotel gedung aula pt cv sd smp sma rsud masjid lapangan"
_NOT_BEFORE = frozenset(_NOT_BEFORE_WORDS.split())


class LoneNames(NamesBehindOffices):
    """Finds names that stand before their office, or alone."""

    def _name(self, at: int) -> int:
        """Somebody without an office before the name: it may stand behind it, or they said something."""
        tokens = self.tokens
        if not is_name_word(tokens, at) and not is_title(tokens, at):
            return at + 1
        before = tokens.small[at - 1] if at else PARAGRAPH
        if before in LEADS and (end := region_at(tokens, at)) > at:
            return end  # `kepala dinas contoh kabupaten Teladan Nama Contoh`
        phrase = name_at(tokens, at)
        if phrase is None:
            return at + 1
        if before in _NOT_BEFORE or (
            at and tokens.capital[at - 1] and before not in STOPS and not is_title(tokens, at)
        ):
            return phrase.end
        known = key_of(phrase.name) in self.names.officials and " " in phrase.name
        if known:
            return self._bare(phrase, "official-by-name", 0.85)
        if not self._may_be_somebody(phrase):
            return phrase.end
        if before in SAY:
            self._bare(self._in_full(phrase), "name-behind-saying", 0.85)
            self.found[-1].start, self.found[-1].end = phrase.start, phrase.end
            return phrase.end
        if self._has_office_behind(phrase):
            return self._bare(phrase, "name-before-office", 0.92)
        if self._is_presented(at):
            return self._bare(phrase, "name-of-speaker", 0.85)
        if (
            (" " in phrase.name or phrase.before)
            and tokens.small[phrase.end : phrase.end + 1]
            and tokens.small[phrase.end] in SAID
        ):
            return self._bare(phrase, "name-before-saying", 0.82)
        return phrase.end

    def _in_full(self, phrase: Phrase) -> Phrase:
        """Somebody of one word under the full name that stands before: `Nama Contoh hadir. … kata Nama.`"""
        tokens, word = self.tokens, self.tokens.small[phrase.name_start]
        if " " in phrase.name or phrase.before or any(word in key_of(one.phrase.name) for one in self.found):
            return phrase
        at = 0
        while (at := tokens.small.index(word, at)) < phrase.start:
            first = at
            while (
                first
                and at - first < 4
                and region_at(tokens, first - 1) < first
                and is_name_word(tokens, first - 1)
                and not is_head(tokens, first - 1)
            ):
                first -= 1
            is_whole = tokens.capital[at] and not (first and tokens.capital[first - 1])
            longer = name_at(tokens, first) if is_whole else None
            if longer and " " in longer.name and longer.end > at and self._may_be_somebody(longer):
                return longer
            at += 1
        return phrase

    def _may_be_somebody(self, phrase: Phrase) -> bool:
        words = [word.lower().strip(".") for word in phrase.name.split()]
        if self._is_region(phrase) or (len(words) > 1 and is_letters(phrase.name.split())):
            return False
        if any(word in GIVEN for word in words) or phrase.before:
            return True
        return not any(word in OTHERS or is_subject(word) for word in words)

    def _has_office_behind(self, phrase: Phrase) -> bool:
        tokens, at = self.tokens, phrase.end
        first = phrase.name.lower().split()[0]
        is_usual = first in GIVEN or first in self.evidence.speakers
        if " " not in phrase.name and not phrase.before and not is_usual:
            return (
                self._is_apposed(at)
                or (tokens.small[at : at + 1] in (["sebagai"], ["selaku"]) and is_head(tokens, at + 1))
                or self._behind_link(at, LINKS) > at + 2
            )  # `Nama yang kini menjabat Kepala Dinas Contoh`
        if tokens.words[at : at + 1] in ([","], ["("]) and at + 1 < len(tokens):
            at += 1
            if is_head(tokens, at):
                return True
        if is_head(tokens, at) and tokens.capital[at] and (" " in phrase.name or is_usual):
            if phrase.before or is_usual:
                return True  # `Nama Contoh Kepala Dinas Contoh menjelaskan`
            office = office_at(tokens, at, self.names, self.evidence)
            if office and self._holder_of(office)[0] is None and self._is_free(phrase.start):
                return True
        return self._behind_link(at, ANY_LINKS) > at

    def _is_free(self, at: int) -> bool:
        """Whether a name begins behind a small word, and is no more of something else."""
        return at > 0 and self.tokens.small[at - 1] in ("oleh", "kepada", "bersama", "oleh", "dari", "dengan")

    def _is_apposed(self, at: int) -> bool:
        """`Nama, Pranata Komputer Dinas Contoh, memandu`: one word alone, closed in by commas."""
        tokens = self.tokens
        if tokens.words[at : at + 1] != [","] or at + 1 >= len(tokens) or not is_head(tokens, at + 1):
            return False
        office = office_at(tokens, at + 1, self.names, self.evidence)
        if office is None or tokens.words[office.end : office.end + 1] != [","]:
            return False
        return office.end + 1 < len(tokens) and tokens.words[office.end + 1][0].islower()

    def _is_presented(self, at: int) -> bool:
        """`Narasumber kegiatan, Nama`."""
        before = self.tokens.small[max(0, at - 9) : at]
        return (
            before[-1:] == [","]
            and "." not in before
            and any(word in ("narasumber", "pemateri", "pembicara") for word in before[:-1])
        )
