"""How sentences sound: shouting, passive chains, words that nobody said, abbreviations that nobody knows."""

import re
from collections.abc import Iterator

from plugins.findings import Finding
from plugins.recognition.bare import COVER
from plugins.recognition.sentences import WORD, sentences
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import rule
from plugins.rules import style_codes as codes
from plugins.rules.prose import is_indonesian, own_body, own_prose
from plugins.rules.word_lists import KNOWN_ABBREVIATIONS, KNOWN_PHRASES, LOUD, NO_VERBS

_CAPITALS = r"[A-Z]{2,}(?:-[A-Z]+)*"
_RUN = re.compile(
    rf"[A-Z](?<![\w-].)[A-Z]+(?:-[A-Z]+)*(?:[ \u00a0]{_CAPITALS}){{2,}}(?![\w-])"
    r"|(?P<one>[A-Z](?<![\w-].)[A-Z]{3,})(?![\w-])"
)
_SPOKEN = re.compile(r"[B-DF-HJ-NP-TV-Z]{0,2}(?:[AEIOU]+[B-DF-HJ-NP-TV-Z]{1,3})*[AEIOU]*")
_LEAST_LOUD = 2  # words of a run that can be spoken: “LPPM UNHAS BPK” is none
_PASSIVE = re.compile(r"(?<![\w-])di[a-z]{4,}(?![\w-])")
_JOINED = re.compile(r"[\s,]*(?:(?:dan|serta|atau|lalu|kemudian|hingga|sampai)\s)?")
_RELATIVE = re.compile(r"\byang\s+(?:(?:akan|belum|dapat|harus|juga|pernah|sedang|sudah|telah|tidak)\s+)?$")
_FAR = 24
_MOST_PASSIVES = 2
_SAID = re.compile(r"[“\"](?P<words>[A-Z][^“”\"]*?)[,.!?…]?[”\"]")
_LEAST_SAID = 5  # words; fewer are a title or a name
_SPEAKS = re.compile(
    r"\b(?:kata|ujar|ucap|tutur|jelas|tegas|ungkap|imbuh|sambung|lanjut|papar|sebut|terang|tambah|tulis|pesan|harap|pinta"
    r"|ajak|cerita|kisah|menurut|mengatakan|menyatakan|menyampaikan|menjelaskan|menegaskan|menambahkan|mengungkapkan"
    r"|menuturkan|menyebut(?:kan)?|memaparkan|berpesan|berharap|menulis|berkata|bertanya|menjawab|mengimbau|meminta"
    r"|berbunyi|bertajuk|berjudul|bertema|tema|moto|slogan|dikutip|mengutip)(?:nya)?\b|—\s*[A-Z]",
    re.IGNORECASE,
)
_SHORT = re.compile(r"[A-Z](?<![\w.-].)[A-Z0-9]{2,}(?:-[A-Z0-9]+)*(?![\w]|[.-][A-Z])")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t][^\n]*$", re.MULTILINE)
_ROMAN = re.compile(r"[IVXLCDM]+")
_OPENED = re.compile(r"\w[^\w()]*\([^()]{0,80}$|\b(?:atau|disebut|disingkat)\s$")
_EXPLAINED = re.compile(
    r"\s\((?=[A-Za-z][^()]*[a-z])|,?\s(?:singkatan|kependekan|kepanjangan|yaitu|yakni|ialah|adalah)\b"
)
_LOUD_BESIDE = re.compile(r"[A-Z]{4,}[\s,.!]+$")


@rule(codes.SHOUTING, wrong="PENTING, SELURUH WARGA HARAP HADIR.", right="Seluruh warga diharap hadir.")
def shouting(manuscript: Manuscript) -> Iterator[Finding]:
    """Words stand in small letters; capitals are for names and abbreviations."""
    if not is_indonesian(manuscript):
        return
    for key in ("title", "summary"):
        for _, words in _shouted(getattr(manuscript.release, key)):
            yield manuscript.header(key, codes.SHOUTING, value=words)
    body = own_body(manuscript)
    for place, words in _shouted(body):
        yield manuscript.finding(manuscript.first_line + body.count("\n", 0, place), codes.SHOUTING, value=words)


def _shouted(text: str) -> Iterator[tuple[int, str]]:
    for found in _RUN.finditer(text):
        spoken = [word for word in found[0].split() if len(word) > 3 and _SPOKEN.fullmatch(word)]
        if found[0] in LOUD if found["one"] else len(spoken) >= _LEAST_LOUD:
            yield found.start(), " ".join(found[0].split()[:5])


@rule(
    codes.PASSIVE_CHAIN,
    wrong="Kegiatan digelar di aula, dihadiri camat, dan dibuka kepala dinas.",
    right="Kepala dinas membuka kegiatan itu di aula. Camat hadir.",
)
def passive_chain(manuscript: Manuscript) -> Iterator[Finding]:
    """A sentence has at most two verbs with di-: a list counts once, and what “yang” explains does not count."""
    for block, text in own_prose(manuscript):
        if text.count("di") <= _MOST_PASSIVES:
            continue
        for sentence in sentences(text):
            verbs = _passives(sentence.text)
            if len(verbs) > _MOST_PASSIVES:
                facts = {"count": len(verbs), "verbs": ", ".join(verbs)}
                yield manuscript.finding(block.line_of(sentence.start), codes.PASSIVE_CHAIN, **facts)


def _passives(sentence: str) -> list[str]:
    """The verbs with di-, the first of each list; not those of a clause with “yang”."""
    verbs, end = [], -1
    for found in _PASSIVE.finditer(sentence):
        start = found.start()
        if found[0] in NO_VERBS:
            continue
        is_listed = end >= 0 and _JOINED.fullmatch(sentence, end, start)
        if not is_listed and not _RELATIVE.search(sentence[max(0, start - _FAR) : start]):
            verbs.append(found[0])
        end = found.end()
    return verbs


@rule(codes.NO_SPEAKER, wrong="“Loket buka sampai malam.”", right="“Loket buka sampai malam,” kata Nama Contoh.")
def quotation_without_speaker(manuscript: Manuscript) -> Iterator[Finding]:
    """Who said it stands in the same paragraph as a quotation, or in the one beside it."""
    if not is_indonesian(manuscript):
        return
    prose = manuscript.prose
    for place, block in enumerate(prose):
        if block.kind == "item":
            continue
        said = [found for found in _SAID.finditer(block.text) if _is_said(found)]
        if said and not any(_SPEAKS.search(_SAID.sub("", near.text)) for near in prose[max(0, place - 1) : place + 2]):
            begins = " ".join(WORD.findall(said[0]["words"])[:4])
            yield manuscript.finding(block.line_of(said[0].start()), codes.NO_SPEAKER, begins=begins)


def _is_said(found: re.Match[str]) -> bool:
    """Whether a quotation is a sentence; what ends with no sign of its own is a name or a title."""
    ends = found[0][-2:-1] in ",.!?…"
    return ends and len(WORD.findall(found["words"])) >= _LEAST_SAID


@rule(
    codes.UNEXPLAINED, wrong="SIPD mulai dipakai.", right="Sistem informasi pemerintahan daerah (SIPD) mulai dipakai."
)
def unexplained_abbreviation(manuscript: Manuscript) -> Iterator[Finding]:
    """An abbreviation is explained where it stands first, but for those that everybody knows and registered names."""
    seen: set[str] = set()
    if not is_indonesian(manuscript):
        return
    text = _HEADING.sub(lambda found: COVER * len(found[0]), own_body(manuscript))
    for found in _SHORT.finditer(text):
        short, start, end = found[0], found.start(), found.end()
        if short in seen or short in KNOWN_ABBREVIATIONS:
            continue
        if text[max(0, end - _FAR) : end].lower().endswith(KNOWN_PHRASES):
            continue
        seen.add(short)
        if _ROMAN.fullmatch(short) or _is_explained(text, start, end) or _is_shouted(text, start, end):
            continue
        if not _is_registered(manuscript, short):
            line = manuscript.first_line + text.count("\n", 0, start)
            yield manuscript.finding(line, codes.UNEXPLAINED, value=short)


def _is_explained(text: str, start: int, end: int) -> bool:
    """“organisasi perangkat daerah (OPD)” or “OPD (organisasi perangkat daerah)”."""
    return bool(_OPENED.search(text[max(0, start - 90) : start]) or _EXPLAINED.match(text, end))


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Whether it is a word of a line in capitals, which is told as such."""
    beside = text[max(0, start - 24) : start]
    return text[start:end] in LOUD or bool(
        _LOUD_BESIDE.search(beside) or re.match(r"[\s,]+[A-Z]{4,}\b", text[end : end + 24])
    )


def _is_registered(manuscript: Manuscript, short: str) -> bool:
    """Whether it belongs to a registered name: those have their full name in the registry, and rules of their own."""
    return any(re.search(rf"\b{re.escape(short)}\b", name) for name in manuscript.registry.names_with(short))
