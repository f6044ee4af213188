"""The title of a text that has no place for one: its first line when it looks like one, else its first sentence."""

import re

from plugins.importer.markup.characters import plain_characters
from plugins.importer.markup.junk import is_junk
from plugins.recognition.sentences import sentences
from plugins.releases.header import TITLE_LIMIT

LONGEST_LINE = 160
GREETING = re.compile(
    r"(?:as+ala+m\w*|salam|yth|kepada|selamat (?:pagi|siang|sore|malam)|om swasti|shalom|bismillah)\b", re.I
)
LABEL = re.compile(r"[\w /]{2,30}\s?:(?:\s|$)")
DATELINE = re.compile(r"[A-Z][\w., ()/-]{2,60}?\s?(?:—|–|--| - )\s?[A-Z“\"]")
SIGNS = re.compile(r"^[\s*_~#>“\"]+|[\s*_~”\"]+$")


def first_line_title(text: str) -> str:
    """The first line, when it looks like a title: short, no sentence, and followed by longer text; else ""."""
    lines = [line for line in (line.strip() for line in plain_characters(text).split("\n")) if line]
    lines = [line for line in lines[:6] if not is_junk(line)]
    if len(lines) < 2:
        return ""
    line = SIGNS.sub("", lines[0])
    words = line.split()
    is_short = len(line) <= LONGEST_LINE and 2 < len(words) < 28
    is_sentence = line.endswith((".", ",", ";", ":")) or DATELINE.match(line) is not None
    is_other = LABEL.match(line) is not None or GREETING.match(line) is not None
    is_headed = len(line) < max(len(other) for other in lines[1:])
    return line if is_short and is_headed and not (is_sentence or is_other) else ""


def made_title(text: str) -> str:
    """The first sentence, cut at a word when it is too long for a title."""
    shown = " ".join(SIGNS.sub("", plain_characters(text))[:2000].split())
    first = next((sentence.text for sentence in sentences(shown) if len(sentence.words) > 2), shown).rstrip(".")
    if len(first) <= TITLE_LIMIT:
        return first
    return first[:TITLE_LIMIT].rpartition(" ")[0].rstrip(",;:–-") + "…"
