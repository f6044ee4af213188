"""Offices beside a name: `Plt. Kepala Dinas Contoh, Nama` and `Nama, Kepala Dinas Contoh`.

Told only where it is plain that office and name belong together: in `A, Kepala X, B` it is not.
"""

import re
from bisect import bisect
from collections.abc import Collection, Iterator
from typing import NamedTuple

from plugins.recognition.names import HONORIFICS, is_edge, lowered, runs
from plugins.recognition.sentences import END

REACH, SHORT_REACH = 300, 40  # characters in which an office stands beside its name, and the last words before it
ACTING = {
    "plt": "plt", "plh": "plh", "pjs": "pjs", "pj": "pj", "pelaksana tugas": "plt", "pelaksana harian": "plh",
    "penjabat sementara": "pjs", "penjabat": "pj",
}  # fmt: skip
_KINDS = r"(?P<kind>plt|plh|pjs|pj|pelaksana tugas|pelaksana harian|penjabat sementara|penjabat)\.?"
_SHORT = r"(?:\s?\((?:plt|plh|pjs|pj)\.?\))?"
KIND_BEFORE = re.compile(rf"(?<![\w-]){_KINDS}{_SHORT}\s?$", re.IGNORECASE)
KIND_AT = re.compile(rf"{_KINDS}{_SHORT}\s?", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\s?\([^()]{1,60}\)")
LAST_WORD = re.compile(r"([\w.-]+)\s*$")
# Behind these an office is another one, or somebody else's.
_NOT_THEIRS = (
    "mantan eks bekas calon mewakili diwakili wakil nama istri suami ajudan staf ahli pengganti menggantikan",
    "sekretaris asisten ketua ibu bapak kantor rumah jabatan dan serta atau sekaligus merangkap tim",
)
NOT_THEIRS = frozenset(" ".join(_NOT_THEIRS).split())
OFFICE = re.compile(
    r"(?:Bupati|Gubernur|Wali ?[Kk]ota|Sekretaris|Sekda|Sekkab|Kepala|Kadis|Kaban|Kabid|Kabag|Camat|Lurah|"
    r"Asisten|Staf Ahli|Direktur|Ketua|Inspektur|Pranata|Menteri|Rektor)(?!\w)"
)
NAME_BEHIND = re.compile(rf", (?!{OFFICE.pattern})[A-Z]")
TITLES_IN = re.compile(r"(?:.* )?(?:H|Hj|Dr|Drs|Dra|Ir|Prof|KH)\.? (?=[A-Z])")
QUOTED = re.compile('[”"“]')
SAID = re.compile(
    r"\b(?:[kK]ata|[uU]jar|tutur|ucap|jelas|papar|terang|ungkap|sebut|imbuh|tambah|pesan|[mM]enurut)\s+(?=[A-Z])"
)
NO_PERSON = re.compile(
    r"\b(?:Dinas|Badan|Bidang|Bagian|Kabupaten|Kota|Provinsi|Kecamatan|Kelurahan|Desa|Sekretariat|Kementerian|"
    r"Universitas|Pemerintah|Pemkab|Pemprov|Republik|Negara|Hotel|Gedung|Aula|Jalan|Ruang|Kepala|Bupati|Gubernur)\b"
)


class Office(NamedTuple):
    """An office beside a name: its place, its label in small letters, `definitif` or how one stands in."""

    start: int
    end: int
    label: str
    kind: str


def office_before(text: str, place: int, end: int, labels: Collection[str], regions: Collection[str]) -> Office | None:
    """The office that stands before the name at `place`–`end` of an evened text.

    `labels` are the offices' names in small letters, `regions` what may follow one: `luwu timur`.
    """
    begin = max(0, place - REACH)
    said = _without_titles(text, begin, place)
    has_comma = said.endswith(",")
    small = lowered(said.removesuffix(",").rstrip())
    found = (_label_at_end(small, label, regions) for label in labels if label in small)
    best = max(filter(None, found), key=lambda item: (len(item[1]), -item[0]), default=None)
    if best is None:
        return None
    at, label = best
    kind = KIND_BEFORE.search(small[:at])
    start = kind.start() if kind else at
    if not _stands_free(text[begin : begin + start], has_comma):
        return None
    if has_comma and not (_is_closed(text, end) or _begins_sentence(text, begin + start)):
        return None
    return Office(begin + start, begin + at + len(label), label, ACTING[kind["kind"]] if kind else "definitif")


def _without_titles(text: str, begin: int, place: int) -> str:
    """What stands before a name and its titles: `Dr. H.`"""
    near = max(begin, place - SHORT_REACH)
    return (text[begin:near] + HONORIFICS.sub("", text[near:place])).rstrip()


def _label_at_end(text: str, label: str, regions: Collection[str]) -> tuple[int, str] | None:
    """A label with which a text ends, but for a region or brackets."""
    at = text.rfind(label)
    if at < 0 or not is_edge(text, at) or not is_edge(text, at + len(label)):
        return None
    rest = IN_BRACKETS.sub("", text[at + len(label) :]).strip()
    return (at, label) if not rest or rest in regions else None


def _stands_free(before: str, has_comma: bool) -> bool:
    """Whether an office begins behind these words: it is no part of a longer one, and of nobody before it."""
    before = before[-60:].rstrip()
    if not before or before[-1] in '.!?“"—:;–':
        return True
    if before[-1] == "(":
        return False
    if before[-1] == ",":  # `Nama, Kepala X, Nama`; behind an adverb it is plain: `Sementara itu, Kepala X`
        word = LAST_WORD.search(before[:-1])
        return has_comma and word is not None and word[1].islower()
    word = LAST_WORD.search(before)
    if word is None:
        return False
    if word[1] in ("dan", "serta") and has_comma:  # `Kepala X, Nama, dan Kepala Y, Nama`
        return before[: word.start()].rstrip().endswith(",")
    if word[1].lower().strip(".") in NOT_THEIRS:
        return False
    return word[1][0].islower() or _begins_sentence(before, word.start())


def _is_closed(text: str, end: int) -> bool:
    """Whether a name between commas ends here. `Didampingi Kepala X, Nama pulang`: it is that of somebody else."""
    tail = text[end : end + SHORT_REACH].lstrip()
    if not tail or tail[0] in '.;:!?)”"—–':
        return True
    return tail[0] == "," and not (OFFICE.match(text, end + 2) or KIND_AT.match(text, end + 2))


def _begins_sentence(text: str, place: int) -> bool:
    before = text[max(0, place - SHORT_REACH) : place].rstrip(' “"')
    return not before or before[-1] in ".!?:—"


def office_after(text: str, place: int, end: int, labels: Collection[str], regions: Collection[str]) -> Office | None:
    """The office that stands behind the name at `place`–`end`, parted by a comma."""
    before = _without_titles(text, max(0, place - SHORT_REACH), place)
    word = LAST_WORD.search(before[-40:])
    is_apposed = before.endswith(",") or (
        word is not None and not word[1][0].islower() and not _begins_sentence(before[-40:], word.start())
    )
    if is_apposed or not text.startswith(", ", end):
        return None
    start = end + 2
    small = lowered(text[start : start + REACH])
    kind = KIND_AT.match(small)
    at = kind.end() if kind else 0
    fitting = [label for label in labels if small.startswith(label, at) and is_edge(small, at + len(label))]
    for label in sorted(fitting, key=len, reverse=True):
        over = _behind(text, small, start, at + len(label), regions)
        if _ends_there(text, over):
            return Office(start, start + at + len(label), label, ACTING[kind["kind"]] if kind else "definitif")
    return None


def _behind(text: str, small: str, start: int, at: int, regions: Collection[str]) -> int:
    """The place behind the region or the brackets that follow an office."""
    fitting = (name for name in regions if small.startswith(f" {name}", at) and is_edge(small, at + 1 + len(name)))
    over = start + at + max((len(name) + 1 for name in fitting), default=0)
    bracket = IN_BRACKETS.match(text, over)
    return bracket.end() if bracket else over


def _ends_there(text: str, place: int) -> bool:
    """Whether an office has ended: what follows is no name to which it might belong, and no more of its own."""
    tail = text[place : place + 3]
    if not tail.strip() or tail[0] in ".;!?)”":
        return True
    return tail[0] == "," and tail[1:].strip().islower()


def persons(text: str) -> Iterator[tuple[int, str]]:
    """What may be a person's name: it stands beside an office, or somebody said something. (place, name)

    Of `Bupati Contoh Nama Contoh` nobody can say where the name begins: its last two, three and four words are told.
    Of a run that begins a sentence the first word may be none of the name: `Hadir Nama Contoh, Kepala Dinas`.
    """
    said = {found.end() for found in SAID.finditer(text)} if QUOTED.search(text) else set()
    if not said and not OFFICE.search(text):
        return
    begins = [0, *(found.end() for found in END.finditer(text))]
    for start, run in runs(text):
        if OFFICE.match(run):
            if not NAME_BEHIND.match(text, start + len(run)):
                yield from _tails(start, run)
            continue
        titles = TITLES_IN.match(run)
        place, name = (start + titles.end(), run[titles.end() :]) if titles else (start, run)
        begin = begins[bisect(begins, start) - 1]
        if NO_PERSON.search(name) or not (start in said or _is_beside(text, start, run, begin)):
            continue
        if 1 <= name.count(" ") <= 5:
            yield place, name
        if name.count(" ") > 1 and not text[begin:place].strip(' \n“"'):
            yield place + name.index(" ") + 1, name[name.index(" ") + 1 :]


def _tails(start: int, run: str) -> Iterator[tuple[int, str]]:
    words = [(found.start(), found[0]) for found in re.finditer(r"\S+", run)]
    for count in range(2, min(5, len(words) - 1)):
        name = run[words[-count][0] :]
        if not NO_PERSON.search(name):
            yield start + words[-count][0], name


def _is_beside(text: str, start: int, run: str, begin: int) -> bool:
    begin = max(begin, start - REACH)
    before = _without_titles(text, max(begin, start - SHORT_REACH), start)
    if before.endswith(","):
        return bool(OFFICE.search(text, begin, start))
    return text.startswith(", ", start + len(run)) and bool(OFFICE.match(text, start + len(run) + 2))
