"""How easily a text is read: advice on what is long."""

from collections.abc import Iterator

from plugins.findings import Finding
from plugins.recognition.sentences import WORD, sentences
from plugins.releases.manuscript import Manuscript
from plugins.releases.rule import rule
from plugins.rules import reading_ease_codes as codes

SENTENCE_LIMIT, PARAGRAPH_LIMIT = 30, 90  # words
BEGINS = 5  # words that show which sentence is meant


@rule(
    codes.LONG_SENTENCE,
    wrong="Sebanyak 42 peserta mengikuti pelatihan yang … sehingga … karena … agar … (31 kata)",
    right="Sebanyak 42 peserta mengikuti pelatihan itu. Mereka …",
)
def long_sentence(manuscript: Manuscript) -> Iterator[Finding]:
    """A sentence has at most thirty words."""
    for block in manuscript.prose:
        for sentence in sentences(block.text):
            words = sentence.words
            if len(words) > SENTENCE_LIMIT:
                facts = {"count": len(words), "limit": SENTENCE_LIMIT, "begins": " ".join(words[:BEGINS])}
                yield manuscript.finding(block.line_of(sentence.start), codes.LONG_SENTENCE, **facts)


@rule(codes.LONG_PARAGRAPH, wrong="Satu paragraf dengan 91 kata.", right="Dua paragraf, masing-masing satu gagasan.")
def long_paragraph(manuscript: Manuscript) -> Iterator[Finding]:
    """A paragraph has at most ninety words."""
    for block in manuscript.prose:
        count = len(WORD.findall(block.text))
        if block.kind == "paragraph" and count > PARAGRAPH_LIMIT:
            yield manuscript.finding(block.line, codes.LONG_PARAGRAPH, count=count, limit=PARAGRAPH_LIMIT)
