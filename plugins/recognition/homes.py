"""Of which region a text speaks, for what it names without one: `BKPSDM` in a text from Contoh is that of Contoh."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from plugins.recognition.body_words import GOVERNMENTS, STARTS, is_subject
from plugins.recognition.regions import COMPASS, LEADS, leads_at, region_at
from plugins.recognition.registry_names import RegistryNames
from plugins.recognition.tokens import PARAGRAPH, Tokens

_RULERS_WORDS = "bupati wabup gubernur wagub walikota wali kota sekda sekkab pj plt wakil"
_RULERS = frozenset(_RULERS_WORDS.split())
_ORDERED = frozenset(["daya", "laut", "bagian", "sulawesi", "jawa", "kalimantan", "sumatera", "sumatra"])
NO_REGIONS = frozenset(
    ["dapil", "gelar", "bahas", "terima", "raih", "buka", "bentuk", "ajak", "dorong", "imbau", "minta"]
)
"""What follows `Pemprov` in a title, and is no region's name."""
_DATELINE = 60  # characters of the body in which its place of issue stands
_PLENTY = 3


class Region(NamedTuple):
    """A region beside something: where its words end, these words, and the governments of the registry it may be."""

    end: int
    said: str = ""
    governments: tuple[str, ...] = ()


def region_behind(tokens: Tokens, place: int, names: RegistryNames) -> Region:
    """The region whose name begins at a token; one without words if none does."""
    if not tokens.capital[place]:
        return Region(place)
    if tokens.small[place] not in names.region_starts:
        return _by_compass(tokens, place)
    at, kind = leads_at(tokens, place) if tokens.small[place] in LEADS else (place, "")
    end, governments = names.region_at(tokens, at)
    listed = region_at(tokens, at)
    if listed > end:
        end, governments = listed, ()
    if kind and governments:
        governments = tuple(slug for slug in governments if names.kind_of(slug) == kind)
    if end == at and kind and tokens.is_capital(at) and tokens.words[at].isalpha() and len(tokens.words[at]) > 2:
        # `Kabupaten Contoh`, which no list has; of provinces there is a list, so a name of somebody may follow.
        end = at + (kind != "provinsi" or not tokens.capital[at + 1]) * (tokens.small[at] not in NO_REGIONS)
    if end == at:
        return Region(place)
    if end < len(tokens) and tokens.small[end] in COMPASS and tokens.is_capital(end):
        end, governments = end + 1, ()  # `Contoh Barat` is not Contoh
    return Region(end, tokens.said(place, end), governments)


def _by_compass(tokens: Tokens, place: int) -> Region:
    """`Conteng Timur`, a short name of a region that no list has: nobody is called by a point of the compass."""
    small = tokens.small
    is_region = tokens.capital[place + 1] and small[place + 1] in COMPASS and tokens.words[place].istitle()
    if not is_region or is_subject(small[place]) or small[place] in STARTS or small[place] in _ORDERED:
        return Region(place)
    return Region(place + 2, tokens.said(place, place + 2))


class Home:
    """How much a text speaks of each region."""

    def __init__(self, tokens: Tokens, body_start: int, names: RegistryNames) -> None:
        self._known: Counter[str] = Counter()
        self._foreign: Counter[str] = Counter()
        self._look(tokens, body_start, names)

    def _look(self, tokens: Tokens, body_start: int, names: RegistryNames) -> None:
        starts, at = names.region_starts, 0
        for number in [number for number, word in enumerate(tokens.small) if word in starts]:
            if number < at or not tokens.capital[number]:
                continue
            at = number
            region = region_behind(tokens, at, names)
            weight = self._weight(tokens, at, body_start)
            if region.said:
                for government in region.governments:
                    self._known[government] += weight
                if not region.governments:
                    self._foreign[region.said.lower().split()[-1]] += weight
            elif weight > 1:
                self._seat(tokens.small[at], names)
            elif (district := names.districts.get((tokens.small[at],))) is not None:
                self._known[district] += 1
            at = max(region.end, at + 1)

    @staticmethod
    def _weight(tokens: Tokens, at: int, body_start: int) -> int:
        before = tokens.small[at - 1] if at else PARAGRAPH
        if tokens.small[at] in GOVERNMENTS or before in _RULERS or before in GOVERNMENTS:
            return 3
        return 2 if tokens.starts[at] < body_start + _DATELINE else 1

    def _seat(self, word: str, names: RegistryNames) -> None:
        for government in names.cores:
            if names.seat_of(government).split()[:1] == [word]:
                self._known[government] += 1

    def of(self, governments: Iterable[str]) -> tuple[str, bool]:
        """Which of some governments the text speaks of, and whether that is plain."""
        ranked = sorted((-self._known[slug], slug) for slug in set(governments))
        if not ranked:
            return "", False
        best = -ranked[0][0]
        second = -ranked[1][0] if len(ranked) > 1 else 0
        return ranked[0][1], best > second

    def is_elsewhere(self, government: str) -> bool:
        """Whether a text speaks of another region and not of this one."""
        others = max((count for slug, count in self._known.items() if slug != government), default=0)
        return not self._known[government] and max(others, *self._foreign.values(), 0) >= _PLENTY

    @property
    def government(self) -> str:
        """The government of which a text plainly speaks most, or ""."""
        first = self._known.most_common(2)
        if not first or (len(first) > 1 and first[0][1] == first[1][1]):
            return ""
        return first[0][0] if first[0][1] >= max(self._foreign.values(), default=0) else ""
