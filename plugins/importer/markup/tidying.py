"""Blocks brought into the form that the portal asks of a text: how it begins, its headings, its lists, its bold."""

from collections.abc import Sequence

from plugins.importer.markup.blocks import BOLD, Block, Run, Runs

LONGEST_HEADING = 110
FIRST_LEVEL, LAST_LEVEL = 2, 6


def tidied(blocks: Sequence[Block]) -> list[Block]:
    """The same words: it begins with a paragraph, headings go down step by step, nothing is bold when all is."""
    made = [_less_heading(block) for block in blocks]
    if made and made[0].kind == "heading":
        made[0] = made[0]._replace(kind="paragraph", runs=_marked(made[0].runs, BOLD), level=0)
    if made and made[0].is_quoted:
        made[0] = made[0]._replace(is_quoted=False)
    return _with_lists(_with_levels(_without_loudness(made)))


def _plain(runs: Runs) -> Runs:
    return tuple(run._replace(marks=run.marks & ~BOLD) for run in runs)


def _less_heading(block: Block) -> Block:
    """What is too long for a heading is a paragraph that somebody wanted large; what names a column is bold anyway."""
    if block.has_head:
        return block._replace(rows=(tuple(map(_plain, block.rows[0])), *block.rows[1:]))
    if block.kind != "heading":
        return block
    if len(block.text) > LONGEST_HEADING:
        return block._replace(kind="paragraph", level=0)
    return block._replace(runs=_plain(block.runs), is_quoted=False)


def _marked(runs: Runs, mark: int) -> Runs:
    return tuple(run._replace(marks=run.marks | mark) for run in runs)


def _without_loudness(blocks: list[Block]) -> list[Block]:
    texts = [block for block in blocks if block.kind == "paragraph"]
    runs: list[Run] = [run for block in texts for run in block.runs if run.text.strip()]
    if len(texts) < 2 or not all(run.marks & BOLD for run in runs):
        return blocks
    return [block._replace(runs=_plain(block.runs)) if block.kind == "paragraph" else block for block in blocks]


def _with_levels(blocks: list[Block]) -> list[Block]:
    ranks = sorted({block.level for block in blocks if block.kind == "heading"})
    before = FIRST_LEVEL - 1
    made = []
    for block in blocks:
        if block.kind == "heading":
            before = min(ranks.index(block.level) + FIRST_LEVEL, before + 1, LAST_LEVEL)
            block = block._replace(level=before)
        made.append(block)
    return made


def _with_lists(blocks: list[Block]) -> list[Block]:
    """No item deeper than one below the item before; a further paragraph only behind an item."""
    made: list[Block] = []
    for block in blocks:
        before = made[-1] if made and made[-1].kind == "item" else None
        if block.kind == "item" and not block.marker:
            block = block._replace(level=before.level) if before else Block("paragraph", block.runs)
        elif block.kind == "item":
            block = block._replace(level=min(block.level, before.level + 1) if before else 0)
        made.append(block)
    return made
