"""Whose name stands behind an office, and how sure that is: `Kepala Dinas Contoh, Nama Contoh`."""

from plugins.recognition.body_words import is_subject
from plugins.recognition.holders_so_far import Holder, HoldersSoFar
from plugins.recognition.office_phrases import OfficePhrase, office_at
from plugins.recognition.person_phrases import GIVEN, STOPS, Phrase, name_at
from plugins.recognition.registry_names import key_of
from plugins.recognition.tokens import PARAGRAPH

_ASIDE_WORDS = "didampingi bersama usai kepada disaksikan disambut diterima melapor dampingi mendampingi"
_ASIDE = frozenset(_ASIDE_WORDS.split())
_YES_WORDS = "yakni yaitu bernama adalah ialah"
_YES = frozenset(_YES_WORDS.split())


class NamesBehindOffices(HoldersSoFar):
    """Finds the names behind offices."""

    def _is_apposition(self, phrase: Phrase, gap: str) -> bool:
        """`Nama, Ketua Kelompok Tani Contoh Jaya, menyebut`: what looks like a name is of the body."""
        follows = self.tokens.words[phrase.end : phrase.end + 2]
        if gap or phrase.before:
            return False
        if " " not in phrase.name and phrase.name.lower() not in GIVEN and follows[:1] in ([], ["."], [PARAGRAPH]):
            return phrase.name.lower() not in self.evidence.speakers
        return follows[:1] == [","] and follows[1:] != [] and follows[1][0].islower()

    def _whole(self, office: OfficePhrase) -> OfficePhrase:
        """An office whose holder stands before it, with all that is of its body: no name follows."""
        return office_at(self.tokens, office.start, self.names, self.evidence, is_behind=True) or office

    def _is_somebody_else(self, phrase: Phrase, office: OfficePhrase) -> bool:
        """`Kepada Bupati Contoh Nama berharap`, where Nama Teladan was named before with another office."""
        if " " in phrase.name or phrase.before:
            return False
        word = phrase.name.lower()
        known = [one for one in self.found if " " in one.phrase.name and word in key_of(one.phrase.name)]
        return any(one.offices for one in known) and not any(
            held.role.lower()[:4] == office.role.lower()[:4] for one in known for held in one.offices
        )

    def _is_open(self, last: Holder) -> bool:
        """Whether a name and its office are the first of their kind in a list: the next one is somebody else's."""
        before = self.tokens.small[last.start - 1] if last.start else ""
        return before in ("dan", "serta", "oleh", "itu", ".", "menghadirkan", PARAGRAPH, "")

    def _put(self, phrase: Phrase, offices: list[OfficePhrase], office: OfficePhrase, gap: str) -> None:
        confidence = 0.95 if gap else 0.9
        is_plain = phrase.name.split()[0].lower() in GIVEN or bool(phrase.before)
        if not is_plain and any(is_subject(word) for word in key_of(phrase.name)):
            confidence = 0.7  # it may be more of the office
        if " " not in phrase.name and phrase.name.lower() not in GIVEN and not phrase.before:
            confidence -= 0.08
        if office.place and not gap and not phrase.before and phrase.name.split()[0].lower() not in GIVEN:
            confidence -= 0.05
        if not gap and self._may_begin_earlier(office, phrase):
            confidence = min(confidence, 0.75)
        if gap == "," and self._is_aside(office, phrase):
            confidence = 0.6
        holder = Holder(phrase, offices, "office-before-name", confidence, self._stands_for, office.start, phrase.end)
        self._stands_for, self._waiting = None, []
        self.found.append(holder)

    def _may_begin_earlier(self, office: OfficePhrase, phrase: Phrase) -> bool:
        """Whether the first words of a long name may be of the body: `Ketua Kelompok Tani Contoh Jaya Nama`."""
        first = phrase.name.split()[0].lower()
        if (
            phrase.before
            or phrase.name.count(" ") < 2
            or first in GIVEN
            or first in ("i", "ni")
            or first in self.evidence.speakers
        ):
            return False
        return office.place != "" or office.is_open

    def _is_aside(self, office: OfficePhrase, phrase: Phrase) -> bool:
        """`Didampingi Kepala Dinas Contoh, Nama Contoh pulang`: that is somebody else."""
        tokens = self.tokens
        before = tokens.small[office.start - 1] if office.start else ""
        if before not in _ASIDE and not (before == "kepada" or before == "dengan"):
            return False
        opens = office.start < 2 or tokens.words[office.start - 2] in (".", PARAGRAPH, "!", "?", "”", '"')
        closes = tokens.words[phrase.end : phrase.end + 1]
        return opens and bool(closes) and closes[0][0].islower() and closes[0] not in ("dan", "serta")

    def _holder_of(self, office: OfficePhrase) -> tuple[Phrase | None, str]:
        """Who is named behind an office, and the sign between them."""
        tokens, at = self.tokens, office.end
        if at >= len(tokens):
            return None, ""
        gap = tokens.words[at] if tokens.words[at] in (",", "(", ":") or self._is_dash(at) else ""
        at += bool(gap)
        if at < len(tokens) and tokens.small[at] in _YES:
            at += 1
        if at < len(tokens) and tokens.words[at] in '“"*_' and not gap:
            at += 1
        phrase = name_at(tokens, at) if at < len(tokens) else None
        if phrase is None or not self._may_hold(phrase, gap):
            return None, gap
        if gap == "(" and tokens.words[phrase.end : phrase.end + 1] != [")"]:
            return None, gap
        return phrase, gap

    def _is_dash(self, at: int) -> bool:
        """`Kepala Dinas Contoh – Nama`, with spaces around it."""
        starts, ends = self.tokens.starts, self.tokens.ends
        is_apart = at > 0 and starts[at] > ends[at - 1] and at + 1 < len(starts) and starts[at + 1] > ends[at]
        return is_apart and self.tokens.words[at] in ("-", "–", "—")

    def _may_hold(self, phrase: Phrase, gap: str) -> bool:
        words = phrase.name.split()
        if not phrase.before and (is_letters(words) or self._is_region_beside(phrase)):
            return False
        if len(words) == 1:
            small = words[0].lower()
            if len(small) < 3 or small in STOPS or (gap and self._is_region(phrase)):
                return False
            if gap and phrase.name.isupper() and len(words[0]) < 5:
                return False
            if gap and not phrase.before and small not in GIVEN and small not in self.evidence.speakers:
                follows = self.tokens.words[phrase.end : phrase.end + 1]
                return not follows or follows[0] in (",", ".", ")", PARAGRAPH, ";") or follows[0][0].islower()
        return not (gap and self._is_region(phrase))

    def _name_behind(self, office: OfficePhrase) -> bool:
        return self._holder_of(office)[0] is not None


def is_letters(words: list[str]) -> bool:
    """Whether there is nothing but abbreviations: `Menteri PU PR`, `PUBM TR`."""
    return all(len(word) < 6 and word.isupper() and not word.endswith(".") for word in words) and not any(
        word.lower() in GIVEN for word in words
    )
