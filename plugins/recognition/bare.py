"""Text with all that is not its author's prose covered up, sign for sign: every place and line stays what it is.

Who looks for something to mend looks at this, and mends the text itself at the same place.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from plugins.releases.manuscript import FENCE, Block

Blocks = tuple[Block, ...]
COVER = "\ufffc"  # neither a word nor a space
_CODE = (
    r"``(?:[^`\n]|`(?!`)|\n(?![ \t]*\n))*``",  # one sign may stand within two
    r"`(?:[^`\n]|\n(?![ \t]*\n))*`",
)
# Each begins with a sign of its own: so most places of a text are passed at once.
_PARTS = (
    *_CODE,
    r"\((?<=\]\()(?:[^()\n]|\([^()\n]*\))*\)",  # where a link leads
    r"\[(?<=\]\[)[^\]\n]*\]",
    r"\[\^[^\[\]\n]+\]:?",  # a note's sign
    r"</?[A-Za-z][^<>\n]*>",  # a tag, or an address between such signs
    r"https?://[^\s)\]}]+",
    r"www\.[^\s)\]}]+",
    r"\{[^{}\n]*\}",
    r"&#?\w+;",
)
_REFERENCE = re.compile(r"^ {0,3}\[[^\[\]\n]+\]:[^\n]*$", re.MULTILINE)
_IN_WORD = re.compile(r"[@/]\S*")  # an e-mail address, a path
_LONGEST_BEFORE = 200
_IN_CODE = re.compile("|".join(_CODE))
_PROTECTED = re.compile("|".join(_PARTS))
_QUOTATION = re.compile(r"“[^“”]*”|\"(?:[^\"\n]|\n(?![ \t>]*\n))*\"|(?<!\w)‘[^‘’\n]*’(?!\w)|«[^«»]*»")
_MAY_PROTECT = ("`", "[", "<", "://", "{", "&", "www.")
_NOT_END = re.compile(r"[^\n]")


@lru_cache(maxsize=8)
def bare(markdown: str, blocks: Blocks, first_line: int) -> str:
    """A body without its code, tables, pictures, tags and addresses; `blocks` are its own, from `first_line` on."""
    text = _without(markdown, blocks, first_line, ("code", "table", "picture"))
    if any(sign in text for sign in _MAY_PROTECT):
        text = _PROTECTED.sub(_covered, text)
    if "]:" in text:
        text = _REFERENCE.sub(_covered, text)
    return _without_paths(text) if "@" in text or "/" in text else text


@lru_cache(maxsize=8)
def without_code(markdown: str, blocks: Blocks, first_line: int) -> str:
    """A body without its code alone."""
    text = _without(markdown, blocks, first_line, ("code",))
    return _IN_CODE.sub(_covered, text) if "`" in text else text


@lru_cache(maxsize=8)
def own_words(markdown: str, blocks: Blocks, first_line: int) -> str:
    """The same without what is quoted: nobody's words are mended."""
    return unquoted(_without(bare(markdown, blocks, first_line), blocks, first_line, ("quote",)))


@lru_cache(maxsize=256)
def unquoted(text: str) -> str:
    """Plain text without what is quoted in it."""
    return _QUOTATION.sub(_covered, text) if any(mark in text for mark in '“"‘«') else text


def _without(text: str, blocks: Blocks, first_line: int, kinds: Iterable[str]) -> str:
    covered = [block for block in blocks if block.kind in kinds]
    has_fence = "code" in kinds and ("```" in text or "~~~" in text)
    if not (covered or has_fence):
        return text
    lines = text.split("\n")
    if has_fence:  # else its signs would begin code within a line
        lines = [COVER * len(line) if FENCE.match(line) else line for line in lines]
    for block in covered:
        start = block.line - first_line
        for number in range(start, start + block.text.count("\n") + 1):
            lines[number] = COVER * len(lines[number])
    return "\n".join(lines)


def _without_paths(text: str) -> str:
    parts, place = [], 0
    for found in _IN_WORD.finditer(text):
        before = text[max(place, found.start() - _LONGEST_BEFORE) : found.start()]
        start = found.start() - (len(before.split()[-1]) if before and not before[-1].isspace() else 0)
        parts += [text[place:start], COVER * (found.end() - start)]
        place = found.end()
    return "".join((*parts, text[place:]))


def _covered(found: re.Match[str]) -> str:
    return _NOT_END.sub(COVER, found[0])


@lru_cache(maxsize=512)
def words_in(text: str) -> frozenset[str]:
    """The words of a–z that are in a text, in small letters."""
    return frozenset(_SIMPLE_WORD.findall(text.lower().replace("’", "'")))


WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W\d_]+)*")
_SIMPLE_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
_OPENS = re.compile(r"(?:^|[.!?:;]|\n[ \t]*\n|\n[ \t>]*(?:[-*+]|#{1,6}|\d{1,3}[.)]))[\s“\"‘(*_#>+-]*$")
_FAR = 24


def begins_sentence(text: str, place: int) -> bool:
    """Whether a word there is the first of its sentence, where a capital says nothing of it."""
    if place < _FAR:
        return bool(_OPENS.search(text, 0, place))
    return bool(_OPENS.search("x" + text[place - _FAR : place]))


def is_name(text: str, start: int, end: int) -> bool:
    """Whether a word has a capital because it is, or belongs to, a name."""
    if not text[start].isupper():
        return False
    follows = text[end + 1 : end + 2] if text[end : end + 1] == " " else ""
    return follows.isupper() or not begins_sentence(text, start)
