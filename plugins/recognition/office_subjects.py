"""What an office is about: `Humas dan Protokol`, a number, those whom it leads."""

from plugins.recognition.body_words import (
    BY_NAME,
    BY_SUBJECT,
    JOINTS,
    PLACES_OF_GOVERNMENT,
    STARTS,
    UNITS,
    is_one_word,
)
from plugins.recognition.homes import region_behind
from plugins.recognition.office_parts import BALINESE, INNER, LEADERS, LETTERED, ROLE_GOES_ON, ROMAN_NUMBER
from plugins.recognition.office_so_far import OfficeSoFar
from plugins.recognition.office_words import OF_PLACES, RULERS
from plugins.recognition.person_phrases import GIVEN, is_name_word
from plugins.recognition.person_words import is_title
from plugins.recognition.subject_phrases import subject_end, tells_a_subject


class SubjectReader(OfficeSoFar):
    """Reads what an office is about."""

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
        if not tells_a_subject(self.tokens, at):
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
        if tokens.small[at] in PLACES_OF_GOVERNMENT - {"desa"} and is_name_word(tokens, at + 1):
            # `Kepala Seksi Pemerintahan Kecamatan Contoh`
            return tokens.small[at - 1] not in JOINTS and tokens.small[at + 1] not in GIVEN
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

    def _is_in_small_letters(self) -> bool:
        """`Ketua panitia Nama Contoh`."""
        tokens, at = self.tokens, self.at
        is_next = at == self.head + len(self.words) and self.words[-1] in ("ketua", "sekretaris", "bendahara")
        follows = tokens.words[at + 1 : at + 2] == [","] or tokens.capital[at + 1]
        return is_next and tokens.words[at] in ("panitia", "pelaksana", "rombongan") and follows

    def _inner(self) -> bool:
        """`Ketua Dewan Pengurus Contoh`, `Koordinator Penyuluh`: whom an office leads would be an office alone."""
        if self._is_in_small_letters():
            self.at = self.role_end = self.at + 1
            return True
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
