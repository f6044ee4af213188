"""Event types that a text tells by a verb: `Bupati melantik 40 pejabat`, `Dinas Contoh melatih petani`."""

import re
from collections.abc import Iterator

from plugins.recognition.names import places
from plugins.recognition.once import once
from plugins.recognition.story import Seen
from plugins.recognition.telling import LEAD, TITLE, Telling
from plugins.recognition.tokens import tokens_of
from plugins.recognition.word_stems import stems
from plugins.registry.lookup import names_of
from plugins.registry.records import Registry

REACH, BESIDE = 140, 24  # characters
LIKELY, LEAST = 0.85, 0.6
# Why, to whom it happened before, or what should be done: not what happens.
NOT_TOLD = re.compile(
    r"\b(?:untuk|guna|agar|supaya|dapat|bisa|mampu|siap|yang|baru|telah|sudah|belum|perlu|harus|dengan|sejak|sebelum|"
    r"akan|bakal|segera|besok|rencana|hendak|tidak|batal)\s+(?:\w+\s+)?$"
)
AFTER_IT = re.compile(r"\b(?:usai|setelah|sesudah|pasca|sebelum|jelang|menjelang)\s+$")
DAY = re.compile(r"\b(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)\b|\(\d")
_NASAL = (("lmnrwy", "me"), ("bfv", "mem"), ("cdjz", "men"), ("aeioughq", "meng"))
_SWALLOWED = {"p": "mem", "t": "men", "s": "meny", "k": "meng"}


@once
def event_verbs(registry: Registry) -> dict[str, str]:
    """The verbs from which the names of a registry's event types are made, each with the slug of its type."""
    slugs: dict[str, str] = {}
    for kind in registry.event_types.values():
        for name in names_of(kind):
            for form in _forms(name.lower()):
                slugs.setdefault(form, kind.slug)
    return slugs


def _forms(noun: str) -> Iterator[str]:
    """`melantik`, `dilantik`, `lantik` of `pelantikan`; `menyosialisasikan` of `sosialisasi`."""
    if not noun.isalpha():
        return
    if noun.startswith("pe") and noun.endswith("an"):
        for stem in set(stems(noun)) - {noun}:
            if len(stem) > 3 and not stem.startswith("pe") and not stem.endswith("an"):
                yield from (form for verb in _verbs(stem) for form in (verb, f"{verb}kan"))
    elif noun.endswith(("asi", "isi", "usi")):
        yield from (f"{verb}kan" for verb in (*_verbs(noun), f"men{noun}"))


def _verbs(stem: str) -> tuple[str, ...]:
    first = stem[0]
    if first in _SWALLOWED:
        active = _SWALLOWED[first] + stem[1:]
    else:
        active = next((prefix for letters, prefix in _NASAL if first in letters), "me") + stem
    return active, f"di{stem}", stem


def told_by_verb(tells: Telling, verbs: dict[str, str]) -> Iterator[Seen[str]]:
    """Event types whose verb stands in the title, or in a sentence with a day; in doubt those of a lead without one."""
    words = set(tokens_of(tells.text).small)
    for verb, slug in [(verb, slug) for verb, slug in verbs.items() if verb in words]:
        for start in places(tells.small, verb):
            said = tells.sentence(start)
            has_day = DAY.search(tells.small, said.start, said.end) is not None
            is_bare = said.paragraph != TITLE and not verb.startswith(("me", "di"))
            if is_bare or not (has_day or said.paragraph <= LEAD) or not _is_told(tells, start):
                continue
            sure = LIKELY if has_day or said.paragraph == TITLE else LEAST
            yield Seen(slug, start, start + len(verb), "verb", sure)


def _is_told(tells: Telling, start: int) -> bool:
    """Whether a verb tells of what happens: not what is wanted, long past, or what somebody says."""
    before = tells.before(start, BESIDE)
    if NOT_TOLD.search(before) or (tells.small.startswith("di", start) and AFTER_IT.search(before)):
        return False
    return not (tells.is_quoted(start) or tells.is_past(start, REACH) or tells.is_planned(start, REACH))
