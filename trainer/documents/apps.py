"""What an app saved, told in Markdown: Org files, and notes with the marks of their app."""

from __future__ import annotations

from trainer.documents.note_marks import without_note_marks
from trainer.documents.org import from_org, is_org


def as_markdown(text: str, name: str = "", *, tags: bool = True) -> str:
    """Return a document as Markdown with as many lines.

    Args:
        text: the document, with newlines only.
        name: the file's name, whose ending is a hint.
        tags: whether the tags of a heading stand before it, in brackets.
    """
    return without_note_marks(from_org(text, tags=tags) if is_org(text, name) else text)
