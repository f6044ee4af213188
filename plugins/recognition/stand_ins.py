"""Who comes in whose stead, who once held an office, and who gets one: `diwakili`, `mantan`, `dilantik oleh`."""

from plugins.recognition.holders_so_far import Holder
from plugins.recognition.names_behind_offices import NamesBehindOffices
from plugins.recognition.office_links import FORMER_LINKS, LINKS
from plugins.recognition.office_phrases import OfficePhrase
from plugins.recognition.office_words import is_head
from plugins.recognition.person_phrases import Phrase
from plugins.recognition.tokens import PARAGRAPH

_INSTALLED = frozenset(["dilantik", "ditunjuk", "diangkat", "dikukuhkan", "ditugaskan", "dipercaya"])
_PLANNED = frozenset(["akan", "bakal", "dijadwalkan", "diusulkan"])
_STAND_IN = frozenset(["diwakili", "diwakilkan", "dibacakan", "melalui"])


class StandIns(NamesBehindOffices):
    """Tells those who are there from those who are not."""

    def _is_former(self, start: int, end: int) -> bool:
        """`Nama, yang sebelumnya menjabat Kepala Dinas Contoh`."""
        small, last = self.tokens.small, self.found[-1]
        between = tuple(word for word in small[start:end] if word != ",")
        opens = [word for word in small[max(0, last.start - 2) : last.start] if word != ","]
        return between in FORMER_LINKS or (opens[-1:] == ["sebelumnya"] and between in LINKS)

    def _installed(self, last: Holder) -> Holder | None:
        """Who gets an office: of `A dilantik oleh Gubernur B sebagai Bupati` it is A, or nobody who is named."""
        small, start = self.tokens.small, last.start
        if not start or small[start - 1] != "oleh" or not _INSTALLED.intersection(small[max(0, start - 4) : start]):
            return last
        if _PLANNED.intersection(small[max(0, start - 5) : start]):
            return None
        before = self.found[-2] if len(self.found) > 1 else None
        return before if before and self._same_sentence(before.end, start) else None

    def _without_holder(self, office: OfficePhrase) -> int:
        at, self._alone = office.end, office
        if self._behind_link(at, LINKS) > at:
            self._waiting.append(office)
        elif self._is_stood_for(at):
            self._stands_for = office
        return at

    def _is_stood_for(self, at: int) -> bool:
        """Whether somebody else comes in whose stead: `Bupati Contoh (yang) diwakili (oleh) Kepala Dinas …`"""
        words = [word for word in self.tokens.small[at : at + 7] if word not in (",", "yang", "dalam", "hal", "ini")]
        if not words or words[0] not in _STAND_IN:
            return False
        return words[0] != "melalui" or any(is_head(self.tokens, at + n) for n in (1, 2, 3))

    def _holder_before(self, office: OfficePhrase) -> Phrase | None:
        """`menggantikan Sekda Contoh sebelumnya, Nama`: who held an office before."""
        return self._holder_of(office._replace(end=office.end + 1))[0]

    def _is_left_to_another(self, office: OfficePhrase) -> bool:
        """`Nama Teladan, Kepala Dinas Contoh yang diwakili Nama`: whoever stands before does not hold it."""
        follows = self.tokens.small[office.end : office.end + 2]
        return follows[:1] in (["diwakili"], ["diwakilkan"]) or follows in (
            ["yang", "diwakili"],
            ["yang", "diwakilkan"],
        )

    def _stands_before(self, at: int) -> bool:
        small = self.tokens.small
        before = small[max(0, at - 3) : at]
        return (
            before[-1:] == ["mewakili"]
            or before[-2:] == ["atas", "nama"]
            or before[-2:] == ["mewakili", "oleh"]
            or (before[-1:] == ["menggantikan"])
        )

    def _in_stead(self, office: OfficePhrase, last: Holder | None) -> int:
        phrase, gap = self._holder_of(office)
        if last and self._same_sentence(last.end, office.start):
            last.stands_for = office
            if phrase and (not gap or self._ends(phrase.end)):
                self.absent.append(phrase)
                return phrase.end
            return office.end
        self._stands_for = office
        if phrase and not gap:
            self.absent.append(phrase)
            return phrase.end
        return office.end

    def _ends(self, at: int) -> bool:
        follows = self.tokens.words[at : at + 1]
        return not follows or follows[0] in (".", ",", PARAGRAPH, ")")

    def _absent(self, office: OfficePhrase) -> int:
        """An office of another day, or somebody's family: nobody holds it here."""
        phrase, _ = self._holder_of(office)
        if phrase is None:
            return office.end
        words = {word.lower() for word in phrase.name.split()}
        if words & self.evidence.speakers and office.was_held:
            return self._bare(phrase, "former-office", 0.85)
        self.absent.append(phrase)
        return phrase.end
