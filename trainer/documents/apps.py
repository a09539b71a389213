"""What an app saved, told in Markdown: Org files, other light markup, and notes with the marks of their app."""

from __future__ import annotations

from trainer.documents.dialects import without_dialect
from trainer.documents.exports import without_exports
from trainer.documents.html_tables import without_html_tables
from trainer.documents.note_marks import without_note_marks
from trainer.documents.org import from_org, is_org


def as_markdown(text: str, name: str = "", *, tags: bool = True) -> str:
    """Return a document as Markdown with as many lines.

    Args:
        text: the document, with newlines only.
        name: the file's name, whose ending is a hint.
        tags: whether the tags of a heading stand before it, in brackets.
    """
    if is_org(text, name):
        return without_note_marks(from_org(text, tags=tags))
    return without_note_marks(without_dialect(without_html_tables(without_exports(text))))
