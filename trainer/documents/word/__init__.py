"""Word documents (.docx) as Markdown."""

from trainer.documents.word.document import markdown_of

__all__ = ["markdown_of"]
