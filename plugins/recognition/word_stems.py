"""What an Indonesian word may be made from: “menyampaikannya” from “sampai”. It judges nothing, so it offers many."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Prefix(NamedTuple):
    """What stands before a stem, the letter it has swallowed (menulis: tulis), and how the rest of the word begins."""

    text: str
    swallowed: str
    rest: re.Pattern[str]


def _prefixes(table: str, before: str = "") -> tuple[Prefix, ...]:
    """`n+t:[aiueo]` of a table: n before a vowel, with a t swallowed."""
    parted = (entry.partition(":") for entry in table.split())
    named = ((*head.partition("+")[::2], rest) for head, _, rest in parted)
    return tuple(Prefix(before + text, swallowed, re.compile(rest or r"\w")) for text, swallowed, rest in named)


_NASAL = r"""
:[lmnrwy] m:[bfv]|p[lr] m+p:[aiueo] n:[cdjz]|s[tpy]|tr n+t:[aiueo] ng:[aeioughk] ng+k:[aeioulr] nge:\w{3,4}$
ny+s:[aiueo]
"""
_LIKE_STEMS = "depan|hendak|muka|samping|tahu|tengah"  # what bears ke- under another prefix: dikesampingkan
_VERBS = _prefixes(_NASAL, "me") + _prefixes(
    f"dike:{_LIKE_STEMS} menge:{_LIKE_STEMS} di mem:punya memper mempe:[lr] diper dipe:[lr] per:[^r]"
)
_NOUNS = (
    _prefixes(_NASAL, "pe")
    + _prefixes(
        "pe:dagang|giat|golf|jabat|juang|kebun|kerja|lari|laut|selancar|sepeda|serta|silat|tambak|tani|tenis|ternak|tinju"
        "|tugas|tunjuk"
    )
    + _prefixes("seper:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sekian|seratus|seribu")
    + _prefixes("ke:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh per:[^r] pe:[lr]")
)
_FREE = _prefixes("""
ter:[^r] te:r|.er ber:[^r] be:r|.er se sese anti antar dwi eks infra inter maha mikro multi nara non panca pasca pra
purna semi sub super swa tata tri tuna
""")
_AROUND = _prefixes("ke ketidak pe")  # kesehatan, ketidakpastian, pedesaan: before any letter, where -an ends the word
_PARTICLE = re.compile(r"(?<=...)(?:nya|lah|kah|pun|ku|mu)$")
_SECOND = re.compile(r"per|be[r.]|ter|ke|se|pe[mnlr]")  # what may stand behind a prefix: keberhasilan, sepengetahuan


def bare(word: str) -> str:
    """The word without the particle at its end: “bibitnya”, “apakah”."""
    return _PARTICLE.sub("", word)


def stems(word: str) -> Iterator[str]:
    """The word in small letters, and all that may be left of it without prefixes, suffixes and particles."""
    for whole in dict.fromkeys((word, bare(word))):
        yield from _bared(whole, _VERBS + _NOUNS + _FREE)
        if whole.endswith(("kan", "i")):
            yield from _bared(whole[: -3 if whole.endswith("kan") else -1], _VERBS + _FREE)
        if whole.endswith("an"):
            yield from _bared(whole[:-2], _NOUNS + _FREE + _AROUND)


def _bared(word: str, prefixes: tuple[Prefix, ...]) -> Iterator[str]:
    yield word
    for rest in _rests(word, prefixes):
        yield rest
        if _SECOND.match(rest):
            yield from _rests(rest, tuple(prefix for prefix in prefixes if prefix not in _VERBS))


def _rests(word: str, prefixes: tuple[Prefix, ...]) -> Iterator[str]:
    for prefix in prefixes:
        if word.startswith(prefix.text) and prefix.rest.match(word, len(prefix.text)):
            yield prefix.swallowed + word[len(prefix.text) :]
