"""Which words of a release the rules of Indonesian look at."""

from collections.abc import Iterator

from plugins.recognition.bare import own_words, unquoted, words_in
from plugins.releases.manuscript import Block, Manuscript

_UNREAD = frozenset({"quote", "table", "picture", "code"})


def is_indonesian(manuscript: Manuscript) -> bool:
    """Whether rules of Indonesian apply: not to a translation."""
    return manuscript.release.lang == "id"


def vocabulary(manuscript: Manuscript) -> frozenset[str]:
    """The words of title, summary and body that are not quoted: what is not among them need not be sought."""
    release = manuscript.release
    return words_in(release.title) | words_in(release.summary) | words_in(own_body(manuscript))


def own_body(manuscript: Manuscript) -> str:
    """The body as it stands in the file, with quotations, code, tables and addresses covered."""
    return own_words(manuscript.markdown, manuscript.blocks, manuscript.first_line)


def own_texts(manuscript: Manuscript) -> Iterator[tuple[Block, str]]:
    """Title, summary, headings and prose, each with its text of the same length in which quotations are covered."""
    if is_indonesian(manuscript):
        for block in manuscript.texts:
            if block.kind not in _UNREAD:
                yield block, unquoted(block.text)


def own_prose(manuscript: Manuscript) -> Iterator[tuple[Block, str]]:
    """The same of the body's paragraphs, notes and list items alone."""
    if is_indonesian(manuscript):
        for block in manuscript.prose:
            if block.kind != "quote":
                yield block, unquoted(block.text)
