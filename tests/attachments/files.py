"""Small office files for tests, as such programs write them."""

import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

W = 'xmlns:w="http://schemas.example/w"'
X = 'xmlns="http://schemas.example/x"'
A = 'xmlns:a="http://schemas.example/a"'
OPEN = 'xmlns:text="u:t" xmlns:table="u:b" xmlns:office="u:o"'


def archive(**members: str | bytes) -> bytes:
    """A ZIP; `__` in a name stands for `/`, `_` for a dot before its end."""
    return zipped({name.replace("__", "/").replace("_", "."): content for name, content in members.items()})


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A ZIP of members by their names."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return stream.getvalue()


def beside(data: bytes, members: dict[str, str | bytes]) -> bytes:
    """An office file with further members."""
    with ZipFile(BytesIO(data)) as file:
        return zipped({**{name: file.read(name) for name in file.namelist()}, **members})


def docx(*paragraphs: str, xml: str = "") -> bytes:
    """Paragraphs, then `xml` as it is."""
    told = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    return archive(word__document_xml=f"<w:document {W}><w:body>{told}{xml}</w:body></w:document>")


def docx_table(*rows: tuple[str, ...]) -> bytes:
    """A document that is one table."""
    cells = ("".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row) for row in rows)
    return docx(xml="<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>")


def xlsx(*rows: tuple[str, ...]) -> bytes:
    """One sheet; texts are shared, numbers are not."""
    strings: list[str] = []
    told = []
    for number, row in enumerate(rows, 1):
        cells = []
        for column, cell in enumerate(row):
            place = f"{chr(65 + column)}{number}"
            if cell.replace(".", "").replace("E+", "").isdecimal():
                cells.append(f'<c r="{place}"><v>{cell}</v></c>')
            else:
                cells.append(f'<c r="{place}" t="s"><v>{len(strings)}</v></c>')
                strings.append(cell)
        told.append(f'<row r="{number}">{"".join(cells)}</row>')
    shared = "".join(f"<si><t>{text}</t></si>" for text in strings)
    return zipped(
        {
            "xl/workbook.xml": f"<workbook {X}/>",
            "xl/sharedStrings.xml": f"<sst {X}>{shared}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet {X}><sheetData>{''.join(told)}</sheetData></worksheet>",
        }
    )


def pptx(*slides: str) -> bytes:
    """A text a slide."""
    told = {
        f"ppt/slides/slide{number}.xml": f"<p {A}><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p>"
        for number, text in enumerate(slides, 1)
    }
    return zipped({"ppt/presentation.xml": "<p/>", **told})


def odt(*paragraphs: str) -> bytes:
    """Paragraphs of an OpenDocument text."""
    told = "".join(f"<text:p>{text}</text:p>" for text in paragraphs)
    return zipped({"content.xml": f"<office:d {OPEN}>{told}</office:d>"})


def ods(*rows: tuple[str, ...]) -> bytes:
    """One sheet of texts; a row that is empty says that it stands ten times."""
    told = []
    for row in rows:
        cells = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        repeated = "" if row else ' table:number-rows-repeated="10"'
        told.append(f"<table:table-row{repeated}>{cells}</table:table-row>")
    return zipped({"content.xml": f"<office:d {OPEN}><table:table>{''.join(told)}</table:table></office:d>"})


def pdf(*texts: bytes, deflated: bool = True, more: bytes = b"") -> bytes:
    """A stream a page; `more` are further objects."""
    told = [b"%PDF-1.7\n"]
    for number, text in enumerate(texts, 1):
        stream = b"BT /F1 12 Tf 72 720 Td " + text + b" ET"
        body = zlib.compress(stream) if deflated else stream
        about = b"<</Length %d%s>>" % (len(body), b"/Filter/FlateDecode" if deflated else b"")
        told.append(b"%d 0 obj%s\nstream\n%s\nendstream\nendobj\n" % (number, about, body))
    return b"".join([*told, more, b"trailer<</Root 1 0 R>>\n%%EOF"])
