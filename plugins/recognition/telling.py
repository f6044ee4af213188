"""How a story tells something: in its title, its lead or later, in whose words, as done, as planned, as long past."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from plugins.recognition.names import lowered
from plugins.recognition.sentences import sentences
from plugins.recognition.story import Story
from plugins.recognition.tokens import tokens_of

TITLE, LEAD, SECOND = 0, 1, 2
"""Paragraphs by their number; those behind the second are all alike."""

_CLOSING = r"[.!?:…”\")*]"
_PARAGRAPH_ENDS = re.compile(rf"\n(?:[ \t]*\n\s*|(?<={_CLOSING}\n)|(?<={_CLOSING} \n))")
_LEAST = 50  # characters of a paragraph; what is shorter is a line of its own: a subtitle, a place
_SHORT_LEAD = 160  # behind such a lead the next paragraph still belongs to it

Cue = Literal["held", "planned", "past", "says", "now"]
_CUES: dict[Cue, str] = {
    "held": """
digelar menggelar gelar gelaran dihelat menghelat dihelatnya diselenggarakan menyelenggarakan selenggarakan
dilaksanakan melaksanakan laksanakan diadakan mengadakan adakan dilangsungkan berlangsung terlaksana pelaksanaan
dilakukan melakukan bertempat dipusatkan dibuka membuka buka pembukaan ditutup menutup tutup penutupan diikuti
mengikuti ikuti dihadiri menghadiri hadiri hadir menghadirkan dimulai memulai dipimpin memimpin pimpin diresmikan
meresmikan resmikan dilantik melantik lantik diisi dikukuhkan mengukuhkan meninjau mengunjungi kunjungi menyambangi
sambangi menyerahkan serahkan diserahkan penyerahan menyalurkan disalurkan dicanangkan mencanangkan diluncurkan
meluncurkan launching menandatangani penandatanganan kegiatan acara bertajuk bertema sambutan sambutannya arahannya
disosialisasikan menyosialisasikan mensosialisasikan kunjungan upacara menerima diterima mengumpulkan melatih
memberikan memberi diberikan
""",
    "planned": """
akan bakal hendak rencananya direncanakan dijadwalkan terjadwal besok lusa mendatang nanti nantinya
""",
    "past": "sebelumnya terdahulu dahulu dulu pernah silam dibanding dibandingkan ketimbang menindaklanjuti",
    "says": """
kata katanya ujar ujarnya tutur tuturnya ucap ucapnya jelas jelasnya papar paparnya terang terangnya ungkap
ungkapnya sebut sebutnya imbuh imbuhnya tambah tambahnya tegas tegasnya tandas tandasnya demikian mengatakan
menyampaikan menjelaskan mengungkapkan menuturkan menyebutkan dikatakan dikatakannya dikonfirmasi ditemui
dihubungi dijumpai menurut menurutnya keterangan keterangannya rilis rilisnya
""",
    "now": "saat ketika usai sela",
}
"""Words that tell of something happening; of something to come; of another time; of somebody saying it; of now."""
_CUE_OF = {word: cue for cue, words in reversed(_CUES.items()) for word in words.split()}
_PHRASES = re.compile(
    r"(?<!\w)(?:(?:tahun|bulan|minggu|pekan) (?:lalu|kemarin|sebelumnya)|tindak lanjut|lanjutan dari|"
    r"seperti (?:pada|yang (?!di(?:laksana|gelar|laku))|halnya)|"
    r"(?<!kerja )sama (?:dengan|seperti)|berbeda dengan)(?!\w)"
)
_MAY_BE_PHRASE = re.compile(r"lalu|kemarin|sebelumnya|lanjut|seperti|sama |berbeda")


class Told(NamedTuple):
    """A sentence: its place in the story's text, and the number of its paragraph."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Telling:
    """A story's text cut into sentences, with the words in it that tell how something is told.

    `small` is the text in small letters; every character keeps its place.
    """

    text: str
    small: str
    sentences: tuple[Told, ...]
    starts: tuple[int, ...]
    cues: dict[Cue, list[int]]

    def sentence(self, place: int) -> Told:
        """The sentence in which a place lies, or behind which."""
        number = bisect_right(self.starts, place) - 1
        return self.sentences[max(number, 0)] if self.sentences else Told(0, len(self.text), LEAD)

    def is_quoted(self, place: int) -> bool:
        """Whether a place lies between quotation marks of its paragraph."""
        text = self.text
        begin = max(0, text.rfind("\n\n", 0, place))
        if text.rfind("“", begin, place) > text.rfind("”", begin, place):
            return True
        if text.count('"', begin, place) % 2 == 0:
            return False
        end = text.find("\n\n", place)
        return text.find('"', place, end if end >= 0 else len(text)) >= 0

    def before(self, place: int, reach: int) -> str:
        """What stands before a place in its sentence, in small letters, no further than `reach`."""
        return self.small[max(self.sentence(place).start, place - reach) : place]

    def after(self, place: int, reach: int) -> str:
        """What stands behind a place in its sentence, in small letters, no further than `reach`."""
        return self.small[place : min(max(self.sentence(place - 1).end, place), place + reach)]

    def last(self, cue: Cue, place: int, reach: int) -> int:
        """Where the last such word stands in the sentence before a place; -1 where there is none."""
        places = self.cues[cue]
        number = bisect_left(places, place) - 1
        return places[number] if number >= 0 and places[number] >= self._begin(place, reach) else -1

    def has(self, cue: Cue, start: int, end: int) -> bool:
        """Whether such a word stands between two places."""
        places = self.cues[cue]
        number = bisect_left(places, start)
        return number < len(places) and places[number] < end

    def is_planned(self, place: int, reach: int) -> bool:
        """Whether the words before something tell it as to come: not `akan maju, kata Bupati saat membukanya`."""
        planned = self.last("planned", place, reach)
        return planned >= 0 and not self.has("now", planned, place) and not self.has("says", planned, place)

    def is_past(self, place: int, reach: int) -> bool:
        """Whether the words before something tell it as long past, or as another thing."""
        return self.last("past", place, reach) >= 0

    def _begin(self, place: int, reach: int) -> int:
        return max(self.sentence(place).start, place - reach)


@lru_cache(maxsize=16)
def telling(story: Story) -> Telling:
    """How a story tells what it tells. Kept for the next question about the same story."""
    text = story.text
    small = lowered(text)
    told = tuple(
        Told(start + said.start, start + said.start + len(said.text), number)
        for start, end, number in _paragraphs(text, story.body_start)
        for said in sentences(text[start:end])
    )
    return Telling(text, small, told, tuple(said.start for said in told), _cues(text, small))


def _cues(text: str, small: str) -> dict[Cue, list[int]]:
    places: dict[Cue, list[int]] = {cue: [] for cue in _CUES}
    now_end = -2
    words = tokens_of(text)
    for at in [at for at, word in enumerate(words.small) if word in _CUE_OF]:
        cue, start = _CUE_OF[words.small[at]], words.starts[at]
        is_done = cue == "says" and start == now_end + 1  # `saat menyampaikan materi`
        places["held" if is_done else cue].append(start)
        now_end = words.ends[at] if cue == "now" else -2
    places["held"] += places["now"]
    if _MAY_BE_PHRASE.search(small):
        places["past"] += (found.start() for found in _PHRASES.finditer(small))
    places["held"].sort()
    places["past"].sort()
    return places


def _paragraphs(text: str, body_start: int) -> list[tuple[int, int, int]]:
    """(start, end, number) of each; lines too short to be one have the number of that which follows."""
    found, number = [], LEAD
    if body_start:
        found.append((0, body_start, TITLE))
    start = body_start
    ends = [(match.start(), match.end()) for match in _PARAGRAPH_ENDS.finditer(text, body_start)]
    for end, behind in [*ends, (len(text), len(text))]:
        found.append((start, end, number))
        number += end - start >= (_SHORT_LEAD if number == LEAD else _LEAST)
        start = behind
    return found
