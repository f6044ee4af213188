"""What a text gives away of its places and its people before anybody is looked for."""

from typing import NamedTuple

from plugins.recognition.body_words import BY_NAME, BY_SUBJECT
from plugins.recognition.office_words import is_head
from plugins.recognition.person_phrases import GIVEN, is_name_word
from plugins.recognition.person_words import is_title
from plugins.recognition.regions import LEADS
from plugins.recognition.tokens import PARAGRAPH, Tokens

_SAY_WORDS = """
kata ujar tutur ucap jelas ungkap terang papar sebut imbuh tambah tegas pesan tandas urai ulas beber ajak harap imbau
cetus lanjut pungkas kenang sindir celetuk seloroh kelakar tutup tukas timpal jawab sambung kilah seru keluh aku
nilai pinta terusnya kisah sahut balas sela cerita rinci klaim dalih lapor bilang puji saran usul
"""
SAY = frozenset(_SAY_WORDS.split())
_SAID_WORDS = """
mengatakan menyampaikan menjelaskan menegaskan mengungkapkan menuturkan menerangkan menambahkan memaparkan menyebut
menyebutkan mengaku berharap mengharapkan menilai mengajak mengimbau menghimbau menekankan melaporkan mengingatkan
meminta berpesan menyatakan mengapresiasi membeberkan menyambut mengakui menyoroti menguraikan menanggapi berujar
menjawab menimpali membalas menyahut menyela menceritakan bercerita mengisahkan mengutarakan mengemukakan memastikan
membenarkan mengklaim bertutur melanjutkan merinci mengeluhkan mempertanyakan mengusulkan menjanjikan menyarankan
mengkritik menandaskan membantah mengimbuhkan memuji mengapresiasi menyayangkan mengaku
"""
SAID = frozenset(_SAID_WORDS.split())
_PLACE_LEADS_WORDS = """
kecamatan kec desa kelurahan kel kampung negeri jorong dusun nagari di ke dari gampong distrik jalan jl hotel pasar
"""
_PLACE_LEADS = LEADS | frozenset(_PLACE_LEADS_WORDS.split())
_TOLD_BEHIND = _PLACE_LEADS | BY_SUBJECT | BY_NAME
_LONGEST_RUN = 12
_HEADING = 22  # tokens of a line that may be a heading


class Evidence(NamedTuple):
    """What else a text gives away: words that are said to be places, and those of people who said something."""

    places: frozenset[str]
    speakers: frozenset[str]
    told: dict[str, list[tuple[str, ...]]]  # names that stand alone somewhere, by their first word

    def longest(self, words: list[str]) -> int:
        """How many of some words are a name that stands alone elsewhere in the text."""
        known = self.told.get(words[0], ()) if words else ()
        return max((len(name) for name in known if tuple(words[: len(name)]) == name), default=0)


def evidence_of(tokens: Tokens) -> Evidence:
    """What a text gives away of its places and speakers before anybody is looked for."""
    places, speakers = set(), set()
    told = _told(tokens)
    smalls, capital = tokens.small, tokens.capital
    for at in [at for at in range(1, len(smalls)) if capital[at]]:
        before, small = smalls[at - 1], smalls[at]
        if before in SAY and is_name_word(tokens, at):
            speakers.add(small)
        elif before in _PLACE_LEADS and small not in GIVEN:
            places.add(small)
        if not capital[at - 1] and at + 1 < len(smalls) and smalls[at + 1] in SAID:
            speakers.add(small)
    return Evidence(frozenset(places), frozenset(speakers - places), told)


def _told(tokens: Tokens) -> dict[str, list[tuple[str, ...]]]:
    """Names of places and bodies that stand alone somewhere, so that one knows where they end: by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    small, capital = tokens.small, tokens.capital
    for at in [at for at, word in enumerate(small) if word in _TOLD_BEHIND and capital[at + 1]]:
        word = small[at]
        if not (capital[at] or word in _PLACE_LEADS):
            continue
        end = at + 1
        while capital[end] and end - at < _LONGEST_RUN and not is_head(tokens, end) and not is_title(tokens, end):
            end += 1
        if capital[end] or end == at + 1 or _is_of_an_office(tokens, at):
            continue  # a name may stand in it: nobody knows where the place ends
        if word in _PLACE_LEADS:
            found.setdefault(small[at + 1], []).append(tuple(small[at + 1 : end]))
        if capital[at]:
            found.setdefault(word, []).append(tuple(small[at:end]))
    return found


def _is_of_an_office(tokens: Tokens, place: int) -> bool:
    """Whether an office begins in the words with capitals before a token: then a name may follow."""
    at, first = place, max(0, place - _LONGEST_RUN)
    while at > first and (tokens.capital[at - 1] or tokens.small[at - 1] in ("dan", "&")):
        at -= 1
        if is_head(tokens, at):
            return True
    return at > 0 and is_head(tokens, at - 1)


def headings(tokens: Tokens, start: int) -> list[tuple[int, int]]:
    """Lines in which every word has a capital for the look of it, from a token on: there capitals tell nothing."""
    found, begin = [], 0
    ends = [at for at, word in enumerate(tokens.words) if word == PARAGRAPH]
    for end in (*ends, len(tokens)):
        if end <= start or (0 < end - begin <= _HEADING and _is_heading(tokens, begin, end)):
            found.append((begin, end))
        begin = end + 1
    return found


def _is_heading(tokens: Tokens, begin: int, end: int) -> bool:
    if tokens.words[end - 1] in '.!?,;:)”"' or "\n" in tokens.text[tokens.starts[begin] : tokens.ends[end - 1]]:
        return False
    words = [word for word in tokens.words[begin:end] if len(word) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.8 * len(words)
