"""Who holds which office in a text: offices and names read in turn, and paired as a reader would."""

from plugins.recognition.evidence import SAID, SAY
from plugins.recognition.holders_so_far import Holder
from plugins.recognition.office_links import SHARED
from plugins.recognition.office_links import STARTS as LINK_STARTS
from plugins.recognition.office_phrases import OfficePhrase, office_at
from plugins.recognition.office_words import IN_SMALL, is_head
from plugins.recognition.shared_offices import SharedOffices
from plugins.recognition.stand_ins import StandIns
from plugins.recognition.tokens import PARAGRAPH

_BEFORE_NAMES = SAY | {","}
_BEHIND_NAMES = SAID | {",", "(", "."} | LINK_STARTS
_ENDS = frozenset([PARAGRAPH, ".", "!", "?"])
_TURNS = IN_SMALL | _ENDS


class Reading(StandIns, SharedOffices):
    """One pass over a text, in which offices and names are paired."""

    def read(self) -> list[Holder]:
        """Everybody in the order of the text; one person as often as they are named in full."""
        words, capital = self.tokens.words, self.tokens.capital
        begins = [at for at, word in enumerate(words) if capital[at] or word in _TURNS]
        over, skip = 0, iter([*self.skipped, (len(words) + 1, 0)])
        begin, end = next(skip)
        for at in begins:
            while at >= begin:
                over = max(over, end)
                begin, end = next(skip)
            if at < over:
                continue
            if words[at] in _ENDS:
                if not self._is_of_a_name(at):
                    self._waiting, self._stands_for = [], None
            else:
                over = self._step(at)
        return self.found

    def _step(self, at: int) -> int:
        if is_head(self.tokens, at):
            office = office_at(self.tokens, at, self.names, self.evidence)
            if office:
                return max(self._office(office), at + 1)
        over = self._past(at)
        if over:
            return over
        return max(self._name(at), at + 1)

    def _office(self, office: OfficePhrase) -> int:
        tokens, at = self.tokens, office.start
        last = self._last(at)
        if office.is_absent:
            return self._absent(office)
        if tokens.small[office.end : office.end + 1] == ["sebelumnya"] and (before := self._holder_before(office)):
            self.absent.append(before)
            return before.end
        if self._stands_before(at):
            return self._in_stead(office, last)
        if last and self._is_left_to_another(office) and not last.offices:
            self._stands_for = office
            return office.end
        return (self._of_one_before(office, last) if last else 0) or self._of_one_behind(office)

    def _of_one_before(self, office: OfficePhrase, last: Holder) -> int:
        """Behind an office whose holder is named before it; 0 where that is not so."""
        tokens, at = self.tokens, office.start
        if self._is_former(last.end, at):
            last.end = office.end  # what they are now may follow
            return office.end
        if at == last.end and not last.offices and last.rule in ("name-behind-saying", "name-before-office"):
            last.offices.append(office)  # `terang Nama Direktur Contoh`
            last.end = office.end
            return office.end
        if self._is_linked(last.end, at) and (tokens.small[at - 1] != "," or not self._name_behind(office)):
            office = self._whole(office)
            held_by = self._installed(last) if tokens.small[last.end] in ("sebagai", "menjadi") else last
            if held_by:
                held_by.offices.append(office)
            last.end = office.end
            return office.end
        if not last.offices and at == last.end + 1 and tokens.words[at - 1] in (",", "("):
            phrase, gap = self._holder_of(office)
            office = office if phrase and not self._is_apposition(phrase, gap) else self._whole(office)
            last.offices.append(office)
            last.rule = "office-behind-name"
            last.confidence = 0.6 if phrase and gap == "," and not self._is_open(last) else 0.92
            last.end = office.end + (tokens.words[at - 1] == "(")
            return office.end
        return 0

    def _of_one_behind(self, office: OfficePhrase) -> int:
        """Behind an office and its holder, who is named behind it, or nowhere."""
        phrase, gap = self._holder_of(office)
        if phrase is None or (not gap and self._is_somebody_else(phrase, office)):
            return self._without_holder(office)
        if self._is_stood_for(phrase.end):
            self._stands_for = office
            self.absent.append(phrase)
            return phrase.end
        first = self._paired_with(office)
        self._put(phrase, [*self._waiting, first or office], office, gap)
        if first:
            return self._second_of_a_pair(phrase, office)
        before = self.tokens.small[office.start - 1] if office.start else ""
        is_shared = office.role.lower() in SHARED or before == "para"
        return self._others(phrase, office) if is_shared else phrase.end

    def _past(self, at: int) -> int:
        """Behind words with capitals that stand beside nothing that would make them a person's name; 0 else."""
        small, capital = self.tokens.small, self.tokens.capital
        if small[at] in self.names.first_words or (at and small[at - 1] in _BEFORE_NAMES):
            return 0
        end = at + 1
        while capital[end] and not is_head(self.tokens, end):
            end += 1
        if capital[end]:
            return 0
        follows = small[end] if end < len(small) else PARAGRAPH
        if follows == "," and not capital[end + 1] and not LINK_STARTS.intersection(small[end + 1 : end + 2]):
            return end
        return 0 if follows in _BEHIND_NAMES or any(word in self.names.first_words for word in small[at:end]) else end
