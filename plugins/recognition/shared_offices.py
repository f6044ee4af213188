"""Offices that several hold, and pairs of offices before a pair of names."""

from plugins.recognition.holders_so_far import Holder
from plugins.recognition.lone_names import LoneNames
from plugins.recognition.office_phrases import OfficePhrase
from plugins.recognition.person_phrases import Phrase, name_at


class SharedOffices(LoneNames):
    """Gives one office to several, and two offices to two."""

    def _paired_with(self, office: OfficePhrase) -> OfficePhrase | None:
        """The first of two offices whose holders are named behind both: `Bupati dan Wakil Bupati Contoh A dan B`."""
        first, small = self._alone, self.tokens.small
        if first is None or first.end + 1 != office.start or small[first.end] != "dan":
            return None
        second = self._second_name(self._holder_of(office)[0])
        if second is None or self._has_office_behind(second):
            return None
        return first._replace(region=first.region or office.region, named=first.named or office.named)

    def _second_name(self, phrase: Phrase | None) -> Phrase | None:
        tokens = self.tokens
        if phrase is None or tokens.small[phrase.end : phrase.end + 1] not in (["dan"], ["serta"], ["bersama"]):
            return None
        second = name_at(tokens, phrase.end + 1) if phrase.end + 1 < len(tokens) else None
        return second if second and (" " in second.name or second.before) else None

    def _second_of_a_pair(self, phrase: Phrase, office: OfficePhrase) -> int:
        second = self._second_name(phrase)
        if second is None:
            return phrase.end
        self.found.append(Holder(second, [office], "office-shared", 0.85, None, second.start, second.end))
        return second.end

    def _others(self, phrase: Phrase, office: OfficePhrase) -> int:
        """`Wakil Ketua A, B, dan C`: an office that several hold is that of all who are listed behind it."""
        tokens, at, listed, is_closed = self.tokens, phrase.end, [], False
        while not is_closed:
            begin = at + (tokens.words[at : at + 1] == [","])
            is_closed = tokens.small[begin : begin + 1] in (["dan"], ["serta"])
            begin += is_closed
            other = name_at(tokens, begin) if begin > at and begin < len(tokens) else None
            if other is None or (" " not in other.name and not other.before) or self._has_office_behind(other):
                return phrase.end
            listed.append(other)
            at = other.end
        self.found += [Holder(other, [office], "office-shared", 0.85, None, other.start, other.end) for other in listed]
        return at
