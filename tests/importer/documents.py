"""Documents of Word built by hand, so that each holds just what a test asks for."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "{}</Relationships>"
)
STYLES = (
    f"<w:styles {NAMESPACES}>"
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style></w:styles>'
)
NUMBERING = (
    f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
    '<w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>{title}</dc:title><dcterms:created>{created}</dcterms:created></cp:coreProperties>"
)
PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="Suasana rapat"/><a:graphic><a:graphicData>'
    '<pic:pic><pic:blipFill><a:blip r:embed="rPic"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing>"
    "</w:r></w:p>"
)


def paragraph(text, style="", item=False, bold=False):
    """A paragraph of one run."""
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    look += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if item else ""
    strong = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:p><w:pPr>{look}</w:pPr><w:r>{strong}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def table(*rows):
    """A table of plain cells."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def document(*parts, title="", created="2024-03-12T02:00:00Z", more=None):
    """The bytes of a .docx."""
    main = f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    links = f'<Relationship Id="rPic" Type="{OFFICE}/image" Target="media/image1.png"/>'
    links += f'<Relationship Id="rStyles" Type="{OFFICE}/styles" Target="styles.xml"/>'
    links += f'<Relationship Id="rList" Type="{OFFICE}/numbering" Target="numbering.xml"/>'
    links += f'<Relationship Id="rNotes" Type="{OFFICE}/footnotes" Target="footnotes.xml"/>'
    members = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS.format(main),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{''.join(parts)}</w:body></w:document>",
        "word/_rels/document.xml.rels": RELATIONS.format(links),
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "word/media/image1.png": b"\x89PNG contoh",
        "docProps/core.xml": CORE.format(title=title, created=created),
        **(more or {}),
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return out.getvalue()
