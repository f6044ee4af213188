"""Tables: which are tables and which only placed things on a page; and their cells in a square."""

from lxml import etree

LONGEST_CELL = 400  # characters; more is running text
MOST_COLUMNS, MOST_ROWS_SPANNED = 60, 500
Cells = list[list[etree._Element | None]]


def is_layout(table: etree._Element) -> bool:
    """Whether a table holds a page rather than facts: one row or column, tables within, running text in a cell."""
    if table.find(".//table") is not None:
        return True
    rows = _rows(table)
    if len(rows) < 2 or max((len(_cells(row)) for row in rows), default=0) < 2:
        return True
    for row in rows:
        for cell in _cells(row):
            if sum(len(text.strip()) for text in cell.itertext()) > LONGEST_CELL or len(cell.findall(".//h2")) > 0:
                return True
    return False


def cells_of(table: etree._Element) -> tuple[Cells, bool]:
    """The cells row by row, None where one reaches over from its neighbour; and whether the first row names columns."""
    rows = _rows(table)
    square: Cells = []
    over: dict[tuple[int, int], None] = {}  # places that a cell above reaches into
    for number, row in enumerate(rows):
        line: list[etree._Element | None] = []
        for cell in _cells(row):
            while (number, len(line)) in over:
                line.append(None)
            across, down = _span(cell, "colspan", MOST_COLUMNS), _span(cell, "rowspan", MOST_ROWS_SPANNED)
            column = len(line)
            line += [cell, *[None] * (across - 1)]
            over.update({(number + n, column + m): None for n in range(1, down) for m in range(across)})
            if len(line) > MOST_COLUMNS:
                break
        while (number, len(line)) in over:
            line.append(None)
        square.append(line)
    width = max(map(len, square))
    square = [line + [None] * (width - len(line)) for line in square]
    return square, _is_head(rows[0])


def _rows(table: etree._Element) -> list[etree._Element]:
    return [row for row in table.iter("tr") if len(row)]


def _cells(row: etree._Element) -> list[etree._Element]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _span(cell: etree._Element, name: str, most: int) -> int:
    written = cell.get(name) or "1"
    return max(1, min(int(written), most)) if written.isascii() and written.isdigit() and len(written) < 9 else 1


def _is_head(row: etree._Element) -> bool:
    parent = row.getparent()
    cells = _cells(row)
    if parent is not None and parent.tag == "thead":
        return True
    return all(cell.tag == "th" or _is_bold(cell) for cell in cells)


def _is_bold(cell: etree._Element) -> bool:
    """Whether all words of a cell stand in bold."""
    words = "".join("".join(cell.itertext()).split())
    bold = "".join("".join(text for part in cell.iter("b", "strong") for text in part.itertext()).split())
    return bool(words) and words == bold
