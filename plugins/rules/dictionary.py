"""A dictionary of Indonesian words: a hunspell file that the system has, asked word by word.

Its words are stems; which affixes each may bear the file tells too, but incompletely (“datanya” and “digelar” would be
wrong), so any affix that Indonesian has counts; only what is proposed has those of the file. See
docs/decisions/0008-spelling.md.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from glob import glob
from pathlib import Path

from plugins.catalogue import N_
from plugins.errors import SettingError
from plugins.recognition.word_stems import bare, stems
from plugins.rules.accepted_words import ACCEPTED, SHORT_STEMS
from plugins.rules.attested import forms
from plugins.settings import Settings

PLACES = (
    "/usr/share/hunspell/id_ID.dic",  # Debian, Ubuntu, Fedora: the package hunspell-id
    "/usr/share/myspell/id_ID.dic",
    "/usr/share/myspell/dicts/id_ID.dic",
    "/Library/Spelling/id_ID.dic",
    "/usr/lib*/libreoffice/share/extensions/dict-id/id_ID.dic",
    "/opt/libreoffice*/share/extensions/dict-id/id_ID.dic",
    "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-id/id_ID.dic",
    "C:/Program Files/LibreOffice/share/extensions/dict-id/id_ID.dic",
)
NONE = "none"
LETTERS = "aeiunkrtmdslgpbhyjocwfvzqx"
MOST = 3  # proposals for a word
LONGEST = 30  # letters of a word that a slip of the pen may have made
_ENTRY = re.compile(r"^[ ]*([^\s/](?:[^/\t\r\n]*[^\s/])?)[ ]*(?:/(\w*))?", re.MULTILINE)  # a word, its flags
_COUNT = re.compile(rb"(?:\xef\xbb\xbf)?\d+\s*\n")  # the first line of such a file tells how many words follow


class Dictionary:
    """The words that are right, each with the flags of its affixes.

    What has been asked is remembered: ten thousand releases use the same words.
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        self.words = words
        self._knows: dict[str, bool] = {}
        self._near: dict[str, tuple[str, ...]] = {}

    def knows(self, word: str) -> bool:
        """Whether a word is right as it stands, or each of its parts where it has hyphens."""
        if word not in self._knows:
            self._knows[word] = bool(self._stem(word)) or all(map(self._stem, word.split("-")))
        return self._knows[word]

    def _stem(self, part: str) -> int:
        """How many letters of a word are a stem; 0 for a word that is wrong.

        Of three letters only few are stems: with more, every other slip would be a word with an affix.
        """
        if part in self.words or _small(part) in self.words:
            return len(part)
        return max(map(len, self._stems(part)), default=0)

    def _stems(self, part: str) -> Iterator[str]:
        known = (stem for stem in stems(_small(part)) if stem in self.words)
        return (stem for stem in known if len(stem) > 3 or stem in SHORT_STEMS)

    def _attested(self, part: str) -> int:
        """How many letters are a stem, where the dictionary has the whole word: as it is, or by the stem's flags."""
        if part in self.words:
            return len(part)
        whole = bare(part)
        attested = (stem for stem in self._stems(part) if stem == whole or whole in forms(stem, self.words[stem]))
        return max(map(len, attested), default=0)

    def near(self, word: str) -> tuple[str, ...]:
        """At most three right words of which it is a slip of the pen, those first that need the fewest affixes."""
        if word not in self._near:
            slips = dict.fromkeys(_slips(word)) if len(word) <= LONGEST else ()
            found = {slip: min(map(self._attested, slip.split("-"))) for slip in slips if len(slip) > 2}
            right = [slip for slip, stem in found.items() if stem]
            self._near[word] = tuple(sorted(right, key=lambda slip: (-found[slip], len(slip)))[:MOST])
        return self._near[word]


def _small(word: str) -> str:
    return word[:1].lower() + word[1:]


def _slips(word: str) -> Iterator[str]:
    """What may have been meant: one letter is to be a capital, has changed places, is too many, missing or another."""
    places = range(len(word))
    yield word[:1].upper() + word[1:]
    yield from (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in places[:-1])
    yield from (word[:at] + word[at + 1 :] for at in places)
    yield from (word[:at] + letter + word[at:] for at in (*places, len(word)) for letter in LETTERS)
    yield from (word[:at] + letter + word[at + 1 :] for at in places for letter in LETTERS)


def dictionary_file(settings: Settings) -> Path | None:
    """Where the dictionary is; None when there is none, or none is wished.

    Raises SettingError when the settings name a file that is none.
    """
    if settings.dictionary == NONE:
        return None
    if not settings.dictionary:
        found = (place for pattern in PLACES for place in sorted(glob(pattern)))
        return next((place for place in map(Path, found) if _is_dictionary(place)), None)
    file = Path(settings.dictionary).expanduser()
    if not _is_dictionary(file):
        must = N_("must be the file of a hunspell dictionary, such as id_ID.dic; 'none' for no look at spelling")
        raise SettingError("PORTAL.dictionary", must, settings.dictionary)
    return file


def lacks_dictionary(settings: Settings) -> bool:
    """Whether a dictionary is wished and there is none."""
    return settings.dictionary != NONE and dictionary_file(settings) is None


def dictionary_of(settings: Settings) -> Dictionary | None:
    """The dictionary of this portal; None without a file. Raises SettingError as `dictionary_file` does."""
    file = dictionary_file(settings)
    return _read(file, file.stat().st_mtime_ns) if file else None


def dictionary_bytes(settings: Settings) -> bytes:
    """What tells one dictionary from another."""
    file = dictionary_file(settings)
    return file.read_bytes() if file else b""


def _is_dictionary(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            return bool(_COUNT.match(stream.read(64)))
    except OSError:
        return False


@lru_cache(maxsize=2)
def _read(file: Path, changed: int) -> Dictionary:
    data = file.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:  # the encoding stands in another file beside it; of Indonesian this is the usual one
        text = data.decode("latin-1")
    words = dict.fromkeys(ACCEPTED, "")
    for word, flags in _ENTRY.findall(text, text.find("\n")):
        words[word] = words.get(word, "") + flags
    return Dictionary(words)
