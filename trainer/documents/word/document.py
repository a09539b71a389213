"""Turn a Word document into Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from trainer.documents.word.package import Package, Related
from trainer.documents.word.runs import inline
from trainer.documents.word.styles import Styles

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Told = tuple[str, bool]
"""A paragraph or a table as Markdown, and whether it is an item of a list."""
_DEEPEST = 30
"""Tables and boxes within each other that are looked into."""
_LONGEST_NAME = 60
"""Characters of the longest cell that may name a column."""


def markdown_of(data: bytes) -> str:
    """Return the text of a Word document as Markdown.

    Headings, bullets and numbered lists, bold, tables, links, text boxes; comments and notes become
    HTML comments behind their paragraph; what was deleted or hidden is left out.

    Raises:
        TrainerError: it is damaged, too large, or protected by a password.
    """
    package = Package(data)
    main = package.main()
    root = package.tree(main)
    body = root.find("body") if root is not None else None
    lines = _Document(package, main, body).lines() if body is not None else ()
    return "\n".join(lines).strip("\n") + "\n"


class _Document:
    def __init__(self, package: Package, main: str, body: Element) -> None:
        self._body = body
        self._related: Mapping[str, Related] = package.related(main)
        parts = {related.kind: related.target for related in self._related.values()}

        def tree(kind: str) -> Element | None:
            return package.tree(parts[kind]) if kind in parts else None

        self._styles = Styles(tree("styles"), tree("numbering"), body)
        self._asides = {
            (kind, note.get("id", "")): note
            for kind in ("comment", "footnote", "endnote")
            for notes in (tree(f"{kind}s"),)
            if notes is not None
            for note in notes
        }

    def lines(self) -> Iterator[str]:
        was_item = False
        for text, is_item in self._blocks(self._body, 0):
            # Items of a list stand together, paragraphs apart.
            if not (was_item and is_item):
                yield ""
            yield text
            was_item = is_item

    def _blocks(self, parent: Element, depth: int) -> Iterator[Told]:
        if depth > _DEEPEST:
            return
        for child in parent:
            if child.tag == "p":
                yield from self._paragraph(child, depth)
            elif child.tag == "tbl":
                yield from self._table(child, depth)
            elif child.tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "body"):
                yield from self._blocks(child, depth + 1)

    def _paragraph(self, paragraph: Element, depth: int) -> Iterator[Told]:
        properties = paragraph.find("pPr")
        level = self._styles.heading(properties)
        told = inline(paragraph, self._related, strong=not level)
        if told.text:
            mark = f"{'#' * level} " if level else self._styles.mark(properties)
            text = told.text.replace("\n", " ") if level else told.text
            text = f"\\{text}" if text.startswith("#") and not mark else text
            yield mark + text.replace("\n", f"\n{' ' * len(mark)}"), bool(mark) and not level
        for box in told.boxes:
            yield from self._blocks(box, depth + 1)
        for aside in told.asides:
            note = self._asides.get(aside)
            blocks = self._blocks(note, depth + 1) if note is not None else ()
            said = " ".join(" ".join(text.split()) for text, _ in blocks)
            if said:
                yield f"<!-- {said.replace('--', '—')} -->", False

    def _table(self, table: Element, depth: int) -> Iterator[Told]:
        rows = [
            [list(self._blocks(cell, depth + 1)) for cell in _own(row, "tc")]
            for row in _own(table, "tr")
        ]
        if not _is_data(rows):
            yield from chain(*chain(*rows))
            return
        told = (map("<br>".join, map(_in_a_line, row)) for row in rows)
        lines = [f"| {' | '.join(row)} |" for row in told]
        lines.insert(1, "|" + " --- |" * len(rows[0]))
        yield "\n".join(lines), False


def _own(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table, or the cells of a row, not those of tables within its cells."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _own(child, tag)


def _is_data(rows: list[list[list[Told]]]) -> bool:
    """Return whether a table has columns with names; others only place text on a page."""
    names = [[text for text, _ in cell] for cell in rows[0]] if rows[1:] else []
    named = all(
        len(cell) == 1 and len(cell[0]) <= _LONGEST_NAME and "\n" not in cell[0] for cell in names
    )
    short = all(len(cell) <= 1 for cell in chain(*rows))
    return len(names) > 1 and (short or (named and len(names) > 2))


def _in_a_line(cell: list[Told]) -> list[str]:
    return [" ".join(text.replace("|", "\\|").split()) for text, _ in cell]
