"""What YAML cannot read, in an editor's words: the line to mend, what is wrong there, and what to do.

One code with several remedies: what Word, a tab or an open bracket leaves behind has one of its own.
"""

import re
from collections.abc import Mapping

import yaml

from plugins.catalogue import N_
from plugins.findings import Code, Phrase

NOT_READ = N_("this cannot be read: {problem}")
NOT_YAML = Code(
    "Y101",
    NOT_READ,
    N_(
        "Check the quotation marks, colons and indentation of this line and the one above it."
        " Put text with ': ' in straight quotes: \"…\"."
    ),
)
WORDS_QUOTES = Code(
    "Y101", NOT_READ, N_('Word\'s quotation marks “ ” are not known here. Put straight ones in their place: "…".')
)
TAB = Code("Y101", NOT_READ, N_("Put two spaces in the place of the tab at the beginning of the line."))
OPEN_BRACKET = Code("Y101", NOT_READ, N_("Close it with `{sign}`."))

OPEN_QUOTE = "found unexpected end of stream"
PROBLEMS = {
    "mapping values are not allowed here": N_("a ': ' stands where none may be"),
    "sequence entries are not allowed here": N_("a '- ' stands where none may be"),
    "could not find expected ':'": N_("a key has no ':' after it"),
    "found character '\\t'": N_("a tab stands in the indentation"),
    "found character": N_("a value begins with a sign that needs quotes"),
    OPEN_QUOTE: N_("a quotation mark is not closed"),
    "expected ',' or": N_("a bracket is not closed, or a comma is missing"),
    "expected the node content": N_("a bracket is not closed, or a comma is missing"),
    "expected <block end>": N_("the indentation is uneven, or words follow a closing quotation mark"),
    "found unknown escape character": N_("a '\\' in double quotes is followed by a letter it does not know"),
    "expected '<document start>'": N_("'...' stands on a line of its own"),
    "but found another document": N_("'---' stands a second time"),
    "special characters are not allowed": N_("it holds a character that cannot be seen"),
    "chr()": N_("a '\\' in double quotes names a character that does not exist"),
    "Python int too large": N_("a '\\' in double quotes names a character that does not exist"),
}
"""How PyYAML's complaints begin, and the same in our words; a rare one is told as PyYAML tells it."""

NOT_CLOSED = N_("a bracket is not closed")
CLOSING = {"[": "]", "{": "}"}
IN_WORDS_QUOTES = re.compile(r"[“”„]([^“”„]*)[“”]")
"""A value in quotation marks of Word, which may stand around it alone."""
VALUE = re.compile(r"(?:- +)?(?:[\w-]+ *: +)?(.*)")


def in_words(text: str, error: Exception) -> tuple[int, Code, Mapping[str, object]]:
    """Line (from 0), code and facts of what a parser of YAML says of a text."""
    line, problem = 0, str(error)  # an escape such as "\UFFFFFFFF" names no character: that is Python's own error
    if isinstance(error, yaml.reader.ReaderError):
        line, problem = text.count("\n", 0, error.position), error.reason
    elif isinstance(error, yaml.MarkedYAMLError):
        problem = error.problem or error.context or ""
        if bracket := _open_bracket(text, error):
            return bracket.line, OPEN_BRACKET, {"problem": Phrase(NOT_CLOSED), "sign": CLOSING[text[bracket.index]]}
        marks = (error.problem_mark, error.context_mark)
        # An open quotation mark is noticed at the end of the file; the line to mend is where it stands.
        mark = next(filter(None, reversed(marks) if problem == OPEN_QUOTE else marks), None)
        line = mark.line if mark else 0
    told = next((Phrase(words) for start, words in PROBLEMS.items() if problem.startswith(start)), problem)
    return line, _code_of(text, line), {"problem": told}


def _open_bracket(text: str, error: yaml.MarkedYAMLError) -> yaml.Mark | None:
    """Where the bracket stands that the parser was in, when nothing closes it."""
    mark = error.context_mark
    sign = text[mark.index : mark.index + 1] if mark else ""
    rest = text[mark.index :] if mark else ""
    return mark if sign in CLOSING and rest.count(sign) > rest.count(CLOSING[sign]) else None


def _code_of(text: str, line: int) -> Code:
    """The code with the remedy for what stands in a line."""
    words = next(iter(text.splitlines()[line : line + 1]), "")
    if words.lstrip(" ").startswith("\t"):
        return TAB
    value = VALUE.fullmatch(words.strip())
    return WORDS_QUOTES if value and IN_WORDS_QUOTES.fullmatch(value[1]) else NOT_YAML
