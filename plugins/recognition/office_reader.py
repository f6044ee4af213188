"""Reads what stands behind the head of an office, part by part: what it is about, whose it is, where it ends."""

import re

from plugins.recognition.body_phrases import Named, named_at, subject_end
from plugins.recognition.body_words import (
    BY_NAME,
    BY_SUBJECT,
    JOINTS,
    PLACES_OF_GOVERNMENT,
    STARTS,
    UNITS,
    is_one_word,
    is_subject,
)
from plugins.recognition.evidence import Evidence
from plugins.recognition.homes import Region, region_behind
from plugins.recognition.office_parts import (
    BALINESE,
    INNER,
    LEADERS,
    LETTERED,
    LINKS,
    LONG_PLACES,
    OPEN_ENDED,
    PARTS,
    REGION_LEADS,
    ROLE_GOES_ON,
    ROLE_LEADERS,
    ROMAN,
    ROMAN_NUMBER,
    UNIT_HEADS,
    WITH_BODY,
    WITH_PLACE,
)
from plugins.recognition.office_words import OF_PLACES, RULERS, VILLAGES, WRITTEN_OUT, head_at, is_head
from plugins.recognition.person_phrases import GIVEN, is_name_word
from plugins.recognition.person_words import degrees_behind, is_title
from plugins.recognition.provinces import PROVINCES
from plugins.recognition.regions import COMPASS, DIRECTIONS, LEADS, region_at
from plugins.recognition.registry_names import RegistryNames
from plugins.recognition.tokens import Tokens

_IN_BRACKETS = re.compile(r" ?\([^()]*\)")
_WITH_STAFF = frozenset(["presiden", "wakil", "wapres", "menteri", "wamen"])
_MOST = 40  # tokens of an office


class Reader:
    """Reads what stands behind the head of an office, part by part."""

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

    def read(self) -> None:
        last = min(len(self.tokens), self.head + _MOST)
        while self.at < last:
            before = self.at
            if self._is_known_name() or is_title(self.tokens, self.at):
                break
            if not (self._written_out() or self._body() or self._region() or self._subject() or self._number()
                    or self._ruler() or self._bracket() or self._link() or self._inner() or self._own()
                    or self._second_region() or self._address()):  # fmt: skip
                break
            if self.at == before:
                break

    def _is_known_name(self) -> bool:
        """Whether the name of an official of the registry begins here."""
        tokens, names = self.tokens, self.names
        if self.at >= len(tokens) or tokens.small[self.at] not in names.first_words:
            return False
        words = [word for word in tokens.small[self.at : self.at + 2 * names.longest_name] if word != "."]
        return any(tuple(words[:count]) in names.officials for count in range(2, names.longest_name + 1))

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
            if self.label in ROLE_LEADERS:
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

    def _region(self) -> bool:
        if self.words in VILLAGES and self.tokens.small[self.at] not in LEADS and self._own():
            return True  # `Kepala Desa Batu Contoh` has nothing to do with the city of Batu
        region = region_behind(self.tokens, self.at, self.names)
        if not region.said or (self.region and self.tokens.small[self.at] not in LEADS):
            return self._lone_lead()
        self.region, self.at = region, region.end
        return True

    def _second_region(self) -> bool:
        """`Kantor Wilayah Contoh dan Teladan`."""
        if self.tokens.small[self.at] != "dan" or not (self.region or self.named or self.body_from):
            return False
        region = region_behind(self.tokens, self.at + 1, self.names)
        is_second = bool(region.said) and region_at(self.tokens, self.at - 1) == self.at
        self.at = region.end if is_second else self.at
        return is_second

    def _address(self) -> bool:
        """`Ketua Jemaat Contoh, Kecamatan Teladan, Nama`: where the body is, between commas."""
        tokens, at = self.tokens, self.at + 1
        if tokens.words[self.at] == "," and (end := self._province_end(at)):
            self.at = end
            return True
        is_body = tokens.capital[at] and self.words in OF_PLACES and tokens.small[at] in BY_NAME
        if tokens.words[self.at] != "," or not (is_body or self._is_place_lead(at)) or is_head(tokens, at):
            return False
        while tokens.capital[at] and not is_title(tokens, at) and not is_head(tokens, at):
            at += 1
        if tokens.words[at : at + 1] == ["("] and tokens.words[at + 2 : at + 3] == [")"]:
            at += 3
        if tokens.words[at : at + 1] != [","] or not tokens.capital[at + 1]:
            return False
        if is_body and not (is_title(tokens, at + 1) or tokens.small[at + 1] in BY_NAME):
            return False
        self.at = at
        return True

    def _province_end(self, at: int) -> int:
        """`Kepala Dinas Contoh Kota Teladan, Sulawesi Selatan (Sulsel) Nama`: where the province ends; 0 if none is."""
        tokens = self.tokens
        if not self.at or not tokens.capital[at]:
            return 0
        end = next((at + n for n in (3, 2, 1) if " ".join(tokens.small[at : at + n]) in PROVINCES), 0)
        if end and tokens.words[end : end + 1] == ["("] and tokens.words[end + 2 : end + 3] == [")"]:
            end += 3
        return end if end and (tokens.capital[end] or tokens.words[end : end + 1] == [","]) else 0

    def _is_place_lead(self, at: int) -> bool:
        return self.tokens.capital[at] and self.tokens.small[at] in PLACES_OF_GOVERNMENT | REGION_LEADS

    def _lone_lead(self) -> bool:
        """`Ketua TP PKK Kota, Nama`, `Kepala Dinas Contoh Provinsi Nama`: the region is to be thought."""
        tokens = self.tokens
        is_alone = tokens.small[self.at] == "provinsi" and tokens.capital[self.at + 1]
        if tokens.small[self.at] not in LEADS or not (is_alone or tokens.words[self.at + 1 : self.at + 2] == [","]):
            return False
        self.at += tokens.capital[self.at]
        return True

    def _subject(self) -> bool:
        tokens = self.tokens
        if self.at >= len(tokens) or self.words in OF_PLACES or (self.words in RULERS and self.region):
            return False
        if self.named:
            return self._more_of_the_body()
        end = subject_end(tokens, self.at)
        if end == self.at and tokens.is_capital(self.at) and tokens.small[self.at] in UNITS | BY_SUBJECT:
            end = self.at + 1
        if end == self.at:
            return False
        end = self._before_a_body(end)
        if end < len(tokens) and tokens.small[end] in ("dan", "&") and self._ends_so(end + 1):
            end += 2
        if self.body_from:
            self.body_end = end
        elif self.words in OF_PLACES or (self.label in LEADERS and tokens.small[self.at] not in ROLE_GOES_ON):
            self.body_from, self.body_end = self.at, end
        else:
            self.role_end = end
        self.at = end
        return True

    def _more_of_the_body(self) -> bool:
        """`KSOP Khusus`: what the body is about stands behind its letters."""
        named, at = self.named, self.at
        if named is None or named.end != at or named.has_region or not self.tokens.is_capital(at):
            return False
        if not is_subject(self.tokens.small[at]):
            return False
        region = region_behind(self.tokens, at + 1, self.names)
        self.named = named._replace(name_end=at + 1, end=region.end, region=region.said, governments=region.governments)
        self.at = region.end
        return True

    def _ends_so(self, at: int) -> bool:
        """Whether one more word belongs to what the office is about: `Humas dan Protokoler, Nama`."""
        tokens = self.tokens
        if not is_name_word(tokens, at) or tokens.small[at] in GIVEN or at + 2 >= len(tokens):
            return False
        following = tokens.small[at + 1]
        return (
            following in STARTS
            or is_one_word(following)
            or (following == "," and (is_name_word(tokens, at + 2) or is_title(tokens, at + 2)))
        )

    def _before_a_body(self, end: int) -> int:
        """`Kepala Bagian Hukum Setda`: what the office is about ends where its body begins."""
        for at in range(self.at + 1, end):
            word, small = self.tokens.words[at], self.tokens.small[at]
            is_loud = word.isupper() and len(word) > 1
            if not word[0].isupper() or small in UNITS:
                continue
            if is_one_word(small) or (small in BY_NAME and (is_loud or len(small) > 5)) or self._begins_body(at):
                return at - 1 if self.tokens.small[at - 1] in JOINTS else at
        return end

    def _begins_body(self, at: int) -> bool:
        tokens = self.tokens
        if tokens.small[at] in BY_SUBJECT and tokens.is_capital(at + 1):
            return True
        end, meant = self.names.body_at(tokens, at)
        return bool(meant) and (end > at + 1 or tokens.words[at].isupper())

    def _number(self) -> bool:
        tokens = self.tokens
        word = tokens.small[self.at]
        if word == "/":
            return self._behind_slash()
        is_letter = len(word) == 1 and tokens.capital[self.at] and tokens.small[self.at - 1] in LETTERED
        if is_letter and tokens.words[self.at + 1 : self.at + 2] != ["."]:
            if self.named and self.named.end == self.at:
                self.named = self.named._replace(name_end=self.at + 1, end=self.at + 1)
            elif self.body_from:
                self.body_end = self.at + 1
            else:
                self.role_end = self.at + 1
        elif ROMAN_NUMBER.fullmatch(word) and tokens.words[self.at].isupper() and not self._is_initial():
            if self.body_from and self.body_end == self.at:
                self.body_end += 1
            elif self.words in OF_PLACES and tokens.words[self.at + 1 : self.at + 2] == ["/"]:
                self.body_from, self.body_end = self.at, self.at + 1  # `Pangdam XX/Contoh`
            elif self.named and self.named.end == self.at:
                self.named = self.named._replace(name_end=self.at + 1, end=self.at + 1)
            elif not (self.body_from or self.named):
                self.role_end = self.at + 1
        elif not (
            word.isdigit() and len(word) < 5 and tokens.text[tokens.ends[self.at - 1] : tokens.starts[self.at]] == " "
        ):
            return False
        elif self.named and self.named.end == self.at:
            self.named = self.named._replace(name_end=self.at + 1, end=self.at + 1)
        elif self.words in OF_PLACES:
            self.body_from, self.body_end = self.body_from or self.at, self.at + 1
        elif not (self.body_from or self.named):
            self.role_end = self.at + 1
        self.at += 1
        return True

    def _behind_slash(self) -> bool:
        """`Kodim 1499/Contoh-Teladan`, `Pangdam XX/Contoh`: the place behind the number of a unit."""
        tokens, at = self.tokens, self.at + 1
        before = tokens.words[self.at - 1]
        if not (before.isdigit() or ROMAN_NUMBER.fullmatch(before.lower())) or at >= len(tokens):
            return False
        if not (tokens.is_capital(at) or tokens.words[at].isdigit()):
            return False
        self.at = at + 1
        while tokens.words[self.at : self.at + 1] == ["-"] and tokens.is_capital(self.at + 1):
            self.at += 2
        if self.named:
            self.named = self.named._replace(name_end=self.at, end=self.at)
        elif self.body_from:
            self.body_end = self.at
        return True

    def _is_initial(self) -> bool:
        """Whether a Roman number is the first word of a name: `I Wayan`, `I. Nama`."""
        tokens, following = self.tokens, self.at + 1
        if self.words == ("asisten",) and tokens.small[following] not in BALINESE:
            return False
        return tokens.small[self.at] == "i" and (
            tokens.small[following : following + 1] == ["."]
            or (tokens.is_capital(following) and tokens.small[following] in GIVEN)
        )

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

    def _inner(self) -> bool:
        """`Ketua Dewan Pengurus Contoh`, `Koordinator Penyuluh`: whom an office leads would be an office alone."""
        is_inner = self.tokens.small[self.at] in INNER and self.at == self.head + len(self.words)
        if (
            not is_inner
            or not self.tokens.capital[self.at]
            or self.named
            or self.words[0] == self.tokens.small[self.at]
        ):
            return False
        self.at += 1
        self.role_end = self.at
        return True

    def _own(self) -> bool:
        """Words with capitals that speak of nothing: a place or a body, a person, or both one behind the other."""
        tokens, start = self.tokens, self.at
        is_plain = tokens.is_capital(start) and self.words in OF_PLACES and not is_head(tokens, start)
        is_plain = is_plain or (tokens.is_capital(start) and tokens.small[start] in DIRECTIONS)
        if not is_plain and not is_name_word(tokens, start):
            return False
        end = start
        while end < len(tokens) and tokens.is_capital(end) and not is_title(tokens, end) and not is_head(tokens, end):
            if tokens.small[end] in PLACES_OF_GOVERNMENT | LEADS and end > start:
                break
            if not (
                is_plain
                or is_name_word(tokens, end)
                or tokens.small[end] in DIRECTIONS
                or is_subject(tokens.small[end])
            ):
                break
            end += 1
        count = end - start
        take = count if self.is_behind or self._is_before_a_name(end) else self._place_in(start, count)
        if take <= 0:
            return False
        if self.named and self.named.end == start and not self.named.has_region and not self.named.meant:
            self.named = self.named._replace(name_end=start + take, end=start + take)
        elif self.named is None and self.region is None:
            self.body_from = self.body_from or start
            self.body_end = start + take
        self.at = start + take
        return True

    def _is_before_a_name(self, end: int) -> bool:
        """Whether a comma or titles follow, and then the name: all before it is of the office."""
        tokens = self.tokens
        if end >= len(tokens):
            return False
        if is_title(tokens, end) or tokens.small[end] in PLACES_OF_GOVERNMENT:
            return True
        if tokens.words[end] == "(":
            close = next((n for n in range(end + 2, min(len(tokens), end + 6)) if tokens.words[n] == ")"), 0)
            if not close or sum(letter.isupper() for letter in tokens.words[end + 1]) < 2:
                return False
            end = close + 1
        if tokens.words[end : end + 1] != [","] or end + 1 >= len(tokens):
            return False
        if degrees_behind(tokens.text, tokens.ends[end - 1])[1]:
            return False
        if self._is_place_lead(end + 1):
            return self.label in LEADERS
        if self.words in OF_PLACES and tokens.small[end + 1] in BY_NAME and tokens.capital[end + 1]:
            return True  # `Kapolsek Contoh, Polres Teladan`
        return is_title(tokens, end + 1) or is_name_word(tokens, end + 1)

    def _place_in(self, start: int, count: int) -> int:
        """How many of some words with capitals are of a place; the others are of a name."""
        tokens, small = self.tokens, self.tokens.small
        is_ruler, is_of_place = self.words in RULERS, self.words in OF_PLACES
        if self.region or self.named or self.body_from or not (is_ruler or is_of_place or self.label in LEADERS):
            return 0
        words = small[start : start + count]
        spoken = next((n for n, word in enumerate(words) if word in self.evidence.speakers), None)
        given = next((n for n, word in enumerate(words) if word in GIVEN), None)
        alone = self.evidence.longest(words)
        if alone and (alone < count or is_of_place):
            while alone < count - 1 and words[alone] in COMPASS:
                alone += 1
            return alone
        told = words[0] in self.evidence.places or (words[0],) in self.names.districts
        if count == 1:
            return 1 if told or (is_of_place and spoken is None and given is None) else 0
        if not (is_of_place or told):
            return 0
        if (spoken == 0 or given == 0) and not told:
            return 0
        take = 2 if words[0] in LONG_PLACES and count > 2 else 1
        for size in (3, 2):
            if tuple(words[:size]) in self.names.districts:
                take = size
        while take < count and tokens.small[start + take] in DIRECTIONS:
            take += 1
        firsts = [n for n in (spoken, given) if n]
        if firsts and min(firsts) < 4 and count > 2:
            take = max(1, min(firsts))
        return min(take, count - 1) if spoken is not None or count > take else take

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
