"""Slips of the pen: words that neither a dictionary nor the editors know. Names and quotations are left as they are."""

import re
from collections.abc import Iterator
from itertools import chain

from plugins.findings import Finding
from plugins.recognition.bare import COVER, WORD, is_name, unquoted
from plugins.recognition.sentences import SHORTENED
from plugins.registry.records import Registry
from plugins.releases.manuscript import Manuscript, header_texts
from plugins.releases.rule import rule
from plugins.rules import spelling_codes as codes
from plugins.rules.dictionary import dictionary_bytes, dictionary_of
from plugins.rules.joints import prepositions
from plugins.rules.nonstandard import standard_of
from plugins.rules.prose import is_indonesian, own_body
from plugins.rules.word_tables import PLAIN_FOR_FOREIGN

_FOREIGN = re.compile(r"(?<![\w*\\])([*_])(?![\s*_])[^*_]{1,200}(?<!\s)\1(?![\w*])")  # *sharing session*
_NO_END = re.compile(r"[^\n]")
_IN_NUMBER = re.compile(r"[\d_.@\ufffc]")  # “a1”, “desa.id”, what is left of a word beside something covered
_LEAST = 3  # letters; shorter ones are signs of units and the like
_MOST_NEAR = 20  # words of a release for which others are proposed: that takes a while
_FAMILIAR = SHORTENED.union(*(phrase.split() for phrase in PLAIN_FOR_FOREIGN))  # of the latter another rule tells
_END = re.compile(r"(?:nya|lah|kah|pun)$")


@rule(
    codes.SLIP,
    codes.UNKNOWN,
    wrong="Warga menerma bibit padi.",
    right="Warga menerima bibit padi.",
    stands_on=dictionary_bytes,
)
def unknown_word(manuscript: Manuscript) -> Iterator[Finding]:
    """A word stands in the dictionary, or among the words that the editors accept."""
    if not is_indonesian(manuscript) or (dictionary := dictionary_of(manuscript.settings)) is None:
        return
    told, looked = set[str](), set[str]()
    for line, text in _texts(manuscript):
        for found in WORD.finditer(text):
            small = found[0].lower().replace("’", "'")
            if small in told or dictionary.knows(found[0]) or _is_no_word(text, found):
                continue
            if standard_of(small) or any(prepositions(small)) or _is_accepted(small, manuscript.registry):
                continue
            looked.add(small)
            near = dictionary.near(small) if len(looked) <= _MOST_NEAR else ()
            if found[0] != small and (not near or _is_known_name(found[0], manuscript)):
                continue  # what begins a sentence may be any name
            told.add(small)
            yield _finding(manuscript, line + text.count("\n", 0, found.start()), found[0], near)


def _texts(manuscript: Manuscript) -> Iterator[tuple[int, str]]:
    """Title, summary and body, each with its first line; what is quoted and what is foreign is covered."""
    release = manuscript.release
    for key in ("title", "summary"):
        yield release.line_of(key), unquoted(getattr(release, key))
    body = own_body(manuscript)
    yield manuscript.first_line, _FOREIGN.sub(lambda found: _NO_END.sub(COVER, found[0]), body)


def _is_no_word(text: str, found: re.Match[str]) -> bool:
    """Whether it is a name, an abbreviation, or a part of a number, an address or a sign."""
    word, start, end = found[0], found.start(), found.end()
    if len(word) < _LEAST or not word[1:].islower() or word.lower() in _FAMILIAR or is_name(text, start, end):
        return True
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    return bool(_IN_NUMBER.match(before) or (_IN_NUMBER.match(after) and not re.match(r"\.(?!\w)", after)))


def _is_accepted(word: str, registry: Registry) -> bool:
    bare = _END.sub("", word)
    return word in registry.accepted_words or (bare != word and bare in registry.accepted_words)


def _is_known_name(word: str, manuscript: Manuscript) -> bool:
    """Whether a name holds it: one of the registry, of the header, or of the text itself."""
    registry = manuscript.registry
    lists = (registry.districts, registry.governments, registry.roles)
    named = (entry.name for entries in lists for entry in entries.values())
    told = (block.text for block in header_texts(manuscript.release))
    names = chain(registry.names_with(word), named, told)
    if any(word in WORD.findall(name) for name in names):
        return True
    return any(
        is_name(text, found.start(), found.end())
        for _, text in _texts(manuscript)
        for found in re.finditer(rf"\b{re.escape(word)}\b", text)
    )


def _finding(manuscript: Manuscript, line: int, word: str, near: tuple[str, ...]) -> Finding:
    if not near:
        return manuscript.finding(line, codes.UNKNOWN, value=word)
    return manuscript.finding(line, codes.SLIP, value=word, near=", ".join(f"“{one}”" for one in near))
