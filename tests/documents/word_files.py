"""Word documents made for tests."""

from __future__ import annotations

import io
import zipfile

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = """
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My head"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Dot"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
"""


def paragraph(*runs: str, style: str = "", item: tuple[int, int] | None = None) -> str:
    """Return a paragraph of runs, or of plain texts; `item` is its list and level."""
    number = (
        f'<w:numPr><w:ilvl w:val="{item[1]}"/><w:numId w:val="{item[0]}"/></w:numPr>'
        if item
        else ""
    )
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    told = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{named}{number}</w:pPr>{told}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Return a run with properties such as `<w:b/>`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """Return a table; a cell is a text or paragraphs."""
    cells = (
        "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row)
        for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def document(*body: str, comments: str = "", links: str = "", head: str = "") -> bytes:
    """Return the bytes of a document; `links` are further relationships, `head` a document type."""

    def part(name: str, inner: str) -> str:
        return f'<?xml version="1.0"?>{head}<w:{name} xmlns:w="{_SPACE}" xmlns:r="{_OFFICE}">{inner}</w:{name}>'

    def refers(*pairs: tuple[str, str], more: str = "") -> str:
        inner = "".join(
            f'<Relationship Id="r{at}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
            for at, (kind, target) in enumerate(pairs)
        )
        return f"<Relationships>{inner}{more}</Relationships>"

    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": refers(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": refers(
            ("styles", "styles.xml"), ("numbering", "numbering.xml"), ("comments", "comments.xml"),
            more=links,
        ),
        "word/document.xml": part("document", f"<w:body>{''.join(body)}</w:body>"),
        "word/styles.xml": part("styles", STYLES),
        "word/numbering.xml": part("numbering", NUMBERING),
        "word/comments.xml": part("comments", comments),
    }  # fmt: skip
    return packed(parts)


def packed(parts: dict[str, str]) -> bytes:
    """Return a zip of these parts: the same bytes at any hour, so that a test of it keeps its name."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return data.getvalue()
