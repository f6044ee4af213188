"""Reads what stands behind the head of an office, part by part, up to where it ends."""

from plugins.recognition.office_bodies import BodyReader
from plugins.recognition.office_places import PlaceReader
from plugins.recognition.office_subjects import SubjectReader
from plugins.recognition.person_words import is_title

_MOST = 40  # tokens of an office


class Reader(BodyReader, SubjectReader, PlaceReader):
    """Reads what stands behind the head of an office, part by part."""

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
