"""Two spellings that may be one person, or one body: found to be asked about, never to be decided here."""

import difflib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations

from plugins.desk.names import bare_name
from plugins.recognition.names import is_slip
from plugins.registry.spelling import fold

SHORT_FORMS = {
    **dict.fromkeys(("muh", "moh", "mohd", "muhd", "mohammad", "muhamad", "mohamad", "mochamad"), "muhammad"),
    **dict.fromkeys(("abd", "abdoel"), "abdul"),
    "st": "siti",
}
DIS = re.compile(r"^dis(?=[^\W\d_]{4})")  # `Diskominfo`, which is `Dinas Kominfo`
LONGEST = 200  # characters of a name that are looked at
LONG_ENOUGH = 4  # letters of a word in which one may be a slip
SMALL_WORDS = frozenset(["dan", "di", "ke", "untuk", "serta"])
ALMOST = 0.86  # of difflib's ratio: one or two letters in a name of twenty
MOST_ALIKE = 300  # spellings that share a pair of words; of more nobody could judge


@lru_cache(maxsize=20_000)
def person_key(name: str) -> str:
    """What spellings of surely one name share: capitals, signs and degrees apart."""
    bare = bare_name(fold(name[:LONGEST]))[0] or name[:LONGEST]
    return " ".join(re.findall(r"[^\W_]+", bare.replace("'", "").casefold()))


@lru_cache(maxsize=20_000)
def body_key(name: str) -> str:
    """The same of a body's name: `Dinas X & Y` is `Dinas X dan Y`."""
    words = re.findall(r"[^\W_]+", fold(name[:LONGEST]).replace("&", " dan ").replace("'", "").casefold())
    return DIS.sub("dinas ", " ".join(word for word in words if word not in SMALL_WORDS))


def are_one_person(one: str, other: str, share_office: bool = False) -> bool:
    """Whether two keys of names may be those of one person. A single word tells too little unless the office is the
    same."""
    first, second = (tuple(SHORT_FORMS.get(word, word) for word in key.split()) for key in (one, other))
    if not first or not second or first == second:
        return bool(first)
    short, long = sorted((first, second), key=len)
    if "".join(short) == "".join(long):
        return True
    if len(short) == 1:
        return share_office and (short[0] in long or (len(long) == 1 and _slips(short[0], long[0])))
    if len(short) == len(long):
        unlike = [pair for pair in zip(short, long, strict=True) if not _may_be(*pair)]
        slips = [pair for pair in unlike if _slips(*pair)]
        whole = sum(len(word) > 1 for word in set(short) & set(long))
        return not unlike or (len(unlike) == len(slips) == 1 and whole > 0)
    return _is_part(short, long)


def _may_be(word: str, other: str) -> bool:
    """The same, or one is the other's first letter."""
    return word == other or (min(len(word), len(other)) == 1 and word[0] == other[0])


def _slips(word: str, other: str) -> bool:
    return min(len(word), len(other)) >= LONG_ENOUGH and is_slip(word, other)


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a name is a longer one with words left out: `Arief Contoh` of `Arief R. Contoh`."""
    rest = iter(long)
    whole = [word for word in short if len(word) > 1]
    return len(whole) > 1 and all(any(_may_be(word, next_one) for next_one in rest) for word in short)


def alike_people(offices: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """By key of a name those of others that may be the same person. `offices`: what each is known to hold."""
    found: dict[str, list[str]] = defaultdict(list)
    for one, other in _pairs(offices):
        if are_one_person(one, other, bool(offices[one] & offices[other])):
            found[one].append(other)
            found[other].append(one)
    return {key: sorted(set(others)) for key, others in found.items()}


def _pairs(offices: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    """Names that share enough to be looked at: a word and how another begins, their letters, or word and office."""
    groups: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for key, held in offices.items():
        words = [SHORT_FORMS.get(word, word) for word in key.split()]
        groups["", "".join(words)].add(key)
        for word in words:
            for other in words:
                if word is not other and len(word) > 1:
                    groups[word, other[:1]].add(key)
            for office in held:
                groups[word if len(words) > 1 else word[:2], office, "office"].add(key)
                groups[word[:2], office, "office"].add(key)
    told: set[tuple[str, str]] = set()
    for group in groups.values():
        for pair in combinations(sorted(group)[:MOST_ALIKE], 2):
            if pair not in told:
                told.add(pair)
                yield pair


def are_one_body(one: str, other: str) -> bool:
    """Whether two keys of bodies of one region may be one: a word shortened, left out or mistyped."""
    if one == other:
        return True
    first, second = one.split(), other.split()
    short, long = sorted((first, second), key=len)
    if _is_acronym(one, second) or _is_acronym(other, first):
        return True
    if not short or short[0] != long[0]:  # a Dinas is no Badan
        return False
    numbers = [set(re.findall(r"\d+", key)) for key in (one, other)]
    if numbers[0] != numbers[1]:  # SMPN 1 and SMPN 2
        return False
    if len(short) > 1 and (set(short) <= set(long) or _shortens(short[1:], long[1:])):
        return True
    compared = difflib.SequenceMatcher(None, one, other, autojunk=False)
    return compared.real_quick_ratio() >= ALMOST and compared.quick_ratio() >= ALMOST and compared.ratio() >= ALMOST


def body_traits(key: str) -> Iterator[str]:
    """What two keys must share for `are_one_body` to hold: a first word, or an abbreviation and what it is of."""
    words = key.split()
    if words:
        yield words[0]
        yield "".join(word[0] for word in words) if len(words) > 1 else key


def _is_acronym(key: str, words: list[str]) -> bool:
    """`bkpsdm` of its words."""
    return " " not in key and len(key) > 2 and key == "".join(word[0] for word in words)


def _shortens(short: list[str], long: list[str]) -> bool:
    """Whether each short word is put together of the beginnings of the long ones, in their order: `kominfo`."""
    letters = "".join(short)

    def fits(at: int, number: int) -> bool:
        if at == len(letters):
            return True
        if number == len(long):
            return False
        word = long[number]
        shared = next((n for n, (a, b) in enumerate(zip(letters[at:], word, strict=False)) if a != b), None)
        most = min(len(letters) - at, len(word)) if shared is None else shared
        return any(fits(at + count, number + 1) for count in range(most, 2, -1))

    return 4 < len(letters) < 40 and len(long) < 12 and fits(0, 0)
