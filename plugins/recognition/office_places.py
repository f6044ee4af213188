"""Where an office is: a region, an address between commas, a place or body that no list has."""

from plugins.recognition.body_words import BY_NAME, PLACES_OF_GOVERNMENT, is_subject
from plugins.recognition.homes import region_behind
from plugins.recognition.office_parts import (
    BALINESE,
    BEFORE_PLACES,
    LEADERS,
    LONG_PLACES,
    OF_GROUPS,
    OPEN_ENDED,
    REGION_LEADS,
)
from plugins.recognition.office_so_far import OfficeSoFar
from plugins.recognition.office_words import OF_PLACES, RULERS, VILLAGES, is_head
from plugins.recognition.person_phrases import GIVEN, is_name_word
from plugins.recognition.person_words import degrees_behind, is_title
from plugins.recognition.provinces import PROVINCES
from plugins.recognition.regions import COMPASS, DIRECTIONS, LEADS, region_at


class PlaceReader(OfficeSoFar):
    """Reads the places of an office, and where they end and a name begins."""

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
                or region_at(tokens, end) > end
                or is_subject(tokens.small[end])
            ):
                break
            end += 1
        count = end - start
        take = count if self.is_behind or self._is_before_a_name(end) else self._place_in(start, count)
        if take <= 0 and self.words not in RULERS:
            take = self._region_within(start, end) - start
        if take <= 0:
            return False
        if self.named and self.named.end == start and not self.named.has_region and not self.named.meant:
            self.named = self.named._replace(name_end=start + take, end=start + take)
        elif self.named is None and self.region is None:
            self.body_from = self.body_from or start
            self.body_end = start + take
        self.at = start + take
        return True

    def _region_within(self, start: int, end: int) -> int:
        """`UPT Xyz Contoh Timur Nama`: where a region of two words ends among words that tell nothing; else 0."""
        ends = (region_at(self.tokens, at) for at in range(start + 1, end - 1))
        return next((close for at, close in enumerate(ends, start + 1) if at + 1 < close <= end), 0)

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

    def _before_two_words(self, start: int, count: int) -> int:
        """How many words behind a body or an office are of it, where the last one asks for more: `Cabang Contoh`."""
        tokens, words = self.tokens, self.tokens.small[start : start + count]
        if self.region or count < 3 or words[0] in GIVEN or words[0] in self.evidence.speakers:
            return 0
        take = 0
        body = self.named.start if self.named else self.body_from
        if body and tokens.small[body] in OPEN_ENDED:
            while take < count - 2 and words[take] in OF_GROUPS:
                take += 1
            if take == 1 and words[0] != "tirta" and tokens.small[start - 1] not in OF_GROUPS:
                take = 0  # `Mekar Contoh Nama`: one word alone may have more of the group behind it
        if take or tokens.small[start - 1] not in BEFORE_PLACES:
            return take
        take = 1
        while take < count - 2 and words[take] in DIRECTIONS:
            take += 1
        return take

    def _place_in(self, start: int, count: int) -> int:
        """How many of some words with capitals are of a place; the others are of a name."""
        tokens, small = self.tokens, self.tokens.small
        is_ruler, is_of_place = self.words in RULERS, self.words in OF_PLACES
        if take := self._before_two_words(start, count):
            return take
        if self.region or self.named or self.body_from or not (is_ruler or is_of_place or self.label in LEADERS):
            return 0
        words = small[start : start + count]
        spoken = next((n for n, word in enumerate(words) if word in self.evidence.speakers), None)
        given = next((n for n, word in enumerate(words) if word in GIVEN), None)
        if given and words[given - 1] in ("i", "ni") and words[given] in BALINESE:
            given -= 1
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
