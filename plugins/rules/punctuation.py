"""Spaces, signs, and what is written together or apart, after the spelling rules (EYD V)."""

import re
from collections.abc import Iterator

from plugins.findings import Finding
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import rule
from plugins.rules import joints
from plugins.rules import punctuation_codes as codes
from plugins.rules.corrections import Correction, told

_BEFORE = re.compile(r"(?<=[^\s|:-])[ \u00a0]+(?P<sign>[,;:?!]|\.(?!\.))(?=\s|$|(?P<glued>[^\W\d_]))")
_MAY_BE_BEFORE = (" ,", " .", " ;", " :", " ?", " !", "\u00a0")
_BEHIND = re.compile(
    r"[,;](?<=[^\W_].)(?=[^\W\d_])"  # kata,kata
    r"|[.!?](?<=[a-z].)(?=[A-Z][a-z]+(?![\w-]*\.\w))"  # kata.Kata
)
_FORMAT = re.compile(r"(?:Docx?|Jpe?g|Net|Odt|Pdf|Png|Pptx?|Xlsx?|Zip)\b")  # berkas .Pdf
_WHOLE_WORD = re.compile(r"[(“\"‘*_]*[^\W\d_]{3,}")
_DOUBLE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_PREFIX = re.compile(r"[\s>]*(?:[-*+]|\d{1,3}[.)]|#{1,6}|\ufffc+)?")
_LONGEST_PREFIX = 24
_QUOTES = re.compile(
    r"(?<![^\s(\[—–/-])(?P<open>“|”|\"|''|,,|„)(?P<said>[^\s“”\"„,'](?:[^“”\"„\n',]|,(?!,)|'(?!'))*)(?P<close>”|“|\"|'')"
)
_OTHER_MARKS = ('"', "''", ",,", "„")
_AROUND = 24


def spaces_before(text: str) -> Iterator[Correction]:
    """A space before a comma, full stop and the like."""
    for found in _BEFORE.finditer(text) if any(sign in text for sign in _MAY_BE_BEFORE) else ():
        was = _word_before(text, found.start())
        if not _begins_line(text, found.start()) and (not found["glued"] or _is_between(text, was, found)):
            yield Correction(found.start(), found.end(), f"{was}{found[0]}", found["sign"])


def _is_between(text: str, was: str, found: re.Match[str]) -> bool:
    """Whether the sign belongs to the word before it, though one is glued to it: “pagi ,siang”, not “platform .NET”.

    Without its space it must be what `no_spaces_after` goes on with.
    """
    behind = text[found.end() : found.end() + _AROUND]
    if found["sign"] == "." and _FORMAT.match(behind):
        return False
    return any(next_one.start == len(was) for next_one in no_spaces_after(f"{was}{found['sign']}{behind}"))


def no_spaces_after(text: str) -> Iterator[Correction]:
    """A sign with a word straight behind it."""
    for found in _BEHIND.finditer(text):
        before = _word_before(text, found.start())
        if found[0] in ",;" or _WHOLE_WORD.fullmatch(before):
            yield Correction(found.start(), found.end(), before + found[0], f"{found[0]} ")


def double_spaces(text: str) -> Iterator[Correction]:
    """More than one space between words."""
    for found in _DOUBLE.finditer(text) if "  " in text or "\u00a0" in text else ():
        if not _begins_line(text, found.start()):
            yield Correction(found.start(), found.end(), "", " ")


def uneven_quotes(text: str) -> Iterator[Correction]:
    """A quotation that begins with one kind of marks and ends with another."""
    if text.count("“") == text.count("”") and not any(mark in text for mark in _OTHER_MARKS):
        return
    for found in _QUOTES.finditer(text):
        if (found["open"], found["close"]) not in {("“", "”"), ('"', '"')}:
            yield Correction(found.start(), found.end(), found[0], f"“{found['said']}”")


def _begins_line(text: str, place: int) -> bool:
    """Whether only the sign of a list, heading or note stands before it on its line."""
    far = max(0, place - _LONGEST_PREFIX)
    line = text.rfind("\n", far, place) + 1
    return (line > 0 or far == 0) and _PREFIX.fullmatch(text, line, place) is not None


def _word_before(text: str, place: int) -> str:
    return text[max(0, place - _AROUND) : place].split("\n")[-1].rpartition(" ")[2]


@rule(codes.SPACE_BEFORE, wrong="Loket buka pagi , lalu sore .", right="Loket buka pagi, lalu sore.")
def space_before_a_sign(manuscript: Manuscript) -> Iterator[Finding]:
    """No space stands before a comma, full stop, colon, semicolon, question or exclamation mark."""
    for found in told(manuscript, codes.SPACE_BEFORE, spaces_before, quoted=True):
        was, now = str(found.facts["was"]), str(found.facts["now"])
        yield Finding(found.path, found.line, found.code, {"was": was, "now": was.rstrip(now).rstrip() + now})


@rule(codes.NO_SPACE_AFTER, wrong="Loket buka pagi,siang,dan sore.", right="Loket buka pagi, siang, dan sore.")
def no_space_after_a_sign(manuscript: Manuscript) -> Iterator[Finding]:
    """A space stands behind a comma, semicolon and the end of a sentence."""
    for found in told(manuscript, codes.NO_SPACE_AFTER, no_spaces_after, quoted=True):
        was = str(found.facts["was"])
        yield Finding(found.path, found.line, found.code, {"was": f"{was} …", "now": f"{was} …"})


@rule(codes.DOUBLE_SPACE, wrong="Loket  buka pagi.", right="Loket buka pagi.")
def double_space(manuscript: Manuscript) -> Iterator[Finding]:
    """One space stands between words."""
    return told(manuscript, codes.DOUBLE_SPACE, double_spaces, quoted=True)


@rule(codes.UNEVEN_QUOTES, wrong="“Kami buka\" atau ''kami buka''", right="“Kami buka”")
def quotation_marks(manuscript: Manuscript) -> Iterator[Finding]:
    """A quotation begins with “ and ends with ”; straight ones are bent when the page is made."""
    return told(manuscript, codes.UNEVEN_QUOTES, uneven_quotes, quoted=True)


@rule(codes.DI_TOGETHER, wrong="Rapat digelar dikantor camat.", right="Rapat digelar di kantor camat.")
def preposition_apart(manuscript: Manuscript) -> Iterator[Finding]:
    """“di” and “ke” before a place or time stand apart."""
    return told(manuscript, codes.DI_TOGETHER, joints.prepositions)


@rule(codes.DI_APART, wrong="Rapat di laksanakan di aula.", right="Rapat dilaksanakan di aula.")
def prefix_together(manuscript: Manuscript) -> Iterator[Finding]:
    """The prefix “di-” is written together with its verb."""
    return told(manuscript, codes.DI_APART, joints.prefixes)


@rule(codes.PARTICLE, wrong="Walau pun hujan, siapapun boleh datang.", right="Walaupun hujan, siapa pun boleh datang.")
def particle(manuscript: Manuscript) -> Iterator[Finding]:
    """“pun” stands apart except in the words that have grown together; “-nya” never does."""
    return told(manuscript, codes.PARTICLE, joints.particles)


@rule(codes.BOUND_FORM, wrong="Lomba antar desa, sub judul, non tunai", right="Lomba antardesa, subjudul, nontunai")
def bound_form(manuscript: Manuscript) -> Iterator[Finding]:
    """antar-, non-, pasca-, pra-, sub- and their like are written together with the word behind."""
    return told(manuscript, codes.BOUND_FORM, joints.bound_forms)
