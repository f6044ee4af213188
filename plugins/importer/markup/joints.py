"""What a line end meant: a sentence that goes on, a line of its own, a new paragraph; and which lines are a list."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from plugins.importer.markup.blocks import Block, Run, cut, joined, lines_of

Gap = Literal["block", "blank", "line"]
Joint = Literal["goes on", "line", "paragraph"]
SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]*]*$")
STRONG = re.compile(r"([•·▪◦‣●○■□➢➤►▶✓✔❖◆♦∙⦁]|o(?= {2,}))\s*(?=[^\W_]|[\"“‘'(])")
WEAK = re.compile(r"[*–—-]\s+(?=\S)")
NUMBER = re.compile(r"(\d{1,3})[.)]\s*(?=[^\W\d_]|[\"“‘'(])")
LETTER = re.compile(r"[a-zA-Z][.)]\s")
GOES_ON = re.compile(r"[a-zà-ÿ]")
UNFINISHED = re.compile(
    r"(?:,|[^\W_]-|\b(?:dan|atau|di|ke|dari|yang|untuk|pada|oleh|dengan|serta|para|bagi))$", re.IGNORECASE
)
WIDEST = 100  # characters of a line that a program has broken
SHORT = 60


class Line(NamedTuple):
    """A line of a block, and what parts it from the line before."""

    block: Block
    gap: Gap

    @property
    def text(self) -> str:
        return self.block.text


def split_lines(blocks: Iterable[Block]) -> Iterator[Line]:
    """The lines of all blocks; what is no paragraph stays one line."""
    for block in blocks:
        if block.kind == "paragraph" and "\n" in block.text:
            gap: Gap = "block"
            for runs in lines_of(block.runs):
                if runs:
                    yield Line(block._replace(runs=runs), gap)
                    gap = "line"
                elif gap == "line":
                    gap = "blank"
        else:
            yield Line(block, "block")


def paragraphs(lines: Sequence[Line]) -> list[Block]:
    """The lines as blocks again, each line end taken for what it was."""
    made: list[tuple[Block, Joint]] = []
    for chunk in _chunks(lines):
        is_broken = _is_broken([line.text for line in chunk])
        width = max(len(line.text) for line in chunk)
        for number, line in enumerate(chunk):
            joint: Joint = "paragraph"
            if number or (line.gap == "blank" and made):
                before = made[-1][0].text
                joint = _joint(before[before.rfind("\n") + 1 :], line.text, line.gap, is_broken, width)
            if joint == "goes on" and made[-1][0].kind == "paragraph":
                runs = joined((made[-1][0].runs, line.block.runs), " ")
                made[-1] = (made[-1][0]._replace(runs=runs), made[-1][1])
            else:
                made.append((line.block, joint))
    return _with_lists(made)


def _chunks(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Lines that nothing but line ends part."""
    chunk: list[Line] = []
    for line in lines:
        if chunk and line.gap != "line":
            yield chunk
            chunk = []
        chunk.append(line)
    if chunk:
        yield chunk


def _is_broken(lines: Sequence[str]) -> bool:
    """Whether a program has broken the lines at a margin: most end there, in the middle of a sentence."""
    if len(lines) < 2 or max(map(len, lines)) > WIDEST:
        return False
    width = max(map(len, lines))
    inside = lines[:-1]
    unfinished = sum(not SENTENCE_END.search(line) for line in inside)
    full = sum(len(line) >= 0.7 * width for line in inside)
    lower = sum(GOES_ON.match(line) is not None for line in lines[1:])
    return width > 40 and 2 * unfinished >= len(inside) and 10 * full >= 7 * len(inside) and lower > 0


def _joint(before: str, after: str, gap: Gap, is_broken: bool, width: int) -> Joint:
    if starts_item(after):
        return "paragraph" if gap == "blank" else "line"
    ends = SENTENCE_END.search(before) is not None
    if not ends and GOES_ON.match(after) and not LETTER.match(after) and (gap == "line" or len(before) > 40):
        return "goes on"
    if gap == "blank":
        return "paragraph"
    if is_broken:
        return "paragraph" if ends and len(before) < 0.75 * width else "goes on"
    if UNFINISHED.search(before) and len(before) > 40:
        return "goes on"
    is_short = len(before) <= SHORT
    return "line" if is_short and (not ends or len(after) <= SHORT) else "paragraph"


def starts_item(text: str) -> bool:
    """Whether a line looks like an item of a list."""
    return any(pattern.match(text) for pattern in (STRONG, WEAK, NUMBER))


def _with_lists(parts: list[tuple[Block, Joint]]) -> list[Block]:
    made: list[Block] = []
    signs = [_sign(block) for block, _ in parts]
    for number, (block, joint) in enumerate(parts):
        sign = signs[number]
        if sign and _is_item(signs, number):
            marker = f"{sign.number}." if sign.number else "-"
            made.append(block._replace(kind="item", runs=cut(block.runs, sign.length), marker=marker, level=0))
        elif joint == "line" and made and made[-1].kind == "paragraph" and block.kind == "paragraph":
            made[-1] = made[-1]._replace(runs=(*made[-1].runs, Run("\n"), *block.runs))
        else:
            made.append(block)
    return made


class _Sign(NamedTuple):
    kind: str
    length: int
    number: int = 0


def _sign(block: Block) -> _Sign | None:
    """How a paragraph begins, when it may be an item."""
    if block.kind != "paragraph" or block.is_quoted:
        return None
    text = block.text
    if found := STRONG.match(text):
        return _Sign("bullet", found.end())
    if found := WEAK.match(text):
        return _Sign(found[0][0], found.end())
    if (found := NUMBER.match(text)) and int(found[1]):
        return _Sign("number", found.end(), int(found[1]))
    return None


def _is_item(signs: Sequence[_Sign | None], place: int) -> bool:
    """A bullet always is one; a hyphen or number only beside its like."""
    sign = signs[place]
    if sign is None or sign.kind == "bullet":
        return sign is not None
    around = [signs[n] for n in (place - 1, place + 1) if 0 <= n < len(signs)]
    near = [other for other in around if other and other.kind == sign.kind]
    return any(abs(other.number - sign.number) == 1 for other in near) if sign.number else bool(near)
