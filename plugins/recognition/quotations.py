"""What is quoted in a text, and who said it."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from plugins.recognition.evidence import SAID, SAY
from plugins.recognition.names import lowered, places
from plugins.recognition.sentences import WORD
from plugins.recognition.story import Person, Quotation, Seen, Story

_FEWEST = 4  # words of a quotation that is no name or theme
_REACH = 200  # characters around a quotation in which its speaker is told
_OPEN, _CLOSE = "“", "”"
_MARK = re.compile(r"[“”\"„]|\n[ \t]*\n|''")
_SAY = "|".join(sorted(SAY, key=len, reverse=True))
_BY_NAME = re.compile(
    rf"^[\s,.!?*_”\"-]*(?:demikian\s+)?(?:{_SAY})(?:nya)?\b(?P<who>[^.\n“”\"]{{0,120}})", re.IGNORECASE
)
_BY_PRONOUN = re.compile(
    rf"^[\s,.!?*_”\"-]*(?:demikian\s+)?(?:{_SAY}|ditambahkan|dikatakan|dijelaskan|lanjut|harap|imbuh)nya\b|^[\s,.!?]*(?:{_SAY})\s+(?:dia|ia|beliau)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"\b(?:{'|'.join(sorted(SAID))}|{_SAY}|katanya|ujarnya|menurut\w*)\b[^.!?“”\"]{{0,60}}[,:]?\s*$", re.IGNORECASE
)
_NOBODY = re.compile(r"(?i)^\s*(?:seorang|salah satu|salah seorang|sejumlah|warga|para)\b")
_OFFICES = {
    "sekda": "sekretaris daerah", "sekkab": "sekretaris kabupaten", "kades": "kepala desa", "kadis": "kepala",
    "wabup": "wakil bupati", "wagub": "wakil gubernur", "kabid": "kepala bidang", "walikota": "wali kota",
    "bupati": "bupati", "wali kota": "wali kota", "gubernur": "gubernur", "wakil bupati": "wakil bupati",
    "camat": "camat", "lurah": "lurah", "kapolres": "kapolres", "rektor": "rektor",
}  # fmt: skip
_BEFORE_OFFICES = frozenset(["pak", "bu", "bapak", "ibu", "plt", "pj", "plh", "pjs"])
_OFFICE = re.compile(
    r"(?i)^\s*(?:(?:pak|bu|bapak|ibu|plt|pj|plh|pjs)\.?\s+)*(?P<office>"
    + "|".join(sorted(_OFFICES, key=len, reverse=True))
    + r")\b"
)


def quotations(story: Story, people: tuple[Seen[Person], ...]) -> tuple[Seen[Quotation], ...]:
    """Every quotation of more than a few words, in the order of the text."""
    text = story.text
    speakers = _Speakers(text, people)
    found: list[Seen[Quotation]] = []
    last = ""
    for start, end in _quoted(text):
        if start < story.body_start or len(text[start:end].split()) < _FEWEST:
            continue
        words = text[start:end].strip(' “”"„\n')
        speaker, rule, confidence = speakers.of(start, end, last)
        if rule == "words-of-nobody":
            continue
        last = speaker
        found.append(Seen(Quotation(" ".join(words.split()), speaker), start, end, rule, confidence))
    return tuple(found)


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """Where something is quoted, marks and all; a quotation goes on in a paragraph that opens with a mark."""
    opened: int | None = None
    depth = 0
    marks = list(_MARK.finditer(text))
    for number, mark in enumerate(marks):
        sign = mark[0]
        if sign[0] == "\n":
            if opened is not None and not _opens_next(text, mark.end()):
                if _is_closed_later(text, marks, number):
                    continue
                yield opened, mark.start()
                opened, depth = None, 0
            continue
        is_open = (sign in "“„" and not (opened is not None and _looks_closed(text, mark.start()))) or (
            sign != _CLOSE and _looks_open(text, mark.start(), opened is not None)
        )
        if opened is None:
            if is_open or (sign == _CLOSE and _looks_open(text, mark.start(), False)):
                opened, depth = mark.start(), 1
        elif is_open and _begins_paragraph(text, mark.start()):
            depth = 1
        elif is_open and sign in "“„":
            depth += 1
        else:
            depth -= 1
            if depth <= 0 or sign in '"“':
                yield opened, mark.end()
                opened, depth = None, 0
    if opened is not None:
        yield opened, len(text)


def _looks_closed(text: str, place: int) -> bool:
    """Whether a mark that should open stands where one closes: `contoh,“ kata`."""
    return text[place - 1 : place] in (*",.!?", "…") and text[place + 1 : place + 2] in (" ", "\n", "")


def _looks_open(text: str, place: int, is_inside: bool) -> bool:
    """Whether a mark that looks the same at both ends opens: a word follows, and none stands before."""
    if is_inside:
        return _begins_paragraph(text, place)
    after = text[place + 1 : place + 2]
    return bool(after) and not after.isspace() and after not in ",.;)"


def _opens_next(text: str, place: int) -> bool:
    return text[place : place + 1] in ("“", '"', "„")


def _is_closed_later(text: str, marks: list[re.Match[str]], number: int) -> bool:
    """Whether a quotation goes on over one blank line, to a closing mark without an opening one before."""
    following = marks[number + 1][0] if number + 1 < len(marks) else ""
    return following == _CLOSE and marks[number + 1].start() - marks[number].end() < 600


def _begins_paragraph(text: str, place: int) -> bool:
    before = text[max(0, place - 3) : place].rstrip(" \t")
    return place == 0 or before.endswith("\n")


class _Speakers:
    """Who is named where, to find who said something."""

    def __init__(self, text: str, people: tuple[Seen[Person], ...]) -> None:
        self._text = text
        pairs = sorted((start, end, seen.value) for seen in people for start, end in seen.value.mentions)
        self._by_office: dict[str, Person] = {}
        for seen in people:
            for held in seen.value.offices:
                role = lowered(held.role)
                for name in {role, _OFFICES.get(role, role), " ".join(role.split()[:2])}:
                    self._by_office.setdefault(name, seen.value)

        taken = {start for start, _, _ in pairs}
        pairs += self._acting(taken)
        for found in _BARE_OFFICE.finditer(text):
            before = text[max(0, found.start() - 5) : found.start()]
            if not text.endswith(_BEFORE_BARE, 0, found.start()) or before.lower().endswith(_ACTING):
                continue
            person = self._holder(found["office"])
            if person and found.start() not in taken and not _NAME_FOLLOWS.match(text, found.end()):
                pairs.append((found.start(), found.end(), person))
        self._pairs = sorted(pairs, key=lambda pair: pair[:2])
        self._starts = [pair[0] for pair in self._pairs]

    def _acting(self, taken: set[int]) -> list[tuple[int, int, Person]]:
        """Where somebody acts under the one word of an office: `Dalam apel itu Kapolres menunjuk`."""
        heads = [name for name in self._by_office if " " not in name and name not in _OFFICES and len(name) > 4]
        return [
            (start, start + len(name), self._by_office[name])
            for name in heads
            for start in places(self._text, name.title())
            if start not in taken and _ACTS.match(self._text, start + len(name))
        ]

    def _holder(self, office: str) -> Person | None:
        small = " ".join(lowered(office).split())
        return self._by_office.get(_OFFICES[small]) or self._by_office.get(small)

    def _by_words(self, who: str) -> Person | None:
        """Who holds the office with whose words something begins: `tegas Kapolsek`."""
        words = [word for word in WORD.findall(lowered(who)) if word not in _BEFORE_OFFICES]
        return next(
            (self._by_office[name] for n in (3, 2, 1) if (name := " ".join(words[:n])) in self._by_office), None
        )

    def of(self, start: int, end: int, last: str) -> tuple[str, str, float]:
        """The speaker of a quotation, by which rule, and how sure that is; `last`: who said the one before."""
        text = self._text
        behind = text[end : end + _REACH].split("\n\n")[0]
        pronoun = _BY_PRONOUN.match(behind)
        if pronoun:
            subject = self._subject(start)
            return subject or last, "said-by-the-one-before", 0.85 if subject else 0.6
        said = _BY_NAME.match(behind)
        if said:
            return self._named(said, end, start, last)
        before = text[max(0, start - _REACH) : start].split("\n\n")[-1]
        if _BEFORE.search(before):
            name = self._in_sentence(start, before)
            return name or self._subject(start) or last, "said-before", 0.85 if name else 0.65
        return self._alone(start, end, before, behind, last)

    def _named(self, said: re.Match[str], end: int, start: int, last: str) -> tuple[str, str, float]:
        who = said["who"]
        if _NOBODY.match(who):
            return "", "said-by-somebody", 0.8
        place = end + said.start("who")
        at = bisect_left(self._starts, place)
        if at < len(self._starts) and self._starts[at] < place + len(who):
            return self._pairs[at][2].name, "said-by-name", 0.95
        office = _OFFICE.match(who)
        if office:
            person = self._holder(office["office"])
            if person:
                return person.name, "said-by-office", 0.85
        person = self._by_words(who)
        if person:
            return person.name, "said-by-office", 0.85
        if who[:1] == " " and who[1:2].isupper():
            return "", "said-by-somebody", 0.6
        return self._subject(start) or last, "said-by-the-one-before", 0.65

    def _in_sentence(self, start: int, before: str) -> str:
        """Whoever is the subject of the words before a quotation: the first that its sentence names."""
        begin = (
            start
            - len(before)
            + max(before.rfind(". "), before.rfind("! "), before.rfind("? "), before.rfind("” "), -1)
            + 1
        )
        at = bisect_left(self._starts, begin)
        if at < len(self._starts) and self._starts[at] < start:
            return self._pairs[at][2].name
        return ""

    def _subject(self, place: int) -> str:
        """Who was named last before a place as the one who acts: the first of the nearest sentence with a name."""
        at = bisect_left(self._starts, place) - 1
        if at < 0 or place - self._starts[at] > 900:
            return ""
        while at > 0 and not _SENTENCE.search(self._text[self._pairs[at - 1][1] : self._starts[at]]):
            at -= 1
        return self._pairs[at][2].name

    def _alone(self, start: int, end: int, before: str, behind: str, last: str) -> tuple[str, str, float]:
        """Nothing says it is said: a sentence of its own is, a few words within one are a name or a theme."""
        inner = self._text[start:end].strip(' “”"„')
        is_own = (
            not before.strip() or before.rstrip()[-1:] in '.:!?”"' or inner[-1:] in ".,!?" or len(inner.split()) > 9
        )
        if not is_own:
            return "", "words-of-nobody", 0.5
        name = self._in_sentence(start, before)
        return name or self._subject(start) or last, "quoted-after-a-name", 0.75


_BARE_OFFICE = re.compile(
    "(?P<office>" + "|".join(sorted((office.title() for office in _OFFICES), key=len, reverse=True)) + r")\b"
)
_ACTING = ("plt. ", "plh. ", "pjs. ", "pj. ")
_BEFORE_BARE = (". ", "\n", ", ", "sidang ", "Pak ", "Ibu ")
_NAME_FOLLOWS = re.compile(r"[ ,]*(?:(?:[A-Z]|dr)[\w.]*[ ,]*){2}")
_ACTS = re.compile(
    r"(?: [IVX]+/[A-Z]\w+)? (?:me[mn]\w+|ber\w+|juga|pun|selanjutnya|kemudian|dalam \w+ me\w+|dalam \w+nya)\b"
)
_SENTENCE = re.compile(r"[.!?”\"]\s+[“\"A-Z]|\n\s*\n")
