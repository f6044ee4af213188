"""Blocks written as Markdown for the portal's own reader, and as plain text.

Every sign of a text that would mean something in Markdown is escaped, so that it shows as it was.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plugins.importer.markup.blocks import BOLD, ITALIC, LOWERED, RAISED, STRUCK, Block, Runs, lines_of
from plugins.importer.markup.picture_files import name_of

ANYWHERE = re.compile(r"\\|`|\*|\[|<|&(?=#?\w{1,40};)|(?<![^\W_])_|_(?![^\W_])")
REPLACED = {"<": "&lt;", "&": "&amp;"}
AT_START = re.compile(r"(?P<sign>[#>|]|[+-](?=\s|$)|-(?=-|[ ]-)|=+\s*$|:(?=\s))|(?P<number>\d+)(?P<stop>[.)])(?=\s|$)")
BY_NUMBER = {"=": "&#61;", ":": "&#58;"}
WRAPPED = {STRUCK: "del", RAISED: "sup", LOWERED: "sub"}
INDENT = "    "
PARTED = "<!-- -->"  # between two lists, which Markdown would take for one


def markdown_of(blocks: Sequence[Block]) -> str:
    """The blocks as Markdown."""
    parts: list[str] = []
    for before, block in pairwise((None, *blocks)):
        assert block is not None
        if before is not None:
            parts.append(_gap(before, block))
        text = _block(block)
        if block.is_quoted:
            text = "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))
        parts.append(text)
    return "".join(parts)


def plain_of(blocks: Sequence[Block]) -> str:
    """The blocks as plain text: paragraphs parted by blank lines, items and rows of a table line by line."""
    parts: list[str] = []
    for before, block in pairwise((None, *blocks)):
        assert block is not None
        text = _plain(block)
        if text:
            is_list = before is not None and before.kind == block.kind == "item"
            parts += ["\n" if is_list else "\n\n"] if parts else []
            parts.append(text)
    return "".join(parts)


def _plain(block: Block) -> str:
    if block.kind == "table":
        rows = (" | ".join("".join(run.text for run in cell).replace("\n", " ") for cell in row) for row in block.rows)
        return "\n".join(row for row in rows if row.strip(" |"))
    return f"{block.marker} {block.text}" if block.marker else block.text


def _gap(before: Block, block: Block) -> str:
    if before.is_quoted and block.is_quoted:
        return "\n>\n"
    are_items = before.kind == block.kind == "item" and block.marker
    if are_items and block.begins and block.level == 0:
        return f"\n\n{PARTED}\n\n"
    is_one_list = (before.marker == "-") == (block.marker == "-") or before.level != block.level
    return "\n" if are_items and is_one_list and before.marker else "\n\n"


def _block(block: Block) -> str:
    if block.kind == "heading":
        return f"{'#' * block.level} {_inline(block.runs, breaks=' ')}"
    if block.kind == "picture":
        return _picture(block)
    if block.kind == "table":
        return _table(block)
    if block.kind == "item":
        inside = INDENT * (block.level + 1)
        text = _inline(block.runs, breaks=f"  \n{inside}")
        return f"{INDENT * block.level}{block.marker} {text}" if block.marker else inside + text
    return _inline(block.runs, breaks="  \n")


def _picture(block: Block) -> str:
    picture = block.picture
    assert picture is not None
    caption = picture.caption
    if picture.credit:
        stop = "" if not caption else " " if caption[-1] in '.!?…”"' else ". "
        caption = f"{caption}{stop}Foto: {picture.credit}"
    title = f' "{_title(caption)}"' if caption else ""
    return f"![{escaped(picture.alt, in_link=True)}]({name_of(picture)}{title})"


def _title(words: str) -> str:
    return escaped(words.replace('"', "”"))


def _table(block: Block) -> str:
    rows = [[_cell(cell) for cell in row] for row in block.rows]
    width = len(rows[0])
    head = rows.pop(0) if block.has_head and len(rows) > 1 else [""] * width
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * width, *rows))


def _cell(runs: Runs) -> str:
    return re.sub(r"(?<!\\)\|", r"\\|", _inline(runs, breaks="<br>"))


def _inline(runs: Runs, breaks: str) -> str:
    return breaks.join("".join(_line(line)) for line in lines_of(runs) if line)


def _line(runs: Runs) -> Iterator[str]:
    """A line's runs. A look that begins or ends within a word is left out: no Markdown can be sure of it."""
    if len(runs) == 1 and not runs[0].marks and not runs[0].link:
        yield escaped(runs[0].text, at_start=True)
        return
    after = ""  # the sign that the last look ended with
    before = " "
    for number, run in enumerate(runs):
        following = runs[number + 1].text[:1] if number + 1 < len(runs) else " "
        text = run.text
        core = text.strip()
        if not core:
            yield text
            before, after = text[-1:] or before, ""
            continue
        lead, trail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        written = escaped(core, at_start=number == 0, in_link=bool(run.link))
        if run.link:
            written = f"[{written}]({_address(run.link)})"
        elif core == text.rstrip() and text.endswith("!") and number + 1 < len(runs) and runs[number + 1].link:
            written = written[:-1] + "\\!"  # else the link would be a picture
        signs = _signs(run.marks)
        can_begin = bool(lead) or (not after and not (before.isalnum() or before in "_*\\"))
        can_end = bool(trail) or not (following.isalnum() or following in "_*")
        if signs and can_begin and can_end:
            written, after = f"{signs}{written}{signs}", "" if trail else signs
        else:
            after = ""
        for mark, name in WRAPPED.items():
            if run.marks & mark:
                written = f"<{name}>{written}</{name}>"
        yield f"{lead}{written}{trail}"
        before = text[-1]


def _signs(marks: int) -> str:
    return "*" * ((2 if marks & BOLD else 0) + (1 if marks & ITALIC else 0))


def _address(address: str) -> str:
    return address.replace("(", "%28").replace(")", "%29")


def escaped(text: str, *, at_start: bool = False, in_link: bool = False) -> str:
    """A text in which nothing is a sign of Markdown."""

    def safe(found: re.Match[str]) -> str:
        return REPLACED.get(found[0], "\\" + found[0])

    made = ANYWHERE.sub(safe, text)
    if in_link:
        made = made.replace("]", "\\]").replace("\n", " ")
    return AT_START.sub(_at_start, made, count=1) if at_start and AT_START.match(made) else made


def _at_start(found: re.Match[str]) -> str:
    if found["number"]:
        return f"{found['number']}\\{found['stop']}"
    sign = found["sign"]
    return BY_NUMBER[sign[0]] + sign[1:] if sign[0] in BY_NUMBER else "\\" + sign
