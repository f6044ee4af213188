"""Whose an office is: the body that is named behind it, in brackets, behind `pada`, or in its short word."""

from plugins.recognition.body_phrases import Named, named_at
from plugins.recognition.body_words import BY_SUBJECT, UNITS, is_subject
from plugins.recognition.homes import region_behind
from plugins.recognition.office_parts import LINKS, PARTS, ROLE_LEADERS, ROMAN, UNIT_HEADS, WITH_BODY
from plugins.recognition.office_so_far import OfficeSoFar
from plugins.recognition.office_words import RULERS, WRITTEN_OUT, head_at, is_head

_WITH_STAFF = frozenset(["presiden", "wakil", "wapres", "menteri", "wamen"])


class BodyReader(OfficeSoFar):
    """Reads the body of an office."""

    def _ruler(self) -> bool:
        """`Staf Ahli Bupati`, `Asisten I Sekda`: an office that is another one's."""
        if self.tokens.small[self.at] == "kantor" and head_at(self.tokens, self.at + 1) in RULERS:
            self.body_from, self.at = self.at, self.at + 1 + len(head_at(self.tokens, self.at + 1))
            self.body_end = self.at
            return True
        if not self.label.startswith(("asisten", "staf", "staff", "tenaga ahli")) or self.named or self.body_from:
            return False
        words = head_at(self.tokens, self.at)
        if words not in RULERS and (not words or words[0] not in _WITH_STAFF or self.label == "asisten"):
            return False
        end = self.at + len(words)
        if self.label == "asisten":
            self.body_from, self.body_end = self.at, end
        else:
            self.role_end = end
        self.at = end
        return True

    def _written_out(self) -> bool:
        """`Kadis Kominfo`, where `Dinas` is to be thought."""
        thought = WRITTEN_OUT.get(self.words[-1])
        if self.at != self.head + len(self.words) or not thought or self.named:
            return False
        end, meant = self.names.body_at(self.tokens, self.at, thought)
        if not meant:
            return False
        region = region_behind(self.tokens, end, self.names)
        has_region = bool(region.said)
        self.named = Named(
            self.at, end, region.end, meant, region=region.said, governments=region.governments, has_region=has_region
        )
        self.at = region.end
        return True

    def _body(self) -> bool:
        tokens = self.tokens
        if self.at >= len(tokens) or not tokens.is_capital(self.at):
            return False
        small = tokens.small[self.at]
        if small in UNITS and self.label.endswith("kepala") and not self.named:
            return False
        is_next = self.at == self.head + len(self.words)
        if is_next and self.words[-1] in UNIT_HEADS and is_subject(small) and small not in BY_SUBJECT:
            return False  # `Kepala Bidang Humas`: that is what it is, not whose
        named = named_at(tokens, self.at, self.names, is_office=True)
        if named and not named.meant and not named.is_government:
            alone = self.at + self.evidence.longest(tokens.small[self.at : self.at + 12])
            if alone > named.name_end:
                named = Named(self.at, alone, alone, sureness=0.85)
        is_loud = named is None and tokens.words[self.at].isupper() and len(tokens.words[self.at]) > 1
        if is_loud and is_next and self.words[-1] in UNIT_HEADS and self._is_short():
            self.at = self.role_end = self.at + 1
            return True  # `Kepala Bagian TU`
        if is_loud and not is_subject(small) and len(tokens.words[self.at]) > 2 and self._is_short():
            named = Named(self.at, self.at + 1, self.at + 1, sureness=0.8)
            region = region_behind(tokens, self.at + 1, self.names)
            if region.said:
                named = named._replace(
                    end=region.end, region=region.said, governments=region.governments, has_region=True
                )
        if named is None:
            return False
        if self.named is None or self.named.is_government:
            self.named = self._whole(named)
        elif self.named.end == self.at and self._is_of_it(named, is_loud):
            self.named = named._replace(start=self.named.start, meant=(), sureness=0.85)
        elif tokens.small[self.named.start] == "komisi" and small.startswith("dpr") and self.named.end == self.at:
            self.role_end, self.named = self.named.end, named  # `Ketua Komisi II DPRD`
        self.at = named.end
        return True

    def _is_of_it(self, named: Named, is_loud: bool) -> bool:
        """`Kantor Regional XVII BKN`, `Majelis Jemaat GPM`: one body that is told by two names."""
        first = self.named
        if first is None or first.meant or first.has_region or named.is_government:
            return False
        return (is_loud and not named.meant) or self.tokens.small[first.start] == "kantor"

    def _whole(self, named: Named) -> Named:
        """A body with the words right before it that are of its name, too; of the office, if it is no leader's."""
        after = self.head + len(self.words)
        if self.body_from and self.body_end == named.start:
            if self.label in ROLE_LEADERS or self.tokens.small[self.body_from] == "komisi":
                self.role_end, self.body_from = self.body_end, 0  # `Manajer Operasional PT Contoh`
            elif self.tokens.small[self.body_from] in WITH_BODY and not named.is_government:
                named, self.body_from = named._replace(start=self.body_from, meant=()), 0  # `Tim Penggerak PKK`
        elif self.role_end == named.start == after + 1 and self.tokens.small[after] in PARTS:
            named, self.role_end = named._replace(start=after, meant=()), after  # `UPTD Puskesmas`
        return named

    def _is_short(self) -> bool:
        """Whether loud letters are an abbreviation, and no name in a loud line."""
        tokens, at = self.tokens, self.at
        if tokens.small[at] in ROMAN or tokens.words[self.head].isupper():
            return False
        return not is_head(tokens, at)

    def _bracket(self) -> bool:
        tokens = self.tokens
        if tokens.words[self.at] != "(" or not tokens.is_capital(self.at + 1):
            return False
        close = next((n for n in range(self.at + 2, min(len(tokens), self.at + 7)) if tokens.words[n] == ")"), 0)
        if not close:
            return False
        inside = tokens.words[self.at + 1 : close]
        is_abbreviation = len(inside) == 1 and (
            tokens.words[close + 1 : close + 2] == [","] or tokens.capital[close + 1]
        )
        if (
            not is_abbreviation
            and not (sum(letter.isupper() for letter in inside[0]) > 1 or is_head(tokens, self.at + 1))
            and (region_behind(tokens, self.at + 1, self.names).end != close)
        ):
            return False
        self.at = close + 1
        return True

    def _link(self) -> bool:
        """`Kepala Bidang Contoh pada Dinas Contoh`."""
        tokens = self.tokens
        is_comma = tokens.words[self.at] == "," and self.words[-1] in UNIT_HEADS and self._is_agency(self.at + 1)
        if not (is_comma or tokens.small[self.at] in LINKS) or self.named or not tokens.is_capital(self.at + 1):
            return False
        named = named_at(tokens, self.at + 1, self.names, is_office=True)
        if named is None:
            return False
        self.named, self.at = named, named.end
        return True

    def _is_agency(self, at: int) -> bool:
        """`Kepala Bidang Contoh, Dinas Contoh`."""
        small = self.tokens.small[at : at + 1]
        return small in (["dinas"], ["badan"]) and self.role_end > self.head + len(self.words)
