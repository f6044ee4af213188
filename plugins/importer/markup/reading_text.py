"""Pasted text into blocks: line by line, with the signs for bold and the like of a chat."""

import re
from collections.abc import Iterator

from plugins.importer.markup.blocks import BOLD, ITALIC, STRUCK, Block, Run

LOOKS = {"*": BOLD, "_": ITALIC, "~": STRUCK}
MARKED = re.compile(r"(?<![\w*_~/])([*_~]{1,3})(?=[^\s*_~])([^\n*~]{1,600}?)(?<=[^\s*_~])\1(?![\w*_~])")


def read_text(text: str) -> tuple[Block, ...]:
    """One block with a line for each line; what a line end means is decided later, of HTML and text alike."""
    return (Block("paragraph", tuple(looked(text))),) if text.strip() else ()


def looked(text: str, marks: int = 0) -> Iterator[Run]:
    """`*Penting*` as bold, `_asing_` as italic, `~batal~` struck out; twice and mixed signs, too."""
    place = 0
    for found in MARKED.finditer(text):
        signs = found[1]
        if signs[0] != signs[-1] or (len(signs) > 1 and signs[0] == "~"):
            continue
        look = LOOKS[signs[0]]
        if len(signs) > 1:
            look = BOLD if len(signs) == 2 else BOLD | ITALIC
        if place < found.start():
            yield Run(text[place : found.start()], marks)
        yield from looked(found[2], marks | look) if marks == 0 else (Run(found[2], marks | look),)
        place = found.end()
    if place < len(text):
        yield Run(text[place:], marks)
