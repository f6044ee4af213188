"""Short forms by which a text names its people again: `kata Arief`, `Hamid menjelaskan`."""

from plugins.recognition.body_words import is_subject
from plugins.recognition.evidence import SAID, SAY
from plugins.recognition.person_phrases import STOPS
from plugins.recognition.persons import Somebody
from plugins.recognition.story import Body, Seen
from plugins.recognition.tokens import Tokens

_BEFORE_WORDS = "pak bu bapak ibu h hj dr saudara sdr"
_BEFORE = frozenset(_BEFORE_WORDS.split())
_SHORTEST = 3


def with_mentions(tokens: Tokens, everybody: list[Somebody], named: tuple[Seen[Body], ...]) -> list[Somebody]:
    """The same people with every place that names them, in the order of the text."""
    taken = sorted([place for one in everybody for place in one.mentions] + [(seen.start, seen.end) for seen in named])
    owners: dict[str, Somebody | None] = {}
    for one in everybody:
        for word in set(one.key):
            if len(word) >= _SHORTEST and word not in STOPS:
                owners[word] = None if word in owners else one
    at = 0
    for number in [number for number, word in enumerate(tokens.small) if word in owners]:
        owner = owners[tokens.small[number]]
        if owner is None or not tokens.words[number][0].isupper():
            continue
        start = tokens.starts[number]
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at < len(taken) and taken[at][0] <= start:
            continue
        if _is_meant(tokens, number, owner):
            owner.mentions.append((start, tokens.ends[number]))
    for one in everybody:
        one.mentions = _joined(tokens, sorted(set(one.mentions)))
    return sorted(everybody, key=lambda one: one.mentions[0])


def _is_meant(tokens: Tokens, number: int, one: Somebody) -> bool:
    """Whether a word of somebody's name is that name here, and no other one's."""
    before = tokens.small[number - 1] if number else ""
    after = tokens.small[number + 1 : number + 2]
    is_plain = before in SAY or before in _BEFORE or (bool(after) and after[0] in SAID)
    own = set(one.key)
    if (
        number
        and tokens.words[number - 1][0].isupper()
        and before not in _BEFORE
        and before not in own
        and before not in SAY
    ):
        return before in ("bupati", "gubernur", "kota", "camat", "sekda", "kadis", "wabup")
    if tokens.is_capital(number + 1) and after and after[0] not in own:
        return False
    return is_plain or not (is_subject(tokens.small[number]) or before in ("di", "ke", "dari", "jalan", "jl"))


def _is_one(text: str, last: tuple[int, int], start: int) -> bool:
    """Whether nothing but a space, or the stop of an initial, parts two words."""
    between = text[last[1] : start]
    return between == " " or (between == ". " and last[1] - last[0] < 4)


def _joined(tokens: Tokens, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Words side by side are one mention."""
    found: list[tuple[int, int]] = []
    for start, end in places:
        if found and _is_one(tokens.text, found[-1], start):
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif not found or start >= found[-1][1]:
            found.append((start, end))
    return found
