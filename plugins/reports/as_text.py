"""A paper for the terminal: numbers in columns, everything else as a list that no width breaks."""

from collections.abc import Iterator

from plugins.reports.paper import Cell, Paper, Section, Table


def as_text(paper: Paper) -> str:
    """The whole paper, without a line end. Places for signatures are for paper only."""
    told = [paper.title, "=" * len(paper.title)]
    told += [f"{label}: {value}" for label, value in paper.facts]
    told += [f"! {sentence}" for sentence in paper.care]
    for section in paper.sections:
        told += ["", *_section(section)]
    return "\n".join(map(_printable, told))


def _section(section: Section) -> Iterator[str]:
    yield section.heading
    yield "-" * len(section.heading)
    yield from section.sentences
    if section.table:
        yield from _counted(section.table) if section.table.is_counted else _listed(section.table)


def _counted(table: Table) -> Iterator[str]:
    """Numbers below one another, under the heads of their columns."""
    cells = [[cell.text for cell in row] for group in table.groups for row in group.rows]
    titles = [column.title for column in table.columns]
    widths = [max(map(len, column)) for column in zip(titles, *cells, strict=True)]

    def line(texts: list[str]) -> str:
        first, *numbers = (text.ljust(width) for text, width in zip(texts, widths, strict=True))
        aligned = (text.strip().rjust(width) for text, width in zip(numbers, widths[1:], strict=True))
        return "  ".join([f"  {first}", *aligned]).rstrip()

    yield line(titles)
    for group in table.groups:
        if group.title:
            yield group.title
        yield from (line([cell.text for cell in row]) for row in group.rows)


def _listed(table: Table) -> Iterator[str]:
    """Each row as its head, the rest behind their columns' names, and the smaller lines below."""
    for group in table.groups:
        if group.title:
            yield group.title
        for row in group.rows:
            yield from _item(table, row)


def _item(table: Table, row: tuple[Cell, ...]) -> Iterator[str]:
    given = list(zip(table.columns, row, strict=True))
    number = next((f"{cell.text}. " for column, cell in given if column.kind == "number"), "- ")
    indent = " " * (len(number) + 2)
    head = next(cell for column, cell in given if column.kind == "head")
    yield f"  {number}{head.text}"
    words = [f"{column.title}: {cell.text}" for column, cell in given if column.kind == "words" and cell.text]
    if words:
        yield indent + " · ".join(words)
    for _, cell in given:
        yield from (f"{indent}{line.label}: {line.text}" for line in cell.lines)


def _printable(text: str) -> str:
    """A title must not move the cursor."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
